"""Rare hops, handles and sites that lead from listings of several sellers to such goods.

Shared intermediate hops give campaigns away (SpiderWeb, CCS 2013; Linchpins, S&P 2013); how rare a thing is decides
what it weighs (FRAUDAR, KDD 2016).
"""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, by_several, fired

__all__ = ["shared_hop"]


def shared_hop(case: Case) -> Fired:
    """Strength: binary logarithm of how many listings share the thing, at most 3; ends and ids do not count."""
    rows = by_several(case, ~pl.col("end") & ~pl.col("thing").str.contains("^(?:affiliate|seller):"))
    text = pl.format("{} listings of several sellers lead over {}", "listings", "thing")
    return fired(rows, pl.col("listings").log(2).clip(upper_bound=3), text)
