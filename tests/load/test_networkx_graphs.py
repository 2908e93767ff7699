"""networkx graphs give what the same rows in frames give."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest
from polars.testing import assert_frame_equal

from hiddenlinks.errors import InputError
from hiddenlinks.load import from_frames, from_networkx
from hiddenlinks.load.schema import COLUMNS

TABLES: dict[str, list[dict[str, Any]]] = {
    "listings": [
        {"listing_id": "1", "title": "tea", "url": "https://shop.example/1", "observed_at": "2024-02-01"},
        {"listing_id": "1", "title": "cup", "observed_at": "2024-01-01"},
    ],
    "variants": [{"listing_id": "1", "variant_id": "x", "price": 2}],
    "links": [
        {"source": "listing:1", "target": "https://a.example/", "kind": "anchor", "status": 301},
        {"source": "listing:1", "target": "https://a.example/", "kind": "qr", "persona": "mobile"},
        {"source": "https://a.example/", "target": "listing:2", "kind": "text_url"},
    ],
    "pages": [
        {"url": "https://a.example/", "title": "A", "age_gate": True},
        {"url": "https://a.example/", "title": "B", "persona": "mobile"},
    ],
    "targets": [{"node": "https://a.example/", "category": "adult", "weight": 0.5}],
}


def graph() -> nx.MultiDiGraph:
    found = nx.MultiDiGraph()
    listing, earlier = TABLES["listings"]
    found.add_node("listing:1", **listing, history=[earlier], variants=[{"variant_id": "x", "price": 2}])
    page = {"title": "A", "age_gate": True, "category": "adult", "weight": 0.5}
    found.add_node("https://a.example/", **page, pages=[{"title": "B", "persona": "mobile"}])
    for link in TABLES["links"]:
        found.add_edge(link["source"], link["target"], **link)
    return found


def test_a_graph_is_its_rows() -> None:
    one, other = from_networkx(graph(), strict=True), from_frames(**TABLES)
    for name in (*COLUMNS, "references"):
        assert_frame_equal(getattr(one, name), getattr(other, name))
    assert one.ignored == {}


def test_the_id_of_a_listing_is_its_nodes() -> None:
    found = nx.MultiDiGraph()
    found.add_node("listing:a:b", title="tea", colour="red")
    found.add_node("listing:bare")
    read = from_networkx(found)
    assert read.listings["listing_id"].to_list() == ["a:b"]
    assert read.ignored == {"listings": ("colour",)}


def test_a_listing_may_be_named_by_its_address() -> None:
    found = nx.MultiDiGraph()
    found.add_node("https://shop.example/1", listing_id=1, title="tea", variants=[{"variant_id": "x"}])
    read = from_networkx(found, strict=True)
    assert read.listings.select("listing_id", "title", "url").rows() == [("1", "tea", 0)]
    assert read.references["reference"].to_list() == ["https://shop.example/1"]
    assert read.variants["listing_id"].to_list() == ["1"]


def test_a_digraph_has_one_link_a_pair() -> None:
    found = nx.DiGraph()
    found.add_edge("listing:1", "https://a.example/", kind="anchor")
    found.add_edge("https://a.example/", "listing:1", kind="anchor")
    assert from_networkx(found).links.height == 2


def test_unusable_edges_and_nodes_are_rejected() -> None:
    found = nx.MultiDiGraph()
    found.add_node("listing:1", description="no title")
    found.add_edge("listing:1", "https://a.example/")
    found.add_edge("listing:1", "mumble", kind="anchor")
    found.add_edge("listing:1", 7, kind="anchor")
    read = from_networkx(found)
    reasons = [reason for *_, reason in read.rejects.iter_rows()]
    assert [reason.split(":")[0] for reason in reasons] == ["title", "kind", "target", "target"]
    assert read.counts["links"].read == 3
    with pytest.raises(InputError, match="title: missing"):
        from_networkx(found, strict=True)


@pytest.mark.parametrize(
    ("made", "what"),
    [
        (nx.MultiGraph, "undirected"),
        (nx.Graph, "undirected"),
        (lambda: "graph", "str is no networkx graph"),
    ],
)
def test_unusable_graphs(made: Any, what: str) -> None:
    with pytest.raises(InputError, match=what):
        from_networkx(made())


def test_nested_rows_must_be_mappings() -> None:
    found = nx.MultiDiGraph()
    found.add_node("listing:1", title="a", variants=["x"])
    with pytest.raises(InputError, match=r"listing:1: variants holds a str"):
        from_networkx(found)
