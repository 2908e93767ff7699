"""That not everybody is sent this way (Cloak of Visibility, S&P 2016)."""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired

__all__ = ["cloaking"]


def cloaking(case: Case) -> Fired:
    """Strength 1 where a persona looked at a place on the way and was not sent to its end, and another one was."""
    rows = case.ways.filter(pl.col("kept_from").is_not_null())
    who = pl.when(pl.col("shown_to") == "").then(pl.lit("somebody")).otherwise("shown_to")
    return fired(rows, pl.lit(1.0), pl.format("{} got there; {} looked and did not", who, "kept_from"))
