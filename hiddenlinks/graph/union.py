"""Which nodes belong together: union by smallest index."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.compiled import kernel, part

__all__ = ["components", "merge"]


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
