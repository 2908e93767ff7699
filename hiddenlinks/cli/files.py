"""Any table in, any table out: what ``classify`` reads and writes, with all its columns."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

import polars as pl
from polars.exceptions import PolarsError

from hiddenlinks.errors import InputError, nearest

__all__ = ["read_table", "write_table"]

_READ: Final[dict[str, Callable[[Path], pl.DataFrame]]] = {
    ".csv": lambda path: pl.read_csv(path, infer_schema=False, encoding="utf8-lossy"),
    ".jsonl": lambda path: pl.read_ndjson(path, infer_schema_length=None),
    ".ndjson": lambda path: pl.read_ndjson(path, infer_schema_length=None),
    ".parquet": pl.read_parquet,
}
_WRITE: Final[dict[str, Callable[[pl.DataFrame, Path], None]]] = {
    ".csv": lambda table, path: table.write_csv(path),
    ".jsonl": lambda table, path: table.write_ndjson(path),
    ".ndjson": lambda table, path: table.write_ndjson(path),
    ".parquet": lambda table, path: table.write_parquet(path),
}


def read_table(path: Path) -> pl.DataFrame:
    """All rows and columns of a CSV (cells as text), JSONL or Parquet file."""
    if not path.is_file():
        raise InputError("no such file", str(path), "give a CSV, JSONL or Parquet file")
    reader = _READ.get(_suffix(path))
    if reader is None:
        raise InputError(f"unknown format {path.suffix!r}", str(path), nearest(path.suffix, _READ))
    try:
        return reader(path)
    except (PolarsError, OSError, ValueError) as error:
        raise InputError(f"cannot be read: {error}", str(path), "check that it is whole") from None


def write_table(table: pl.DataFrame, path: Path) -> None:
    """Write all rows in the format of the suffix."""
    writer = _WRITE.get(path.suffix.lower())
    if writer is None:
        raise InputError(f"unknown format {path.suffix!r}", str(path), nearest(path.suffix, _WRITE))
    try:
        writer(table, path)
    except OSError as error:
        raise InputError(f"cannot be written: {error}", str(path), "give another path") from None


def _suffix(path: Path) -> str:
    packed = path.suffix.lower() in {".gz", ".zst"}
    return (path.with_suffix("") if packed else path).suffix.lower()
