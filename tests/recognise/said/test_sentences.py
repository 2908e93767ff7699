"""Sentences are taken apart and put together again, and no letter is lost."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise.said.sentences import QUESTION, apart, rewritten, together

TEXTS = st.lists(st.text(st.characters(codec="utf-8"), max_size=40), max_size=6)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One thing. Another one! And why?", ["One thing.", "Another one!", "And why?"]),
        ("z. B. Tabletten", ["z. B. Tabletten"]),
        ("NAME, 250 g. not included. Ask.", ["NAME, 250 g. not included.", "Ask."]),
        ("No. only cups", ["No.", "only cups"]),
        ("NAME No. 40 for sale. See it", ["NAME No. 40 for sale.", "See it"]),
        ("Weighs 250 ml. It is red.", ["Weighs 250 ml.", "It is red."]),
        ("NAME таб. п/о 20 шт. нет", ["NAME таб. п/о 20 шт. нет"]),
        ("Nie: leki, np. NAME, broń. Kontakt", ["Nie: leki, np. NAME, broń.", "Kontakt"]),
        ("a line\nand another", ["a line", "and another"]),
        ("no end", ["no end"]),
        ("Vendu ici ? Non, jamais !  Merci.", ["Vendu ici ?", "Non, jamais !", "Merci."]),
        ("3 left Please note: none inside.", ["3 left", "Please note: none inside."]),
        ("Please note: none inside.", ["", "Please note: none inside."]),
        ("Ships today Q: any A: no", ["Ships today", "Q: any A: no"]),
        ("Soft Review: came late", ["Soft", "Review: came late"]),
        ("blue bowl 72 € We are often asked for it.", ["blue bowl 72 €", "We are often asked for it."]),
        ("bowl 72 € Blue Steel Lid 9 €", ["bowl 72 € Blue Steel Lid 9 €"]),
        ("a1 | b2 | c3 | d4 | e5", ["a1", "b2", "c3", "d4", "e5"]),
        ("a1 | b2 | c3\nd4 | e5 | f6", ["a1 | b2 | c3", "d4 | e5 | f6"]),
    ],
)
def test_where_a_sentence_ends(text: str, sentences: list[str]) -> None:
    assert apart(pl.Series([text]), pl.Series([0]))["said"].to_list() == sentences


@given(TEXTS, st.data())
def test_what_is_put_together_is_what_was_taken_apart(texts: list[str], data: st.DataObject) -> None:
    some = data.draw(st.lists(st.sampled_from(range(len(texts))), unique=True)) if texts else []
    every = pl.Series(texts, dtype=pl.String)
    again = together(every, apart(every, pl.Series(some, dtype=pl.Int64)))
    assert ["".join(text.split()) for text in again] == ["".join(text.split()) for text in texts]
    assert all(again[at] == texts[at] for at in range(len(texts)) if at not in some)


def test_questions_in_several_scripts() -> None:
    asks = pl.Series(["Any left?", "有吗？", "هل بقي؟ ", "None left."]).str.contains(QUESTION)
    assert asks.to_list() == [True, True, True, False]


@given(TEXTS, st.data())
def test_what_may_not_be_changed_stays(texts: list[str], data: st.DataObject) -> None:
    said = pl.Series(texts, dtype=pl.String)
    may = pl.Series([data.draw(st.booleans()) for _ in texts], dtype=pl.Boolean)
    left = rewritten(said, may, lambda rows: rows["said"].str.replace_all(r"(?s).", "")).to_list()
    assert [one for one, changed in zip(left, may, strict=True) if not changed] == said.filter(~may).to_list()
    assert all(not one.strip() for one, changed in zip(left, may, strict=True) if changed)


def test_a_text_of_which_no_sentence_changes_keeps_its_lines() -> None:
    texts = pl.Series(["One. Two. Three.", "One. No. Three."])
    left = rewritten(texts, pl.Series([True, True]), lambda rows: rows["said"].str.replace("^No.$", ""))
    assert left.to_list() == ["One. Two. Three.", "One.\n\nThree."]
