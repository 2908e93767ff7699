"""What ties candidates together: hops, handles, affiliate ids, sites and sellers that few others use.

Listings and the things that their ways use are the two sides of a bipartite graph. What is popular says little: a tie
weighs the density of its block over the logarithm of its column (FRAUDAR, Hooi et al., KDD 2016), which no amount of
innocent links beside it can raise or lower.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.detect.candidates import Candidates
from hiddenlinks.graph.market import Market
from hiddenlinks.vocabulary import Family

__all__ = ["RARE", "ties"]

RARE: Final = 0.15
"""Weight from which a tie makes a campaign: two listings alone with a thing have 0.63, ten 0.29, two of four 0.21."""


def ties(found: Candidates, market: Market) -> pl.DataFrame:
    """One row for each likely candidate and each thing that it shares with another listing's candidate.

    Columns: ``candidate``, ``listing`` (node), ``thing`` (str: the key of a node, ``affiliate:PROGRAM/ID``,
    ``seller:ID`` or ``site:NAME``; on its way, or beside it on its listing), ``end`` (bool: the way ends at it,
    or on that site), ``listings`` (that share it), ``users`` (that use it at all: listings and pages that link
    to it, links with the id, listings of the seller) and ``weight``. Hubs tie nobody.
    """
    rows = found.rows.filter((pl.col("sure") > 0) | pl.col("sure").is_null())
    likely = rows.select("candidate", "listing", at="end")
    near = pl.concat([_on_way(found), _beside(likely, market)]).unique().join(likely, on="candidate")
    near = near.filter((pl.col("node") != pl.col("listing")) & ~pl.Series(found.hub).gather(near["node"]))
    near = near.select("candidate", "node")
    parts = [*_of_nodes(near, market), _of_affiliates(found.steps, market), _of_sellers(rows, market)]
    used = pl.concat(parts, how="diagonal").unique().join(likely, on="candidate")
    used = used.with_columns(
        end=(pl.col("node") == pl.col("at")).fill_null(value=False),
        listings=pl.col("listing").n_unique().over("thing"),
    ).filter(pl.col("listings") > 1)
    used = used.with_columns(users=pl.max_horizontal("users", "listings"))
    density = pl.col("listings") / pl.col("users")
    used = used.with_columns(weight=density / (1 + pl.col("users")).log(2))
    kept = used.group_by("candidate", "listing", "thing", "listings", "users", "weight").agg(
        pl.col("end").any()
    )
    return kept.sort("candidate", "thing")


def _on_way(found: Candidates) -> pl.DataFrame:
    """``candidate`` and ``node`` of every node of its way."""
    return pl.concat([found.steps.select("candidate", node=side) for side in ("source", "target")])


def _beside(likely: pl.DataFrame, market: Market) -> pl.DataFrame:
    """``candidate`` and ``node`` of what else its listing links to: an account or a page that leads nowhere known."""
    links = market.graph.touching(likely["listing"], side="source", family=Family.PLACED)
    linked = links.select(listing="source", node="target").unique()
    return likely.select("candidate", "listing").join(linked, on="listing").select("candidate", "node")


def _of_nodes(near: pl.DataFrame, market: Market) -> list[pl.DataFrame]:
    """The nodes themselves, and the sites of those that are no tenant's: strangers share a host of tenants."""
    site = market.nodes["site"]
    own = ((market.nodes["tenant"] == site) & ~market.nodes["marketplace"]).fill_null(value=False)
    key = market.nodes["key"].gather(near["node"])
    on_site = near.filter(own.gather(near["node"]))
    on_site = on_site.with_columns(thing="site:" + site.gather(on_site["node"]))
    sites = (site.is_in(on_site["thing"].str.strip_prefix("site:").unique().implode()) & own).fill_null(
        value=False
    )
    links = market.graph.touching(sites.arg_true(), side="target", family=Family.PLACED)
    to_site = links.group_by(thing="site:" + site.gather(links["target"])).agg(
        users=pl.col("source").n_unique()
    )
    links = market.graph.touching(near["node"], side="target", family=Family.PLACED)
    to_node = links.group_by(node="target").agg(users=pl.col("source").n_unique())
    return [
        near.with_columns(thing=key).join(to_node, on="node", how="left"),
        on_site.join(to_site, on="thing", how="left"),
    ]


def _of_affiliates(steps: pl.DataFrame, market: Market) -> pl.DataFrame:
    ids = market.affiliates.with_columns(users=pl.col("target").n_unique().over("affiliate"))
    carried = steps.select("candidate", "source", "target").join(ids, on=["source", "target"])
    return carried.select("candidate", "users", thing="affiliate:" + pl.col("affiliate"))


def _of_sellers(rows: pl.DataFrame, market: Market) -> pl.DataFrame:
    sold = market.listings.select("seller_id", listing="node").drop_nulls()
    sold = sold.with_columns(users=pl.len().over("seller_id"))
    return rows.join(sold, on="listing").select("candidate", "users", thing="seller:" + pl.col("seller_id"))
