"""networkx: breadth-first search against the links from a node that is added before the seeds."""

from __future__ import annotations

import networkx as nx
import numpy as np
from harness import main


def build(n: int, sources: np.ndarray, targets: np.ndarray) -> nx.DiGraph:
    """A DiGraph, turned round as the search needs it."""
    graph = nx.DiGraph()
    graph.add_nodes_from(range(n))
    graph.add_edges_from(zip(targets.tolist(), sources.tolist(), strict=True))
    return graph


def search(graph: nx.DiGraph, seeds: np.ndarray) -> int:
    """Parents of all nodes that lead to the seeds."""
    graph.add_edges_from((-1, seed) for seed in seeds.tolist())
    parents = dict(nx.bfs_predecessors(graph, -1))
    graph.remove_node(-1)
    return len(parents)


if __name__ == "__main__":
    main(build, search)
