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

__all__ = ["collapse", "undisguise"]

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
    gap, end, count, same = 0, i + 1, 1, 1
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
        alike = _class_of(out[j], classes) == _class_of(out[end - 1], classes)
        if not alike and same >= 3 and _same_script(out, n, j, size, classes):
            break
        same = same + 1 if alike else 1
        gap, end, count = size, j + 1, count + 1
    return end if count >= 4 else i


@njit(cache=True, nogil=True)
def _same_script(out: Codes, n: int, j: int, gap: int, classes: NDArray[np.uint8]) -> bool:
    """Whether the single letter at ``j`` and the two behind it, ``gap`` apart, are of one script: another word."""
    last = j + 2 * (gap + 1)
    kind = _class_of(out[j], classes)
    return last < n and _class_of(out[last], classes) == kind == _class_of(out[j + gap + 1], classes)


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


@njit(cache=True, nogil=True)
def _scripts(
    out: Codes, src: NDArray[np.int32], i: int, end: int, raw: Codes, tables: Any, prose: int
) -> bool:
    """One script a word: mixed words become what their unambiguous letters are; Russian stays Russian.

    ``prose``: 1 where the row is mostly Latin, 2 where Greek letters stood among Latin ones: then words of Greek
    letters alone become Latin too, if all of them look so (in Latin prose, words of three letters and more).
    """
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
    if other == 0 or (
        latin == 0 and (other_sure > 0 or prose == 0 or (prose == 1 and greek > 0 and end - i < 3))
    ):
        return False
    if other_sure == 0 or latin_sure >= other_sure or greek > 0:
        if greek > 0:
            _capitals(out, src, i, end, raw)
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
    for j in range(i, end):  # a one beside an i is an l
        if out[j] == 49 and ((j > i and out[j - 1] == 105) or (j + 1 < end and out[j + 1] == 105)):
            out[j] = np.uint32(108)
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
def collapse(out: Codes, src: NDArray[np.int32], n: int, classes: NDArray[np.uint8]) -> int:
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
def _signs(out: Codes, n: int, classes: NDArray[np.uint8]) -> tuple[int, bool, bool]:
    """What a row holds that may need a closer look: its classes as bits; letters apart; a letter twice in a row.

    Rows of one script without digits, without four single letters, without two signs between letters and without
    doubled letters are done.
    """
    bits = singles = signs = 0
    doubled = False
    before, one = 0, False
    for i in range(n):
        kind = _class_of(out[i], classes)
        bits |= 1 << kind
        alpha = 1 <= kind <= 4
        if alpha:
            signs += before == 0 and i > 1 and out[i - 1] != 32 and 1 <= _class_of(out[i - 2], classes) <= 4
            doubled |= i > 0 and out[i] == out[i - 1]
        elif kind == 0:
            singles += one
        one = alpha and before == 0
        before = kind
    return bits, singles + one >= 4 or signs >= 2, doubled


@njit(cache=True, nogil=True)
def _latin_text(out: Codes, n: int, classes: NDArray[np.uint8]) -> bool:
    """Whether more letters are Latin than Cyrillic or Greek (mixed words are resolved by then)."""
    latin = 0
    for i in range(n):
        kind = _class_of(out[i], classes)
        latin += (kind == LATIN) - (kind in (CYRILLIC, GREEK))
    return latin > 0


@njit(cache=True, nogil=True)
def _undo_words(
    out: Codes, src: NDArray[np.int32], n: int, raw: Codes, tables: Any, foreign: bool, prose: int
) -> bool:
    """Resolve mixed scripts and leetspeak word by word; whether anything changed."""
    changed = False
    i = 0
    while i < n:
        end = i
        letters = numbers = False
        while end < n:
            kind = _class_of(out[end], tables.classes)
            if kind == 0:
                break
            letters |= _is_alpha(kind)
            numbers |= kind in (DIGIT, LEET)
            end += 1
        if letters and (foreign or end > i + 1):
            if foreign:
                changed |= _scripts(out, src, i, end, raw, tables, prose)
            if numbers:
                changed |= _unleet(out, i, end, tables)
        i = end + 1
    return changed


@njit(cache=True, nogil=True)
def undisguise(out: Codes, src: NDArray[np.int32], n: int, raw: Codes, tables: Any) -> tuple[int, bool]:
    """One round over a row, which was ``raw``: its new length, and whether another round may find more."""
    classes = tables.classes
    bits, apart, doubled = _signs(out, n, classes)
    size = _join_singles(out, src, n, classes) if apart else n
    changed = size != n
    foreign = bits & (1 << CYRILLIC | 1 << GREEK) != 0 and bits & (1 << LATIN) != 0
    figures = bits & (1 << DIGIT | 1 << LEET) != 0
    for latin in range(2 if foreign else 1):
        if foreign or figures:
            prose = 0
            if latin == 1:
                mixed = changed and bits & (1 << GREEK) != 0 and bits & (1 << CYRILLIC) == 0
                prose = 2 if mixed else int(_latin_text(out, size, classes))
            changed |= _undo_words(out, src, size, raw, tables, foreign, prose)
    shorter = collapse(out, src, size, classes) if doubled or changed else size
    return shorter, changed or shorter != size
