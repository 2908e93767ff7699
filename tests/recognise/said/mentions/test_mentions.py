"""Sentences are asked for a few words before a kind reads them: none that is of it is passed over."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise.said.mentions import mentions as kinds
from hiddenlinks.recognise.said.patterns import holds
from hiddenlinks.recognise.said.sentences import apart


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [string for one in inner for string in _strings(one)]


FILES = sorted(Path(__file__).parent.parent.rglob("*.toml"))
CASES = [string for file in FILES for string in _strings(tomllib.loads(file.read_text("utf-8")))]
ROWS = apart(pl.Series(CASES), pl.int_range(len(CASES), eager=True))


def _of_any_kind(rows: pl.DataFrame) -> list[bool]:
    """Whether each sentence is of a kind, where every kind reads every sentence."""
    read = [told(rows["said"]) for _, told in kinds._ALONE] + [told(rows) for _, told in kinds._AMONG_OTHERS]
    return [any(row) for row in zip(*(one.to_list() for one in read), strict=True)]


@pytest.mark.parametrize(("may", "told"), kinds._ALONE, ids=lambda one: getattr(one, "__name__", ""))
def test_what_a_kind_reads_holds_the_words_that_it_is_sought_by(may: str, told: Any) -> None:
    of_it = ROWS["said"].filter(told(ROWS["said"]))
    assert of_it.filter(~holds(of_it.str.to_lowercase(), may)).to_list() == []


def test_sentences_are_of_some_kind() -> None:
    found = kinds.mentions(ROWS, ROWS["said"].str.to_lowercase())
    assert 0 < found.sum() < len(found)
    assert found.to_list() == _of_any_kind(ROWS)


@given(st.lists(st.sampled_from(CASES) | st.text(), max_size=4))
def test_texts_are_read_one_by_one(texts: list[str]) -> None:
    rows = apart(pl.Series(texts, dtype=pl.String), pl.int_range(len(texts), eager=True))
    assert kinds.mentions(rows, rows["said"].str.to_lowercase()).to_list() == _of_any_kind(rows)
