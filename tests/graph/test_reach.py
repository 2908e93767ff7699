"""Searches equal networkx's, on any graph."""

from __future__ import annotations

from itertools import pairwise

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.errors import InputError
from hiddenlinks.graph import LinkGraph


@st.composite
def graphs(draw: st.DrawFn) -> tuple[int, list[tuple[int, int]], list[int]]:
    """A number of nodes, links (self-loops and duplicates among them) and a label a node."""
    n = draw(st.integers(1, 12))
    node = st.integers(0, n - 1)
    links = draw(st.lists(st.tuples(node, node), max_size=40))
    labels = draw(st.lists(st.integers(0, 7), min_size=n, max_size=n))
    return n, links, labels


def _oracle(n: int, links: list[tuple[int, int]], labels: list[int], bit: int, *, against: bool) -> list[int]:
    graph = nx.MultiDiGraph()
    graph.add_nodes_from(range(n))
    graph.add_edges_from(links)
    seeds = [v for v in range(n) if labels[v] >> bit & 1]
    hops = nx.multi_source_dijkstra_path_length(graph.reverse() if against else graph, seeds) if seeds else {}
    return [hops.get(v, -1) for v in range(n)]


@given(case=graphs(), against=st.booleans())
def test_hops_equal_networkx(case: tuple[int, list[tuple[int, int]], list[int]], *, against: bool) -> None:
    n, links, labels = case
    graph = LinkGraph.from_arrays(n, [a for a, _ in links], [b for _, b in links])
    reach = graph.upstream(labels) if against else graph.downstream(labels)
    for bit in range(max(labels).bit_length()):
        assert reach.hops(bit).tolist() == _oracle(n, links, labels, bit, against=against)


@given(case=graphs(), bound=st.integers(0, 4), against=st.booleans())
def test_a_bound_cuts_exactly_what_is_farther(
    case: tuple[int, list[tuple[int, int]], list[int]], bound: int, *, against: bool
) -> None:
    n, links, labels = case
    graph = LinkGraph.from_arrays(n, [a for a, _ in links], [b for _, b in links])
    search = graph.upstream if against else graph.downstream
    free, bounded = search(labels), search(labels, max_hops=bound)
    for bit in range(max(labels).bit_length()):
        expected = np.where(free.hops(bit) > bound, -1, free.hops(bit))
        assert bounded.hops(bit).tolist() == expected.tolist()


@given(case=graphs(), against=st.booleans())
def test_a_path_goes_link_by_link_and_is_as_long_as_the_search_said(
    case: tuple[int, list[tuple[int, int]], list[int]], *, against: bool
) -> None:
    n, links, labels = case
    graph = LinkGraph.from_arrays(n, [a for a, _ in links], [b for _, b in links])
    reach = graph.upstream(labels) if against else graph.downstream(labels)
    for bit in range(max(labels).bit_length()):
        for node in range(n):
            path = reach.path(node, bit).tolist()
            assert len(path) - 1 == reach.hops(bit)[node] or (not path and reach.hops(bit)[node] == -1)
            assert all(link in links for link in pairwise(path))
            if path:
                own, labelled = (path[0], path[-1]) if against else (path[-1], path[0])
                assert own == node
                assert labels[labelled] >> bit & 1


def test_chain_of_a_million_hops_and_a_hub_of_a_million_links() -> None:
    n = 1_000_001
    labels = np.zeros(n, np.uint8)
    labels[-1] = 1
    chain = LinkGraph.from_arrays(n, np.arange(n - 1), np.arange(1, n))
    assert chain.upstream(labels).hops(0)[0] == n - 1
    hub = LinkGraph.from_arrays(n, np.arange(n - 1), np.full(n - 1, n - 1))
    assert (hub.upstream(labels).hops(0)[:-1] == 1).all()


@pytest.mark.parametrize(
    ("n", "sources", "targets", "said"),
    [(2, [0, 2], [1, 1], "outside"), (2, [0], [0, 1], "1 sources but 2 targets"), (1, [-1], [0], "outside")],
)
def test_bad_arrays_are_one_line(n: int, sources: list[int], targets: list[int], said: str) -> None:
    with pytest.raises(InputError, match=said):
        LinkGraph.from_arrays(n, sources, targets)


def test_labels_of_another_length_are_refused() -> None:
    with pytest.raises(InputError, match="labels of shape"):
        LinkGraph.from_arrays(2, [0], [1]).upstream([1])


def test_nothing_can_be_changed() -> None:
    graph = LinkGraph.from_arrays(2, [0], [1])
    with pytest.raises(ValueError, match="read-only"):
        graph.sources[0] = 1
