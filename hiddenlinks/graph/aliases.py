"""Which URL is which listing.

Every ``url`` in a listing's history is that listing, and so is the same path on another host of the
marketplace's site, unless two listings claim that path.
"""

from __future__ import annotations

from collections.abc import Collection

import polars as pl

from hiddenlinks.identity import sites
from hiddenlinks.load.hosts import hosts

__all__ = ["listing_of", "marketplace_sites"]


def marketplace_sites(own: pl.Series, given: Collection[str]) -> pl.Series:
    """The sites (str, sorted, distinct) of the listings' ``own`` URLs and those that the policy names.

    A host that the policy names, however it is spelled, stands for its site.
    """
    found = own.drop_nulls().unique().alias("site")
    named = [sites.site_of(host) for host in hosts(pl.Series(list(given), dtype=pl.String))[0].drop_nulls()]
    return pl.concat([found, pl.Series("site", named, pl.String)]).unique().sort()


def listing_of(claims: pl.DataFrame, keys: pl.DataFrame, market: pl.Series) -> pl.DataFrame:
    """Columns ``key`` and ``listing`` (its node key) for every URL in ``keys`` that is a listing's page.

    ``claims``: ``key``, ``listing_id``, ``observed_at`` as the listings give them; ``keys``: what
    :func:`hiddenlinks.identity.sites.describe` says of all keys. Where two listings claim one URL, the
    latest observation has it, then the smaller id. The front page is nobody's; a path that was only ever
    claimed with a query (``/item?id=1``) is the listing's with that query or with none.
    """
    pages = keys.filter(
        pl.col("type") == "url"
    )  # a url column that names a handle or a listing claims nothing
    claims = claims.join(pages.select("key"), on="key", how="semi", maintain_order="left")
    exact = (
        claims.sort("key", "observed_at", "listing_id", descending=[False, True, False], nulls_last=True)
        .unique("key", keep="first", maintain_order=True)
        .select("key", "listing_id")
    )
    urls = pages.filter(pl.col("site").is_in(market.implode()))
    path = pl.col("path")
    urls = urls.with_columns(bare=path.str.split("?").list.first(), asks=path.str.contains("?", literal=True))
    claimed = claims.select("key", "listing_id").unique().join(urls.filter(pl.col("bare") != "/"), on="key")
    known = urls.join(exact, on="key", how="anti")
    by_query = _match(claimed.filter("asks"), known, "path")
    by_path = _match(claimed, known, "bare").filter(~pl.col("asks") | ~pl.col("claim_asks"))
    further = pl.concat([by_query, by_path]).select("key", "listing_id")
    found = pl.concat([exact, further]).unique("key", keep="first", maintain_order=True)
    return found.select("key", listing=pl.concat_str(pl.lit("listing:"), "listing_id"))


def _match(claimed: pl.DataFrame, known: pl.DataFrame, column: str) -> pl.DataFrame:
    """Join by site and path where one listing alone claims it; ``claim_asks``: only ever with a query."""
    one = (
        claimed.group_by("site", column)
        .agg(
            pl.col("listing_id").min(),
            claims=pl.col("listing_id").n_unique(),
            claim_asks=pl.col("asks").all(),
        )
        .filter(pl.col("claims") == 1)
    )
    return known.join(one, on=["site", column])
