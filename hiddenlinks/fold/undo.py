# ruff: noqa: ANN401, PLR2004 - kernels: tables are a tuple of arrays, small counts are explained in the docstrings
"""Kernels that undo disguises in one row of folded code points, in place and only ever shorter.

``src`` holds the position of each character in the original and moves with it.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from hiddenlinks.fold.tables import CYRILLIC, DIGIT, GREEK, LATIN, LEET, LIMIT

__all__ = ["undisguise"]

Codes = NDArray[np.uint32]


@njit(cache=True, nogil=True)
def _class_of(code: int, classes: NDArray[np.uint8]) -> int:
    if code < LIMIT:
        return int(classes[code])
    return 6 if code < 0x40000 else 0


@njit(cache=True, nogil=True)
def _word_end(out: Codes, n: int, i: int, classes: NDArray[np.uint8]) -> int:
    while i < n and _class_of(out[i], classes) != 0:
        i += 1
    return i


@njit(cache=True, nogil=True)
def _is_alpha(kind: int) -> bool:
    return 1 <= kind <= 4


@njit(cache=True, nogil=True)
def _singles_end(out: Codes, n: int, i: int, classes: NDArray[np.uint8]) -> int:
    """End of a run of at least four single letters with one and the same short separator between; else i."""
    if not _is_alpha(_class_of(out[i], classes)) or (i > 0 and _class_of(out[i - 1], classes) != 0):
        return i
    gap, end, count = 0, i + 1, 1
    while True:
        j = end
        while j < n and j - end < 4 and _class_of(out[j], classes) == 0:
            j += 1
        size = j - end
        if size == 0 or size > 3 or j >= n or not _is_alpha(_class_of(out[j], classes)):
            break
        if j + 1 < n and _class_of(out[j + 1], classes) != 0:
            break
        if count > 1 and (size != gap or out[end] != out[i + 1]):
            break
        gap, end, count = size, j + 1, count + 1
    return end if count >= 4 else i


@njit(cache=True, nogil=True)
def _join_singles(out: Codes, src: NDArray[np.int32], n: int, classes: NDArray[np.uint8]) -> int:
    """``s-i-b-u-t-r-a-m-i-n-e``, ``v i a g r a`` and ``via.g.ra`` become words."""
    write = i = 0
    inside = False
    while i < n:
        kind = _class_of(out[i], classes)
        end = i
        if not inside and _is_alpha(kind):
            end = _singles_end(out, n, i, classes)
            if end == i:
                end = _pieces_end(out, n, i, classes)
        inside = kind != 0
        if end == i:
            out[write], src[write] = out[i], src[i]
            write, i = write + 1, i + 1
            continue
        for j in range(i, end):
            if _class_of(out[j], classes) != 0:
                out[write], src[write] = out[j], src[j]
                write += 1
        i = end
        inside = True
    return write


@njit(cache=True, nogil=True)
def _pieces_end(out: Codes, n: int, i: int, classes: NDArray[np.uint8]) -> int:
    """End of a run of letters broken by single signs into at least three pieces of at most three on average; else i.

    ``cef.a.zo.lin`` is such a run; ``in-the-ear`` is too, and reads as well joined.
    """
    if i > 0 and out[i - 1] != 32 and out[i - 1] != 10:
        return i
    letters, pieces, j = 0, 0, i
    while j < n and _is_alpha(_class_of(out[j], classes)):
        begin = j
        while j < n and _is_alpha(_class_of(out[j], classes)):
            j += 1
        letters += j - begin
        pieces += 1
        if j + 1 >= n or _class_of(out[j], classes) != 0 or out[j] == 32 or out[j] == 10:
            break
        if not _is_alpha(_class_of(out[j + 1], classes)):
            break
        j += 1
    whole = j >= n or (_class_of(out[j], classes) == 0)
    return j if whole and pieces >= 3 and letters <= 3 * pieces and letters >= 5 else i


@njit(cache=True, nogil=True)
def _look(out: Codes, i: int, end: int, table: Codes) -> bool:
    """Replace by look-alikes; whether anything changed."""
    changed = False
    for j in range(i, end):
        to = table[out[j]] if out[j] < len(table) else np.uint32(0)
        if to != 0:
            out[j] = to
            changed = True
    return changed


@njit(cache=True, nogil=True)
def _scripts(out: Codes, i: int, end: int, tables: Any, latin_text: bool) -> bool:
    """One script a word: mixed words become what their unambiguous letters are; Russian stays Russian."""
    latin = latin_sure = other = other_sure = greek = 0
    for j in range(i, end):
        kind = _class_of(out[j], tables.classes)
        if kind == LATIN:
            latin += 1
            latin_sure += tables.cyrillic_look[out[j]] == 0
        elif kind in (CYRILLIC, GREEK):
            other += 1
            greek += kind == GREEK
            other_sure += tables.strict_look[out[j]] == 0
    if other == 0 or (latin == 0 and (other_sure > 0 or not latin_text or (greek > 0 and end - i < 3))):
        return False
    if other_sure == 0 or latin_sure >= other_sure or greek > 0:
        return _look(out, i, end, tables.latin_look)
    return _look(out, i, end, tables.cyrillic_look)


@njit(cache=True, nogil=True)
def _is_leet(out: Codes, i: int, end: int, classes: NDArray[np.uint8]) -> bool:
    """Whether digits or signs in this word stand for letters.

    Not in ``500mg``, ``b12``, ``3xl``, ``2x4``, ``iphone13``: only inside letters, at the head of a long
    word, or where letters and digits alternate.
    """
    letters = turns = inside = digits = 0
    for j in range(i, end):
        alpha = _is_alpha(_class_of(out[j], classes))
        before = j > i and _is_alpha(_class_of(out[j - 1], classes))
        after = j + 1 < end and _is_alpha(_class_of(out[j + 1], classes))
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
    head = (
        turns == 1 and letters >= 6 and end - i == letters + 1 and not _is_alpha(_class_of(out[i], classes))
    )
    return inside > 0 or turns >= 3 or head


@njit(cache=True, nogil=True)
def _unleet(out: Codes, i: int, end: int, tables: Any) -> bool:
    if not _is_leet(out, i, end, tables.classes):
        return False
    cyrillic = 0
    for j in range(i, end):
        kind = _class_of(out[j], tables.classes)
        cyrillic += (kind == CYRILLIC) - (kind == LATIN)
    return _look(out, i, end, tables.leet_cyrillic if cyrillic > 0 else tables.leet_latin)


@njit(cache=True, nogil=True)
def _is_doubled(out: Codes, i: int, end: int, classes: NDArray[np.uint8]) -> bool:
    """Whether every letter of a word of four or more stands an even number of times in a row."""
    if end - i < 4 or (end - i) % 2:
        return False
    for j in range(i, end, 2):  # noqa: SIM110 - a generator is slower in a kernel
        if out[j] != out[j + 1] or not _is_alpha(_class_of(out[j], classes)):
            return False
    return True


@njit(cache=True, nogil=True)
def _collapse(out: Codes, src: NDArray[np.int32], n: int, classes: NDArray[np.uint8]) -> int:
    """Words with every letter doubled are halved; a doubled letter in a word of six or more stands once."""
    write = i = 0
    while i < n:
        end = _word_end(out, n, i, classes)
        if end == i:
            out[write], src[write] = out[i], src[i]
            write, i = write + 1, i + 1
            continue
        step = 2 if _is_doubled(out, i, end, classes) else 1
        size = (end - i) // step
        for j in range(i, end, step):
            same = j > i and out[j] == out[j - step] and size >= 6
            if same and _is_alpha(_class_of(out[j], classes)):
                continue
            out[write], src[write] = out[j], src[j]
            write += 1
        i = end
    return write


@njit(cache=True, nogil=True)
def _classes_of(out: Codes, n: int, classes: NDArray[np.uint8]) -> int:
    """Which classes occur, as bits: rows of one script without digits need no closer look."""
    bits = 0
    for i in range(n):
        bits |= 1 << _class_of(out[i], classes)
    return bits


@njit(cache=True, nogil=True)
def _latin_text(out: Codes, n: int, classes: NDArray[np.uint8]) -> bool:
    """Whether more letters are Latin than Cyrillic or Greek (mixed words are resolved by then)."""
    latin = 0
    for i in range(n):
        kind = _class_of(out[i], classes)
        latin += (kind == LATIN) - (kind in (CYRILLIC, GREEK))
    return latin > 0


@njit(cache=True, nogil=True)
def undisguise(out: Codes, src: NDArray[np.int32], n: int, tables: Any) -> tuple[int, bool]:
    """One round over a row: its new length, and whether another round may find more."""
    classes = tables.classes
    size = _join_singles(out, src, n, classes)
    changed = size != n
    bits = _classes_of(out, size, classes)
    foreign = bits & (1 << CYRILLIC | 1 << GREEK) != 0 and bits & (1 << LATIN) != 0
    figures = bits & (1 << DIGIT | 1 << LEET) != 0
    for latin in range(2 if foreign else 1):
        if not foreign and not figures:
            break
        prose = latin == 1 and _latin_text(out, size, classes)
        i = 0
        while i < size:
            end = i
            letters = numbers = False
            while end < size:
                kind = _class_of(out[end], classes)
                if kind == 0:
                    break
                letters |= _is_alpha(kind)
                numbers |= kind in (DIGIT, LEET)
                end += 1
            if letters and (foreign or end > i + 1):
                if foreign:
                    changed |= _scripts(out, i, end, tables, prose)
                if numbers:
                    changed |= _unleet(out, i, end, tables)
            i = end + 1
    shorter = _collapse(out, src, size, classes)
    return shorter, changed or shorter != size
