"""Labels that spread along links which carry some of them: all worlds in one search.

Every label is a bit of a uint64 word, so that a single pass over the links serves all categories and all
personas (bit-parallel multi-source search; Then et al., "The More the Merrier", PVLDB 8(4), 2014).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.compiled import kernel, part
from hiddenlinks.csr import Rows, lent

__all__ = ["spread"]


@part
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


@kernel
def _spread(
    start: NDArray[Any],
    heads: NDArray[Any],
    masks: NDArray[Any],
    seen: NDArray[Any],
    fresh: NDArray[Any],
    coming: NDArray[Any],
    queue: NDArray[Any],
    count: int,
) -> None:
    """From the ``count`` nodes in ``queue[0]``, where something is fresh, until nothing is."""
    here, there = queue[0], queue[1]
    while count:
        count = _advance(start, heads, masks, seen, fresh, coming, here[:count], there)
        here, there = there, here
        for v in here[:count]:
            fresh[v] |= coming[v]
            coming[v] = 0


def spread(links: Rows, masks: NDArray[np.uint64], seeds: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The labels that each node gets from ``seeds`` along ``links``, seeds included.

    ``masks`` (uint64, one a link in the order of ``links.heads``) says which labels the link carries,
    ``seeds`` (uint64, one a node) where they start. O(n + links) for each level on which something new
    arrives, and only over the nodes where it did.
    """
    seen, queue, first = seeds.copy(), np.empty((2, seeds.size), np.int32), np.flatnonzero(seeds)
    queue[0, : first.size] = first
    _spread(
        links.start,
        lent(links.heads),
        lent(masks),
        seen,
        seeds.copy(),
        np.zeros_like(seeds),
        queue,
        first.size,
    )
    return seen
