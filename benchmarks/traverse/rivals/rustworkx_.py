"""rustworkx: breadth-first search over predecessors from a node that is added behind the seeds."""

from __future__ import annotations

import numpy as np
import rustworkx as rx
from harness import main


def build(n: int, sources: np.ndarray, targets: np.ndarray) -> rx.PyDiGraph:
    """A PyDiGraph without payloads."""
    graph = rx.PyDiGraph(multigraph=True, node_count_hint=n + 1, edge_count_hint=sources.size)
    graph.add_nodes_from(range(n))
    graph.add_edges_from_no_data(list(zip(sources.tolist(), targets.tolist(), strict=True)))
    return graph


def search(graph: rx.PyDiGraph, seeds: np.ndarray) -> int:
    """Of each node that leads to the seeds, who comes before it."""
    end = graph.add_node(None)
    graph.add_edges_from_no_data([(seed, end) for seed in seeds.tolist()])
    before = rx.bfs_predecessors(graph, end)
    graph.remove_node(end)
    return len({node for _, nodes in before for node in nodes})


if __name__ == "__main__":
    main(build, search)
