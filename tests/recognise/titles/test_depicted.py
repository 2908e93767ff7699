"""Titles of things that show goods, or are for them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import polars as pl
from columns import wrong
from hypothesis import given
from hypothesis import strategies as st

import hiddenlinks as hl
from hiddenlinks.recognise.titles.depicted import depicted

CASES = tomllib.loads((Path(__file__).parent / "depicted.toml").read_text("utf-8"))
NAME = "Tramadol 50 mg, 30 tablets"
PIECES = st.sampled_from(
    ["Poster", "of", "about", "Mug", "with print", "“Viagra”", "Case", "for", "boxes of", "Viagra", "+"]
)


def _named(kind: str) -> list[str]:
    return [title.format(m=NAME) for title in CASES[kind]]


def _found(titles: list[str]) -> list[hl.Finding]:
    """What a scan finds of listings that have nothing in common but their shelf; their titles are their ids."""
    listings = [{"listing_id": title, "title": title, "category": "Home > Decor"} for title in titles]
    return list(hl.scan(listings=listings).findings)


def test_the_thing_is_read_without_the_goods_that_it_shows() -> None:
    titles = _named("shown")
    found = depicted(pl.Series(titles)).unique("row", keep="first", maintain_order=True).sort("row")
    assert found["row"].to_list() == list(range(len(titles)))
    assert wrong(titles, found["goods"].str.contains(NAME, literal=True)) == []
    assert wrong(titles, ~found["thing"].str.contains(NAME, literal=True)) == []


def test_what_a_thing_shows_is_not_sold() -> None:
    assert [finding for finding in _found(_named("shown")) if finding.score >= 0.5] == []


def test_what_stands_beside_a_thing_is_sold() -> None:
    titles = _named("appended")
    found = sorted((finding.listing_id, finding.category) for finding in _found(titles))
    assert found == sorted((title, "medicine") for title in titles)


@given(st.lists(st.lists(PIECES, min_size=3).map(" ".join)))
def test_both_readings_are_parts_of_the_title(titles: list[str]) -> None:
    for row, goods, thing, first in depicted(pl.Series(titles, dtype=pl.String)).iter_rows():
        assert goods in titles[row]
        assert goods.startswith(first)
        assert set(thing.split()) <= set(titles[row].split()) | set("“”")


def test_every_way_to_say_it_is_read() -> None:
    said = ["Poster “Viagra”", "Book about Viagra", "Mug with print Viagra", "Case for Viagra"]
    assert depicted(pl.Series(said))["row"].unique().sort().to_list() == [0, 1, 2, 3]


def test_a_quoted_name_is_any_things() -> None:
    said = [
        "Wobbler model “Viagra”, 9 cm", "Merino priadza, odtieň „Viagra“, 100 g", "«Viagra» мыло",
        "吉他效果器「威而鋼」過載",
        "Vase “Viagra 100 mg, 30 tablets”", "single “Viagra 100 mg” pack, 30 tablets", "“Viagra”",
    ]  # fmt: skip
    assert depicted(pl.Series(said))["row"].unique().sort().to_list() == [0, 1, 2, 3]
