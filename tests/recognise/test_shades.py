"""Options that name a colour or a scent."""

from __future__ import annotations

import polars as pl
import pytest

from hiddenlinks.recognise.shades import shades


@pytest.mark.parametrize(
    ("option", "title", "shade"),
    [
        ("Aspirin white", "Nail polish 8 ml", True),
        ("Little blue pill (blue)", "Nagellack 8 ml", True),
        ("Vitamin C", "Scented candle 200 g", True),
        ("Vitamin C 1000 mg", "Scented candle 200 g", False),
        ("Vitamin C", "Phone case", False),
        ("Sildenafil original from the pharmacy", "Nail polish", False),
        (None, "Nail polish", False),
        ("Aspirin", None, False),
    ],
)
def test_few_words_on_what_comes_in_colours_are_a_shade(
    option: str | None, title: str | None, shade: bool
) -> None:
    assert shades(pl.Series([option], dtype=pl.String), pl.Series([title], dtype=pl.String)).to_list() == [
        shade
    ]
