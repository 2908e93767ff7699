# ruff: noqa: ANN401 - kernels take arrays; small numbers of letters
"""Doubled letters in short words: ``ppill`` is a pill. Folding leaves every letter of a long word once."""

from __future__ import annotations

from typing import Any

import numpy as np

from hiddenlinks.compiled import part
from hiddenlinks.recognise.terms.readings.room import keep, letters_end
from hiddenlinks.recognise.terms.spelling import known_word, word_odds

__all__ = ["undouble"]

_SHORT, _AS_LIKELY = 6, np.float32(1.0)
"""Letters of a word that is not short, and how much less likely a known word may be and stay as it stands."""


@part
def _runs(room: Any, i: int, j: int, raw: Any, fold: Any) -> tuple[int, int]:
    """The letters of a word, each once, into ``room.word``: how many, and bits of those that stood twice."""
    m = twice = 0
    for k in range(i, j):
        if k > i and room.codes[k] == room.codes[k - 1]:
            twice |= 1 << (m - 1)
            continue
        if m >= _SHORT:
            return m + 1, 0
        at = room.src[k] + 1
        if at < len(raw) and raw[at] < len(fold) and fold[raw[at]] == room.codes[k]:
            twice |= 1 << m
        room.word[m] = room.codes[k]
        m += 1
    return m, twice


@part
def _spell(room: Any, m: int, twice: int) -> int:
    """The word's letters behind its single ones in ``room.word``, those of ``twice`` twice; returns the end."""
    end = m
    for b in range(m):
        for _ in range(1 + ((twice >> b) & 1)):
            room.word[end] = room.word[b]
            end += 1
    return end


@part
def _choose(room: Any, m: int, twice: int, spelling: Any) -> int:
    """Which of the letters that stood twice do so in the likeliest word of fewer than six; all where that is as likely.

    *Lekki* (Polish: light) is nearly as frequent as *leki* (medicines), and stays what it is.
    """
    best, chosen = np.float32(-1e9), 0
    for some in range(1 << m):
        if some & ~twice:
            continue
        end = _spell(room, m, some)
        if end - m >= _SHORT and some:
            continue
        odds = word_odds(room.word, m, end, spelling)
        if odds > best:
            best, chosen = odds, some
    end = _spell(room, m, twice)
    if known_word(room.word, m, end, spelling) and word_odds(room.word, m, end, spelling) + _AS_LIKELY > best:
        return twice
    return chosen


@part
def undouble(room: Any, n: int, raw: Any, fold: Any, classes: Any, spelling: Any) -> tuple[int, bool]:
    """Every word of up to five different letters as it is likeliest: the row's new length, and whether it changed."""
    write = i = 0
    changed = False
    while i < n:
        j = letters_end(room.codes, i, n, classes)
        m, twice = _runs(room, i, j, raw, fold)
        if twice and m < _SHORT:
            end = _spell(room, m, _choose(room, m, twice, spelling))
            changed |= end - m != j - i
            for k in range(m, end):
                room.spare[write] = room.word[k]
                room.spare_src[write] = room.src[min(i + k - m, j - 1)]
                write += 1
        else:
            j = max(j, i + 1)
            for k in range(i, j):
                room.spare[write], room.spare_src[write] = room.codes[k], room.src[k]
                write += 1
        i = j
    keep(room, write)
    return write, changed
