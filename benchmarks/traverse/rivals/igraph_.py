"""igraph: breadth-first search against the links from a node that stands behind the seeds."""

from __future__ import annotations

import igraph as ig
import numpy as np
from harness import main


def build(n: int, sources: np.ndarray, targets: np.ndarray) -> ig.Graph:
    """A directed Graph with one node more."""
    return ig.Graph(n=n + 1, edges=np.stack([sources, targets], axis=1), directed=True)


def search(graph: ig.Graph, seeds: np.ndarray) -> int:
    """Order and parents of all nodes that lead to the seeds."""
    end, links = graph.vcount() - 1, graph.ecount()
    graph.add_edges([(seed, end) for seed in seeds.tolist()])
    order, _, _ = graph.bfs(end, mode="in")
    graph.delete_edges(range(links, graph.ecount()))
    return len(order) - 1


if __name__ == "__main__":
    main(build, search)
