"""What a text negates or mentions goes, however long the names are, and what it offers stays."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import polars as pl
from asking import offered
from columns import parted, wrong
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


def test_what_stays_of_a_text() -> None:
    every = left_of([case["text"] for case in CASES])
    said = [" ".join(part.strip() for part in left.split("\n") if part.strip()) for left in every]
    assert [
        (case["text"], left) for case, left in zip(CASES, said, strict=True) if left != case["left"]
    ] == []


@settings(max_examples=40)
@given(parted(st.lists(st.one_of(st.text(max_size=60), WORDS.map("".join)), min_size=1, max_size=6)))
def test_each_text_is_read_alone(texts: tuple[list[str], ...]) -> None:
    every, before, behind = map(left_of, texts)
    assert every == before + behind


@settings(max_examples=25)
@given(st.lists(WORDS.map("".join), min_size=4))
def test_nothing_is_added(texts: list[str]) -> None:
    for text, left in zip(texts, left_of(texts), strict=True):
        assert not Counter("".join(left.split())) - Counter("".join(text.split()))


def test_a_mention_is_no_offer() -> None:
    mentioned = [
        "Keeps Kamagra jelly 100 mg, 30 tablets cool while travelling.",
        "The picture shows Kamagra jelly 100 mg, 30 tablets for scale only.",
        "Idéal pour ranger Kamagra gel 100 mg, boîte de 30.",
        "Не использовать вместе с Камагра 100 мг, 30 таблеток.",
        "Kamagra 100 mg, 30 tabletek nie wchodzi w skład zestawu.",
    ]
    assert wrong(mentioned, offered(mentioned) < 0) == []
    assert offered(["Inside the box is Kamagra jelly 100 mg, 30 tablets."])[0] > 0
