"""Kernels of the search: one level, done in the way that costs least.

``seen``, ``fresh`` and ``coming`` are bytes of category bits: what a node has, what it got at the level before, and
what it is getting. ``coming`` has a row for each thread, so that none waits for another. ``hops`` is categories by
nodes.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.compiled import kernel, part

__all__ = ["begin", "down", "pull", "push", "settle"]

_SOME: Final = 256
"""Neighbouring nodes that are settled together: few enough that most such groups are skipped at sparse levels."""


@kernel
def begin(labels: NDArray[Any], hops: NDArray[Any], first: int, last: int) -> None:
    """Hops of the nodes ``first`` to ``last`` before the first level: 0 where labelled, else -1."""
    for bit in range(hops.shape[0]):
        for v in range(first, last):
            hops[bit, v] = 0 if (labels[v] >> bit) & 1 else -1


@part
def _leaving(start: NDArray[Any], frontier: NDArray[Any]) -> int:
    links = 0
    for u in frontier:
        links += start[u + 1] - start[u]
    return links


@part
def _reach(
    start: NDArray[Any],
    heads: NDArray[Any],
    seen: NDArray[Any],
    fresh: NDArray[Any],
    coming: NDArray[Any],
    frontier: NDArray[Any],
    out: NDArray[Any],
) -> int:
    """Carry the fresh bits one hop on into ``coming``; returns how many nodes got some (in ``out``)."""
    count = 0
    for u in frontier:
        bits = fresh[u]
        fresh[u] = 0
        for at in range(start[u], start[u + 1]):
            v = heads[at]
            new = bits & ~seen[v]
            if new:
                if not coming[v]:
                    out[count] = v
                    count += 1
                coming[v] |= new
    return count


@kernel
def down(
    start: NDArray[Any],
    heads: NDArray[Any],
    seen: NDArray[Any],
    fresh: NDArray[Any],
    coming: NDArray[Any],
    queue: NDArray[Any],
    count: int,
    level: int,
    last: int,
    few: int,
    hops: NDArray[Any],
) -> tuple[int, int, int]:
    """Level after level from a short list of nodes, ``count`` of them in ``queue[0]``.

    Until nothing is new, level ``last`` is done, or ``few`` links or more leave the frontier. Returns the size
    of the frontier, the links that leave it, and its level.
    """
    here, there = queue[0], queue[1]
    leaving = _leaving(start, here[:count])
    while count and level != last and leaving < few:
        level += 1
        count = _reach(start, heads, seen, fresh, coming, here[:count], there)
        for v in there[:count]:
            new = coming[v]
            coming[v] = 0
            fresh[v] = new
            seen[v] |= new
            for bit in range(hops.shape[0]):
                if (new >> bit) & 1:
                    hops[bit, v] = level
        here, there = there, here
        leaving = _leaving(start, here[:count])
    return count, leaving, level


@kernel
def push(
    start: NDArray[Any], heads: NDArray[Any], fresh: NDArray[Any], coming: NDArray[Any], first: int, last: int
) -> None:
    """One level from the nodes ``first`` to ``last``: whoever has something fresh hands it on."""
    for u in range(first, last):
        bits = fresh[u]
        if bits:
            for at in range(start[u], start[u + 1]):
                coming[heads[at]] |= bits


@kernel
def pull(
    start: NDArray[Any],
    heads: NDArray[Any],
    seen: NDArray[Any],
    fresh: NDArray[Any],
    coming: NDArray[Any],
    every: int,
    first: int,
    last: int,
) -> None:
    """One level for the nodes ``first`` to ``last``: whoever lacks a category looks back for it."""
    for v in range(first, last):
        lacking = np.uint8(every) & ~seen[v]
        if lacking:
            new = np.uint8(0)
            for at in range(start[v], start[v + 1]):
                new |= fresh[heads[at]]
                if new & lacking == lacking:
                    break
            coming[v] = new


@part
def _gather(seen: NDArray[Any], fresh: NDArray[Any], coming: NDArray[Any], at: int, end: int) -> Any:  # noqa: ANN401 - uint8
    """``fresh`` becomes what came and is new, for the nodes ``at`` to ``end``; returns all its bits together."""
    came, bits = coming[0, at:end], np.uint8(0)
    for row in range(1, coming.shape[0]):
        more = coming[row, at:end]
        for v in range(more.size):
            came[v] |= more[v]
            more[v] = 0
    for v in range(fresh.size):
        fresh[v] = came[v] & ~seen[v]
        seen[v] |= came[v]
        came[v] = 0
        bits |= fresh[v]
    return bits


@part
def _note(fresh: NDArray[Any], hops: NDArray[Any], bit: int, level: int) -> None:
    for v in range(fresh.size):
        hops[v] = level if (fresh[v] >> bit) & 1 else hops[v]


@part
def _weigh(
    links: NDArray[Any], back: NDArray[Any], seen: NDArray[Any], fresh: NDArray[Any], every: int
) -> tuple[int, int, int]:
    count, leaving, done = 0, 0, 0
    for v in range(fresh.size):
        count += fresh[v] != 0
        leaving += links[v + 1] - links[v] if fresh[v] else 0
        done += back[v + 1] - back[v] if fresh[v] != 0 and seen[v] == every else 0
    return count, leaving, done


@kernel
def settle(
    links: NDArray[Any],
    back: NDArray[Any],
    seen: NDArray[Any],
    fresh: NDArray[Any],
    coming: NDArray[Any],
    every: int,
    first: int,
    last: int,
    level: int,
    hops: NDArray[Any],
) -> tuple[int, int, int]:
    """Take what came to the nodes ``first`` to ``last``, some at a time, so that loops become vector instructions.

    Returns how many nodes got something, how many links leave them, and how many links into them a pull need not
    look at any more, since they now have every category.
    """
    count, leaving, done = 0, 0, 0
    for at in range(first, last, _SOME):
        end = min(at + _SOME, last)
        bits = _gather(seen[at:end], fresh[at:end], coming, at, end)
        if bits:
            for bit in range(hops.shape[0]):
                if (bits >> bit) & 1:
                    _note(fresh[at:end], hops[bit, at:end], bit, level)
            sums = _weigh(links[at : end + 1], back[at : end + 1], seen[at:end], fresh[at:end], every)
            count, leaving, done = count + sums[0], leaving + sums[1], done + sums[2]
    return count, leaving, done
