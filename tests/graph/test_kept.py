"""A graph that was saved is the same when it is read, and says which file is not."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.errors import InputError
from hiddenlinks.graph import LinkGraph
from hiddenlinks.graph.kept import _FILES


def _same(left: LinkGraph, right: LinkGraph) -> bool:
    arrays = zip((*left.along, *left.against), (*right.along, *right.against), strict=True)
    return (
        left.keys.equals(right.keys, null_equal=True)
        and left.links.equals(right.links, null_equal=True)
        and left.links.schema == right.links.schema
        and all((a == b).all() and a.dtype == b.dtype for a, b in arrays)
    )


@given(
    links=st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(0, 17)), max_size=30),
    kinds=st.booleans(),
)
def test_round_trip(
    tmp_path_factory: pytest.TempPathFactory, links: list[tuple[int, int, int]], *, kinds: bool
) -> None:
    folder = tmp_path_factory.mktemp("graph") / "kept"
    sources, targets, codes = ([link[at] for link in links] for at in range(3))
    graph = LinkGraph.from_arrays(10, sources, targets, codes if kinds else None)
    graph.save(folder)
    assert _same(graph, LinkGraph.load(folder))


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    graph = nx.MultiDiGraph()
    seen = datetime(2026, 1, 1, tzinfo=UTC)
    graph.add_edge("listing:1", "https://a.example/", kind="anchor", persona="crawler", observed_at=seen)
    graph.add_edge("listing:2", "https://a.example/", kind="qr", provenance="inferred")
    LinkGraph.from_networkx(graph).save(tmp_path / "kept")
    return tmp_path / "kept"


def test_keys_and_columns_come_back_and_can_be_searched(kept: Path) -> None:
    graph = LinkGraph.load(kept)
    assert graph.keys.to_list() == ["https://a.example/", "listing:1", "listing:2"]
    assert graph.links["persona"].to_list() == ["crawler", None]
    assert graph.links["inferred"].to_list() == [False, True]
    assert graph.upstream([1, 0, 0]).hops(0).tolist() == [0, 1, 1]
    with pytest.raises(ValueError, match="read-only"):
        graph.targets[0] = 1


@pytest.mark.parametrize("name", [*_FILES, "manifest.json"])
@pytest.mark.parametrize("harm", ["missing", "truncated", "altered"])
def test_what_is_not_as_it_was_is_named(kept: Path, name: str, harm: str) -> None:
    path = kept / name
    whole = path.read_bytes()
    if harm == "missing":
        path.unlink()
    elif harm == "truncated":
        path.write_bytes(whole[: len(whole) // 2])
    else:
        at = len(whole) // 2
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x40]) + whole[at + 1 :])
    with pytest.raises(InputError) as caught:
        LinkGraph.load(kept)
    assert name in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_newer_layout_is_refused(kept: Path) -> None:
    path = kept / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"version": 2}))
    with pytest.raises(InputError, match=r"version.*read it with the release that wrote it"):
        LinkGraph.load(kept)


def test_nothing_is_written_over(kept: Path) -> None:
    with pytest.raises(InputError, match="is there already"):
        LinkGraph.from_arrays(1, [0], [0]).save(kept)
    assert not [path for path in kept.parent.iterdir() if path.name.startswith(".")]


def test_what_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="cannot be written: "):
        LinkGraph.from_arrays(2, [0], [1]).save(tmp_path / "file" / "graph")


def test_a_graph_of_nothing(tmp_path: Path) -> None:
    LinkGraph.from_arrays(0, np.empty(0, int), np.empty(0, int)).save(tmp_path / "kept")
    assert len(LinkGraph.load(tmp_path / "kept")) == 0
