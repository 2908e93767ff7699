"""The directed graph of links: immutable, integer-indexed, in columns."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

import numpy as np
import polars as pl

from hiddenlinks.errors import InputError
from hiddenlinks.graph.csr import Rows, rows
from hiddenlinks.graph.reach import Reach, search
from hiddenlinks.vocabulary import Family, LinkKind

if TYPE_CHECKING:
    import networkx as nx
    from numpy.typing import ArrayLike, NDArray

__all__ = ["LinkGraph"]


@dataclass(frozen=True, eq=False)
class LinkGraph:
    """Nodes are 0 to n - 1, links are rows of equally long columns. Nothing in it can be changed.

    ``keys`` (str, n): the node keys, or null where the graph was made from arrays alone.
    ``sources``, ``targets`` (int32, one a link); ``links``: their further columns ``kind`` (uint8 code of
    :data:`~hiddenlinks.vocabulary.KINDS`), ``persona`` (str, null: holds for every persona), ``inferred``
    (bool) and ``observed_at`` (UTC, null: unknown). Self-loops and parallel links are kept.
    """

    keys: pl.Series
    sources: NDArray[np.int32]
    targets: NDArray[np.int32]
    links: pl.DataFrame

    def __post_init__(self) -> None:
        for column in (self.sources, self.targets):
            column.setflags(write=False)

    def __len__(self) -> int:
        """Number of nodes."""
        return self.keys.len()

    def __repr__(self) -> str:
        return f"LinkGraph({len(self):,} nodes, {self.sources.size:,} links)"

    @classmethod
    def from_arrays(
        cls, n: int, sources: ArrayLike, targets: ArrayLike, kinds: ArrayLike | None = None
    ) -> Self:
        """A graph of ``n`` nodes from integer columns; ``kinds`` are uint8 codes (missing: anchor).

        Raises :class:`~hiddenlinks.errors.InputError` where the columns differ in length or name a node
        outside [0, n).
        """
        ends = [_nodes(n, column, name) for column, name in ((sources, "sources"), (targets, "targets"))]
        if ends[0].size != ends[1].size:
            raise InputError(
                f"{ends[0].size} sources but {ends[1].size} targets", mend="give one of each a link"
            )
        kind = (
            np.full(ends[0].size, LinkKind.ANCHOR.code, np.uint8)
            if kinds is None
            else np.array(kinds, np.uint8)
        )
        if kind.size != ends[0].size:
            raise InputError(f"{kind.size} kinds for {ends[0].size} links", mend="give one a link, or none")
        links = pl.DataFrame({"kind": kind}).with_columns(
            persona=pl.lit(None, pl.String),
            inferred=pl.lit(value=False),
            observed_at=pl.lit(None, pl.Datetime("us", "UTC")),
        )
        return cls(pl.repeat(None, n, dtype=pl.String, eager=True).alias("key"), ends[0], ends[1], links)

    @classmethod
    def from_networkx(cls, graph: nx.DiGraph[Any]) -> Self:
        """A graph from networkx; node names become keys (sorted), link attributes become columns."""
        from hiddenlinks.graph.networkx_ import read

        return cls(*read(graph))

    def to_networkx(self) -> nx.MultiDiGraph[Any]:
        """The same graph for people: a MultiDiGraph with link attributes named as the columns."""
        from hiddenlinks.graph.networkx_ import write

        return write(self)

    @cached_property
    def along(self) -> Rows:
        """The links out of each node."""
        return rows(len(self), self.sources, self.targets)

    @cached_property
    def against(self) -> Rows:
        """The links into each node."""
        return rows(len(self), self.targets, self.sources)

    def touching(self, nodes: pl.Series, *, side: str, family: Family) -> pl.DataFrame:
        """The links of a ``family`` whose ``side`` (source or target) is one of ``nodes`` (int, unique or not).

        Columns ``source``, ``target`` (int32) and those of ``links``, in the order of the graph. One pass.
        """
        wanted = np.zeros(len(self), bool)
        wanted[nodes.to_numpy()] = True
        kept = np.flatnonzero(wanted[self.sources if side == "source" else self.targets])
        ends = pl.DataFrame({"source": self.sources[kept], "target": self.targets[kept]})
        codes = [kind.code for kind in LinkKind if kind.family is family]
        return ends.hstack(self.links[kept]).filter(pl.col("kind").is_in(codes))

    def upstream(self, labels: ArrayLike, max_hops: int | None = None) -> Reach:
        """Who leads to the labelled nodes: search against the links.

        ``labels`` is uint8, one a node, one bit a category; ``max_hops`` bounds the search, none by default.
        """
        return search(self.against, self.along, self._labels(labels), max_hops=max_hops, against=True)

    def downstream(self, labels: ArrayLike, max_hops: int | None = None) -> Reach:
        """Where the labelled nodes lead: search along the links; arguments as in :meth:`upstream`."""
        return search(self.along, self.against, self._labels(labels), max_hops=max_hops, against=False)

    def _labels(self, labels: ArrayLike) -> NDArray[np.uint8]:
        array = np.array(labels, np.uint8)
        if array.shape != (len(self),):
            raise InputError(f"labels of shape {array.shape} for {len(self)} nodes", mend="give one a node")
        return array


def _nodes(n: int, column: ArrayLike, name: str) -> NDArray[np.int32]:
    array = np.asarray(column)
    if array.size and (array.min() < 0 or array.max() >= n):
        raise InputError(f"{name} name a node outside 0 to {n - 1}", mend="give n as the number of nodes")
    return array.astype(np.int32)
