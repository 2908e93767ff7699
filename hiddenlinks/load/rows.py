"""Rows that name their own columns (JSON lines, node attributes, lists of mappings) to columns of texts."""

from __future__ import annotations

import json
import numbers
from typing import TYPE_CHECKING, Any

import polars as pl

from hiddenlinks.load.part import ROW, Part
from hiddenlinks.load.schema import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["part_of_rows", "text"]


def part_of_rows(
    table: str,
    rows: Sequence[Mapping[str, Any]],
    numbers_: Sequence[int] | None = None,
    file: str | None = None,
) -> Part:
    """A part from mappings of column to value; ``numbers_`` are their 1-based row numbers (or 1, 2, …)."""
    names = [column.name for column in COLUMNS[table]]
    there: dict[str, None] = {}
    for row in rows:
        there.update(dict.fromkeys(map(str, row)))
    cells = {name: [text(row.get(name)) for row in rows] for name in names if name in there}
    frame = pl.DataFrame(
        {**cells, ROW: numbers_ if numbers_ is not None else range(1, len(rows) + 1)},
        schema={**dict.fromkeys(cells, pl.String), ROW: pl.UInt32},
    )
    return Part(table, file, frame, tuple(there), by_row=True)


def text(value: object) -> str | None:
    """A value as the text that a CSV cell would hold; None where it is missing (None, NaN, NaT).

    Lists and mappings become JSON; a lone surrogate, which no file can hold, becomes U+FFFD.
    """
    if isinstance(value, str):
        return value if value.isascii() else _scalar(value)
    if hasattr(value, "tolist"):  # numpy's arrays and scalars
        return text(value.tolist())
    if _missing(value):
        return None
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    if isinstance(value, (list, tuple, set, frozenset, dict)):
        plain = sorted(value, key=str) if isinstance(value, (set, frozenset)) else value
        return _scalar(json.dumps(plain, default=str, ensure_ascii=False))
    return _number(value) or _scalar(str(value))


def _number(value: object) -> str | None:
    """Booleans as JSON has them, whole numbers without ``.0``; None for what is no number."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return str(int(value))
    return str(int(value)) if isinstance(value, numbers.Integral) else None


def _missing(value: object) -> bool:
    """Whether a value is None, NaN, NaT or pandas' NA."""
    try:
        return value is None or bool(value != value)  # noqa: PLR0124 - only NaN and NaT differ from themselves
    except TypeError:  # NA has no truth
        return True


def _scalar(word: str) -> str:
    return word.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
