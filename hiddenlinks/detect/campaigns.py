"""Campaigns: findings tied by what they share and few others do: hops, handles, ends."""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.candidates import Candidates
from hiddenlinks.findings import digest
from hiddenlinks.graph.market import Market
from hiddenlinks.graph.union import components
from hiddenlinks.policy import Policy

__all__ = ["campaigns"]


def campaigns(found: Candidates, market: Market, policy: Policy) -> pl.DataFrame:
    """``candidate`` and ``campaign_id`` of those that share a node of their ways with another listing.

    The components of listings and the nodes they share, without nodes that ``policy.hub_sellers`` listings
    or more have in common (popular things tie nobody); named after the smallest shared key.
    """
    listing = found.rows.select("candidate", "listing")
    nodes = pl.concat([found.steps.select("candidate", node=side) for side in ("source", "target")]).unique()
    shared = nodes.join(listing, on="candidate").filter(pl.col("node") != pl.col("listing"))
    shared = shared.with_columns(count=pl.col("listing").n_unique().over("node"))
    shared = shared.filter(pl.col("count").is_between(2, policy.hub_sellers - 1, closed="both"))
    n = market.nodes.height
    group = components(n, shared["listing"].to_numpy(), shared["node"].to_numpy())
    shared = shared.with_columns(group=pl.Series(group[shared["listing"].to_numpy()]))
    first = shared.group_by("group").agg(node=pl.col("node").min())
    keys = market.nodes["key"].gather(first["node"])
    first = first.with_columns(campaign_id=pl.Series([digest(key) for key in keys], dtype=pl.String))
    member = listing.with_columns(group=pl.Series(group[listing["listing"].to_numpy()]))
    return member.join(first, on="group").select("candidate", "campaign_id").sort("candidate")
