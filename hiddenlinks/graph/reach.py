"""Who is reached, and in how many hops: one breadth-first search for many labels at once.

Every label is a bit of a uint64 word, so that a single pass over the links serves all categories and all
personas (bit-parallel multi-source search; Then et al., "The More the Merrier", PVLDB 8(4), 2014).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numba import njit
from numpy.typing import NDArray

from hiddenlinks.graph.csr import Rows

__all__ = ["ALL", "Reach", "search", "spread"]

ALL: Final = np.uint64(0xFFFF_FFFF_FFFF_FFFF)
"""The mask of a link that carries every label."""

_NO_HOPS: Final = np.empty((0, 0), np.int32)


@njit(cache=True)
def _advance(
    start: NDArray[Any],
    heads: NDArray[Any],
    masks: NDArray[Any],
    seen: NDArray[Any],
    fresh: NDArray[Any],
    coming: NDArray[Any],
    frontier: NDArray[Any],
    out: NDArray[Any],
) -> int:
    """Carry the fresh bits of the frontier one hop on; returns how many nodes got new ones (in ``out``)."""
    count = 0
    for u in frontier:
        bits = fresh[u]
        fresh[u] = 0
        for at in range(start[u], start[u + 1]):
            v = heads[at]
            new = bits & masks[at] & ~seen[v]
            if new:
                if not coming[v]:
                    out[count] = v
                    count += 1
                coming[v] |= new
    for v in out[:count]:
        seen[v] |= coming[v]
    return count


@njit(cache=True)
def _spread(
    start: NDArray[Any],
    heads: NDArray[Any],
    masks: NDArray[Any],
    seeds: NDArray[Any],
    max_hops: int,
    hops: NDArray[Any],
) -> NDArray[Any]:
    n = start.size - 1
    seen, fresh, coming = seeds.copy(), seeds.copy(), np.zeros(n, np.uint64)
    here, there = np.empty(n, np.int32), np.empty(n, np.int32)
    count = 0
    for v in range(n):
        if seeds[v]:
            here[count] = v
            count += 1
    level = 0
    while count and level != max_hops:
        level += 1
        count = _advance(start, heads, masks, seen, fresh, coming, here[:count], there)
        here, there = there, here
        for v in here[:count]:
            for bit in range(hops.shape[0]):
                if (coming[v] >> np.uint64(bit)) & np.uint64(1):
                    hops[bit, v] = level
            fresh[v] |= coming[v]
            coming[v] = 0
    return seen


def spread(
    links: Rows, masks: NDArray[np.uint64], seeds: NDArray[np.uint64], max_hops: int = -1
) -> NDArray[np.uint64]:
    """The labels that each node gets from ``seeds`` along ``links``, seeds included.

    ``masks`` (uint64, one a link in the order of ``links.heads``) says which labels the link carries,
    ``seeds`` (uint64, one a node) where they start; ``max_hops`` below zero means no bound. O(n + links)
    for each level on which something new arrives, and only over the nodes where it did.
    """
    return np.asarray(_spread(links.start, links.heads, masks, seeds, max_hops, _NO_HOPS))


@dataclass(frozen=True)
class Reach:
    """What a search found. Bit ``c`` of a label is category ``c``.

    ``labels`` (uint8, one a node): which categories reach it. :meth:`hops` and :meth:`path` say how.
    """

    labels: NDArray[np.uint8]
    _hops: NDArray[np.int32]
    _onward: Rows
    _against: bool

    def hops(self, category: int) -> NDArray[np.int32]:
        """Number of links to the nearest labelled node (int32, one a node), -1 where there is none."""
        return np.asarray(self._hops[category])

    def path(self, node: int, category: int) -> NDArray[np.int64]:
        """The nodes (int64) of a shortest way in the direction that people travel, smallest indices first.

        From ``node`` to the nearest labelled one (upstream search), or from there to ``node`` (downstream).
        Empty where there is no way.
        """
        hops = self._hops[category]
        if hops[node] < 0:
            return np.empty(0, np.int64)
        way = [node]
        while hops[way[-1]] > 0:
            here = way[-1]
            near = self._onward.heads[self._onward.start[here] : self._onward.start[here + 1]]
            way.append(int(near[hops[near] == hops[here] - 1].min()))
        return np.array(way if self._against else way[::-1], np.int64)


def search(
    links: Rows, onward: Rows, labels: NDArray[np.uint8], *, max_hops: int | None, against: bool
) -> Reach:
    """Search along ``links`` from every labelled node; ``onward`` are the same links turned round.

    ``labels`` is uint8, one a node, one bit a category; ``against`` says that ``links`` run against the
    direction of travel.
    """
    bits = max(1, int(np.bitwise_or.reduce(labels, initial=0)).bit_length())
    hops = np.full((bits, labels.size), -1, np.int32)
    for bit in range(bits):
        hops[bit, (labels >> bit) & 1 == 1] = 0
    masks = np.full(links.heads.size, ALL)
    bound = -1 if max_hops is None else max_hops
    seen = _spread(links.start, links.heads, masks, labels.astype(np.uint64), bound, hops)
    return Reach(np.asarray(seen, np.uint8), hops, onward, against)
