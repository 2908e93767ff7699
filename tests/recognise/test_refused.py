"""What a text names and does not offer goes, and nothing else does."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise import Recogniser
from hiddenlinks.recognise.refused import offered

CASES = tomllib.loads((Path(__file__).parent / "refused.toml").read_text("utf-8"))["case"]
WORDS = st.lists(
    st.sampled_from(
        ["not included", "we do not sell", "this is not", ", ", ". ", "(", "but ", "20 €", "Viagra"]
    )
)


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:40] for case in CASES])
def test_what_stays_of_a_text(case: dict[str, str]) -> None:
    left = offered(pl.Series([case["text"]])).str.split("\n")[0]
    assert " ".join(part.strip() for part in left if part.strip()) == case["left"]


@given(st.lists(st.one_of(st.none(), st.text(), WORDS.map("".join))))
def test_each_text_is_read_alone(texts: list[str | None]) -> None:
    every = offered(pl.Series(texts, dtype=pl.String))
    assert every.to_list() == [offered(pl.Series([text], dtype=pl.String))[0] for text in texts]


@given(WORDS)
def test_nothing_is_added(words: list[str]) -> None:
    text = "".join(words)
    left = offered(pl.Series([text]))[0]
    assert not Counter("".join(left.split())) - Counter("".join(text.split()))


@pytest.mark.parametrize(
    ("title", "text", "about"),
    [
        ("18+", "Adults only. Confirm your age to enter.", False),
        ("Catalogue", "Adults only. Are you over 18? Yes.\nBrake pads, set 20 €\nOil filter 12 €", False),
        ("Nur für Erwachsene", "Bitte bestätigen Sie Ihr Alter.", False),
        ("Adults only", "Silicone dildo 20 €\nRabbit vibrator 30 €", True),
        ("Vase", "Nothing erotic about it, just an ordinary ornament.\nIn stock in Cork.", False),
    ],
)
def test_a_question_about_age_is_no_content(title: str, text: str, *, about: bool) -> None:
    odds = Recogniser.default().pages(pl.Series([title]), pl.Series([text]))
    assert (odds[0].max() > 0) == about
