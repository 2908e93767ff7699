"""CSV files: the columnar reader for sound records, and a reason for every other one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt
import polars as pl

from hiddenlinks.errors import InputError
from hiddenlinks.load import csvscan
from hiddenlinks.load.files import unpacked
from hiddenlinks.load.part import REFUSED, ROW, Part, rejected
from hiddenlinks.load.schema import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hiddenlinks.load.files import Source

__all__ = ["read_csv"]

_CELL: Final = re.compile(r'(?:"((?:[^"]+|"")*)"|([^,]*))(?:,|\Z)', re.DOTALL)
_NOT_UTF8: Final = "undecodable bytes: not UTF-8"
_NOT_CLOSED: Final = "a quoted cell is not closed, or goes on after its closing quote"
_BLOCK: Final = 4096
"""Records that are looked at one by one, at most, where one of them is damaged."""
_Rows = npt.NDArray[np.int64]


@dataclass(frozen=True)
class _Records:
    """The data records of a file of ``width`` columns: for each begin, end, status and number of cells."""

    data: bytes
    width: int
    begins: csvscan.Ints
    ends: csvscan.Ints
    status: csvscan.Bytes
    cells: npt.NDArray[np.int32]

    def pieces(self, chosen: _Rows) -> Iterable[bytes]:
        """The bytes of the chosen records, neighbours in one piece."""
        breaks = np.flatnonzero(self.begins[chosen[1:]] != self.ends[chosen[:-1]]) + 1
        for run in np.split(chosen, breaks) if chosen.size else ():
            yield self.data[self.begins[run[0]] : self.ends[run[-1]]]


def read_csv(source: Source) -> Part:
    """All rows of a CSV file as texts; rows that are no sound record are rejected.

    An empty file has no rows, and a line without anything is none. Raises :class:`InputError` for a header
    that cannot be read.
    """
    data = unpacked(source.path)
    header, begin = _header(data, source)
    found = csvscan.records(np.frombuffer(data, np.uint8), len(header), begin)
    records = _Records(data, len(header), *(array[found[2] != csvscan.BLANK] for array in found))
    wanted = {
        column.name: header.index(column.name) for column in COLUMNS[source.table] if column.name in header
    }
    frame, faults = _cells(records, wanted)
    reasons = _reasons(records) | faults
    rejects = rejected([row + 1 for row in reasons], list(reasons.values()))
    return Part(source.table, source.label, frame, tuple(header), rejects)


def _header(data: bytes, source: Source) -> tuple[list[str], int]:
    """Names of the columns, and where the data begins (bytes)."""
    begin = len(data) - len(data.lstrip(b"\r\n"))
    if begin == len(data):
        return [], begin
    end, status, cells = csvscan.record(np.frombuffer(data, np.uint8), begin, 0)
    try:
        names = [name.strip() for name in _split(data[begin:end], cells)]
    except UnicodeDecodeError:
        raise InputError(f"header: {_NOT_UTF8}", source.label, "save it as UTF-8 CSV") from None
    if status == csvscan.QUOTES:
        raise InputError(f"header: {_NOT_CLOSED}", source.label, "mend the first line")
    known = [column.name for column in COLUMNS[source.table]]
    twice = [name for name in known if names.count(name) > 1]
    if twice:
        raise InputError(f"column {twice[0]} is there twice", source.label, "name each column once")
    return names, end


def _split(record: bytes, cells: int) -> list[str]:
    """The cells of one record that the scan found to have so many; raises UnicodeDecodeError."""
    line = record.decode().removesuffix("\n").removesuffix("\r")
    found = (match.groups() for match in _CELL.finditer(line))
    return [plain if quoted is None else quoted.replace('""', '"') for quoted, plain in found][:cells]


def _cells(records: _Records, wanted: dict[str, int]) -> tuple[pl.DataFrame, dict[int, str]]:
    """The usable records as columns of texts with :data:`ROW`, and the reasons for the others."""
    sound, literal = (np.flatnonzero(records.status == which) for which in (csvscan.SOUND, csvscan.LITERAL))
    whole = _fast(records, sound, wanted)
    if whole is not None and not literal.size:
        return whole, {}
    read = [_careful(records, literal, wanted)]
    if whole is not None:
        read.append((whole, {}))
    else:  # not UTF-8, or something that only that reader refuses: look at each record around it
        for some in np.split(sound, range(_BLOCK, sound.size, _BLOCK)):
            part = _fast(records, some, wanted)
            read.append(_careful(records, some, wanted) if part is None else (part, {}))
    faults = {row: why for _, found in read for row, why in found.items()}
    return pl.concat(frame for frame, _ in read).sort(ROW), faults


def _fast(records: _Records, which: _Rows, wanted: dict[str, int]) -> pl.DataFrame | None:
    """Sound records by the columnar reader; None where it refuses them or sees another number of them."""
    rows = pl.Series(ROW, which + 1, pl.UInt32)
    data = b"".join(records.pieces(which))
    if not (data and wanted):
        return pl.DataFrame([*(pl.Series(name, [None] * len(rows), pl.String) for name in wanted), rows])
    names = [f"column_{at}" for at in range(1, records.width + 1)]
    schema = dict.fromkeys(names, pl.String)
    try:
        frame = pl.read_csv(
            data, has_header=False, schema=schema, columns=[names[at] for at in wanted.values()]
        )
    except REFUSED:
        return None
    if frame.height != len(rows):
        return None
    return frame.select(pl.col(names[at]).alias(name) for name, at in wanted.items()).with_columns(rows)


def _careful(records: _Records, which: _Rows, wanted: dict[str, int]) -> tuple[pl.DataFrame, dict[int, str]]:
    """The same by hand, record by record, with the reasons for those that are unusable."""
    faults: dict[int, str] = {}
    rows: list[int] = []
    found: list[list[str]] = []
    for row in which.tolist():
        try:
            found.append(_split(records.data[records.begins[row] : records.ends[row]], records.width))
            rows.append(row + 1)
        except UnicodeDecodeError:
            faults[row] = _NOT_UTF8
    cells = {name: [record[at] for record in found] for name, at in wanted.items()}
    schema = {**dict.fromkeys(wanted, pl.String), ROW: pl.UInt32}
    return pl.DataFrame({**cells, ROW: rows}, schema=schema), faults


def _reasons(records: _Records) -> dict[int, str]:
    """Why records are no sound ones, by position."""
    bad = np.flatnonzero(records.status >= csvscan.SHORT).tolist()
    return {
        row: _NOT_CLOSED
        if records.status[row] == csvscan.QUOTES
        else f"{records.cells[row]} cells, the header has {records.width}"
        for row in bad
    }
