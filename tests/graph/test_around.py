"""Neighbourhoods against networkx's own."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import hiddenlinks as hl

LINKS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=30)


def keyed(links: list[tuple[int, int]]) -> nx.MultiDiGraph[Any]:
    graph: nx.MultiDiGraph[Any] = nx.MultiDiGraph()
    graph.add_nodes_from(f"https://{node}.example/" for node in range(10))
    graph.add_edges_from(
        (f"https://{a}.example/", f"https://{b}.example/", {"kind": "anchor"}) for a, b in links
    )
    return graph


@given(LINKS, st.integers(0, 9), st.integers(0, 4))
def test_it_is_the_neighbourhood_of_networkx(links: list[tuple[int, int]], node: int, hops: int) -> None:
    whole, key = keyed(links), f"https://{node}.example/"
    near = hl.LinkGraph.from_networkx(whole).around(key, hops).to_networkx()
    expected = nx.ego_graph(whole, key, radius=hops, undirected=True)
    assert sorted(near) == sorted(expected)
    assert sorted(near.edges()) == sorted(expected.edges())


def test_a_number_names_a_node_and_links_keep_their_columns() -> None:
    graph = hl.LinkGraph.from_arrays(5, [0, 1, 3], [1, 2, 4], [7, 0, 6])
    near = graph.around(1)
    assert (len(near), near.sources.tolist(), near.targets.tolist()) == (3, [0, 1], [1, 2])
    assert near.links["kind"].to_list() == [7, 0]
    assert len(graph.around(4, 0)) == 1


@pytest.mark.parametrize(("node", "hops"), [("https://x.example/", 1), (5, 1), (-1, 1), (0, -1)])
def test_what_there_is_not_is_said(node: str | int, hops: int) -> None:
    with pytest.raises(hl.InputError, match="give"):
        hl.LinkGraph.from_arrays(5, [0], [1]).around(node, hops)
