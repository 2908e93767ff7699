"""Train the model of what stands around goods.

    python tools/train_context.py [--leave-one-out]

Logistic regression on hashed n-grams of the sentences in tools/sentences.csv, each with several names of real goods in
its place, as a text has them: what a lexicon knows of a name is cut out, the rest of it stays. With ``--leave-one-out``
each source of sentences is judged by a model that has not seen it.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from train_recogniser import ngrams
from training_texts import SENTENCES, open_texts

from hiddenlinks.fold import fold_codes
from hiddenlinks.recognise.context import Context, surroundings
from hiddenlinks.recognise.ngrams import BUCKETS
from hiddenlinks.recognise.recogniser import Recogniser

if TYPE_CHECKING:
    from numpy.typing import NDArray

NAMES: Final = 4
"""Names that stand in a sentence, one after the other."""
STRENGTH: Final = 100.0
"""Inverse of the ridge."""
SHORTEST, LONGEST = 4, 90
SMALL: Final = r"(?:^|\s)\p{Ll}\p{Ll}+"
PHRASE: Final = 3
"""Words in small letters from which a name is a phrase."""


def spoken() -> pl.DataFrame:
    """Sentences with names in them: ``around`` (what is left without the goods), ``offered`` (bool), ``source``.

    Names that are phrases themselves (*powder for solution for infusion*) stand by themselves, too, and offer.
    """
    goods = open_texts().filter(pl.col("label") != "benign")["title"]
    goods = goods.filter(goods.str.len_chars().is_between(SHORTEST, LONGEST)).unique().sort()
    rows = pl.read_csv(SENTENCES)
    at = np.random.default_rng(0).integers(0, len(goods), (NAMES, len(rows)))
    said = [
        pl.Series(
            [s.replace("{item}", name) for s, name in zip(rows["sentence"], goods.gather(k), strict=True)]
        )
        for k in at
    ]
    told = rows.select(pl.col("offered") == 1, "source")
    phrases = goods.filter(goods.str.count_matches(SMALL) >= PHRASE).gather_every(NAMES)
    names = pl.DataFrame({"offered": pl.repeat(value=True, n=len(phrases), eager=True), "source": "names"})
    sentences = pl.concat([*said, phrases])
    around = surroundings(*Recogniser.default().text_side.around(sentences))
    return pl.concat([told] * NAMES + [names]).with_columns(around=around).drop_nulls("around")


def features(texts: pl.Series) -> csr_matrix:
    """The n-grams of each text as they are scored, (n, BUCKETS)."""
    ends, columns, values = ngrams(fold_codes(texts))
    return csr_matrix((values, columns, ends), shape=(len(texts), BUCKETS))


def learn(grams: csr_matrix, offered: NDArray[np.bool_]) -> Context:
    """A model of rows, both kinds counting the same."""
    share = np.where(offered, 1 / offered.sum(), 1 / (~offered).sum()) * len(offered) / 2 / NAMES
    model = LogisticRegression(C=STRENGTH, max_iter=500).fit(grams, offered, sample_weight=share)
    return Context.quantised(model.coef_[0], float(model.intercept_[0]))


def leave_one_out(rows: pl.DataFrame, grams: csr_matrix) -> None:
    """Print, for each source, which shares of offers and mentions fall below some log-odds, unseen."""
    offered = rows["offered"].to_numpy()
    print("source | offers | mentions | below 0: offers, mentions | -0.5 | -1 | -1.5")
    for source in rows["source"].unique().sort():
        own = (rows["source"] == source).to_numpy()
        odds = learn(grams[~own], offered[~own]).odds(rows["around"].filter(pl.Series(own)))
        below = [
            [(odds[offered[own] == kind] < line).mean() for kind in (True, False)]
            for line in (0, -0.5, -1, -1.5)
        ]
        counts = f"{offered[own].sum() // NAMES} | {(~offered[own]).sum() // NAMES}"
        print(f"{source} | {counts} | " + " | ".join(f"{a:.3f} {b:.3f}" for a, b in below))


def main() -> None:
    """Train on everything and write the weights; or print how unseen sources fare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--leave-one-out", action="store_true")
    rows = spoken()
    grams = features(rows["around"])
    if parser.parse_args().leave_one_out:
        leave_one_out(rows, grams)
        return
    learn(grams, rows["offered"].to_numpy()).save()


if __name__ == "__main__":
    main()
