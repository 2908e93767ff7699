"""Columns of whatever type to the contract's types; what cannot be cast is pointed out, never guessed.

Typed columns are cast directly; everything else goes by its text, so that one rule holds for CSV, JSON lines,
Parquet and frames alike.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import polars as pl

from hiddenlinks.load.times import times
from hiddenlinks.vocabulary import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["PROBLEMS", "cast", "texts"]

PROBLEMS: Final[dict[object, str]] = {
    pl.String: "not a text",
    pl.Float64: "not a finite number",
    pl.Int64: "not a whole number",
    pl.Int32: "not a whole number of at most 2147483647",
    pl.Boolean: "neither true nor false",
    pl.Datetime: "not an ISO 8601 time",
    pl.UInt8: "unknown kind of link",
    pl.List: "not a JSON list of texts",
}
"""What is wrong with a cell that cannot be cast, by the type that the contract asks for."""

_BOOLEANS: Final = {"true": True, "false": False, "1": True, "0": False}
_CODES: Final = {str(kind): kind.code for kind in KINDS}
_KINDS: Final = pl.Enum(sorted(_CODES, key=_CODES.__getitem__))
_EXACT: Final = 2**53  # whole numbers up to here are exact as floats


def cast(series: pl.Series, dtype: pl.DataType) -> tuple[pl.Series, pl.Series]:
    """The values as ``dtype``, null where missing or impossible, and a mask (bool) of the impossible ones.

    Missing are null, NaN, and a text that is empty; where no text is asked for, also one that is blank or ``nan``.
    """
    given = _present(series, dtype)
    if given.null_count() == len(given):
        return pl.Series(series.name, [None], dtype).new_from_index(0, len(given)), given.is_not_null()
    values = _CASTS[dtype.base_type()](given).cast(dtype, strict=False)
    return values.rename(series.name), given.is_not_null() & values.is_null()


def _present(series: pl.Series, dtype: pl.DataType) -> pl.Series:
    """Null where there is no value."""
    if series.dtype.is_float():
        return series.fill_nan(None)
    if series.dtype in (pl.Categorical, pl.Enum):
        series = series.cast(pl.String)
    if series.dtype != pl.String:
        return series
    absent = series == "" if dtype == pl.String else series.str.contains(r"^\s*(?i:nan)?\s*$")
    return series.set(absent, None) if absent.any() else series


def texts(series: pl.Series) -> pl.Series:
    """Each value as a text (numbers without a needless ``.0``); null where it has none, such as a list."""
    dtype = series.dtype
    if dtype.is_float():
        return _integers(series).cast(pl.String).fill_null(series.cast(pl.String))
    if dtype == pl.Binary:
        return _decoded(series)
    if dtype == pl.Struct:
        return series.struct.json_encode().set(series.is_null(), None)
    if dtype.is_nested() or dtype in (pl.Object, pl.Duration):
        return pl.Series(series.name, [None] * len(series), pl.String)
    return series.cast(pl.String)


def _decoded(series: pl.Series) -> pl.Series:
    try:
        return series.cast(pl.String)
    except pl.exceptions.ComputeError:  # only now value by value: some are no UTF-8
        return pl.Series(series.name, [_utf8(value) for value in series], pl.String)


def _utf8(value: bytes | None) -> str | None:
    try:
        return None if value is None else value.decode()
    except UnicodeDecodeError:
        return None


def _floats(series: pl.Series) -> pl.Series:
    if not series.dtype.is_numeric():
        series = texts(series).str.strip_chars().cast(pl.Float64, strict=False)
    values = series.cast(pl.Float64)
    return values.set(~values.is_finite(), None)


def _integers(series: pl.Series) -> pl.Series:
    """Whole numbers, also those written as ``200.0``."""
    if series.dtype.is_integer():
        return series.cast(pl.Int64, strict=False)
    if not series.dtype.is_numeric():
        stripped = texts(series).str.strip_chars()
        return stripped.cast(pl.Int64, strict=False).fill_null(_integers(_floats(stripped)))
    values = series.cast(pl.Float64)
    whole = (values == values.floor()) & (values.abs() <= _EXACT)
    return values.set(~whole, None).cast(pl.Int64, strict=False)


def _booleans(series: pl.Series) -> pl.Series:
    if series.dtype == pl.Boolean:
        return series
    words = texts(series).str.strip_chars().str.to_lowercase()
    return words.replace_strict(_BOOLEANS, default=None, return_dtype=pl.Boolean)


def _kinds(series: pl.Series) -> pl.Series:
    words = texts(series)
    codes = words.cast(_KINDS, strict=False).to_physical()
    if codes.null_count() == words.null_count():
        return codes
    return words.str.strip_chars().replace_strict(_CODES, default=None, return_dtype=pl.UInt8)


def _times(series: pl.Series) -> pl.Series:
    return times(series if series.dtype.is_temporal() else texts(series))


def _lists(series: pl.Series) -> pl.Series:
    if series.dtype in (pl.List, pl.Array):
        flat = series.cast(pl.List(series.dtype.inner), strict=False)  # type: ignore[attr-defined]
        try:
            return flat.cast(pl.List(pl.String)).list.drop_nulls()
        except pl.exceptions.PolarsError:
            return pl.Series(series.name, [None] * len(series), pl.List(pl.String))
    cells = texts(series)
    distinct = cells.drop_nulls().unique().rename("cell")
    known = pl.DataFrame([distinct, pl.Series("list", map(_json_list, distinct), pl.List(pl.String))])
    return cells.rename("cell").to_frame().join(known, on="cell", how="left", maintain_order="left")["list"]


def _json_list(cell: str) -> list[str] | None:
    """A JSON list of texts; numbers and booleans in it count by their text, nulls not at all."""
    try:
        found = json.loads(cell, strict=False, parse_int=str, parse_float=str)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, list) or any(isinstance(value, (list, dict)) for value in found):
        return None
    return [_scalar(value) for value in found if value is not None]


def _scalar(value: object) -> str:
    word = str(value).lower() if isinstance(value, bool) else str(value)
    return word.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


_CASTS: Final[dict[object, Callable[[pl.Series], pl.Series]]] = {
    pl.String: texts,
    pl.Float64: _floats,
    pl.Int64: _integers,
    pl.Int32: _integers,
    pl.Boolean: _booleans,
    pl.Datetime: _times,
    pl.UInt8: _kinds,
    pl.List: _lists,
}
