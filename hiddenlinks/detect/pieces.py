"""Titles that say two things: their pieces, each judged like a title.

A piece stands between the signs or the words that sellers put between two things, or is written in other letters than
the rest. Where a dose or a form is named among other words, the title's head and its tail are pieces, too: what is said
first, and what was hung on without a sign, of several lengths; and so are the halves and the last words of a title
that is not plainly innocent.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.recognise.said.manners import STUFFED
from hiddenlinks.recognise.said.mentions.quoted import BOOK, PAGES
from hiddenlinks.recognise.said.patterns import holds
from hiddenlinks.recognise.titles.fodder import fodder

__all__ = ["in_lines", "titles_with_pieces"]

_BETWEEN: Final = (
    r"(?i)\s(?:[|/+~·»>_-]+|–)\s|[;()\[\]{}【】「」•*=#…—★☆]|\.{3}|[:.]\s|[!?]+(?:\s|$)"
    rf"|[\x{{1F000}}-\x{{1FAFF}}\x{{2600}}-\x{{27BF}}]|{STUFFED}"
)
_AND: Final = r"(?i)\s(?:&|with|and|plus|und|mit|avec|et|con|com|oraz|и|с|met|och|og|ve|ile|és|și|та)\s"
"""Words that may stand between two things. A comma is none: it parts the properties of one."""
_OTHER: Final = (
    r"[\p{Cyrillic}\p{Greek}\p{Arabic}\p{Hebrew}\p{Thai}\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]"
)
_LATIN: Final = r"\p{Latin}{2}[\p{Latin}\p{M}'’.%-]*(?:[\s\d.,%-]+\p{Latin}[\p{Latin}\p{M}\d'’.%-]*)+"
"""Several words of Latin letters; among words of other ones they are a piece."""
_COST: Final = 0.5
"""Log-odds that a piece must be surer by than a whole title: of several pieces one is strong by chance.

Two benign titles of 7,673 real ones pass 2.5 by their pieces with it (sources that the model had not seen)."""
_AND_COST: Final = 2.5
"""The same for a piece between two words: *with*, *and*."""
_HALF_COST: Final = 2.5
"""The same for the halves and the last words of a long title that as a whole is surer than :data:`_PERHAPS`. Of 7,673
benign titles no more pass 2.5 than without them, and of 1,948 with goods hung on without a sign 0.867 do, 0.823 before
their last words were asked (names of goods that alone pass it, of sources that the model had not seen)."""
_PERHAPS: Final = -4.0
_DOSE: Final = (
    r"(?i)\d\s?(?:mg|mcg|µg|iu|ui|мг|мкг|ме)\b|\b(?:tablet|tablett|tabs?|pills?|capsul|caps|kapsel|kapseln|kapsuł|"
    r"comprim|compress|gélule|cápsul|pastill|таб|капсул|пилюл)|錠|片|胶囊"
)
_BOOK: Final = rf"(?i)^\W*(?:e-?book|{BOOK})\s?[:：–—-]\s.*\b\d{{2,4}}\s?{PAGES}\b"
"""*Book: NAME – its history, 212 pages* is one thing, whatever signs part it. Notebooks have pages, too, and
goods may be behind their sign."""
_WORDS: Final = r"\p{L}{3}|\p{Han}|\p{Hiragana}|\p{Katakana}|\p{Hangul}"
"""What a piece must hold to be judged: measures in brackets (*50 x 21 x 36.5 cm*) name nothing."""
_WORD_LIST: Final = pl.col("text").str.extract_all(r"\S+")
_LONG: Final = 7
_HEAD, _TAILS, _LAST = 4, (4, 5, 6, 7), (3, 4, 5, 6)
"""How many of the first words of a long title with a dose are judged alone, how many of its last ones, and how many of
the last words of any other."""
_QUOTES: Final = r"[\"„“”«»]"


def in_lines(texts: pl.Series) -> pl.Series:
    """Titles (str) with a line for each of the things that signs, or words of sellers, part."""
    return texts.str.replace_all(_BETWEEN, "\n")


def titles_with_pieces(
    texts: pl.Series, judge: Callable[[pl.Series], NDArray[np.float32]]
) -> NDArray[np.float32]:
    """Log-odds (n, k) of titles: what ``judge`` says of the whole, or of a piece less :data:`_COST` where that is more.

    An ordinary title with goods at its end is mostly ordinary: as a whole it looks innocent.
    """
    odds = judge(texts)
    if texts.is_empty():
        return odds
    perhaps = pl.Series("perhaps", odds.max(axis=1, initial=-np.inf) > _PERHAPS)
    rows = pl.DataFrame([texts.alias("text"), perhaps]).with_row_index("row").drop_nulls("text")
    rows = rows.filter(~holds(rows["text"], _BOOK))
    pieces = pl.concat([_pieces(rows.drop("perhaps")), _halves(rows.filter("perhaps").drop("perhaps"))])
    pieces = pieces.filter(pl.col("piece").str.contains(_WORDS))
    best = np.full(odds.shape, -np.inf, np.float32)
    cost = pieces["cost"].to_numpy().astype(np.float32)[:, None]
    np.maximum.at(best, pieces["row"].to_numpy(), judge(pieces["piece"].str.strip_chars()) - cost)
    return np.maximum(odds, best)


def _pieces(rows: pl.DataFrame) -> pl.DataFrame:
    """One row a piece (``row``, ``piece``, ``cost``) of the titles that have several, or a head and a tail."""
    text = pl.col("text")
    signed = rows.filter(text.str.contains(_BETWEEN) | text.str.contains("\n", literal=True))
    long = rows.filter(holds(rows["text"], _DOSE)).filter(text.str.count_matches(r"\S+") >= _LONG)
    long = long.filter(~fodder(long["text"]))  # *plant food in tablets with magnesium*
    mixed = rows.filter(text.str.contains(_OTHER))
    parts = [
        _split(signed, _BETWEEN),
        _ends(long, _WORD_LIST.list.head(_HEAD), *(_WORD_LIST.list.tail(words) for words in _TAILS)),
        mixed.with_columns(piece=text.str.extract_all(_LATIN)).explode("piece"),
    ]
    parts = [part.with_columns(cost=pl.lit(_COST)) for part in parts]
    joined = rows.filter(text.str.contains(_AND)).filter(text.str.count_matches(r"\S+") >= _LONG)
    parts.append(_split(joined, _AND).with_columns(cost=pl.lit(_AND_COST)))
    return pl.concat(parts).drop_nulls("piece")


def _halves(rows: pl.DataFrame) -> pl.DataFrame:
    """The first and the second half of the words of long titles, and their last words."""
    words, count = _WORD_LIST, pl.col("text").str.count_matches(r"\S+")
    last = (words.list.tail(most) for most in _LAST)
    long = rows.filter(count >= _LONG)
    halves = _ends(long, words.list.head(count // 2), words.list.slice(count // 2), *last)
    halves = halves.filter(pl.col("piece").str.count_matches(_QUOTES) % 2 == 0)  # what is quoted is one thing
    halves = halves.with_columns(cost=pl.lit(_HALF_COST))
    return halves.select(*rows.columns, "piece", "cost")


def _ends(rows: pl.DataFrame, *ends: pl.Expr) -> pl.DataFrame:
    """The rows, once for each of the ``ends`` of their words (a list of str): it is the ``piece``."""
    return pl.concat(rows.with_columns(piece=end.list.join(" ")) for end in ends)


def _split(rows: pl.DataFrame, between: str) -> pl.DataFrame:
    parts = rows.with_columns(piece=pl.col("text").str.replace_all(between, "\n").str.split("\n"))
    return parts.filter(pl.col("piece").list.len() > 1).explode("piece")
