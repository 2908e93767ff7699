"""Compressed sparse rows: the links of every node side by side, by a counting sort."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

__all__ = ["Rows", "rows"]


class Rows(NamedTuple):
    """The links of node ``v`` are ``links[start[v]:start[v + 1]]``, leading to ``heads`` at the same places.

    ``start`` is int64 of length n + 1; ``heads`` (int32) and ``links`` (int64, positions in the caller's
    arrays) have one entry a link. Within a node the links keep the caller's order.
    """

    start: NDArray[np.int64]
    heads: NDArray[np.int32]
    links: NDArray[np.int64]


@njit(cache=True)
def _count(n: int, tails: NDArray[Any]) -> NDArray[Any]:
    start = np.zeros(n + 1, np.int64)
    for tail in tails:
        start[tail + 1] += 1
    for v in range(n):
        start[v + 1] += start[v]
    return start


@njit(cache=True)
def _place(
    start: NDArray[Any], tails: NDArray[Any], heads: NDArray[Any]
) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    free = start[:-1].copy()
    out_heads = np.empty(tails.size, np.int32)
    links = np.empty(tails.size, np.int64)
    for link in range(tails.size):
        at = free[tails[link]]
        free[tails[link]] += 1
        out_heads[at] = heads[link]
        links[at] = link
    return out_heads, links


def rows(n: int, tails: NDArray[np.int32], heads: NDArray[np.int32]) -> Rows:
    """Group the links ``tails[i] -> heads[i]`` (int32, each in [0, n)) by their tail; O(n + links)."""
    start = _count(n, tails)
    return Rows(start, *_place(start, tails, heads))
