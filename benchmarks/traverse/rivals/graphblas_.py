"""python-graphblas: a frontier times the matrix, level after level, from whichever side has less to do.

As in LAGraph's breadth-first search: a small frontier is pushed along the rows of the turned matrix, a large one is
pulled for by the rows that are not reached yet (the mask is the complement of the hops' structure, the hops a bitmap).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from graphblas import Matrix, Vector, semiring
from harness import main

_PUSHED = 16
"""Frontiers of fewer nodes than one in so many are pushed."""


class Graph(NamedTuple):
    """The matrix of the graph by rows, and the turned one."""

    along: Matrix
    against: Matrix


def build(n: int, sources: np.ndarray, targets: np.ndarray) -> Graph:
    """Both matrices, which a search from both sides needs."""
    along = one_way(n, sources, targets)
    return Graph(along, along.T.new())


def one_way(n: int, sources: np.ndarray, targets: np.ndarray) -> Matrix:
    """The matrix of the graph."""
    return Matrix.from_coo(sources, targets, values=True, nrows=n, ncols=n, dtype=bool)


def search(graph: Graph, seeds: np.ndarray) -> int:
    """Hops of all nodes that lead to the seeds."""
    n, level = graph.along.nrows, 0
    hops = Vector(np.int32, size=n)
    hops.ss.config["sparsity_control"] = "bitmap"
    frontier = Vector.from_coo(seeds, True, size=n, dtype=bool)  # noqa: FBT003 - the value of all
    while frontier.nvals:
        hops(frontier.S) << level
        few = frontier.nvals * _PUSHED < n
        next_ = semiring.any_pair(frontier @ graph.against if few else graph.along @ frontier)
        frontier(~hops.S, replace=True) << next_
        level += 1
    return int(hops.nvals)


if __name__ == "__main__":
    main(build, search, one_way=one_way)
