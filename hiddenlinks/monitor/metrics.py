"""The store in numbers for Prometheus: a text file for node_exporter's textfile collector."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import polars as pl

from hiddenlinks.monitor.review.decide import allowances
from hiddenlinks.monitor.rows import ROWS
from hiddenlinks.monitor.store import Store
from hiddenlinks.whole import whole

__all__ = ["lines", "write_metrics"]

_PREFIX: Final = "hiddenlinks_"
_NOW: Final = """
SELECT status, coalesce(category, '') AS category, CASE WHEN present THEN 'true' ELSE 'false' END AS present,
       count(*) AS value
FROM findings_now GROUP BY ALL ORDER BY ALL
"""
_EVENTS: Final = """
SELECT event, count(f.finding_id) AS value
FROM (VALUES ('new'), ('changed'), ('renewed'), ('gone'), ('returned')) e(event)
LEFT JOIN (SELECT * FROM findings WHERE addition = (SELECT max(addition) FROM additions)) f USING (event)
GROUP BY event ORDER BY event
"""
_VERDICTS: Final = """
SELECT decision, count(*) AS value FROM (
    SELECT decision, row_number() OVER (PARTITION BY finding_id ORDER BY rowid DESC) AS nth
    FROM verdicts
) WHERE nth = 1 GROUP BY decision ORDER BY decision
"""
_LAST: Final = """
SELECT epoch(as_of) AS as_of, epoch(added_at) AS added, read, rejected, fresh
FROM additions ORDER BY addition DESC LIMIT 1
"""
_OLDEST: Final = """
SELECT epoch(min(first_seen)) AS value FROM findings_now
WHERE present AND first_seen IS NOT NULL AND finding_id NOT IN (
    SELECT finding_id FROM (
        SELECT finding_id, decision,
               row_number() OVER (PARTITION BY finding_id ORDER BY rowid DESC) AS nth
        FROM verdicts
    ) WHERE nth = 1 AND decision <> 'reopen')
"""


def write_metrics(store: Store, path: Path) -> None:
    """Write :func:`lines` to ``path``; who reads it sees the file before or the file after, nothing between."""
    with whole(path) as to:
        to.write_text("".join(f"{line}\n" for line in lines(store)), "utf-8")


def lines(store: Store) -> Iterator[str]:
    """The metrics in Prometheus' text format: findings, changes, verdicts, rows, and when things happened.

    Times are Unix seconds, so that Prometheus tells ages: ``time() - hiddenlinks_last_addition_seconds``. What never
    happened has no line.
    """
    yield from _table(store, "findings", "Findings as of the last addition.", _NOW)
    yield from _table(store, "changes", "Findings that the last addition changed.", _EVENTS)
    yield from _table(store, "verdicts", "Findings by the verdict that holds.", _VERDICTS)
    held = "SELECT kind, count(*) AS value FROM given GROUP BY kind ORDER BY kind"
    holding = pl.DataFrame({"kind": [one.kind for one in allowances(store)]}, schema={"kind": pl.String})
    with store.lent("given", holding):
        yield from _table(store, "allowances", "Allowances that hold.", held)
    parts = (f"SELECT '{table}' AS table, count(*) AS value FROM {rows}" for table, rows in ROWS.items())  # noqa: S608
    rows = " UNION ALL ".join(parts)
    yield from _table(store, "rows", "Rows in the store.", rows)
    yield from _table(
        store,
        "tombstones",
        "Links that were gone when looked at again.",
        "SELECT count(*) AS value FROM tombstones",
    )
    last = store.query(_LAST)
    for name, told in (
        ("as_of", "Moment that the last addition stands for."),
        ("added", "When the last addition was taken in."),
        ("read", "Rows that the last addition read."),
        ("rejected", "Rows of the last addition that could not be used."),
        ("fresh", "Rows of the last addition that were new."),
    ):
        unit = "_seconds" if name in {"as_of", "added"} else ""
        yield from _samples(f"last_addition_{name}{unit}", told, [("", value) for value in last[name]])
    oldest = store.query(_OLDEST)["value"].drop_nulls()
    told = "First time that the oldest finding without a verdict was seen."
    yield from _samples("oldest_open_finding_seconds", told, [("", value) for value in oldest])


def _table(store: Store, name: str, told: str, sql: str) -> Iterator[str]:
    """A metric from a query: ``value``, and a label for each further column."""
    found = store.query(sql)
    labels = [column for column in found.columns if column != "value"]
    rows = [
        (",".join(f'{label}="{_escaped(str(row[label]))}"' for label in labels), row["value"])
        for row in found.iter_rows(named=True)
    ]
    yield from _samples(name, told, rows)


def _samples(name: str, told: str, rows: list[tuple[str, float]]) -> Iterator[str]:
    yield f"# HELP {_PREFIX}{name} {told}"
    yield f"# TYPE {_PREFIX}{name} gauge"
    for labels, value in rows:
        number = f"{value:.0f}" if float(value).is_integer() else f"{value:.6f}"
        yield f"{_PREFIX}{name}{f'{{{labels}}}' if labels else ''} {number}"


def _escaped(label: str) -> str:
    return label.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
