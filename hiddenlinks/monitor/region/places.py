"""Addresses of the marketplace and who claims them: where one listing alone claims a place, it is that listing's."""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.identity import sites
from hiddenlinks.monitor.store import Store

__all__ = ["claimed", "neighbours", "places", "together", "witnesses"]

_NEIGHBOURS: Final = """
WITH here AS MATERIALIZED (
    SELECT a.key, n.node, a.site, a.bare, a.path = n.path AS same
    FROM asked a JOIN memo_names n ON n.site = a.site AND n.bare = a.bare
),
crowded AS (
    SELECT site, bare FROM memo_claims SEMI JOIN (SELECT * FROM here WHERE NOT same) USING (site, bare)
    GROUP BY ALL HAVING count(DISTINCT listing_id) > 1
)
SELECT DISTINCT key, node FROM here ANTI JOIN crowded USING (site, bare) UNION SELECT key, node FROM here WHERE same
"""
_WITNESSES: Final = """
WITH near AS MATERIALIZED (SELECT * FROM memo_claims SEMI JOIN asked USING (site, bare)),
claimants AS (
    SELECT listing_id, site, path AS place FROM near SEMI JOIN asked USING (site, path)
    UNION ALL
    SELECT listing_id, site, bare || chr(10) FROM near
),
ends AS (SELECT min(listing_id) AS least, max(listing_id) AS most FROM claimants GROUP BY site, place)
SELECT least AS listing_id FROM ends WHERE least <> most UNION SELECT most FROM ends WHERE least <> most
"""


def places(keys: pl.Series) -> pl.DataFrame:
    """``key``, ``site``, ``path`` and ``bare`` (the path without its query) of the addresses among ``keys``."""
    told = sites.describe(keys.unique()).filter(pl.col("type") == "url")
    bare = pl.col("path").str.split("?").list.first()
    return told.select("key", "site", "path", bare=bare)


def claimed(listings: pl.DataFrame, spelled: pl.DataFrame) -> pl.DataFrame:
    """Which addresses the listings say are theirs: ``listing_id``, ``key``, ``site``, ``path``, ``bare``.

    ``listings``: ``listing_id`` and ``url`` (as it was spelled); ``spelled``: ``reference`` and ``key``.
    """
    rows = listings.select("listing_id", reference="url").drop_nulls().unique()
    rows = rows.join(spelled.select("reference", "key"), on="reference").select("listing_id", "key").unique()
    return rows.join(places(rows["key"]), on="key")


def neighbours(store: Store, asked: pl.DataFrame) -> pl.DataFrame:
    """``key`` and ``node``: who may be one with the address ``key``, or be so no more, by its place.

    ``asked`` as :func:`places` gives them. A place that two listings claimed before is nobody's, whoever comes.
    """
    with store.lent("asked", asked.filter(pl.col("bare") != "/")):
        return store.query(_NEIGHBOURS)


def together(asked: pl.DataFrame, claims: pl.DataFrame) -> pl.DataFrame:
    """``source`` and ``target``: keys among the ``asked`` that may be one.

    One listing at most of ``claims`` has their place.
    """
    pairs = [claims.select(source="key", target="listing:" + pl.col("listing_id"))]
    for place in ("path", "bare"):
        several = claims.group_by("site", place).agg(pl.col("listing_id").n_unique())
        several = several.filter(pl.col("listing_id") > 1)
        here = asked.filter(pl.col("bare") != "/").join(several, on=["site", place], how="anti").sort("key")
        pairs.append(here.select(source="key", target=pl.col("key").first().over("site", place)))
    return pl.concat(pairs).filter(pl.col("source") != pl.col("target")).unique()


def witnesses(store: Store, asked: pl.DataFrame) -> pl.Series:
    """Ids of two listings for each place that several claim: enough to show that it is nobody's."""
    with store.lent("asked", asked.filter(pl.col("bare") != "/")):
        return store.query(_WITNESSES)["listing_id"]
