"""The directed graph of links: immutable, integer-indexed, in columns."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

import numpy as np
import polars as pl

from hiddenlinks.csr import Rows, order, rows, starts, turned
from hiddenlinks.errors import InputError
from hiddenlinks.graph.reach import Reach
from hiddenlinks.graph.search import search
from hiddenlinks.vocabulary import KINDS, Family, LinkKind

if TYPE_CHECKING:
    import networkx as nx
    from numpy.typing import ArrayLike, NDArray

__all__ = ["LinkGraph"]

_MOST: Final = 2**31 - 1
"""Nodes of a graph, at most: their numbers are int32."""


@dataclass(frozen=True, eq=False)
class LinkGraph:
    """Nodes are 0 to n - 1, links are rows of equally long columns. Nothing in it can be changed.

    ``keys`` (str, n): the node keys; all null where the graph was made from arrays alone. ``along``: the links
    out of each node, so that links are numbered by their source; ``links``: their further columns ``kind``
    (uint8 code of :data:`~hiddenlinks.vocabulary.KINDS`), ``persona`` (str, null: holds for every persona),
    ``inferred`` (bool) and ``observed_at`` (UTC, null: unknown). Self-loops and parallel links are kept.
    """

    keys: pl.Series
    along: Rows
    links: pl.DataFrame

    def __post_init__(self) -> None:
        for column in self.along:
            column.setflags(write=False)

    def __len__(self) -> int:
        """Number of nodes."""
        return self.keys.len()

    def __repr__(self) -> str:
        return f"LinkGraph({len(self):,} nodes, {self.targets.size:,} links)"

    @classmethod
    def of(
        cls, keys: pl.Series, sources: NDArray[np.int32], targets: NDArray[np.int32], links: pl.DataFrame
    ) -> Self:
        """A graph of checked columns: ``keys`` one a node, the others one a link, in any order.

        Links that have one source keep their order.
        """
        if np.all(sources[1:] >= sources[:-1]):
            return cls(keys, Rows(starts(keys.len(), sources), targets), links)
        place = order(keys.len(), sources)
        return cls(keys, Rows(place.start, targets[place.heads]), links[place.heads])

    @classmethod
    def from_arrays(
        cls, n: int, sources: ArrayLike, targets: ArrayLike, kinds: ArrayLike | None = None
    ) -> Self:
        """A graph of ``n`` nodes from integer columns; ``kinds`` are uint8 codes (missing: anchor).

        The arrays are read and not kept: 4 bytes a link and 8 a node stay, as much again once a search
        has turned the links round, and 1 byte a link for ``kinds``. Raises
        :class:`~hiddenlinks.errors.InputError` where the columns differ in length, hold no integers, or name a node
        outside [0, n), and for an ``n`` beyond int32.
        """
        n = _whole(n, "n", _MOST)
        tails, heads = _nodes(n, sources, "sources"), _nodes(n, targets, "targets")
        if tails.size != heads.size:
            raise InputError(f"{tails.size} sources but {heads.size} targets", mend="give one of each a link")
        along = rows(n, tails, heads)
        if kinds is None:
            kind = pl.repeat(LinkKind.ANCHOR.code, heads.size, dtype=pl.UInt8, eager=True)
        else:
            kind = pl.Series(rows(n, tails, _kinds(kinds, tails.size)).heads)
        links = pl.DataFrame({"kind": kind}).with_columns(
            persona=pl.lit(None, pl.String),
            inferred=pl.lit(value=False),
            observed_at=pl.lit(None, pl.Datetime("us", "UTC")),
        )
        return cls(pl.repeat(None, n, dtype=pl.Null, eager=True).alias("key"), along, links)

    @classmethod
    def from_networkx(cls, graph: nx.DiGraph[Any]) -> Self:
        """A graph from networkx; node names become keys (sorted), link attributes become columns."""
        from hiddenlinks.graph.networkx_ import read

        return cls.of(*read(graph))

    def to_networkx(self) -> nx.MultiDiGraph[Any]:
        """The same graph for people: a MultiDiGraph with link attributes named as the columns."""
        from hiddenlinks.graph.networkx_ import write

        return write(self)

    def around(self, node: str | int, hops: int = 1) -> Self:
        """The nodes within ``hops`` links of ``node`` (a key or a number), in either direction, as a small graph.

        All links among them are kept; nodes are numbered anew, in the same order. Raises
        :class:`~hiddenlinks.errors.InputError` for a node that there is not.
        """
        from hiddenlinks.graph.around import around

        return self.of(*around(self, node, hops))

    def save(self, folder: str | Path) -> None:
        """Keep the graph in a new folder, with links both ways and checksums; :meth:`load` reads it again.

        Raises :class:`~hiddenlinks.errors.InputError` where ``folder`` is there already.
        """
        from hiddenlinks.graph.kept import write

        write(self, Path(folder))

    @classmethod
    def load(cls, folder: str | Path) -> Self:
        """A graph that was saved, mapped into memory: what is not used is not read, but for its checksums.

        Raises :class:`~hiddenlinks.errors.InputError`, with the file's name, for one that is missing,
        truncated, altered or of a newer layout.
        """
        from hiddenlinks.graph.kept import read

        keys, along, links, against = read(Path(folder))
        graph = cls(keys, along, links)
        graph.__dict__["against"] = against  # where the cached property looks first
        return graph

    @property
    def targets(self) -> NDArray[np.int32]:
        """Where each link leads (int32)."""
        return self.along.heads

    @cached_property
    def sources(self) -> NDArray[np.int32]:
        """Where each link starts (int32, ascending)."""
        sources = np.repeat(np.arange(len(self), dtype=np.int32), np.diff(self.along.start))
        sources.setflags(write=False)
        return sources

    @property
    def elsewhere(self) -> NDArray[np.bool_]:
        """Which links (bool) lead to another node: two spellings of one address are one node."""
        elsewhere: NDArray[np.bool_] = self.sources != self.along.heads
        return elsewhere

    @cached_property
    def against(self) -> Rows:
        """The links into each node: the same ones turned round."""
        against = turned(self.along)
        for column in against:
            column.setflags(write=False)
        return against

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
        Raises :class:`~hiddenlinks.errors.InputError` for labels that are no integers, of another shape or beyond 255,
        and a bound below 0.
        """
        found = search(self.against, self.along, self._labels(labels), _bound(max_hops))
        return Reach(*found, self.along, _against=True)

    def downstream(self, labels: ArrayLike, max_hops: int | None = None) -> Reach:
        """Where the labelled nodes lead: search along the links; arguments as in :meth:`upstream`."""
        found = search(self.along, self.against, self._labels(labels), _bound(max_hops))
        return Reach(*found, self.against, _against=False)

    def _labels(self, labels: ArrayLike) -> NDArray[np.uint8]:
        array = np.asarray(labels)
        if array.shape != (len(self),):
            raise InputError(f"labels of shape {array.shape} for {len(self)} nodes", mend="give one a node")
        if array.size and array.dtype.kind not in "iub":
            raise InputError("labels are no integers", mend="give one bit a category, eight at most")
        if array.size and not 0 <= array.min() <= array.max() <= np.iinfo(np.uint8).max:
            raise InputError("labels beyond 0 to 255", mend="give one bit a category, eight at most")
        return array.astype(np.uint8, copy=False)


def _bound(max_hops: int | None) -> int | None:
    return None if max_hops is None else _whole(max_hops, "max_hops", _MOST)


def _whole(value: object, name: str, most: int) -> int:
    """``value``, if it is an integer from 0 to ``most``."""
    if isinstance(value, (int, np.integer)) and not isinstance(value, bool) and 0 <= value <= most:
        return int(value)
    raise InputError(f"{name} is {value!r}", mend=f"give an integer from 0 to {most:,}")


def _nodes(n: int, column: ArrayLike, name: str) -> NDArray[np.int32]:
    array = np.asarray(column)
    if array.ndim != 1 or (array.size and array.dtype.kind not in "iu"):
        raise InputError(f"{name} is no list of integers", mend="give one node number a link")
    if array.size and (array.min() < 0 or array.max() >= n):
        raise InputError(f"{name} name a node outside 0 to {n - 1}", mend="give n as the number of nodes")
    return array.astype(np.int32, copy=False)


def _kinds(column: ArrayLike, size: int) -> NDArray[np.uint8]:
    kinds = np.asarray(column)
    if kinds.shape != (size,):
        raise InputError(f"{kinds.size} kinds for {size} links", mend="give one a link, or none")
    if kinds.size and kinds.dtype.kind not in "iu":
        raise InputError("kinds are no integers", mend=f"give codes from 0 to {len(KINDS) - 1}")
    if kinds.size and not 0 <= kinds.min() <= kinds.max() < len(KINDS):
        raise InputError("a kind that there is not", mend=f"give codes from 0 to {len(KINDS) - 1}")
    return kinds.astype(np.uint8, copy=False)
