"""Any table in, any table out: what ``classify`` reads and writes, with all its columns."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Collection
from pathlib import Path
from typing import BinaryIO, Final

import polars as pl
from polars.exceptions import PolarsError

from hiddenlinks.errors import InputError, nearest

__all__ = ["TABLE_FORMATS", "check_output", "flat", "read_table", "write_table"]

_READ: Final[dict[str, Callable[[BinaryIO], pl.DataFrame]]] = {
    ".csv": lambda file: pl.read_csv(file, infer_schema=False, encoding="utf8-lossy"),
    ".jsonl": lambda file: pl.read_ndjson(file, infer_schema_length=None),
    ".ndjson": lambda file: pl.read_ndjson(file, infer_schema_length=None),
    ".parquet": pl.read_parquet,
}
_WRITE: Final[dict[str, Callable[[pl.DataFrame, BinaryIO], None]]] = {
    ".csv": lambda table, file: flat(table).write_csv(file),
    ".jsonl": lambda table, file: table.write_ndjson(file),
    ".ndjson": lambda table, file: table.write_ndjson(file),
    ".parquet": lambda table, file: table.write_parquet(file),
}
TABLE_FORMATS: Final = frozenset(_WRITE)
"""Suffixes that :func:`write_table` knows."""


def check_output(path: Path | None, formats: Collection[str] = ()) -> None:
    """Say before the work, not after it, that ``path`` cannot be written; ``formats``: the suffixes known."""
    if path is None:
        return
    if formats and path.suffix.lower() not in formats:
        raise InputError(f"unknown format {path.suffix!r}", str(path), nearest(path.suffix, formats))
    if path.is_dir():
        why = "it is a folder"
    elif not path.parent.is_dir():
        why = f"there is no folder {path.parent}"
    elif not os.access(path if path.exists() else path.parent, os.W_OK):
        why = "no permission"
    else:
        return
    raise InputError(f"cannot be written: {why}", str(path), "give another path")


def read_table(path: Path) -> pl.DataFrame:
    """All rows and columns of a CSV (cells as text), JSONL or Parquet file."""
    if not path.is_file():
        raise InputError("no such file", str(path), "give a CSV, JSONL or Parquet file")
    reader = _READ.get(_suffix(path))
    if reader is None:
        raise InputError(f"unknown format {path.suffix!r}", str(path), nearest(path.suffix, _READ))
    try:
        with path.open("rb") as file:  # polars takes no path that is not UTF-8
            return reader(file)
    except (PolarsError, OSError, ValueError) as error:
        raise InputError(f"cannot be read: {error}", str(path), "check that it is whole") from None


def write_table(table: pl.DataFrame, path: Path) -> None:
    """Write all rows in the format of the suffix, one of :data:`TABLE_FORMATS`."""
    try:
        with path.open("wb") as file:
            _WRITE[path.suffix.lower()](table, file)
    except (PolarsError, OSError) as error:
        raise InputError(f"cannot be written: {error}", str(path), "give another path") from None


def flat(table: pl.DataFrame) -> pl.DataFrame:
    """The table with its lists and objects as JSON, as a CSV cell can hold them."""
    nested = [column for column in table if column.dtype.is_nested()]
    return table.with_columns(
        pl.Series(
            column.name, [None if cell is None else _json(cell) for cell in column.to_list()], pl.String
        )
        for column in nested
    )


def _json(cell: object) -> str:
    return json.dumps(cell, ensure_ascii=False, default=str)


def _suffix(path: Path) -> str:
    packed = path.suffix.lower() in {".gz", ".zst"}
    return (path.with_suffix("") if packed else path).suffix.lower()
