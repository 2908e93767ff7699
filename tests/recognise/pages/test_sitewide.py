"""Newsletters, cookies and apps say nothing of what a page is about."""

from __future__ import annotations

import polars as pl
import pytest

from hiddenlinks.recognise.pages.sitewide import unrepeated

FRAME = (
    "Subscribe to our newsletter and get 10 % off your next order.",
    "Melde dich zum Newsletter an und erhalte 5 € Rabatt.",
    "We use cookies, also for advertising.",
    "Stáhněte si naši aplikaci a nakupujte výhodněji.",
    "Подпишитесь на рассылку и получите скидку.",
    "メルマガ登録で500円クーポン。",
)
KEPT = (
    "Order 30 tablets and mention the newsletter: 20 mg each.",
    "Vase, blue, 20 cm high.",
    "Whey protein Cookies & Cream, 2 lb.",
    "Choc chip cookies, baked today.",
    "Die Ausstellung ist bis Mai zu sehen.",
)


@pytest.mark.parametrize("sentence", FRAME)
def test_a_sentence_of_the_frame_goes(sentence: str) -> None:
    left = unrepeated(pl.Series([f"Opening hours: ten to four. {sentence} Admission is free."]))[0]
    assert sentence.rstrip(".。") not in left
    assert "Opening hours" in left
    assert "Admission is free" in left


@pytest.mark.parametrize("sentence", KEPT)
def test_others_stay(sentence: str) -> None:
    assert unrepeated(pl.Series([sentence]))[0] == sentence


def test_a_long_run_of_text_is_no_frame() -> None:
    text = "cookie " + "and many other words " * 20
    assert unrepeated(pl.Series([text, None])).to_list() == [text, None]
