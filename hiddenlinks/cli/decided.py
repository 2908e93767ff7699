"""What a store holds, once people have decided: findings or changes, and what is to be said beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from hiddenlinks.findings import Finding
from hiddenlinks.monitor import Added, Change, Store, difference
from hiddenlinks.monitor.review import Allowance, Standing, allowances, reviewed, told, verdicts
from hiddenlinks.monitor.states import addition_at, beside
from hiddenlinks.report import Report, printable
from hiddenlinks.verdicts import Verdict

__all__ = ["Decided", "Kept", "after_adding", "changed", "kept", "report"]


@dataclass(frozen=True)
class Decided:
    """How many findings or changes stay ``away`` since they were dismissed, and the ``allowances`` that hold."""

    away: int
    allowances: tuple[Allowance, ...]

    def lines(self, *, brief: bool = False) -> Iterator[str]:
        """Both, a line each: nothing is hidden silently. ``brief``: without who says so, and why."""
        if self.away:
            yield f"{self.away:,} stay away: their findings were dismissed, see hiddenlinks review STORE --all"
        for one in self.allowances:
            yield printable(one.brief if brief else one.told)

    def summary(self) -> dict[str, Any]:
        """Both for a program."""
        return {"away": self.away, "allowances": [one.model_dump(mode="json") for one in self.allowances]}


@dataclass(frozen=True)
class Kept:
    """``findings`` as they are shown, best first; the ``verdicts`` that hold about them; what else was ``decided``."""

    findings: tuple[Finding, ...]
    verdicts: tuple[Verdict, ...]
    decided: Decided


def after_adding(held: Store, added: Added) -> tuple[Added, Decided]:
    """What was added without the changes of dismissed findings."""
    number = added.addition or 0
    left = told(held, added.changes, number - 1, number) if number else told(held, (), 0, 0)
    return added.model_copy(update={"changes": left.changes}), _decided(held, left.away, None)


def changed(held: Store, since: datetime, until: datetime | None) -> tuple[tuple[Change, ...], Decided]:
    """What changed between two moments without the changes of dismissed findings."""
    left = told(held, difference(held, since, until), addition_at(held, since), addition_at(held, until))
    return left.changes, _decided(held, left.away, until)


def kept(held: Store, as_of: datetime | None, *, as_found: bool) -> Kept:
    """The findings at a moment: dampened, and without those dismissed and not back; or as they were found."""
    rows = reviewed(held, as_of)
    back = {row.finding.finding_id for row in rows if row.standing is Standing.BACK}
    holding = tuple(one for one in verdicts(held, as_of) if one.finding_id not in back)
    if as_found:
        rows.sort(key=lambda row: (-row.finding.score, row.finding.finding_id))
        return Kept(tuple(row.finding for row in rows), holding, Decided(0, ()))
    left = tuple(row.shown for row in rows if row.standing is not Standing.DISMISSED)
    return Kept(left, holding, _decided(held, len(rows) - len(left), as_of))


def report(held: Store, shown: Kept, as_of: datetime | None) -> Report:
    """What is shown as a report that can be written; its summary leaves out what a store does not know of a scan."""
    further = (*_origin(held, as_of), *shown.decided.lines(brief=True))
    made = Report.of(shown.findings, further=further, verdicts=shown.verdicts)
    return made if as_of is not None else replace(made, beside=beside(held, shown.findings))


def _origin(held: Store, as_of: datetime | None) -> Iterator[str]:
    """How much the store had taken in."""
    found = held.query(
        "SELECT count(*) AS n, max(as_of) AS moment, sum(fresh) AS fresh, sum(rejected) AS rejected"
        " FROM additions WHERE addition <= ?",
        [addition_at(held, as_of)],
    )
    count, moment, fresh, rejected = found.row(0)
    if count:
        rows = f"{fresh:,} rows, {rejected:,} rejected"
        yield f"the store: {count:,} additions, the last as of {moment:%Y-%m-%d %H:%M}; {rows}"


def _decided(held: Store, away: int, as_of: datetime | None) -> Decided:
    return Decided(away, tuple(allowances(held, as_of)))
