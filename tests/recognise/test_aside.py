"""What a sentence names beside the point is mentioned, and what it offers stays."""

from __future__ import annotations

import tomllib
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise import Recogniser
from hiddenlinks.recognise.offering import offers
from hiddenlinks.recognise.told import told

CASES = tomllib.loads((Path(__file__).parent / "aside.toml").read_text("utf-8"))
NAMED = {"m": "Tramadol 50 mg, 30 tablets"}
WORDS = st.lists(
    st.sampled_from(
        ["my aunt said ", "for the ", "Viagra 100 mg ", ", ", ". ", "? ", "20 € ", "contains ", "ich war "]
    )
)
TEXTS = st.lists(st.one_of(st.none(), st.text(), WORDS.map("".join)))


@pytest.mark.parametrize("text", CASES["beside"])
def test_goods_that_a_sentence_names_beside_the_point_are_not_offered(judge: Recogniser, text: str) -> None:
    said = pl.Series([text.format_map(NAMED)])
    assert judge.passages(said)[0].max() < 0


@pytest.mark.parametrize("text", CASES["offers"])
def test_goods_that_a_sentence_offers_are(judge: Recogniser, text: str) -> None:
    assert judge.passages(pl.Series([text.format_map(NAMED)]))[0].max() > 0


@given(TEXTS)
def test_each_sentence_is_read_alone(texts: list[str | None]) -> None:
    side = Recogniser.default().text_side
    every = side.aside(pl.Series(texts, dtype=pl.String))
    assert every.to_list() == [side.aside(pl.Series([text], dtype=pl.String))[0] for text in texts]
    assert every.null_count() == 0


@given(TEXTS)
def test_what_is_named_beside_the_point_offers_nothing(texts: list[str | None]) -> None:
    side, said = Recogniser.default().text_side, pl.Series(texts, dtype=pl.String)
    assert not (side.aside(said) & offers(said, side.tone)).any()


def test_three_words_of_one_language_tell() -> None:
    said = ["my aunt left", "my tante perdue", "My, my, MY aunt", "she left him there", None, "我妈妈昨天"]
    assert told(pl.Series(said)).to_list() == [True, False, False, True, False, True]
