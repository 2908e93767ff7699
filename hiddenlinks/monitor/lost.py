"""Findings whose way is gone: a link of it was not there when somebody looked again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

import polars as pl

from hiddenlinks.findings import Finding
from hiddenlinks.load.schema import TIME
from hiddenlinks.monitor.store import Store
from hiddenlinks.vocabulary import Provenance

if TYPE_CHECKING:
    from hiddenlinks.graph.market import Market

__all__ = ["HOPS", "Past", "lost_ways", "past"]

HOPS: Final[dict[str, pl.DataType | type[pl.DataType]]] = {
    "finding_id": pl.String,
    "step": pl.Int32,
    "source": pl.String,
    "target": pl.String,
    "kind": pl.String,
    "persona": pl.String,
    "last_seen": TIME,
    "observed": pl.Boolean,
}
"""A link of a way, ``step`` being its place on it; ``observed``: it stood in the input."""
_LOST: Final = """
WITH seen AS (
    SELECT finding_id, step, source, target, kind, persona, last_seen FROM hops
    WHERE NOT observed AND last_seen IS NOT NULL
    UNION ALL
    SELECT h.finding_id, h.step, h.source, h.target, h.kind, h.persona, max(r.seen_at) AS last_seen
    FROM hops h JOIN named s ON s.node = h.source JOIN named t ON t.node = h.target
    JOIN {links} r ON r.source = s.spelling AND r.target = t.spelling
    JOIN kinds k ON k.code = r.kind AND k.kind = h.kind
    WHERE r.persona IS NOT DISTINCT FROM h.persona AND h.observed
    GROUP BY ALL
),
begun AS (
    SELECT n.node, l.addition, min(l.first_at) AS begin, list(DISTINCT l.persona) AS personas,
           count(*) > count(l.persona) AS everybody
    FROM (SELECT DISTINCT node, key FROM named) n JOIN {looks} l ON l.node = n.key
    WHERE l.first_at <= ? GROUP BY ALL
)
SELECT h.finding_id, h.step, h.source, h.target, h.last_seen, min(b.begin) AS gone_at
FROM seen h JOIN begun b ON b.node = h.source AND b.begin > h.last_seen
WHERE b.everybody OR list_contains(b.personas, h.persona)
GROUP BY ALL
"""


@dataclass(frozen=True)
class Past:
    """What a ``store`` knows of the links in a ``market``, up to the moment ``as_of``: made by :func:`past`.

    ``tables``: the names of those that hold what it knows of ``links`` and ``looks``.
    """

    store: Store
    market: Market
    tables: Mapping[str, str]
    as_of: datetime

    def lost(self, hops: pl.DataFrame) -> pl.DataFrame:
        """Those of ``hops`` (columns as in :data:`HOPS`, ends as keys of nodes) that are gone.

        Columns ``finding_id``, ``step``, ``source``, ``target``, ``last_seen``, ``gone_at``.
        """
        ends = pl.concat([hops["source"], hops["target"]]).unique()
        numbers = self.market.nodes.select(name="key").with_row_index("node")
        wanted = numbers.filter(pl.col("name").is_in(ends.implode())).cast({"node": pl.Int32})
        named = self.market.spellings.join(wanted, on="node").select("key", "spelling", node="name").unique()
        with self.store.lent("hops", hops), self.store.lent("named", named):
            return self.store.query(_LOST.format(**self.tables), [self.as_of.replace(tzinfo=None)])


@contextmanager
def past(store: Store, market: Market, stored: Mapping[str, pl.DataFrame], as_of: datetime) -> Iterator[Past]:
    """Ask for what is gone inside this block.

    ``stored``: by the names ``links`` and ``looks`` those rows of the store that matter; what is not there: all.
    """
    with ExitStack() as lent:
        for name, rows in stored.items():
            lent.enter_context(store.lent(name, rows))
        tables = {"links": "link_rows", "looks": "looks"} | {name: f"temp.{name}" for name in stored}
        yield Past(store, market, tables, as_of)


def lost_ways(past: Past, findings: Sequence[Finding]) -> dict[str, str]:
    """Why the way that a finding shows is gone, by id: its source was looked at later than the link was last seen.

    Nobody looked, or a text without a time gave the link: then it is not known to be gone.
    """
    hops = pl.DataFrame([row for finding in findings for row in _hops(finding)], schema=HOPS, orient="row")
    found = past.lost(hops).sort("finding_id", "step")
    first = found.unique("finding_id", keep="first", maintain_order=True)
    return {row["finding_id"]: _told(row) for row in first.iter_rows(named=True)}


def _hops(finding: Finding) -> list[tuple[object, ...]]:
    return [
        (
            finding.finding_id,
            step,
            before.node,
            hop.node,
            str(hop.kind),
            hop.persona,
            hop.observed_at,
            hop.provenance is Provenance.OBSERVED,
        )
        for step, (before, hop) in enumerate(zip(finding.path, finding.path[1:], strict=False))
    ]


def _told(row: dict[str, Any]) -> str:
    seen, gone = (f"{row[name]:%Y-%m-%d %H:%M}" for name in ("last_seen", "gone_at"))
    return f"{row['source']} no longer leads to {row['target']}: last seen {seen}, looked at again {gone}"
