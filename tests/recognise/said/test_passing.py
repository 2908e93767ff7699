"""What somebody took in passing is not offered, and what is offered stays."""

from __future__ import annotations

import tomllib
from pathlib import Path

import numpy as np
import polars as pl
from asking import offered, shown
from columns import parted, wrong
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise import Recogniser
from hiddenlinks.recognise.said.passing import sold, untaken

CASES = tomllib.loads((Path(__file__).parent / "passing.toml").read_text("utf-8"))
NAMED = {"m": "Tramadol 50 mg tablets", "g": "Canvas tote bag"}
WORDS = st.lists(
    st.sampled_from(["my mum takes ", "haha ", "Viagra 100 mg ", ", ", ". ", "20 € ", "order here "])
)


def test_who_tells_what_was_taken_offers_nothing() -> None:
    texts = [text.format_map(NAMED) for text in CASES["told"]]
    assert wrong(texts, offered(texts) < 0) == []
    assert wrong(texts, shown([(None, text) for text in texts]) < 0) == []


def test_who_sells_offers_whatever_is_told() -> None:
    texts = [text.format_map(NAMED) for text in CASES["offered"]]
    assert wrong(texts, offered(texts) > 0) == []


@given(parted(st.lists(st.one_of(st.none(), st.text(), WORDS.map("".join)))))
def test_each_text_is_read_alone(texts: tuple[list[str | None], ...]) -> None:
    tone = Recogniser.default().text_side.tone
    every, before, behind = (untaken(pl.Series(part, dtype=pl.String), tone).to_list() for part in texts)
    assert every == before + behind


def test_who_recommends_what_came_sells_nothing(judge: Recogniser) -> None:
    said = ["I recommend it.", "Polecam, kurier był rano.", "Order here, we ship today.", ""]
    tone = judge.text_side.tone
    assert sold(pl.Series(said), tone).to_list() == [False, False, True, False]
    assert np.all(tone(pl.Series(said[:2]))[:, 1] > 0)
