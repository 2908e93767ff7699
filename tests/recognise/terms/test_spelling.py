"""The language model of words: what is known, what is spelled like something known, and what is stored."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.fold import fold_codes
from hiddenlinks.recognise.learned.model import Model
from hiddenlinks.recognise.terms.readings import read
from hiddenlinks.recognise.terms.spelling import Spelling, Vocabulary

TEXTS = ["blue shoes for men", "blue shirt", "vitamin tablets 60", "tablet 60 mg", "синие туфли"] * 20


def test_known_words_are_likelier_than_others_and_than_themselves_backwards() -> None:
    spelling = Spelling.of(Vocabulary.of(pl.Series(TEXTS)), [])
    words = ["blue", "tablets", "vitamin", "туфли"]
    known, turned = spelling.odds(words), spelling.odds([word[::-1] for word in words])
    assert np.all(known > turned + 5)
    assert spelling.odds(["shoes"]) < spelling.odds(["blue"]) < 0


def test_terms_of_a_lexicon_are_known_and_their_endings_nearly() -> None:
    spelling = Spelling.of(Vocabulary.of(pl.Series(TEXTS)), ["sildenafil*", "fish oil"])
    exact, ending, other = spelling.odds(["sildenafil", "sildenafilum", "sxlqenafil"])
    assert exact > ending > other
    assert spelling.odds(["oil"]) > -12


def test_any_digit_is_one() -> None:
    spelling = Spelling.of(Vocabulary.of(pl.Series(["250mg"] * 9)), [])
    assert spelling.odds(["250mg"]) == spelling.odds(["731mg"])


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=20), max_size=6))
def test_a_vocabulary_of_anything(texts: list[str]) -> None:
    stored = Vocabulary.of(pl.Series(texts, dtype=pl.String))
    assert np.all(np.diff(stored.words.astype(np.int64)) > 0)
    assert len(stored.words) == len(stored.often)
    odds = Spelling.of(stored, texts).odds(["anything", ""])
    assert np.all(np.isfinite(odds))
    assert np.all(odds <= 0)


def test_the_order_of_texts_does_not_matter() -> None:
    there, back = (Vocabulary.of(pl.Series(texts)) for texts in (TEXTS, TEXTS[::-1]))
    for one, other in zip(there, back, strict=True):
        assert np.array_equal(one, other)


def test_what_ships_holds_no_text() -> None:
    stored = Model.built_in().vocabulary
    assert [array.dtype for array in stored] == [np.uint32, np.uint8, np.uint8]
    assert len(stored.words) > 100_000


def test_a_number_with_its_unit_is_no_word() -> None:
    spelling = Spelling.of(Vocabulary.of(pl.Series(TEXTS)), ["бдсм", "секс"])
    said = pl.Series(["ремень 69см", "ваза 59 см", "набор б0см", "6дсм"])
    read_as = read(fold_codes(said), spelling)
    rows = [read_as.codes[a:b].tobytes().decode("utf-32-le") for a, b in pairwise(read_as.offsets)]
    assert rows[:2] == ["ремень 69см", "ваза 59 см"]
