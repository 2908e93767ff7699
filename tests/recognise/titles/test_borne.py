"""Titles of things that bear the name of goods, told from titles of things with goods appended."""

from __future__ import annotations

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import hiddenlinks as hl
from hiddenlinks.recognise import Recogniser
from hiddenlinks.recognise.protocol import borne

BEARS = (
    "Old matchbox label advertising {}, 1950s, collectible",
    "Lecture notes pharmacology: {}, handwritten, 30 sheets",
    "Emailschild alte Apotheke Werbung {} Reklame Blech",
    "Vintage tin box {} empty, dented lid, 1940s",
    "Спичечная этикетка реклама {}, 1950-е, коллекция",
)
SELLS = (
    "Blue ceramic vase + {}",
    "Handyhülle blau, dazu {}",
    "{} original, sealed, fast dispatch",
    "Tasse weiß mit {}",
)
GOODS = ("Tramadol 50 mg", "Viagra 100 mg")
PIECES = st.sampled_from(
    ["Viagra", "label", "poster", "1950s", "vase", "+", "empty", "lecture notes", "Reklame"]
)


def _borne(titles: list[str]) -> tuple[list[int], list[str]]:
    said = pl.Series(titles, dtype=pl.String)
    judge = Recogniser.default()
    rows, things = judge.borne(said, judge.titles(said))
    return rows.tolist(), things.to_list()


@pytest.mark.parametrize("goods", GOODS)
def test_the_words_around_a_name_tell(goods: str) -> None:
    titles = [title.format(goods) for title in (*BEARS, *SELLS)]
    rows, things = _borne(titles)
    assert rows == list(range(len(BEARS)))
    assert not any(goods.split(maxsplit=1)[0] in thing for thing in things)


@settings(max_examples=40)
@given(st.lists(st.lists(PIECES, min_size=1, max_size=6).map(" ".join), max_size=8))
def test_each_title_is_read_by_itself(titles: list[str]) -> None:
    rows, things = _borne(titles)
    alone = [(row, thing) for row, title in enumerate(titles) for thing in _borne([title])[1]]
    assert list(zip(rows, things, strict=True)) == alone


def test_a_listing_is_not_accused_of_what_its_thing_bears() -> None:
    listings = [{"listing_id": title, "title": title, "category": "Home > Decor"} for title in
                (BEARS[0].format(GOODS[0]), f"Blue vase, {GOODS[0]}, 30 tablets")]  # fmt: skip
    accused = [f.listing_id for f in hl.scan(listings=listings).findings if f.score >= 0.5]
    assert accused == [listings[1]["listing_id"]]


def test_the_name_of_an_option_or_words_in_a_picture_are_read_so() -> None:
    said = pl.Series(["print “Viagra”", "option 2: Viagra 100 mg"])
    bears, sells = Recogniser.default().passages(said).max(axis=1)
    assert bears < 0 < sells


def test_a_judge_need_not_tell() -> None:
    class Plain:
        categories = ("adult",)

    titles = pl.Series(["a", "b"])
    rows, things = borne(Plain(), titles, np.zeros((2, 1), np.float32))  # type: ignore[arg-type]
    assert len(rows) == 0
    assert things.is_empty()
