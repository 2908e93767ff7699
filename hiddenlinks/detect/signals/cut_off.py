"""Ways that could not be followed to their end."""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired
from hiddenlinks.vocabulary import Status

__all__ = ["cut_off"]


def cut_off(case: Case) -> Fired:
    """Strength 1 where what comes next was not captured."""
    rows = case.ways.filter((pl.col("status") == str(Status.UNRESOLVED)) & ~pl.col("beyond"))
    rows = rows.with_columns(key=case.key(rows["end"]))
    return fired(rows, pl.lit(1.0), pl.format("{}: {}", "key", pl.col("why").fill_null("not captured")))
