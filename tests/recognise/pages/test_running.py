"""A list that runs on in one line is a list, whatever stands between its items."""

from __future__ import annotations

import polars as pl
import pytest
from asking import shown
from columns import wrong
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise.pages.running import unjoined

ORDINARY = (
    "Alloy Crystal Yellow Gold Bangle", "Women Printed Casual Shirt Cotton", "Car Mat Honda Mobilio Grey",
    "Wireless Earphones With Microphone Black", "Ceramic Mug With Cat Print", "Steel Pencil Box For Desk",
    "Running Shoes Light Blue Mesh", "Double Blanket Orange Soft Fleece", "Analog Watch Leather Strap Brown",
)  # fmt: skip
GOODS = (
    "Omega-3 Fish Oil Softgel Capsules Premium", "Vitamin D3 Capsules High Strength", "Whey Protein Powder Chocolate",
    "Multivitamin Tablets For Adults Daily", "Glucosamine Chondroitin Tablets Joint", "Probiotic Capsules Vegetarian",
)  # fmt: skip
BETWEEN = (" ", "  ", ", ", " - ", " / ", " * ", " ~ ", "; ")


@given(st.lists(st.sampled_from(ORDINARY), min_size=9), st.sampled_from((" - ", " * ", " ~ ", " » ")))
def test_a_sign_that_is_repeated_parts_items(items: list[str], sign: str) -> None:
    (line,) = unjoined(pl.Series([sign.join(items)]), 40)
    assert [item.strip() for item in line.split("\n")] == items


@given(st.lists(st.text(max_size=80), max_size=6))
def test_no_sign_but_blanks_and_what_stands_between_items_is_lost(lines: list[str]) -> None:
    left = unjoined(pl.Series(lines, dtype=pl.String), 40)
    assert [[sign for sign in line if sign.isalpha()] for line in left] == [
        [sign for sign in line if sign.isalpha()] for line in lines
    ]


def test_prose_is_left_as_it_is() -> None:
    prose = "The shop is in the old town and we open at nine " * 6
    assert unjoined(pl.Series([prose]), 40).to_list() == [prose]


@pytest.mark.parametrize("between", BETWEEN)
def test_a_list_in_one_line_is_about_most_of_it(between: str) -> None:
    whole = between.join(GOODS * 4)
    few = between.join((*ORDINARY * 2, GOODS[0], *ORDINARY * 2))
    pages = [("Our list", whole), ("Our list", few)]
    assert wrong([pages[0]], shown([pages[0]]) > 0) == []
    assert wrong([pages[1]], shown([pages[1]]) < 0) == []
