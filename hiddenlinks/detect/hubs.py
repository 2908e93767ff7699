"""Hubs: nodes that so many sellers link to that a way through them says nothing about any of them."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.csr import Rows, starts
from hiddenlinks.graph.market import Market
from hiddenlinks.graph.union import companies
from hiddenlinks.policy import Policy

__all__ = ["hubs", "popular"]

_HALF: Final = 32
"""Bits of a word that hold one of two nodes."""


def hubs(market: Market, placed: pl.DataFrame, policy: Policy) -> NDArray[np.bool_]:
    """Which nodes (bool, one a node) at least ``policy.hub_sellers`` sellers link to by placed links.

    ``placed``: ``source`` and ``target`` nodes of the placed links. Sellers who share a handle, file or
    image count once; a listing whose seller is unknown is a seller of its own. A part of a market brings its hubs.
    """
    if market.hubs is not None:
        return _marked(market.nodes.height, market.hubs.to_numpy())
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
    at, by = target[sold], seller[source[sold]]
    links = np.bincount(at, minlength=n)
    many = (links >= policy.hub_sellers) & ~may_share  # who links to a thing that may be shared is one by it
    hub, member = _once(at, by, many[at])
    owner, thing = _once(by, at, (may_share & (links > 1))[at])
    start, asked = starts(n, hub), np.flatnonzero(many)
    sellers = companies(start[asked], start[asked + 1], member, Rows(starts(n, owner), thing))
    return _marked(n, asked[sellers >= policy.hub_sellers])


def _once(
    left: NDArray[np.int32], right: NDArray[np.int32], kept: NDArray[np.bool_]
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """The pairs that are ``kept``, ascending and each once; sorted as single words, which is the fastest way."""
    pairs = np.unique(left[kept].astype(np.int64) << _HALF | right[kept])
    return (pairs >> _HALF).astype(np.int32), pairs.astype(np.int32)


def _marked(n: int, nodes: NDArray[np.integer[Any]]) -> NDArray[np.bool_]:
    out = np.zeros(n, bool)
    out[nodes] = True
    return out
