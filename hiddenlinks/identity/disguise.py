"""Undo what hides an address from a reader of plain letters, and keep where every character stood.

Full-width, circled and mathematical letters become plain ones (NFKC), digits of other scripts those of ASCII,
references of HTML (``&#46;``) what they stand for; text from right to left is turned, format characters vanish. The
fold for words does more (look-alikes, leetspeak); addresses need spans in the text as it was given, so this one counts.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from html import unescape
from typing import Final, NamedTuple

import polars as pl

from hiddenlinks.fold.shown import NAMES, OVERRIDE
from hiddenlinks.fold.tables import BOXED
from hiddenlinks.regex import contains

__all__ = ["Clean", "clean", "cleaned", "honest"]

_IGNORED: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20e3\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff"
)
"""Characters (a class for regular expressions, both dialects) that show nothing and hide words from a search."""

_ZEROS: Final = (0x660, 0x6F0, 0x966, 0x9E6, 0xE50)  # Arabic, Persian, Devanagari, Bengali, Thai
_NATIVE_DIGITS: Final = {zero + value: str(value) for zero in _ZEROS for value in range(10)}
"""Digits of scripts that numbers are honestly written in: read as ours, but no disguise."""

_ALIKE: Final = dict(zip("⁄∕⧸꞉∶", "///::", strict=True))
"""Signs that look like those of an address."""

_REFERENCE: Final = r"&(?:amp;)*(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,7});"
_TWICE, _PADDED = "&(?:amp;)+([#A-Za-z])", "&#([xX]?)0+([0-9A-Fa-f])"
"""What was escaped again, and a number with noughts before it."""
_OVERRIDE: Final = chr(OVERRIDE)
_ENDS: Final = "\u202c\u2029\n"
"""Text behind the first is shown from right to left, whatever its letters, up to one of the others (Unicode Standard
Annex 9)."""
_TURNS: Final = f"{_OVERRIDE}|&(?:amp;)*#(?:0*8238|[xX]0*202[eE]);"
"""An override, or a reference to one."""
_ESCAPED: Final = re.compile("&(?:amp|quot|#39|#x27|#x2[fF]|#x3[dD]);")
"""What programs escape in HTML (OWASP's rule 1)."""
_REFERENCES: Final = {
    **{f"&{name};": char for name, char in NAMES.items() if char < "\x7f"},
    **{
        f"&#{form};": chr(code)
        for code in range(32, 127)
        for form in (code, f"x{code:x}", f"X{code:X}", f"x{code:X}")
    },
}
"""Every reference to a character that an address is made of."""

_DISGUISED: Final = (
    f"{_REFERENCE}|[{_IGNORED}{''.join(_ALIKE)}{''.join(f'{chr(zero)}-{chr(zero + 9)}' for zero in _ZEROS)}"
    "\u2024\u2070-\u209c\u2102\u210a-\u2113\u2115\u2119-\u211d\u2124\u2128\u212a-\u2139\u2145-\u2149"
    "\u2460-\u24ff\u2776-\u2793\uff01-\uff60\U0001d400-\U0001d7ff\U0001f100-\U0001f189\U0001fbf0-\U0001fbf9]"
    "|[0-9A-Za-z][。｡][A-Za-z]"
)
"""A text with one of these has to be cleaned before it is searched."""

_STOP: Final = "([0-9A-Za-z])。([A-Za-z])"
"""An ideographic full stop between Latin letters (both dialects): browsers read it as a host's dot (UTS 46)."""

_DISGUISE: Final = re.compile(_DISGUISED)
_CHAR: Final = re.compile(f"{_REFERENCE}|.", re.DOTALL)
_SHOWN_NOT: Final = re.compile(f"[{_IGNORED}]")

_Char = tuple[str, tuple[int, int]]  # with its span in the text as given


class Clean(NamedTuple):
    """A text to search, and for each of its characters the span in the text as given (None: the same place)."""

    text: str
    spans: list[tuple[int, int]] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span in the text as given of ``text[start:end]``, which must not be empty."""
        if self.spans is None:
            return start, end
        first, last = self.spans[start], self.spans[end - 1]
        return min(first[0], last[0]), max(first[1], last[1])


def clean(text: str) -> Clean:
    """``text`` in plain characters; linear in its length."""
    if not _DISGUISE.search(text):
        return Clean(text, None)
    chars = [(_referred(found[0]), found.span()) for found in _CHAR.finditer(text)]
    if any(char == _OVERRIDE for char, _ in chars):
        chars = _as_shown(chars)
    pieces = [(_plain(char), span) for char, span in chars]
    plain = re.sub(_STOP, r"\1.\2", "".join(piece for piece, _ in pieces))
    return Clean(plain, [span for piece, span in pieces for _ in piece])


def cleaned(texts: pl.Series) -> pl.Series:
    """The texts (str) in plain characters, as :func:`clean` has them; references to other than ASCII are kept."""
    disguised = contains(texts, _DISGUISED)
    if not disguised.any():
        return texts
    plain = texts.filter(disguised)
    turned = plain.str.contains(_TURNS)
    plain = plain.scatter(turned.arg_true(), [clean(text).text for text in plain.filter(turned)])
    plain = (
        plain.str.replace_all(_TWICE, "&${1}")
        .str.replace_all(_PADDED, "&#${1}${2}")
        .str.replace_many(_REFERENCES)
        .str.replace_all(f"[{_IGNORED}]", "")
    )
    plain = (
        plain.str.replace_many({**BOXED, **_ALIKE}).str.normalize("NFKC").str.replace_all(_STOP, "${1}.${2}")
    )
    return texts.scatter(disguised.arg_true(), plain)


def honest(text: str) -> str:
    """``text`` without what nobody hides an address by: digits of other scripts, and what programs escape."""
    return _ESCAPED.sub(lambda found: unescape(found[0]), text).translate(_NATIVE_DIGITS)


def _as_shown(chars: list[_Char]) -> list[_Char]:
    """The characters in the order in which they are seen: behind an override from right to left, up to its end."""
    shown: list[_Char] = []
    turned: list[_Char] = []
    for char in chars:
        if turned and char[0] not in _ENDS:
            turned.append(char)
            continue
        shown += turned[::-1]
        turned = [char] if char[0] == _OVERRIDE else []
        shown += [] if turned else [char]
    return shown + turned[::-1]


@lru_cache(maxsize=1 << 16)
def _referred(char: str) -> str:
    """The character that a reference stands for; one that is none stays."""
    if len(char) == 1:
        return char
    return "&" if char.endswith("amp;") else unescape("&" + char[1:].replace("amp;", ""))


@lru_cache(maxsize=1 << 16)
def _plain(char: str) -> str:
    if len(char) != 1:
        return unicodedata.normalize("NFKC", char)
    if _SHOWN_NOT.match(char):
        return ""
    return (
        _NATIVE_DIGITS.get(ord(char))
        or BOXED.get(char)
        or _ALIKE.get(char)
        or unicodedata.normalize("NFKC", char)
    )
