"""Undo what hides an address from a reader of plain letters, and keep where every character stood.

Full-width, circled and mathematical letters become plain ones (NFKC), digits of other scripts those of ASCII,
format characters vanish. The fold for
words does more (look-alikes, leetspeak); addresses need spans in the text as it was given, so this one counts.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

from hiddenlinks.fold.tables import BOXED

__all__ = ["DISGUISED", "IGNORED", "NATIVE_DIGITS", "STOP", "Clean", "clean"]

IGNORED: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20e3\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff"
)
"""Characters (a class for regular expressions, both dialects) that show nothing and hide words from a search."""

_ZEROS: Final = (0x660, 0x6F0, 0x966, 0x9E6, 0xE50)  # Arabic, Persian, Devanagari, Bengali, Thai
NATIVE_DIGITS: Final = {zero + value: str(value) for zero in _ZEROS for value in range(10)}
"""Digits of scripts that numbers are honestly written in: read as ours, but no disguise."""

DISGUISED: Final = (
    f"[{IGNORED}{''.join(f'{chr(zero)}-{chr(zero + 9)}' for zero in _ZEROS)}"
    "\u2024\u2070-\u209c\u2102\u210a-\u2113\u2115\u2119-\u211d\u2124\u2128\u212a-\u2139\u2145-\u2149"
    "\u2460-\u24ff\u2776-\u2793\uff01-\uff60\U0001d400-\U0001d7ff\U0001f100-\U0001f189\U0001fbf0-\U0001fbf9]"
    "|[0-9A-Za-z][。｡][A-Za-z]"
)
"""A text with one of these has to be cleaned before it is searched."""

STOP: Final = "([0-9A-Za-z])。([A-Za-z])"
"""An ideographic full stop between Latin letters (both dialects): browsers read it as a host's dot (UTS 46)."""

_STOP: Final = re.compile(STOP)
_DISGUISED = re.compile(DISGUISED)
_IGNORED = re.compile(f"[{IGNORED}]")


class Clean(NamedTuple):
    """A text to search, and for each of its characters the place in the text as given (None: the same place)."""

    text: str
    places: list[int] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span in the text as given of ``text[start:end]``, which must not be empty."""
        return (start, end) if self.places is None else (self.places[start], self.places[end - 1] + 1)


def clean(text: str) -> Clean:
    """``text`` in plain characters; linear in its length."""
    if not _DISGUISED.search(text):
        return Clean(text, None)
    pieces = [_plain(char) for char in text]
    return Clean(
        _STOP.sub(r"\1.\2", "".join(pieces)), [place for place, piece in enumerate(pieces) for _ in piece]
    )


@lru_cache(maxsize=1 << 16)
def _plain(char: str) -> str:
    if _IGNORED.match(char):
        return ""
    return NATIVE_DIGITS.get(ord(char)) or BOXED.get(char) or unicodedata.normalize("NFKC", char)
