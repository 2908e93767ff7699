"""Addresses of the marketplace and who claims them: where one listing alone claims a place, it is that listing's."""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.identity import sites
from hiddenlinks.monitor.store import Store

__all__ = ["claimed", "claims", "neighbours", "places", "together", "witnesses"]

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
_CLAIMS: Final = "SELECT * FROM memo_claims SEMI JOIN asked USING (site, bare)"


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


def claims(store: Store, asked: pl.DataFrame) -> pl.DataFrame:
    """Which listings claimed the places ``asked`` (as :func:`places` gives them), columns as in :func:`claimed`."""
    with store.lent("asked", asked):
        return store.query(_CLAIMS)


def witnesses(asked: pl.DataFrame, held: pl.DataFrame) -> pl.Series:
    """Ids of two listings for each of the places ``asked`` that several claims ``held`` are for: it is nobody's."""
    ends = pl.col("listing_id").min().alias("least"), pl.col("listing_id").max().alias("most")
    found = []
    for place in ("path", "bare"):
        at = [pl.col("site"), pl.col(place)]
        here = held.join(asked.filter(pl.col("bare") != "/"), on=["site", place], how="semi")
        found.append(here.group_by(at).agg(ends).filter(pl.col("least") != pl.col("most")))
    several = pl.concat([part.select("least", "most") for part in found])
    return pl.concat([several["least"], several["most"].alias("least")]).unique().alias("listing_id")
