"""Searches equal networkx's, on any graph."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

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


def _oracle(n: int, links: list[tuple[int, int]], labels: list[int], *, against: bool) -> list[list[int]]:
    """The hops of every node from the nearest one with each of three labels."""
    graph = nx.DiGraph()
    graph.add_nodes_from(range(n))
    graph.add_edges_from(((b, a) for a, b in links) if against else links)
    found = []
    for bit in range(3):
        graph.add_edges_from(("start", v) for v in range(n) if labels[v] >> bit & 1)
        hops = nx.single_source_shortest_path_length(graph, "start") if "start" in graph else {}
        found.append([hops.get(v, 0) - 1 for v in range(n)])
        graph.remove_nodes_from(["start"])
    return found


@given(case=graphs(), against=st.booleans())
def test_hops_equal_networkx(case: tuple[int, list[tuple[int, int]], list[int]], *, against: bool) -> None:
    n, links, labels = case
    graph = LinkGraph.from_arrays(n, [a for a, _ in links], [b for _, b in links])
    reach = graph.upstream(labels) if against else graph.downstream(labels)
    expected = _oracle(n, links, labels, against=against)
    for bit in range(max(labels).bit_length()):
        assert reach.hops(bit).tolist() == expected[bit]


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


@pytest.mark.parametrize("degree", [0.3, 1.1, 3.0, 20.0])
@pytest.mark.parametrize("seeds", [1, 40, 900])
@pytest.mark.parametrize("against", [True, False])
def test_levels_done_in_either_way_equal_networkx(degree: float, seeds: int, *, against: bool) -> None:
    """Large enough that short lists, handing on and looking back are all used."""
    rng = np.random.default_rng([int(degree * 10), seeds])
    n = 3000
    links = (rng.random((int(n * degree), 2)) ** [1, 3] * n).astype(np.int64)
    labels = np.zeros(n, np.uint8)
    for bit in range(3):
        labels[rng.integers(0, n, seeds)] |= np.uint8(1 << bit)
    graph = LinkGraph.from_arrays(n, links[:, 0], links[:, 1])
    reach = graph.upstream(labels) if against else graph.downstream(labels)
    pairs = [tuple(link) for link in links.tolist()]
    for bit, hops in enumerate(_oracle(n, pairs, labels.tolist(), against=against)):
        assert reach.hops(bit).tolist() == hops
        assert ((reach.labels >> bit) & 1).tolist() == (reach.hops(bit) >= 0).tolist()


@given(case=graphs(), kinds=st.data())
def test_links_keep_their_kinds_and_their_order_within_a_node(
    case: tuple[int, list[tuple[int, int]], list[int]], kinds: st.DataObject
) -> None:
    n, links, _ = case
    codes = kinds.draw(st.lists(st.integers(0, 17), min_size=len(links), max_size=len(links)))
    graph = LinkGraph.from_arrays(n, [a for a, _ in links], [b for _, b in links], codes)
    found = list(zip(graph.sources.tolist(), graph.targets.tolist(), graph.links["kind"], strict=True))
    given_links = [(a, b, kind) for (a, b), kind in zip(links, codes, strict=True)]
    assert found == sorted(given_links, key=lambda link: link[0])
    turned = [
        (int(u), v) for v in range(n) for u in graph.against.heads[slice(*graph.against.start[v : v + 2])]
    ]
    assert turned == sorted(((a, b) for a, b, _ in found), key=lambda link: link[1])


def test_chain_of_a_million_hops_and_a_hub_of_a_million_links() -> None:
    n = 1_000_001
    labels = np.zeros(n, np.uint8)
    labels[-1] = 1
    chain = LinkGraph.from_arrays(n, np.arange(n - 1), np.arange(1, n))
    assert chain.upstream(labels).path(0, 0).tolist() == list(range(n))
    hub = LinkGraph.from_arrays(n, np.arange(n - 1), np.full(n - 1, n - 1))
    assert (hub.upstream(labels).hops(0)[:-1] == 1).all()


@pytest.mark.parametrize(
    ("n", "sources", "targets", "said"),
    [
        (2, [0, 2], [1, 1], "outside"),
        (2, [0], [0, 1], "1 sources but 2 targets"),
        (1, [-1], [0], "outside"),
        (2, [0.5], [1], "no list of integers"),
        (2, [[0]], [[1]], "no list of integers"),
        (2**31, [], [], "n is 2147483648; give an integer from 0 to"),
        (-1, [], [], "n is -1"),
        (2.5, [], [], "n is 2.5"),
    ],
)
def test_bad_arrays_are_one_line(n: Any, sources: Any, targets: Any, said: str) -> None:
    with pytest.raises(InputError, match=said):
        LinkGraph.from_arrays(n, sources, targets)


@pytest.mark.parametrize(
    ("kinds", "said"),
    [([0, 1], "2 kinds for 1 links"), ([18], "a kind that there is not"), ([1.7], "no integers")],
)
def test_bad_kinds_are_one_line(kinds: list[Any], said: str) -> None:
    with pytest.raises(InputError, match=said):
        LinkGraph.from_arrays(2, [0], [1], kinds)


@pytest.mark.parametrize(
    ("labels", "said"),
    [
        ([1], "labels of shape"),
        ([0, 256], "beyond"),
        ([-1, 0], "beyond"),
        ([0.5, 0], "no integers"),
        (["a", "b"], "no integers"),
    ],
)
def test_bad_labels_are_one_line(labels: list[Any], said: str) -> None:
    with pytest.raises(InputError, match=said):
        LinkGraph.from_arrays(2, [0], [1]).upstream(labels)


@pytest.mark.parametrize("bound", [-1, 1.5, "2", True])
def test_bad_bounds_are_one_line(bound: Any) -> None:
    graph = LinkGraph.from_arrays(2, [0], [1])
    for search in (graph.upstream, graph.downstream):
        with pytest.raises(InputError, match="max_hops is"):
            search([0, 1], bound)


def test_a_category_that_nobody_is_labelled_with_reaches_nobody() -> None:
    reach = LinkGraph.from_arrays(2, [0], [1]).upstream([0, 1])
    assert reach.hops(5).tolist() == [-1, -1]
    assert reach.path(0, 5).tolist() == []


def test_a_node_that_there_is_not_has_no_path() -> None:
    with pytest.raises(IndexError, match="node 2 of a graph of 2"):
        LinkGraph.from_arrays(2, [0], [1]).upstream([0, 1]).path(2, 0)


def test_nothing_can_be_changed() -> None:
    graph = LinkGraph.from_arrays(2, [0], [1])
    reach = graph.upstream([0, 1])
    for column in (graph.sources, graph.targets, graph.along.start, reach.labels, reach.hops(0)):
        with pytest.raises(ValueError, match="read-only"):
            column[0] = 1


def test_the_caller_s_arrays_stay_the_caller_s() -> None:
    sources, targets, labels = np.array([0], np.int32), np.array([1], np.int32), np.array([0, 1], np.uint8)
    graph = LinkGraph.from_arrays(2, sources, targets)
    reach = graph.upstream(labels)
    sources[0], targets[0], labels[1] = 1, 0, 0
    assert (graph.sources.tolist(), graph.targets.tolist()) == ([0], [1])
    assert reach.labels.tolist() == [1, 1]
