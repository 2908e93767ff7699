"""What a text names and does not offer goes, and nothing else does."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import polars as pl
from asking import shown
from columns import parted, wrong
from hypothesis import given, settings
from hypothesis import strategies as st

from hiddenlinks.recognise import Recogniser
from hiddenlinks.recognise.said import refused

CASES = tomllib.loads((Path(__file__).parent / "refused.toml").read_text("utf-8"))["case"]
WORDS = st.lists(
    st.sampled_from(
        ["not included", "we do not sell", "this is not", ", ", ". ", "(", "but ", "20 €", "Viagra"]
    )
)


def offered(texts: pl.Series) -> pl.Series:
    return refused.offered(texts, Recogniser.default().text_side.absent)


def test_what_stays_of_a_text() -> None:
    every = offered(pl.Series([case["text"] for case in CASES])).str.split("\n")
    said = [" ".join(part.strip() for part in left if part.strip()) for left in every]
    assert [
        (case["text"], left) for case, left in zip(CASES, said, strict=True) if left != case["left"]
    ] == []


@settings(max_examples=40)
@given(parted(st.lists(st.one_of(st.none(), st.text(), WORDS.map("".join)))))
def test_each_text_is_read_alone(texts: tuple[list[str | None], ...]) -> None:
    every, before, behind = (offered(pl.Series(part, dtype=pl.String)).to_list() for part in texts)
    assert every == before + behind


@settings(max_examples=40)
@given(st.lists(WORDS.map("".join)))
def test_nothing_is_added(texts: list[str]) -> None:
    for text, left in zip(texts, offered(pl.Series(texts, dtype=pl.String)), strict=True):
        assert not Counter("".join(left.split())) - Counter("".join(text.split()))


def test_a_question_about_age_is_no_content() -> None:
    pages = {
        ("18+", "Adults only. Confirm your age to enter."): False,
        ("Catalogue", "Adults only. Are you over 18? Yes.\nBrake pads, set 20 €\nOil filter 12 €"): False,
        ("Nur für Erwachsene", "Bitte bestätigen Sie Ihr Alter."): False,
        ("Adults only", "Silicone dildo 20 €\nRabbit vibrator 30 €"): True,
        ("Vase", "Nothing erotic about it, just an ordinary ornament.\nIn stock in Cork."): False,
    }
    assert wrong(pages, (shown(list(pages)) > 0) == list(pages.values())) == []
