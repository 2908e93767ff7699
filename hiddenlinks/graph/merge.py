"""Joined spellings: ``canonical`` keeps its target's key, ``same_as`` the smaller one."""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.graph.union import merge

__all__ = ["representatives"]


def representatives(
    n: int, canonical: pl.DataFrame, same_as: pl.DataFrame, listings: NDArray[np.bool_]
) -> NDArray[np.int64]:
    """The node (int64, one a node) that stands for each, given identity links ``source``, ``target``.

    Node indices follow the order of keys. Two listings are never one: of links that would join them the
    later (by key) are left out, since a merged seller is a false accusation. A listing stands for its group;
    else the smallest last target of ``canonical``; else the smallest key.
    """
    joined = pl.concat([canonical, same_as]).unique().sort("source", "target")
    if joined.is_empty():
        return np.arange(n)
    root = merge(n, joined["source"].to_numpy(), joined["target"].to_numpy(), listings)
    moved = canonical.filter(pl.col("source") != pl.col("target"))
    last = np.zeros(n, bool)
    last[moved["target"].to_numpy()] = True
    last[moved["source"].to_numpy()] = False
    members = np.unique(joined.to_numpy())
    rank = np.where(listings[members], 0, np.where(last[members], 1, 2))
    order = np.lexsort((members, rank, root[members]))
    first = np.unique(root[members][order], return_index=True)[1]
    stands = np.arange(n)
    stands[root[members][order][first]] = members[order][first]
    return np.asarray(stands[root])
