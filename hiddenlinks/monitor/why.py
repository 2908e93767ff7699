"""When all listings have to be looked at again, and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

import polars as pl

from hiddenlinks.monitor.region.brought import Brought
from hiddenlinks.monitor.region.remember import said
from hiddenlinks.monitor.rows import Taken
from hiddenlinks.monitor.store import Store
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Judge

__all__ = ["reason", "strange"]

_WAITED: Final = "SELECT 1 FROM {} WHERE observed_at > ? AND observed_at <= ? AND addition < ? LIMIT 1"


def reason(
    store: Store, last: dict[str, Any] | None, moment: datetime, number: int, judge: Judge, policy: Policy, library: str
) -> str:  # fmt: skip
    """Why everything has to be looked at in addition ``number``, whatever it brings; ``last``: the one before."""
    if last is None:
        return "the first addition"
    made = (library, judge.lexicon_version, judge.model_version, policy.version)
    if made != tuple(last[name] for name in ("library", "lexicon", "model", "policy")):
        return "other versions"
    if not store.query("SELECT 1 FROM memo_nodes LIMIT 1").height:
        return "the store does not know what was looked at"
    asked = [last["as_of"].replace(tzinfo=None), moment.replace(tzinfo=None), number]
    rows = ("listing_rows", "link_rows", "page_rows")
    return (
        "rows that waited are due"
        if any(store.query(_WAITED.format(name), asked).height for name in rows)
        else ""
    )


def strange(store: Store, taken: Taken, brought: Brought, moment: datetime) -> str:
    """Why what an addition brought concerns everybody; empty where it does not."""
    if taken.new["domains"].height:
        return "further entries in lists of sites"
    if not brought.claims["site"].is_in(said(store, "site").implode()).all():
        return "a site of its own"
    met = pl.concat(_personas(taken, moment)).drop_nulls()
    return "" if met.is_in(said(store, "persona").implode()).all() else "a persona of its own"


def _personas(taken: Taken, moment: datetime) -> Iterator[pl.Series]:
    for table in ("links", "pages"):
        rows = taken.new[table]
        due = rows["observed_at"].is_null() | (rows["observed_at"] <= moment)
        yield rows.filter(due)["persona"].unique()
