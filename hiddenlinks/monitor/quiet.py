"""Listings that no way touches and that show nothing, left out of a scan until something touches them.

A finding depends on a quiet listing in four ways alone: by what is sold under its path (shelves), by how many listings
its seller has, by who else sells under its title, and by which addresses it claims. The first three are counted on
(:data:`~hiddenlinks.graph.market.QUIET`); of those who claim one place, enough stay that it is claimed as often as
matters.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import polars as pl

from hiddenlinks.detect.declared import opens, shelves
from hiddenlinks.graph.market import Market
from hiddenlinks.identity import sites
from hiddenlinks.load import Dataset
from hiddenlinks.monitor.store import Store
from hiddenlinks.recognise import Judge
from hiddenlinks.vocabulary import KINDS, Family

__all__ = ["forget", "places", "quiet", "settle", "shelved"]

_MEMOS: Final = ("memo_quiet", "memo_quiet_spellings", "memo_places", "memo_shelves")
_WAYS: Final = [kind.code for kind in KINDS if kind.family in (Family.AUTOMATIC, Family.PLACED)]
_IDENTITY: Final = [kind.code for kind in KINDS if kind.family is Family.IDENTITY]
_ALONE: Final = """
WITH claims AS (SELECT DISTINCT * FROM memo_places),
paths AS (SELECT site, path FROM claims GROUP BY ALL HAVING count(DISTINCT listing_id) > 1),
first AS (SELECT site, min(listing_id) AS listing_id FROM claims GROUP BY site),
bares AS (SELECT site, bare, listing_id, dense_rank() OVER (PARTITION BY site, bare ORDER BY listing_id) AS nth,
                 count(*) OVER (PARTITION BY site, bare) AS rows
          FROM (SELECT DISTINCT site, bare, listing_id FROM claims))
SELECT listing_id FROM asked
WHERE listing_id NOT IN (SELECT listing_id FROM claims JOIN paths USING (site, path))
  AND listing_id NOT IN (SELECT listing_id FROM first)
  AND listing_id NOT IN (SELECT listing_id FROM bares WHERE rows > 1 AND nth <= 2)
  AND listing_id NOT IN (SELECT listing_id FROM memo_quiet)
"""
"""Of the asked listings those that may be left out: no other one claims their path, they are not the first of their
site, nor one of the two that show that a path without its query is claimed by several."""


def forget(store: Store) -> None:
    """Leave nobody out: the next scan looks at all listings."""
    for name in _MEMOS:
        store.run(f"DELETE FROM {name}")  # noqa: S608 - our own names


def quiet(store: Store) -> pl.DataFrame:
    """What those who are left out add up to, columns as in :data:`~hiddenlinks.graph.market.QUIET`."""
    return store.query("SELECT category, seller_id, title, open FROM memo_quiet")


def places(keys: pl.DataFrame) -> pl.DataFrame:
    """``site``, ``path`` and ``bare`` (the path without its query) of addresses, beside the columns of ``keys``."""
    told = sites.describe(keys["key"].unique())
    told = told.filter(pl.col("type") == "url").select(
        "key", "site", "path", bare=pl.col("path").str.split("?").list.first()
    )
    return keys.join(told, on="key")


def shelved(market: Market, judge: Judge) -> pl.DataFrame:
    """The paths that are a category by what is sold there: ``category`` and ``slots`` (uint32, a bit a category)."""
    titles = judge.titles(market.listings["title"])
    slots = titles.shape[1]
    found = shelves(pl.concat([opens(market.listings, titles), market.quiet]), slots)
    bits = pl.sum_horizontal(pl.col(f"{slot}").cast(pl.UInt32) * (1 << slot) for slot in range(slots))
    return (
        found.select("category", slots=bits.cast(pl.UInt32))
        .filter(pl.col("slots") > 0)
        .drop_nulls()
        .sort("category")
    )


def settle(
    store: Store,
    market: Market,
    dataset: Dataset,
    numbers: pl.Series,
    brought: Dataset,
    suspects: pl.Series,
    judge: Judge,
) -> None:
    """Write which listings of ``market``, made of ``dataset``, may be left out from now on.

    ``numbers``: the spellings' numbers in the store, in the order of the dataset's references; ``brought``: the
    dataset whose listings are new to ``memo_places``; ``suspects``: ids of listings that had a candidate.
    """
    claims = brought.listings.filter(pl.col("url").is_not_null())
    claims = claims.select("listing_id", key=brought.references["key"].gather(claims["url"])).unique()
    store.append("memo_places", places(claims).select("listing_id", "site", "path", "bare"))
    touched = pl.Series(_touched(market, dataset))
    listings = market.listings.filter(~touched.gather(market.listings["node"]))
    listings = listings.filter(~pl.col("listing_id").is_in(suspects.implode()))
    with store.lent("asked", listings.select("listing_id")):
        alone = store.query(_ALONE)
    left = listings.join(alone, on="listing_id", how="semi", maintain_order="left")
    rows = opens(left, judge.titles(left["title"])).with_columns(left["listing_id"])
    store.append("memo_quiet", rows)
    own = pl.DataFrame({"spelling": numbers, "node": market.spellings["node"].head(numbers.len())})
    own = own.join(left.select("node", "listing_id"), on="node").select("spelling", "listing_id")
    store.append("memo_quiet_spellings", own)


def _touched(market: Market, dataset: Dataset) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Which nodes (bool) a way, an identity link or an entry of the user touches."""
    graph = market.graph
    out = np.zeros(market.nodes.height, bool)
    ways = graph.links["kind"].is_in(_WAYS).to_numpy()
    for ends in (graph.sources, graph.targets):
        out[ends[ways]] = True
    joined = dataset.links.filter(pl.col("kind").is_in(_IDENTITY))
    node = market.spellings["node"]
    for rows in (joined["source"], joined["target"], dataset.targets["node"]):
        out[node.gather(rows).to_numpy()] = True
    return out
