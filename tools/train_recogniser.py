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
from training_texts import DATA, WITH_OPEN, names_of_goods, open_texts, sentences, titles, weighted_titles

from hiddenlinks.fold import Folded, Tables, fold_codes
from hiddenlinks.recognise import Lexicon
from hiddenlinks.recognise.learned.model import Model
from hiddenlinks.recognise.learned.ngrams import BUCKETS, ngram_rows
from hiddenlinks.recognise.recogniser import Recogniser
from hiddenlinks.recognise.side import BIAS, Side
from hiddenlinks.recognise.terms.matcher import Hits
from hiddenlinks.recognise.terms.spelling import Vocabulary
from hiddenlinks.vocabulary import CATEGORIES

EPOCHS: Final = 4
RATE, BLOCK_RATE = 0.3, 0.05
RIDGE, BLOCK_RIDGE = 1.0, 30.0
KEEP: Final = 0.8
MIX: Final = 0.7
SHIFT: Final = np.array([0.2, 1.2, 2.1])
"""Log-odds by category, as the reliability of unseen sources has it: goods are missed more often than mistaken."""
OUT: Final = Path(__file__).parent.parent / "hiddenlinks" / "recognise" / "learned" / "weights.npz"


class Sparse(NamedTuple):
    """Rows of numbers, most of them zero: row r has ``values`` at ``columns``, from ``ends[r]`` to ``ends[r + 1]``."""

    ends: np.ndarray
    columns: np.ndarray
    values: np.ndarray

    def rows(self, chosen: np.ndarray) -> Sparse:
        """Some of the rows, in the given order."""
        sizes = np.diff(self.ends)[chosen]
        ends = np.concatenate([[0], np.cumsum(sizes)])
        at = np.repeat(self.ends[:-1][chosen] - ends[:-1], sizes) + np.arange(ends[-1])
        return Sparse(ends, self.columns[at], self.values[at])


class Features(NamedTuple):
    """Rows as numbers: n-grams, counts of blocks, and what each should be."""

    grams: Sparse
    blocks: Sparse
    goal: np.ndarray
    weight: np.ndarray

    def rows(self, chosen: np.ndarray) -> Features:
        """Some of the rows."""
        return Features(
            self.grams.rows(chosen), self.blocks.rows(chosen), self.goal[chosen], self.weight[chosen]
        )


def ngrams(rows: Folded) -> Sparse:
    """The n-grams of each row as they are scored."""
    ends, columns = ngram_rows(rows.codes, rows.offsets, Tables.get().classes)
    return Sparse(ends, columns, np.repeat(1 / np.sqrt(np.diff(ends) + 16.0), np.diff(ends)))


def features(frame: pl.DataFrame, side: Side) -> Features:
    """Features of titles with columns title, label, weight."""
    folded = fold_codes(frame["title"])
    grams = ngrams(folded)
    hits = side.matcher.find(folded)
    label = frame["label"].to_numpy()
    goal = np.stack([label == name for name in CATEGORIES], 1).astype(np.float64)
    return Features(grams, _blocks(hits, side, len(frame)), goal, frame["weight"].to_numpy())


def _blocks(hits: Hits, side: Side, rows: int) -> Sparse:
    """How much each block counts in each row: its terms once each, the second half, the third a quarter, …."""
    block = side.matcher.block_of[hits.term]
    found = pl.DataFrame({"row": hits.row, "term": hits.term, "block": block}).unique()
    share = found.group_by("row", "block").agg((2 - 0.5 ** (pl.len().cast(pl.Float64) - 1)).alias("share"))
    share = share.with_columns(pl.col("share") - 1 + pl.lit(side.first).gather(pl.col("block")))
    share = share.sort("row", "block")
    ends = np.concatenate([[0], np.cumsum(np.bincount(share["row"].to_numpy(), minlength=rows))])
    return Sparse(ends, share["block"].to_numpy(), share["share"].to_numpy())


@njit(cache=True)
def descend(
    grams: Any, blocks: Any, start: Any, goal: Any, weight: Any, order: Any, often: Any, kinds: int
) -> Any:
    """AdaGrad over the rows in the given order: weights of n-grams, of blocks, and the bias."""
    width = goal.shape[1]
    learned, gram_sum = np.zeros((len(often), width)), np.full((len(often), width), 1e-2)
    parts, part_sum = np.zeros((kinds, width)), np.full((kinds, width), 1e-1)
    bias, bias_sum = np.zeros(width), np.full(width, 1e-1)
    for epoch in range(len(order)):
        for row in order[epoch]:
            for k in range(width):
                odds = start[row, k] + bias[k]
                for j in range(grams.ends[row], grams.ends[row + 1]):
                    odds += learned[grams.columns[j], k] * grams.values[j]
                for j in range(blocks.ends[row], blocks.ends[row + 1]):
                    odds += parts[blocks.columns[j], k] * blocks.values[j]
                error = weight[row] * (1 / (1 + np.exp(-odds)) - goal[row, k])
                if abs(error) < 1e-4:  # noqa: PLR2004 - nothing to learn
                    continue
                for j in range(grams.ends[row], grams.ends[row + 1]):
                    f = grams.columns[j]
                    slope = error * grams.values[j] + RIDGE * learned[f, k] / often[f]
                    gram_sum[f, k] += slope * slope
                    learned[f, k] -= RATE * slope / np.sqrt(gram_sum[f, k])
                for j in range(blocks.ends[row], blocks.ends[row + 1]):
                    b = blocks.columns[j]
                    slope = error * blocks.values[j] + BLOCK_RIDGE * parts[b, k] / len(weight)
                    part_sum[b, k] += slope * slope
                    parts[b, k] -= BLOCK_RATE * slope / np.sqrt(part_sum[b, k])
                bias_sum[k] += error * error
                bias[k] -= BLOCK_RATE * error / np.sqrt(bias_sum[k])
    return learned, parts, bias


def learn(rows: Features, side: Side, vocabulary: Vocabulary) -> Model:
    """A model from rows; what it adds to the lexicon's own weights is mixed in by ``MIX``."""
    rng = np.random.default_rng(0)
    order = np.stack([rng.permutation(len(rows.weight)) for _ in range(EPOCHS)])
    often = np.maximum(np.bincount(rows.grams.columns, minlength=BUCKETS), 1).astype(np.float64)
    said = np.zeros((len(rows.weight), len(CATEGORIES)))
    at = np.repeat(np.arange(len(said)), np.diff(rows.blocks.ends))
    np.add.at(said, at, rows.blocks.values[:, None] * side.weights[rows.blocks.columns])
    grams, parts, bias = descend(
        rows.grams,
        rows.blocks,
        KEEP * said + BIAS + 0.5,
        rows.goal,
        rows.weight,
        order,
        often,
        len(side.blocks),
    )
    learned = side.weights * (1 - MIX + MIX * KEEP) + MIX * parts
    return Model.quantised(
        MIX * grams,
        dict(zip((b.id for b in side.blocks), learned, strict=True)),
        MIX * (bias + 0.5) + SHIFT,
        vocabulary,
    )


def leave_one_out() -> tuple[pl.DataFrame, np.ndarray]:
    """Titles, and the log-odds that a model gives each that has seen neither its source nor that one's register."""
    rows = titles()
    known = pl.concat([weighted_titles(), open_texts()])
    vocabulary = Vocabulary.of(pl.concat([open_texts()["title"], names_of_goods(), sentences()]))
    odds = np.zeros((len(rows), len(CATEGORIES)), np.float32)
    for register in ("-", *WITH_OPEN.values()):
        lexicon = Lexicon.built_in().without(register)
        side = Recogniser(lexicon, model=None).text_side
        given = features(known, side)
        for source in sorted(rows["source"].unique()):
            if WITH_OPEN.get(source, "-") != register:
                continue
            seen = (known["source"] != source) & (known["source"] != register)
            model = learn(given.rows(seen.arg_true().to_numpy()), side, vocabulary)
            test = (rows["source"] == source).to_numpy()
            odds[test] = Recogniser(lexicon, model=model).titles(rows["title"].filter(pl.Series(test)))
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
    known = pl.concat([weighted_titles(), open_texts()])
    vocabulary = Vocabulary.of(pl.concat([known["title"], names_of_goods(), sentences()]))
    learn(features(known, side), side, vocabulary).save(OUT)
    print(f"{OUT.name}: {OUT.stat().st_size} bytes from {DATA.name}")


if __name__ == "__main__":
    main()
