"""That a way and something else about the listing point the same way."""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.shown import SURE
from hiddenlinks.detect.signals.base import Case, Fired, fired

__all__ = ["corroborated"]


def corroborated(case: Case) -> Fired:
    """Strength 1 where a way and another direction surely tie the listing to one category.

    Parts of a listing alone do not support each other: its image often repeats its title, mistakes included.
    """
    rows = case.candidates.rows.filter(pl.col("sure") >= SURE)
    same = ["listing", "category"]
    rows = rows.with_columns(count=pl.col("direction").n_unique().over(same)).filter(pl.col("count") > 1)
    text = pl.format("{} directions tie this listing to {}", "count", "category")
    return fired(rows, pl.lit(1.0), text)
