"""JSON lines: the columnar reader for good files, line by line where it refuses one."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

import polars as pl

from hiddenlinks.load.files import unpacked
from hiddenlinks.load.part import REFUSED, ROW, Part, rejected
from hiddenlinks.load.rows import part_of_rows
from hiddenlinks.load.schema import COLUMNS

if TYPE_CHECKING:
    from hiddenlinks.load.files import Source

__all__ = ["read_jsonl"]

_SAMPLE: Final = 1000  # lines of a good file that are read for the names of further columns
_BLANK: Final = b" \t\r"
_BLOCK: Final = 1 << 22
"""Bytes that are read line by line, at least, where a line of them is damaged."""


def read_jsonl(source: Source) -> Part:
    """All rows of a JSON lines file as texts; a line that is no JSON object is rejected.

    Blank lines are no rows. Of a key that is there twice, the first counts. A column that no row has counts
    as missing, as it would in CSV.
    """
    data = unpacked(source.path)
    if data[-2:].isspace():  # a blank line at the end is common, and would have every line looked at
        data = data.rstrip(_BLANK + b"\n")
    return _fast(data, source) or _in_blocks(data, source)


def _in_blocks(data: bytes, source: Source) -> Part:
    """The file block by block, so that a damaged line costs the lines around it and no others."""
    parts: list[Part] = []
    begin = count = 0
    while begin < len(data) or not parts:
        end = data.find(b"\n", begin + _BLOCK) + 1 or len(data)
        block = data[begin:end]
        part = _fast(block, source) or _careful(block, source)
        rows, rejects = part.frame, part.rejects
        parts.append(replace(part, frame=_moved(rows, ROW, count), rejects=_moved(rejects, "row", count)))
        begin, count = end, count + rows.height + rejects.height
    frame = pl.concat([part.frame for part in parts], how="diagonal")
    columns = dict.fromkeys(name for part in parts for name in part.columns)
    return Part(source.table, source.label, frame, tuple(columns), pl.concat(part.rejects for part in parts))


def _moved(rows: pl.DataFrame, number: str, by: int) -> pl.DataFrame:
    return rows.with_columns((pl.col(number) + by).cast(pl.UInt32))


def _fast(data: bytes, source: Source) -> Part | None:
    """Lines by the columnar reader; None where anything about it may be unusual."""
    names = [column.name for column in COLUMNS[source.table]]
    try:
        frame = pl.read_ndjson(data, schema=dict.fromkeys(names, pl.String))
    except REFUSED:
        return None
    lines = data.count(b"\n") + (not data.endswith(b"\n") and bool(data))
    # the reader makes NUL of a lone surrogate
    if frame.height != lines or any(column.str.contains("\0", literal=True).any() for column in frame):
        return None
    there = _sampled(data) | {name for name in names if frame[name].null_count() < frame.height}
    kept = [name for name in names if name in there]
    numbered = frame.with_row_index(ROW, 1).select(*kept, ROW)
    return Part(source.table, source.label, numbered, tuple(sorted(there)))


def _sampled(data: bytes) -> set[str]:
    lines = islice(io.BytesIO(data), _SAMPLE)
    return {key for line in lines if isinstance(found := _object(line), dict) for key in found}


def _careful(data: bytes, source: Source) -> Part:
    rows: list[dict[str, Any]] = []
    taken: list[int] = []
    faults: dict[int, str] = {}
    number = 0
    for line in data.split(b"\n"):
        if not line.strip(_BLANK):
            continue
        number += 1
        found = _object(line)
        if isinstance(found, str):
            faults[number] = found
        else:
            rows.append(found)
            taken.append(number)
    part = part_of_rows(source.table, rows, taken, source.label)
    rejects = rejected(list(faults), list(faults.values()))
    return Part(part.table, part.file, part.frame, part.columns, rejects)


def _object(line: bytes) -> dict[str, Any] | str:
    """The object on a line, or why there is none."""
    try:
        found = json.loads(line.decode(), object_pairs_hook=_first, parse_int=str)
    except UnicodeDecodeError:
        return "undecodable bytes: not UTF-8"
    except RecursionError:
        return "no JSON object: nested too deeply"
    except ValueError as error:
        return f"no JSON object: {error}"
    return found if isinstance(found, dict) else "no JSON object: another value"


def _first(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    return dict(reversed(pairs))
