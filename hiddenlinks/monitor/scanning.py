"""What a scan of everything observed so far finds, looking again only where an addition may have changed something."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import numpy as np
import polars as pl

from hiddenlinks.detect import tellable
from hiddenlinks.detect.candidates import candidates
from hiddenlinks.detect.score import fire
from hiddenlinks.detect.signals import Case
from hiddenlinks.findings import Finding
from hiddenlinks.graph.market import Market
from hiddenlinks.monitor import union
from hiddenlinks.monitor.region import cases, remember, told
from hiddenlinks.monitor.region.brought import brought
from hiddenlinks.monitor.region.ground import Ground, load
from hiddenlinks.monitor.region.mute import mute
from hiddenlinks.monitor.region.part import Part, Reach
from hiddenlinks.monitor.rows import Taken
from hiddenlinks.monitor.store import Store
from hiddenlinks.monitor.why import reason, strange
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Judge

__all__ = ["Scan", "Scanned"]


@dataclass(frozen=True)
class Scanned:
    """``findings`` that may be another than before, by id; ``lines``: as JSON.

    ``asked``: ids of these and of those that may be no more (None: of all). ``anew``: ids of the listings that were
    looked at again; ``market``: the part that was looked at, and ``stored``: ``links`` and ``looks`` of it as the store
    has them (none: all). ``computed``: how much was computed anew. ``whole``: why that was everything; empty where it
    was not.
    """

    findings: dict[str, Finding]
    lines: Mapping[str, str]
    asked: pl.Series | None
    anew: pl.Series
    market: Market
    stored: Mapping[str, pl.DataFrame]
    computed: dict[str, int]
    whole: str


@dataclass(frozen=True)
class Scan:
    """A scan of all rows in ``store``; ``run`` it inside a transaction. What it finds is what a fresh scan finds.

    ``addition``: the number of the one that it is made for; ``library``: the version that findings name.
    """

    store: Store
    addition: int
    moment: datetime
    policy: Policy
    judge: Judge
    library: str

    def run(self, taken: Taken, looks: pl.DataFrame, last: dict[str, Any] | None) -> Scanned:
        """The findings that the addition may have changed; ``last``: the addition before.

        ``taken``: its rows; ``looks``: what it looked at.
        """
        whole = reason(self.store, last, self.moment, self.addition, self.judge, self.policy, self.library)
        found = whole or self._part(taken, looks)
        return self._all(found) if isinstance(found, str) else found

    def _all(self, whole: str) -> Scanned:
        remember.forget(self.store)
        dataset, spelled = union.gathered(self.store)
        market = union.market_of(dataset, spelled, self.policy, self.moment)
        ground = remember.whole(market, dataset, self.judge).counted(self.policy)
        everyone, of = market.listings["listing_id"], pl.Series(range(market.nodes.height), dtype=pl.Int32)
        found = self._weighing(market, ground, of, everyone)
        ground = ground.heard(of, found.case.candidates.told)
        remember.keep_all(self.store, market, dataset, ground, self.policy)
        return self._told(found, {}, whole)

    def _part(self, taken: Taken, looks: pl.DataFrame) -> Scanned | str:
        """With what is known of all the rest; or why everything has to be looked at."""
        sites = remember.said(self.store, "site")
        rules = self.policy.model_copy(update={"marketplace_sites": tuple(sites)})
        new = brought(self.store, taken, looks, self.moment, rules)
        whole = strange(self.store, taken, new, self.moment)
        if whole:
            return whole
        ground = load(self.store)
        seen = new.keys.filter(pl.col("key").is_in(new.seen.implode()))
        still = mute(self.store, ground, seen, self.addition, self.judge, self.policy)
        new = replace(new, touched=new.touched.filter(~new.touched.is_in(still.implode())))
        reach = Reach.of(self.store, ground, new, sites, self.policy)
        while True:
            part = reach.part(rules, self.moment, self.judge)
            if isinstance(part, str):
                return part
            ground = part.ground.counted(self.policy)
            flipped = part.flipped(ground)
            if not flipped.any():
                break
            reach = reach.further(flipped)
        slots = len(self.policy.categories)
        sold = part.shelves(self.store, slots)
        if not remember.shelved(sold, slots).equals(remember.said(self.store, "shelf")):
            return "other goods are sold under a path"
        of, own = pl.Series(part.numbers.of), pl.Series(part.numbers.own)
        weighing = self._weighing(self._within(part, ground, sold), ground, of, part.anew, part)
        ground = ground.heard(of.filter(own), weighing.case.candidates.told[part.numbers.own])
        part.keep(self.store, ground, sites)
        return self._told(weighing, part.stored, "")

    def _within(self, part: Part, ground: Ground, sold: pl.DataFrame) -> Market:
        """A part as a market that knows of the whole what its listings depend on; ``sold``: its shelves."""
        hubs = pl.Series(ground.nodes["hub"].gather(part.numbers.of)).arg_true().cast(pl.Int32)
        personas = remember.said(self.store, "persona")
        return replace(part.market, pages=part.read(), hubs=hubs, personas=personas, shelves=sold)

    def _weighing(
        self, market: Market, ground: Ground, of: pl.Series, anew: pl.Series, part: Part | None = None
    ) -> _Weighing:
        """The candidates of the listings ``anew``, weighed with all others; ``of``: numbers of the market's nodes."""
        case = Case(candidates(market, self.policy, self.judge), market, self.policy, self.judge)
        rows = cases.identified(case.candidates.rows, market)
        rows = rows.filter(pl.col("listing_id").is_in(anew.implode()))
        own = fire(case, cases.OWN).join(rows, on="candidate", how="semi", maintain_order="left")
        alone = own.group_by("candidate").agg(alone=pl.col("weight").sum())
        new = rows.join(alone, on="candidate", how="left", maintain_order="left")
        new = (
            new.with_columns(
                pl.col("alone").fill_null(0.0), listing=of.gather(new["listing"]), end=of.gather(new["end"])
            )
            .select(*cases.CASE, "alone")
            .with_columns(pl.col(pl.Enum, pl.Categorical).cast(pl.String))
        )
        steps = case.steps.join(rows.select("candidate", "finding_id"), on="candidate")
        steps = steps.select(
            "finding_id", source=of.gather(steps["source"]), target=of.gather(steps["target"])
        )
        held, before = cases.held(self.store, anew, part)
        own_ = np.ones(of.len(), bool) if part is None else part.numbers.own
        whole = cases.Whole(self.store, ground, market, of, pl.Series(own_))
        every = pl.concat([held, new.select(held.columns)]), pl.concat([before, steps])
        weighed = cases.weigh(whole, *every, self.policy, self.judge)
        return _Weighing(case, rows, own, steps, weighed, anew)

    def _told(self, found: _Weighing, stored: Mapping[str, pl.DataFrame], whole: str) -> Scanned:
        bodies = told.anew(found.case, found.rows, found.own, found.weighed, self.library)
        again = told.renewed(self.store, found.weighed, found.anew, self.policy)
        bodies |= again
        written = told.lines(bodies)
        every = told.keep(self.store, found.weighed, found.steps, found.anew, written, self.addition)
        good = set(found.weighed.rows.filter(tellable(self.policy))["finding_id"])
        market = found.case.market
        computed = {
            "listings": found.anew.len(),
            "nodes": market.nodes.height,
            "links": int(market.graph.sources.size),
            "candidates": found.rows.height,
            "others renewed": len(again),
        }
        findings = {name: finding for name, (finding, _) in bodies.items() if name in good}
        asked = None if whole else every["finding_id"]
        lines = dict(written.select("finding_id", "body").iter_rows())
        return Scanned(findings, lines, asked, found.anew, market, stored, computed, whole)


@dataclass(frozen=True)
class _Weighing:
    """Candidates ``rows`` of ``case`` (those of the listings ``anew``), and all of the marketplace, ``weighed``.

    ``own``: firings of the signals that these have of their own; ``steps``: the links of their ways.
    """

    case: Case
    rows: pl.DataFrame
    own: pl.DataFrame
    steps: pl.DataFrame
    weighed: cases.Weighed
    anew: pl.Series
