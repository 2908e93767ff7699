"""In from networkx and out to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import networkx as nx
import numpy as np
import polars as pl

from hiddenlinks.errors import InputError
from hiddenlinks.load.networkx_ import check_graph
from hiddenlinks.load.rows import text
from hiddenlinks.load.times import times
from hiddenlinks.vocabulary import KINDS, LinkKind, Provenance

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hiddenlinks.graph.linkgraph import LinkGraph

__all__ = ["read", "write"]


def read(graph: nx.DiGraph[Any]) -> tuple[pl.Series, NDArray[np.int32], NDArray[np.int32], pl.DataFrame]:
    """Keys, sources, targets and link columns of a networkx graph.

    Raises :class:`~hiddenlinks.errors.InputError` as :func:`~hiddenlinks.load.networkx_.check_graph` does, for an
    unknown kind, and for a time that is none.
    """
    check_graph(graph)
    keys = pl.Series("key", [str(node) for node in graph], pl.String).sort()
    index = {key: at for at, key in enumerate(keys)}
    edges = [(str(a), str(b), data) for a, b, data in graph.edges(data=True)]
    sources, targets = (np.array([index[edge[side]] for edge in edges], np.int32) for side in (0, 1))
    return keys, sources, targets, _links(edges)


def _links(edges: list[tuple[str, str, dict[str, Any]]]) -> pl.DataFrame:
    """The columns of links, from the ends and attributes of each."""
    where = [f"{source} -> {target}" for source, target, _ in edges]
    for (_, _, data), at in zip(edges, where, strict=True):
        if data.get("kind") not in KINDS:
            raise InputError(f"unknown kind {data.get('kind')!r}", at, f"known: {', '.join(KINDS)}")
    given = pl.Series([text(data.get("observed_at")) for _, _, data in edges], dtype=pl.String)
    seen = times(given)
    wrong = (given.is_not_null() & seen.is_null()).arg_true()
    if len(wrong):
        raise InputError(
            f"{given[wrong[0]]!r} is no time", where[wrong[0]], "write it as 2026-01-31T12:00:00Z"
        )
    return pl.DataFrame(
        {
            "kind": pl.Series([LinkKind(data["kind"]).code for _, _, data in edges], dtype=pl.UInt8),
            "persona": pl.Series([text(data.get("persona")) for _, _, data in edges], dtype=pl.String),
            "inferred": [data.get("provenance") == Provenance.INFERRED for _, _, data in edges],
            "observed_at": seen,
        },
        schema_overrides={"inferred": pl.Boolean},
    )


def write(graph: LinkGraph) -> nx.MultiDiGraph[Any]:
    """A MultiDiGraph whose nodes are the keys, or the indices where there are none."""
    names: list[Any] = [index if key is None else key for index, key in enumerate(graph.keys)]
    out: nx.MultiDiGraph[Any] = nx.MultiDiGraph()
    out.add_nodes_from(names)
    kinds = np.array(KINDS, object)[graph.links["kind"].to_numpy()]
    for source, target, kind, link in zip(
        graph.sources, graph.targets, kinds, graph.links.iter_rows(named=True), strict=True
    ):
        provenance = Provenance.INFERRED if link["inferred"] else Provenance.OBSERVED
        seen = {name: link[name] for name in ("persona", "observed_at") if link[name] is not None}
        out.add_edge(names[source], names[target], kind=str(kind), provenance=str(provenance), **seen)
    return out
