"""Compressed sparse rows: the links of every node side by side, by a counting sort in two rounds.

The first round puts the links into blocks of neighbouring nodes, the second sorts each block where the
processor's cache holds it: a radix sort by the upper, then the lower half of the node's number (Knuth, The Art of
Computer Programming, vol. 3, 5.2.5, there from the other end). Both are stable, and both use all threads.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.compiled import kernel
from hiddenlinks.threads import THREADS, on_all

__all__ = ["Rows", "cuts", "lent", "order", "rows", "starts", "turned"]

_BLOCK: Final = 15
"""Binary digits of a node's number within its block: counters for so many nodes fill a quarter of a core's cache."""
_NODES: Final = 1 << _BLOCK
_SIGNED: Final = {np.dtype(f"u{size}").char: f"i{size}" for size in (4, 8)}


class Rows(NamedTuple):
    """The links of node ``v`` lead to ``heads[start[v]:start[v + 1]]``.

    ``start`` is int64 of length n + 1; ``heads`` has one entry a link. Within a node the links keep the order
    in which they were given.
    """

    start: NDArray[np.int64]
    heads: NDArray[Any]


@kernel
def _count(tails: NDArray[Any], first: int, last: int, counts: NDArray[Any]) -> None:
    for link in range(first, last):
        counts[tails[link] >> _BLOCK] += 1


@kernel
def _deal(
    tails: NDArray[Any],
    heads: NDArray[Any],
    first: int,
    last: int,
    free: NDArray[Any],
    low: NDArray[Any],
    dealt: NDArray[Any],
) -> None:
    """The links ``first`` to ``last`` into their blocks, from where ``free`` says on."""
    for link in range(first, last):
        tail = tails[link]
        block = tail >> _BLOCK
        at = free[block]
        free[block] = at + 1
        low[at] = tail & (_NODES - 1)
        dealt[at] = heads[link]


@kernel
def _deal_turned(
    start: NDArray[Any],
    heads: NDArray[Any],
    node: int,
    first: int,
    last: int,
    free: NDArray[Any],
    low: NDArray[Any],
    dealt: NDArray[Any],
) -> None:
    """The same for links that lie in rows, each turned round; ``first`` and ``last`` are links, one of ``node``."""
    for link in range(first, last):
        while start[node + 1] <= link:
            node += 1
        block = heads[link] >> _BLOCK
        at = free[block]
        free[block] = at + 1
        low[at] = heads[link] & (_NODES - 1)
        dealt[at] = node


@kernel
def _sort(
    low: NDArray[Any],
    dealt: NDArray[Any],
    bounds: NDArray[Any],
    first: int,
    last: int,
    start: NDArray[Any],
    out: NDArray[Any],
    free: NDArray[Any],
) -> None:
    """Sort the blocks ``first`` to ``last`` by the lower half of the node's number; ``free`` is room for counters."""
    n = start.size - 1
    for block in range(first, last):
        base, begin, end = block << _BLOCK, bounds[block], bounds[block + 1]
        free[:] = 0
        for at in range(begin, end):
            free[np.int64(low[at]) + 1] += 1
        free[0] = begin
        for v in range(min(n - base, _NODES)):
            start[base + v] = free[v]
            free[v + 1] += free[v]
        for at in range(begin, end):
            node = np.int64(low[at])
            out[free[node]] = dealt[at]
            free[node] += 1


@kernel
def _starts(tails: NDArray[Any], start: NDArray[Any]) -> None:
    link = 0
    for node in range(start.size):
        while link < tails.size and tails[link] < node:
            link += 1
        start[node] = link


_Deal = Callable[[int, int, NDArray[np.int64], NDArray[np.uint16], NDArray[Any]], None]


def rows(n: int, tails: NDArray[Any], heads: NDArray[Any]) -> Rows:
    """Group the links ``tails[i] -> heads[i]`` by their tail (integers in [0, n)); O(n + links).

    ``heads`` may be any column that has one value a link, and keeps its dtype. Beyond what it returns this
    takes two bytes a link and once more the size of ``heads``.
    """
    dtype, tails, heads = heads.dtype, _lent(tails), _lent(heads)

    def deal(first: int, last: int, free: Any, low: Any, dealt: Any) -> None:  # noqa: ANN401
        _deal(tails, heads, first, last, free, low, dealt)

    grouped = _grouped(n, tails, deal, heads.dtype)
    return Rows(grouped.start, grouped.heads.view(dtype))


def starts(n: int, tails: NDArray[Any]) -> NDArray[np.int64]:
    """Where the links of each of ``n`` nodes begin, and the end of the last ones: ``tails`` ascend, one a link."""
    start = np.empty(n + 1, np.int64)
    _starts(_lent(tails), start)
    return start


def turned(links: Rows) -> Rows:
    """The same links against their direction: rows by head, with tails (int32) in their order."""

    def deal(first: int, last: int, free: Any, low: Any, dealt: Any) -> None:  # noqa: ANN401
        node = int(np.searchsorted(links.start, first, side="right")) - 1
        _deal_turned(links.start, heads, node, first, last, free, low, dealt)

    heads = _lent(links.heads)
    return _grouped(links.start.size - 1, heads, deal, np.dtype(np.int32))


def order(n: int, tails: NDArray[Any]) -> Rows:
    """Rows whose ``heads`` are the positions (int32) of the links in the caller's arrays."""
    return rows(n, tails, np.arange(tails.size, dtype=np.int32))


def lent(column: NDArray[Any]) -> NDArray[Any]:
    """A column to be read, whoever else may write it: kernels are compiled anew for each type of column."""
    view = column.view()
    view.setflags(write=False)
    return view


def _lent(column: NDArray[Any]) -> NDArray[Any]:
    """The same with unsigned numbers as signed ones."""
    return lent(column.view(_SIGNED.get(column.dtype.char, column.dtype)))


def cuts(size: int, parts: int = THREADS) -> list[int]:
    """Where to cut ``size`` things into that many equal parts: ``parts + 1`` places."""
    return [size * part // parts for part in range(parts + 1)]


def _grouped(n: int, tails: NDArray[Any], deal: _Deal, dtype: np.dtype[Any]) -> Rows:
    size, blocks, at = tails.size, (n + _NODES - 1) >> _BLOCK, cuts(tails.size)
    counts = np.zeros((THREADS, blocks), np.int64)
    on_all(lambda part: _count(tails, at[part], at[part + 1], counts[part]), range(THREADS))
    ends = np.cumsum(counts.T.ravel()).reshape(
        blocks, THREADS
    )  # of a block, the first thread's links come first
    free = np.ascontiguousarray(ends.T - counts)
    low, dealt = np.empty(size, np.uint16), np.empty(size, dtype)
    on_all(lambda part: deal(at[part], at[part + 1], free[part], low, dealt), range(THREADS))
    bounds = np.concatenate([[0], ends[:, -1]])
    start, out = np.empty(n + 1, np.int64), np.empty(size, dtype)
    start[n] = size
    shares = np.searchsorted(bounds[1:], at).tolist()
    shares[0], shares[-1] = 0, blocks

    def sort(part: int) -> None:
        room = np.empty(_NODES + 1, np.int64)
        _sort(low, dealt, bounds, shares[part], shares[part + 1], start, out, room)

    on_all(sort, range(THREADS))
    return Rows(start, out)
