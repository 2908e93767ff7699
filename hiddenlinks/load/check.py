"""One part of a table, checked: every row is typed and complete, or set aside with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import polars as pl

from hiddenlinks.errors import InputError, nearest
from hiddenlinks.hosts import hosts
from hiddenlinks.identity.handles import BLANK
from hiddenlinks.load.cast import PROBLEMS, cast, texts
from hiddenlinks.load.part import ROW, Part, rejected
from hiddenlinks.load.schema import COLUMNS, Column
from hiddenlinks.vocabulary import KINDS

__all__ = ["Checked", "check"]

_SHOWN: Final = 60  # characters of a cell that a reason shows
_HINTS: Final = 1000  # distinct unknown kinds that get a hint: comparing words is slow
_IDS: Final = frozenset({"listing_id", "seller_id"})
"""Columns that name nodes: blanks at their borders say nothing, as in a reference."""


@dataclass(frozen=True)
class Checked:
    """A part whose rows are typed as the schema says, with :data:`ROW`; references are still texts.

    ``read`` counts the rows that were there: ``read == frame.height + rejects.height``.
    """

    frame: pl.DataFrame
    rejects: pl.DataFrame
    read: int


def check(part: Part) -> Checked:
    """Cast and check all columns of a part.

    A row is rejected for its first column, in the contract's order, that is required and missing, cannot be
    cast, or is out of bounds. Raises :class:`InputError` where a required column is missing as a whole.
    """
    _require(part)
    values, faults = [part.frame[ROW]], []
    for column in COLUMNS[part.table]:
        raw = (
            part.frame[column.name]
            if column.name in part.frame.columns
            else _absent(column, part.frame.height)
        )
        value, fault = _column(part.table, column, raw)
        values.append(value)
        faults += [] if fault is None else [fault.alias(f"{column.name} fault")]
    frame = pl.DataFrame(values)
    rejects = part.rejects
    if faults:
        reason = pl.select(pl.coalesce(faults)).to_series()
        bad = reason.is_not_null()
        rejects = pl.concat([rejects, rejected(frame[ROW].filter(bad), reason.filter(bad))]).sort(
            "row", "reason"
        )
        frame = frame.filter(~bad)
    return Checked(frame, rejects, frame.height + rejects.height)


def _absent(column: Column, height: int) -> pl.Series:
    return pl.Series(column.name, [None], pl.String).new_from_index(0, height)


def _require(part: Part) -> None:
    if part.by_row or not (part.frame.height or part.columns):
        return
    needed = [column.name for column in COLUMNS[part.table] if column.required]
    missing = [name for name in needed if name not in part.frame.columns]
    if missing:
        there = ", ".join(part.columns) or "none"
        what = (
            f"required column{'s' * (len(missing) > 1)} {', '.join(missing)} missing; columns there: {there}"
        )
        raise InputError(what, part.file or part.table, f"{part.table} needs {', '.join(needed)}")


def _column(table: str, column: Column, raw: pl.Series) -> tuple[pl.Series, pl.Series | None]:
    """The typed values of a column, and why one is unusable (str, null where it is fine; None: all are)."""
    value, impossible = cast(raw, column.dtype)
    if column.name in _IDS:
        value = value.str.strip_chars(BLANK)
        value = value.set(value == "", None)
    if table == "domains" and column.name == "domain":
        value, unusable = hosts(value)
        impossible |= unusable
    fault = _explained(column, raw, impossible) if impossible.any() else None
    if column.required and value.null_count():
        absent = value.is_null() & ~impossible
        fault = _merge(fault, absent, pl.Series([f"{column.name}: missing"]).new_from_index(0, len(raw)))
    if column.default is not None:
        value = value.fill_null(column.default)
    outside = _outside(column, value)
    if outside is not None and outside.any():
        fault = _merge(fault, outside, _describe(column, raw, f"not within {column.least} and {column.most}"))
    return value, fault


def _merge(fault: pl.Series | None, where: pl.Series, reason: pl.Series) -> pl.Series:
    found = reason.set(~where, None)
    return found if fault is None else fault.fill_null(found)


def _outside(column: Column, value: pl.Series) -> pl.Series | None:
    if column.least is None or column.most is None:
        return None
    return ~value.is_between(column.least, column.most).fill_null(value=True)


def _explained(column: Column, raw: pl.Series, impossible: pl.Series) -> pl.Series:
    problem = "not a host name" if column.name == "domain" else PROBLEMS[column.dtype.base_type()]
    reason = _describe(column, raw, problem)
    if column.dtype == pl.UInt8:
        known = texts(raw).filter(impossible).unique().sort().head(_HINTS).to_list()
        hints = {word: f"; {nearest(word[:_SHOWN], KINDS)}" for word in known}
        reason += texts(raw).replace_strict(hints, default="", return_dtype=pl.String)
    return reason.set(~impossible, None)


def _describe(column: Column, raw: pl.Series, problem: str) -> pl.Series:
    return pl.Series([f"{column.name}: {problem}: "]).new_from_index(0, len(raw)) + _quoted(raw)


def _quoted(cells: pl.Series) -> pl.Series:
    """Cells as a reason shows them: in quotes, on one line, shortened."""
    series = texts(cells)
    shown = series.fill_null("?").str.slice(0, _SHOWN).str.replace_all(r"[\s\x00-\x1f\x7f]+", " ")
    more = (series.str.len_chars() > _SHOWN).fill_null(value=False)
    frame = pl.select(shown=shown, more=more)
    return frame.select(
        pl.concat_str(
            pl.lit("'"), "shown", pl.when("more").then(pl.lit("…")).otherwise(pl.lit("")), pl.lit("'")
        )
    ).to_series()
