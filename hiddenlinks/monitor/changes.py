"""What changed between two states: findings that are new, changed, gone or returned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from pydantic import BaseModel, ConfigDict

from hiddenlinks.findings import Finding
from hiddenlinks.monitor.evidence import changes

__all__ = ["TOLD", "Change", "Event", "Held", "compare"]


class Event(StrEnum):
    """What happened to a finding; ``renewed``: nothing that is material (dates, scores, how many share a thing)."""

    NEW = "new"
    CHANGED = "changed"
    RENEWED = "renewed"
    GONE = "gone"
    RETURNED = "returned"


TOLD: Final = (Event.NEW, Event.RETURNED, Event.CHANGED, Event.GONE)
"""The events that people are told, in this order."""


class Change(BaseModel):
    """One event: what, why, and the finding as it is now (as it was last, where it is gone).

    ``found``: a scan of everything observed so far finds it; ``present``: and no link of the way that it shows is gone.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    event: Event
    why: str
    found: bool
    present: bool
    finding: Finding


class Held(NamedTuple):
    """A finding in a state: its JSON line, and whether it was found and present."""

    body: str
    found: bool
    present: bool


def compare(
    before: Mapping[str, Held], now: Mapping[str, Finding], lines: Mapping[str, str], lost: Mapping[str, str]
) -> Iterator[Change]:
    """The changes from one state to the next, by finding id; ``lines``: those of ``now`` as JSON.

    ``lost``: whose way is gone, and why.
    """
    for name in sorted(before.keys() | now.keys()):
        held, finding = before.get(name), now.get(name)
        if finding is None:
            if held is not None and held.found:
                yield _vanished(held)
        elif held is None:
            yield _change(Event.NEW, lost.get(name, "first found"), finding, present=name not in lost)
        else:
            yield from _kept(held, finding, lost.get(name), same=held.body == lines[name])


def _vanished(held: Held) -> Change:
    event = Event.GONE if held.present else Event.RENEWED
    finding = Finding.model_validate_json(held.body)
    return Change(event=event, why="a scan finds it no more", found=False, present=False, finding=finding)


def _kept(held: Held, finding: Finding, lost: str | None, *, same: bool) -> Iterator[Change]:
    if held.present and lost is not None:
        yield _change(Event.GONE, lost, finding, present=False)
    elif not held.present and lost is None:
        yield _change(Event.RETURNED, "found again", finding, present=True)
    elif not (held.found and same):
        material = changes(Finding.model_validate_json(held.body), finding)
        event = Event.CHANGED if material and lost is None else Event.RENEWED
        why = material or "dates, score or company"
        yield _change(event, why, finding, present=lost is None)


def _change(event: Event, why: str, finding: Finding, *, present: bool) -> Change:
    return Change(event=event, why=why, found=True, present=present, finding=finding)
