"""Titles that the recogniser has not seen: titles_dev in two halves by source, each with a recogniser of the other.

What is measured with the shipped model on titles_dev flatters, since the model has seen the n-grams of these titles.
Each half has goods of every category in several languages; its recogniser was trained without its sources and their
registers.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

import polars as pl
from train_context import trained
from train_recogniser import features, learn
from training_texts import DATA, WITH_OPEN, names_of_goods, open_texts, sentences, titles, weighted_titles

from hiddenlinks.recognise import Lexicon, Recogniser
from hiddenlinks.recognise.terms.spelling import Vocabulary

__all__ = ["DISPUTED", "recogniser", "write_titles"]

_FIRST: Final = (
    "amazon_in", "ozon", "maleq", "epha_ch", "bdpm_fr", "openfoodfacts_lifyzer", "aifa_prolog_it",
)  # fmt: skip
DISPUTED: Final = ("d001171", "d003786", "d006230", "d008610", "d011714", "d013173", "d013484")
"""Benign rows of titles_dev that we hold to be supplements or medicines: they are left out."""


def _sources(half: int) -> list[str]:
    known = titles()["source"].unique().sort().to_list()
    return [source for source in known if (source in _FIRST) == (half == 0)]


def write_titles(half: int, path: Path) -> Path:
    """The titles of a ``half`` (0 or 1) as a file for ``hiddenlinks synth --titles``; returns ``path``."""
    rows = pl.read_csv(DATA / "evaluation" / "titles_dev.csv", infer_schema=False)
    mine = rows.filter(pl.col("source").is_in(_sources(half)) & ~pl.col("id").is_in(DISPUTED))
    mine.select("title", "label", "lang").write_csv(path)
    return path


@cache
def recogniser(half: int) -> Recogniser:
    """A recogniser that saw nothing of the titles of that half."""
    without = _sources(half)
    without += [WITH_OPEN[source] for source in without if source in WITH_OPEN]
    lexicon = Lexicon.built_in()
    for register in set(without) & set(WITH_OPEN.values()):
        lexicon = lexicon.without(register)
    side = Recogniser(lexicon, model=None).text_side
    known = pl.concat([weighted_titles(), open_texts()]).filter(~pl.col("source").is_in(without))
    vocabulary = Vocabulary.of(pl.concat([open_texts()["title"], names_of_goods(), sentences()]))
    model = learn(features(known, side), side, vocabulary)
    return Recogniser(lexicon, model=model, context=trained(tuple(without)))
