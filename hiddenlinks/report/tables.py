"""Findings as a frame, CSV or Parquet: the same fields, in columns."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import polars as pl

from hiddenlinks.findings import Finding

__all__ = ["NESTED", "frame", "write_csv", "write_parquet"]

NESTED: Final = ("signals", "path", "versions")
"""Fields that are lists or objects: columns of Parquet, JSON in the cells of CSV."""

_TIME: Final = pl.Datetime("us", "UTC")
_EVIDENCE: Final = pl.Struct(
    {"text": pl.String, "table": pl.String, "row": pl.String, "field": pl.String, "span": pl.List(pl.Int64)}
)
_HOP: Final = pl.Struct(
    {
        "node": pl.String,
        "kind": pl.String,
        "provenance": pl.String,
        "persona": pl.String,
        "observed_at": _TIME,
    }
)
_SCHEMA: Final[dict[str, Any]] = {
    "schema_version": pl.String,
    "finding_id": pl.String,
    "listing_id": pl.String,
    "seller_id": pl.String,
    "direction": pl.String,
    "source": pl.String,
    "category": pl.String,
    "status": pl.String,
    "score": pl.Float64,
    "prior": pl.Float64,
    "signals": pl.List(pl.Struct({"name": pl.String, "weight": pl.Float64, "evidence": _EVIDENCE})),
    "target": pl.String,
    "path": pl.List(_HOP),
    "age_gated": pl.Boolean,
    "first_seen": _TIME,
    "last_seen": _TIME,
    "campaign_id": pl.String,
    "versions": pl.Struct(
        {"library": pl.String, "lexicon": pl.String, "model": pl.String, "policy": pl.String}
    ),
}


def frame(findings: Iterable[Finding]) -> pl.DataFrame:
    """One row a finding; ``signals``, ``path`` and ``versions`` are nested."""
    rows = [finding.model_dump() for finding in findings]
    for row in rows:
        row |= {name: str(row[name]) for name in ("direction", "source", "status")}
        for hop in row["path"]:
            hop |= {name: hop[name] and str(hop[name]) for name in ("kind", "provenance")}
        for signal in row["signals"]:
            signal["evidence"]["span"] = signal["evidence"]["span"] and list(signal["evidence"]["span"])
    return pl.DataFrame(rows, schema=_SCHEMA)


def write_parquet(findings: Iterable[Finding], path: Path) -> None:
    """Parquet with nested columns."""
    with path.open("wb") as file:  # polars takes no path that is not UTF-8
        frame(findings).write_parquet(file)


def write_csv(findings: Iterable[Finding], path: Path) -> None:
    """CSV; what is nested is JSON in its cell."""
    found = list(findings)
    cells = {
        name: [finding.model_dump_json(include={name})[len(name) + 4 : -1] for finding in found]
        for name in NESTED
    }
    flat = frame(found).with_columns(pl.Series(name, cells[name], pl.String) for name in NESTED)
    with path.open("wb") as file:
        flat.write_csv(file)
