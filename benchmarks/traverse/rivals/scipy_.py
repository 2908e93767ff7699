"""scipy: breadth-first order with predecessors, from a row that stands before the seeds."""

from __future__ import annotations

import numpy as np
from harness import main
from scipy.sparse import csr_array
from scipy.sparse.csgraph import breadth_first_order


def build(n: int, sources: np.ndarray, targets: np.ndarray) -> csr_array:
    """The matrix of the turned graph, with an empty row more."""
    return csr_array((np.ones(sources.size, np.int8), (targets, sources)), shape=(n + 1, n + 1))


def search(matrix: csr_array, seeds: np.ndarray) -> int:
    """Order and predecessors of all nodes that lead to the seeds."""
    ends = np.append(matrix.indptr[:-1], matrix.indptr[-1] + seeds.size)
    heads = np.append(matrix.indices, seeds.astype(matrix.indices.dtype))
    asked = csr_array((np.ones(heads.size, np.int8), heads, ends), shape=matrix.shape)
    order, _ = breadth_first_order(asked, matrix.shape[0] - 1, directed=True, return_predecessors=True)
    return order.size - 1


if __name__ == "__main__":
    main(build, search)
