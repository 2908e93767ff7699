"""Everything that may become a finding, in columns: one row a listing, direction, category, tenant, source."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.detect.admissible import admissible
from hiddenlinks.detect.declared import covered, declared
from hiddenlinks.detect.known import know
from hiddenlinks.detect.onlookers import looks, onlookers
from hiddenlinks.detect.pieces import titles_with_pieces
from hiddenlinks.detect.remembered import remembered
from hiddenlinks.detect.shown import shown
from hiddenlinks.detect.tied import tied
from hiddenlinks.detect.views import views
from hiddenlinks.detect.worlds import worlds
from hiddenlinks.graph.market import Market
from hiddenlinks.policy import Policy
from hiddenlinks.progress import stage
from hiddenlinks.recognise import Judge
from hiddenlinks.vocabulary import Direction, Status

__all__ = ["Candidates", "candidates"]

_SAME = ["listing", "direction", "category", "tenant", "source"]


@dataclass(frozen=True)
class Candidates:
    """``rows``: one a candidate, in a fixed order. ``steps``: one a link of a candidate's way.

    ``rows``: ``candidate`` (uint32), ``listing`` and ``end`` (int32 nodes), ``direction``, ``source``, ``status``,
    ``category`` (str; null where unresolved), ``sure`` (log-odds of what it is tied to), ``own`` (log-odds
    that the listing's title is about that), ``tenant``. Of ways: ``persona``, ``hops``, ``beyond``,
    ``behind``, ``why``, ``age_gated``, ``shown_to`` and ``kept_from`` (personas) and, of what is known of the end,
    ``origin``, ``end_title``, ``end_text``, ``end_at``. Of a part of the listing: ``table``, ``row``, ``field``,
    ``text``, ``judge``, ``observed_at``, ``parts``.
    ``steps``: ``candidate``, ``step`` (from 0), ``source``, ``target``, ``kind`` (uint8), ``placed``, ``persona``,
    ``inferred``, ``apart``, ``first_seen``, ``last_seen``. ``hub`` and ``told`` (it is about something, or could
    not be followed): bool, one a node of the market.
    """

    rows: pl.DataFrame
    steps: pl.DataFrame
    hub: NDArray[np.bool_]
    told: NDArray[np.bool_]


def candidates(market: Market, policy: Policy, recogniser: Judge) -> Candidates:
    """Find them all: what a listing's own parts show, and the ways in both directions, world by world."""
    titles = recogniser.titles(market.listings["title"])
    judge = remembered(market.listings["title"], titles, recogniser.titles)
    named, none = titles.copy(), market.listings["category"].is_null()
    named[none.to_numpy()] = titles_with_pieces(market.listings["title"].filter(none), judge)
    said, may = declared(market.listings, market.shelves, titles, named, recogniser)
    sold = covered(may, policy)
    declares = _declares(market, said, sold, named, recogniser)
    groups = list(worlds(market, policy))
    pages = market.pages.join(market.listings.select("node"), on="node", how="semi", maintain_order="left")
    seen = pl.concat([views(pages, group).drop("worlds") for group in groups]).unique()
    own = shown(market, seen, sold, recogniser, judge).with_columns(
        direction=pl.lit(str(Direction.SELF)), status=pl.lit(str(Status.HIDDEN)), hops=pl.lit(0, pl.Int64)
    )
    rows, steps, looked, told = [own], [], [], np.zeros(market.nodes.height, bool)
    for at, group in enumerate(groups):
        links = admissible(market, policy, group)
        known = know(market, declares, policy, recogniser, group, links)
        looked.append(looks(links, known))
        told |= known.unresolved != 0
        told[known.about["node"].to_numpy()] = True
        for direction in (Direction.FORWARD, Direction.INBOUND):
            with stage(f"following links {direction}", links.links.height, "links"):
                found = tied(market, policy, group, links, known, direction)
            way = pl.format(f"{group.personas[-1]} {direction} {{}}", "way").alias("way")
            rows.append(found.rows.with_columns(way, group=pl.lit(at, pl.Int32)))
            steps.append(found.steps.with_columns(way))
    both, along = pl.concat(rows, how="diagonal"), pl.concat(steps)
    every = _named(both, policy, market, titles)
    kept = onlookers(every.drop_nulls("way"), both, along, pl.concat(looked).unique(), groups)
    every = every.drop("shown", "group").join(kept, on="way", how="left", maintain_order="left")
    return _numbered(every, along, links.hub, told)


def _declares(
    market: Market,
    said: NDArray[np.bool_],
    sold: NDArray[np.bool_],
    titles: NDArray[np.float32],
    recogniser: Judge,
) -> pl.DataFrame:
    """What each listing may sell: ``node``, ``slot``, ``sure``, ``title``, ``observed_at``, ``said`` (by name)."""
    at, slot = np.nonzero(sold)
    sure = np.maximum(recogniser.declared(market.listings["category"]), titles)[at, slot]
    return market.listings[at].select(
        "node",
        "title",
        "observed_at",
        slot=pl.Series(slot, dtype=pl.Int32),
        sure=pl.Series(np.maximum(sure, 0), dtype=pl.Float64),
        said=pl.Series(said[at, slot]),
    )


def _named(rows: pl.DataFrame, policy: Policy, market: Market, titles: NDArray[np.float32]) -> pl.DataFrame:
    """Add ``category`` and ``own``; keep the surest where several groups of worlds found the same."""
    names = pl.Series([*policy.categories, None], dtype=pl.String)
    at = np.full(market.nodes.height, -1)
    at[market.listings["node"].to_numpy()] = np.arange(market.listings.height)
    odds = np.hstack([titles, np.full((titles.shape[0], 1), np.nan, np.float32)])
    own = odds[at[rows["listing"].to_numpy()], rows["slot"].to_numpy()]
    rows = rows.with_columns(
        category=names.gather(rows["slot"]), own=pl.Series(own, dtype=pl.Float64).fill_nan(None)
    )
    order = [*_SAME, "sure", "behind", "hops", "end", "way"]
    down = [name in {"sure", "behind"} for name in order]
    return rows.sort(order, descending=down, nulls_last=True).unique(_SAME, keep="first", maintain_order=True)


def _numbered(
    rows: pl.DataFrame, steps: pl.DataFrame, hub: NDArray[np.bool_], told: NDArray[np.bool_]
) -> Candidates:
    rows = rows.with_row_index("candidate")
    way = rows.select("candidate", "way").drop_nulls("way")
    steps = steps.join(way, on="way").drop("way").sort("candidate", "step")
    return Candidates(rows.drop("way", "slot"), steps, hub, told)
