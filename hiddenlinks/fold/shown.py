# ruff: noqa: ANN401, PLR2004 - kernels: tables are a tuple of arrays; code points, digits and letters by their numbers
"""What a browser shows of a row's characters: references (``&#97;``, ``&amp;``) as what they stand for.

After the HTML standard (13.5, named character references), for those that end in a semicolon.
"""

from __future__ import annotations

from html.entities import html5
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.compiled import part

__all__ = ["AMPERSAND", "NAMES", "OVERRIDE", "ends_override", "names", "reference", "turned"]

NAMES: Final = {
    name.removesuffix(";"): char
    for name, char in html5.items()
    if name.endswith(";") and len(name) <= 9 and len(char) == 1  # eight letters fill a uint64
}
"""Names of characters, of up to eight letters."""
AMPERSAND: Final = 0x26
"""What a reference begins with."""
OVERRIDE: Final = 0x202E
"""Text behind this runs from right to left, whatever its letters (Unicode Standard Annex 9)."""


def names() -> tuple[NDArray[np.uint64], NDArray[np.uint32]]:
    """The names, their letters as bytes of one number, sorted; and the characters that they stand for."""
    packed = {int.from_bytes(name.encode("ascii"), "big"): ord(char) for name, char in NAMES.items()}
    keys = sorted(packed)
    return np.array(keys, np.uint64), np.array([packed[key] for key in keys], np.uint32)


@part
def _digit(code: int, base: int) -> int:
    """The value of a digit, else -1."""
    if 48 <= code < 58:
        return int(code) - 48
    lower = int(code) | 32
    return lower - 87 if base == 16 and 97 <= lower < 103 else -1


@part
def reference(codes: Any, i: int, tables: Any) -> tuple[int, int]:
    """The character that the reference stands for whose ``&`` is, or was, at ``i``; and how long it is, 0: none."""
    n = len(codes)
    if i + 3 < n and codes[i + 1] == 35:
        base = 16 if codes[i + 2] | 32 == 120 else 10
        value, j = 0, i + (3 if base == 16 else 2)
        first = j
        while j < n and j - first < 7 and _digit(codes[j], base) >= 0:
            value, j = value * base + _digit(codes[j], base), j + 1
        ended = first < j < n and codes[j] == 59 and 0 < value < 0x110000
        return (value, j + 1 - i) if ended else (0, 0)
    key, j = np.uint64(0), i + 1
    while j < n and j - i <= 8 and (48 <= codes[j] < 58 or 97 <= codes[j] | 32 < 123):
        key, j = (key << np.uint64(8)) | np.uint64(codes[j]), j + 1
    if j == i + 1 or j >= n or codes[j] != 59:
        return 0, 0
    at = np.searchsorted(tables.names, key)
    return (
        (int(tables.named[at]), j + 1 - i) if at < len(tables.names) and tables.names[at] == key else (0, 0)
    )


@part
def ends_override(code: int) -> bool:
    """Whether a character ends a run from right to left: a pop, or a paragraph's end."""
    return code in (0x202C, 10, 0x2029)


@part
def turned(out: Any, src: Any, first: int, n: int) -> None:
    """Turn the characters from ``first`` to ``n`` around, as they are seen."""
    i, j = first, n - 1
    while i < j:
        out[i], out[j] = out[j], out[i]
        src[i], src[j] = src[j], src[i]
        i, j = i + 1, j - 1
