# ruff: noqa: ANN401 - kernels take arrays
"""Train the linear model of the recogniser.

    python tools/train_recogniser.py [--leave-one-out]

Logistic regression, one for each category, on hashed n-grams and the lexicon's blocks, by AdaGrad with a fixed order:
the same weights at every run. The lexicon's own weights are the starting point; half of what is learned is kept
(MIX), which costs nothing on unseen sources and keeps the tail of confident errors short. With ``--leave-one-out``
every source of titles_dev is judged by a model that saw neither it nor its register in open/.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
import polars as pl
from numba import njit
from training_texts import DATA, WITH_OPEN, names_of_goods, open_texts, titles, weighted_titles

from hiddenlinks.fold import Tables, fold_codes
from hiddenlinks.recognise import Lexicon
from hiddenlinks.recognise.model import Model
from hiddenlinks.recognise.ngrams import BUCKETS, ngram_rows
from hiddenlinks.recognise.recogniser import Recogniser
from hiddenlinks.recognise.score import score_hits
from hiddenlinks.recognise.side import BIAS
from hiddenlinks.recognise.spelling import Vocabulary
from hiddenlinks.vocabulary import CATEGORIES

EPOCHS: Final = 4
RATE, BLOCK_RATE = 0.3, 0.05
RIDGE, BLOCK_RIDGE = 1.0, 30.0
KEEP: Final = 0.8
MIX: Final = 0.7
SHIFT: Final = np.array([0.0, 0.0, 0.5])
"""Log-odds by category: adult goods are missed more often than mistaken, so the line lies lower there."""
OUT: Final = Path(__file__).parent.parent / "hiddenlinks" / "recognise" / "weights.npz"


class Features(NamedTuple):
    """Rows as numbers: sparse n-grams, counts of blocks, and what each should be."""

    indptr: np.ndarray
    indices: np.ndarray
    blocks: np.ndarray
    goal: np.ndarray
    weight: np.ndarray

    def rows(self, chosen: np.ndarray) -> Features:
        """Some of the rows."""
        sizes = np.diff(self.indptr)[chosen]
        spans = [self.indices[self.indptr[r] : self.indptr[r + 1]] for r in chosen]
        indptr = np.concatenate([[0], np.cumsum(sizes)])
        indices = np.concatenate(spans) if spans else self.indices[:0]
        return Features(indptr, indices, self.blocks[chosen], self.goal[chosen], self.weight[chosen])


def features(frame: pl.DataFrame, side: Any) -> Features:
    """Features of titles with columns title, label, weight."""
    folded = fold_codes(frame["title"])
    indptr, indices = ngram_rows(folded.codes, folded.offsets, Tables.get().classes)
    hits = side.matcher.find(folded)
    eye = np.eye(len(side.blocks), dtype=np.float32)
    counts = score_hits(hits.row, hits.term, side.matcher.block_of, eye, len(frame))
    label = frame["label"].to_numpy()
    goal = np.stack([label == name for name in CATEGORIES], 1).astype(np.float64)
    return Features(indptr, indices, counts.astype(np.float64), goal, frame["weight"].to_numpy())


@njit(cache=True)
def descend(
    indptr: Any, indices: Any, blocks: Any, start: Any, goal: Any, weight: Any, order: Any, often: Any
) -> Any:
    """AdaGrad over the rows in the given order: weights of n-grams, of blocks, and the bias."""
    width, kinds = goal.shape[1], blocks.shape[1]
    grams, gram_sum = np.zeros((len(often), width)), np.full((len(often), width), 1e-2)
    parts, part_sum = np.zeros((kinds, width)), np.full((kinds, width), 1e-1)
    bias, bias_sum = np.zeros(width), np.full(width, 1e-1)
    for epoch in range(len(order)):
        for row in order[epoch]:
            low, high = indptr[row], indptr[row + 1]
            value = 1 / np.sqrt(high - low + 16.0)
            for k in range(width):
                odds = start[row, k] + bias[k]
                for j in range(low, high):
                    odds += grams[indices[j], k] * value
                for b in range(kinds):
                    odds += blocks[row, b] * parts[b, k]
                error = weight[row] * (1 / (1 + np.exp(-odds)) - goal[row, k])
                if abs(error) < 1e-4:  # noqa: PLR2004 - nothing to learn
                    continue
                for j in range(low, high):
                    f = indices[j]
                    slope = error * value + RIDGE * grams[f, k] / often[f]
                    gram_sum[f, k] += slope * slope
                    grams[f, k] -= RATE * slope / np.sqrt(gram_sum[f, k])
                for b in range(kinds):
                    if blocks[row, b] != 0:
                        slope = error * blocks[row, b] + BLOCK_RIDGE * parts[b, k] / len(weight)
                        part_sum[b, k] += slope * slope
                        parts[b, k] -= BLOCK_RATE * slope / np.sqrt(part_sum[b, k])
                bias_sum[k] += error * error
                bias[k] -= BLOCK_RATE * error / np.sqrt(bias_sum[k])
    return grams, parts, bias


def learn(frame: pl.DataFrame, side: Any) -> Model:
    """A model from titles; what it adds to the lexicon's own weights is mixed in by ``MIX``."""
    rows = features(frame, side)
    rng = np.random.default_rng(0)
    order = np.stack([rng.permutation(len(rows.weight)) for _ in range(EPOCHS)])
    often = np.maximum(np.bincount(rows.indices, minlength=BUCKETS), 1).astype(np.float64)
    start = KEEP * (rows.blocks @ side.weights) + BIAS + 0.5
    grams, parts, bias = descend(
        rows.indptr, rows.indices, rows.blocks, start, rows.goal, rows.weight, order, often
    )
    learned = side.weights * (1 - MIX + MIX * KEEP) + MIX * parts
    return Model.quantised(
        MIX * grams,
        dict(zip((b.id for b in side.blocks), learned, strict=True)),
        MIX * (bias + 0.5) + SHIFT,
        Vocabulary.of(pl.concat([frame["title"], names_of_goods()])),
    )


def leave_one_out() -> tuple[pl.DataFrame, np.ndarray]:
    """Titles, and the log-odds that a model gives each that has seen neither its source nor that one's register."""
    rows = titles()
    known = pl.concat([weighted_titles(), open_texts()])
    odds = np.zeros((len(rows), len(CATEGORIES)), np.float32)
    for source in sorted(rows["source"].unique()):
        register = WITH_OPEN.get(source, "-")
        lexicon = Lexicon.built_in().without(register)
        side = Recogniser(lexicon, model=None).text_side
        seen = known.filter((pl.col("source") != source) & (pl.col("source") != register))
        judge = Recogniser(lexicon, model=learn(seen, side))
        test = (rows["source"] == source).to_numpy()
        odds[test] = judge.titles(rows["title"].filter(pl.Series(test)))
    return rows, odds


def main() -> None:
    """Train on everything and write the weights; or print how unseen sources fare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--leave-one-out", action="store_true")
    if parser.parse_args().leave_one_out:
        from measure_recogniser import report

        report(*leave_one_out())
        return
    side = Recogniser(Lexicon.built_in(), model=None).text_side
    learn(pl.concat([weighted_titles(), open_texts()]), side).save(OUT)
    print(f"{OUT.name}: {OUT.stat().st_size} bytes from {DATA.name}")


if __name__ == "__main__":
    main()
