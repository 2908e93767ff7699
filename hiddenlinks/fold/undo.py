# ruff: noqa: ANN401, PLR2004 - kernels: tables are a tuple of arrays, small counts are explained in the docstrings
"""Kernels that undo disguises in one row of folded code points, in place and only ever shorter.

``src`` holds the position of each character in the original and moves with it.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.compiled import part
from hiddenlinks.fold.chars import class_of, is_alpha
from hiddenlinks.fold.letters import is_latin_text, undo_words
from hiddenlinks.fold.tables import CYRILLIC, DIGIT, GREEK, LATIN, LEET

__all__ = ["collapse", "undisguise"]

Codes = NDArray[np.uint32]


@part
def _word_end(out: Codes, n: int, i: int, classes: NDArray[np.uint8]) -> int:
    while i < n and class_of(out[i], classes) != 0:
        i += 1
    return i


@part
def _singles_end(out: Codes, n: int, i: int, classes: NDArray[np.uint8]) -> int:
    """End of a run of at least four single letters with one and the same short separator between; else i."""
    if not is_alpha(class_of(out[i], classes)) or (i > 0 and class_of(out[i - 1], classes) != 0):
        return i
    gap, end, count, same = 0, i + 1, 1, 1
    while True:
        j = end
        while j < n and j - end < 4 and class_of(out[j], classes) == 0:
            j += 1
        size = j - end
        if size == 0 or size > 3 or j >= n or not is_alpha(class_of(out[j], classes)):
            break
        if j + 1 < n and class_of(out[j + 1], classes) != 0:
            break
        if count > 1 and (size != gap or out[end] != out[i + 1]):
            break
        alike = class_of(out[j], classes) == class_of(out[end - 1], classes)
        if not alike and same >= 3 and _same_script(out, n, j, size, classes):
            break
        same = same + 1 if alike else 1
        gap, end, count = size, j + 1, count + 1
    return end if count >= 4 else i


@part
def _same_script(out: Codes, n: int, j: int, gap: int, classes: NDArray[np.uint8]) -> bool:
    """Whether the single letter at ``j`` and the two behind it, ``gap`` apart, are of one script: another word."""
    last = j + 2 * (gap + 1)
    kind = class_of(out[j], classes)
    return last < n and class_of(out[last], classes) == kind == class_of(out[j + gap + 1], classes)


@part
def _join_singles(out: Codes, src: NDArray[np.int32], n: int, classes: NDArray[np.uint8]) -> int:
    """``s-i-b-u-t-r-a-m-i-n-e``, ``v i a g r a`` and ``via.g.ra`` become words."""
    write = i = 0
    inside = False
    while i < n:
        kind = class_of(out[i], classes)
        end = i
        if not inside and is_alpha(kind):
            end = _singles_end(out, n, i, classes)
            if end == i:
                end = _pieces_end(out, n, i, classes)
        inside = kind != 0
        if end == i:
            out[write], src[write] = out[i], src[i]
            write, i = write + 1, i + 1
            continue
        for j in range(i, end):
            if class_of(out[j], classes) != 0:
                out[write], src[write] = out[j], src[j]
                write += 1
        i = end
        inside = True
    return write


@part
def _pieces_end(out: Codes, n: int, i: int, classes: NDArray[np.uint8]) -> int:
    """End of a run of letters broken by single signs into at least three pieces of at most three on average; else i.

    ``cef.a.zo.lin`` is such a run; ``in-the-ear`` is too, and reads as well joined.
    """
    if i > 0 and out[i - 1] != 32 and out[i - 1] != 10:
        return i
    letters, pieces, j = 0, 0, i
    while j < n and is_alpha(class_of(out[j], classes)):
        begin = j
        while j < n and is_alpha(class_of(out[j], classes)):
            j += 1
        letters += j - begin
        pieces += 1
        if j + 1 >= n or class_of(out[j], classes) != 0 or out[j] == 32 or out[j] == 10:
            break
        if not is_alpha(class_of(out[j + 1], classes)):
            break
        j += 1
    whole = j >= n or (class_of(out[j], classes) == 0)
    return j if whole and pieces >= 3 and letters <= 3 * pieces and letters >= 5 else i


@part
def _is_doubled(out: Codes, i: int, end: int, classes: NDArray[np.uint8]) -> bool:
    """Whether every letter of a word of four or more stands an even number of times in a row."""
    if end - i < 4 or (end - i) % 2:
        return False
    for j in range(i, end, 2):  # noqa: SIM110 - a generator is slower in a kernel
        if out[j] != out[j + 1] or not is_alpha(class_of(out[j], classes)):
            return False
    return True


@part
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
            if same and is_alpha(class_of(out[j], classes)):
                continue
            out[write], src[write] = out[j], src[j]
            write += 1
        i = end
    return write


@part
def _signs(out: Codes, n: int, classes: NDArray[np.uint8]) -> tuple[int, bool, bool]:
    """What a row holds that may need a closer look: its classes as bits; letters apart; a letter twice in a row.

    Rows of one script without digits, without four single letters, without two signs between letters and without
    doubled letters are done.
    """
    bits = singles = signs = 0
    doubled = False
    before, one = 0, False
    for i in range(n):
        kind = class_of(out[i], classes)
        bits |= 1 << kind
        alpha = 1 <= kind <= 4
        if alpha:
            signs += before == 0 and i > 1 and out[i - 1] != 32 and 1 <= class_of(out[i - 2], classes) <= 4
            doubled |= i > 0 and out[i] == out[i - 1]
        elif kind == 0:
            singles += one
        one = alpha and before == 0
        before = kind
    return bits, singles + one >= 4 or signs >= 2, doubled


@part
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
                prose = 2 if mixed else int(is_latin_text(out, size, classes))
            changed |= undo_words(out, src, size, raw, tables, foreign, prose)
    shorter = collapse(out, src, size, classes) if doubled or changed else size
    return shorter, changed or shorter != size
