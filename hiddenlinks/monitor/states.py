"""The findings in the store: the state at any moment, and what an addition changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final

import polars as pl

from hiddenlinks.beside import Beside
from hiddenlinks.findings import Finding
from hiddenlinks.load.schema import TIME
from hiddenlinks.monitor.changes import Change, Held
from hiddenlinks.monitor.evidence import evidence
from hiddenlinks.monitor.store import Store

__all__ = ["addition_at", "beside", "lean", "reasons", "state", "write"]

_STATE: Final = """
SELECT finding_id, event, why, found, present, body FROM (
    SELECT *, row_number() OVER (PARTITION BY finding_id ORDER BY addition DESC) AS nth
    FROM findings {} WHERE addition <= ?
) WHERE nth = 1 ORDER BY score DESC, finding_id
"""
_BESIDE: Final = """
SELECT finding_id, arg_max(beside, addition) AS beside
FROM memo_told SEMI JOIN asked USING (finding_id) SEMI JOIN memo_cases USING (finding_id) GROUP BY finding_id
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


def state(store: Store, addition: int, asked: pl.Series | None = None) -> dict[str, Held]:
    """All findings that were ever found up to an addition, best first, by id: as they stood then.

    ``asked``: ids of those that are wanted, all by default.
    """
    if asked is None:
        rows = store.query(_STATE.format(""), [addition])
    else:
        with store.lent("asked", asked.alias("finding_id").to_frame()):
            rows = store.query(_STATE.format("SEMI JOIN asked USING (finding_id)"), [addition])
    columns = (rows[name].to_list() for name in ("finding_id", "body", "found", "present"))
    return {name: Held(body, found, present) for name, body, found, present in zip(*columns, strict=True)}


def reasons(store: Store, addition: int) -> dict[str, str]:
    """Why findings are found and yet not present, as of an addition, by id."""
    rows = store.query(_STATE.format(""), [addition]).filter(pl.col("found") & ~pl.col("present"))
    return dict(zip(rows["finding_id"].to_list(), rows["why"].to_list(), strict=True))


def beside(store: Store, findings: Sequence[Finding]) -> dict[str, Beside]:
    """What stood at both ends of findings when their listings were looked at last, as of the last addition, by id."""
    asked = pl.DataFrame(
        {"finding_id": [one.finding_id for one in findings]}, schema={"finding_id": pl.String}
    )
    there = store.query("SELECT 1 FROM duckdb_tables() WHERE table_name = 'memo_told'").height
    if not there:
        return {}
    with store.lent("asked", asked):
        rows = store.query(_BESIDE)
    return {name: Beside.model_validate_json(told) for name, told in rows.iter_rows()}


def lean(store: Store, anew: pl.Series, findings: Sequence[Finding]) -> None:
    """Of the listings looked at ``anew``, remember the findings that are present by another way than the one they show.

    That other way may go without anything of theirs being touched. Call it inside a transaction.
    """
    with store.lent("gone", anew.alias("listing_id").to_frame()):
        store.run("DELETE FROM memo_leaning WHERE listing_id IN (SELECT listing_id FROM gone)")
    rows = [(finding.finding_id, finding.listing_id) for finding in findings]
    schema = {"finding_id": pl.String, "listing_id": pl.String}
    store.append("memo_leaning", pl.DataFrame(rows, schema, orient="row"))


def write(store: Store, changes: Iterable[Change], lines: Mapping[str, str], addition: int) -> None:
    """One row for each change; ``lines``: findings as JSON. Call it inside a transaction."""
    rows = [
        {
            **change.finding.model_dump(mode="json", include=set(_FIELDS)),
            **change.model_dump(mode="json", include={"event", "why", "found", "present"}),
            "first_seen": change.finding.first_seen,
            "last_seen": change.finding.last_seen,
            "evidence": evidence(change.finding),
            "body": lines[change.finding.finding_id] if change.found else change.finding.model_dump_json(),
        }
        for change in changes
    ]
    if rows:
        frame = pl.DataFrame(
            rows, schema_overrides={"first_seen": TIME, "last_seen": TIME}, infer_schema_length=None
        )
        store.append("findings", frame.with_columns(addition=pl.lit(addition, pl.Int32)))
