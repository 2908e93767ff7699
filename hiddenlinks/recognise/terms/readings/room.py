# ruff: noqa: ANN401 - kernels take arrays
"""Room for one row while it is read again, and what the steps share."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.compiled import part
from hiddenlinks.fold.chars import class_of, is_alpha
from hiddenlinks.fold.tables import EXPANDS
from hiddenlinks.recognise.terms.spelling import word_odds

__all__ = [
    "LONGEST_WORD",
    "Room",
    "is_letter",
    "keep",
    "letters_end",
    "make_room",
    "odds_of",
    "original_class",
]

LONGEST_WORD = 64
"""Words of more letters are left as they stand."""


class Room(NamedTuple):
    """Arrays that every row uses anew.

    ``codes`` and ``src``: the row and where each character stood; ``spare`` and ``spare_src``: the row to be;
    ``word``: a word's letters, with as much room behind; ``begins``, ``ends``, ``gaps``: pieces of the row and
    what stands before each; ``best``, ``back``: the best way up to each piece.
    """

    codes: NDArray[np.uint32]
    src: NDArray[np.int32]
    spare: NDArray[np.uint32]
    spare_src: NDArray[np.int32]
    word: NDArray[np.uint32]
    begins: NDArray[np.int32]
    ends: NDArray[np.int32]
    gaps: NDArray[np.uint8]
    best: NDArray[np.float32]
    back: NDArray[np.int32]


def make_room(size: int) -> Room:
    """Room for rows of up to ``size`` characters."""
    return Room(
        np.empty(size, np.uint32),
        np.empty(size, np.int32),
        np.empty(size, np.uint32),
        np.empty(size, np.int32),
        np.empty(2 * LONGEST_WORD + 4, np.uint32),
        np.empty(size + 1, np.int32),
        np.empty(size + 1, np.int32),
        np.empty(size + 1, np.uint8),
        np.empty(size + 1, np.float32),
        np.empty(size + 1, np.int32),
    )


@part
def is_letter(code: int, classes: NDArray[np.uint8]) -> bool:
    """Whether a folded code point is a letter of an alphabet."""
    return is_alpha(class_of(code, classes))


@part
def original_class(raw: Any, at: int, fold: Any, classes: Any) -> int:
    """The class of an original character folded by itself; -1 where folding drops it."""
    to: Any = fold[raw[at]] if raw[at] < len(fold) else raw[at]
    if to == 0:
        return -1
    return 4 if to >= EXPANDS else class_of(to, classes)


@part
def letters_end(codes: Any, i: int, n: int, classes: Any) -> int:
    """Where the letters that begin at ``i`` end."""
    while i < n and is_letter(codes[i], classes):
        i += 1
    return i


@part
def odds_of(word: Any, n: int, spelling: Any) -> np.float32:
    """Log probability of the letters ``word[:n]`` as folding would leave them: long words hold no letter twice."""
    if n < 6:  # noqa: PLR2004 - as in hiddenlinks.fold
        return word_odds(word, 0, n, spelling)
    half, m = len(word) // 2, 0
    for k in range(n):
        if k == 0 or word[k] != word[k - 1] or 48 <= word[k] < 58:  # noqa: PLR2004 - digits may stand twice
            word[half + m] = word[k]
            m += 1
    return word_odds(word, half, half + m, spelling)


@part
def keep(room: Any, n: int) -> None:
    """Make the row to be the row."""
    for k in range(n):
        room.codes[k], room.src[k] = room.spare[k], room.spare_src[k]
