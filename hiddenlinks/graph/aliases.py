"""Which URL is which listing.

Every ``url`` in a listing's history is that listing, and so is the same path on another host of the
marketplace's site, unless two listings claim that path.
"""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import polars as pl

from hiddenlinks.hosts import hosts
from hiddenlinks.identity import sites

__all__ = ["listing_of", "marketplace_sites"]


def marketplace_sites(own: pl.Series, given: Collection[str]) -> pl.Series:
    """The sites (str, sorted, distinct) of the listings' ``own`` URLs and those that the policy names.

    A host that the policy names, however it is spelled, stands for its site.
    """
    found = own.drop_nulls().unique().alias("site")
    named = [sites.site_of(host) for host in hosts(pl.Series(list(given), dtype=pl.String))[0].drop_nulls()]
    return pl.concat([found, pl.Series("site", named, pl.String)]).unique().sort()


def listing_of(claims: pl.DataFrame, keys: pl.DataFrame, market: pl.Series) -> pl.DataFrame:
    """Columns ``at`` (UInt32, row of ``keys``) and ``listing`` (UInt32) for every URL that is a listing's page.

    ``claims``: ``at``, ``listing`` (a number for each, in the order of their ids) and ``observed_at`` as the listings
    give them; ``keys``: what :func:`hiddenlinks.identity.sites.describe` says of all keys. Where two listings claim one
    URL, the latest observation has it, then the smaller id. The front page is nobody's; a path that was only ever
    claimed with a query (``/item?id=1``) is the listing's with that query or with none.
    """
    url = keys["type"] == "url"  # a url column that names a handle or a listing claims nothing
    claims = claims.filter(url.gather(claims["at"]))
    twice = claims["at"].is_duplicated()
    told = claims.filter(twice).sort(
        "at", "observed_at", "listing", descending=[False, True, False], nulls_last=True
    )
    exact = pl.concat([claims.filter(~twice), told.unique("at", keep="first", maintain_order=True)])
    exact = exact.select("at", "listing")
    known = (url & keys["site"].is_in(market.implode())).fill_null(value=False).to_numpy().copy()
    known[exact["at"].to_numpy()] = False
    urls = _taken_apart(pl.Series("at", np.flatnonzero(known), pl.UInt32), keys)
    if urls.is_empty():
        return exact
    claimed = claims.select("at", "listing").unique()
    claimed = claimed.join(_taken_apart(claimed["at"].unique(), keys), on="at").filter(pl.col("bare") != "/")
    claimed = claimed.filter(pl.col("site").is_in(market.implode()))
    by_query = _match(claimed.filter("asks"), urls, "path")
    by_path = _match(claimed, urls, "bare").filter(~pl.col("asks") | ~pl.col("claim_asks"))
    further = pl.concat([by_query, by_path]).select("at", "listing")
    return pl.concat([exact, further]).unique("at", keep="first", maintain_order=True)


def _taken_apart(at: pl.Series, keys: pl.DataFrame) -> pl.DataFrame:
    """``at``, ``site``, ``path``, ``bare`` (the path less its query) and ``asks`` (it has one) of rows of ``keys``."""
    path = pl.col("path")
    rows = pl.DataFrame([at, keys["site"].gather(at), keys["path"].gather(at)])
    return rows.with_columns(bare=path.str.split("?").list.first(), asks=path.str.contains("?", literal=True))


def _match(claimed: pl.DataFrame, known: pl.DataFrame, column: str) -> pl.DataFrame:
    """Join by site and path where one listing alone claims it; ``claim_asks``: only ever with a query."""
    claimed = claimed.join(known.select("site", column).unique(), on=["site", column], how="semi")
    one = (
        claimed.group_by("site", column)
        .agg(
            pl.col("listing").min(),
            claims=pl.col("listing").n_unique(),
            claim_asks=pl.col("asks").all(),
        )
        .filter(pl.col("claims") == 1)
    )
    return known.join(one, on=["site", column])
