# ruff: noqa: ANN401, PLR2004 - kernels take arrays; small numbers of letters, code points of blanks and digits
"""Words in pieces: ``s i l d e n a f i l``, ``ashwa gan dha``, ``vi-ag.ra``, joined to the likeliest words.

A row is cut where letters end and where folding took signs out. The best way through all pieces of a stretch is found
by dynamic programming (Viterbi, 1967), as writing without blanks is cut into words.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from hiddenlinks.compiled import part
from hiddenlinks.recognise.terms.readings.room import is_letter, keep, odds_of, original_class

__all__ = ["rejoin"]

_LONGEST = 24
"""Letters of a word at most that pieces are joined to."""
_NOTHING, _SIGN, _BLANK = range(3)
_BLANK_COST, _BORDER_COST, _SIGN_COST = np.float32(7.0), np.float32(9.0), np.float32(0.5)
"""What joining over a blank costs, over one in a row whose letters signs keep apart, and over a sign."""
_GAIN = np.float32(8.0)
"""How much likelier the words have to be than the pieces, in natural logarithms, if folding joined no three."""
_JOINED = 3
_LETTER_COST = np.float32(3.0)
_WIDE = 4
"""Characters from which on a gap ends a stretch."""


@part
def _taken_out(room: Any, i: int, raw: Any, fold: Any, classes: Any) -> bool:
    """Whether a sign stood between characters ``i - 1`` and ``i`` of the row that folding took out."""
    for at in range(room.src[i - 1] + 1, room.src[i]):  # noqa: SIM110 - a generator is slower in a kernel
        if original_class(raw, at, fold, classes) == 0:
            return True
    return False


@part
def _gap(room: Any, i: int, n: int, classes: Any) -> tuple[int, int]:
    """Where the next letters begin (-1 at a digit, a line's end, a wide gap), and whether a blank or sign is there."""
    at, kind = i, _SIGN
    while at < n and not is_letter(room.codes[at], classes):
        code = room.codes[at]
        if at - i >= _WIDE or code == 10 or 48 <= code < 58 or code > 0x2E80:
            return -1, kind
        kind = _BLANK if code == 32 else kind
        at += 1
    return (at if at < n else -1), kind


@part
def _again(room: Any, i: int, n: int, raw: Any, fold: Any, classes: Any) -> int:
    """How often the letter before ``i`` stood again behind a sign: folding leaves every letter of a word once."""
    last = room.src[i] if i < n else len(raw)
    at, count = room.src[i - 1] + 1, 0
    while at + 1 < last and original_class(raw, at, fold, classes) == 0:
        if raw[at + 1] >= len(fold) or fold[raw[at + 1]] != room.codes[i - 1]:
            break
        at, count = at + 2, count + 1
    return count


@part
def _pieces(room: Any, i: int, n: int, raw: Any, fold: Any, classes: Any) -> tuple[int, int]:
    """The pieces from ``i`` to the stretch's end, into ``begins``, ``ends`` and ``gaps``; how many, how many joined."""
    count, joined, kind = 0, 0, _NOTHING
    while i >= 0:
        room.begins[count], room.gaps[count] = i, kind
        i += 1
        while i < n and is_letter(room.codes[i], classes) and not _taken_out(room, i, raw, fold, classes):
            i += 1
        room.ends[count] = i
        joined += count > 0 and kind == _NOTHING
        count += 1
        for _ in range(_again(room, i, n, raw, fold, classes)):
            room.begins[count], room.ends[count], room.gaps[count] = i - 1, i, _NOTHING
            count += 1
        kind = _NOTHING
        if i >= n or not is_letter(room.codes[i], classes):
            i, kind = _gap(room, i, n, classes)
    return count, joined


@part
def _word(room: Any, first: int, last: int) -> int:
    """The letters of pieces ``first`` to ``last`` into ``room.word``; how many, or more than fit."""
    m = 0
    for piece in range(first, last + 1):
        for k in range(room.begins[piece], room.ends[piece]):
            if m >= _LONGEST:
                return int(_LONGEST + room.ends[last] - k)
            room.word[m] = room.codes[k]
            m += 1
    return m


@part
def _odds(room: Any, m: int, spelling: Any) -> np.float32:
    """Log probability of the word of ``m`` letters of which ``room.word`` holds as many as fit."""
    beyond = np.float32(max(0, m - _LONGEST))
    return odds_of(room.word, min(m, _LONGEST), spelling) - _LETTER_COST * beyond


@part
def _as_is(room: Any, count: int, spelling: Any) -> np.float32:
    """Log probability of the words as they stand."""
    odds, first = np.float32(0), 0
    for last in range(count):
        if last + 1 == count or room.gaps[last + 1] in (_SIGN, _BLANK):
            odds += _odds(room, _word(room, first, last), spelling)
            first = last + 1
    return odds


@part
def _best_way(room: Any, count: int, spelling: Any, blank_cost: np.float32) -> np.float32:
    """Log probability of the likeliest words; ``room.back`` gets the piece that each one ending there begins with."""
    room.best[0] = 0
    for last in range(count):
        worth, begin, cost = np.float32(-1e9), last, np.float32(0)
        for first in range(last, -1, -1):
            m = _word(room, first, last)
            if m > _LONGEST and first < last:
                break
            odds = room.best[first] + _odds(room, m, spelling) - cost
            if odds > worth:
                worth, begin = odds, first
            if room.gaps[first] == _BLANK:
                cost += blank_cost
            elif room.gaps[first] == _SIGN:
                cost += _SIGN_COST
        room.best[last + 1], room.back[last + 1] = worth, begin
    return np.float32(room.best[count])


@part
def _write(room: Any, count: int, write: int) -> int:
    """The likeliest words into the row to be, a blank between; where it ends."""
    last = count
    while last > 0:
        first = room.back[last]
        room.gaps[first] = _BLANK
        for piece in range(first + 1, last):
            room.gaps[piece] = _NOTHING
        last = first
    for piece in range(count):
        if piece > 0 and room.gaps[piece] != _NOTHING:
            room.spare[write], room.spare_src[write] = 32, room.src[room.begins[piece]]
            write += 1
        for k in range(room.begins[piece], room.ends[piece]):
            room.spare[write], room.spare_src[write] = room.codes[k], room.src[k]
            write += 1
    return write


@part
def rejoin(
    room: Any, n: int, raw: Any, fold: Any, classes: Any, spelling: Any, signed: bool
) -> tuple[int, bool]:
    """Every stretch of pieces as its likeliest words: the row's new length, and whether it changed.

    ``signed``: whether signs keep letters apart, so that blanks keep words apart.
    """
    blank_cost = _BORDER_COST if signed else _BLANK_COST
    write = i = 0
    changed = False
    while i < n:
        end = i + 1
        if is_letter(room.codes[i], classes):
            count, joined = _pieces(room, i, n, raw, fold, classes)
            end = room.ends[count - 1]
            if count > 1:
                gain = _best_way(room, count, spelling, blank_cost) - _as_is(room, count, spelling)
                if gain > (np.float32(0) if joined >= _JOINED else _GAIN):
                    write, i, changed = _write(room, count, write), end, True
        for k in range(i, end):
            room.spare[write], room.spare_src[write] = room.codes[k], room.src[k]
            write += 1
        i = end
    keep(room, write)
    return write, changed
