"""In from networkx and out to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import networkx as nx
import numpy as np
import polars as pl

from hiddenlinks.errors import InputError
from hiddenlinks.vocabulary import KINDS, LinkKind, Provenance

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hiddenlinks.graph.linkgraph import LinkGraph

__all__ = ["read", "write"]

_COLUMNS: Final[dict[str, pl.DataType]] = {
    "kind": pl.UInt8(),
    "persona": pl.String(),
    "inferred": pl.Boolean(),
    "observed_at": pl.Datetime("us", "UTC"),
}


def read(graph: nx.DiGraph[Any]) -> tuple[pl.Series, NDArray[np.int32], NDArray[np.int32], pl.DataFrame]:
    """Keys, sources, targets and link columns of a networkx graph; an unknown kind is an InputError."""
    if not graph.is_directed():
        raise InputError("the graph is undirected", mend="give a networkx DiGraph or MultiDiGraph")
    keys = pl.Series("key", [str(node) for node in graph], pl.String).sort()
    index = {key: at for at, key in enumerate(keys)}
    ends = [(index[str(a)], index[str(b)], _link(data, a, b)) for a, b, data in graph.edges(data=True)]
    links = pl.DataFrame([link for _, _, link in ends], schema=_COLUMNS)
    sources, targets = (np.array([end[side] for end in ends], np.int32) for side in (0, 1))
    return keys, sources, targets, links


def _link(data: dict[str, Any], source: Any, target: Any) -> dict[str, Any]:  # noqa: ANN401
    kind = data.get("kind")
    if kind not in KINDS:
        raise InputError(f"unknown kind {kind!r}", f"{source} -> {target}", f"known: {', '.join(KINDS)}")
    return {
        "kind": LinkKind(kind).code,
        "persona": data.get("persona"),
        "inferred": data.get("provenance") == Provenance.INFERRED,
        "observed_at": data.get("observed_at"),
    }


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
