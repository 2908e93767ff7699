"""Parts of texts, judged each once, clauses of long ones that say how much, and what is left without a quoted title."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.recognise.said.manners import MEASURED
from hiddenlinks.recognise.said.patterns import holds
from hiddenlinks.regex import contains, count_matches, replace_all

__all__ = ["Judge", "judged"]

Judge = Callable[[pl.Series], NDArray[np.float32]]
"""Gives n texts their log-odds, or their counts, shape (n, k)."""

_CLAUSES: Final = r"[,，、:：]\s?|\s[–—-]\s|です|이지만"
"""Where a clause may end."""
_QUOTED: Final = r"[“„«»\"「『](?:[^“”„«»\"「」『』]*?\p{L}{3}){3}[^“”„«»\"「」『』]{0,200}[”“»«\"」』]"
"""The title of another thing, in quotation marks: *NAME: buy “the decoy” here*."""
_INGREDIENTS: Final = (
    r"(?i)^\W*(?:ingredients|zutaten|ingrédients|ingredientes|ingredienti|ingrediënten|składniki?|skład|složení|"
    r"zloženie|"
    r"összetevők|ingrediente|съставки|συστατικά|ingredienser|ainesosat|состав|склад|içindekiler|sastojci|"
    r"sestavine)\s?:"
)
"""A list of what is in something: herbs beside a medicine hide it."""
_CLAUSED, _CLAUSE_COST = 10, np.float32(2.0)
"""Words from which a part is taken apart into clauses, and log-odds that one must be surer by than the whole."""


def judged(parts: pl.DataFrame, offers: Judge, width: int) -> NDArray[np.float32]:
    """The judgement of each part, shape (n, width); each distinct one is judged once."""
    if not len(parts):
        return np.zeros((0, width), np.float32)
    distinct = parts.select("part").unique(maintain_order=True).with_row_index("at")
    at = parts.select("part").join(distinct, on="part", how="left", maintain_order="left")["at"]
    odds: NDArray[np.float32] = _with_clauses(distinct["part"], offers)[at.to_numpy()]
    return odds


def _with_clauses(parts: pl.Series, offers: Judge) -> NDArray[np.float32]:
    """The judgement of each part, or of a clause of a long one that says how much, less :data:`_CLAUSE_COST`.

    Who says that a listing for one thing brings another names both in one sentence; or quotes the title of the first.
    """
    odds = offers(parts)
    words = count_matches(parts, r"\p{L}+")
    long = contains(parts, _CLAUSES) & ((words >= _CLAUSED) | contains(parts, _INGREDIENTS))
    long = long.fill_null(value=False)
    rows = pl.DataFrame({"at": long.arg_true(), "part": parts.filter(long)})
    rows = rows.with_columns(pl.col("part").str.replace_all(_CLAUSES, "\n").str.split("\n")).explode("part")
    rows = rows.filter(holds(rows["part"], MEASURED))
    other = contains(parts, _QUOTED).fill_null(value=False)
    told = replace_all(parts.filter(other), _QUOTED, " ")
    rows = pl.concat([rows, pl.DataFrame({"at": other.arg_true(), "part": told})])
    if rows.height:
        np.maximum.at(odds, rows["at"].to_numpy(), offers(rows["part"].str.strip_chars()) - _CLAUSE_COST)
    return odds
