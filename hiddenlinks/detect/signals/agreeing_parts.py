"""That several fields say the same: an earlier title and the category of its time, a title and its description."""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired

__all__ = ["agreeing_parts"]


def agreeing_parts(case: Case) -> Fired:
    """Strength: how many further fields of the same source show the category, at most 2."""
    rows = case.candidates.rows.filter(pl.col("parts") > 1)
    text = pl.format("{} different fields show {}", "parts", "category")
    return fired(rows, (pl.col("parts").cast(pl.Int64) - 1).clip(upper_bound=2), text)
