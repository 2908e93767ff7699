"""Which nodes are about a category, for whom, and how surely: pages, handles, and what the user knows."""

from __future__ import annotations

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.detect.worlds import Worlds
from hiddenlinks.graph.market import Market
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Judge
from hiddenlinks.recognise.pages.parts import PAGE, POST

__all__ = ["FLOOR", "about"]

FLOOR: Final = -1.0
"""Log-odds below which a node is no end at all; between it and 0 a finding scores low."""

_DOMAIN: Final = 4.0
"""Log-odds of a domain entry: lists of this kind hold a few wrong entries in a hundred."""

_SURE: Final = 0.01
"""A target entry of weight 1 is taken as sure to this error, of weight 0 as wrong to it."""


def about(
    market: Market,
    views: pl.DataFrame,
    named: tuple[pl.DataFrame, NDArray[np.float32]],
    policy: Policy,
    recogniser: Judge,
    worlds: Worlds,
) -> pl.DataFrame:
    """One row for each node, category and origin of the knowledge.

    Columns: ``node``, ``slot`` (position in the policy's categories), ``worlds`` (uint64), ``sure``
    (log-odds), ``origin`` (page, name, domain or target), ``title``, ``text``, ``observed_at``. ``named``: places that
    are known by their name alone, and their odds (:func:`~hiddenlinks.detect.called.called`).
    """
    listing = market.nodes["type"].gather(views["node"]) == "listing"
    pages = views.filter(~listing)
    own = pages.join(_handles(market), on="node", how="anti").with_columns(_unposted(pl.col("text")))
    shown = _judged(pl.concat([own, *_channels(market, pages, worlds)], how="diagonal"), policy, recogniser)
    known = pl.concat([_domains(market, policy, worlds), _targets(market, policy, worlds)])
    names = _long(named[0].with_columns(origin=pl.lit("name")), named[1])
    rows = pl.concat([shown, names, known, _of_posts(known, market)], how="diagonal")
    rows = rows.filter(pl.col("sure") >= FLOOR)
    return rows.sort(
        "node", "slot", "sure", "worlds", "origin", descending=[False, False, True, False, False]
    )


def _handles(market: Market) -> pl.DataFrame:
    return (
        market.nodes.with_row_index("node")
        .filter(pl.col("type") == "handle")
        .select(pl.col("node").cast(pl.Int32))
    )


def _channels(market: Market, pages: pl.DataFrame, worlds: Worlds) -> list[pl.DataFrame]:
    """A handle's pages, its address and its posts, taken together: one frame a world that differs."""
    handles = _handles(market)
    parts = pl.concat(
        [handles.with_columns(page="node"), market.posts.select(node="source", page="target")]
    ).unique()
    parts = parts.join(pages.rename({"node": "page"}), on="page").sort("node", "page")
    differ = parts.group_by("node").agg(pl.col("persona").is_not_null().any().alias("differs"))
    parts = parts.join(differ, on="node", maintain_order="left")
    groups = [(~pl.col("differs"), worlds.every)] + [
        (pl.col("differs") & ((pl.col("worlds") & int(worlds.world(world))) != 0), worlds.world(world))
        for world in range(len(worlds.personas))
    ]
    return [
        parts.filter(which)
        .group_by("node", maintain_order=True)
        .agg(
            pl.col("title").drop_nulls().unique(maintain_order=True).str.join("\n"),
            _unposted(pl.col("text").drop_nulls()).str.replace_all("\n", f"\n{POST}").str.join(f"\n{PAGE}"),
            pl.col("observed_at").max(),
        )
        .with_columns(worlds=pl.lit(int(bits), pl.UInt64))
        for which, bits in groups
    ]


def _unposted(text: pl.Expr) -> pl.Expr:
    """A text as it was captured, without the sign that stands before posts: nobody but us sets it."""
    return text.str.replace_all(POST, "\n", literal=True)


def _of_posts(known: pl.DataFrame, market: Market) -> pl.DataFrame:
    """What the user knows of a post is known of the handle whose post it is: an entry counts like a page."""
    posts = market.posts.select("source", node="target").unique()
    rows = known.join(posts, on="node", how="inner").with_columns(node="source")
    return rows.select(known.columns).unique()


def _judged(pages: pl.DataFrame, policy: Policy, recogniser: Judge) -> pl.DataFrame:
    sure = recogniser.pages(pages["title"], pages["text"], prominent_share=policy.prominent_share)
    rows = pages.select("node", "worlds", "title", "text", "observed_at").with_columns(origin=pl.lit("page"))
    shown = pl.col("text").str.replace_all(POST, "", literal=True)  # no terminal is to be fed a page
    return _long(rows, sure).with_columns(shown)


def _long(rows: pl.DataFrame, sure: NDArray[np.float32]) -> pl.DataFrame:
    """One row for each category in which ``sure`` (rows by categories) is above the floor."""
    at, slot = np.nonzero(sure >= FLOOR)
    return rows[at].with_columns(
        slot=pl.Series(slot, dtype=pl.Int32), sure=pl.Series(sure[at, slot], dtype=pl.Float64)
    )


def _domains(market: Market, policy: Policy, worlds: Worlds) -> pl.DataFrame:
    """Nodes whose host, or a domain above it, the user listed under a category."""
    listed = _slots(market.domains, "label", policy).select("domain", "slot").unique()
    outside = (pl.col("type") == "url") & ~pl.col("marketplace")
    hosts = market.nodes.with_row_index("node").filter(outside)
    hosts = hosts.select(pl.col("node").cast(pl.Int32), domain="host")
    further = market.further_hosts.select("node", domain="host")
    hosts = pl.concat([hosts, further.join(hosts, on="node", how="semi")])
    found = []
    while hosts.height and listed.height:
        found.append(hosts.join(listed, on="domain").select("node", "slot"))
        hosts = hosts.with_columns(pl.col("domain").str.extract(r"^[^.]+\.(.+)$")).drop_nulls("domain")
    rows = pl.concat([listed.select(node=pl.lit(0, pl.Int32), slot="slot").head(0), *found]).unique()
    return rows.with_columns(
        worlds=pl.lit(int(worlds.every), pl.UInt64), sure=pl.lit(_DOMAIN), origin=pl.lit("domain")
    )


def _targets(market: Market, policy: Policy, worlds: Worlds) -> pl.DataFrame:
    weight = pl.col("weight").clip(_SURE, 1 - _SURE)
    return _slots(market.targets, "category", policy).select(
        "node",
        "slot",
        worlds=pl.lit(int(worlds.every), pl.UInt64),
        sure=(weight / (1 - weight)).log(),
        origin=pl.lit("target"),
    )


def _slots(rows: pl.DataFrame, column: str, policy: Policy) -> pl.DataFrame:
    """Rows whose category is one of the policy's, in whatever case, with its position as ``slot``."""
    slots = pl.DataFrame(
        {column: [name.lower() for name in policy.categories], "slot": range(len(policy.categories))},
        schema_overrides={column: pl.String, "slot": pl.Int32},
    )
    return rows.with_columns(pl.col(column).str.strip_chars().str.to_lowercase()).join(slots, on=column)
