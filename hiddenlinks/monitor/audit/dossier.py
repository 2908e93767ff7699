"""Dossiers: what a person needs to judge a listing, and nothing of what the detector says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from hiddenlinks.vocabulary import KINDS, Family

if TYPE_CHECKING:
    from hiddenlinks.graph.market import Market

__all__ = ["COLUMNS", "defused", "dossiers"]

_HOPS: Final = 58  # as many as a way may have, by the contract
_WIDE: Final = 50
_PLACES: Final = 12
_TEXT: Final = 400
COLUMNS: Final = tuple(
    "listing_id url title description category seller_id price currency lang country image_payloads"  # noqa: SIM905
    " earlier variants leads_to led_from".split()
)
"""The columns of a dossier, all str: the listing's latest observation, its earlier titles, its variants, the places
that it leads to and those that lead to it. Of several things in one cell each stands on a line."""


def dossiers(market: Market, listings: pl.Series) -> pl.DataFrame:
    """One row for each of ``listings`` (ids), in their order, columns :data:`COLUMNS`.

    Places are as far away as a way may reach: by placed links from the listing and from whatever its promoter controls
    (accounts, link-in-bio pages, shorteners, other listings), by automatic links from anywhere. Every listing is shown
    by the same rule, whether it has a finding or not: at most twelve places of either kind, the nearest first, those of
    which nothing was captured last.
    """
    ids = pl.DataFrame({"listing_id": listings})
    latest = ids.join(market.listings, on="listing_id", how="left", maintain_order="left")
    nodes = latest.select("listing_id", "node").drop_nulls()
    parts = (
        _earlier(market, ids),
        _variants(market, ids),
        _places(market, nodes, "source", "leads_to"),
        _places(market, nodes, "target", "led_from"),
    )
    for part in parts:
        latest = latest.join(part, on="listing_id", how="left", maintain_order="left")
    payloads = pl.col("image_payloads").list.join("\n")
    return latest.with_columns(payloads).select(pl.col(name).cast(pl.String) for name in COLUMNS)


def defused(cells: pl.Expr) -> pl.Expr:
    """Text (str) that no spreadsheet takes for a formula (OWASP, *CSV injection*): an apostrophe stands before it."""
    return cells.str.replace(r"^([=+\-@\t\r'])", "'$1")


def _earlier(market: Market, ids: pl.DataFrame) -> pl.DataFrame:
    now = market.listings.select("listing_id", now="title")
    rows = market.history.join(ids, on="listing_id", how="semi").join(
        now, on="listing_id", maintain_order="left"
    )
    other = rows.filter(pl.col("title") != pl.col("now")).select("listing_id", line="title")
    return _lines(other.unique(maintain_order=True), "earlier")


def _variants(market: Market, ids: pl.DataFrame) -> pl.DataFrame:
    rows = market.variants.join(ids, on="listing_id", how="semi").sort("listing_id", "variant_id")
    line = pl.concat_str("title", "price", "currency", separator=" ", ignore_nulls=True)
    return _lines(rows.select("listing_id", line=line), "variants")


def _places(market: Market, nodes: pl.DataFrame, side: str, name: str) -> pl.DataFrame:
    """What the listings (``listing_id``, ``node``) lead to (``side`` source), or what leads to them (target)."""
    carries = market.nodes.with_row_index("node").select(
        pl.col("node").cast(pl.Int32),
        carrier=(pl.col("type") != "url") | pl.col("shortener") | pl.col("link_in_bio"),
    )
    front = nodes.with_columns(placed=pl.lit(""), redirects=pl.lit(0), goes_on=pl.lit(value=True))
    found = [front]
    for _ in range(_HOPS):
        front = _step(market, carries, front, side)
        front = front.join(pl.concat(found), on=["listing_id", "node"], how="anti")
        found.append(front)
        if front.is_empty():
            break
    return _told(market, pl.concat(found[1:]), name)


def _step(market: Market, carries: pl.DataFrame, front: pl.DataFrame, side: str) -> pl.DataFrame:
    """One hop on from ``front``: along the links, or against them. From a page only by itself, by no placed link."""
    other = "target" if side == "source" else "source"
    links = _links(market, front["node"].unique(), side).rename({side: "node", other: "next"})
    step = front.join(links, on="node").filter(
        pl.col("goes_on") | ~pl.col("by_hand") if side == "source" else "goes_on"
    )
    step = step.join(carries, left_on="next", right_on="node")
    by_hand = pl.concat_list("kind", "placed") if side == "target" else pl.concat_list("placed", "kind")
    joined = by_hand.list.eval(pl.element().filter(pl.element() != "")).list.join(", ")
    return (
        step.select(
            "listing_id",
            node="next",
            placed=pl.when("by_hand").then(joined).otherwise("placed"),
            redirects=pl.col("redirects") + (~pl.col("by_hand")).cast(pl.Int32),
            goes_on=pl.col("carrier") if side == "source" else pl.col("carrier") | ~pl.col("by_hand"),
        )
        .sort("listing_id", "node", "redirects", "placed", ~pl.col("goes_on"))
        .unique(["listing_id", "node"], keep="first", maintain_order=True)
        .group_by("listing_id", maintain_order=True)
        .head(_WIDE)
    )


def _links(market: Market, nodes: pl.Series, side: str) -> pl.DataFrame:
    """Links at ``nodes``: ``source``, ``target`` (int32), ``kind`` (str), ``by_hand`` (bool: somebody placed it)."""
    parts = [
        market.graph.touching(nodes, side=side, family=family).select(
            "source", "target", "kind", by_hand=pl.lit(family is Family.PLACED)
        )
        for family in (Family.PLACED, Family.AUTOMATIC)
    ]
    names = dict(enumerate(map(str, KINDS)))
    return (
        pl.concat(parts).with_columns(pl.col("kind").replace_strict(names, return_dtype=pl.String)).unique()
    )


def _told(market: Market, places: pl.DataFrame, name: str) -> pl.DataFrame:
    """A line for each place and each persona that found something else there; places with something to read first."""
    order = ("node", "persona", "observed_at", "title", "text")
    pages = market.pages.join(places, on="node", how="semi").sort(*order, nulls_last=False)
    latest = pages.unique(["node", "persona"], keep="last", maintain_order=True)
    said = pl.concat_str("title", pl.col("text").str.slice(0, _TEXT), separator=" — ", ignore_nulls=True)
    who = (
        pl.when(pl.col("persona").is_null()).then(pl.lit("")).otherwise(pl.format(", seen as {}", "persona"))
    )
    texts = latest.select("node", said=said.str.replace_all(r"\s+", " "), who=who).filter(
        pl.col("said") != ""
    )
    keys = places.with_columns(key=market.nodes["key"].gather(places["node"]))
    rows = keys.join(
        texts.unique(["node", "said"], maintain_order=True), on="node", how="left", maintain_order="left"
    )
    redirects = pl.when(pl.col("redirects") > 0).then(pl.format("{} automatic", "redirects"))
    by = pl.concat_str(
        pl.when(pl.col("placed") != "").then("placed"), redirects, separator=" and ", ignore_nulls=True
    )
    text = pl.when(pl.col("said").is_null()).then(pl.lit("")).otherwise(": " + pl.col("said"))
    line = pl.format("{} (by {}{}){}", "key", by, pl.col("who").fill_null(""), text)
    rows = rows.sort(pl.col("said").is_null(), maintain_order=True)
    return _lines(rows.select("listing_id", line=line), name)


def _lines(rows: pl.DataFrame, name: str) -> pl.DataFrame:
    """The ``line`` of each listing's rows under each other, at most twelve: ``listing_id`` and ``name``."""
    kept = (
        rows.drop_nulls("line").group_by("listing_id", maintain_order=True).agg(pl.col("line").head(_PLACES))
    )
    return kept.select("listing_id", pl.col("line").list.join("\n").alias(name))
