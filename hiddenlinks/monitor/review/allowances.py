"""Allowances: somebody vouches for a site, a seller or a handle until a date."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Final, Literal, NamedTuple

import polars as pl
from pydantic import BaseModel, ConfigDict, Field

from hiddenlinks.errors import InputError
from hiddenlinks.findings import Evidence, Finding, Signal

__all__ = ["WEIGHT", "Allowance", "Subject", "dampened", "last_day", "matching", "subject"]

WEIGHT: Final = -3.0
"""Log-odds of the signal ``allowed``: about twenty to one for the listing, however many allowances hold for it."""

Kind = Literal["site", "seller", "handle"]


class Allowance(BaseModel):
    """Findings that are tied to ``key`` are dampened before ``until`` (UTC). ``by`` whom, ``why``, and since when.

    ``key``: of a site its registrable domain, on hosts that strangers share with the tenant's path; a seller's id; a
    handle's key without ``handle:``. Strict and frozen.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: Kind
    key: str = Field(min_length=1)
    until: datetime
    by: str = Field(min_length=1)
    why: str = Field(min_length=1)
    at: datetime

    @property
    def brief(self) -> str:
        """What is allowed, and through which day: nobody is named, and no reason."""
        last = (self.until - timedelta(microseconds=1)).date()
        return f"{self.kind}:{self.key} is allowed through {last}"

    @property
    def told(self) -> str:
        """The allowance in a line, with who says so, and why."""
        return f"{self.brief}, says {self.by}: {self.why}"


class Subject(NamedTuple):
    """What an allowance is about."""

    kind: Kind
    key: str


def subject(reference: str) -> Subject:
    """What ``seller:ID``, ``handle:SERVICE/NAME``, an address or a host names; of an address its tenant, else its site.

    Raises :class:`~hiddenlinks.errors.InputError` for anything else.
    """
    from hiddenlinks.identity.references import key_of  # they have kernels, and most commands name nothing
    from hiddenlinks.identity.sites import describe

    text = reference.strip().removeprefix("site:")
    key, reason = key_of(text)
    if key is None and "." in text:
        key, reason = key_of(f"https://{text}")
    if key is not None and key.startswith("https://"):
        key = str(describe(pl.Series([key]))["tenant"][0])
        if not key.startswith("handle:"):
            return Subject("site", key)
    name = (key or "").partition(":")[2]
    if key is not None and key.startswith("seller:"):
        return Subject("seller", name)
    if key is not None and key.startswith("handle:"):
        return Subject("handle", name)
    what = f"nothing that can be allowed: {reason or key}"
    raise InputError(what, repr(reference), "give a site, seller:ID or handle:SERVICE/NAME")


def last_day(until: date | str) -> date:
    """The last day of an allowance; an InputError where it is no date, or is past (UTC)."""
    try:
        day = date.fromisoformat(str(until).strip())
    except ValueError:
        raise InputError(f"{until!r} is no date", "--until", "write it as 2027-01-31") from None
    if day == date.max:
        raise InputError(f"{day} is no date that ends", "--until", "write it as 2027-01-31")
    if day < datetime.now(UTC).date():
        raise InputError(f"{day} is past", "--until", "give the last day on which it should hold")
    return day


def matching(findings: Iterable[Finding], allowances: Iterable[Allowance]) -> list[tuple[Allowance, ...]]:
    """The allowances that hold for each finding: for its seller, or a site or handle on its way, the listing aside."""
    held = list(findings)
    by_key: dict[tuple[str, str], Allowance] = {(one.kind, one.key): one for one in allowances}
    nodes = pl.Series([hop.node for finding in held for hop in finding.path], dtype=pl.String)
    from hiddenlinks.identity.sites import describe

    told = describe(nodes.unique().sort())
    names = {
        key: _names(key, site, tenant)
        for key, site, tenant in told.select("key", "site", "tenant").iter_rows()
    }
    found = []
    for finding in held:
        ties = set().union(*(names[hop.node] for hop in finding.path))
        ties.add(("seller", finding.seller_id or ""))
        found.append(tuple(by_key[tie] for tie in sorted(ties & by_key.keys())))
    return found


def _names(key: str, site: str | None, tenant: str) -> set[tuple[str, str]]:
    """What an allowance may call a node of a way."""
    kind, _, name = key.partition(":")
    if site is None:
        return {(kind, name)}
    return {("site", site), ("site", tenant), ("handle", tenant.removeprefix("handle:"))}


def dampened(finding: Finding, allowances: tuple[Allowance, ...]) -> Finding:
    """The finding with the signal ``allowed``, a score that it adds up to, and all else as it was."""
    if not allowances:
        return finding
    evidence = Evidence(text="; ".join(one.brief for one in allowances))
    signals = (*finding.signals, Signal(name="allowed", weight=WEIGHT, evidence=evidence))
    odds = finding.prior + sum(signal.weight for signal in signals)
    score = round((1 + math.tanh(odds / 2)) / 2, 6)  # the sigmoid, in a form that never overflows
    return finding.model_copy(update={"signals": signals, "score": score})
