"""Repeat offenders: who turns up again and again, and who may be one of them under another name."""

from __future__ import annotations

from typing import NamedTuple

from hiddenlinks.monitor.offenders.alike import Alike, alike
from hiddenlinks.monitor.offenders.ranked import KINDS, Offender, ranked
from hiddenlinks.monitor.review.reviewed import reviewed
from hiddenlinks.monitor.store import Store
from hiddenlinks.policy import Policy

__all__ = ["KINDS", "Alike", "Offender", "Offenders", "offenders"]


class Offenders(NamedTuple):
    """``ranked``: most confirmed findings first. ``alike``: sellers that may be one; a person decides."""

    ranked: list[Offender]
    alike: list[Alike]


def offenders(store: Store) -> Offenders:
    """All repeat offenders in the store, by every finding that was ever found, and the sellers that are alike."""
    from hiddenlinks.graph.market import assemble  # they take a while to load
    from hiddenlinks.monitor import union

    last = store.last()
    if last is None:
        return Offenders([], [])
    market = assemble(union.dataset(store), Policy.model_validate_json(last["settings"]), last["as_of"])
    found = ranked(store, market, reviewed(store, ever=True))
    sellers = {one.name for one in found if one.kind == "seller"}
    return Offenders(found, alike(market, sellers))
