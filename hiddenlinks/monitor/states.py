"""The findings in the store: the state at any moment, and what an addition changed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

import polars as pl

from hiddenlinks.load.schema import TIME
from hiddenlinks.monitor.changes import Change, Held
from hiddenlinks.monitor.evidence import evidence
from hiddenlinks.monitor.store import Store

__all__ = ["addition_at", "reasons", "state", "write"]

_STATE: Final = """
SELECT finding_id, event, why, found, present, body FROM (
    SELECT *, row_number() OVER (PARTITION BY finding_id ORDER BY addition DESC) AS nth
    FROM findings WHERE addition <= ?
) WHERE nth = 1 ORDER BY score DESC, finding_id
"""
_FIELDS: Final = frozenset(
    {"finding_id", "listing_id", "seller_id", "direction", "source", "category", "status", "score", "target"}
    | {"campaign_id"}
)


def addition_at(store: Store, moment: datetime | None) -> int:
    """The last addition up to a moment (None: the last of all); 0 where there was none yet."""
    if moment is None:
        found = store.query("SELECT max(addition) AS n FROM additions")
    else:
        found = store.query(
            "SELECT max(addition) AS n FROM additions WHERE as_of <= ?", [moment.replace(tzinfo=None)]
        )
    return int(found["n"][0] or 0)


def state(store: Store, addition: int) -> dict[str, Held]:
    """All findings that were ever found up to an addition, best first, by id: as they stood then."""
    rows = store.query(_STATE, [addition])
    columns = (rows[name].to_list() for name in ("finding_id", "body", "found", "present"))
    return {name: Held(body, found, present) for name, body, found, present in zip(*columns, strict=True)}


def reasons(store: Store, addition: int) -> dict[str, str]:
    """Why findings are found and yet not present, as of an addition, by id."""
    rows = store.query(_STATE, [addition]).filter(pl.col("found") & ~pl.col("present"))
    return dict(zip(rows["finding_id"].to_list(), rows["why"].to_list(), strict=True))


def write(store: Store, changes: Iterable[Change], addition: int) -> None:
    """One row for each change. Call it inside a transaction."""
    rows = [
        {
            **change.finding.model_dump(mode="json", include=set(_FIELDS)),
            **change.model_dump(mode="json", include={"event", "why", "found", "present"}),
            "first_seen": change.finding.first_seen,
            "last_seen": change.finding.last_seen,
            "evidence": evidence(change.finding),
            "body": change.finding.model_dump_json(),
        }
        for change in changes
    ]
    if rows:
        frame = pl.DataFrame(
            rows, schema_overrides={"first_seen": TIME, "last_seen": TIME}, infer_schema_length=None
        )
        store.append("findings", frame.with_columns(addition=pl.lit(addition, pl.Int32)))
