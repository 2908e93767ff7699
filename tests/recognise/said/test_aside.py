"""What a sentence names beside the point is mentioned, and what it offers stays."""

from __future__ import annotations

import tomllib
from pathlib import Path

import polars as pl
import pytest
from asking import offered
from columns import parted, wrong
from hypothesis import given, settings
from hypothesis import strategies as st

from hiddenlinks.recognise import Recogniser
from hiddenlinks.recognise.said.governed import governed, shaped
from hiddenlinks.recognise.said.offering import offers
from hiddenlinks.recognise.said.told import told

CASES = tomllib.loads((Path(__file__).parent / "aside.toml").read_text("utf-8"))
NAMED = {"m": "Tramadol 50 mg, 30 tablets"}
WORDS = st.lists(
    st.sampled_from(
        ["my aunt said ", "for the ", "Viagra 100 mg ", ", ", ". ", "? ", "20 € ", "contains ", "ich war "]
    )
)
TEXTS = st.lists(st.one_of(st.none(), st.text(), WORDS.map("".join)))


def _named(kind: str) -> list[str]:
    return [text.format_map(NAMED) for text in CASES[kind]]


def test_goods_that_a_sentence_names_beside_the_point_are_not_offered() -> None:
    assert wrong(_named("beside"), offered(_named("beside")) < 0) == []


def test_goods_that_a_sentence_offers_are() -> None:
    assert wrong(_named("offers"), offered(_named("offers")) > 0) == []


@settings(max_examples=40)
@given(parted(TEXTS))
def test_each_sentence_is_read_alone(texts: tuple[list[str | None], ...]) -> None:
    side = Recogniser.default().text_side
    every, before, behind = (side.aside(pl.Series(part, dtype=pl.String)) for part in texts)
    assert every.rows() == before.rows() + behind.rows()
    assert not every.null_count().sum_horizontal().sum()


def test_three_words_of_one_language_tell() -> None:
    said = ["my aunt left", "my tante perdue", "My, my, MY aunt", "and so but which", None, "我妈妈昨天"]
    assert told(pl.Series(said)).to_list() == [True, False, False, False, False, True]


def test_stories_are_told_by_their_words_alone(judge: Recogniser) -> None:
    texts = _named("told")
    said = pl.Series(texts)
    assert wrong(texts, told(said)) == []
    assert wrong(texts, ~governed(said, *judge.text_side.around(said))) == []
    assert wrong(texts, offered(texts) < 0) == []


def test_what_offers(judge: Recogniser) -> None:
    cases = {
        "Order it for 20 €.": True,
        "Anything else?": True,
        "Has anybody tried it?": False,
        "You will get it.": True,
        "Without any prescription.": True,
        "El casino receta poco.": False,
        "An originally Danish novel in a container.": False,
        "It stood there.": False,
        None: False,
    }
    said = offers(pl.Series(list(cases), dtype=pl.String), judge.text_side.tone)
    assert dict(zip(cases, said, strict=True)) == cases


@pytest.mark.parametrize(
    ("said", "before", "behind"),
    [
        ("They seized nine boxes of Grena Organic Leaf in May.", "They seized nine boxes of ", " in May."),
        ("Customs took Grena Organic Leaf & Root Powder away.", "Customs took ", " away."),
        ("no name in here", None, None),
        ("Fine for Anna Berg", None, None),
        ("통관: JOINT CARE PLUS 압수", "통관: ", " 압수"),
    ],
)
def test_what_looks_like_a_name(said: str, before: str | None, behind: str | None) -> None:
    parts = shaped(pl.Series([said], dtype=pl.String))
    assert (parts[0][0], parts[1][0]) == (before, behind)
