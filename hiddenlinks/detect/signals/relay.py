"""Relays: a listing that leads over another listing, so that each of them alone looks harmless.

On-platform hops are named in AliExpress's DSA risk report 2025, table 6-1.
"""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired

__all__ = ["relay"]


def relay(case: Case) -> Fired:
    """Strength 1 where the way leads over a listing that is neither of its ends."""
    ends = case.ways.select("candidate", "listing", "end")
    steps = case.steps.select("candidate", "step", node="target").join(
        ends, on="candidate", maintain_order="left"
    )
    between = (pl.col("node") != pl.col("listing")) & (pl.col("node") != pl.col("end"))
    steps = steps.filter(between & (case.market.nodes["type"].gather(steps["node"]) == "listing"))
    first = steps.unique("candidate", keep="first", maintain_order=True)
    text = pl.format("leads over another listing: {}", "key")
    return fired(first.with_columns(key=case.key(first["node"])), pl.lit(1.0), text)
