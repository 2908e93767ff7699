"""What a text negates or mentions goes, however long the names are, and what it offers stays."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hiddenlinks.recognise import Recogniser

CASES = tomllib.loads((Path(__file__).parent / "mentioned.toml").read_text("utf-8"))["case"]
WORDS = st.lists(
    st.sampled_from(
        [
            "not included",
            "does not contain ",
            "box for ",
            ", ",
            ". ",
            ": ",
            "but ",
            "e.g. ",
            "20 €",
            "Viagra 100 mg",
        ]
    )
)


def left_of(texts: list[str]) -> list[str]:
    return Recogniser.default().text_side.unmentioned(pl.Series(texts, dtype=pl.String)).to_list()


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:40] for case in CASES])
def test_what_stays_of_a_text(case: dict[str, str]) -> None:
    (left,) = left_of([case["text"]])
    assert " ".join(part.strip() for part in left.split("\n") if part.strip()) == case["left"]


@settings(max_examples=40)
@given(st.lists(st.one_of(st.text(max_size=60), WORDS.map("".join)), min_size=1, max_size=6))
def test_each_text_is_read_alone(texts: list[str]) -> None:
    assert left_of(texts) == [left_of([text])[0] for text in texts]


@given(WORDS)
def test_nothing_is_added(words: list[str]) -> None:
    text = "".join(words)
    assert not Counter("".join(left_of([text])[0].split())) - Counter("".join(text.split()))


@pytest.mark.parametrize(
    "text",
    [
        "Keeps Kamagra jelly 100 mg, 30 tablets cool while travelling.",
        "The picture shows Kamagra jelly 100 mg, 30 tablets for scale only.",
        "Idéal pour ranger Kamagra gel 100 mg, boîte de 30.",
        "Не использовать вместе с Камагра 100 мг, 30 таблеток.",
        "Kamagra 100 mg, 30 tabletek nie wchodzi w skład zestawu.",
    ],
)
def test_a_mention_is_no_offer(text: str) -> None:
    judge = Recogniser.default()
    mentioned, offered = judge.passages(
        pl.Series([text, "Inside the box is Kamagra jelly 100 mg, 30 tablets."])
    )
    assert mentioned.max() < 0 < offered.max()
