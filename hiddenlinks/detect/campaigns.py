"""Campaigns: findings tied by rare things that they share: hops, handles, affiliate ids, sites, sellers."""

from __future__ import annotations

import numpy as np
import polars as pl

from hiddenlinks.detect.ties import RARE
from hiddenlinks.findings import LIKELY, digest
from hiddenlinks.graph.union import components
from hiddenlinks.vocabulary import Status

__all__ = ["campaigns"]


def campaigns(ties: pl.DataFrame, scored: pl.DataFrame) -> pl.DataFrame:
    """``candidate`` and ``campaign_id`` of those that a rare thing ties to another listing.

    ``ties`` as :func:`~hiddenlinks.detect.ties.ties` gives them; ``scored``: ``candidate``, ``score``, ``status``.
    The components of listings and what they share; named after the smallest shared key. A candidate that
    was followed and is less likely hidden than not ties nobody: the innocent would lend it their neighbours.
    """
    doubtful = (pl.col("score") < LIKELY) & (pl.col("status") == str(Status.HIDDEN))
    likely = scored.filter(~doubtful).select("candidate")
    held = ties.filter(pl.col("weight") >= RARE).join(
        likely, on="candidate", how="semi", maintain_order="left"
    )
    held = held.filter(pl.col("listing").n_unique().over("thing") > 1)
    listing, thing = (held[name].rank("dense").cast(pl.Int64).to_numpy() - 1 for name in ("listing", "thing"))
    things = int(thing.max(initial=-1)) + 1
    group = components(things + int(listing.max(initial=-1)) + 1, things + listing, thing)
    held = held.with_columns(group=pl.Series(np.asarray(group)[thing]))
    first = held.group_by("group").agg(key=pl.col("thing").min())
    first = first.with_columns(campaign_id=pl.Series([digest(key) for key in first["key"]], dtype=pl.String))
    member = held.select("candidate", "group").unique().join(first, on="group")
    return member.select("candidate", "campaign_id").sort("candidate")
