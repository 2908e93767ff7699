"""Counter-evidence: the title names a thing that holds such goods, goes with them or is about them: a box, a book.

What its description names is what it is for (the contract's rule 4: a mention of use shows nothing).
"""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired
from hiddenlinks.vocabulary import Direction

__all__ = ["look_alike"]

_INNOCENT, _RULED_OUT = -7.5, -9.0
"""Log-odds of titles: of those that merely say nothing of the goods few are below the first."""


def look_alike(case: Case) -> Fired:
    """Strength from 0 to 1: how surely the title is that of a look-alike, where another part shows the goods."""
    title = (pl.col("field") == "title") & (pl.col("source") == "text")
    rows = case.candidates.rows.filter((pl.col("direction") == str(Direction.SELF)) & ~title)
    strength = ((pl.col("own") - _INNOCENT) / (_RULED_OUT - _INNOCENT)).clip(0, 1)
    text = pl.format("the title is that of a thing that goes with {}", "category")
    place = {"table": pl.lit("listings"), "field": pl.lit("title")}
    return fired(rows, strength, text, **place).filter(pl.col("strength") > 0)
