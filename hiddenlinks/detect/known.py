"""What is known of the nodes before any search."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.detect.about import about
from hiddenlinks.detect.admissible import Admissible
from hiddenlinks.detect.called import called
from hiddenlinks.detect.far import far
from hiddenlinks.detect.unresolved import unresolved
from hiddenlinks.detect.views import views
from hiddenlinks.detect.worlds import Worlds
from hiddenlinks.graph.market import Market
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Judge

__all__ = ["Known", "know"]


@dataclass(frozen=True)
class Known:
    """Bits (uint64, one a node) are those of :class:`~hiddenlinks.detect.worlds.Worlds`.

    ``about``: which nodes are about what, listings that declare a category among them (columns as in
    :func:`~hiddenlinks.detect.about.about`); ``views``: the page rows that decide; ``stuck``: ends that could
    not be followed (``node``, ``worlds``, ``why``), and ``unresolved`` their bits; ``declares``: the
    categories a listing declares; ``seller`` (int32 node, -1: unknown); ``far``: bool, see
    :func:`~hiddenlinks.detect.far.far`.
    """

    about: pl.DataFrame
    views: pl.DataFrame
    stuck: pl.DataFrame
    unresolved: NDArray[np.uint64]
    declares: NDArray[np.uint64]
    seller: NDArray[np.int32]
    far: NDArray[np.bool_]


def know(
    market: Market,
    declared: pl.DataFrame,
    policy: Policy,
    recogniser: Judge,
    worlds: Worlds,
    admissible: Admissible,
) -> Known:
    """Judge pages, handles and the user's lists once; ``declared``: what each listing may sell.

    Columns ``node``, ``slot``, ``sure``, ``said``; a listing is about what it declares by name alone.
    """
    n = market.nodes.height
    seen = views(market.pages, worlds)
    stuck, bits = unresolved(market, seen, admissible, worlds)
    away = _away(bits, worlds)
    named = called(market, seen, away, admissible, recogniser, worlds)
    rows = about(market, _open(seen, away), named, policy, recogniser, worlds)
    sold = (
        declared.filter("said")
        .drop("said")
        .with_columns(worlds=pl.lit(int(worlds.every), pl.UInt64), origin=pl.lit("declared"))
    )
    slots = np.array([worlds.slot(slot) for slot in range(worlds.slots)], np.uint64)
    declares = np.zeros(n, np.uint64)
    np.bitwise_or.at(declares, declared["node"].to_numpy(), slots[declared["slot"].to_numpy()])
    seller = np.full(n, -1, np.int32)
    owned = market.listings.drop_nulls("seller")
    seller[owned["node"].to_numpy()] = owned["seller"].to_numpy()
    long = far(market, admissible, policy)
    stuck = pl.concat([stuck, _far(long, worlds)])
    return Known(pl.concat([rows, sold], how="diagonal"), seen, stuck, bits, declares, seller, long)


def _far(long: NDArray[np.bool_], worlds: Worlds) -> pl.DataFrame:
    """Rows of ``stuck`` for nodes that are too ``long`` a way from their end."""
    why = pl.lit("it goes on for more hops than the policy follows")
    bits = pl.lit(int(worlds.slot(worlds.unresolved)), pl.UInt64)
    at = pl.Series(np.flatnonzero(long), dtype=pl.Int32)
    return pl.DataFrame({"node": at}).with_columns(worlds=bits, why=why)


def _away(stuck: NDArray[np.uint64], worlds: Worlds) -> NDArray[np.uint64]:
    """All bits (uint64, one a node) of the worlds that were turned away at a node."""
    away = np.zeros(len(stuck), np.uint64)
    for world in range(len(worlds.personas)):
        whole = worlds.world(world)
        away |= np.where(stuck & whole, whole, np.uint64(0))
    return away


def _open(seen: pl.DataFrame, away: NDArray[np.uint64]) -> pl.DataFrame:
    """The page rows without the worlds that were turned away there: what could not be followed is never hidden."""
    bits = pl.Series(away[seen["node"].to_numpy()], dtype=pl.UInt64)
    return seen.with_columns(pl.col("worlds") & ~bits).filter(pl.col("worlds") != 0)
