"""Any table in, any table out, a part at a time: what ``classify`` reads and writes, with all its columns."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Final

import polars as pl
from polars.exceptions import PolarsError

from hiddenlinks.errors import InputError, nearest
from hiddenlinks.whole import unwritable, whole

__all__ = ["TABLE_FORMATS", "as_text", "check_output", "flat", "scan_table", "write_table"]

_Scan = Callable[[Any], pl.LazyFrame]
_SCAN: Final[dict[str, _Scan]] = {
    ".csv": lambda source: pl.scan_csv(source, infer_schema=False, encoding="utf8-lossy", glob=False),
    ".jsonl": lambda source: pl.scan_ndjson(source, infer_schema_length=None),
    ".ndjson": lambda source: pl.scan_ndjson(source, infer_schema_length=None),
    ".parquet": lambda source: pl.scan_parquet(source, glob=False, hive_partitioning=False),
}
_SINK: Final[dict[str, Callable[[pl.LazyFrame, BinaryIO], object]]] = {
    ".csv": lambda table, file: table.sink_csv(file, engine="streaming"),
    ".jsonl": lambda table, file: table.sink_ndjson(file, engine="streaming"),
    ".ndjson": lambda table, file: table.sink_ndjson(file, engine="streaming"),
    ".parquet": lambda table, file: table.sink_parquet(file, engine="streaming"),
}
TABLE_FORMATS: Final = frozenset(_SINK)
"""Suffixes that :func:`write_table` knows."""
_GLOB: Final = frozenset("*?[")
_ROWS: Final = 1 << 16


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
    raise unwritable(path, why)


@contextmanager
def scan_table(path: Path) -> Iterator[pl.LazyFrame]:
    """All rows and columns of a CSV (cells as text), JSONL or Parquet file, packed or not, not yet read.

    What goes wrong while they are read is an :class:`InputError` that names the file.
    """
    if not path.is_file():
        raise InputError("no such file", str(path), "give a CSV, JSONL or Parquet file")
    scan = _SCAN.get(_suffix(path))
    if scan is None:
        raise InputError(f"unknown format {path.suffix!r}", str(path), nearest(path.suffix, _SCAN))
    with ExitStack() as stack:
        try:
            table = scan(path if _is_plain(path) else stack.enter_context(path.open("rb")))
            table.collect_schema()  # what cannot be read at all is said before any work
        except (PolarsError, OSError, ValueError) as error:
            raise _unreadable(path, error) from None
        try:
            yield table
        except (PolarsError, ValueError) as error:
            raise _unreadable(path, error) from None


def write_table(table: pl.LazyFrame, path: Path | None) -> None:
    """Write all rows in the format of the suffix, one of :data:`TABLE_FORMATS`, or as CSV on the standard output.

    The file appears when all of it is there.
    """
    if path is None:
        parts = table.collect_batches(chunk_size=_ROWS, engine="streaming")
        first = next(parts, pl.DataFrame(schema=table.collect_schema()))  # a table without rows has columns
        sys.stdout.write(first.write_csv())
        for part in parts:
            sys.stdout.write(part.write_csv(include_header=False))
        return
    with whole(path) as to, to.open("wb") as file:
        _SINK[path.suffix.lower()](table, file)


def as_text(table: pl.DataFrame) -> pl.DataFrame:
    """The table with what no text form can hold as text: bytes as hexadecimal digits, durations as in ISO 8601."""
    return table.with_columns(
        pl.selectors.binary().bin.encode("hex"), pl.selectors.duration().dt.to_string("iso")
    )


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


def _unreadable(path: Path, error: Exception) -> InputError:
    first = (str(error).splitlines() or ["?"])[0][:200]
    return InputError(f"cannot be read: {first}", str(path), "check that it is whole")


def _is_plain(path: Path) -> bool:
    """Whether polars may be given the path itself: UTF-8, and no pattern of file names."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return False
    return not _GLOB & set(str(path))


def _suffix(path: Path) -> str:
    packed = path.suffix.lower() in {".gz", ".zst"}
    return (path.with_suffix("") if packed else path).suffix.lower()
