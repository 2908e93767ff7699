"""Titles of things that show goods, or are for them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

import hiddenlinks as hl
from hiddenlinks.recognise.depicted import depicted

CASES = tomllib.loads((Path(__file__).parent / "aside.toml").read_text("utf-8"))
NAME = "Tramadol 50 mg, 30 tablets"
PIECES = st.sampled_from(
    ["Poster", "of", "about", "Mug", "with print", "“Viagra”", "Case", "for", "boxes of", "Viagra", "+"]
)


@pytest.mark.parametrize("title", CASES["shown"])
def test_the_thing_is_read_without_the_goods_that_it_shows(title: str) -> None:
    found = depicted(pl.Series([title.format(m=NAME)]))
    assert NAME in found["goods"][0]
    assert NAME not in found["thing"][0]


@pytest.mark.parametrize("title", CASES["shown"])
def test_what_a_thing_shows_is_not_sold(title: str) -> None:
    listing = {"listing_id": "1", "title": title.format(m=NAME), "category": "Home > Decor"}
    assert not [finding for finding in hl.scan(listings=[listing]).findings if finding.score >= 0.5]


@pytest.mark.parametrize("title", CASES["appended"])
def test_what_stands_beside_a_thing_is_sold(title: str) -> None:
    listing = {"listing_id": "1", "title": title.format(m=NAME), "category": "Home > Decor"}
    assert [finding.category for finding in hl.scan(listings=[listing]).findings] == ["medicine"]


@given(st.lists(st.lists(PIECES, min_size=3).map(" ".join)))
def test_both_readings_are_parts_of_the_title(titles: list[str]) -> None:
    for row, goods, thing, first in depicted(pl.Series(titles, dtype=pl.String)).iter_rows():
        assert goods in titles[row]
        assert goods.startswith(first)
        assert set(thing.split()) <= set(titles[row].split()) | set("“”")


def test_every_way_to_say_it_is_read() -> None:
    said = ["Poster “Viagra”", "Book about Viagra", "Mug with print Viagra", "Case for Viagra"]
    assert depicted(pl.Series(said))["row"].unique().sort().to_list() == [0, 1, 2, 3]
