"""Counter-evidence: a list calls the end illicit, but what was found there does not."""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired

__all__ = ["contradicted"]


def contradicted(case: Case) -> Fired:
    """Strength 1 where a list alone accuses the end and its page was captured (lists go stale)."""
    captured = case.market.pages.filter(pl.col("text").str.len_chars() > 0).select(end="node").unique()
    rows = case.ways.filter(pl.col("origin") == "domain").join(
        captured, on="end", how="semi", maintain_order="left"
    )
    return fired(rows, pl.lit(1.0), pl.lit("the page that was found there does not look like it"))
