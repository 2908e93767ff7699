"""Ways that go on for more hops than the policy follows: chains are made long so that nobody follows them."""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired

__all__ = ["beyond_limits"]


def beyond_limits(case: Case) -> Fired:
    """Strength 1 where something illicit lies beyond, one half where what lies there could not be followed."""
    rows = case.ways.filter(pl.col("beyond"))
    rows = rows.with_columns(key=case.key(rows["end"]))
    text = pl.format("beyond {} the way goes on for more hops than the policy follows", "key")
    return fired(rows, pl.when("behind").then(1.0).otherwise(0.5), text)
