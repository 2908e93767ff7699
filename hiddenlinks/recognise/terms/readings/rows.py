# ruff: noqa: ANN401, PLR2004 - kernels take arrays; small numbers of letters and signs
"""Every row of a column: the signs of a disguise, and the steps that each calls for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from hiddenlinks.compiled import kernel, part
from hiddenlinks.fold import Folded, Tables
from hiddenlinks.fold.chars import class_of
from hiddenlinks.fold.undo import collapse
from hiddenlinks.recognise.terms.readings.apart import rejoin
from hiddenlinks.recognise.terms.readings.backwards import turn
from hiddenlinks.recognise.terms.readings.doubled import undouble
from hiddenlinks.recognise.terms.readings.leet import LOOKS, unleet
from hiddenlinks.recognise.terms.readings.room import (
    is_letter,
    letters_end,
    make_room,
    original_class,
)
from hiddenlinks.recognise.terms.spelling import known_backwards
from hiddenlinks.recognise.terms.words import longest_row

if TYPE_CHECKING:
    from hiddenlinks.recognise.terms.spelling import Spelling

__all__ = ["read"]

_DOUBLED, _DOUBLED_SHARE = 3, 0.08
_SIGN_SHARE = 0.1
_SHORT, _MEAN = 2, 3.6
"""Letters of a short word, and of a word on average, up to which the words of a row may be pieces."""

_LEET_KINDS: Final = (5, 7)


class _Signs(NamedTuple):
    """Reasons to look closer at a row."""

    leet: bool
    doubled: bool
    signed: bool
    spaced: bool
    backwards: bool


def read(rows: Folded, spelling: Spelling) -> Folded:
    """The rows in their likeliest reading; each character keeps the position that it came from."""
    tables = Tables.get()
    size = (
        2 * len(rows.codes) + 16
    )  # at most twice as long, by blanks between words and letters that stand twice
    out, src, ends = np.empty(size, np.uint32), np.empty(size, np.int32), np.zeros_like(rows.offsets)
    room = make_room(2 * max(longest_row(rows.offsets), longest_row(rows.starts)) + 16)
    n = _read_rows(rows, tables.fold, tables.classes, LOOKS, spelling, room, out, src, ends)
    return Folded(out[:n].copy(), src[:n].copy(), ends, rows.raw, rows.starts)


@part
def _letters(
    codes: Any, src: Any, i: int, j: int, raw: Any, fold: Any, classes: Any
) -> tuple[int, int, int, int]:
    """In a run of letters: those that were digits or signs, those that stood twice; signs and blanks taken out."""
    leet = doubled = signs = blanks = 0
    for k in range(i, j):
        leet += original_class(raw, src[k], fold, classes) in _LEET_KINDS
        if k > i:
            doubled += codes[k] == codes[k - 1]
            if src[k] - src[k - 1] >= 2:
                before = original_class(raw, src[k] - 1, fold, classes)
                doubled += before == class_of(codes[k - 1], classes)
                signs += before == 0 and raw[src[k] - 1] != 32
                blanks += before == 0 and raw[src[k] - 1] == 32
    return leet, doubled, signs, blanks


@part
def _signs(codes: Any, src: Any, n: int, raw: Any, fold: Any, classes: Any, spelling: Any) -> Any:
    """What the folded row and its original show at a glance."""
    letters = words = short = signs = blanks = digits = doubled = i = 0
    turned = False
    while i < n:
        j = letters_end(codes, i, n, classes)
        if j == i:
            kind = class_of(codes[i], classes)
            beside = (i > 0 and is_letter(codes[i - 1], classes)) or (
                i + 1 < n and is_letter(codes[i + 1], classes)
            )
            digits += kind in _LEET_KINDS and beside
            between = kind == 0 and codes[i] != 32 and 0 < i < n - 1
            signs += between and is_letter(codes[i - 1], classes) and is_letter(codes[i + 1], classes)
            i += 1
            continue
        leet, twice, out, wide = _letters(codes, src, i, j, raw, fold, classes)
        digits, doubled, signs, blanks = digits + leet, doubled + twice, signs + out, blanks + wide
        letters, words, short = letters + j - i, words + 1, short + (j - i <= _SHORT)
        turned = turned or (j - i >= 4 and known_backwards(codes, i, j, spelling))
        i = j
    return _Signs(
        digits > 0,
        doubled >= _DOUBLED and doubled >= _DOUBLED_SHARE * letters,
        signs >= 2 and signs >= _SIGN_SHARE * letters,
        blanks >= 3 or (words >= 4 and short >= 2 and letters <= _MEAN * words),
        turned,
    )


@kernel
def _read_rows(
    given: Any, fold: Any, classes: Any, looks: Any, spelling: Any, room: Any, out: Any, src: Any, ends: Any
) -> int:
    """All rows, one behind the other in ``out`` and ``src``, each up to its place in ``ends``; the length of all."""
    at = 0
    for row in range(len(given.offsets) - 1):
        low, n = given.offsets[row], given.offsets[row + 1] - given.offsets[row]
        for k in range(n):
            room.codes[k], room.src[k] = given.codes[low + k], given.positions[low + k]
        raw = given.raw[given.starts[row] : given.starts[row + 1]]
        signs = _signs(room.codes, room.src, n, raw, fold, classes, spelling)
        changed = joined = False
        if signs.leet:
            changed |= unleet(room, n, raw, looks, classes, spelling)
        if signs.doubled:
            n, more = undouble(room, n, raw, fold, classes, spelling)
            changed |= more
        if signs.signed or signs.spaced:
            n, joined = rejoin(room, n, raw, fold, classes, spelling, signs.signed)
        if signs.backwards and not joined:
            changed |= turn(room, n, classes, spelling)
        if changed or joined:
            n = collapse(room.codes, room.src, n, classes)
        for k in range(n):
            out[at + k], src[at + k] = room.codes[k], room.src[k]
        at += n
        ends[row + 1] = at
    return at
