"""How words are disguised: look-alike letters, digits, invisible characters, spaces."""
# ruff: noqa: PLR2004 - shares and odds say more where they are used

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

__all__ = ["DISGUISES", "disguise"]

_LEET: Final = {"a": "4@", "e": "3", "i": "1!", "o": "0", "s": "5$", "t": "7", "b": "8"}
_LOOKALIKE: Final = dict(zip("aceopxyiABCEHKMOPTX", "асеорхуіАВСЕНКМОРТХ", strict=True)) | dict(
    zip("асеорхуАВСЕНКМОРТХ", "aceopxyABCEHKMOPTX", strict=True)
)
_MARKS: Final = "\u0301\u0300\u0308\u0323"
_CIRCLED: Final = (
    (0x24B6, 0x24D0), (0x1F130, 0x1F130), (0x1F150, 0x1F150), (0x1F170, 0x1F170), (0x1D5D4, 0x1D5EE),
)  # fmt: skip
"""Capital and small A in circles, squares, filled ones, and bold."""
_INVISIBLE: Final = "\u200b\u200c\u200d\u2060\u00ad"


def _each(text: str, change: Callable[[str], str]) -> str:
    """``change`` applied to each word of four letters or more."""
    return " ".join(change(word) if sum(map(str.isalpha, word)) > 3 else word for word in text.split(" "))


def _leet(text: str, random: Random) -> str:
    def one(word: str) -> str:
        spots = [at for at, letter in enumerate(word) if letter.lower() in _LEET]
        chosen = set(random.sample(spots, min(len(spots), random.randint(1, 3))))
        return "".join(random.choice(_LEET[c.lower()]) if at in chosen else c for at, c in enumerate(word))

    return _each(text, one)


def _homoglyphs(text: str, random: Random) -> str:
    def one(word: str) -> str:
        spots = [at for at, letter in enumerate(word) if letter in _LOOKALIKE]
        chosen = set(random.sample(spots, min(len(spots), random.randint(1, 4))))
        return "".join(_LOOKALIKE[letter] if at in chosen else letter for at, letter in enumerate(word))

    return _each(text, one)


def _zero_width(text: str, random: Random) -> str:
    def one(word: str) -> str:
        at = random.randint(1, len(word) - 1)
        return word[:at] + random.choice(_INVISIBLE) + word[at:]

    return _each(text, one)


def _spaced(text: str, random: Random) -> str:
    mark = random.choice((" ", ".", "-", "_", "*", " . "))
    words = text.split(" ")
    long = [at for at, word in enumerate(words) if word.isalpha() and len(word) > 3][:2]
    for at in long:
        words[at] = mark.join(words[at])
    return " ".join(words)


def _full_width(text: str, random: Random) -> str:
    del random
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def _circled(text: str, random: Random) -> str:
    start = random.choice(_CIRCLED)

    def one(letter: str) -> str:
        if not ("a" <= letter.lower() <= "z"):
            return letter
        return chr(start[letter.islower()] + ord(letter.lower()) - ord("a"))

    return "".join(map(one, text))


def _accents(text: str, random: Random) -> str:
    def one(word: str) -> str:
        spots = [at for at, letter in enumerate(word) if letter.lower() in "aeiouаеиоу"]
        chosen = set(random.sample(spots, min(len(spots), 2)))
        marked = (c + random.choice(_MARKS) if at in chosen else c for at, c in enumerate(word))
        return unicodedata.normalize("NFC", "".join(marked))

    return _each(text, one)


DISGUISES: Final[dict[str, Callable[[str, Random], str]]] = {
    "leet": _leet,
    "homoglyphs": _homoglyphs,
    "zero_width": _zero_width,
    "spaced": _spaced,
    "full_width": _full_width,
    "accents": _accents,
    "circled": _circled,
}
"""Ways to disguise a text, by name: each takes the text and a source of chance."""


def disguise(text: str, random: Random) -> str:
    """``text`` disguised in one of the ways."""
    return DISGUISES[random.choice(tuple(DISGUISES))](text, random)
