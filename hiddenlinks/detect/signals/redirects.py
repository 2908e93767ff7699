"""Long chains of redirects (SpiderWeb, CCS 2013; WarningBird, NDSS 2012)."""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired

__all__ = ["redirects"]


def redirects(case: Case) -> Fired:
    """Strength: binary logarithm of the number of redirects beyond the first."""
    rows = case.steps.filter(~pl.col("placed")).group_by("candidate", maintain_order=True).agg(count=pl.len())
    rows = rows.filter(pl.col("count") > 1)
    text = pl.format("{} redirects follow one another", "count")
    return fired(rows, pl.col("count").log(2), text)
