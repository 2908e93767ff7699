"""How the name of a service is written by people who want no machine to read it."""

from __future__ import annotations

import unicodedata
from typing import Final

__all__ = ["spelt"]

_SPELT_AS: Final = {
    "a": "@4а∀Λ*",
    "e": "3еєё€∃*",
    "g": "9гɡ",
    "i": "1і",
    "l": "1|ӏлI",
    "m": "м",
    "o": "0о",
    "p": "рп",
    "c": "сϲ",
    "h": "нхһ",
    "r": "рг",
    "s": "5$ѕс",
    "t": "т7τ",
    "w": "вѡԝ",
}
_MARKED: Final = {
    char: unicodedata.normalize("NFD", char)[0]
    for char in map(chr, [*range(0xC0, 0x250), *range(0x1E00, 0x1F00)])
}
"""Latin letters with marks, and the letters without them."""


def spelt(word: str) -> str:
    """Pattern of a ``word`` (small Latin letters) with each letter marked, as a look-alike, or as one that sounds so.

    Letters may stand apart. Holds in Python's dialect and in Rust's; case is for the caller to ignore.
    """
    marked = {char: "".join(m for m, plain in _MARKED.items() if plain == char) for char in word}
    return r"[\s._*-]?".join(f"[{char}{marked[char]}{_SPELT_AS.get(char, '')}]" for char in word)
