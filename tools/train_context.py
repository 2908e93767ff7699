"""Train the models of what stands around goods, in sentences and in titles.

    python tools/train_context.py [--leave-one-out]

Logistic regression on hashed features of the sentences in tools/sentences.csv, each with several names of real goods in
its place, as a text has them: what a lexicon knows of a name is cut out, the rest of it stays. The model of titles
learns from all, and from the titles of real goods; that of sentences not from titles. With ``--leave-one-out`` each
source is judged by a model that has not seen it.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from training_texts import SENTENCES, open_texts, titles

from hiddenlinks.recognise.learned.context import SENTENCE, TITLE, Context, surroundings
from hiddenlinks.recognise.learned.sides import SIDE_BUCKETS, side_rows
from hiddenlinks.recognise.recogniser import Recogniser

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

NAMES: Final = 4
"""Names that stand in a sentence, one after the other."""
STRENGTH: Final = 20.0
"""Inverse of the ridge."""
SHORTEST, LONGEST = 4, 90
SMALL: Final = r"(?:^|\s)\p{Ll}\p{Ll}+"
PHRASE: Final = 3
"""Words in small letters from which a name is a phrase."""
LINES: Final = (0, -1, -2, -3)
EACH: Final = 4000
"""Names of goods of each category that stand by themselves: what they are called beside what the lexicon knows."""


def spoken(without: Callable[[pl.DataFrame], pl.Series] | None = None) -> pl.DataFrame:
    """Sentences with names in them: ``around`` (what is left without the goods), ``offered`` (bool), ``source``.

    Some names stand by themselves, too, and offer: those that are phrases (*powder for solution for infusion*), and as
    titles some of each category, whatever the lexicon knows of them; and real titles, of which those of innocent goods
    mention what they name. Names (``title``, ``source``) ``without`` which it is to learn (bool) are left out.
    """
    known = (
        open_texts()
        .filter(pl.col("label") != "benign")
        .pipe(lambda rows: rows.filter(~without(rows)) if without else rows)
        .select("title", "label")
        .unique()
        .sort("title", "label")
    )
    known = known.filter(pl.col("title").str.len_chars().is_between(SHORTEST, LONGEST))
    goods = known["title"].unique().sort()
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
    kinds = known.partition_by("label", maintain_order=True)
    each = pl.concat([kind["title"].gather_every(max(1, len(kind) // EACH)) for kind in kinds])
    source = ["names"] * len(phrases) + ["titles-names"] * len(each)
    names = pl.DataFrame({"offered": pl.repeat(value=True, n=len(source), eager=True), "source": source})
    real = titles().unique("title", maintain_order=True)
    real = real.filter(~without(real)) if without else real
    sold = real.select(pl.col("label") != "benign", source=pl.lit("titles-real")).rename({"label": "offered"})
    sentences = pl.concat([*said, phrases, each, real["title"]])
    around = surroundings(*Recogniser.default().text_side.around(sentences))
    return pl.concat([told] * NAMES + [names, sold]).with_columns(around=around).drop_nulls("around")


def features(texts: pl.Series) -> csr_matrix:
    """The features of each text as they are scored, (n, SIDE_BUCKETS)."""
    ends, columns, values = side_rows(*Recogniser.default().text_side.surrounded(texts))
    return csr_matrix((values, columns, ends), shape=(len(texts), SIDE_BUCKETS))


def trained(without: Callable[[pl.DataFrame], pl.Series] | None = None) -> Context:
    """Models that learned from no name or title of those ``without`` (bool; from ``title``, ``source``)."""
    rows = spoken(without)
    return learn(features(rows["around"]), rows["offered"].to_numpy(), of_titles(rows))


def learn(grams: csr_matrix, offered: NDArray[np.bool_], titles: NDArray[np.bool_]) -> Context:
    """The models of rows, of which some are ``titles`` (bool); what offers and what mentions count the same."""
    weights = [_fit(grams[some], offered[some]) for some in (~titles, np.ones_like(titles))]
    return Context.quantised(*(np.stack(part, axis=-1) for part in zip(*weights, strict=True)))


def _fit(grams: csr_matrix, offered: NDArray[np.bool_]) -> tuple[NDArray[np.float64], np.float64]:
    share = np.where(offered, 1 / offered.sum(), 1 / (~offered).sum()) * len(offered) / 2 / NAMES
    model = LogisticRegression(C=STRENGTH, max_iter=500).fit(grams, offered, sample_weight=share)
    return model.coef_[0], model.intercept_[0]


def of_titles(rows: pl.DataFrame) -> NDArray[np.bool_]:
    """Which rows are titles (bool)."""
    return rows["source"].str.starts_with("titles-").to_numpy()


def leave_one_out(rows: pl.DataFrame, grams: csr_matrix) -> None:
    """Print, for each source, which shares of offers and mentions fall below some log-odds, unseen."""
    offered, titles = rows["offered"].to_numpy(), of_titles(rows)
    print(
        f"source | offers | mentions | below {LINES[0]}: offers, mentions | {' | '.join(map(str, LINES[1:]))}"
    )
    for source in rows["source"].unique().sort():
        own = (rows["source"] == source).to_numpy()
        model = learn(grams[~own], offered[~own], titles[~own])
        unseen = Recogniser.default().text_side.surrounded(rows["around"].filter(pl.Series(own)))
        odds = model.odds(*unseen)[:, TITLE if titles[own].any() else SENTENCE]
        below = [
            [
                (odds[offered[own] == kind] < line).mean() if (offered[own] == kind).any() else 0
                for kind in (True, False)
            ]
            for line in LINES
        ]
        counts = f"{offered[own].sum() // NAMES} | {(~offered[own]).sum() // NAMES}"
        print(f"{source} | {counts} | " + " | ".join(f"{a:.3f} {b:.3f}" for a, b in below))


def main() -> None:
    """Train on everything and write the weights; or print how unseen sources fare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--leave-one-out", action="store_true")
    if parser.parse_args().leave_one_out:
        rows = spoken()
        leave_one_out(rows, features(rows["around"]))
        return
    trained().save()


if __name__ == "__main__":
    main()
