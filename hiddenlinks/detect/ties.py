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

_FEW: Final = 4
"""So many links of a listing count whole each."""


def ties(found: Candidates, market: Market) -> pl.DataFrame:
    """One row for each likely candidate and each thing that it shares with another listing's candidate.

    Columns: ``candidate``, ``listing`` (node), ``thing`` (str: the key of a node, ``affiliate:PROGRAM/ID``,
    ``seller:ID`` or ``site:NAME``), ``listings`` (that share it), ``users`` (that use it at all: listings and
    pages that link to it, links with the id, listings of the seller), ``end`` (bool: the way ends at it, or on
    that site), ``on_way`` (bool: else it is beside the way, on the listing) and ``weight``. Hubs tie nobody.
    """
    rows = found.rows.filter((pl.col("sure") > 0) | pl.col("sure").is_null())
    likely = rows.select("candidate", "listing", at="end")
    near = _near(found, likely, market)
    parts = [*_of_nodes(near, market), _of_affiliates(found.steps, market), _of_sellers(rows, market)]
    used = pl.concat(parts, how="diagonal").join(likely, on="candidate")
    used = used.with_columns(
        end=(pl.col("node") == pl.col("at")).fill_null(value=False),
        listings=pl.col("listing").n_unique().over("thing"),
    ).filter(pl.col("listings") > 1)
    used = used.with_columns(users=pl.max_horizontal("users", "listings"))
    density = pl.col("listings") / pl.col("users")
    used = used.with_columns(weight=pl.col("share") * density / (1 + pl.col("users")).log(2))
    same = ["candidate", "listing", "thing", "listings", "users"]
    kept = used.group_by(same).agg(pl.col("end", "on_way").any(), pl.col("weight").max())
    return kept.sort("candidate", "thing")


def _near(found: Candidates, likely: pl.DataFrame, market: Market) -> pl.DataFrame:
    """``candidate``, ``node``, ``on_way`` and ``share`` of the nodes of its way and those beside it, without hubs.

    ``several``: candidates of several listings are near it.
    Beside it is what else its listing links to: an account, or a page that leads nowhere known. The more of them
    there are, the less each counts (``share``): what one of many links shares may be chance.
    """
    links = market.graph.touching(likely["listing"], side="source", family=Family.PLACED)
    linked = links.select(listing="source", node="target").unique()
    linked = linked.with_columns(share=(_FEW / pl.len().over("listing")).clip(upper_bound=1.0))
    beside = likely.select("candidate", "listing").join(linked, on="listing")
    way = pl.concat([found.steps.select("candidate", node=side) for side in ("source", "target")])
    both = [
        way.with_columns(on_way=pl.lit(value=True), share=pl.lit(1.0)),
        beside.select("candidate", "node", on_way=pl.lit(value=False), share="share"),
    ]
    near = pl.concat(both).group_by("candidate", "node").agg(pl.col("on_way").any(), pl.col("share").max())
    near = near.join(likely, on="candidate").filter(pl.col("node") != pl.col("listing"))
    near = near.filter(~pl.Series(found.hub).gather(near["node"]))
    several = (pl.col("listing").min() != pl.col("listing").max()).over("node")
    return near.select("candidate", "node", "on_way", "share", several=several).sort("candidate", "node")


def _of_nodes(near: pl.DataFrame, market: Market) -> list[pl.DataFrame]:
    """The nodes themselves, and the sites of those that are no tenant's: strangers share a host of tenants.

    A node near one listing alone ties nobody; a seller may tie those who sell to those who link there.
    """
    site = market.nodes["site"]
    own = ((market.nodes["tenant"] == site) & ~market.nodes["marketplace"]).fill_null(value=False)
    on_site = near.filter(own.gather(near["node"]))
    on_site = on_site.with_columns(thing="site:" + site.gather(on_site["node"]))
    sites = (site.is_in(on_site["thing"].str.strip_prefix("site:").unique().implode()) & own).fill_null(
        value=False
    )
    links = market.graph.touching(sites.arg_true(), side="target", family=Family.PLACED)
    to_site = links.group_by(thing="site:" + site.gather(links["target"])).agg(
        users=pl.col("source").n_unique()
    )
    seller = (market.nodes["type"] == "seller").fill_null(value=False)
    itself = near.filter(pl.col("several") | seller.gather(near["node"]))
    itself = itself.with_columns(thing=market.nodes["key"].gather(itself["node"]))
    links = market.graph.touching(itself["node"], side="target", family=Family.PLACED)
    to_node = links.group_by(node="target").agg(users=pl.col("source").n_unique())
    return [
        itself.join(to_node, on="node", how="left"),
        on_site.join(to_site, on="thing", how="left"),
    ]


def _of_affiliates(steps: pl.DataFrame, market: Market) -> pl.DataFrame:
    ids = market.affiliates.with_columns(users=pl.col("target").n_unique().over("affiliate"))
    carried = steps.select("candidate", "source", "target").join(ids, on=["source", "target"])
    carried = carried.select("candidate", "users", thing="affiliate:" + pl.col("affiliate")).unique()
    return carried.with_columns(on_way=pl.lit(value=True), share=pl.lit(1.0))


def _of_sellers(rows: pl.DataFrame, market: Market) -> pl.DataFrame:
    sold = market.listings.select("seller_id", listing="node").drop_nulls("seller_id")
    by = rows.join(sold, on="listing").select("candidate", "seller_id")
    others = sold.filter(pl.col("seller_id").is_in(by["seller_id"].unique().implode()))
    by = by.join(others.group_by("seller_id").agg(users=pl.len()), on="seller_id")
    by = by.select("candidate", "users", thing="seller:" + pl.col("seller_id"))
    return by.with_columns(on_way=pl.lit(value=False), share=pl.lit(1.0))
