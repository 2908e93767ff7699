"""What somebody took in passing is not offered, and what is offered stays."""

from __future__ import annotations

import tomllib
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise import Recogniser
from hiddenlinks.recognise.passing import sold, untaken

CASES = tomllib.loads((Path(__file__).parent / "passing.toml").read_text("utf-8"))
NAMED = {"m": "Tramadol 50 mg tablets", "g": "Canvas tote bag"}
WORDS = st.lists(
    st.sampled_from(["my mum takes ", "haha ", "Viagra 100 mg ", ", ", ". ", "20 € ", "order here "])
)


@pytest.mark.parametrize("text", CASES["told"])
def test_who_tells_what_was_taken_offers_nothing(judge: Recogniser, text: str) -> None:
    said = pl.Series([text.format_map(NAMED)])
    assert judge.passages(said)[0].max() < 0
    assert judge.pages(pl.Series([None], dtype=pl.String), said)[0].max() < 0


@pytest.mark.parametrize("text", CASES["offered"])
def test_who_sells_offers_whatever_is_told(judge: Recogniser, text: str) -> None:
    assert judge.passages(pl.Series([text.format_map(NAMED)]))[0].max() > 0


@given(st.lists(st.one_of(st.none(), st.text(), WORDS.map("".join))))
def test_each_text_is_read_alone(texts: list[str | None]) -> None:
    tone = Recogniser.default().text_side.tone
    every = untaken(pl.Series(texts, dtype=pl.String), tone)
    assert every.to_list() == [untaken(pl.Series([text], dtype=pl.String), tone)[0] for text in texts]


def test_who_recommends_what_came_sells_nothing(judge: Recogniser) -> None:
    said = ["I recommend it.", "Polecam, kurier był rano.", "Order here, we ship today.", ""]
    tone = judge.text_side.tone
    assert sold(pl.Series(said), tone).to_list() == [False, False, True, False]
    assert np.all(tone(pl.Series(said[:2]))[:, 1] > 0)
