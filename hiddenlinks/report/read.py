"""Findings back from a file, in any of the formats that they are written in."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import polars as pl
from polars.exceptions import PolarsError
from pydantic import ValidationError

from hiddenlinks.errors import InputError, nearest
from hiddenlinks.findings import Finding, check_version
from hiddenlinks.report import jsonl
from hiddenlinks.report.tables import NESTED

__all__ = ["read"]

_MEND: Final = "write it again with scan -o"


def read(path: str | Path) -> list[Finding]:
    """The findings of a file, the format by its suffix; an InputError names the line that is none.

    What a newer library wrote is refused, whatever else has changed in it.
    """
    file = Path(path)
    rows = _ROWS.get(file.suffix.lower())
    if rows is None:
        raise InputError(f"unknown format {file.suffix!r}", str(path), nearest(file.suffix, _ROWS))
    try:
        return [_finding(row, f"{path}, line {number}") for number, row in rows(file)]
    except OSError as error:
        why = error.strerror or error
        raise InputError(f"cannot be read: {why}", str(path), "give a file of findings") from None
    except PolarsError as error:
        what = " ".join(str(error).partition("\n")[0].partition("`")[0].split())  # not the whole damaged cell
        raise InputError(f"damaged or cut off: {what}", str(path), _MEND) from None


def _finding(row: bytes | dict[str, Any], where: str) -> Finding:
    try:
        found = Finding.model_validate_json(row) if isinstance(row, bytes) else Finding.model_validate(row)
    except ValidationError as error:
        fields = _fields(row, where)
        check_version(fields.get("schema_version") if isinstance(fields, dict) else None, where)
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        raise InputError(f"no finding: {field} {first['msg']}", where, _MEND) from None
    check_version(found.schema_version, where)
    return found


def _fields(row: bytes | dict[str, Any], where: str) -> object:
    try:
        return json.loads(row) if isinstance(row, bytes) else row
    except (ValueError, RecursionError) as error:
        raise InputError(f"damaged or cut off: {error}", where, _MEND) from None


def _parquet(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    with path.open("rb") as file:  # polars takes no path that is not UTF-8
        rows = pl.read_parquet(file)
    _check(rows, path)
    return enumerate(rows.iter_rows(named=True), 1)


def _csv(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    with path.open("rb") as file:
        rows = pl.read_csv(file, infer_schema=False)
    _check(rows, path)
    for number, row in enumerate(rows.iter_rows(named=True), 2):
        yield number, row | {name: _json(row[name]) for name in NESTED if name in row}


def _check(rows: pl.DataFrame, path: Path) -> None:
    """A table without rows says by its columns whether it holds findings."""
    missing = [
        name
        for name, field in Finding.model_fields.items()
        if field.is_required() and name not in rows.columns
    ]
    if rows.is_empty() and missing:
        raise InputError(f"no findings: column {missing[0]} is missing", str(path), _MEND)


def _json(cell: str | None) -> object:
    try:
        return json.loads(cell or "null")
    except (ValueError, RecursionError):
        return cell  # the model says what should have been there


_Rows = Iterator[tuple[int, bytes]] | Iterator[tuple[int, dict[str, Any]]]
_ROWS: Final[dict[str, Callable[[Path], _Rows]]] = {
    ".jsonl": jsonl.lines,
    ".ndjson": jsonl.lines,
    ".csv": _csv,
    ".parquet": _parquet,
}
