"""Hubs: nodes that so many sellers link to that a way through them says nothing about any of them."""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.graph.market import Market
from hiddenlinks.graph.union import components
from hiddenlinks.policy import Policy

__all__ = ["hubs", "popular"]


def hubs(market: Market, placed: pl.DataFrame, policy: Policy) -> NDArray[np.bool_]:
    """Which nodes (bool, one a node) at least ``policy.hub_sellers`` sellers link to by placed links.

    ``placed``: ``source`` and ``target`` nodes of the placed links. Sellers who share a handle, file or
    image count once; a listing whose seller is unknown is a seller of its own. A part of a market brings its hubs.
    """
    if market.hubs is not None:
        return _marked(market.nodes.height, market.hubs)
    return popular(market.nodes["type"], market.listings, placed, policy)


def popular(
    types: pl.Series, listings: pl.DataFrame, placed: pl.DataFrame, policy: Policy
) -> NDArray[np.bool_]:
    """The same of a whole marketplace: ``types`` of its nodes (str); ``node`` and ``seller`` of its ``listings``."""
    n = types.len()
    seller = np.arange(n, dtype=np.int32)
    node = listings["node"].to_numpy()
    owner = listings["seller"].fill_null(-1).to_numpy()
    seller[node] = np.where(owner < 0, node, owner)
    may_share, sells = (
        types.is_in(kinds).fill_null(value=False).to_numpy()
        for kinds in (["handle", "file", "image"], ["listing", "seller"])
    )
    source, target = (placed[side].to_numpy() for side in ("source", "target"))
    sold = sells[source]
    links = np.bincount(target[sold], minlength=n)
    many, may_share = links >= policy.hub_sellers, may_share & (links > 1)  # few have so many links at all
    at, by = target[sold], seller[source[sold]]
    rows = pl.DataFrame({"target": at, "seller": by})
    asked = rows.filter(pl.Series(many[at])).unique(maintain_order=True).with_row_index("one")
    rings = rows.filter(pl.Series(may_share[at])).unique().rename({"target": "shared"})
    asked = asked.with_columns(group=_rings(asked, rings))
    found = (
        asked.group_by("target").agg(pl.col("group").n_unique()).filter(pl.col("group") >= policy.hub_sellers)
    )
    return _marked(n, found["target"])


def _rings(asked: pl.DataFrame, rings: pl.DataFrame) -> pl.Series:
    """Which rows of ``asked`` (``one``, ``target``, ``seller``) are one, as their sellers share something: the least.

    ``rings``: what each seller links to that may be ``shared``. Only sellers of the same ``target`` make a ring: among
    many thousands chains of shared addresses join nearly everybody.
    """
    ties = asked.join(rings, on="seller").select("one", first=pl.col("one").min().over("target", "shared"))
    return pl.Series(components(asked.height, ties["one"].to_numpy(), ties["first"].to_numpy()))


def _marked(n: int, nodes: pl.Series) -> NDArray[np.bool_]:
    out = np.zeros(n, bool)
    out[nodes.to_numpy()] = True
    return out
