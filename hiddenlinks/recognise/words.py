# ruff: noqa: PLR2004, ANN401 - kernels: classes and punctuation by their numbers
"""Kernels that take a folded row apart: its letters and digits without the rest, and where words begin."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from hiddenlinks.fold.tables import LIMIT

__all__ = ["class_of", "longest_row", "split_words"]


@njit(cache=True, nogil=True)
def class_of(code: int, classes: NDArray[np.uint8]) -> int:
    """The class of a folded code point (:data:`hiddenlinks.fold.CLASSES`), beyond the table too."""
    if code < LIMIT:
        return int(classes[code])
    return 6 if code < 0x40000 else 0


@njit(cache=True, nogil=True)
def longest_row(offsets: Any) -> int:
    """The number of characters of the longest row; 0 where there is none."""
    longest = 0
    for row in range(len(offsets) - 1):
        longest = max(longest, offsets[row + 1] - offsets[row])
    return longest


@njit(cache=True, nogil=True)
def split_words(
    row: NDArray[np.uint32],
    classes: NDArray[np.uint8],
    chars: NDArray[np.uint32],
    place: Any,
    starts: Any,
    breaks: Any,
) -> tuple[int, int]:
    """Letters and digits of a row without the rest: ``chars``, their ``place``, where words start, clause breaks.

    Returns the numbers of characters and words; ``starts`` gets one more entry, the end.
    """
    n = words = 0
    before = 0
    broken = True
    for i in range(len(row)):
        kind = class_of(row[i], classes)
        if kind in (0, 7):
            before = 0
            broken = broken or row[i] in (10, 33, 44, 46, 59, 63, 0x3002, 0x3001, 124, 0x2022)
            continue
        group = 6 if kind == 6 else (5 if kind == 5 else 1)
        if group != before or group == 6:
            starts[words], breaks[words] = n, broken
            words += 1
            broken = False
        before = group
        chars[n], place[n] = row[i], i
        n += 1
    starts[words] = n
    return n, words
