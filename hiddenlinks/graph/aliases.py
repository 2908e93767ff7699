"""Which URL is which listing.

Every ``url`` in a listing's history is that listing, and so is the same path on another host of the
marketplace's site, unless two listings claim that path.
"""

from __future__ import annotations

from collections.abc import Collection

import polars as pl

from hiddenlinks.identity import sites

__all__ = ["listing_of", "marketplace_sites"]


def marketplace_sites(claims: pl.DataFrame, given: Collection[str]) -> pl.Series:
    """The sites (str, sorted, distinct) of the listings' own URLs and those that the policy names."""
    found = sites.describe(claims["key"].unique())["site"].drop_nulls()
    return pl.concat([found, pl.Series("site", list(given), pl.String)]).unique().sort()


def listing_of(claims: pl.DataFrame, keys: pl.DataFrame, market: pl.Series) -> pl.DataFrame:
    """Columns ``key`` and ``listing`` (its node key) for every URL in ``keys`` that is a listing's page.

    ``claims``: ``key``, ``listing_id``, ``observed_at`` as the listings give them; ``keys``: what
    :func:`hiddenlinks.identity.sites.describe` says of all keys. Where two listings claim one URL, the
    latest observation has it, then the smaller id.
    """
    exact = (
        claims.sort("key", "observed_at", "listing_id", descending=[False, True, False], nulls_last=True)
        .unique("key", keep="first", maintain_order=True)
        .select("key", "listing_id")
    )
    urls = keys.filter((pl.col("type") == "url") & pl.col("site").is_in(market.implode()))
    urls = urls.with_columns(bare=pl.col("path").str.split("?").list.first())
    claimed = claims.select("key", "listing_id").unique().join(urls, on="key")
    known = urls.join(exact, on="key", how="anti")
    asked = pl.col("path").str.contains("?", literal=True)
    by_path = _match(claimed.filter(~asked), known, "bare")
    by_query = _match(claimed.filter(asked), known, "path")
    found = pl.concat([exact, by_path, by_query]).unique("key", keep="first", maintain_order=True)
    return found.select("key", listing=pl.concat_str(pl.lit("listing:"), "listing_id"))


def _match(claimed: pl.DataFrame, known: pl.DataFrame, column: str) -> pl.DataFrame:
    """Join by site and path where one listing alone claims it; the front page is nobody's."""
    one = (
        claimed.filter(pl.col("bare") != "/")
        .group_by("site", column)
        .agg(pl.col("listing_id").min(), claims=pl.col("listing_id").n_unique())
        .filter(pl.col("claims") == 1)
    )
    return known.join(one, on=["site", column]).select("key", "listing_id")
