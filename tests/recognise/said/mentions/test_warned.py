"""Who warns of sellers, or seeks goods, offers none."""

from __future__ import annotations

import tomllib
from pathlib import Path

import polars as pl
from asking import offered
from columns import parted, wrong
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise.said.mentions.warned import warned

CASES = tomllib.loads((Path(__file__).parent / "warned.toml").read_text("utf-8"))
WORDS = st.lists(
    st.sampled_from(["beware of ", "sellers ", "Viagra 100 mg ", "often fake ", "our ", "if ", "fraud"])
)


def test_a_warning_of_others_offers_nothing() -> None:
    assert wrong(CASES["warned"], warned(pl.Series(CASES["warned"]))) == []
    assert wrong(CASES["warned"], offered(CASES["warned"]) < 0) == []


def test_who_warns_to_sell_offers() -> None:
    assert wrong(CASES["sells"], offered(CASES["sells"]) > 0) == []


def test_what_is_sought_is_not_there() -> None:
    assert wrong(CASES["sought"], offered(CASES["sought"]) < 0) == []
    assert wrong(CASES["seeks_takers"], offered(CASES["seeks_takers"]) > 0) == []


@given(parted(st.lists(st.one_of(st.text(), WORDS.map("".join)))))
def test_each_sentence_is_read_alone(texts: tuple[list[str], ...]) -> None:
    every, before, behind = (warned(pl.Series(part, dtype=pl.String)).to_list() for part in texts)
    assert every == before + behind
