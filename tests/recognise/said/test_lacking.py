"""What is named because it is not there is not offered; what is offered stays so beside words that deny."""

from __future__ import annotations

import tomllib
from pathlib import Path

import polars as pl
from asking import offered
from columns import parted, wrong
from hypothesis import given, settings
from hypothesis import strategies as st

from hiddenlinks.recognise import Recogniser
from hiddenlinks.recognise.said.lacking import may_lack

CASES = tomllib.loads((Path(__file__).parent / "lacking.toml").read_text("utf-8"))
SAID = st.sampled_from(["no ", "Viagra 100 mg", ": ", "we do not sell ", "not included", ", ", "yok", "没有"])


def test_what_is_not_there_is_not_offered() -> None:
    assert wrong(CASES["absent"], offered(CASES["absent"]) < 0) == []


def test_what_is_offered_beside_words_that_deny_is() -> None:
    assert wrong(CASES["offered"], offered(CASES["offered"]) > 0) == []


@settings(max_examples=30)
@given(parted(st.lists(st.one_of(st.none(), st.lists(SAID).map("".join)))))
def test_each_sentence_is_read_alone(texts: tuple[list[str | None], ...]) -> None:
    absent = Recogniser.default().text_side.absent
    every, before, behind = (absent(pl.Series(part, dtype=pl.String)).to_list() for part in texts)
    assert every == before + behind


@settings(max_examples=30)
@given(st.lists(st.lists(SAID).map("".join)))
def test_no_sentence_lacks_what_none_may_lack(texts: list[str]) -> None:
    said = pl.Series(texts, dtype=pl.String)
    assert not (Recogniser.default().text_side.absent(said) & ~may_lack(said.str.to_lowercase())).any()
