# ruff: noqa: PLR2004, ANN401 - kernels: flat loops over arrays, limits named in the docstrings
"""Kernels of the matcher: the leftmost longest term at each word, and what negations make of it.

Time is linear in the text: at each word at most ``SPAN`` words and ``LONGEST`` characters are looked up, and no more
than the longest term that begins with the same characters.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.compiled import kernel, part
from hiddenlinks.fold.chars import class_of
from hiddenlinks.recognise.terms.terms import (
    BASE,
    HEAD,
    LONG_HEAD,
    LONGEST,
    ONE,
    bit,
    lookup,
    sieve_at,
    stem_at,
)
from hiddenlinks.recognise.terms.words import WHOLE, Words, longest_row, room_for_words, split_words

__all__ = ["find_terms"]

SPAN = 28
NEGATED_WORDS = 6
LISTED = 2
"""Words from the end of one thing within which a next begins that is listed with it: *no A, B or C*."""
SHORT = 6
"""Terms of fewer characters count only where their words are the text's words."""
REACH = 4
"""A beginning that runs into a further word takes so many of its letters: *pleaser** is no *please read*."""


class _Row(NamedTuple):
    """A row taken apart, with the hashes of all beginnings and the powers that take one off another."""

    words: Words
    sums: NDArray[np.uint64]
    powers: NDArray[np.uint64]


@part
def _hash(row: Any, i: int, j: int) -> np.uint64:
    return np.uint64(row.sums[j] - row.sums[i] * row.powers[j - i])


@part
def _most(row: Any, i: int, end: int, table: Any) -> int:
    """How long a term from ``i`` on can be at most, by its first characters."""
    if end - i < HEAD:
        return HEAD - 1
    most = max(HEAD - 1, table.reach[0, stem_at(_hash(row, i, i + HEAD))])
    if most >= LONG_HEAD and end - i >= LONG_HEAD:
        long = table.reach[1, stem_at(_hash(row, i, i + LONG_HEAD))]
        most = min(most, max(LONG_HEAD - 1, long))
    return int(most)


@part
def _fits(table: Any, term: int, blanks: np.uint64, short: np.uint64) -> bool:
    """Whether there is a term that may have ``blanks`` there, a bit a place; one word has no ``short`` ones."""
    if term < 0:
        return False
    if table.names[term] or table.borders[term] != 0:
        return bool(blanks & ~table.borders[term] == 0)
    return bool(short == 0)


@part
def _forward(row: Any, word: int, words: int, table: Any) -> tuple[int, int, int]:
    """The longest term, whole or a beginning, from the start of ``word``: term, next word, end of its characters."""
    i = row.words.starts[word]
    limit = i + _most(row, i, row.words.starts[words], table)
    best, after, reach, blanks, short = -1, word + 1, 0, np.uint64(0), np.uint64(0)
    for last in range(word, min(word + SPAN, words)):
        begin, end = row.words.starts[last], row.words.starts[last + 1]
        if last > word and row.words.blanks[last]:
            blanks |= bit(begin - i)
            short |= bit(begin - i) if row.words.blanks[last] == 2 else np.uint64(0)
        for j in range(max(begin + 1, i + 3), min(end, limit) + 1):
            key = _hash(row, i, j)
            if table.sieve[sieve_at(key)] & 2 == 0:
                continue
            term = lookup(key, 1, row.words.chars, i, j, table)
            if _fits(table, term, blanks, short if end - j < WHOLE else blanks) and (
                table.tokens[term] == last - word + 1
                or (j - i >= SHORT and (last == word or j - begin >= REACH))
            ):
                best, after, reach = term, last + 1, end
        if end > limit:
            break
        key = _hash(row, i, end)
        if table.sieve[sieve_at(key)] & 1 == 0:
            continue
        term = lookup(key, 0, row.words.chars, i, end, table)
        if _fits(table, term, blanks, short) and (end - i >= SHORT or table.tokens[term] == last - word + 1):
            best, after, reach = term, last + 1, end
    return best, after, reach


@part
def _numbered(row: Any, word: int, words: int, table: Any, found: Any) -> tuple[int, int, int]:
    """A term that holds after a number, where it reaches as far as what was ``found``."""
    best, after, reach = found
    i = row.words.starts[word]
    for last in range(word, min(word + 3, words)):
        end = row.words.starts[last + 1]
        if end - i > LONGEST or end < reach:
            continue
        term = lookup(_hash(row, i, end), 3, row.words.chars, i, end, table)
        if term >= 0 and (end - i >= SHORT or table.tokens[term] == last - word + 1):
            best, after, reach = term, last + 1, end
    return best, after, reach


@part
def _ending(row: Any, word: int, table: Any) -> int:
    """The longest term that ends this word (a compound's last part), or -1."""
    i, end = row.words.starts[word], row.words.starts[word + 1]
    if end - i < HEAD:
        return -1
    most = int(table.reach[2, stem_at(_hash(row, end - HEAD, end))])
    for j in range(max(i, end - most), end - 2):
        key = _hash(row, j, end)
        if table.sieve[sieve_at(key)] & 4 == 0:
            continue
        term = lookup(key, 2, row.words.chars, j, end, table)
        if term >= 0:
            return int(term)
    return -1


@part
def _longest(row: Any, word: int, words: int, table: Any, classes: Any) -> tuple[int, int, int]:
    """The longest term from the start of ``word``: term or -1, the word after it, the end of its characters."""
    found: tuple[int, int, int] = _forward(row, word, words, table)
    i = row.words.starts[word]
    if i > 0 and class_of(row.words.chars[i - 1], classes) == 5:
        found = _numbered(row, word, words, table, found)
    if found[0] >= 0:
        return found
    return _ending(row, word, table), word + 1, row.words.starts[word + 1]


@part
def _find_row(
    row: Any, words: int, table: Any, role: Any, classes: Any, hits: Any, count: int, at: int
) -> int:
    """Matches of one row, negated ones left out; returns the new number of hits."""
    first, word, quiet, holder, last_word, clause, shop = count, 0, -1, False, -9, count, -1
    silent = -1  # the end of the last term that was left out
    while word < words:
        if row.words.breaks[word]:
            clause = count if _ends_clause(row, word, classes) else clause
            listed = row.words.breaks[word] == 1 and silent == word
            quiet, holder = word + LISTED if listed else -1, False
        term, after, j = _longest(row, word, words, table, classes)
        does = role[term] if term >= 0 else 0
        counts = does == 5 or (does in (0, 2, 8, 10) and word >= quiet and (does != 8 or word != shop))
        if term >= 0 and does in (0, 8) and word < quiet:
            silent, quiet = after, max(quiet, after + LISTED)
        elif does in (1, 5) or (does == 3 and holder):
            quiet = after + NEGATED_WORDS
        elif does == 9:
            quiet = max(quiet, after + 1)
        elif does in (4, 7) and count > first and word - last_word <= 1:
            count -= int(does == 4 or role[hits[1, count - 1]] == 8)
        elif does == 6:
            count = clause
        holder = holder or does == 2
        shop = after if does == 7 else shop
        if term >= 0 and counts:
            _note(row, hits, count, at, word, j, term)
            count, last_word = count + 1, after
        word = after
    return count


@part
def _note(row: Any, hits: Any, count: int, at: int, word: int, end: int, term: int) -> None:
    """Write a match: its row, its term, and where it stands there."""
    hits[0, count], hits[1, count] = at, term
    hits[2, count] = row.words.place[row.words.starts[word]]
    hits[3, count] = row.words.place[end - 1] + 1


@part
def _ends_clause(row: Any, word: int, classes: Any) -> bool:
    """Whether a clause ends before this word: not where numbers stand by, *100 mg, 30 tablets* is one thing."""
    i = row.words.starts[word]
    before = class_of(row.words.chars[i - 1], classes) if i > 0 else 0
    return before != 5 and class_of(row.words.chars[i], classes) != 5


@kernel
def _find_rows(codes: Any, offsets: Any, table: Any, role: Any, classes: Any, row: Any, hits: Any) -> int:
    """Fill ``hits`` from all rows; returns how many."""
    count = 0
    for at in range(len(offsets) - 1):
        text = codes[offsets[at] : offsets[at + 1]]
        n, words = split_words(text, classes, row.words)
        for i in range(n):
            row.sums[i + 1] = row.sums[i] * BASE + np.uint64(row.words.chars[i]) + ONE
        count = _find_row(row, words, table, role, classes, hits, count, at)
    return count


def find_terms(codes: Any, offsets: Any, table: Any, role: Any, classes: Any) -> NDArray[np.int32]:
    """All matches in all rows that no negation cancels, shape (4, m): row, term, start and end in the folded row."""
    longest = longest_row(offsets)
    powers = np.full(LONGEST + 2, BASE)
    powers[0] = 1
    np.multiply.accumulate(powers, out=powers)
    row = _Row(room_for_words(longest), np.zeros(longest + 2, np.uint64), powers)
    hits = np.empty((4, len(codes) + 1), np.int32)
    count = _find_rows(codes, offsets, table, role, classes, row, hits)
    return hits[:, :count].copy()
