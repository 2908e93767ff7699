"""Folding: disguises undone, innocent text left alone, and the properties that others rely on."""

from __future__ import annotations

import time
from html import unescape

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.fold import clean, fold, fold_with_offsets

UNDONE = {
    "V1agra 100mg": "viagra 100mg",
    "ѕіldenafіl citrate": "sildenafil citrate",
    "s-i-b-u-t-r-a-m-i-n-e 15 mg": "sibutramine 15 mg",
    "v i a g r a": "viagra",
    "ce.fa.zo.lin": "cefazolin",
    "Ｖｉａｇｒａ": "viagra",
    "v̷i̷a̷g̷r̷a̷": "viagra",
    "𝓥𝓲𝓪𝓰𝓻𝓪": "viagra",
    "ᴠɪᴀɢʀᴀ": "viagra",
    "ⓥⓘⓐⓖⓡⓐ": "viagra",
    "vi\u200bag\u200dra": "viagra",
    "\u202eargaiv\u202c": "viagra",
    "\u202earg\u202aaiv\nx": "viagra\nx",
    "vi&#97;gr&#x61;": "viagra",
    "vi&amp;#97;gra": "viagra",
    "Vi&shy;agra": "viagra",
    "&#1042;&#1080;&#1072;гра": "виагра",
    "vviiaaggrraa": "viagra",
    "ppiillllss": "pills",
    "вибpaтop": "вибратор",
    "νiαgrα": "viagra",
    "5ildenafil": "sildenafil",
    "p0rn": "porn",
}
KEPT = (
    "вибратор с подогревом",
    "εληνικα και αγλικα",
    "夜店 成人用品",
    "دواء بدون وصفة",
    "vitamin b12 500mg",
    "iphone13 pro 2x4 60x80cm 3xl",
    "h4 xs m l",
    "oppo a5s",
    "u.s.a",
    "a&b; x &; &# &#; &#99999999; &nothing;",
)


@pytest.mark.parametrize(("written", "meant"), UNDONE.items())
def test_disguises_are_undone(written: str, meant: str) -> None:
    assert fold(pl.Series([written])).item() == meant


@pytest.mark.parametrize("text", KEPT)
def test_innocent_text_is_left_alone(text: str) -> None:
    assert fold(pl.Series([text])).item() == text


@given(st.text(max_size=80))
def test_folding_is_idempotent_and_bounded(text: str) -> None:
    once, places = fold_with_offsets(text)
    assert fold_with_offsets(once)[0] == once
    assert len(once) <= 4 * len(text)
    assert len(places) == len(once)
    assert all(0 <= place < len(text) for place in places)
    assert places == sorted(places) or "\u202e" in text


REFERENCES = [
    "&",
    ";",
    "&amp;",
    "&#97;",
    "&#x430;",
    "&eacute;",
    "&aelig;",
    "\n",
    "ab",
    "#",
    "\u202e",
    "\u202c",
]


@given(st.lists(st.sampled_from(REFERENCES), max_size=12).map("".join))
def test_what_stands_for_characters_keeps_its_place(text: str) -> None:
    folded, places = fold_with_offsets(text)
    assert len(places) == len(folded)
    assert places == sorted(places) or "\u202e" in text
    if "\u202e" not in text and unescape(unescape(text)) == unescape(text):
        assert folded == fold_with_offsets(unescape(text))[0]


@given(st.text(alphabet="abаβ0123 .-xAÄ5$@", max_size=40))
def test_folding_disguised_alphabets_is_idempotent(text: str) -> None:
    once, _ = fold_with_offsets(text)
    assert fold_with_offsets(once)[0] == once


@given(st.lists(st.one_of(st.none(), st.text(st.characters(codec="utf-8"), max_size=20)), max_size=12))
def test_columns_agree_with_the_scalar_definition(texts: list[str | None]) -> None:
    column = pl.Series("t", texts, dtype=pl.String)
    expected = [None if text is None else fold_with_offsets(text)[0] for text in texts]
    assert fold(column).to_list() == expected


def test_offsets_lead_back_to_the_original() -> None:
    text = "Buy ｖ１ａｇｒａ now"
    folded, places = fold_with_offsets(text)
    at = folded.index("viagra")
    assert text[places[at] : places[at + 5] + 1] == "ｖ１ａｇｒａ"


def test_clean_keeps_case_and_nulls() -> None:
    texts = pl.Series(["Vi\u200bagra", "Ｆｏｏ", None, "plain ASCII"])
    assert clean(texts).to_list() == ["Viagra", "Foo", None, "plain ASCII"]


def test_lone_surrogates_do_not_break_folding() -> None:
    assert fold_with_offsets("\ud800viagra")[0] == "viagra"


@pytest.mark.parametrize("piece", ["a ", "a-", "aa", "a1", "аa", "\u0300", "ﷺ", "v.i "])
def test_time_is_linear_on_repeats(piece: str) -> None:
    fold_with_offsets(piece)
    start = time.perf_counter()
    fold_with_offsets(piece * 500_000)
    assert time.perf_counter() - start < 3
