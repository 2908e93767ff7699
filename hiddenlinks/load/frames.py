"""Frames of any library, by the Arrow PyCapsule interface; lists of rows too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import polars as pl

from hiddenlinks.errors import InputError, nearest
from hiddenlinks.load.dataset import Dataset, assemble
from hiddenlinks.load.domains import Specs, read_lists
from hiddenlinks.load.part import ROW, Part
from hiddenlinks.load.rows import part_of_rows
from hiddenlinks.load.schema import COLUMNS
from hiddenlinks.records import Record

__all__ = ["from_frames", "table_parts"]


def from_frames(*, strict: bool = False, **tables: object) -> Dataset:
    """A dataset from one frame a table, by its name: ``from_frames(listings=frame, links=frame)``.

    A frame is anything with ``__arrow_c_stream__`` (polars, pandas, pyarrow, DuckDB results), a polars
    LazyFrame, or a list of mappings or of the models in :mod:`hiddenlinks.records`. None is no table.
    ``domains`` may also be lists of sites, as for :func:`~hiddenlinks.load.folder.from_folder`. Raises
    :class:`InputError` for an unknown table, missing listings or what is no frame.
    """
    for name in tables:
        if name not in COLUMNS:
            raise InputError(f"unknown table {name!r}", "", nearest(name, COLUMNS))
    if tables.get("listings") is None:
        raise InputError("no listings", "", "give a frame as listings=")
    parts = (
        part for name in COLUMNS if tables.get(name) is not None for part in table_parts(name, tables[name])
    )
    return assemble(parts, strict=strict)


def table_parts(table: str, frame: object) -> Iterator[Part]:
    """The part that a frame is; for ``domains`` also the parts of the lists that a path names."""
    if table == "domains" and _are_paths(frame):
        yield from read_lists(cast("Specs", frame))
        return
    if isinstance(frame, Sequence) and not isinstance(frame, (str, bytes)):
        yield part_of_rows(table, [_mapping(table, row) for row in frame])
        return
    read = _frame(table, frame)
    wanted = [column.name for column in COLUMNS[table] if column.name in read.columns]
    yield Part(table, None, read.select(wanted).with_row_index(ROW, 1), tuple(read.columns))


def _are_paths(given: object) -> bool:
    return isinstance(given, (str, Path)) or (
        isinstance(given, Sequence) and bool(given) and all(isinstance(item, (str, Path)) for item in given)
    )


def _mapping(table: str, row: object) -> Mapping[str, Any]:
    if isinstance(row, Record):
        return row.model_dump()
    if isinstance(row, Mapping):
        return row
    raise InputError(
        f"a row is a {type(row).__name__}", table, "give mappings of column to value, or a frame"
    )


def _frame(table: str, frame: object) -> pl.DataFrame:
    if isinstance(frame, pl.LazyFrame):
        return frame.collect()
    if not hasattr(frame, "__arrow_c_stream__"):
        mend = "give a polars, pandas or pyarrow table, or a list of rows"
        raise InputError(f"{type(frame).__name__} is no frame", table, mend)
    try:
        if any(name is not None for name in getattr(getattr(frame, "index", None), "names", ())):
            frame = frame.reset_index()  # type: ignore[attr-defined] # a named index of pandas is a column
        return frame if isinstance(frame, pl.DataFrame) else pl.DataFrame(frame)
    except Exception as error:  # whatever library it is from, its errors are its own
        what = f"the frame gives no Arrow table: {error}"
        raise InputError(what, table, "give each column values of one type") from error
