"""That several things about one listing point the same way."""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.shown import SURE
from hiddenlinks.detect.signals.base import Case, Fired, fired

__all__ = ["corroborated"]


def corroborated(case: Case) -> Fired:
    """Strength 1 where another direction or source ties the listing to the same category, surely."""
    rows = case.candidates.rows.filter(pl.col("sure") >= SURE)
    kinds = pl.struct("direction", "source")
    rows = rows.with_columns(count=kinds.n_unique().over("listing", "category")).filter(pl.col("count") > 1)
    return fired(
        rows, pl.lit(1.0), pl.format("{} different signs of {} on this listing", "count", "category")
    )
