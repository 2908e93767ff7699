"""ISO 8601 times to microseconds in UTC."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Final

import polars as pl

from hiddenlinks.errors import InputError
from hiddenlinks.load.schema import TIME

__all__ = ["moment", "times"]

_USUAL: Final = (
    r"^(?<day>\d{4}-\d{2}-\d{2})"
    r"(?:[T ](?<minute>\d{2}:\d{2})(?:(?<second>:\d{2})(?:[.,](?<fraction>\d{1,6})\d*)?)?"
    r" ?(?:Z|(?<sign>[+-])(?<hours>\d{2})(?::?(?<minutes>\d{2}))?)?)?$"
)
_FORMAT: Final = "%Y-%m-%dT%H:%M:%S%.f%z"
_MIDNIGHT: Final = re.compile(r"T24(?=:?00(?::?00)?(?:[.,]0+)?(?:Z|[+-]|$))")
"""The end of a day, which is the beginning of the next one."""
_LONGEST: Final = 40  # no ISO 8601 time is longer
_FIRST: Final = datetime.min.replace(tzinfo=UTC)  # what Python cannot hold would fail much later
_LAST: Final = datetime.max.replace(tzinfo=UTC)


def moment(given: object, where: str) -> datetime | None:
    """A moment that somebody gave (a datetime, a date, or either as an ISO 8601 text) in UTC; None for None.

    Raises :class:`~hiddenlinks.errors.InputError` for what is none; ``where``: the argument that it was given as.
    """
    if given is None:
        return None
    try:
        found = times(pl.Series([given])).to_list()[0]
    except (TypeError, pl.exceptions.PolarsError):
        found = None
    if isinstance(found, datetime):
        return found
    if not isinstance(given, str):
        raise InputError(f"{where} is a {type(given).__name__}", "", "give a datetime or an ISO 8601 time")
    raise InputError(f"{given!r} is no time", where, "write it as 2026-01-31T12:00:00Z")


def times(series: pl.Series) -> pl.Series:
    """Times of any temporal type, or as ISO 8601 texts, as ``Datetime("us", "UTC")``; null where impossible.

    One without a zone is UTC, a date alone its first moment; fractions beyond microseconds are cut off. Years
    run from 1 to 9999.
    """
    if series.dtype == pl.String:
        found = _texts(series)
    elif isinstance(series.dtype, pl.Datetime):
        zoned = series.dt.replace_time_zone("UTC") if series.dtype.time_zone is None else series
        found = zoned.dt.convert_time_zone("UTC").cast(TIME, strict=False)
    elif series.dtype == pl.Date:
        found = series.cast(TIME, strict=False)
    else:
        found = pl.Series([None] * len(series), dtype=TIME)
    return found.set((found < _FIRST) | (found > _LAST), None).rename(series.name)


def _texts(series: pl.Series) -> pl.Series:
    """Distinct texts are read once: the usual form in columns, the rest of ISO 8601 one by one."""
    known = series.unique().drop_nulls().rename("text").to_frame()
    word = pl.col("text").str.strip_chars().str.to_uppercase()
    known = known.with_columns(word.alias("word")).with_columns(_usual(pl.col("word")).alias("time"))
    rest = known.filter(pl.col("time").is_null() & (pl.col("word").str.len_bytes() <= _LONGEST))
    unusual = pl.Series("time", [_unusual(text) for text in rest["word"]], TIME)
    table = pl.concat([known.drop_nulls("time").select("text", "time"), rest.select("text", unusual)])
    return series.rename("text").to_frame().join(table, on="text", how="left", maintain_order="left")["time"]


def _usual(word: pl.Expr) -> pl.Expr:
    part = word.str.extract_groups(_USUAL).struct.field
    zone = pl.concat_str(part("sign"), part("hours"), pl.lit(":"), part("minutes").fill_null("00"))
    spelled = pl.concat_str(
        part("day"),
        pl.lit("T"),
        part("minute").fill_null("00:00"),
        part("second").fill_null(":00"),
        pl.lit("."),
        part("fraction").fill_null("0"),
        zone.fill_null("+00:00"),
    )
    return spelled.str.to_datetime(_FORMAT, time_unit="us", time_zone="UTC", strict=False)


def _unusual(word: str) -> datetime | None:
    """Week dates, basic format and the like; None for what is no time."""
    if not word or set(word) - set("0123456789-+:.,WTZ "):
        return None
    try:
        first = _MIDNIGHT.sub("T00", word, count=1)
        time = datetime.fromisoformat(first) + timedelta(days=first != word)
        return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
