"""networkit: breadth-first search with stored paths on the turned graph, from a node that is added before the seeds."""

from __future__ import annotations

import networkit as nk
import numpy as np
from harness import main


def build(n: int, sources: np.ndarray, targets: np.ndarray) -> nk.Graph:
    """A directed Graph, turned round as the search needs it, with one node more."""
    ends = (targets.astype(np.uint64), sources.astype(np.uint64))
    return nk.GraphFromCoo(ends, n=n + 1, directed=True)


def search(graph: nk.Graph, seeds: np.ndarray) -> int:
    """Distances and predecessors of all nodes."""
    start = graph.numberOfNodes() - 1
    for seed in seeds.tolist():
        graph.addEdge(start, seed)
    found = nk.distance.BFS(graph, start, storePaths=True)
    found.run()
    for seed in seeds.tolist():
        graph.removeEdge(start, seed)
    far = np.asarray(found.getDistances())
    return int((far < graph.numberOfNodes()).sum()) - 1


if __name__ == "__main__":
    main(build, search)
