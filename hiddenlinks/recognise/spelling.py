# ruff: noqa: PLR2004, ANN401 - kernels: three letters are a trigram, small hash constants
"""How words are spelled: counts of letter trigrams in the lexicon's own words, of every language and script.

They tell which of two readings of a word looks more like one, and whether a text looks more like words once its
words are turned around. On development titles 98 % of the wholly reversed ones score above 2, and 1 % of the others.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import polars as pl
from numba import njit
from numpy.typing import NDArray

from hiddenlinks.fold import Folded, Tables, fold_codes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Spelling"]

_SLOTS = 1 << 16
_LONGEST = 20
_KNOWN = 4
_ENDING = 4
_NEW_WORD = 5.0
_BONUS = 1.5
_BORDER = np.uint32(1)
_PRIME = np.uint64(0x9E3779B97F4A7C15)
_LAST = np.uint32(0x1FFFF)


class Spelling(NamedTuple):
    """``logs``: float32 (65,536), the logarithm of how often each hashed trigram of letters occurs, plus a half.

    ``words``: the words of four letters and more, folded; ``stems``: those that may have any ending.
    """

    logs: NDArray[np.float32]
    words: frozenset[str]
    stems: frozenset[str]

    @classmethod
    def of_terms(cls, terms: Iterable[str]) -> Spelling:
        """The spelling of all words in these terms, each distinct term once."""
        terms = sorted(set(terms))
        folded = fold_codes(pl.Series([term.strip("*#") for term in terms], dtype=pl.String))
        text = np.insert(folded.codes, folded.offsets[1:-1], np.uint32(ord("\n"))).tobytes()
        words, stems = set(), set()
        for term, plain in zip(terms, text.decode("utf-32-le").split("\n"), strict=True):
            found = re.findall(r"[^\W\d_]{4,}", plain)
            if found and term.endswith("*"):
                stems.add(found.pop())
            words.update(found)
        counts = _count(folded.codes, folded.offsets, _letters(folded))
        return cls(np.log(counts + np.float32(0.5)), frozenset(words), frozenset(stems))

    def known(self, word: str) -> int:
        """How many letters of a folded word the lexicon knows: all, or the beginning of a term with any ending."""
        if word in self.words:
            return len(word)
        sizes = range(len(word), max(_KNOWN, len(word) - _ENDING) - 1, -1)
        return next((size for size in sizes if word[:size] in self.stems), 0)

    def turned(self, rows: Folded) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """For each row, how much likelier its words are backwards (a log ratio), and the likeliest word's own."""
        return _turned(rows.codes, rows.offsets, _letters(rows), self.logs)

    def likely(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Mean logarithm of the trigrams of each word, which stands alone and in lower case."""
        codes = np.frombuffer("".join(words).encode("utf-32-le", "replace"), np.uint32)
        offsets = np.zeros(len(words) + 1, np.int64)
        np.cumsum([len(word) for word in words], out=offsets[1:])
        return _likely(codes, offsets, self.logs)

    def split(self, pieces: Sequence[str]) -> str:
        """Pieces of folded words, in lower case, joined to the likeliest words: known ones first, then by spelling."""
        run = "".join(pieces)
        codes = np.frombuffer(run.encode("utf-32-le", "replace"), np.uint32)
        inner, first, last, alone = (part.tolist() for part in _spans(codes, self.logs))
        ends = list(itertools.accumulate(map(len, pieces), initial=0))
        best, back = [0.0], [0]
        for at in range(1, len(ends)):
            end, worth, begin = ends[at], -1e9, at - 1
            for before in range(at - 1, -1, -1):
                start = ends[before]
                size = end - start
                if size > _LONGEST and before < at - 1:
                    break
                odds = (
                    alone[start]
                    if size == 1
                    else first[start] + inner[end - 1] - inner[start + 1] + last[end - 1]
                )
                odds += best[before] - _NEW_WORD
                odds += _BONUS * self.known(run[start:end])
                if odds > worth:
                    worth, begin = odds, before
            best.append(worth)
            back.append(begin)
        words, at = [], len(pieces)
        while at:
            words.append(run[ends[back[at]] : ends[at]])
            at = back[at]
        return " ".join(reversed(words))

    def best(self, choices: Sequence[Sequence[str]]) -> list[str]:
        """Of each word's ways of reading it the likeliest; of equals the first."""
        odds = self.likely([way for ways in choices for way in ways])
        at, chosen = 0, []
        for ways in choices:
            chosen.append(ways[int(odds[at : at + len(ways)].argmax())])
            at += len(ways)
        return chosen


def _letters(rows: Folded) -> NDArray[np.bool_]:
    """Which characters are letters of an alphabet (classes 1 to 4)."""
    kinds = Tables.get().classes[np.minimum(rows.codes, _LAST)]
    return (kinds >= 1) & (kinds <= 4)


@njit(cache=True, nogil=True)
def _slot(a: np.uint32, b: np.uint32, c: np.uint32) -> np.int64:
    key = (np.uint64(a) << np.uint64(40)) ^ (np.uint64(b) << np.uint64(20)) ^ np.uint64(c)
    key = (key ^ (key >> np.uint64(23))) * _PRIME
    return np.int64(key >> np.uint64(48))


@njit(cache=True, nogil=True)
def _count(codes: Any, offsets: Any, letter: Any) -> NDArray[np.float32]:
    """How often each trigram occurs in words of at least three letters, borders included."""
    counts = np.zeros(_SLOTS, np.float32)
    for row in range(len(offsets) - 1):
        i, stop = offsets[row], offsets[row + 1]
        while i < stop:
            end = i
            while end < stop and letter[end]:
                end += 1
            for j in range(i, end if end - i >= 3 else i):
                before = codes[j - 1] if j > i else _BORDER
                after = codes[j + 1] if j + 1 < end else _BORDER
                counts[_slot(before, codes[j], after)] += 1
            i = end + 1
    return counts


@njit(cache=True, nogil=True)
def _turned(
    codes: Any, offsets: Any, letter: Any, logs: Any
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """The log ratio of each row, and of the word of it that has most, over words of four letters and more."""
    total = np.zeros(len(offsets) - 1, np.float32)
    most = np.zeros(len(offsets) - 1, np.float32)
    for row in range(len(offsets) - 1):
        i, stop = offsets[row], offsets[row + 1]
        while i < stop:
            end = i
            while end < stop and letter[end]:
                end += 1
            ratio = np.float32(0)
            for j in range(i, end if end - i >= 4 else i):
                before = codes[j - 1] if j > i else _BORDER
                after = codes[j + 1] if j + 1 < end else _BORDER
                ratio += logs[_slot(after, codes[j], before)] - logs[_slot(before, codes[j], after)]
            total[row] += ratio
            most[row] = max(most[row], ratio)
            i = end + 1
    return total, most


@njit(cache=True, nogil=True)
def _likely(codes: Any, offsets: Any, logs: Any) -> NDArray[np.float32]:
    odds = np.zeros(len(offsets) - 1, np.float32)
    for row in range(len(offsets) - 1):
        i, end = offsets[row], offsets[row + 1]
        for j in range(i, end):
            before = codes[j - 1] if j > i else _BORDER
            after = codes[j + 1] if j + 1 < end else _BORDER
            odds[row] += logs[_slot(before, codes[j], after)]
        odds[row] /= max(1, end - i)
    return odds


@njit(cache=True, nogil=True)
def _spans(codes: Any, logs: Any) -> tuple[Any, Any, Any, Any]:
    """For each letter its trigram's logarithm, summed before it; and as a word's first, last and only letter."""
    n = len(codes)
    inner = np.zeros(n + 1, np.float64)
    first, last, alone = np.zeros(n), np.zeros(n), np.zeros(n)
    for i in range(n):
        before = codes[i - 1] if i > 0 else _BORDER
        after = codes[i + 1] if i + 1 < n else _BORDER
        inner[i + 1] = inner[i] + logs[_slot(before, codes[i], after)]
        first[i] = logs[_slot(_BORDER, codes[i], after)]
        last[i] = logs[_slot(before, codes[i], _BORDER)]
        alone[i] = logs[_slot(_BORDER, codes[i], _BORDER)]
    return inner, first, last, alone
