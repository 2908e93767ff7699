# ruff: noqa: PLR2004, ANN401 - kernels: flat loops over arrays, limits named in the docstrings
"""Kernels of the matcher: words, polynomial hashes of runs of words, an open table, verification.

Time is linear in the text: at each word at most ``span`` words and ``LONGEST`` characters are looked up.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

__all__ = ["LONGEST", "SPAN", "find_terms", "hash_terms", "split_words"]

U32 = NDArray[np.uint32]
LONGEST = 48
SPAN = 12
NEGATED_WORDS = 6
BASE = np.uint64(0x9E3779B97F4A7C15 | 1)
SHORT = 6
SIEVE_BITS = 19
ONE = np.uint64(1)


@njit(cache=True, nogil=True)
def _class_of(code: int, classes: NDArray[np.uint8]) -> int:
    if code < 0x20000:
        return int(classes[code])
    return 6 if code < 0x40000 else 0


@njit(cache=True, nogil=True)
def _slot(key: np.uint64, kind: int, mask: int) -> np.int64:
    key ^= np.uint64(kind) * np.uint64(0xD6E8FEB86659FD93)
    key = (key ^ (key >> np.uint64(32))) * np.uint64(0xD6E8FEB86659FD93)
    key = (key ^ (key >> np.uint64(32))) * np.uint64(0xD6E8FEB86659FD93)
    return np.int64((key ^ (key >> np.uint64(32))) & np.uint64(mask))


@njit(cache=True, nogil=True)
def _sieve(key: np.uint64) -> np.int64:
    """Place of a key in the sieve: one byte, one bit a kind of term, that rules most keys out at once."""
    return np.int64((key * np.uint64(0xD6E8FEB86659FD93)) >> np.uint64(64 - SIEVE_BITS))


@njit(cache=True, nogil=True)
def _lookup(
    key: np.uint64,
    kind: int,
    chars: U32,
    i: int,
    j: int,
    table: NDArray[np.int32],
    codes: U32,
    offsets: Any,
    kinds: Any,
) -> int:
    """The term whose characters are ``chars[i:j]``, or -1."""
    slot = _slot(key, kind, len(table) - 1)
    while table[slot] >= 0:
        term = table[slot]
        low = offsets[term]
        if offsets[term + 1] - low == j - i and kinds[term] == kind:
            k = 0
            while k < j - i and codes[low + k] == chars[i + k]:
                k += 1
            if k == j - i:
                return int(term)
        slot = (slot + 1) & (len(table) - 1)
    return -1


@njit(cache=True, nogil=True)
def split_words(
    row: U32, classes: NDArray[np.uint8], chars: U32, place: Any, starts: Any, breaks: Any
) -> tuple[int, int]:
    """Letters and digits of a row without the rest: ``chars``, their ``place``, where words start, clause breaks.

    Returns the numbers of characters and words; ``starts`` gets one more entry, the end.
    """
    n = words = 0
    before = 0
    broken = True
    for i in range(len(row)):
        kind = _class_of(row[i], classes)
        if kind in (0, 7):
            before = 0
            broken = broken or row[i] in (10, 33, 44, 46, 59, 63, 0x3002, 0x3001, 124, 0x2022)
            continue
        group = 6 if kind == 6 else (5 if kind == 5 else 1)
        if group != before or group == 6:
            starts[words], breaks[words] = n, broken
            words += 1
            broken = False
        before = group
        chars[n], place[n] = row[i], i
        n += 1
    starts[words] = n
    return n, words


@njit(cache=True, nogil=True)
def hash_terms(codes: U32, offsets: Any, kinds: Any, classes: Any) -> tuple[Any, U32, Any, Any, Any, Any]:
    """The table of terms: slots, characters, offsets, numbers of words, which terms are in use, and the sieve.

    A term that folds to nothing or to an earlier one's characters is not in use.
    """
    size = 16
    while size < 4 * len(kinds):
        size *= 2
    table = np.full(size, -1, np.int32)
    sieve = np.zeros(1 << SIEVE_BITS, np.uint8)
    out = np.empty(len(codes), np.uint32)
    ends = np.zeros(len(offsets), np.int64)
    words = np.zeros(len(kinds), np.int32)
    used = np.zeros(len(kinds), np.bool_)
    place = np.empty(len(codes) + 1, np.int32)
    starts = np.empty(len(codes) + 2, np.int32)
    breaks = np.empty(len(codes) + 2, np.bool_)
    for term in range(len(kinds)):
        row = codes[offsets[term] : offsets[term + 1]]
        at = ends[term]
        n, words[term] = split_words(row, classes, out[at:], place, starts, breaks)
        ends[term + 1] = at + n
        if n == 0 or n > LONGEST:
            continue
        key = np.uint64(0)
        for i in range(n):
            key = key * BASE + np.uint64(out[at + i]) + ONE
        if _lookup(key, kinds[term], out, at, at + n, table, out, ends, kinds) >= 0:
            continue
        slot = _slot(key, kinds[term], size - 1)
        while table[slot] >= 0:
            slot = (slot + 1) & (size - 1)
        table[slot], used[term] = term, True
        sieve[_sieve(key)] |= 1 << kinds[term]
    return table, out[: ends[-1]], ends, words, used, sieve


@njit(cache=True, nogil=True)
def _forward(
    word: int, words: int, chars: U32, starts: Any, sums: Any, powers: Any, compiled: Any, span: int
) -> Any:
    """The longest term, whole or a beginning, from the start of ``word``: term, next word, end of its characters."""
    table, codes, offsets, tokens, kinds, sieve = compiled
    i = starts[word]
    best, after, reach = -1, word + 1, 0
    for last in range(word, min(word + span, words)):
        begin, end = starts[last], starts[last + 1]
        for j in range(max(begin + 1, i + 3), min(end, i + LONGEST) + 1):
            key = sums[j] - sums[i] * powers[j - i]
            if sieve[_sieve(key)] & 2 == 0:
                continue
            term = _lookup(key, 1, chars, i, j, table, codes, offsets, kinds)
            if term >= 0 and (j - i >= SHORT or tokens[term] == last - word + 1):
                best, after, reach = term, last + 1, end
        if end - i > LONGEST:
            break
        key = sums[end] - sums[i] * powers[end - i]
        if sieve[_sieve(key)] & 1 == 0:
            continue
        term = _lookup(key, 0, chars, i, end, table, codes, offsets, kinds)
        if term >= 0 and (end - i >= SHORT or tokens[term] == last - word + 1):
            best, after, reach = term, last + 1, end
    return best, after, reach


@njit(cache=True, nogil=True)
def _numbered(
    word: int, words: int, chars: U32, starts: Any, sums: Any, powers: Any, compiled: Any, found: Any
) -> tuple[int, int, int]:
    """A term that holds after a number, where it reaches as far as what was ``found``."""
    table, codes, offsets, tokens, kinds, _ = compiled
    best, after, reach = found
    i = starts[word]
    for last in range(word, min(word + 3, words)):
        end = starts[last + 1]
        if end - i > LONGEST or end < reach:
            continue
        key = sums[end] - sums[i] * powers[end - i]
        term = _lookup(key, 3, chars, i, end, table, codes, offsets, kinds)
        if term >= 0 and (end - i >= SHORT or tokens[term] == last - word + 1):
            best, after, reach = term, last + 1, end
    return best, after, reach


@njit(cache=True, nogil=True)
def _ending(word: int, chars: U32, starts: Any, sums: Any, powers: Any, compiled: Any) -> int:
    """The longest term that ends this word (a compound's last part), or -1."""
    table, codes, offsets, _, kinds, sieve = compiled
    i, end = starts[word], starts[word + 1]
    for j in range(max(i, end - LONGEST), end - 2):
        key = sums[end] - sums[j] * powers[end - j]
        if sieve[_sieve(key)] & 4 == 0:
            continue
        term = _lookup(key, 2, chars, j, end, table, codes, offsets, kinds)
        if term >= 0:
            return term
    return -1


@njit(cache=True, nogil=True)
def _longest(
    word: int,
    words: int,
    chars: U32,
    starts: Any,
    sums: Any,
    powers: Any,
    compiled: Any,
    classes: Any,
    span: int,
) -> tuple[int, int, int]:
    """The longest term from the start of ``word``: term or -1, the word after it, the end of its characters."""
    found: tuple[int, int, int] = _forward(word, words, chars, starts, sums, powers, compiled, span)
    i = starts[word]
    if i > 0 and _class_of(chars[i - 1], classes) == 5:
        found = _numbered(word, words, chars, starts, sums, powers, compiled, found)
    if found[0] >= 0:
        return found
    return _ending(word, chars, starts, sums, powers, compiled), word + 1, starts[word + 1]


@njit(cache=True, nogil=True)
def _find_row(
    words: int, chars: U32, place: Any, starts: Any, breaks: Any, sums: Any, powers: Any, compiled: Any, role: Any,
    classes: Any, span: int, hits: Any, count: int, row: int,
) -> int:  # fmt: skip
    """Matches of one row, negated ones left out; returns the new number of hits."""
    first, word, quiet, holder, last_word = count, 0, -1, False, -9
    while word < words:
        if breaks[word]:
            quiet, holder = -1, False
        term, after, j = _longest(word, words, chars, starts, sums, powers, compiled, classes, span)
        does = role[term] if term >= 0 else 0
        if does == 1 or (does == 3 and holder):
            quiet = after + NEGATED_WORDS
        elif does == 4 and count > first and word - last_word <= 1:
            count -= 1
        holder = holder or does == 2
        if term >= 0 and does in (0, 2) and word >= quiet:
            hits[0, count], hits[1, count] = row, term
            hits[2, count], hits[3, count] = place[starts[word]], place[j - 1] + 1
            count += 1
            last_word = after
        word = after
    return count


@njit(cache=True, nogil=True)
def find_terms(
    codes: U32, offsets: Any, table: Any, terms: U32, ends: Any, tokens: Any, kinds: Any, sieve: Any, role: Any,
    classes: Any, span: int,
) -> NDArray[np.int32]:  # fmt: skip
    """All matches in all rows that no negation cancels, shape (4, m): row, term, start and end in the folded row."""
    compiled = (table, terms, ends, tokens, kinds, sieve)
    longest = 0
    for row in range(len(offsets) - 1):
        longest = max(longest, offsets[row + 1] - offsets[row])
    chars, place = np.empty(longest + 1, np.uint32), np.empty(longest + 1, np.int32)
    starts, breaks = np.empty(longest + 2, np.int32), np.empty(longest + 2, np.bool_)
    sums, powers = np.zeros(longest + 2, np.uint64), np.ones(LONGEST + 2, np.uint64)
    for i in range(1, len(powers)):
        powers[i] = powers[i - 1] * BASE
    hits = np.empty((4, len(codes) + 1), np.int32)
    count = 0
    for row in range(len(offsets) - 1):
        text = codes[offsets[row] : offsets[row + 1]]
        n, words = split_words(text, classes, chars, place, starts, breaks)
        for i in range(n):
            sums[i + 1] = sums[i] * BASE + np.uint64(chars[i]) + ONE
        count = _find_row(
            words, chars, place, starts, breaks, sums, powers, compiled, role, classes, span, hits, count, row
        )
    return hits[:, :count].copy()
