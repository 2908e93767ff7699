"""Findings and truth from files, with errors in one line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

import polars as pl

from hiddenlinks.errors import InputError
from hiddenlinks.findings import check_version
from hiddenlinks.identity.references import resolve

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import IO

    Kind = pl.DataType | type[pl.DataType]

__all__ = ["FINDINGS_COLUMNS", "SIGNALS_COLUMNS", "TRUTH_COLUMNS", "read_findings", "read_truth", "require"]

TRUTH_COLUMNS: Final = ("listing_id", "label", "category", "direction", "technique", "target")
"""The columns of truth.csv, by the contract."""

FINDINGS_COLUMNS: Final[Mapping[str, Kind]] = {
    "schema_version": pl.String,
    "finding_id": pl.String,
    "listing_id": pl.String,
    "direction": pl.String,
    "category": pl.String,
    "status": pl.String,
    "score": pl.Float64,
    "target": pl.String,
}
"""The fields of a finding that an evaluation reads; the others are ignored."""

_SIGNAL: Final = {"name": pl.String, "weight": pl.Float64}
_SIGNALS: Final = pl.List(pl.Struct(_SIGNAL))

SIGNALS_COLUMNS: Final[Mapping[str, Kind]] = {
    "source": pl.String,
    "prior": pl.Float64,
    "signals": _SIGNALS,
}
"""The fields of a finding that scoring it anew reads beside :data:`FINDINGS_COLUMNS`."""

_FORMS: Final = (".csv", ".jsonl", ".ndjson", ".parquet")


def read_findings(path: str | Path, *, signals: bool = False) -> pl.DataFrame:
    """The findings in a JSON lines, Parquet or CSV file: one row each, columns :data:`FINDINGS_COLUMNS`.

    ``signals``: and :data:`SIGNALS_COLUMNS`, which ablations need. Raises :class:`InputError` for a missing or
    broken file (naming the line), a missing field or another ``schema_version``.
    """
    columns = {**FINDINGS_COLUMNS, **(SIGNALS_COLUMNS if signals else {})}
    frame = _read(Path(path), columns, "write findings with `hiddenlinks scan`")
    for version in frame["schema_version"].unique().sort():
        check_version(version, str(path))
    return frame


def read_truth(path: str | Path) -> pl.DataFrame:
    """The truth in a CSV, JSON lines or Parquet file: all columns of :data:`TRUTH_COLUMNS`, as strings.

    ``target`` becomes the key of the node, as findings have it, whatever its spelling; what is no reference stays.
    """
    truth = _read(Path(path), dict.fromkeys(TRUTH_COLUMNS, pl.String), "see truth.csv in the contract")
    known = resolve(truth["target"]).select(target="reference", key="key")
    keyed = truth.join(known, on="target", how="left", maintain_order="left")
    return keyed.with_columns(target=pl.coalesce("key", "target")).drop("key")


def require(frame: pl.DataFrame, columns: Iterable[str], where: str, mend: str = "") -> None:
    """Raise an :class:`InputError` that names the first of ``columns`` which ``frame`` has not, and those it has."""
    missing = [name for name in columns if name not in frame.columns]
    if missing:
        there = ", ".join(frame.columns) or "none"
        raise InputError(
            f"no column {missing[0]!r}", where, "; ".join(filter(None, (f"columns there: {there}", mend)))
        )


def _read(path: Path, columns: Mapping[str, Kind], mend: str) -> pl.DataFrame:
    """The wanted columns of a file; one that is absent is an error."""
    if not path.is_file():
        raise InputError("no such file", str(path), mend)
    form = path.suffix.lower()
    if form not in _FORMS:
        raise InputError(f"unknown form {form or path.name!r}", str(path), f"known: {', '.join(_FORMS)}")
    try:
        with path.open("rb") as file:  # a path would be taken for a pattern of names
            frame = _table(file, form, columns)
        frame = frame.with_columns(_as(frame[c], columns[c]) for c in frame.columns if c in columns)
    except pl.exceptions.NoDataError:
        return pl.DataFrame(schema=dict(columns))
    except (pl.exceptions.PolarsError, OSError, UnicodeDecodeError) as error:
        where = _broken_line(path, columns) if form in (".jsonl", ".ndjson") else str(path)
        raise InputError(f"not readable: {error}", where, mend) from None
    require(frame, columns, str(path), mend)
    return frame.select(list(columns))


def _table(file: IO[bytes], form: str, columns: Mapping[str, Kind]) -> pl.DataFrame:
    if form == ".csv":
        return pl.read_csv(file, infer_schema=False).with_columns(pl.all().replace("", None))
    return pl.read_parquet(file) if form == ".parquet" else pl.read_ndjson(file, schema=dict(columns))


def _as(column: pl.Series, kind: Kind) -> pl.Series:
    """The column in its type: lists in the cells of a CSV file are JSON, objects may have further fields."""
    if kind != _SIGNALS:
        return column.cast(kind)
    if column.dtype == pl.String:
        return column.str.json_decode(_SIGNALS)
    fields = (pl.element().struct.field(name).cast(of) for name, of in _SIGNAL.items())
    return column.list.eval(pl.struct(fields))


def _broken_line(path: Path, columns: Mapping[str, Kind]) -> str:
    """``file:line`` of the first line that is no JSON object, or lacks a number; the file where none does."""
    numbers = [name for name, kind in columns.items() if kind == pl.Float64]
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            try:
                row = json.loads(line) if line.strip() else {}
                if any(isinstance(row.get(name), (str, list, dict)) for name in numbers):
                    return f"{path}:{number}"
            except (ValueError, RecursionError, AttributeError):
                return f"{path}:{number}"
    return str(path)
