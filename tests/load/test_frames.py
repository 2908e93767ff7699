"""Frames of other libraries give what polars' own give."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from hiddenlinks.errors import InputError
from hiddenlinks.load import from_frames
from hiddenlinks.records import Listing

TIME = datetime(2024, 1, 1, 12, tzinfo=UTC)
ROW: dict[str, Any] = {
    "listing_id": "1",
    "title": "a",
    "price": 1.5,
    "image_payloads": ["x"],
    "observed_at": TIME,
}
EMPTY: dict[str, Any] = {
    "listing_id": "2",
    "title": "b",
    "price": None,
    "image_payloads": None,
    "observed_at": None,
}


def pandas_frame() -> pd.DataFrame:
    frame = pd.DataFrame([ROW, EMPTY])
    return frame.assign(
        title=frame["title"].astype("category"), listing_id=frame["listing_id"].astype(object)
    )


def arrow_table() -> pa.Table:
    table = pa.Table.from_pylist([ROW, EMPTY])
    words = table["title"].combine_chunks().dictionary_encode()
    return table.set_column(0, "listing_id", table["listing_id"].cast(pa.large_string())).set_column(
        1, "title", words
    )


FRAMES = {
    "polars": lambda: pl.DataFrame([ROW, EMPTY]),
    "lazy": lambda: pl.LazyFrame([ROW, EMPTY]),
    "pandas": pandas_frame,
    "pandas with another index": lambda: pandas_frame().set_axis(["x", "y"]),
    "pandas with the id as index": lambda: pandas_frame().set_index("listing_id"),
    "pandas with numbers for ids": lambda: pandas_frame().assign(listing_id=[1, 2]),
    "pandas with floats for ids": lambda: pandas_frame().assign(listing_id=[1.0, 2.0]),
    "pandas in another zone": lambda: pandas_frame().assign(
        observed_at=lambda frame: frame["observed_at"].dt.tz_convert("Asia/Tokyo")
    ),
    "pandas without a zone": lambda: pandas_frame().assign(
        observed_at=lambda frame: frame["observed_at"].dt.tz_localize(None)
    ),
    "arrow": arrow_table,
    "arrow batches": lambda: arrow_table().to_reader(),
    "mappings": lambda: [ROW, EMPTY],
    "records": lambda: [Listing(**ROW), Listing(**EMPTY)],
}


@pytest.mark.parametrize("name", FRAMES)
def test_all_are_one(name: str) -> None:
    found = from_frames(listings=FRAMES[name](), strict=True)
    known = found.listings.select(list(ROW)).to_dicts()
    assert known == [ROW, EMPTY]
    assert not found.ignored


def test_a_frame_is_not_changed() -> None:
    frame = pandas_frame().set_index("listing_id")
    before = frame.copy(deep=True)
    from_frames(listings=frame)
    pd.testing.assert_frame_equal(frame, before)


@pytest.mark.parametrize(
    ("tables", "what"),
    [
        ({}, "no listings"),
        ({"links": pl.DataFrame()}, "no listings"),
        ({"listings": pl.DataFrame(), "linkz": pl.DataFrame()}, "unknown table 'linkz'.*did you mean links"),
        ({"listings": 5}, "int is no frame"),
        ({"listings": "dataset/"}, "str is no frame"),
        ({"listings": [1]}, "a row is a int"),
        ({"listings": pl.DataFrame({"listing_id": ["1"]})}, "listings: required column title missing"),
        ({"listings": pd.DataFrame({"listing_id": ["1", 2], "title": "a"})}, "no Arrow table.*one type"),
        ({"listings": pd.DataFrame([["1", "a", "b"]], columns=["listing_id", "title", "title"])}, "listings"),
    ],
)
def test_unusable_calls(tables: dict[str, Any], what: str) -> None:
    with pytest.raises(InputError, match=what):
        from_frames(**tables)


def test_strict() -> None:
    rows = [{"listing_id": "1", "title": "a"}, {"listing_id": "1"}]
    assert from_frames(listings=rows).rejects.rows() == [("listings", None, 2, "title: missing")]
    with pytest.raises(InputError, match="listings, row 2: title: missing"):
        from_frames(listings=rows, strict=True)


def test_missing_tables_may_be_none() -> None:
    assert from_frames(listings=[ROW], links=None).links.is_empty()
