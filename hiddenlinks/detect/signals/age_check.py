"""Age checks before the end: where there is one, what stands behind it is meant for adults (RTA label; DSA Art. 28)."""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired

__all__ = ["age_check"]


def age_check(case: Case) -> Fired:
    """Strength 1 where an age check stands before an end that is about adult goods."""
    rows = case.ways.filter(pl.col("age_gated").fill_null(value=False) & (pl.col("category") == "adult"))
    return fired(rows, pl.lit(1.0), pl.lit("an age check stands before it"))
