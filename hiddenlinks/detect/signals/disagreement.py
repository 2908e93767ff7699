"""Whether the listing itself looks like what it is tied to: the two ends of hidden links disagree."""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired

__all__ = ["disagreement"]


def disagreement(case: Case) -> Fired:
    """Strength from 1 (the title has nothing of the category) to -1 (it says so openly)."""
    listings = case.market.listings.select("title", listing="node")
    rows = case.ways.filter(pl.col("own").is_not_null()).join(listings, on="listing", maintain_order="left")
    strength = (-pl.col("own") / 3).clip(-1, 1)
    shown = pl.when(strength > 0).then(pl.lit("does not look like")).otherwise(pl.lit("looks like"))
    text = pl.format("the listing's title {} {}", shown, "category")
    return fired(rows, strength, text, table=pl.lit("listings"), field=pl.lit("title"))
