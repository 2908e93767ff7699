"""In from networkx and out again is the same graph."""

from __future__ import annotations

from datetime import UTC, datetime

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.errors import InputError
from hiddenlinks.graph import LinkGraph
from hiddenlinks.vocabulary import LinkKind

LINKS = st.lists(
    st.tuples(
        st.sampled_from("abcd"),
        st.sampled_from("abcd"),
        st.sampled_from(list(LinkKind)),
        st.sampled_from([None, "crawler", "mobile"]),
        st.sampled_from([None, datetime(2026, 1, 2, tzinfo=UTC)]),
    ),
    max_size=12,
)


def _edges(graph: nx.MultiDiGraph) -> list[str]:
    """Links in one order, times by their value alone."""
    return sorted(
        repr((a, b, sorted((name, str(value)) for name, value in data.items())))
        for a, b, data in graph.edges(data=True)
    )


@given(LINKS)
def test_round_trip(links: list[tuple[str, str, LinkKind, str | None, datetime | None]]) -> None:
    graph = nx.MultiDiGraph()
    graph.add_node("alone")
    for source, target, kind, persona, seen in links:
        known = {"persona": persona, "observed_at": seen}
        data = {name: value for name, value in known.items() if value is not None}
        graph.add_edge(source, target, kind=str(kind), provenance="observed", **data)
    back = LinkGraph.from_networkx(graph).to_networkx()
    assert set(back) == set(graph)
    assert _edges(back) == _edges(graph)


def test_unknown_kind_and_undirected_graph_are_refused() -> None:
    with pytest.raises(InputError, match="unknown kind 'teleport'"):
        LinkGraph.from_networkx(nx.MultiDiGraph([("a", "b", {"kind": "teleport"})]))
    with pytest.raises(InputError, match="undirected"):
        LinkGraph.from_networkx(nx.Graph([("a", "b")]))


def test_what_is_no_graph_of_links_is_refused() -> None:
    with pytest.raises(InputError, match="list is no networkx graph"):
        LinkGraph.from_networkx([1, 2])  # type: ignore[arg-type]
    with pytest.raises(InputError, match="two nodes are called 1"):
        LinkGraph.from_networkx(nx.MultiDiGraph([(1, "1", {"kind": "anchor"})]))
    with pytest.raises(InputError, match="a -> b: 'soon' is no time"):
        LinkGraph.from_networkx(nx.MultiDiGraph([("a", "b", {"kind": "anchor", "observed_at": "soon"})]))


def test_times_are_read_as_the_tables_are() -> None:
    graph = nx.MultiDiGraph([("a", "b", {"kind": "anchor", "observed_at": "2026-01-01", "persona": 7})])
    links = LinkGraph.from_networkx(graph).links
    assert links["observed_at"].to_list() == [datetime(2026, 1, 1, tzinfo=UTC)]
    assert links["persona"].to_list() == ["7"]
