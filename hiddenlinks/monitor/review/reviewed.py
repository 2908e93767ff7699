"""Findings with what people decided: a layer over the state, which itself stays what a scan finds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Final

from hiddenlinks.findings import Finding
from hiddenlinks.monitor import states
from hiddenlinks.monitor.review.allowances import Allowance, dampened, matching
from hiddenlinks.monitor.review.decide import allowances
from hiddenlinks.monitor.review.returns import grounds
from hiddenlinks.monitor.store import Store
from hiddenlinks.verdicts import Decision, Verdict

__all__ = ["Reviewed", "Standing", "reviewed", "verdicts"]

_LATEST: Final = """
SELECT v.finding_id, v.decision, v.decided_by AS by, v.why, v.decided_at AS at, arg_max(f.body, f.addition) AS body
FROM (SELECT *, row_number() OVER (PARTITION BY finding_id ORDER BY rowid DESC) AS nth
      FROM verdicts WHERE decided_at <= ?) v
JOIN findings f ON f.finding_id = v.finding_id AND f.addition <= v.addition
WHERE nth = 1 GROUP BY ALL ORDER BY v.finding_id
"""


class Standing(StrEnum):
    """Where a finding stands: nobody has decided; confirmed; dismissed; or dismissed, and back for new evidence."""

    OPEN = "open"
    BACK = "back"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


@dataclass(frozen=True)
class Reviewed:
    """A finding as a scan finds it, and what people decided.

    ``present``: no link of its way is gone. ``verdict``: the latest. ``grounds``: why it is back. ``allowances``: those
    that hold for it.
    """

    finding: Finding
    present: bool
    standing: Standing
    verdict: Verdict | None
    grounds: tuple[str, ...]
    allowances: tuple[Allowance, ...]

    @property
    def shown(self) -> Finding:
        """The finding with the signal ``allowed`` and a score that it adds up to, where an allowance holds."""
        return dampened(self.finding, self.allowances)


def verdicts(store: Store, at: datetime | None = None) -> list[Verdict]:
    """The verdict that holds about each finding at a moment (now by default), in the order of their ids."""
    return [_verdict(row) for row in _latest(store, at or datetime.now(UTC)).values()]


def reviewed(
    store: Store, as_of: datetime | None = None, *, addition: int | None = None, ever: bool = False
) -> list[Reviewed]:
    """The findings as they stood at a moment (now by default), with what had been decided by then; best first.

    Dampened findings take the place of their dampened score. None is left out, whatever was decided. ``addition``: the
    findings as of that one, with what is decided. ``ever``: those, too, that a scan no longer finds, as they were last.
    """
    moment = as_of or datetime.now(UTC)
    number = states.addition_at(store, as_of) if addition is None else addition
    held = [one for one in states.state(store, number).values() if one.found or ever]
    found = [Finding.model_validate_json(one.body) for one in held]
    allowed = matching(found, allowances(store, moment))
    latest = _latest(store, moment)
    back = _back(found, latest)
    result = []
    for one, finding, holding in zip(held, found, allowed, strict=True):
        row = latest.get(finding.finding_id)
        verdict = None if row is None else _verdict(row)
        why = back.get(finding.finding_id, ())
        result.append(Reviewed(finding, one.present, _standing(verdict, why), verdict, why, holding))
    return sorted(result, key=lambda one: (-one.shown.score, one.finding.finding_id))


def _latest(store: Store, at: datetime) -> dict[str, dict[str, Any]]:
    """The latest verdict about each finding, with the finding as it was then (``body``)."""
    rows = store.query(_LATEST, [at.replace(tzinfo=None)])
    return {row["finding_id"]: row for row in rows.iter_rows(named=True)}


def _verdict(row: Mapping[str, Any]) -> Verdict:
    return Verdict.model_validate({name: row[name] for name in Verdict.model_fields})


def _back(found: list[Finding], latest: Mapping[str, Mapping[str, Any]]) -> dict[str, tuple[str, ...]]:
    """Why dismissed findings come back, by id."""
    pairs = [
        (Finding.model_validate_json(latest[now.finding_id]["body"]), now)
        for now in found
        if latest.get(now.finding_id, {}).get("decision") == Decision.DISMISS
    ]
    return {now.finding_id: why for (_, now), why in zip(pairs, grounds(pairs), strict=True)}


def _standing(verdict: Verdict | None, why: tuple[str, ...]) -> Standing:
    if verdict is None or verdict.decision is Decision.REOPEN:
        return Standing.OPEN
    if verdict.decision is Decision.CONFIRM:
        return Standing.CONFIRMED
    return Standing.BACK if why else Standing.DISMISSED
