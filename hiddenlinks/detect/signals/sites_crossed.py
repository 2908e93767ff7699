"""Registrable domains that the way crosses between its ends (ubiquitous in search poisoning; SURF, CCS 2011)."""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired

__all__ = ["sites_crossed"]

_NAMED: Final = 6


def sites_crossed(case: Case) -> Fired:
    """Strength: number of sites on the way beyond one, at most 4."""
    ends = pl.concat([case.steps.select("candidate", node=side) for side in ("source", "target")]).unique()
    ends = ends.with_columns(site=case.market.nodes["site"].gather(ends["node"])).drop_nulls("site")
    rows = ends.group_by("candidate").agg(sites=pl.col("site").unique().sort()).sort("candidate")
    rows = rows.with_columns(count=pl.col("sites").list.len().cast(pl.Int64)).filter(pl.col("count") > 1)
    left = pl.when(pl.col("count") > _NAMED).then(pl.format(" and {} more", pl.col("count") - _NAMED))
    names = pl.col("sites").list.head(_NAMED).list.join(", ")
    text = pl.format("crosses {} sites: {}{}", "count", names, left.otherwise(pl.lit("")))
    return fired(rows, (pl.col("count") - 1).clip(upper_bound=4), text)
