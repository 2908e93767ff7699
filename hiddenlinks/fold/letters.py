# ruff: noqa: ANN401, PLR2004 - kernels: tables are a tuple of arrays, small counts are explained in the docstrings
"""Kernels that undo letters, digits and signs which stand for others, word by word: mixed scripts and leetspeak."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.compiled import part
from hiddenlinks.fold.chars import class_of, is_alpha
from hiddenlinks.fold.tables import CYRILLIC, DIGIT, GREEK, LATIN, LEET

__all__ = ["is_latin_text", "undo_words"]

Codes = NDArray[np.uint32]


@part
def _look(out: Codes, i: int, end: int, table: Codes) -> bool:
    """Replace by look-alikes; whether anything changed."""
    changed = False
    for j in range(i, end):
        to = table[out[j]] if out[j] < len(table) else np.uint32(0)
        if to != 0:
            out[j] = to
            changed = True
    return changed


@part
def _capitals(out: Codes, src: NDArray[np.int32], i: int, end: int, raw: Codes) -> None:
    """Greek capitals that look like other Latin letters than their small forms: Η is H, Ν is N, Υ is Y."""
    for j in range(i, end):
        code = raw[src[j]]
        if code == 0x397:
            out[j] = np.uint32(104)
        elif code == 0x39D:
            out[j] = np.uint32(110)
        elif code == 0x3A5:
            out[j] = np.uint32(121)


@part
def _scripts(
    out: Codes, src: NDArray[np.int32], i: int, end: int, raw: Codes, tables: Any, prose: int
) -> bool:
    """One script a word: mixed words become what their unambiguous letters are; Russian stays Russian.

    ``prose``: 1 where the row is mostly Latin, 2 where Greek letters stood among Latin ones: then words of other
    letters alone become Latin too, if all of them look so (in Latin prose, words of three letters and more: a
    Russian sentence may name more in Latin than it says in Russian, and its *не* stays).
    """
    latin = latin_sure = other = other_sure = greek = 0
    for j in range(i, end):
        kind = class_of(out[j], tables.classes)
        if kind == LATIN:
            latin += 1
            latin_sure += tables.cyrillic_look[out[j]] == 0
        elif kind in (CYRILLIC, GREEK):
            other += 1
            greek += kind == GREEK
            other_sure += tables.strict_look[out[j]] == 0
    if other == 0 or (latin == 0 and (other_sure > 0 or prose == 0 or (prose == 1 and end - i < 3))):
        return False
    if other_sure == 0 or latin_sure >= other_sure or greek > 0:
        if greek > 0:
            _capitals(out, src, i, end, raw)
        return _look(out, i, end, tables.latin_look)
    return _look(out, i, end, tables.cyrillic_look)


@part
def _is_leet(out: Codes, i: int, end: int, classes: NDArray[np.uint8]) -> bool:
    """Whether digits or signs in this word stand for letters.

    Not in ``500mg``, ``b12``, ``3xl``, ``2x4``, ``iphone13``: only inside letters, at the head of a long
    word, or where letters and digits alternate.
    """
    letters = turns = inside = digits = 0
    for j in range(i, end):
        alpha = is_alpha(class_of(out[j], classes))
        before = j > i and is_alpha(class_of(out[j - 1], classes))
        after = j + 1 < end and is_alpha(class_of(out[j + 1], classes))
        if (out[j] == 120 or out[j] == 1093) and not before and not after:
            alpha = False  # a sign of multiplication, which may look like x in Latin or Cyrillic
        letters += alpha
        digits = 0 if alpha else digits + 1
        if digits >= 3 and out[j] != 120 and out[j] != 1093:
            return False
        turns += j > i and before != alpha
        inside += before and after and not alpha
    if letters < 3:
        return False
    head = turns == 1 and letters >= 6 and end - i == letters + 1 and not is_alpha(class_of(out[i], classes))
    return inside > 0 or turns >= 3 or head


@part
def _unleet(out: Codes, i: int, end: int, tables: Any) -> bool:
    if not _is_leet(out, i, end, tables.classes):
        return False
    cyrillic = 0
    for j in range(i, end):
        kind = class_of(out[j], tables.classes)
        cyrillic += (kind == CYRILLIC) - (kind == LATIN)
    for j in range(i, end):  # a one beside an i is an l
        if out[j] == 49 and ((j > i and out[j - 1] == 105) or (j + 1 < end and out[j + 1] == 105)):
            out[j] = np.uint32(108)
    return _look(out, i, end, tables.leet_cyrillic if cyrillic > 0 else tables.leet_latin)


@part
def is_latin_text(out: Codes, n: int, classes: NDArray[np.uint8]) -> bool:
    """Whether more letters are Latin than Cyrillic or Greek (mixed words are resolved by then)."""
    latin = 0
    for i in range(n):
        kind = class_of(out[i], classes)
        latin += (kind == LATIN) - (kind in (CYRILLIC, GREEK))
    return latin > 0


@part
def undo_words(
    out: Codes, src: NDArray[np.int32], n: int, raw: Codes, tables: Any, foreign: bool, prose: int
) -> bool:
    """Resolve mixed scripts and leetspeak word by word; whether anything changed."""
    changed = False
    i = 0
    while i < n:
        end = i
        letters = numbers = False
        while end < n:
            kind = class_of(out[end], tables.classes)
            if kind == 0:
                break
            letters |= is_alpha(kind)
            numbers |= kind in (DIGIT, LEET)
            end += 1
        if letters and (foreign or end > i + 1):
            if foreign:
                changed |= _scripts(out, src, i, end, raw, tables, prose)
            if numbers:
                changed |= _unleet(out, i, end, tables)
        i = end + 1
    return changed
