"""Numbers of texts: the same as polars' own unique and join, also where hashes collide."""

from __future__ import annotations

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks import intern

TEXTS = st.lists(st.none() | st.sampled_from("abcdef") | st.text(max_size=5), max_size=40)


@pytest.fixture(params=["hashes", "one hash for all"])
def _hashes(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "one hash for all":
        same = lambda texts, *_: pl.Series(np.full(texts.len(), 7, np.uint64))  # noqa: E731
        monkeypatch.setattr(pl.Series, "hash", same)


@pytest.mark.usefixtures("_hashes")
@pytest.mark.parametrize("texts", [[], [None], ["a"], ["b", None, "a", "b", ""], ["a", "b", "c", "a"]])
def test_numbers_stand_for_their_texts(texts: list[str | None]) -> None:
    column = pl.Series("text", texts, pl.String)
    codes, distinct = intern.numbered(column)
    assert distinct.to_list() == list(dict.fromkeys(text for text in texts if text is not None))
    assert distinct.gather(codes).to_list() == texts


@pytest.mark.usefixtures("_hashes")
@pytest.mark.parametrize("asked", [[], [None], ["c", "x", None, "a"]])
def test_places_are_those_of_the_texts(asked: list[str | None]) -> None:
    known = ["a", "b", "c"]
    found = intern.Index(pl.Series(known, dtype=pl.String)).find(pl.Series(asked, dtype=pl.String))
    assert found.to_list() == [known.index(text) if text in known else None for text in asked]


@given(texts=TEXTS, asked=TEXTS)
def test_any_texts(texts: list[str | None], asked: list[str | None]) -> None:
    codes, distinct = intern.numbered(pl.Series(texts, dtype=pl.String))
    assert distinct.gather(codes).to_list() == texts
    places = intern.Index(distinct).find(pl.Series(asked, dtype=pl.String))
    known = distinct.to_list()
    assert places.to_list() == [known.index(text) if text in known else None for text in asked]


@pytest.mark.usefixtures("_hashes")
@pytest.mark.parametrize("parts", [[["a", "b"], ["b", None, "c", "a", "c"], [], ["d"]], [["a", "a"], ["a"]]])
def test_an_index_grows(parts: list[list[str | None]]) -> None:
    index, known = intern.Index(), list(dict.fromkeys(text for part in parts for text in part if text))
    for part in parts:
        codes = index.add(pl.Series(part, dtype=pl.String))
        assert [None if code is None else known[code] for code in codes] == part
    assert index.texts.to_list() == known
    assert index.find(pl.Series([*known, "x"])).to_list() == [*range(len(known)), None]
