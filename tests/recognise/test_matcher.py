"""The matcher against a plain loop over words and terms, without hashes and filters."""

from __future__ import annotations

import numpy as np
import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.fold import fold_codes
from hiddenlinks.recognise.lexicon import Block
from hiddenlinks.recognise.matcher import Matcher

SHORT, REACH, LONGEST, SPAN = 6, 4, 48, 12
LETTERS = st.text("abc", min_size=1, max_size=9)
PHRASES = st.lists(LETTERS, min_size=1, max_size=3).map(" ".join)
TERMS = st.tuples(PHRASES, st.sampled_from(["{}", "{}", "{}*", "*{}", "# {}"])).map(
    lambda t: t[1].format(t[0])
)
TEXTS = st.lists(st.one_of(LETTERS, st.just("7")), max_size=9).map(" ".join)


def plain(term: str) -> tuple[str, int, str]:
    """A term's letters, its number of words and its kind."""
    kind = (
        "#"
        if term.startswith("#")
        else "start"
        if term.startswith("*")
        else "end"
        if term.endswith("*")
        else ""
    )
    words = fold_codes(pl.Series([term.strip("*# ")])).codes.tobytes().decode("utf-32-le").split()
    return "".join(words), len(words), kind


def expected(texts: list[str], terms: list[str], *, names: bool) -> list[tuple[int, str]]:
    """Row and term of every match, leftmost longest, whole terms before beginnings of the same length in words.

    ``names``: terms that have no more blanks in a text than in the lexicon.
    """
    known: dict[tuple[str, str], tuple[int, str]] = {}
    for term in terms:
        letters, count, kind = plain(term)
        if 0 < len(letters) <= LONGEST:
            known.setdefault((letters, kind), (count, term))
    found = []
    for row, text in enumerate(texts):
        words = fold_codes(pl.Series([text])).codes.tobytes().decode("utf-32-le").split()
        at = 0
        while at < len(words):
            term, at = _longest(words, at, known, names)
            if term:
                found.append((row, term))
    return found


def _longest(  # noqa: C901 - a plain loop
    words: list[str], at: int, known: dict[tuple[str, str], tuple[int, str]], names: bool
) -> tuple[str, int]:
    best, after, reach = "", at + 1, 0
    for last in range(at, min(at + SPAN, len(words))):
        run, before = "".join(words[at : last + 1]), len("".join(words[at:last]))
        if before >= LONGEST:
            break
        for size in range(max(before + 1, 3), min(len(run), LONGEST) + 1):
            term = known.get((run[:size], "end"))
            if _holds(term, size if last == at or size - before >= REACH else 0, last - at + 1, names=names):
                best, after, reach = known[run[:size], "end"][1], last + 1, len(run)
        if _holds(known.get((run, "")), len(run), last - at + 1, names=names):
            best, after, reach = known[run, ""][1], last + 1, len(run)
    if at > 0 and words[at - 1].isdigit():
        for last in range(at, min(at + 3, len(words))):
            run = "".join(words[at : last + 1])
            if len(run) >= reach and _holds(known.get((run, "#")), len(run), last - at + 1):
                best, after, reach = known[run, "#"][1], last + 1, len(run)
    if best:
        return best, after
    for begin in range(max(0, len(words[at]) - LONGEST), len(words[at]) - 2):
        if (words[at][begin:], "start") in known:
            return known[words[at][begin:], "start"][1], at + 1
    return "", at + 1


def _holds(term: tuple[int, str] | None, size: int, words: int, *, names: bool = False) -> bool:
    return term is not None and (size >= SHORT or term[0] == words) and not (names and words > term[0])


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


def test_a_name_has_no_more_blanks_than_in_the_lexicon() -> None:
    block = Block(
        id="b", category="medicine", weight=1, origin="test", role="name", terms=("denvar", "new choice")
    )
    texts = ["Den var god", "Den-var", "DENVAR", "newchoice", "new-choice", "ne w choice"]
    hits = Matcher((block,)).find(fold_codes(pl.Series(texts)))
    assert hits.row.tolist() == [1, 2, 3, 4]
