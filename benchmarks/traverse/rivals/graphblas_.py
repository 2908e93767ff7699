"""python-graphblas: a frontier times the turned matrix, level after level, with parents (any_secondi)."""

from __future__ import annotations

import numpy as np
from graphblas import Matrix, Vector, semiring
from harness import main


def build(n: int, sources: np.ndarray, targets: np.ndarray) -> Matrix:
    """The matrix of the graph: a product with it goes against the links."""
    return Matrix.from_coo(sources, targets, values=True, nrows=n, ncols=n, dtype=bool)


def search(matrix: Matrix, seeds: np.ndarray) -> int:
    """Parents of all nodes that lead to the seeds."""
    parents = Vector.from_coo(seeds, seeds, size=matrix.nrows, dtype=np.int64)
    frontier = parents.dup()
    while frontier.nvals:
        frontier(~parents.S, replace=True) << semiring.any_secondi(matrix @ frontier)
        parents(frontier.S) << frontier
    return int(parents.nvals)


if __name__ == "__main__":
    main(build, search)
