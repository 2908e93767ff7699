"""Who the nodes of a part are in the whole."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.graph.market import Market
from hiddenlinks.monitor.store import Store

__all__ = ["Numbers", "numbered"]


@dataclass(frozen=True)
class Numbers:
    """``of``: the number in the whole of each node of a part (int32). ``own``: which of them the part is about (bool).

    ``moved``: ``node`` and ``to`` of nodes that became one with another. ``named``: ``key`` and ``node`` of those that
    the part is about and that nobody knew before. ``size``: how many numbers there are now.
    """

    of: NDArray[np.int32]
    own: NDArray[np.bool_]
    moved: pl.DataFrame
    named: pl.DataFrame
    size: int

    @cached_property
    def to(self) -> pl.Series:
        """The number that each number is now (int32)."""
        numbers = np.arange(self.size, dtype=np.int32)
        numbers[self.moved["node"].to_numpy()] = self.moved["to"].to_numpy()
        return pl.Series(numbers)

    def now(self, rows: pl.DataFrame, *columns: str) -> pl.DataFrame:
        """``rows`` with the numbers of now in ``columns`` (int32, null: none)."""
        return rows.with_columns(self.to.gather(rows[name]).alias(name) for name in columns)


def numbered(store: Store, market: Market, keys: pl.DataFrame, size: int) -> Numbers | None:
    """Who the nodes of a part are in the whole; ``keys``: ``key`` and ``node`` of those that the part is about.

    None where one node became two: whose links were whose is not known any more.
    """
    named = market.spellings.select("key", here="node").unique()
    further = named.select("key").unique().join(keys, on="key", how="anti")
    with store.lent("asked", further):
        known = store.query("SELECT key, node FROM asked JOIN memo_names USING (key)")
    known = pl.concat([known, keys.select("key", "node").drop_nulls()])
    named = named.join(known, on="key", how="left").join(
        keys.select("key", own=pl.lit(value=True)), on="key", how="left"
    )
    mine = named.filter("own")
    split = mine.drop_nulls("node").group_by("node").agg(pl.col("here").n_unique()).filter(pl.col("here") > 1)
    if split.height:
        return None
    here = mine.group_by("here").agg(pl.col("node").min()).with_columns(own=pl.lit(value=True))
    rest = (
        named.join(here, on="here", how="anti")
        .group_by("here")
        .agg(pl.col("node").min(), several=pl.col("node").n_unique())
    )
    if rest.filter(pl.col("several") > 1).height:
        return None
    every = pl.concat([here, rest.select("here", "node", own=pl.lit(value=False))]).sort("here")
    new = every["node"].is_null().to_numpy()
    of = every["node"].fill_null(0).to_numpy().astype(np.int32)
    of[new] = size + np.arange(new.sum())
    moved = (
        mine.drop_nulls("node")
        .select("node", to=pl.Series(of).gather(mine.drop_nulls("node")["here"]))
        .unique()
    )
    own, first = every["own"], named.filter(pl.col("node").is_null())
    first = first.filter(own.gather(first["here"]))
    first = first.select("key", node=pl.Series(of).gather(first["here"]))
    moved = moved.filter(pl.col("node") != pl.col("to"))
    return Numbers(of, own.to_numpy(), moved, first, size + int(new.sum()))
