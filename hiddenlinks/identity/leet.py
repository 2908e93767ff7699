"""Web addresses with digits for letters: *n1c0.c0m*, *n1c0 d0t c0m (1 is l)*.

Only the ending gives them away, since a name may have digits of its own: it is none as it stands, and one with letters.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hiddenlinks.identity.lists import table
from hiddenlinks.identity.patterns import LEFT, any_of
from hiddenlinks.identity.written import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["PREFILTER", "leet_in"]

_LETTERS: Final = {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t"}
"""What digits stand for. A 1 may be an l, too, where the text says so."""
_DIGITS: Final = {letter: digit for digit, letter in _LETTERS.items()} | {"l": "1"}
_ENDINGS: Final = (
    "com", "org", "net", "info", "biz", "online", "store", "shop", "site", "live", "club", "vip",
)  # fmt: skip


def _spelt(ending: str) -> str:
    """``ending`` with digits for some of its letters, or for all that may have one."""
    return "".join(f"[{char}{_DIGITS[char]}]" if char in _DIGITS else char for char in ending)


_DOTS: Final = any_of(table("addresses")["dots"])
_DOT: Final = rf"(?:\.|\s?[\[(]\s?(?:\.|{_DOTS})\s?[\])]\s?|\s(?:{_DOTS})\s)"
_ANY: Final = "|".join(map(_spelt, sorted(_ENDINGS, key=lambda ending: (-len(ending), ending))))
PREFILTER: Final = rf"(?i)[a-z0-9]{_DOT}(?:[a-z]{{0,5}}[013457][a-z]{{0,5}})(?:[^0-9A-Za-z]|$)"
"""What a text must hold to be searched (Rust's dialect): an ending with a digit."""
_HOST: Final = re.compile(
    rf"{LEFT}(?P<name>[a-z0-9-]{{2,63}}(?:\.[a-z0-9-]{{2,63}}){{0,2}}){_DOT}(?P<ending>{_ANY})(?![\w-]|\.\w)"
    r"(?P<rest>/[\w./?=&%-]*)?",
    re.IGNORECASE | re.ASCII,
)
_SAYS: Final = re.compile(
    r"\b(?P<digit>[013457])\b\W{0,3}(?:[^\W\d]+\W{1,3}){0,2}?(?P<letter>[a-z])\b", re.IGNORECASE
)
"""*1 is l and 0 is o*: a digit, and a letter that stands alone, with two words between at most."""
_NEAR: Final = 96
_NUMBER: Final = re.compile("[2689]")
"""A digit that is like no letter: the digits of such a name are digits."""


def leet_in(text: str) -> Iterator[Hit]:
    """The addresses in a cleaned ``text`` whose ending has digits for letters, with letters all through the host."""
    for found in _HOST.finditer(text):
        ending = found["ending"].lower()
        if not re.search(r"\d", ending):
            continue
        around = text[max(0, found.start() - _NEAR) : found.start()], text[found.end() : found.end() + _NEAR]
        said = {say["digit"]: say["letter"].lower() for part in around for say in _SAYS.finditer(part)}
        letters = str.maketrans(_LETTERS | said)
        name = found["name"].lower()
        name = name if _NUMBER.search(name) else name.translate(letters)
        host = f"{name}.{ending.translate(letters)}"
        rest = (found["rest"] or "").rstrip(".?")
        end = found.end("ending") + len(rest)
        yield Hit(found.start(), end, f"https://{host}{rest or '/'}", apart=True, core=found.start())
