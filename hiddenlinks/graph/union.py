"""Which nodes belong together: union by smallest index."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.compiled import kernel, part
from hiddenlinks.csr import Rows

__all__ = ["companies", "components", "merge"]


@part
def _root(parent: NDArray[Any], v: int) -> int:
    while parent[v] != v:
        parent[v] = parent[parent[v]]
        v = parent[v]
    return v


@kernel
def _join(parent: NDArray[Any], left: NDArray[Any], right: NDArray[Any]) -> None:
    for i in range(left.size):
        a, b = _root(parent, left[i]), _root(parent, right[i])
        if a < b:
            parent[b] = a
        elif b < a:
            parent[a] = b
    for v in range(parent.size):
        parent[v] = _root(parent, v)


@kernel
def _merge(parent: NDArray[Any], left: NDArray[Any], right: NDArray[Any], held: NDArray[Any]) -> None:
    for i in range(left.size):
        a, b = _root(parent, left[i]), _root(parent, right[i])
        if a == b or (held[a] and held[b]):
            continue
        small, large = (a, b) if a < b else (b, a)
        parent[large] = small
        held[small] |= held[large]
    for v in range(parent.size):
        parent[v] = _root(parent, v)


@kernel
def _companies(
    begin: NDArray[Any],
    end: NDArray[Any],
    members: NDArray[Any],
    start: NDArray[Any],
    heads: NDArray[Any],
    last: NDArray[Any],
    parent: NDArray[Any],
    count: NDArray[Any],
) -> None:
    """``last`` holds -1 a thing at first, then where a member stands that has it: before ``begin`` is another set."""
    for group in range(begin.size):
        count[group] = end[group] - begin[group]
        for at in range(begin[group], end[group]):
            for link in range(start[members[at]], start[members[at] + 1]):
                thing = heads[link]
                if last[thing] >= begin[group]:
                    a, b = _root(parent, at), _root(parent, last[thing])
                    if a != b:
                        parent[max(a, b)] = min(a, b)
                        count[group] -= 1
                last[thing] = at


def components(n: int, left: NDArray[np.integer[Any]], right: NDArray[np.integer[Any]]) -> NDArray[np.int64]:
    """Smallest member (int64, one a node) of each node's component under the undirected links."""
    parent = np.arange(n)
    _join(parent, left, right)
    return parent


def merge(
    n: int, left: NDArray[np.integer[Any]], right: NDArray[np.integer[Any]], apart: NDArray[np.bool_]
) -> NDArray[np.int64]:
    """Like :func:`components`, but two nodes marked ``apart`` never meet; earlier links win."""
    parent = np.arange(n)
    _merge(parent, left, right, apart.copy())
    return parent


def companies(
    begin: NDArray[np.int64], end: NDArray[np.int64], members: NDArray[np.integer[Any]], things: Rows
) -> NDArray[np.int64]:
    """How many components (int64, one a set) the members of each set form, where those who share a thing are one.

    Set ``i`` is ``members[begin[i]:end[i]]``; sets ascend and do not overlap, and nobody is in one twice. ``things``
    of a member: its heads, any integers in [0, members). O(members + their things): nothing is laid out in pairs.
    """
    last = np.full(things.start.size - 1, -1, np.int64)
    parent, count = np.arange(members.size), np.empty(begin.size, np.int64)
    _companies(begin, end, members, things.start, things.heads, last, parent, count)
    return count
