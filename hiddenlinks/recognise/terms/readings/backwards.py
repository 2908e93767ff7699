# ruff: noqa: ANN401, PLR2004 - kernels take arrays; small numbers of letters
"""Words written backwards: ``lifanedlis selbat``. A whole row where most of its words are likelier so, or a word."""

from __future__ import annotations

from typing import Any

import numpy as np

from hiddenlinks.compiled import part
from hiddenlinks.fold.shown import turned
from hiddenlinks.recognise.terms.readings.room import LONGEST_WORD, letters_end, odds_of
from hiddenlinks.recognise.terms.spelling import known_word, word_odds

__all__ = ["turn"]

_ROW, _MOST_WORDS = np.float32(8.0), 0.6
"""How much likelier a row has to be backwards, and the share of its words that have to be."""
_ALONE, _WORD, _AGAINST = np.float32(11.0), np.float32(7.0), np.float32(-4.0)
"""How much likelier a word has to be that is the only one; one of several; and in a row that is turned as a whole,
how much less likely it may be.
"""
_TOLD = 5
"""Letters from which a backwards word says something of the others, and more than which it needs to be the only one:
short words are words either way, as *диска* is a medicine."""
_LONG, _FREQUENT = 8, np.float32(-10.5)
"""Letters of a word, or else its log probability, from which it may be the only one backwards in its row."""


@part
def _gain(room: Any, i: int, j: int, classes: Any, spelling: Any) -> tuple[Any, int, int, int]:
    """How much likelier the words from ``i`` to ``j`` are backwards; how many are, how many surely, of how many."""
    gain, likelier, sure, words = np.float32(0), 0, 0, 0
    while i < j:
        end = letters_end(room.codes, i, j, classes)
        size = end - i
        if 3 <= size <= LONGEST_WORD:
            for k in range(size):
                room.word[k] = room.codes[end - 1 - k]
            more = odds_of(room.word, size, spelling) - word_odds(room.codes, i, end, spelling)
            gain += more
            likelier += int(more > 0)
            sure += int(more > _WORD and size >= _TOLD and known_word(room.word, 0, size, spelling))
            words += 1
        i = max(end, i + 1)
    return gain, likelier, sure, words


@part
def _token_end(codes: Any, i: int, n: int) -> int:
    while i < n and codes[i] != 32 and codes[i] != 10:
        i += 1
    return i


@part
def _stands_out(room: Any, i: int, j: int, classes: Any, spelling: Any) -> bool:
    """Whether a word that would be the only one backwards is so by far: a long word there, or a frequent one."""
    while i < j and letters_end(room.codes, i, j, classes) == i:
        i += 1
    size = letters_end(room.codes, i, j, classes) - i
    for k in range(min(size, LONGEST_WORD)):
        room.word[k] = room.codes[i + size - 1 - k]
    size = min(size, LONGEST_WORD)
    if not known_word(room.word, 0, size, spelling):
        return False  # backwards *tablosuna* begins like a medicine, and is none
    return bool(size >= _LONG or (size > _TOLD and odds_of(room.word, size, spelling) > _FREQUENT))


@part
def turn(room: Any, n: int, classes: Any, spelling: Any) -> bool:
    """Turn the row's words around, or some of them, where that is likelier; whether anything changed."""
    gain, likelier, sure, words = _gain(room, 0, n, classes, spelling)
    whole = words > 1 and gain > _ROW and likelier > _MOST_WORDS * words
    least = _AGAINST if whole else _WORD if sure > 1 else _ALONE
    changed, i = False, 0
    while i < n:
        j = _token_end(room.codes, i, n)
        if (
            j > i + 1
            and _gain(room, i, j, classes, spelling)[0] > least
            and (whole or sure > 1 or _stands_out(room, i, j, classes, spelling))
        ):
            turned(room.codes, room.src, i, j)
            changed = True
        i = j + 1
    return changed
