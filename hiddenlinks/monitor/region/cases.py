"""All candidates of the marketplace: what depends on a listing alone is kept, the rest is weighed again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import polars as pl

from hiddenlinks.detect import weighed
from hiddenlinks.detect.candidates import Candidates
from hiddenlinks.detect.score import fire
from hiddenlinks.detect.signals import SHARED, SIGNALS, Case
from hiddenlinks.detect.signals.base import plain
from hiddenlinks.findings import finding_id
from hiddenlinks.graph.market import Market
from hiddenlinks.monitor.region.ground import NAMES, PLACED, Ground, plain_nodes
from hiddenlinks.monitor.region.part import Part
from hiddenlinks.monitor.store import Store
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Judge
from hiddenlinks.vocabulary import Direction, Source

__all__ = ["CASE", "OWN", "Weighed", "Whole", "held", "identified", "weigh"]

OWN: Final = [name for name in SIGNALS if name not in SHARED]
"""Signals that depend on a listing and what its ways touch, and on nothing else."""
CASE: Final = [
    "finding_id", "listing_id", "listing", "end", "direction", "source", "status", "category", "tenant", "sure", "hops",
    "table", "row", "field", "text",
]  # fmt: skip
_NAMED: Final = "SELECT node, key, site, tenant FROM memo_nodes"
_TITLES: Final = "SELECT node, words AS title, category FROM memo_listings SEMI JOIN asked USING (words)"
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


@dataclass(frozen=True)
class Whole:
    """All of the marketplace as it is now: what the ``store`` says of it, and anew the ``part``.

    ``of``: the number in the ``ground`` of each node of the part (int32). ``own``: which of them it is about (bool).
    """

    store: Store
    ground: Ground
    part: Market
    of: pl.Series
    own: pl.Series

    def market(self, rows: pl.DataFrame, steps: pl.DataFrame) -> Market:
        """As much of it as weighing the candidates ``rows`` with their ``steps`` asks for."""
        links = self.ground.edges.filter(pl.col("kind").is_in(PLACED))
        likely = rows.filter((pl.col("sure") > 0) | pl.col("sure").is_null())
        ways = [links["target"].filter(self._marked(likely["listing"]).gather(links["source"]))]
        ways += [steps["source"], steps["target"], rows["end"].drop_nulls()]
        market = self.ground.market(self._named(self._marked(*ways)))
        return replace(market, listings=self._titled(rows))

    def _marked(self, *nodes: pl.Series) -> pl.Series:
        flags = np.zeros(self.ground.nodes.height, bool)
        for some in nodes:
            flags[some.to_numpy()] = True
        return pl.Series("node", flags)

    def _named(self, near: pl.Series) -> pl.DataFrame:
        """The nodes, those ``near`` with their names, and so all on the sites of these."""
        own = plain_nodes(self.part).select(NAMES).with_columns(node=self.of).filter(self.own)
        here = self._marked(own["node"])
        with self.store.lent("wanted", (near & ~here).arg_true().cast(pl.Int32).to_frame()):
            known = self.store.query(f"{_NAMED} SEMI JOIN wanted USING (node)")
        sites = pl.concat([known, own.filter(near.gather(own["node"])).select(known.columns)])
        sites = sites.filter(pl.col("site") == pl.col("tenant")).select("site").unique()
        with self.store.lent("sites", sites):
            beside = self.store.query(f"{_NAMED} SEMI JOIN sites USING (site) WHERE site = tenant")
        beside = beside.filter(~here.gather(beside["node"]))
        rows = pl.concat([known, beside, own.select(known.columns)])
        empty = pl.repeat(None, here.len(), dtype=pl.String, eager=True)
        return self.ground.nodes.with_columns(
            empty.scatter(rows["node"], rows[name]).alias(name) for name in NAMES
        )

    def _titled(self, rows: pl.DataFrame) -> pl.DataFrame:
        """The listings; those whose title some candidate among ``rows`` has, with it (lower case) and its category."""
        own = rows.filter(pl.col("direction") == str(Direction.SELF)).select(words=plain("text")).drop_nulls()
        with self.store.lent("asked", own.unique()):
            known = self.store.query(_TITLES)
        listings = self.ground.listings
        at = np.full(self.ground.nodes.height, -1, np.int32)
        at[listings["node"].to_numpy()] = np.arange(listings.height, dtype=np.int32)
        known = known.with_columns(at=pl.Series(at).gather(known["node"])).filter(pl.col("at") >= 0)
        known = known.filter(listings["words"].gather(known["at"]).is_null())
        return listings.with_columns(
            title=listings["words"].scatter(known["at"], known["title"]),
            category=listings["category"].scatter(known["at"], known["category"]),
        )


def weigh(whole: Whole, rows: pl.DataFrame, steps: pl.DataFrame, policy: Policy, judge: Judge) -> Weighed:
    """Weigh all candidates together: ``rows`` with :data:`CASE` and ``alone``, ``steps`` with their links."""
    rows = rows.sort("finding_id").with_row_index("candidate")
    number = rows.select("candidate", "finding_id")
    taken = steps.join(number, on="finding_id").select("candidate", "source", "target").sort("candidate")
    found = Candidates(rows, taken, *(whole.ground.nodes[name].to_numpy() for name in ("hub", "told")))
    case = Case(found, whole.market(rows, steps), policy, judge)
    shared = fire(case, SHARED)
    weights = pl.concat([rows.select("candidate", weight="alone"), shared.select("candidate", "weight")])
    told = weighed(case, weights).drop("total")
    return Weighed(
        told.drop("candidate"), shared.join(number, on="candidate", maintain_order="left").drop("candidate")
    )
