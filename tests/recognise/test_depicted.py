"""Titles of things that show goods, or are for them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise.depicted import depicted

CASES = tomllib.loads((Path(__file__).parent / "aside.toml").read_text("utf-8"))
NAME = "Tramadol 50 mg"


@pytest.mark.parametrize("title", CASES["shown"])
def test_the_thing_is_read_without_the_goods_that_it_shows(title: str) -> None:
    found = depicted(pl.Series([title.format(m=NAME)]))
    assert NAME in found["goods"][0]
    assert NAME not in found["thing"][0]


@given(st.lists(st.text()))
def test_both_readings_are_parts_of_the_title(titles: list[str]) -> None:
    for row, thing, goods in depicted(pl.Series(titles, dtype=pl.String)).iter_rows():
        assert titles[row].startswith(thing)
        assert titles[row].endswith(goods) or "\n" in titles[row]
