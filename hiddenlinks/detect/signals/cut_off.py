"""Ways that could not be followed to their end."""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired
from hiddenlinks.vocabulary import Status

__all__ = ["beyond_limits", "cut_off"]


def cut_off(case: Case) -> Fired:
    """Strength 1 where what comes next was not captured."""
    rows = case.ways.filter((pl.col("status") == str(Status.UNRESOLVED)) & ~pl.col("beyond"))
    rows = rows.with_columns(key=case.key(rows["end"]))
    return fired(rows, pl.lit(1.0), pl.format("{}: {}", "key", pl.col("why").fill_null("not captured")))


def beyond_limits(case: Case) -> Fired:
    """Strength 1 where the way goes on beyond the policy's hops, towards something illicit."""
    rows = case.ways.filter(pl.col("beyond"))
    rows = rows.with_columns(key=case.key(rows["end"]))
    text = pl.format("beyond {} the way goes on for more hops than the policy follows", "key")
    return fired(rows, pl.when("behind").then(1.0).otherwise(0.5), text)
