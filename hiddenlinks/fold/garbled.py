# ruff: noqa: ANN401, PLR2004 - kernels: code points and bytes by their numbers
"""Text in UTF-8 that somebody read as Latin-1 or Windows-1252: ``Ð²Ð¸ÑÐ°Ð¼Ð¸Ð½`` was ``витамин``.

Crawls and feeds are full of it, and no language model has seen such words. A row is read anew where it holds several
characters that can hardly be meant (RFC 3629, section 3: a first byte and those that continue it).
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.compiled import part

__all__ = ["FIRST", "garbled", "read_bytes", "windows"]

FIRST: Final = 0xC2
"""The least byte that begins a character of several."""
_ENOUGH: Final = 3
"""Characters from which a row is read anew: one may be meant (*CAFÉ»*)."""
_LOW, _HIGH = 0x152, 0x2122
"""Between these lie the signs that Windows-1252 has for bytes from 0x80 to 0x9F."""


def windows() -> NDArray[np.uint8]:
    """The byte of each sign that Windows-1252 has for those from 0x80 to 0x9F, else 0; by its code point."""
    table = np.zeros(_HIGH + 1, np.uint8)
    for byte in range(0x80, 0xA0):
        sign = bytes([byte]).decode("cp1252", "ignore")
        if sign:
            table[ord(sign)] = byte
    return table


@part
def _continues(code: int, tables: Any) -> int:
    """The byte from 0x80 to 0xBF that the character was, else 0."""
    if 0x80 <= code < 0xC0:
        return int(code)
    return int(tables.windows[code]) if _LOW <= code <= _HIGH else 0


@part
def _meant(code: int) -> bool:
    """Whether a character is one that people write: of Latin, Greek, Cyrillic, Hebrew, Arabic, or from Thai on."""
    return (
        0xA0 <= code < 0x180 or 0x370 <= code < 0x530 or 0x590 <= code < 0x700 or 0x900 <= code < 0xE80
    ) or (0x1E00 <= code < 0xD7A4 or 0xFE00 <= code < 0x10000 or 0x1F000 <= code < 0x1FB00)


@part
def read_bytes(codes: Any, i: int, tables: Any) -> tuple[int, int]:
    """The character whose bytes stand from ``i`` on, and how many they are; 0: none."""
    first = int(codes[i])
    size = 2 if first < 0xE0 else 3 if first < 0xF0 else 4
    if not FIRST <= first < 0xF5 or i + size > len(codes):
        return 0, 0
    value = first & (0x7F >> size)
    for j in range(i + 1, i + size):
        byte = _continues(codes[j], tables)
        if byte == 0 or (size > 2 and j == i + 1 and byte == 0xA0):  # a blank before a quotation mark
            return 0, 0
        value = value << 6 | byte & 0x3F
    return (value, size) if _meant(value) else (0, 0)


@part
def garbled(codes: Any, tables: Any) -> bool:
    """Whether a row holds several such characters, and at least as many as others of Latin-1."""
    found = others = i = 0
    while i < len(codes):
        size = read_bytes(codes, i, tables)[1] if codes[i] >= FIRST else 0
        found += size > 0
        others += size == 0 and 0xC0 <= codes[i] < 0x100
        i += max(size, 1)
    return found >= max(_ENOUGH, others)
