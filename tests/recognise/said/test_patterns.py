"""Patterns in a form that compiles sooner say what they said."""

from __future__ import annotations

import re

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise.said.patterns import (
    by_borders,
    holds,
    plain,
    plainly,
    quick,
    sought,
    spread,
    unless,
    without,
)

WORDS = ("reklam\\w*", "[^\\w\\s]", "\\bmax\\b", "a|b")
SAID = ("reklama", "реклама, max", "max_", "!", "ABC", "")
LETTERS = st.sampled_from("aßéжЖяαω中ひ각5٣_ .,;!?-()«»“”…·€🍀\u200d\u0301क")


@given(st.text(LETTERS, max_size=12))
def test_letters_of_shops_are_letters(text: str) -> None:
    """Of what such texts hold, the short list of signs leaves the same letters as all of Unicode's."""
    said = pl.Series([text])
    for pattern in ("^\\w*$", "\\w", "[\\w-]", "[^\\w]"):
        assert said.str.contains(quick(pattern)).to_list() == said.str.contains(pattern).to_list()


def test_both_dialects_read_it() -> None:
    for pattern in map(quick, WORDS):
        assert pl.Series(SAID).str.contains(pattern).to_list() == [
            bool(re.search(pattern, said)) for said in SAID
        ]


@given(st.lists(st.one_of(st.none(), st.text("max .", max_size=8)), max_size=5))
def test_borders_of_words_are_asked_last(texts: list[str | None]) -> None:
    said = pl.Series(texts, dtype=pl.String)
    held = [text is not None and re.search(r"\bmax\b", text) is not None for text in texts]
    assert holds(said, r"\bmax\b").to_list() == held
    left = [text and re.sub(r"\bmax\b", "x", text) for text in texts]
    assert without(said, r"\bmax\b", "x").to_list() == left


PATTERNS = (
    r"\bmax\b|mini",
    r"(?i)ma(?:x|\bu)|[|(]x\b|\|!\b|é\b",
    r"(?i)x|\bma\b|(?-i)M|[]|\\]\b",
    r"(?:\ba|b)|c{2}|[^)|x]\b\)",
    r"\bm|",
)
"""Alternatives that ask where words end beside others that do not, signs of groups in classes, flags in the middle."""


@given(st.sampled_from(PATTERNS), st.lists(st.text("maxMXé .|()]\\!ucb", max_size=8), max_size=4))
def test_alternatives_are_asked_apart(pattern: str, texts: list[str]) -> None:
    said = pl.Series(texts, dtype=pl.String)
    assert holds(said, pattern).to_list() == said.str.contains(pattern).to_list()


MANY = "|".join([*(f"w{n}x" for n in range(1500)), r"\bma\d+\b", *(rf"\bb{n}\b" for n in range(1500))])
"""More alternatives than are asked in one piece, both with borders and without."""


@given(st.lists(st.one_of(st.none(), st.text("wxmab0123 ", max_size=9)), max_size=9))
def test_a_long_pattern_is_asked_in_pieces(texts: list[str | None]) -> None:
    assert all(len(pieces) > 1 for pieces in by_borders(MANY))
    said = pl.Series(texts, dtype=pl.String)
    held = [text is not None and re.search(MANY, text) is not None for text in texts]
    assert holds(said, MANY).to_list() == held
    around = [text is not None and re.search(f"^a?(?:{MANY})$", text) is not None for text in texts]
    assert holds(said, spread("^a?", MANY, "$")).to_list() == around


def test_accents_of_latin_and_greek_letters_alone_are_left_out() -> None:
    said = pl.Series(["NÃO É", "Żaden", "Μην ΠΑΡΕΙΣ", "КИЙ", "が", "각", None])
    assert plain(said).to_list() == ["nao e", "zaden", "μην παρεις", "кий", "が", "각", None]
    assert plain(pl.Series(["μήν"]))[0] == plainly("μήν") == "μην"
    assert plainly(r"ża\w+|кий") == r"za\w+|кий"


@given(st.lists(st.tuples(st.booleans(), st.text("max ", max_size=5)), max_size=5))
def test_what_is_found_unless_it_holds_a_pattern(rows: list[tuple[bool, str]]) -> None:
    found, texts = (
        pl.Series([row[k] for row in rows], dtype=kind) for k, kind in enumerate((pl.Boolean, pl.String))
    )
    kept = unless(found, texts, r"\bmax\b").to_list()
    assert kept == [one and not re.search(r"\bmax\b", text) for one, text in rows]
    assert found.to_list() == [row[0] for row in rows]


@given(st.lists(st.text("abAB", max_size=4), max_size=6))
def test_what_is_sought_by_its_words_is_read_once(texts: list[str]) -> None:
    read: list[str] = []

    def both(some: pl.Series) -> pl.Series:
        read.extend(some)
        return some.str.contains("(?i)ab")

    said = pl.Series(texts, dtype=pl.String)
    found = sought(said, said.str.to_lowercase(), (("a", both), ("b", both)))
    assert found.to_list() == ["ab" in text.lower() for text in texts]
    held = [text.lower() for text in texts]
    assert len(read) == sum(("a" in text) + ("b" in text and "ab" not in text) for text in held)
