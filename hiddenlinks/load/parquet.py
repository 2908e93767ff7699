"""Parquet files, a bounded number of rows at a time."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final

import polars as pl

from hiddenlinks.errors import InputError
from hiddenlinks.load.part import REFUSED, ROW, Part
from hiddenlinks.load.schema import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hiddenlinks.load.files import Source

__all__ = ["read_parquet", "readable"]

_ROWS: Final = 1 << 19
"""Rows that are read at a time: of twice as many the memory goes back to the system before the next ones need it."""


def readable(path: Path) -> Path | BytesIO:
    """The file by its name, or its bytes where the name is none that polars can open (POSIX allows any bytes)."""
    try:
        str(path).encode("utf-8")
    except UnicodeEncodeError:
        return BytesIO(path.read_bytes())
    return path


def read_parquet(source: Source) -> Iterator[Part]:
    """The rows of a Parquet file, in parts, columns with their own types.

    Raises :class:`InputError` naming the file where it is broken.
    """
    try:
        scan = pl.scan_parquet(readable(source.path), glob=False, hive_partitioning=False)
        names = scan.collect_schema().names()
        wanted = [column.name for column in COLUMNS[source.table] if column.name in names]
        height = int(scan.select(pl.len()).collect().item())
        for begin in range(0, max(height, 1), _ROWS):
            frame = scan.select(wanted).slice(begin, _ROWS).collect() if wanted else pl.DataFrame()
            yield Part(source.table, source.label, frame.with_row_index(ROW, begin + 1), tuple(names))
    except (*REFUSED, OSError, UnicodeError) as error:
        what = f"not a readable Parquet file: {str(error).splitlines()[0][:200]}"
        raise InputError(what, source.label, "write or copy the file again") from None
