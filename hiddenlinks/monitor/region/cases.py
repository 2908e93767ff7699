"""All candidates of the marketplace: what depends on a listing alone is kept, the rest is weighed again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import polars as pl

from hiddenlinks.detect import weighed
from hiddenlinks.detect.candidates import Candidates
from hiddenlinks.detect.score import fire
from hiddenlinks.detect.signals import SHARED, SIGNALS, Case
from hiddenlinks.detect.signals.base import plain
from hiddenlinks.findings import finding_id
from hiddenlinks.graph.market import Market
from hiddenlinks.monitor.region.ground import Ground
from hiddenlinks.monitor.region.part import Part
from hiddenlinks.monitor.store import Store
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Judge
from hiddenlinks.vocabulary import Direction, Source

__all__ = ["CASE", "OWN", "Weighed", "held", "identified", "weigh"]

OWN: Final = [name for name in SIGNALS if name not in SHARED]
"""Signals that depend on a listing and what its ways touch, and on nothing else."""
CASE: Final = [
    "finding_id", "listing_id", "listing", "end", "direction", "source", "status", "category", "tenant", "sure", "hops",
    "table", "row", "field", "text",
]  # fmt: skip
_CASE: Final = ", ".join(f'"{name}"' for name in CASE)


@dataclass(frozen=True)
class Weighed:
    """All candidates, and the firings of the shared signals by ``finding_id``.

    ``rows``: :data:`CASE`, ``alone`` (the sum of their own signals' weights), ``score`` and ``campaign_id``.
    """

    rows: pl.DataFrame
    shared: pl.DataFrame


def identified(rows: pl.DataFrame, market: Market) -> pl.DataFrame:
    """Candidates with their ``listing_id`` and ``finding_id``."""
    rows = rows.join(
        market.listings.select("listing_id", listing="node"), on="listing", maintain_order="left"
    )
    names = rows.select("listing_id", "direction", "category", "tenant", "source").iter_rows()
    ids = [
        finding_id(listing, Direction(direction), category, tenant, Source(source))
        for listing, direction, category, tenant, source in names
    ]
    return rows.with_columns(finding_id=pl.Series(ids, dtype=pl.String))


def held(store: Store, without: pl.Series, part: Part | None) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The candidates that are kept, and their steps, without those of some listings, in the numbers of ``part``."""
    with store.lent("gone", without.alias("listing_id").to_frame()):
        rows = store.query(f"SELECT {_CASE}, alone FROM memo_cases ANTI JOIN gone USING (listing_id)")  # noqa: S608
        steps = store.query(
            "SELECT s.* FROM memo_steps s JOIN memo_cases c USING (finding_id) ANTI JOIN gone USING (listing_id)"
        )
    if part is None:
        return rows, steps
    return part.numbers.now(rows, "listing", "end"), part.numbers.now(steps, "source", "target")


def weigh(
    store: Store, ground: Ground, rows: pl.DataFrame, steps: pl.DataFrame, policy: Policy, judge: Judge
) -> Weighed:
    """Weigh all candidates together: ``rows`` with :data:`CASE` and ``alone``, ``steps`` with their links."""
    rows = rows.sort("finding_id").with_row_index("candidate")
    number = rows.select("candidate", "finding_id")
    taken = steps.join(number, on="finding_id").select("candidate", "source", "target").sort("candidate")
    found = Candidates(rows, taken, *(ground.nodes[name].to_numpy() for name in ("hub", "told")))
    case = Case(found, _titled(store, ground.market, rows), policy, judge)
    shared = fire(case, SHARED)
    weights = pl.concat([rows.select("candidate", weight="alone"), shared.select("candidate", "weight")])
    told = weighed(case, weights).drop("total")
    return Weighed(
        told.drop("candidate"), shared.join(number, on="candidate", maintain_order="left").drop("candidate")
    )


def _titled(store: Store, market: Market, rows: pl.DataFrame) -> Market:
    """The market with those titles that some candidate among ``rows`` has, too, in lower case."""
    own = rows.filter(pl.col("direction") == str(Direction.SELF)).select(words=plain("text")).drop_nulls()
    with store.lent("asked", own.unique()):
        known = store.query(
            "SELECT listing_id, words AS title FROM memo_listings SEMI JOIN asked USING (words)"
        )
    listings = market.listings.join(known, on="listing_id", how="left", maintain_order="left")
    return replace(market, listings=listings.with_columns(title=pl.coalesce("words", "title")))
