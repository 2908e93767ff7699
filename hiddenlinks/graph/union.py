"""Which nodes belong together: union by smallest index."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

__all__ = ["components", "merge"]


@njit(cache=True)
def _root(parent: NDArray[Any], v: int) -> int:
    while parent[v] != v:
        parent[v] = parent[parent[v]]
        v = parent[v]
    return v


@njit(cache=True)
def _components(n: int, left: NDArray[Any], right: NDArray[Any]) -> NDArray[Any]:
    parent = np.arange(n)
    for i in range(left.size):
        a, b = _root(parent, left[i]), _root(parent, right[i])
        if a < b:
            parent[b] = a
        elif b < a:
            parent[a] = b
    for v in range(n):
        parent[v] = _root(parent, v)
    return parent


@njit(cache=True)
def _merge(n: int, left: NDArray[Any], right: NDArray[Any], apart: NDArray[Any]) -> NDArray[Any]:
    parent = np.arange(n)
    held = apart.copy()
    for i in range(left.size):
        a, b = _root(parent, left[i]), _root(parent, right[i])
        if a == b or (held[a] and held[b]):
            continue
        small, large = min(a, b), max(a, b)
        parent[large] = small
        held[small] |= held[large]
    for v in range(n):
        parent[v] = _root(parent, v)
    return parent


def components(n: int, left: NDArray[np.integer[Any]], right: NDArray[np.integer[Any]]) -> NDArray[np.int64]:
    """Smallest member (int64, one a node) of each node's component under the undirected links."""
    return np.asarray(_components(n, left, right))


def merge(
    n: int, left: NDArray[np.integer[Any]], right: NDArray[np.integer[Any]], apart: NDArray[np.bool_]
) -> NDArray[np.int64]:
    """Like :func:`components`, but two nodes marked ``apart`` never meet; earlier links win."""
    return np.asarray(_merge(n, left, right, apart))
