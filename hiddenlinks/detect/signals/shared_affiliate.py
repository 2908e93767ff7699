"""Affiliate ids that carry decoys of unrelated sellers (AliExpress's DSA risk report 2025, 6.3.4.1).

An id is shared by coupon sites, too: it counts where a good part of its links belongs to such ways.
"""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, by_several, fired

__all__ = ["shared_affiliate"]


def shared_affiliate(case: Case) -> Fired:
    """Strength: binary logarithm of how many listings of several sellers the id carries so, at most 3."""
    rows = by_several(case, pl.col("thing").str.starts_with("affiliate:"))
    text = pl.format("{} carries {} listings of several sellers", "thing", "listings")
    return fired(rows, pl.col("listings").log(2).clip(upper_bound=3), text)
