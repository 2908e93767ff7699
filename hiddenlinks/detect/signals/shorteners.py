"""Link shorteners on the way: the address that people see is not where they go."""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired

__all__ = ["shorteners"]


def shorteners(case: Case) -> Fired:
    """Strength: number of shorteners on the way, at most 3 (nested ones hide more)."""
    nodes = case.market.nodes
    ends = pl.concat([case.steps.select("candidate", node=side) for side in ("source", "target")]).unique()
    short = ends.filter(nodes["shortener"].gather(ends["node"]))
    short = short.with_columns(key=case.key(short["node"])).sort("candidate", "node")
    rows = short.group_by("candidate", maintain_order=True).agg("key", count=pl.len())
    text = pl.format("through a shortener: {}", pl.col("key").list.join(", "))
    return fired(rows, pl.col("count").clip(upper_bound=3), text)
