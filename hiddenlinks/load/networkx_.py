"""A networkx graph to a dataset."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from hiddenlinks.errors import InputError
from hiddenlinks.load.dataset import Dataset, assemble
from hiddenlinks.load.frames import table_parts
from hiddenlinks.load.rows import part_of_rows
from hiddenlinks.load.schema import columns

if TYPE_CHECKING:
    from collections.abc import Iterator

    import networkx as nx

__all__ = ["check_graph", "from_networkx"]

_LISTING: Final = "listing:"
_PAGE: Final = frozenset(columns("pages")) - {"url"}
_TARGET: Final = frozenset(columns("targets")) - {"node"}

Row = dict[str, Any]


def from_networkx(
    graph: nx.MultiDiGraph | nx.DiGraph, *, domains: object = (), strict: bool = False
) -> Dataset:
    """A dataset from a MultiDiGraph, or a DiGraph with one link a pair.

    Nodes are references, attributes are named as the contract's columns, and edges are the rows of ``links``
    (``kind`` is required; ``source`` and ``target`` are the ends). Of the nodes,

    - ``listing:<id>`` with any attribute of a listing, and any node with ``listing_id`` (whose reference is
      then its ``url``), is a row of ``listings``. ``history`` may hold further observations and ``variants``
      the variants, as lists of mappings, in which ``listing_id`` may be left out;
    - any other node with an attribute of a page is a row of ``pages``; ``pages`` may hold further
      observations (by persona, say) as a list of mappings. With ``category`` it is also a row of
      ``targets`` (``weight``, ``origin``).

    ``domains`` are lists of sites or a frame, as for :func:`~hiddenlinks.load.folder.from_folder`. Raises
    :class:`InputError` as :func:`check_graph` does.
    """
    check_graph(graph)
    rows = _graph_rows(graph)
    parts = (part_of_rows(table, found) for table, found in rows.items())
    return assemble(chain(parts, table_parts("domains", domains)), strict=strict)


def check_graph(graph: object) -> None:
    """Raise an :class:`InputError` for what is no networkx graph, an undirected one, and nodes with one name."""
    if not (hasattr(graph, "is_directed") and hasattr(graph, "edges")):
        what = f"{type(graph).__name__} is no networkx graph"
        raise InputError(what, "", "give a MultiDiGraph or a DiGraph")
    if not graph.is_directed():
        raise InputError("the graph is undirected", "", "give a MultiDiGraph: links have a direction")
    named: dict[str, object] = {}
    for node in graph:  # type: ignore[attr-defined] # a graph is iterable
        if str(node) in named:
            what = f"two nodes are called {node}: {named[str(node)]!r} and {node!r}"
            raise InputError(what, "", "give each node its own name")
        named[str(node)] = node


def _graph_rows(graph: nx.MultiDiGraph | nx.DiGraph) -> dict[str, list[Row]]:
    """The rows of each table, in the order of nodes and edges."""
    rows: dict[str, list[Row]] = {name: [] for name in ("listings", "variants", "links", "pages", "targets")}
    for node, attributes in graph.nodes(data=True):
        name = str(node)
        if name.startswith(_LISTING):
            _add_listing(rows, name, {"listing_id": name.removeprefix(_LISTING)}, attributes)
        elif "listing_id" in attributes:
            _add_listing(rows, name, {"listing_id": attributes["listing_id"], "url": name}, attributes)
        else:
            _add_node(rows, name, attributes)
    for source, target, attributes in graph.edges(data=True):
        rows["links"].append({**attributes, "source": str(source), "target": str(target)})
    return rows


def _add_listing(rows: dict[str, list[Row]], node: str, known: Row, attributes: Row) -> None:
    own = {name: value for name, value in attributes.items() if name not in ("variants", "history")}
    if own.keys() & columns("listings").keys():
        rows["listings"].append(known | own)
    rows["listings"] += [known | row for row in _mappings(attributes, "history", node)]
    variant = {"listing_id": (known | own)["listing_id"]}
    rows["variants"] += [variant | row for row in _mappings(attributes, "variants", node)]


def _add_node(rows: dict[str, list[Row]], name: str, attributes: Row) -> None:
    if attributes.keys() & _PAGE:
        own = {key: value for key, value in attributes.items() if key not in _TARGET and key != "pages"}
        rows["pages"].append(own | {"url": name})
    rows["pages"] += [{"url": name} | row for row in _mappings(attributes, "pages", name)]
    if attributes.get("category") is not None:
        rows["targets"].append({key: attributes[key] for key in _TARGET & attributes.keys()} | {"node": name})


def _mappings(attributes: Row, key: str, node: str) -> Iterator[Row]:
    found = attributes.get(key) or ()
    mend = f"give {key} as a list of mappings"
    if not isinstance(found, (list, tuple)):
        raise InputError(f"{key} is a {type(found).__name__}", f"node {node}", mend)
    for row in found:
        if not isinstance(row, dict):
            raise InputError(f"{key} holds a {type(row).__name__}", f"node {node}", mend)
        yield row
