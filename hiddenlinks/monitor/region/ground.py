"""What is known of the whole marketplace, kept in the store: nodes, links that carry people, listings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.detect.hubs import popular
from hiddenlinks.graph.inferred import WRITTEN
from hiddenlinks.graph.linkgraph import LinkGraph
from hiddenlinks.graph.market import Market
from hiddenlinks.identity.sites import TYPES
from hiddenlinks.monitor.store import Store
from hiddenlinks.policy import Policy
from hiddenlinks.vocabulary import KINDS, Family

__all__ = [
    "AUTOMATIC",
    "IDENTITY",
    "NAMES",
    "NODE",
    "PLACED",
    "TYPE",
    "WAYS",
    "Ground",
    "hubs",
    "load",
    "plain_nodes",
]


def _codes(*families: Family) -> list[int]:
    return [kind.code for kind in KINDS if kind.family in families]


AUTOMATIC: Final = _codes(Family.AUTOMATIC)
PLACED: Final = _codes(Family.PLACED)
IDENTITY: Final = _codes(Family.IDENTITY)
WAYS: Final = AUTOMATIC + PLACED
TYPE: Final = pl.Enum(TYPES)
NODE: Final = ["type", "marketplace"]
NAMES: Final = ["key", "site", "tenant"]
_EMPTY: Final = pl.DataFrame()
_TEXTS: Final = ["listing_id", "category", "words"]


@dataclass(frozen=True)
class Ground:
    """Nodes are numbered as they came; a number stays with its node, and is nobody's where two nodes became one.

    ``nodes``: a row a node, columns :data:`NODE` (null: nobody's), ``hub`` and ``told`` (as
    :class:`~hiddenlinks.detect.candidates.Candidates` has them); the store alone has their :data:`NAMES`.
    ``edges``: ``source``, ``target``, ``kind`` of the links that carry people, and of identity links that join nothing,
    each once. ``listings``: the latest observation of each: ``node``, ``seller`` (node), ``seller_id``, ``open`` (a bit
    for each category that the title names); and ``listing_id``, ``category``, ``words`` (the title in lower case), null
    where the store has them. ``affiliates``: ``source``, ``target``, ``affiliate``.
    """

    nodes: pl.DataFrame
    edges: pl.DataFrame
    listings: pl.DataFrame
    affiliates: pl.DataFrame

    def market(self, named: pl.DataFrame) -> Market:
        """As much of the whole marketplace as hubs and signals that look at all of it ask for.

        ``named``: the nodes with as many of their :data:`NAMES` as are known.
        """
        ways = self.edges.filter(pl.col("kind").is_in(WAYS))
        source, target = (ways[side].to_numpy().astype(np.int32) for side in ("source", "target"))
        return Market(
            nodes=named,
            graph=LinkGraph.of(named["key"], source, target, ways.select("kind")),
            listings=self.listings,
            history=_EMPTY,
            variants=_EMPTY,
            pages=_EMPTY,
            targets=_EMPTY,
            domains=_EMPTY,
            posts=_EMPTY,
            spellings=_EMPTY,
            further_hosts=_EMPTY,
            affiliates=self.affiliates,
        )

    @property
    def speaking(self) -> NDArray[np.bool_]:
        """Which nodes (bool) have texts that lead somewhere."""
        flags = np.zeros(self.nodes.height, bool)
        written = self.edges.filter(pl.col("kind").is_in([kind.code for kind in WRITTEN]))
        flags[written["source"].to_numpy()] = True
        return flags

    def counted(self, policy: Policy) -> Ground:
        """With the hubs counted again."""
        found = hubs(self.nodes["type"], self.edges, self.listings, policy)
        return replace(self, nodes=self.nodes.with_columns(hub=pl.Series(found)))

    def heard(self, nodes: pl.Series, told: NDArray[np.bool_]) -> Ground:
        """With what is known now of some ``nodes``: whether it is about something (bool, one each)."""
        column = self.nodes["told"].scatter(nodes, pl.Series(told))
        return replace(self, nodes=self.nodes.with_columns(told=column))


def hubs(types: pl.Series, edges: pl.DataFrame, listings: pl.DataFrame, policy: Policy) -> NDArray[np.bool_]:
    """Which nodes (bool, one for each of ``types``) are hubs; ``edges`` and ``listings`` as in :class:`Ground`."""
    chosen = {kind.code for kind in policy.kinds} & set(PLACED)
    placed = edges.filter(pl.col("kind").is_in(sorted(chosen)) & (pl.col("source") != pl.col("target")))
    return popular(types, listings, placed.select("source", "target"), policy)


def load(store: Store) -> Ground:
    """What the last addition left."""
    edges = store.query("SELECT source, target, kind FROM memo_edges")
    nodes = store.query("SELECT node, type, marketplace, hub, told FROM memo_nodes")
    nodes = nodes.with_columns(pl.col("type").cast(TYPE)).sort("node").drop("node")
    listings = store.query("SELECT node, seller, seller_id, open FROM memo_listings")
    return Ground(
        nodes=nodes,
        edges=edges,
        listings=listings.with_columns(pl.lit(None, pl.String).alias(name) for name in _TEXTS),
        affiliates=store.query("SELECT source, target, affiliate FROM memo_affiliates"),
    )


def plain_nodes(market: Market) -> pl.DataFrame:
    """The nodes of a market with their :data:`NODE` and :data:`NAMES`, as a ground has them."""
    names = pl.col(NAMES).cast(pl.String)
    return market.nodes.select(*NODE, names)
