"""Listings that texts name by their number: each case, and that each text is read alone."""

from __future__ import annotations

import csv
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.identity.numbers import listings_named

CASES = list(csv.DictReader((Path(__file__).parent / "numbers.csv").open(encoding="utf-8")))


def _numbers(*texts: str | None) -> list[list[str]]:
    found = listings_named(pl.Series(texts, dtype=pl.String))
    return [found.filter(row=row)["reference"].to_list() for row in range(len(texts))]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_numbers(case: dict[str, str]) -> None:
    assert _numbers(case["text"]) == [[f"listing:{number}" for number in case["numbers"].split()]]


@given(st.lists(st.none() | st.sampled_from([case["text"] for case in CASES]), max_size=6))
def test_each_text_is_read_alone(texts: list[str | None]) -> None:
    assert _numbers(*texts) == [one for text in texts for one in _numbers(text)]
