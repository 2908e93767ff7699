# ruff: noqa: PLR2004 - kernels: classes by their numbers
"""Kernels that tell what kind of character a folded code point is."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.compiled import part
from hiddenlinks.fold.tables import LIMIT

__all__ = ["class_of", "is_alpha"]


@part
def class_of(code: int, classes: NDArray[np.uint8]) -> int:
    """The class of a folded code point (:data:`hiddenlinks.fold.CLASSES`), beyond the table too."""
    if code < LIMIT:
        return int(classes[code])
    return 6 if code < 0x40000 else 0


@part
def is_alpha(kind: int) -> bool:
    """Whether a class is of letters of an alphabet."""
    return 1 <= kind <= 4
