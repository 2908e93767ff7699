"""Changes as people are told them: what they dismissed stays away, until there is more against it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from hiddenlinks.monitor.changes import Change, Event
from hiddenlinks.monitor.review.reviewed import Reviewed, Standing, reviewed, verdicts
from hiddenlinks.monitor.store import Store
from hiddenlinks.verdicts import Decision

__all__ = ["Told", "told"]


class Told(NamedTuple):
    """``changes`` to tell, and how many stay ``away`` because their finding was dismissed."""

    changes: tuple[Change, ...]
    away: int


def told(store: Store, changes: Iterable[Change], since: int, until: int) -> Told:
    """The changes from addition ``since`` to addition ``until`` without those of dismissed findings.

    A dismissed finding that is back, and was not at ``since``, comes first as ``returned``, with whoever dismissed it,
    and why it is back.
    """
    dismissed = {one.finding_id for one in verdicts(store) if one.decision is Decision.DISMISS}
    given = tuple(changes)
    if not dismissed:
        return Told(given, 0)
    stood, stand = (
        {
            row.finding.finding_id: row
            for row in reviewed(store, addition=at)
            if row.finding.finding_id in dismissed
        }
        for at in (since, until)
    )
    back = {name: row for name, row in stand.items() if row.standing is Standing.BACK}
    new = [
        _back(row)
        for name, row in back.items()
        if name not in stood or stood[name].standing is not Standing.BACK
    ]
    told_back = {change.finding.finding_id for change in new}
    left = [
        change for change in given if change.finding.finding_id not in dismissed - (back.keys() - told_back)
    ]
    return Told((*new, *left), sum(change.finding.finding_id in dismissed - back.keys() for change in given))


def _back(row: Reviewed) -> Change:
    verdict = row.verdict
    who = (
        ""
        if verdict is None
        else f"dismissed by {verdict.by} on {verdict.at:%Y-%m-%d} ({verdict.why}), and back: "
    )
    why = who + "; ".join(row.grounds)
    return Change(event=Event.RETURNED, why=why, found=True, present=row.present, finding=row.finding)
