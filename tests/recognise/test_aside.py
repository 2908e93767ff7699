"""What a sentence names beside the point is mentioned, and what it offers stays."""

from __future__ import annotations

import tomllib
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise import Recogniser
from hiddenlinks.recognise.governed import governed
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
    alone = [side.aside(pl.Series([text], dtype=pl.String)) for text in texts]
    assert every.rows() == [row for frame in alone for row in frame.rows()]
    assert not every.null_count().sum_horizontal().sum()


def test_three_words_of_one_language_tell() -> None:
    said = ["my aunt left", "my tante perdue", "My, my, MY aunt", "and so but which", None, "我妈妈昨天"]
    assert told(pl.Series(said)).to_list() == [True, False, False, False, False, True]


@pytest.mark.parametrize("text", CASES["told"])
def test_stories_are_told_by_their_words_alone(judge: Recogniser, text: str) -> None:
    said = pl.Series([text.format_map(NAMED)])
    around = judge.text_side.around(said)
    assert told(said)[0]
    assert not governed(said, *around)[0]
    assert judge.passages(said)[0].max() < 0


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Order it for 20 €.", True),
        ("Anything else?", True),
        ("Has anybody tried it?", False),
        ("You will get it.", True),
        ("Without any prescription.", True),
        ("El casino receta poco.", False),
        ("An originally Danish novel in a container.", False),
        ("It stood there.", False),
        (None, False),
    ],
)
def test_what_offers(judge: Recogniser, text: str | None, *, found: bool) -> None:
    assert offers(pl.Series([text], dtype=pl.String), judge.text_side.tone).to_list() == [found]
