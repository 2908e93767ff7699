"""The matcher against a plain loop over words and terms, without hashes and filters."""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

import numpy as np
import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.fold import fold_codes
from hiddenlinks.recognise.lexicon import Block
from hiddenlinks.recognise.terms.matcher import Matcher

SHORT, REACH, LONGEST, SPAN, WHOLE = 6, 4, 48, 28, 4
LETTERS = st.text("abc", min_size=1, max_size=9)
PHRASES = st.lists(LETTERS, min_size=1, max_size=3).map(" ".join)
TERMS = st.tuples(PHRASES, st.sampled_from(["{}", "{}", "{}*", "*{}", "# {}"])).map(
    lambda t: t[1].format(t[0])
)
TEXTS = st.lists(st.one_of(LETTERS, st.just("7")), max_size=9).map(" ".join)


class _Term(NamedTuple):
    """A term as it was first entered, and where words begin in any of its spellings."""

    surface: str
    words: int
    borders: frozenset[int]


def folded(text: str) -> list[str]:
    """The words of a text as they are matched."""
    return fold_codes(pl.Series([text])).codes.tobytes().decode("utf-32-le").split()


def _places(words: list[str]) -> frozenset[int]:
    """Where words but the first begin, in letters."""
    return frozenset(accumulate(map(len, words[:-1])))


def plain(term: str) -> tuple[str, str]:
    """A term's letters and its kind."""
    kinds = {"#": "#", "*": "start"}
    return "".join(folded(term.strip("*# "))), kinds.get(term[0], "end" if term.endswith("*") else "")


def known_terms(terms: list[str]) -> dict[tuple[str, str], _Term]:
    """The terms by their letters and kind: the first spelling counts, the borders of all do."""
    known: dict[tuple[str, str], _Term] = {}
    for term in terms:
        words, key = folded(term.strip("*# ")), plain(term)
        if 0 < len(key[0]) <= LONGEST:
            first = known.setdefault(key, _Term(term, len(words), frozenset()))
            known[key] = first._replace(borders=first.borders | _places(words))
    return known


def expected(texts: list[str], terms: list[str], *, names: bool) -> list[tuple[int, str]]:
    """Row and term of every match, leftmost longest, whole terms before beginnings of the same length in words.

    ``names``: terms that have blanks in a text at their borders alone.
    """
    known = known_terms(terms)
    found = []
    for row, text in enumerate(texts):
        words = folded(text)
        at = 0
        while at < len(words):
            term, at = _longest(words, at, known, names)
            if term:
                found.append((row, term))
    return found


def _longest(  # noqa: C901 - a plain loop
    words: list[str], at: int, known: dict[tuple[str, str], _Term], names: bool
) -> tuple[str, int]:
    best, after, reach = "", at + 1, 0
    for last in range(at, min(at + SPAN, len(words))):
        text = words[at : last + 1]
        run, before = "".join(text), len("".join(words[at:last]))
        if before >= LONGEST:
            break
        for size in range(max(before + 1, 3), min(len(run), LONGEST) + 1):
            term = known.get((run[:size], "end"))
            far = size if last == at or size - before >= REACH else 0
            rest = len(run) - size
            if (
                term
                and _counts(term, far, last - at + 1)
                and _parted(term, text, names=names)
                and (names or term.borders or last == at or rest < WHOLE)
            ):
                best, after, reach = term.surface, last + 1, len(run)
        whole = known.get((run, ""))
        if whole and _counts(whole, len(run), last - at + 1) and _parted(whole, text, names=names):
            best, after, reach = whole.surface, last + 1, len(run)
    if at > 0 and words[at - 1].isdigit():
        for last in range(at, min(at + 3, len(words))):
            run = "".join(words[at : last + 1])
            term = known.get((run, "#"))
            if len(run) >= reach and term and _counts(term, len(run), last - at + 1):
                best, after, reach = term.surface, last + 1, len(run)
    if best:
        return best, after
    for begin in range(max(0, len(words[at]) - LONGEST), len(words[at]) - 2):
        if (words[at][begin:], "start") in known:
            return known[words[at][begin:], "start"].surface, at + 1
    return "", at + 1


def _counts(term: _Term, size: int, words: int) -> bool:
    return size >= SHORT or term.words == words


def _parted(term: _Term, words: list[str], *, names: bool) -> bool:
    """Whether the blanks between these words may stand in the term."""
    if names or term.borders:
        return _places(words) <= term.borders
    return len(words) == 1 or not any(len(word) < WHOLE and not word.isdigit() for word in words)


@given(st.lists(TEXTS, max_size=4), st.lists(TERMS, min_size=1, max_size=12, unique=True), st.booleans())
def test_matches_are_those_of_a_plain_loop(texts: list[str], terms: list[str], names: bool) -> None:
    role = "name" if names else "goods"
    block = Block(id="b", category="adult", weight=1, origin="test", role=role, terms=tuple(terms))
    matcher = Matcher((block,))
    hits = matcher.find(fold_codes(pl.Series(texts, dtype=pl.String)))
    found = [(row, matcher.surface[term]) for row, term in zip(hits.row, hits.term, strict=True)]
    assert found == expected(texts, terms, names=names)


def test_matches_do_not_depend_on_how_rows_are_cut() -> None:
    terms = ("fish oil", "vitamin*", "*tabletten", "# caps")
    matcher = Matcher((Block(id="b", category="adult", weight=1, origin="test", terms=terms),))
    texts = ["Fish oil 60 caps", "Kautabletten, vitamins", "", "fishoil"] * 3
    whole = matcher.find(fold_codes(pl.Series(texts)))
    parts = [matcher.find(fold_codes(pl.Series([text]))) for text in texts]
    assert np.array_equal(whole.term, np.concatenate([part.term for part in parts]))
    assert np.array_equal(whole.start, np.concatenate([part.start for part in parts]))


def test_blanks_stand_where_the_lexicon_has_borders() -> None:
    terms = ("multivitamin", "fish oil", "pornos", "mag ne sium")
    block = Block(id="b", category="supplement", weight=1, origin="test", terms=terms)
    texts = [
        "por nós", "por-nós", "pornos", "multi vitamin", "multi-vitamin", "mul tivitamin", "fi shoil",
        "fish oil", "fishoil", "mag nesium", "magn esium", "multi-vit amin",
    ]  # fmt: skip
    hits = Matcher((block,)).find(fold_codes(pl.Series(texts)))
    assert hits.row.tolist() == [1, 2, 3, 4, 7, 8, 9]


def test_a_beginning_over_a_blank_has_a_short_ending() -> None:
    block = Block(id="b", category="supplement", weight=1, origin="test", terms=("multivitamin*",))
    texts = ["multivitaminkapseln", "multi vitamins", "multi vitaminen", "multi vitaminkapseln"]
    assert Matcher((block,)).find(fold_codes(pl.Series(texts))).row.tolist() == [0, 1, 2]


def test_spellings_of_one_term_share_their_borders() -> None:
    block = Block(id="b", category="supplement", weight=1, origin="test", terms=("fishoil x", "fish oilx"))
    matcher = Matcher((block,))
    texts = ["fish oil x", "fishoil x", "fi shoil x"]
    assert matcher.find(fold_codes(pl.Series(texts))).row.tolist() == [0, 1]
    assert matcher.unused == ("fish oilx",)


def test_a_name_has_no_more_blanks_than_in_the_lexicon() -> None:
    block = Block(
        id="b", category="medicine", weight=1, origin="test", role="name", terms=("denvar", "new choice")
    )
    texts = ["Den var god", "Den-var", "DENVAR", "newchoice", "new-choice", "ne w choice"]
    hits = Matcher((block,)).find(fold_codes(pl.Series(texts)))
    assert hits.row.tolist() == [1, 2, 3, 4]
