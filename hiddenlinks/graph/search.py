"""Breadth-first search for all categories at once, from the side that has less to do.

A level goes down (from the frontier along its links) while few links leave the frontier, and up (every node that
lacks a category looks back for it) when many do: Beamer, Asanović, Patterson, "Direction-Optimizing Breadth-First
Search", SC 2012. Categories are bits of one byte, as in bit-parallel search (Then et al., PVLDB 8(4), 2014).
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.csr import Rows, cuts
from hiddenlinks.graph.levels import begin, down, pull, push, settle
from hiddenlinks.threads import THREADS, on_all

__all__ = ["search"]

_SHORT: Final = 16
"""A frontier is kept as a list of nodes while fewer links than one in so many nodes leave it."""

_CHEAP: Final = 4
"""To look back over a link costs about so many times less than to hand something on over it: it is read only."""


def search(
    links: Rows, back: Rows, labels: NDArray[np.uint8], max_hops: int | None = None
) -> tuple[NDArray[np.uint8], NDArray[np.int32]]:
    """The labels that every node gets along ``links``, and after how many hops.

    ``back`` are the same links turned round; ``labels`` is uint8, one a node, one bit a category. Returns the
    labels (uint8, one a node, seeds included) and the hops (int32, categories by nodes, -1 where not reached).
    """
    return _Search(links, back, labels).run(-1 if max_hops is None else max_hops)


class _Search:
    """A search under way; its arrays are those of :mod:`hiddenlinks.graph.levels`."""

    def __init__(self, links: Rows, back: Rows, labels: NDArray[np.uint8]) -> None:
        n = labels.size
        bits = max(1, int(np.bitwise_or.reduce(labels, initial=0)).bit_length())
        self.links, self.back, self.every, self.level = links, back, (1 << bits) - 1, 0
        self.seen, self.fresh = labels.copy(), np.empty(n, np.uint8)
        self.coming, self.hops = np.zeros((THREADS, n), np.uint8), np.empty((bits, n), np.int32)
        self.nodes = _parts(cuts(n))
        on_all(lambda part: begin(labels, self.hops, *part[1:]), self.nodes)
        self.seen[:], self.coming[0] = 0, labels
        self.count, self.leaving, self.lacking = 0, 0, back.heads.size
        self._settle()

    def run(self, last: int) -> tuple[NDArray[np.uint8], NDArray[np.int32]]:
        """Level after level up to ``last`` (below zero: without end), each in the cheapest way."""
        few = self.seen.size // _SHORT
        while self.count and self.level != last:
            if self.leaving < few:
                self._down(last, few)
                continue
            self.level += 1
            if self.leaving * _CHEAP > self.lacking:
                self._pull()
            else:
                self._push()
            self._settle()
        return self.seen, self.hops

    def _down(self, last: int, few: int) -> None:
        queue = np.empty((2, self.seen.size), np.int32)
        queue[0, : self.count] = np.flatnonzero(self.fresh)
        state: Any = (
            self.seen,
            self.fresh,
            self.coming[0],
            queue,
            self.count,
            self.level,
            last,
            few,
            self.hops,
        )
        self.count, self.leaving, self.level = down(*self.links, *state)

    def _push(self) -> None:
        def work(row: int, first: int, last: int) -> None:
            push(self.links.start, self.links.heads, self.fresh, self.coming[row], first, last)

        on_all(lambda part: work(*part), _shares(self.links))

    def _pull(self) -> None:
        def work(_: int, first: int, last: int) -> None:
            coming, back = self.coming[0], self.back
            pull(back.start, back.heads, self.seen, self.fresh, coming, self.every, first, last)

        on_all(lambda part: work(*part), _shares(self.back))

    def _settle(self) -> None:
        bytes_, ends = (self.seen, self.fresh, self.coming), (self.links.start, self.back.start)

        def work(_: int, first: int, last: int) -> tuple[int, int, int]:
            return settle(*ends, *bytes_, self.every, first, last, self.level, self.hops)

        sums = on_all(lambda part: work(*part), self.nodes)
        self.count, self.leaving, done = (sum(column) for column in zip(*sums, strict=True))
        self.lacking -= done


def _parts(at: list[int]) -> list[tuple[int, int, int]]:
    """A number, the first node and the one after the last of each part that is cut at these places."""
    return list(zip(range(len(at) - 1), at[:-1], at[1:], strict=True))


def _shares(links: Rows) -> list[tuple[int, int, int]]:
    """The nodes in parts, one a thread, that have about as many links each."""
    at = np.searchsorted(links.start, cuts(links.heads.size)).tolist()
    return _parts([0, *at[1:-1], links.start.size - 1])
