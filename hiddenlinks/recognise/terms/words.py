# ruff: noqa: PLR2004, ANN401 - kernels: classes and punctuation by their numbers
"""Kernels that take a folded row apart: its letters and digits without the rest, and where words begin."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.compiled import part
from hiddenlinks.fold.chars import class_of

__all__ = ["WHOLE", "Words", "longest_row", "room_for_words", "split_words"]

WHOLE = 4
"""Letters from which a word is hardly one that only joins others: *por*, *in*, *der*, *och* have fewer."""


class Words(NamedTuple):
    """A row taken apart.

    ``chars``: its letters and digits without the rest (uint32); ``place``: where each stood in the row (int32);
    ``starts``: where words start among ``chars``, and their end (int32); ``breaks`` (uint8): what ends before them:
    0 nothing, 1 an item of a list (at a comma), 2 a clause; ``blanks`` (uint8): whether a blank stands before them, 2
    where a word on either side of it has fewer than ``WHOLE`` letters.
    """

    chars: NDArray[np.uint32]
    place: NDArray[np.int32]
    starts: NDArray[np.int32]
    breaks: NDArray[np.uint8]
    blanks: NDArray[np.uint8]


def room_for_words(longest: int) -> Words:
    """Room for rows of up to ``longest`` characters."""
    return Words(
        np.empty(longest + 1, np.uint32),
        np.empty(longest + 1, np.int32),
        np.empty(longest + 2, np.int32),
        np.empty(longest + 2, np.uint8),
        np.empty(longest + 2, np.uint8),
    )


def longest_row(offsets: NDArray[np.int64]) -> int:
    """The number of characters of the longest row; 0 where there is none."""
    return int(np.diff(offsets).max(initial=0))


@part
def split_words(row: NDArray[np.uint32], classes: NDArray[np.uint8], into: Any) -> tuple[int, int]:
    """Take a row apart ``into`` a :class:`Words`; the numbers of its characters and words."""
    n = words = 0
    before = blank = 0
    broken = 2
    for i in range(len(row)):
        kind = class_of(row[i], classes)
        if kind in (0, 7):
            before = 0
            blank |= int(row[i] in (9, 10, 32))
            ends = row[i] in (10, 33, 46, 59, 63, 0x3002, 124, 0x2022)
            broken = max(broken, 2 if ends else int(row[i] in (44, 0x3001, 0x60C)))
            continue
        group = 6 if kind == 6 else (5 if kind == 5 else 1)
        if group != before or group == 6:
            into.starts[words], into.breaks[words], into.blanks[words] = n, broken, blank
            words += 1
            broken = blank = 0
        before = group
        into.chars[n], into.place[n] = row[i], i
        n += 1
    into.starts[words] = n
    for word in range(1, words):
        if into.blanks[word] and (_short(into, word - 1, classes) or _short(into, word, classes)):
            into.blanks[word] = 2
    return n, words


@part
def _short(row: Any, word: int, classes: NDArray[np.uint8]) -> bool:
    """Whether a word of letters has few of them; numbers, and signs of writing without borders, are none."""
    size = row.starts[word + 1] - row.starts[word]
    return size < WHOLE and class_of(row.chars[row.starts[word]], classes) not in (5, 6)
