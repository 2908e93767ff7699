"""hiddenlinks: all categories in one search."""

from __future__ import annotations

import numpy as np
from harness import main

import hiddenlinks as hl


def build(n: int, sources: np.ndarray, targets: np.ndarray) -> hl.LinkGraph:
    """The links in both directions."""
    graph = one_way(n, sources, targets)
    graph.against  # noqa: B018 - made here, not in the first search
    return graph


def one_way(n: int, sources: np.ndarray, targets: np.ndarray) -> hl.LinkGraph:
    """The links in one direction: the first search would make the other."""
    return hl.LinkGraph.from_arrays(n, sources, targets)


def together(graph: hl.LinkGraph, labels: np.ndarray) -> list[int]:
    """Hops for each category."""
    reach = graph.upstream(labels)
    return [int(((reach.labels >> bit) & 1).sum()) for bit in range(3)]


if __name__ == "__main__":
    main(build, together=together, one_way=one_way)
