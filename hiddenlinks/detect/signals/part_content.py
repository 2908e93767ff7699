"""What a part of the listing itself shows: a variant, its text, its images, its past."""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired
from hiddenlinks.vocabulary import Direction

__all__ = ["part_content"]


def part_content(case: Case) -> Fired:
    """Strength: log-odds that the part shows the category, within -1 and 7."""
    rows = case.candidates.rows.filter(pl.col("direction") == str(Direction.SELF))
    text = pl.format("{} {} shows {}, which the listing does not declare", "table", "field", "category")
    place = {name: pl.col(name) for name in ("table", "row", "field")}
    return fired(rows, pl.col("sure").clip(-1, 7), text, **place)
