"""Casting: each cell is a value, missing, or the reason why its row goes; never something else."""

# ruff: noqa: DTZ001 - times without a zone are the subject

from __future__ import annotations

import math
import tomllib
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.load.cast import cast
from hiddenlinks.load.schema import COLUMNS, TIME, columns

TYPES: dict[str, pl.DataType] = {
    "time": TIME,
    "number": pl.Float64(),
    "status": pl.Int32(),
    "boolean": pl.Boolean(),
    "list": pl.List(pl.String()),
    "kind": pl.UInt8(),
    "text": pl.String(),
}
CASES = tomllib.loads(Path(__file__).with_name("casts.toml").read_text("utf-8"))["case"]


def one(value: object, dtype: pl.DataType, given_as: Any = None) -> tuple[Any, bool]:
    values, impossible = cast(pl.Series("x", [value], given_as), dtype)
    assert values.dtype == dtype
    return values[0] if not isinstance(values[0], pl.Series) else values[0].to_list(), bool(impossible[0])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["type"])
def test_texts(case: dict[str, Any]) -> None:
    dtype = TYPES[case["type"]]
    for text, value in case["usable"]:
        wanted = datetime.fromisoformat(value) if dtype == TIME else value
        assert one(text, dtype) == (wanted, False), text
    for text in case["missing"]:
        assert one(text, dtype) == (None, False), text
    for text in case["impossible"]:
        assert one(text, dtype) == (None, True), text
    together = [text for text, _ in case["usable"]] + case["missing"] + case["impossible"]
    values, impossible = cast(pl.Series(together), dtype)
    assert values.null_count() == len(case["missing"]) + len(case["impossible"])
    assert impossible.sum() == len(case["impossible"])


@pytest.mark.parametrize(
    ("value", "given_as", "dtype", "wanted"),
    [
        (123, pl.Int64, pl.String(), "123"),
        (123.0, pl.Float64, pl.String(), "123"),
        (1.5, pl.Float64, pl.String(), "1.5"),
        (math.nan, pl.Float64, pl.String(), None),
        ("a", pl.Categorical, pl.String(), "a"),
        (b"a", pl.Binary, pl.String(), "a"),
        ({"a": 1}, pl.Struct({"a": pl.Int64}), pl.String(), '{"a":1}'),
        (Decimal("1.50"), pl.Decimal(8, 2), pl.Float64(), 1.5),
        (3, pl.UInt8, pl.Float64(), 3.0),
        (math.nan, pl.Float32, pl.Float64(), None),
        (200.0, pl.Float64, pl.Int32(), 200),
        (math.nan, pl.Float64, pl.Int32(), None),
        (1, pl.Int8, pl.Boolean(), True),
        (True, pl.Boolean, pl.Boolean(), True),
        (["a", None], pl.List(pl.String), pl.List(pl.String()), ["a"]),
        ([1], pl.List(pl.Int64), pl.List(pl.String()), ["1"]),
        (["a", "b"], pl.Array(pl.String, 2), pl.List(pl.String()), ["a", "b"]),
        (date(2024, 1, 31), pl.Date, TIME, datetime(2024, 1, 31, tzinfo=UTC)),
        (datetime(2024, 1, 31), pl.Datetime("ns"), TIME, datetime(2024, 1, 31, tzinfo=UTC)),
        (datetime(2024, 1, 31), pl.Datetime("ms"), TIME, datetime(2024, 1, 31, tzinfo=UTC)),
        (None, pl.Null, TIME, None),
        (None, pl.Null, pl.List(pl.String()), None),
    ],
)
def test_typed(value: object, given_as: Any, dtype: pl.DataType, wanted: object) -> None:
    assert one(value, dtype, given_as) == (wanted, False)


@pytest.mark.parametrize(
    ("value", "given_as", "dtype"),
    [
        (b"\xff", pl.Binary, pl.String()),
        (["a"], pl.List(pl.String), pl.String()),
        (True, pl.Boolean, pl.Float64()),
        (True, pl.Boolean, pl.Int32()),
        (math.inf, pl.Float64, pl.Float64()),
        (2**40, pl.Int64, pl.Int32()),
        (2, pl.Int64, pl.Boolean()),
        (1706695200, pl.Int64, TIME),
        (timedelta(1), pl.Duration, TIME),
        ([["a"]], pl.List(pl.List(pl.String)), pl.List(pl.String())),
        (object(), pl.Object, pl.String()),
    ],
)
def test_typed_but_impossible(value: object, given_as: Any, dtype: pl.DataType) -> None:
    assert one(value, dtype, given_as) == (None, True)


def test_zoned_times_become_utc() -> None:
    zoned = pl.Series([datetime(2024, 7, 1, 12)]).dt.replace_time_zone("Europe/Berlin")
    assert cast(zoned, TIME)[0][0] == datetime(2024, 7, 1, 10, tzinfo=UTC)


@given(
    st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 29)),
    st.none() | st.integers(-23 * 60, 23 * 60),
    st.sampled_from(["T", " "]),
)
def test_any_time_survives_being_written(time: datetime, minutes: int | None, between: str) -> None:
    zone = UTC if minutes is None else timezone(timedelta(minutes=minutes))
    text = time.isoformat(between) if minutes is None else time.replace(tzinfo=zone).isoformat(between)
    assert one(text, TIME) == (time.replace(tzinfo=zone).astimezone(UTC), False)


@given(st.sampled_from(sorted(TYPES)), st.lists(st.none() | st.text(max_size=12), max_size=6))
def test_any_text_is_a_value_missing_or_impossible(name: str, texts: list[str | None]) -> None:
    values, impossible = cast(pl.Series("x", texts, pl.String), TYPES[name])
    assert len(values) == len(impossible) == len(texts)
    assert not (values.is_not_null() & impossible).any()
    blank = [text is None or text.strip().lower() in ("", "nan") for text in texts]
    assert all(b or v is not None or i for b, v, i in zip(blank, values.to_list(), impossible, strict=True))


def test_the_schema_is_the_contracts() -> None:
    assert columns("links") == {
        **dict.fromkeys(("source", "target"), pl.String()),
        "kind": pl.UInt8(),
        "persona": pl.String(),
        "status": pl.Int32(),
        "text": pl.String(),
        "observed_at": TIME,
    }
    required = {table: [c.name for c in found if c.required] for table, found in COLUMNS.items()}
    assert required == {
        "listings": ["listing_id", "title"],
        "variants": ["listing_id", "variant_id"],
        "links": ["source", "target", "kind"],
        "pages": ["url"],
        "domains": ["domain", "label"],
        "targets": ["node", "category"],
    }
    weight = next(column for column in COLUMNS["targets"] if column.name == "weight")
    assert (weight.default, weight.least, weight.most) == (1.0, 0, 1)
