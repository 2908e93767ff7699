# ruff: noqa: ANN401, PLR2004 - kernels take arrays; small numbers of letters and digits
"""Digits and signs that stand for letters: ``v1agra``, ``k3t4m1n3``, ``748137`` (tablet).

Each may stand for one of two letters (1 for i or l). A word is read with letters if that is likelier by far, or if
the row holds several such words and it is likelier at all.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.compiled import part
from hiddenlinks.fold.chars import class_of
from hiddenlinks.recognise.terms.readings.room import LONGEST_WORD, is_letter, odds_of

__all__ = ["LOOKS", "unleet"]

_LATIN: Final = {
    "0": "oo", "1": "il", "2": "zr", "3": "ee", "4": "aa", "5": "ss", "6": "gb", "7": "tl", "8": "bb", "9": "gq",
    "@": "aa", "$": "ss", "!": "il", "€": "ee", "¡": "ii",
}  # fmt: skip
_CYRILLIC: Final = {
    "0": "оо", "1": "ил", "2": "гз", "3": "зе", "4": "ач", "5": "бс", "6": "бв", "7": "тг", "8": "вб", "9": "яд",
    "@": "аа", "$": "ss", "!": "іи", "€": "ее", "¡": "іі",
}  # fmt: skip
_CLOSE, _SHORT_NUMBER, _SURE, _SUREST = np.float32(1.0), np.float32(3.0), np.float32(7.0), np.float32(12.0)
"""How much likelier a word with letters has to be in a row of such words, a number there, and a word in any row; one
of the surest or two sure ones make such a row.
"""
_PLAIN = np.float32(-20.0)
"""Log probability from which a word with one or two letters is what it is: ``500mg``, ``b12``."""
_DIGIT_COST = np.float32(2.3)
_TWO_WAYS = 7
"""Characters of a word at most that are tried both ways."""
_SHORTEST, _NUMBER = 3, 6
"""Digits of a number at least that may be a word in a row of such words, and in any row."""


def _looks() -> NDArray[np.uint32]:
    table = np.zeros((4, 0x2100), np.uint32)
    for base, pairs in ((0, _LATIN), (2, _CYRILLIC)):
        for sign, letters in pairs.items():
            table[base, ord(sign)], table[base + 1, ord(sign)] = map(ord, letters)
    return table


LOOKS: Final = _looks()
"""Letters that a sign may stand for, uint32 (4, 8448): Latin, the other Latin, Cyrillic, the other Cyrillic; or 0."""


@part
def _stands_for(code: int, looks: Any, which: int) -> np.uint32:
    return looks[which, code] if code < looks.shape[1] else np.uint32(0)


@part
def _token_end(room: Any, i: int, n: int, classes: Any) -> int:
    while i < n and 1 <= class_of(room.codes[i], classes) <= 7 and class_of(room.codes[i], classes) != 6:
        i += 1
    return i


@part
def _as_is(room: Any, i: int, j: int, raw: Any, looks: Any, spelling: Any) -> np.float32:
    """Log probability of the token with its digits as digits; signs at its ends count for nothing."""
    m = digits = 0
    for k in range(i, j):
        code = raw[room.src[k]]
        sign = _stands_for(code, looks, 0) != 0
        if sign and not 48 <= code < 58:
            digits += 0 < k - i < j - i - 1
            continue
        digits += sign
        room.word[m] = code if sign else room.codes[k]
        m += 1
    return odds_of(room.word, m, spelling) - _DIGIT_COST * np.float32(digits)


@part
def _try(
    room: Any, i: int, j: int, head: int, turn: int, raw: Any, looks: Any, base: int, spelling: Any
) -> Any:
    """Log probability of one way: digits before ``head`` stay; bit b of ``turn``: the b-th sign the other way."""
    m = b = digits = 0
    for k in range(i, j):
        code = raw[room.src[k]]
        first = _stands_for(code, looks, base)
        if first == 0 or k < head:
            digits += first != 0
            room.word[m] = code if first != 0 else room.codes[k]
        else:
            other = _stands_for(code, looks, base + 1)
            room.word[m] = other if (turn >> b) & 1 else first
            b += first != other
        m += 1
    return odds_of(room.word, m, spelling) - _DIGIT_COST * np.float32(digits)


@part
def _best(room: Any, i: int, j: int, raw: Any, looks: Any, base: int, spelling: Any) -> tuple[Any, int, int]:
    """The likeliest way: its log probability, where its letters begin, and its turns."""
    lead = i
    while lead < j and 48 <= raw[room.src[lead]] < 58:
        lead += 1
    best, head, turn = np.float32(-1e9), i, 0
    for begin in (i, lead):
        two_ways = 0
        for k in range(begin, j):
            code = raw[room.src[k]]
            two_ways += _stands_for(code, looks, base) != _stands_for(code, looks, base + 1)
        if begin == j:
            break
        for way in range(1 << min(two_ways, _TWO_WAYS)):
            odds = _try(room, i, j, begin, way, raw, looks, base, spelling)
            if odds > best:
                best, head, turn = odds, begin, way
    return best, head, turn


@part
def _shape(room: Any, i: int, j: int, raw: Any, looks: Any, classes: Any) -> tuple[int, int, int]:
    """Letters, signs that may stand for one, and how many more letters are Cyrillic than Latin."""
    letters = signs = cyrillic = 0
    for k in range(i, j):
        if _stands_for(raw[room.src[k]], looks, 0) != 0:
            signs += 1
        elif is_letter(room.codes[k], classes):
            kind = class_of(room.codes[k], classes)
            letters += 1
            cyrillic += (kind == 2) - (kind == 1)
    return letters, signs, cyrillic


@part
def _write(room: Any, i: int, j: int, head: int, turn: int, raw: Any, looks: Any, base: int) -> bool:
    """Write the chosen way over the token; whether that changes it."""
    b, changed = 0, False
    for k in range(i, j):
        code = raw[room.src[k]]
        first = _stands_for(code, looks, base)
        if first == 0:
            continue
        to = code
        if k >= head:
            other = _stands_for(code, looks, base + 1)
            to = other if (turn >> b) & 1 else first
            b += first != other
        changed |= room.codes[k] != to
        room.codes[k] = to
    return changed


@part
def _may_be(room: Any, i: int, j: int, letters: int, many: bool, classes: Any) -> bool:
    """Whether a token with digits may be a word.

    One with letters may, and a long number; in such a row a shorter one too, and a single digit that a sign ties to a
    letter (``nature'5``). Two letters and what stands behind them are the number of a model (``LC7``), and two behind a
    number of several digits are its unit (``69см``).
    """
    if letters:
        unit = j - i > 3 and is_letter(room.codes[j - 2], classes)
        return many or letters > 2 or (letters == 2 and is_letter(room.codes[j - 1], classes) and not unit)
    if j - i == 1:
        return many and i > 1 and room.codes[i - 1] != 32 and is_letter(room.codes[i - 2], classes)
    return j - i >= (_SHORTEST if many else _NUMBER)


@part
def _before_year(room: Any, i: int, j: int, raw: Any) -> int:
    """Where the letters of a token end that a year stands behind, as in hashtags (``#summer2026``); else its end."""
    if j - i <= 4:
        return j
    for k in range(j - 4, j):
        if not 48 <= raw[room.src[k]] < 58:
            return j
    century, decade = raw[room.src[j - 4]] - 48, raw[room.src[j - 3]] - 48
    behind_a_letter = not 48 <= raw[room.src[j - 5]] < 58
    return j - 4 if behind_a_letter and (century, decade) in ((1, 9), (2, 0)) else j


@part
def _pass(
    room: Any, n: int, raw: Any, looks: Any, classes: Any, spelling: Any, many: bool
) -> tuple[int, bool]:
    """One pass over the tokens: how many are surely disguised, and whether any changed."""
    sure, changed, i = 0, False, 0
    row_cyrillic = 0
    while i < n:
        j = _token_end(room, i, n, classes)
        if j == i:
            i += 1
            continue
        end, j = j, _before_year(room, i, j, raw)
        letters, signs, cyrillic = _shape(room, i, j, raw, looks, classes)
        row_cyrillic += cyrillic
        base = 2 * int((cyrillic if letters else row_cyrillic) > 0)
        if signs and j - i <= LONGEST_WORD and _may_be(room, i, j, letters, many, classes):
            as_is = _as_is(room, i, j, raw, looks, spelling)
            odds, head, turn = as_is, i, 0
            if many or letters > 2 or as_is < _PLAIN:
                odds, head, turn = _best(room, i, j, raw, looks, base, spelling)
            sure += int(odds - as_is >= _SURE) + int(odds - as_is >= _SUREST)
            if odds - as_is >= (_SURE if not many else _CLOSE if letters or j == i + 1 else _SHORT_NUMBER):
                changed |= _write(room, i, j, head, turn, raw, looks, base)
        i = end
    return sure, changed


@part
def unleet(room: Any, n: int, raw: Any, looks: Any, classes: Any, spelling: Any) -> bool:
    """Read digits as letters where that is likelier; whether anything changed."""
    sure, changed = _pass(room, n, raw, looks, classes, spelling, False)  # noqa: FBT003
    if sure >= 2:
        _, more = _pass(room, n, raw, looks, classes, spelling, True)  # noqa: FBT003
        changed |= more
    return changed
