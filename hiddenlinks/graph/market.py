"""The marketplace as one graph: a dataset's tables with dense node numbers instead of references."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import numpy as np
import polars as pl

from hiddenlinks.graph import inferred
from hiddenlinks.graph.affiliates import carried
from hiddenlinks.graph.linkgraph import LinkGraph
from hiddenlinks.graph.names import Names, name
from hiddenlinks.graph.order import by_ends
from hiddenlinks.graph.until import named_later, until
from hiddenlinks.load import Dataset
from hiddenlinks.policy import Policy
from hiddenlinks.progress import stage
from hiddenlinks.vocabulary import Family, LinkKind

__all__ = ["Market", "assemble"]

_COLUMNS = ["source", "target", "kind", "persona", "status", "inferred", "apart", "observed_at"]


@dataclass(frozen=True)
class Market:
    """Nodes are numbered in the order of their keys: the smaller number is the smaller key.

    ``nodes``: one row a node with ``key``, ``type``, ``host``, ``site``, ``tenant``, ``shortener``,
    ``link_in_bio`` and ``marketplace``. ``graph``: the links; identity ones are joined away, derived ones
    added; further columns ``status`` and ``apart`` (the address was written apart). ``listings``: one row a
    listing, its latest observation, with ``node`` and ``seller`` (int32 node, null: unknown); ``history``:
    all observations, oldest first. ``pages`` and ``targets`` have ``node`` (int32). ``posts``: ``source``
    (a handle's node) and ``target`` (the page that belongs to it). ``spellings``: ``reference``, ``key``,
    ``node``. ``further_hosts``: ``node`` and ``host`` of spellings joined to a node on another host.
    ``affiliates``: ``source``, ``target`` and ``affiliate`` of links that carry an affiliate's id. ``hubs`` (nodes),
    ``personas`` (names) and ``shelves`` (as :func:`~hiddenlinks.detect.declared.shelves` gives them): known of a market
    that this is a part of; None where this is all of it.
    """

    nodes: pl.DataFrame
    graph: LinkGraph
    listings: pl.DataFrame
    history: pl.DataFrame
    variants: pl.DataFrame
    pages: pl.DataFrame
    targets: pl.DataFrame
    domains: pl.DataFrame
    posts: pl.DataFrame
    spellings: pl.DataFrame
    further_hosts: pl.DataFrame
    affiliates: pl.DataFrame
    hubs: pl.Series | None = None
    personas: pl.Series | None = None
    shelves: pl.DataFrame | None = None

    def __repr__(self) -> str:
        listings, pages = self.listings.height, self.pages.height
        return f"Market({listings:,} listings, {pages:,} pages, {self.graph!r})"


def assemble(
    dataset: Dataset, policy: Policy, as_of: datetime | None = None, speaking: Dataset | None = None
) -> Market:
    """The graph of everything that was observed up to ``as_of`` (a row without a time always counts).

    ``speaking``: as much of the dataset as may have addresses in its texts, where that is known.
    """
    with stage("looking for addresses in texts"):
        texts = inferred.from_texts(until(speaking or dataset, as_of))
    every, dataset = dataset, until(dataset, as_of)
    with stage("naming the nodes"):
        names = name(dataset, policy, texts["target"], named_later(every, dataset))
    with stage("laying out the links", dataset.links.height, "links"):
        links = _links(dataset, names, texts)
    source, target = (links[side].to_numpy().astype(np.int32) for side in ("source", "target"))
    history = _history(dataset, names)
    last = (history["listing_id"] != history["listing_id"].shift(-1)).fill_null(value=True)
    node = names.spellings["node"]
    return Market(
        nodes=names.nodes,
        graph=LinkGraph.of(names.nodes["key"], source, target, links.drop("source", "target")),
        listings=history.filter(last) if not last.all() else history,
        history=history,
        variants=dataset.variants,
        pages=dataset.pages.with_columns(node=node.gather(dataset.pages["url"])).drop("url"),
        targets=dataset.targets.with_columns(node=node.gather(dataset.targets["node"])),
        domains=dataset.domains,
        posts=_numbered(names.posts, names),
        spellings=names.spellings,
        further_hosts=names.further_hosts,
        affiliates=carried(dataset, names, texts),
    )


def _numbered(pairs: pl.DataFrame, names: Names) -> pl.DataFrame:
    return pairs.with_columns(source=names.of(pairs["source"]), target=names.of(pairs["target"])).drop_nulls(
        ["source", "target"]
    )


def _links(dataset: Dataset, names: Names, texts: pl.DataFrame) -> pl.DataFrame:
    """All links but the identity ones, sorted, with nodes for ends; columns as in :data:`_COLUMNS`."""
    node = names.spellings["node"]
    identity = [kind.code for kind in LinkKind if kind.family is Family.IDENTITY]
    given = dataset.links.filter(~pl.col("kind").is_in(identity))
    observed = given.with_columns(
        source=node.gather(given["source"]),
        target=node.gather(given["target"]),
        inferred=pl.lit(value=False),
        apart=pl.lit(value=False),
    )
    derived = pl.concat(
        [
            texts.with_columns(
                pl.col("kind").replace_strict({str(k): k.code for k in LinkKind}, return_dtype=pl.UInt8)
            ),
            names.nested.with_columns(kind=pl.lit(LinkKind.UNWRAPPED.code, pl.UInt8)),
            names.posts.with_columns(kind=pl.lit(LinkKind.TEXT_URL.code, pl.UInt8)),
        ],
        how="diagonal",
    ).with_columns(
        inferred=pl.lit(value=True),
        status=pl.lit(None, pl.Int32),
        apart=pl.col("apart").fill_null(value=False),
    )
    links = pl.concat([observed.select(_COLUMNS), _numbered(derived, names).select(_COLUMNS)])
    return by_ends(links, _COLUMNS, once=True)


def _history(dataset: Dataset, names: Names) -> pl.DataFrame:
    """All observations with their nodes, sorted by listing and time; what has no time counts as oldest."""
    rows = dataset.listings.with_columns(
        node=names.listing,
        seller=names.seller,
        url=names.spellings["reference"].gather(dataset.listings["url"]),
    )
    if not rows["listing_id"].is_sorted():
        rows = rows.sort("listing_id", maintain_order=True)
    same = (rows["listing_id"] == rows["listing_id"].shift()).fill_null(value=False)
    if not same.any():
        return rows
    again = same | same.shift(-1, fill_value=False)
    parts = [rows.filter(~again), _changes(rows.filter(again))]
    return pl.concat(parts).sort("listing_id", maintain_order=True)


def _changes(rows: pl.DataFrame) -> pl.DataFrame:
    """Observations of listings in order; what is said twice is no earlier one."""
    rows = rows.with_columns(payload=pl.col("image_payloads").list.join("\n"))
    ties = [
        name for name in sorted(rows.columns) if name not in {"listing_id", "observed_at", "image_payloads"}
    ]
    rows = rows.sort("listing_id", "observed_at", *ties, nulls_last=False)
    columns = [pl.col(name) for name in ("listing_id", "observed_at", *ties)]
    differs = [column.ne_missing(column.shift()) for column in columns]
    return rows.filter(pl.any_horizontal(differs)).drop("payload")
