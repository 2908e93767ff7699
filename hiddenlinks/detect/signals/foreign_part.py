"""That a part shows what neither the category nor the title says: an offer on the side, a swapped variant, a past.

A title in the wrong category is often a mistake; a medicine among the variants of a chair is none.
"""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired
from hiddenlinks.vocabulary import Direction

__all__ = ["foreign_part"]


def foreign_part(case: Case) -> Fired:
    """Strength from 0 to 1: how little the title looks like the category, times how much the other part does."""
    title = (pl.col("field") == "title") & (pl.col("source") == "text")
    rows = case.candidates.rows.filter((pl.col("direction") == str(Direction.SELF)) & ~title)
    strength = (-pl.col("own") / 3).clip(0, 1) * (pl.col("sure") / 3).clip(0, 1)
    text = pl.format("{} {} shows {}, the listing's title does not", "table", "field", "category")
    place = {name: pl.col(name) for name in ("table", "row", "field")}
    return fired(rows, strength, text, **place).filter(pl.col("strength") > 0)
