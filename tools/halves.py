"""Titles that the recogniser has not seen: titles_dev in two halves, each with a recogniser of the other.

What is measured with the shipped model on titles_dev flatters, since the model has seen the n-grams of these titles.
The halves are made by source (``sources``: the recogniser was trained without a half's sources and their registers, as
for a shop in another country) or by the first word of a title (``names``: without the brands that it begins with, as
for the next year's goods of the same shops). Each half has goods of every category in several languages.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final, Literal
from zlib import crc32

import polars as pl
from train_context import trained
from train_recogniser import features, learn
from training_texts import DATA, WITH_OPEN, names_of_goods, open_texts, sentences, titles, weighted_titles

from hiddenlinks.recognise import Lexicon, Recogniser
from hiddenlinks.recognise.lexicon import Block
from hiddenlinks.recognise.terms.spelling import Vocabulary

__all__ = ["DISPUTED", "Unseen", "recogniser", "write_titles"]

Unseen = Literal["sources", "names"]
_FIRST: Final = (
    "amazon_in", "ozon", "maleq", "epha_ch", "bdpm_fr", "openfoodfacts_lifyzer", "aifa_prolog_it",
)  # fmt: skip
_GOODS: Final = ("fda_caers", "substances", "thuocl", *WITH_OPEN.values())
"""Sources of open/ that name goods as titles do: the others are categories and our own lexicon."""
_WORD: Final = r"(\p{L}[\p{L}\p{M}\p{N}'’-]*)"
DISPUTED: Final = ("d001171", "d003786", "d006230", "d008610", "d011714", "d013173", "d013484")
"""Benign rows of titles_dev that we hold to be supplements or medicines: they are left out."""


def _sources(half: int) -> list[str]:
    known = titles()["source"].unique().sort().to_list()
    return [source for source in known if (source in _FIRST) == (half == 0)]


def _named(texts: pl.Series, half: int) -> pl.Series:
    """Which texts (bool) begin with a word of that half."""
    first = texts.str.to_lowercase().str.extract(_WORD).fill_null("")
    parity = {word: crc32(word.encode()) % 2 == half for word in first.unique()}
    return first.replace_strict(parity, return_dtype=pl.Boolean)


def _unseen(texts: pl.DataFrame, half: int, by: Unseen) -> pl.Series:
    """Which rows (``title``, ``source``) are of that half (bool)."""
    if by == "names":
        goods = texts["source"].is_in([*_GOODS, *titles()["source"].unique()])
        return goods & _named(texts["title"], half)
    without = _sources(half)
    without += [WITH_OPEN[source] for source in without if source in WITH_OPEN]
    return texts["source"].is_in(without)


def write_titles(half: int, path: Path, by: Unseen = "sources") -> Path:
    """The titles of a ``half`` (0 or 1) as a file for ``hiddenlinks synth --titles``; returns ``path``."""
    rows = pl.read_csv(DATA / "evaluation" / "titles_dev.csv", infer_schema=False)
    mine = rows.filter(_unseen(rows, half, by) & ~pl.col("id").is_in(DISPUTED))
    mine.select("title", "label", "lang").write_csv(path)
    return path


@cache
def recogniser(half: int, by: Unseen = "sources") -> Recogniser:
    """A recogniser that saw nothing of the titles of that half."""
    lexicon = _lexicon(half, by)
    side = Recogniser(lexicon, model=None).text_side
    known = pl.concat([weighted_titles(), open_texts()])
    known = known.filter(~_unseen(known, half, by))
    vocabulary = Vocabulary.of(pl.concat([open_texts()["title"], names_of_goods(), sentences()]))
    model = learn(features(known, side), side, vocabulary)
    return Recogniser(lexicon, model=model, context=trained(lambda rows: _unseen(rows, half, by)))


def _lexicon(half: int, by: Unseen) -> Lexicon:
    """The lexicon without the registers of the half's sources, or without its names in any register."""
    built_in = Lexicon.built_in()
    if by == "names":
        return Lexicon(blocks=tuple(_without(block, half) for block in built_in.blocks))
    for register in {WITH_OPEN[source] for source in _sources(half) if source in WITH_OPEN}:
        built_in = built_in.without(register)
    return built_in


def _without(block: Block, half: int) -> Block:
    if not any(register in block.origin.lower() for register in WITH_OPEN.values()):
        return block
    terms = pl.Series(block.terms, dtype=pl.String)
    left = terms.filter(~_named(terms.str.strip_chars("*# "), half))
    return block.model_copy(update={"terms": tuple(left)})
