# ruff: noqa: PLR2004, ANN401 - kernels: kinds of terms and hash constants by their numbers
"""Kernels of the table of terms: polynomial hashes in an open table, and two filters that rule most searches out.

A key only points at a term; its characters are compared.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.compiled import kernel, part
from hiddenlinks.recognise.terms.words import longest_row, room_for_words, split_words

__all__ = [
    "BASE",
    "HEAD",
    "LONGEST",
    "LONG_HEAD",
    "ONE",
    "TermTable",
    "bit",
    "hash_terms",
    "lookup",
    "sieve_at",
    "stem_at",
]

U32 = NDArray[np.uint32]
LONGEST = 48
BASE = np.uint64(0x9E3779B97F4A7C15 | 1)
SIEVE_BITS = 19
HEAD, LONG_HEAD, REACH_BITS = 3, 6, 16
ONE = np.uint64(1)
_MIX = np.uint64(0xD6E8FEB86659FD93)


class TermTable(NamedTuple):
    """Terms by their hashes.

    ``slots``: int32, the term at each place or -1. ``codes``, ``offsets``: each term's letters and digits (uint32).
    ``tokens``: its number of words. ``borders``: uint64, a bit for each place where a further word begins, in one of
    its spellings. ``names``: bool, terms that have blanks in a text at their borders alone. ``kinds``: 0 whole, 1 any
    ending, 2 any beginning, 3 after a number. ``sieve``: uint8, one bit a kind. ``reach``: uint8 (3, 65536), how long
    the terms are at most that begin with the same three characters or six, and that end with the same three.
    """

    slots: NDArray[np.int32]
    codes: U32
    offsets: NDArray[np.int64]
    tokens: NDArray[np.int32]
    borders: NDArray[np.uint64]
    names: NDArray[np.bool_]
    kinds: NDArray[np.uint8]
    sieve: NDArray[np.uint8]
    reach: NDArray[np.uint8]


@part
def bit(place: int) -> np.uint64:
    """The bit of a place among a term's characters."""
    return ONE << np.uint64(place)


@part
def _slot(key: np.uint64, kind: int, mask: int) -> np.int64:
    key ^= np.uint64(kind) * _MIX
    key = (key ^ (key >> np.uint64(32))) * _MIX
    key = (key ^ (key >> np.uint64(32))) * _MIX
    return np.int64((key ^ (key >> np.uint64(32))) & np.uint64(mask))


@part
def sieve_at(key: np.uint64) -> np.int64:
    """Place of a key in the sieve: one byte, one bit a kind of term, that rules most keys out at once."""
    return np.int64((key * _MIX) >> np.uint64(64 - SIEVE_BITS))


@part
def stem_at(key: np.uint64) -> np.int64:
    """Place of a term's first (or last) characters in ``reach``."""
    return np.int64((key * _MIX) >> np.uint64(64 - REACH_BITS))


@part
def lookup(key: np.uint64, kind: int, chars: U32, i: int, j: int, table: Any) -> int:
    """The term of this kind whose characters are ``chars[i:j]``, or -1."""
    slot = _slot(key, kind, len(table.slots) - 1)
    while table.slots[slot] >= 0:
        term = table.slots[slot]
        low = table.offsets[term]
        if table.offsets[term + 1] - low == j - i and table.kinds[term] == kind:
            k = 0
            while k < j - i and table.codes[low + k] == chars[i + k]:
                k += 1
            if k == j - i:
                return int(term)
        slot = (slot + 1) & (len(table.slots) - 1)
    return -1


@part
def _key(codes: U32, i: int, j: int) -> np.uint64:
    """Polynomial hash of ``codes[i:j]``."""
    key = np.uint64(0)
    for k in range(i, j):
        key = key * BASE + np.uint64(codes[k]) + ONE
    return key


@part
def _reaches(reach: NDArray[np.uint8], codes: U32, i: int, size: int, n: int) -> None:
    """Remember that a term of ``n`` characters has ``codes[i : i + size]`` at its head or tail."""
    if n >= size:
        at = stem_at(_key(codes, i, i + size))
        reach[at] = max(reach[at], n)


@part
def _enter(table: Any, term: int, at: int, n: int) -> bool:
    """Enter a term of ``n`` characters that begin at ``at``; whether it is new. An earlier one gets its borders."""
    key, kind = _key(table.codes, at, at + n), table.kinds[term]
    known = lookup(key, kind, table.codes, at, at + n, table)
    if known >= 0:
        table.borders[known] |= table.borders[term]
        return False
    slot = _slot(key, kind, len(table.slots) - 1)
    while table.slots[slot] >= 0:
        slot = (slot + 1) & (len(table.slots) - 1)
    table.slots[slot] = term
    table.sieve[sieve_at(key)] |= 1 << kind
    if kind == 2:
        _reaches(table.reach[2], table.codes, at + n - HEAD, HEAD, n)
    else:
        _reaches(table.reach[0], table.codes, at, HEAD, n)
        _reaches(table.reach[1], table.codes, at, LONG_HEAD, n)
    return True


@kernel
def _enter_all(codes: U32, offsets: Any, classes: Any, words: Any, table: Any, used: Any) -> None:
    for term in range(len(used)):
        row = codes[offsets[term] : offsets[term + 1]]
        at = table.offsets[term]
        n, table.tokens[term] = split_words(row, classes, words)
        for word in range(1, table.tokens[term]):
            if words.starts[word] < LONGEST:
                table.borders[term] |= bit(words.starts[word])
        for i in range(n):
            table.codes[at + i] = words.chars[i]
        table.offsets[term + 1] = at + n
        used[term] = 0 < n <= LONGEST and _enter(table, term, at, n)


def hash_terms(
    codes: U32, offsets: Any, kinds: Any, names: Any, classes: Any
) -> tuple[TermTable, NDArray[np.bool_]]:
    """The table of folded terms, and which are in use: one that folds to nothing, or to an earlier one, is not.

    ``names`` (bool): terms that have blanks in a text where the lexicon has borders of words, and nowhere else.
    """
    size = 1 << max(4, (4 * len(kinds) - 1).bit_length())
    table = TermTable(
        np.full(size, -1, np.int32), np.empty(len(codes) + 1, np.uint32), np.zeros(len(offsets), np.int64),
        np.zeros(len(kinds), np.int32), np.zeros(len(kinds), np.uint64), names, kinds,
        np.zeros(1 << SIEVE_BITS, np.uint8), np.zeros((3, 1 << REACH_BITS), np.uint8),
    )  # fmt: skip
    used = np.zeros(len(kinds), np.bool_)
    _enter_all(codes, offsets, classes, room_for_words(longest_row(offsets)), table, used)
    return table, used
