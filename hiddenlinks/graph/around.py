"""The neighbourhood of one node: a small graph for people to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.csr import Rows
from hiddenlinks.errors import InputError

if TYPE_CHECKING:
    from hiddenlinks.graph.linkgraph import LinkGraph

__all__ = ["around"]


def around(
    graph: LinkGraph, node: str | int, hops: int
) -> tuple[pl.Series, NDArray[np.int32], NDArray[np.int32], pl.DataFrame]:
    """Keys, sources, targets and link columns of the nodes within ``hops`` links of ``node``, and all links among them.

    Links are followed both ways. Costs as much as the neighbourhood has links, once the graph's links have been
    turned round.
    """
    if hops < 0:
        raise InputError(f"hops is {hops}", mend="give 0 or more")
    near = front = np.array([_number(graph, node)], np.int64)
    for _ in range(hops):
        reached = [rows.heads[_links(rows, front)] for rows in (graph.along, graph.against)]
        front = np.setdiff1d(np.concatenate(reached), near)
        near = np.union1d(near, front)
        if not front.size:
            break
    links = _links(graph.along, near)
    links = links[np.isin(graph.targets[links], near)]
    sources = np.searchsorted(graph.along.start, links, side="right") - 1
    tails, heads = (np.searchsorted(near, ends).astype(np.int32) for ends in (sources, graph.targets[links]))
    return graph.keys[near], tails, heads, graph.links[links]


def _links(rows: Rows, nodes: NDArray[np.int64]) -> NDArray[np.int64]:
    """The places of all links of ``nodes`` in their rows."""
    first, count = rows.start[nodes], rows.start[nodes + 1] - rows.start[nodes]
    before = np.cumsum(count) - count
    return np.repeat(first - before, count) + np.arange(count.sum())


def _number(graph: LinkGraph, node: str | int) -> int:
    if isinstance(node, str):
        found = (graph.keys == node).arg_max() if node in graph.keys else None
        if found is None:
            raise InputError(f"no node {node!r}", mend="give a key as it stands in graph.keys, or a number")
        return found
    if not 0 <= node < len(graph):
        raise InputError(f"no node {node}", mend=f"give a number from 0 to {len(graph) - 1}, or a key")
    return int(node)
