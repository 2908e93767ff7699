"""Who is called what in one document: pseudonyms, numbered in the order of first occurrence.

A number says nothing about the value, so nobody can try all telephone numbers until one fits, as with a hash
(docs/decisions/0017-numbered-pseudonyms.md).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import Final
from urllib.parse import quote

import phonenumbers
import polars as pl

__all__ = ["PSEUDONYM", "Pseudonyms"]

PSEUDONYM: Final = re.compile(r"redacted-(?:phone|email|name)-[1-9]\d*")
"""What a pseudonym looks like. It may stand in a host, a path or a node's key, and these stay what they are."""

_LEAST: Final = 4  # shorter names are parts of too many words to be looked for in texts
_NEVER: Final = re.compile(
    "https?|handle|listing|seller|image|file|redacted|phone|email|name|www|telegram|whatsapp|wechat|line|signal"
    "|viber|skype|icq|kakaotalk|zalo|instagram|snapchat|discord|wickr|threema"
)
"""Words of addresses and of our own sentences: as a name they are replaced in its own place alone."""

_WORD: Final = re.compile(r"[^\W_]")


class Pseudonyms:
    """The pseudonyms of one document, by kind (``phone``, ``email``, ``name``) and value."""

    def __init__(self) -> None:
        self._given: dict[tuple[str, str], str] = {}
        self._last = {"phone": 0, "email": 0, "name": 0}
        self._taken: set[str] = set()
        self._learnt: set[str] = set()
        self._phones: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._swept: dict[str, int] = {}  # with how many names
        self._left: dict[str, str] = {}  # of what was swept and held one
        self.unknown = 0

    def reserve(self, texts: Iterable[str]) -> None:
        """Give nobody a pseudonym that already stands in ``texts``: it is somebody else's."""
        self._taken.update(
            found for text in texts if "redacted-" in text for found in PSEUDONYM.findall(text)
        )

    def of(self, kind: str, value: str, *, everywhere: bool = True) -> str:
        """The pseudonym of ``value``; a pseudonym's is itself.

        ``everywhere``: it is surely a name, and to be replaced in all texts.
        """
        if PSEUDONYM.fullmatch(value):
            return value
        if (kind, value) not in self._given:
            self._give(kind, value)
        if everywhere and value not in self._learnt:
            self._learn(kind, value)
        return self._given[kind, value]

    def _give(self, kind: str, value: str) -> None:
        pseudonym = ""
        while not pseudonym or pseudonym in self._taken:
            self._last[kind] += 1
            pseudonym = f"redacted-{kind}-{self._last[kind]}"
        self._given[kind, value] = pseudonym

    def _learn(self, kind: str, value: str) -> None:
        """Look for ``value`` in texts from now on."""
        self._learnt.add(value)
        pseudonym = self._given[kind, value]
        if kind == "phone":
            for spelling in (value, _national(value)):
                self._phones.setdefault(spelling, pseudonym)
        elif len(value) >= _LEAST and not _NEVER.fullmatch(value.lower()):
            for spelling in (value, quote(value, safe="")):
                self._names.setdefault(spelling, pseudonym)
                self._names.setdefault(spelling.lower(), pseudonym)

    def phone(self, digits: str) -> str | None:
        """The pseudonym of a known telephone number, with or without country code and leading zeros."""
        found = self._phones.get(digits) or self._phones.get(digits.lstrip("0"))
        self.unknown += found is None
        return found

    @property
    def extent(self) -> tuple[int, ...]:
        """How much is known: it grows with everything that is learnt."""
        return len(self._given), len(self._learnt), len(self._taken)

    @property
    def phones(self) -> int:
        """How many spellings of telephone numbers are known."""
        return len(self._phones)

    def swept(self, texts: list[str]) -> list[str]:
        """``texts`` with every known name and mail address replaced, wherever it stands as a word of its own.

        A text that was swept before is swept again if it holds a name that has become known since, and not otherwise.
        """
        names, since = list(self._names), dict[int, list[str]]()
        for text in dict.fromkeys(texts):
            known = self._swept.get(text, 0)
            if known < len(names):
                since.setdefault(known, []).append(text)
        for known, before in since.items():
            column = pl.Series(before, dtype=pl.String)
            held = column.filter(column.str.contains_any(names[known:], ascii_case_insensitive=True))
            places = held.str.find_many(names, ascii_case_insensitive=True, overlapping=True).to_list()
            matched = held.str.extract_many(names, ascii_case_insensitive=True, overlapping=True).to_list()
            for text, starts, found in zip(held.to_list(), places, matched, strict=True):
                self._left[text] = self._replaced(text, list(zip(starts, found, strict=True)))
            self._swept.update(dict.fromkeys(before, len(names)))
        return [self._left.get(text, text) for text in texts]

    def _replaced(self, text: str, hits: list[tuple[int, str]]) -> str:
        """``text`` with ``hits`` (place in bytes, what stands there) replaced, longer ones before shorter."""
        data = text.encode()
        done = [found.span() for found in re.finditer(PSEUDONYM.pattern.encode(), data)]
        out, place = [], 0
        for start, word in sorted(hits, key=lambda hit: (hit[0], -len(hit[1]))):
            end = start + len(word.encode())
            near = bisect_left(done, (end, 0)) - 1  # the last pseudonym that begins before the end
            inside = near >= 0 and done[near][1] > start
            if (
                start < place
                or inside
                or not _alone(data[max(0, start - 4) : start], data[end : end + 4], word)
            ):
                continue
            out += [data[place:start], (self._names.get(word) or self._names[word.lower()]).encode()]
            place = end
        return b"".join([*out, data[place:]]).decode()


class Remembered:
    """What is left of a text once it was read: the same again, unless a number in it may have become known."""

    def __init__(self, known: Pseudonyms) -> None:
        self._known = known
        self._left: dict[str, tuple[int | None, str]] = {}

    def of(self, text: str, read: Callable[[str], str]) -> str:
        """What ``read`` leaves of ``text``."""
        stamp, left = self._left.get(text, (-1, ""))
        if stamp is None or stamp == self._known.phones:
            return left
        before = self._known.unknown
        left = read(text)
        sure = self._known.unknown == before
        self._left[text] = (None if sure else self._known.phones, left)
        return left


def _alone(before: bytes, after: bytes, word: str) -> bool:
    """Whether no letter, digit or underscore goes on from ``word`` on either side, if one stands at its border."""
    left = before.decode(errors="ignore")[-1:]
    right = after.decode(errors="ignore")[:1]
    return not (_wordly(left) and _wordly(word[0])) and not (_wordly(right) and _wordly(word[-1]))


def _wordly(char: str) -> bool:
    return char == "_" or bool(_WORD.match(char))


def _national(digits: str) -> str:
    """The number without its country code, where the numbering plans know it."""
    try:
        return str(phonenumbers.parse(f"+{digits}", None).national_number)
    except phonenumbers.NumberParseException:
        return digits.lstrip("0") or digits
