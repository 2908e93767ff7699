"""What people decide, written down: verdicts, allowances, and the trail of both."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any, Final, NamedTuple

import polars as pl

from hiddenlinks.errors import InputError, nearest
from hiddenlinks.monitor.review.allowances import Allowance, last_day, subject
from hiddenlinks.monitor.store import Store
from hiddenlinks.verdicts import Decision, Verdict

__all__ = ["Entry", "allow", "allowances", "decide", "disallow", "named", "trail"]

_NAMED: Final = """
SELECT finding_id, arg_max(evidence, addition) AS evidence FROM findings
WHERE starts_with(finding_id, ?) GROUP BY finding_id ORDER BY finding_id LIMIT 4
"""
_NEAREST: Final = """
SELECT DISTINCT finding_id, levenshtein(left(finding_id, ?), ?) AS apart
FROM findings ORDER BY apart, finding_id LIMIT 3
"""


class Entry(NamedTuple):
    """One line of the trail: when (UTC), who, did what, about what, and why."""

    at: datetime
    who: str
    what: str
    about: str
    why: str


def named(store: Store, finding_id: str) -> tuple[str, str]:
    """The one finding whose id begins so, and the digest of its evidence; an InputError names the nearest ids."""
    asked = finding_id.strip().lower()
    found = store.query(_NAMED, [asked]).rows() if asked else []
    if len(found) == 1:
        return found[0]
    if found:
        ids = ", ".join(str(row[0]) for row in found)
        raise InputError(
            f"several findings begin with {asked!r}", str(store.path), f"give more of the id: {ids}"
        )
    near = store.query(_NEAREST, [len(asked), asked])["finding_id"].to_list()
    mend = f"nearest: {', '.join(near)}" if near else "the store holds no findings"
    raise InputError(f"no finding {finding_id!r}", str(store.path), mend)


def decide(
    store: Store, finding_id: str, decision: Decision | str, *, by: str, why: str, at: datetime | None = None
) -> Verdict:
    """Write down a verdict: ``decision`` about the finding whose id begins so, by whom, why, and when (now by default).

    It holds for the finding's stable id until the next verdict about it. Raises
    :class:`~hiddenlinks.errors.InputError` for an unknown finding or decision, and where who or why is missing.
    """
    try:
        kind = Decision(decision)
    except ValueError:
        raise InputError(f"no decision {decision!r}", "", nearest(str(decision), Decision)) from None
    who, reason = _said(by, why)
    name, evidence = named(store, finding_id)
    verdict = Verdict(finding_id=name, decision=kind, by=who, why=reason, at=at or datetime.now(UTC))
    row = {
        "finding_id": name,
        "decision": kind.value,
        "decided_by": who,
        "why": reason,
        "decided_at": verdict.at,
        "evidence_digest": evidence,
        "addition": (store.last() or {})["addition"],
    }
    _append(store, "verdicts", row)
    return verdict


def allow(
    store: Store, reference: str, *, until: date | str, by: str, why: str, at: datetime | None = None
) -> Allowance:
    """Vouch for a site, ``seller:ID`` or ``handle:SERVICE/NAME`` through the day ``until`` (UTC).

    A later allowance for the same thing replaces it. Raises :class:`~hiddenlinks.errors.InputError` where ``until`` is
    past or no date, the reference is none of these, or who or why is missing.
    """
    day = last_day(until)
    end = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(days=1)
    return _allowance(store, reference, end, by, why, at or datetime.now(UTC))


def disallow(store: Store, reference: str, *, by: str, why: str, at: datetime | None = None) -> Allowance:
    """End the allowance for ``reference`` now; an InputError where none holds."""
    moment = at or datetime.now(UTC)
    held = {(one.kind, one.key) for one in allowances(store, moment)}
    if subject(reference) not in held:
        mend = f"allowed now: {', '.join(f'{kind}:{key}' for kind, key in sorted(held)) or 'nothing'}"
        raise InputError("no allowance holds", repr(reference), mend)
    return _allowance(store, reference, moment, by, why, moment)


def allowances(store: Store, at: datetime | None = None) -> list[Allowance]:
    """The allowances that hold at a moment (now by default), in the order of what they are about."""
    moment = at or datetime.now(UTC)
    rows = store.query(
        "SELECT * FROM allowances WHERE decided_at <= ? ORDER BY rowid", [moment.replace(tzinfo=None)]
    )
    latest = {(row["kind"], row["key"]): row for row in rows.iter_rows(named=True)}
    held = (row for _, row in sorted(latest.items()) if row["until"] > moment)
    return [
        Allowance(
            by=row["decided_by"], at=row["decided_at"], **{k: row[k] for k in ("kind", "key", "until", "why")}
        )
        for row in held
    ]


def trail(store: Store) -> list[Entry]:
    """Everything that people did to the store, in the order in which they did it."""
    return [
        Entry(*row) for row in store.query("SELECT done_at, who, what, about, why FROM trail").iter_rows()
    ]


def _allowance(store: Store, reference: str, until: datetime, by: str, why: str, at: datetime) -> Allowance:
    who, reason = _said(by, why)
    kind, key = subject(reference)
    given = Allowance(kind=kind, key=key, until=until, by=who, why=reason, at=at)
    row = {"kind": kind, "key": key, "until": until, "decided_by": who, "why": reason, "decided_at": at}
    _append(store, "allowances", row)
    return given


def _said(by: str, why: str) -> tuple[str, str]:
    """Who and why, on one line each, and neither empty."""
    who, reason = " ".join(by.split()), " ".join(why.split())
    if not who:
        raise InputError("nobody decides", "--by", "give your name")
    if not reason:
        raise InputError("no reason", "--why", "say why, in a sentence: others will read it")
    return who, reason


def _append(store: Store, table: str, row: dict[str, Any]) -> None:
    with store.transaction():
        store.append(table, pl.DataFrame([row]))
