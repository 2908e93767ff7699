"""A title that names such goods, under a category that sells nothing of the kind.

Of an openly sold supplement whose title reads like a medicine it says nothing: the two are often taken for each other.
"""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import SURELY, Case, Fired, declares, fired
from hiddenlinks.vocabulary import Direction, Source

__all__ = ["foreign_title"]


def foreign_title(case: Case) -> Fired:
    """Strength from 0 to 1: how surely the title names goods of the category, where none of any kind is declared."""
    title = (pl.col("field") == "title") & (pl.col("table") == "listings")
    own = (pl.col("direction") == str(Direction.SELF)) & (pl.col("source") == str(Source.TEXT))
    rows = case.candidates.rows.filter(own & title & (pl.col("sure") > 0))
    ordinary = (declares(case, rows) < 0).all(axis=1)
    text = pl.format("the title names {}, and the declared category none of the kind", "category")
    strength = (pl.col("sure") / SURELY).clip(0, 1)
    return fired(
        rows.filter(pl.Series(ordinary)), strength, text, table=pl.lit("listings"), field=pl.lit("title")
    )
