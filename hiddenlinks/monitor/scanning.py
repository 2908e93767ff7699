"""What a scan of everything observed so far finds, looking again only where an addition may have changed something."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import polars as pl

from hiddenlinks.detect import Detected, detect
from hiddenlinks.findings import Finding
from hiddenlinks.graph.market import Market, assemble
from hiddenlinks.load import Dataset
from hiddenlinks.monitor import quiet, wake
from hiddenlinks.monitor.memo import Memo
from hiddenlinks.monitor.remembering import Remembering
from hiddenlinks.monitor.rows import Taken
from hiddenlinks.monitor.store import Store
from hiddenlinks.monitor.union import dataset as union
from hiddenlinks.policy import Policy

__all__ = ["Scan", "Scanned"]


@dataclass(frozen=True)
class Scanned:
    """``findings`` by id; ``market``: the part that was looked at; ``computed``: how much was computed anew.

    ``whole``: why all listings were looked at; empty where some were left out.
    """

    findings: dict[str, Finding]
    market: Market
    computed: dict[str, int]
    whole: str


@dataclass(frozen=True)
class Scan:
    """A scan of all rows in ``store``, with what was read and judged before; ``run`` it inside a transaction.

    Listings that nothing touches and that show nothing are left out, unless something changed that concerns
    everybody; what is found is the same.
    """

    store: Store
    moment: datetime
    policy: Policy
    judge: Remembering
    known: Memo
    library: str

    def run(self, taken: Taken, number: int, last: dict[str, Any] | None) -> Scanned:
        """The findings, those that addition ``number`` (``taken``) gave among them; ``last``: the addition before."""
        brought = wake.brought(self.store, taken)
        whole = _whole(last, self.judge, self.policy, self.library)
        if not whole and last is not None and wake.due(self.store, last["as_of"], self.moment, number):
            whole = "rows that waited are due"
        if not whole:
            wake.wake(self.store, brought, self.policy, self.known)
            whole = "a persona of its own" if wake.strangers(self.store, self.moment) else ""
        found = None if whole else self._part(brought)
        return self._all(whole or "other goods are sold under a path") if found is None else found

    def _part(self, brought: Dataset) -> Scanned | None:
        """With what is left out; None where the goods under some path became others, which concerns everybody."""
        market, dataset, numbers = self._market(whole=False)
        found = detect(market, self.policy, self.judge, self.library)
        sold = quiet.shelved(market, self.judge)
        if not sold.equals(self.store.query("SELECT category, slots FROM memo_shelves ORDER BY category")):
            return None
        quiet.settle(self.store, market, dataset, numbers, brought, found.listings, self.judge)
        return self._told(found, market, "")

    def _all(self, whole: str) -> Scanned:
        quiet.forget(self.store)
        market, dataset, numbers = self._market(whole=True)
        found = detect(market, self.policy, self.judge, self.library)
        quiet.settle(self.store, market, dataset, numbers, dataset, found.listings, self.judge)
        sold = quiet.shelved(market, self.judge)
        self.store.append("memo_shelves", sold)
        return self._told(found, market, whole)

    def _market(self, *, whole: bool) -> tuple[Market, Dataset, pl.Series]:
        dataset, numbers = union(self.store, whole=whole)
        market = assemble(dataset, self.policy, self.moment, self.known)
        return replace(market, quiet=quiet.quiet(self.store)), dataset, numbers

    def _told(self, found: Detected, market: Market, whole: str) -> Scanned:
        self.known.keep()
        computed = {
            "listings": market.listings.height,
            "texts read for addresses": self.known.new,
        } | self.judge.keep()
        return Scanned({finding.finding_id: finding for finding in found.findings}, market, computed, whole)


def _whole(last: dict[str, Any] | None, judge: Remembering, policy: Policy, library: str) -> str:
    """Why all listings have to be looked at before anything else is known."""
    if last is None:
        return "the first addition"
    made = (library, judge.lexicon_version, judge.model_version, policy.version)
    return (
        ""
        if made == tuple(last[name] for name in ("library", "lexicon", "model", "policy"))
        else "other versions"
    )
