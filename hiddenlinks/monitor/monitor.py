"""The monitor: takes in what was observed, and knows what was found at any moment."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

import polars as pl
from pydantic import BaseModel, ConfigDict, Field

from hiddenlinks.errors import InputError
from hiddenlinks.findings import Finding
from hiddenlinks.monitor import rows, states
from hiddenlinks.monitor.changes import TOLD, Change, compare
from hiddenlinks.monitor.gone import bury, look
from hiddenlinks.monitor.left import ways_left
from hiddenlinks.monitor.lost import lost_ways, past
from hiddenlinks.monitor.store import Store
from hiddenlinks.policy import Policy
from hiddenlinks.unswept import unswept

if TYPE_CHECKING:
    from hiddenlinks.load import Dataset
    from hiddenlinks.monitor.scanning import Scanned
    from hiddenlinks.recognise import Judge

__all__ = ["Added", "add", "difference", "findings"]

_PACK: Final = 10
"""After so many additions the tables from which they take rows away are packed: a tenth of one row in a hundred."""


class Added(BaseModel):
    """What an addition did. ``addition`` is None where the dataset was in the store already, and nothing changed.

    ``read``, ``rejected``: rows of the dataset; ``fresh``: rows that the store did not hold; of them ``late`` were
    observed no later than the addition before, and ``waiting`` after ``as_of``: they count once their time has come.
    ``tombstones``: links that are gone. ``events``: how many findings of each kind of change. ``changes``: those that
    people are told. ``computed``: what was computed anew, and ``whole``: why that was everything (else it is empty).
    """

    model_config = ConfigDict(frozen=True)
    addition: int | None
    as_of: datetime
    read: int
    rejected: int
    fresh: int = 0
    late: int = 0
    waiting: int = 0
    tombstones: int = 0
    events: dict[str, int] = Field(default_factory=dict)
    computed: dict[str, int] = Field(default_factory=dict)
    whole: str = ""
    changes: tuple[Change, ...] = ()


@unswept()
def add(
    store: Store,
    dataset: Dataset,
    *,
    origin: str,
    policy: Policy,
    recogniser: Judge,
    library: str,
    as_of: datetime | None = None,
) -> Added:
    """Take in a further observation, all of it or nothing.

    ``as_of``: the moment that it stands for (UTC, now by default). Raises
    :class:`~hiddenlinks.errors.InputError` where that is earlier than the addition before, or the ``recogniser``
    knows other categories than the ``policy``.
    """
    from hiddenlinks.monitor.keys import alike, remember_keys  # what only a scan needs takes long to load
    from hiddenlinks.monitor.scanning import Scan
    from hiddenlinks.recognise import check_judge

    check_judge(recogniser, policy.categories)
    given, count = rows.given(dataset), dataset.counts.values()
    told = Added(
        addition=None,
        as_of=_moment(store, as_of),
        read=sum(one.read for one in count),
        rejected=sum(one.rejected for one in count),
    )
    name = rows.digest(given)
    if store.query("SELECT 1 FROM additions WHERE digest = ?", [name]).height:
        return told
    with store.transaction():
        number, last = states.addition_at(store, None) + 1, store.last()
        before = None if last is None else last["as_of"]
        taken = rows.take(store, given, dataset.references, number, told.as_of, before)
        keys = remember_keys(store, taken.spelled, library)
        looks = look(store, taken, number, told.as_of)
        named = pl.concat([taken.spelled["key"], looks["node"].alias("key")])
        with alike(store, named.clear() if last is None else named):  # the first addition has nothing to ask
            tombstones = 0 if last is None else bury(store, looks, number)  # one addition is one look
            found = Scan(store, number, told.as_of, policy, recogniser, library).run(taken, looks, last)
        changes = _changes(store, number, told.as_of, found)
        states.write(store, changes, found.lines, number)
        update = _told(taken, found, changes) | {"addition": number, "tombstones": tombstones}
        told = told.model_copy(update=update | {"computed": {"keys": keys, **found.computed}})
        versions = (library, recogniser.lexicon_version, recogniser.model_version, policy.version)
        _log(store, told, origin, name, versions, policy)
        store.pack(now=bool(found.whole) or number % _PACK == 0)
    return told


def _moment(store: Store, as_of: datetime | None) -> datetime:
    """The moment of an addition: given or now, and no earlier than the last one's."""
    moment, last = datetime.now(UTC) if as_of is None else as_of, store.last()
    if last is not None and moment < last["as_of"]:
        this, other = (f"{at:%Y-%m-%dT%H:%M:%SZ}" for at in (moment, last["as_of"]))
        what = f"as of {this} is before the last addition, as of {other}"
        raise InputError(what, str(store.path), "mend the clock or give a later --as-of; nothing was changed")
    return moment


def _told(taken: rows.Taken, found: Scanned, changes: list[Change]) -> dict[str, object]:
    """What an addition brought and changed, by the fields of :class:`Added`."""
    return {
        "fresh": taken.fresh,
        "late": taken.late,
        "waiting": taken.waiting,
        "events": dict(Counter(str(change.event) for change in changes)),
        "whole": found.whole,
        "changes": tuple(sorted((one for one in changes if one.event in TOLD), key=_told_first)),
    }


def _changes(store: Store, number: int, moment: datetime, found: Scanned) -> list[Change]:
    """What is another than before."""
    now, anew = found.findings, set(found.anew)
    looked = [finding for finding in now.values() if finding.listing_id in anew]
    with past(store, found.market, found.stored, moment) as known:
        lost = lost_ways(known, looked)
        left = ways_left(known, [now[name] for name in lost])
    states.lean(store, found.anew, [now[name] for name in sorted(left)])
    for name in left:
        del lost[name]
    before = states.state(store, number, found.asked)
    away = {
        name: ""
        for name, held in before.items()
        if name in now and now[name].listing_id not in anew and not held.present
    }
    return list(compare(before, now, found.lines, lost | away))


def _told_first(change: Change) -> tuple[int, float, str]:
    return TOLD.index(change.event), -change.finding.score, change.finding.finding_id


def _log(
    store: Store, added: Added, origin: str, name: str, versions: tuple[str, str, str, str], policy: Policy
) -> None:
    columns = ("library", "lexicon", "model", "policy")
    row = added.model_dump(
        include={"addition", "as_of", "read", "rejected", "fresh", "late", "waiting"}
    ) | dict(zip(columns, versions, strict=True))
    row |= {
        "added_at": datetime.now(UTC),
        "origin": origin,
        "digest": name,
        "settings": policy.model_dump_json(),
        "computed": json.dumps({**added.computed, "whole": added.whole}),
    }
    store.append("additions", pl.DataFrame([row]))


def findings(store: Store, as_of: datetime | None = None) -> list[Finding]:
    """The findings as they stood at a moment (None: now), best first: those of a scan of what had been observed."""
    held = states.state(store, states.addition_at(store, as_of))
    return [Finding.model_validate_json(one.body) for one in held.values() if one.found]


def difference(store: Store, since: datetime, as_of: datetime | None = None) -> list[Change]:
    """What people are told of the changes from one moment to another (None: to now).

    Raises :class:`~hiddenlinks.errors.InputError` where the second lies before the first.
    """
    if as_of is not None and as_of < since:
        raise InputError(
            f"{as_of:%Y-%m-%d} lies before {since:%Y-%m-%d}", "--as-of", "give --since the earlier one"
        )
    first, last = states.addition_at(store, since), states.addition_at(store, as_of)
    lines = {name: one.body for name, one in states.state(store, last).items() if one.found}
    now = {name: Finding.model_validate_json(line) for name, line in lines.items()}
    changes = compare(states.state(store, first), now, lines, states.reasons(store, last))
    return sorted((change for change in changes if change.event in TOLD), key=_told_first)
