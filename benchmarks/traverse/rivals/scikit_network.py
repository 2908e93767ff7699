"""scikit-network: distances to all seeds at once; a witness is read off them downhill."""

from __future__ import annotations

import numpy as np
from harness import main
from scipy.sparse import csr_matrix
from sknetwork.path import get_distances


def build(n: int, sources: np.ndarray, targets: np.ndarray) -> csr_matrix:
    """The matrix of the turned graph."""
    return csr_matrix((np.ones(sources.size, bool), (targets, sources)), shape=(n, n))


def search(matrix: csr_matrix, seeds: np.ndarray) -> int:
    """Distances from the seeds, against the links."""
    return int((get_distances(matrix, source=seeds.tolist()) >= 0).sum())


if __name__ == "__main__":
    main(build, search)
