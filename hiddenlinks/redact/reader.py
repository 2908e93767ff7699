"""What is personal in texts and node keys, read by the rules that make nodes of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

import polars as pl

from hiddenlinks.identity import addresses
from hiddenlinks.identity.lists import table
from hiddenlinks.identity.patterns import any_of
from hiddenlinks.identity.references import key_of
from hiddenlinks.redact.pseudonyms import PSEUDONYM, Pseudonyms, Remembered
from hiddenlinks.redact.urls import redact_url

__all__ = ["Reader"]

_DEPTH: Final = 8  # addresses in addresses
_WEB: Final = re.compile(r"https?://\S+")
_ADDRESS: Final = re.compile(r"(?:https?://)?[\w.-]+\.\w+[/?#]\S*", re.IGNORECASE)
_HANDLE: Final = re.compile(r"handle:([\w-]+)/(.+)", re.DOTALL)
_SELLER: Final = re.compile(r"seller:(.+)", re.DOTALL)
_IN_TEXT: Final = re.compile(r"handle:[\w-]+/[^\s,;“”\"]+|seller:[^\s,;“”\"]+")
_DIALLED: Final = frozenset({"phone", "whatsapp", "viber", "signal", "zalo", "telegram"})
_MAIL: Final = re.compile(r"[^\s@/]+@[^\s@/]+\.[^\s@/]+")
_WHOLE_NUMBER: Final = re.compile(r"\+?\d{7,15}", re.ASCII)
_OPAQUE: Final = re.compile(
    r"(?:[a-z]{1,2}|acc|account|merchant|seller|shop|store|user|vendor)?[\W_]*(?:[a-z]{0,2}\d+[a-z]{0,2}[\W_]*)*+"
    r"|(?=.*\d)[0-9a-f-]{8,}",
    re.IGNORECASE,
)
"""A seller's id that is plainly no name: numbers, hexadecimal digits, an ordinary word with a number."""

_NUMBER: Final = re.compile(
    rf"{PSEUDONYM.pattern}|(?:(?<![\w+➕])|(?<=%2[Bb]))[+➕]?\(?\d(?:[\s()./–-]{{0,3}}\d){{6,16}}(?!\w)"
)
_GAP: Final = re.compile(r"[\s()./–-]+")
_NATIONAL: Final = re.compile(r"\(0?\d|0[1-9]|8[\s(-]{1,2}\d{3}\b|[2-9]\d{2}[-.]\d{3}[-.]\d{4}$")
_WORDS: Final = any_of([word for name in ("phone", "whatsapp") for word in table("contacts")[name]["words"]])
_ANNOUNCED: Final = re.compile(rf"(?<!\w)(?:{_WORDS})[\s:：.#№-]{{0,4}}$", re.IGNORECASE)
_BEFORE: Final = 24  # characters in which a word may announce a number
_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d|\d\d[./-]\d\d[./-]\d{4}")
_LONG: Final = range(9, 14)  # digits of a number that is written as it is dialled at home
_LIKELY: Final = re.compile(r"[@:\s]|[^\x00-\x7f]|\.\w+/|(?:\d\D{0,3}){7}")


class _Hit(NamedTuple):
    """An address in a text, as :func:`hiddenlinks.identity.addresses.find` has it."""

    reference: str
    start: int
    end: int
    apart: bool
    matched: str


_FOUND: Final = ("row", *_Hit._fields)


class Reader:
    """Reads texts and gives back what is left of them, with pseudonyms in the place of personal data."""

    def __init__(self, known: Pseudonyms) -> None:
        self._known = known
        self._settled: set[str] = set()  # texts and parts of addresses in which nothing is found
        self._nameless: set[str] = set()  # keys
        self._left = Remembered(known)
        self._hits: dict[str, tuple[_Hit, ...]] = {}  # the addresses in a text, whoever is known

    def read(self, texts: Sequence[str]) -> list[str]:
        """``texts``, each an address or running text, once over; what has nothing in it is not read again."""
        out = list(texts)
        fresh = [place for place, text in enumerate(out) if text not in self._settled]
        web = {place for place in fresh if _WEB.fullmatch(out[place])}
        self._look_into(out[place] for place in web)
        for place in web:
            out[place] = self.key(out[place])
        running = [place for place in fresh if place not in web]
        inside = [_IN_TEXT.sub(lambda found: self.key(found[0]), out[place]) for place in running]
        for place, text in zip(running, self._plain(inside), strict=True):
            out[place] = text
        self._settled.update(text for text, before in zip(out, texts, strict=True) if text == before)
        return out

    def key(self, key: str) -> str:
        """A node's key: the address, account or seller without names; what names nobody stays."""
        if key in self._nameless:
            return key
        left = self._left.of(key, self._key)
        if left == key:
            self._nameless.add(key)
        return left

    def _key(self, key: str) -> str:
        if _WEB.fullmatch(key):
            return self._number(redact_url(key, self._known.of, self._inner(_DEPTH)))
        handle, seller = _HANDLE.fullmatch(key), _SELLER.fullmatch(key)
        if handle:
            return f"handle:{handle[1]}/{self._account(handle[1], handle[2])}"
        if seller and not _OPAQUE.fullmatch(seller[1]):
            return f"seller:{self.name(seller[1])}"
        return key

    def name(self, name: str) -> str:
        """The pseudonym of a person or shop."""
        return self._known.of(*_kind("", name))

    def _account(self, service: str, name: str) -> str:
        return self._known.of(*_kind(service, name.lower() if service == "telegram" else name))

    def _plain(self, texts: list[str], depth: int = _DEPTH) -> list[str]:
        """Running texts: everything that the library would make a node of, and numbers as they are dialled."""
        self._find(texts)
        if len(texts) > 1:
            self._look_into(hit.matched for text in texts for hit in self._hits[text] if not hit.apart)
        return [self._number(self._replaced(text, self._hits[text], depth)) for text in texts]

    def keys(self, keys: Sequence[str]) -> list[str]:
        """The same for many, which is faster."""
        self._look_into(key for key in keys if _WEB.fullmatch(key))
        return list(map(self.key, keys))

    def _look_into(self, urls: Iterable[str]) -> None:
        """Find what stands inside of many addresses at once: that costs a hundredth of one by one."""
        inside: dict[str, None] = {}

        def noted(inner: str) -> str:
            if _LIKELY.search(inner):
                inside[inner] = None
            return inner

        for url in dict.fromkeys(urls):
            if url not in self._nameless:
                redact_url(url, _as_it_is, noted)
        self._find(inside)

    def _find(self, texts: Iterable[str]) -> None:
        """The addresses in ``texts``, found once."""
        fresh = [text for text in dict.fromkeys(texts) if text not in self._hits]
        if not fresh:
            return
        self._hits.update(dict.fromkeys(fresh, ()))
        for row, *hit in addresses.find(pl.Series(fresh, dtype=pl.String)).select(_FOUND).iter_rows():
            self._hits[fresh[row]] += (_Hit(*hit),)

    def _replaced(self, text: str, hits: Sequence[_Hit], depth: int) -> str:
        """``text`` with its hits replaced, except what is replaced already."""
        if not hits:
            return text
        done = [found.span() for found in PSEUDONYM.finditer(text)]
        out, place = [], 0
        for hit in hits:
            start, end = hit.start, hit.end
            web = not hit.apart and _ADDRESS.fullmatch(hit.matched)
            handle = None if web else _HANDLE.fullmatch(key_of(hit.reference)[0] or "")
            if handle:
                near = bisect_left(done, (end, 0)) - 1  # the last pseudonym that begins before the end
                stop = done[near][1] if near >= 0 else 0
                start = max(start, stop)
                if handle[1] == "email":
                    start = _begun(text, start, max(place, stop))
            if start < place or start >= end:
                continue
            told = self._spelt(text[start:end], handle) if handle else self._address(hit, depth)
            out += [text[place:start], told]
            place = end
        return "".join([*out, text[place:]])

    def _spelt(self, written: str, handle: re.Match[str]) -> str:
        """An account as it was ``written``, its name alone replaced; where that cannot be told, all of it."""
        service, name = handle[1], handle[2]
        if service == "email":
            return self._known.of("email", written.lower() if name in written.lower() else name)
        pseudonym = self._account(service, name)
        left = re.sub(re.escape(name), pseudonym, written, count=1, flags=re.IGNORECASE)
        left = self._number(written) if left == written else left
        if left != written:
            return left
        return pseudonym if service == "phone" else f"{service} {pseudonym}"

    def _address(self, hit: _Hit, depth: int) -> str:
        """A web or app address without names."""
        if not hit.apart and hit.matched in self._nameless:
            return hit.matched
        spelling = hit.reference if hit.apart else hit.matched
        redacted = redact_url(spelling, self._known.of, self._inner(depth - 1))
        return hit.matched if redacted == spelling else redacted

    def _inner(self, depth: int) -> Callable[[str], str]:
        """Redacts what stands inside of an address, unless it plainly holds nothing."""

        def text(inner: str) -> str:
            if depth == 0 or inner in self._settled or not _LIKELY.search(inner):
                return inner
            left = self._plain([_IN_TEXT.sub(lambda found: self.key(found[0]), inner)], depth)[0]
            if left == inner:
                self._settled.add(inner)
            return left

        return text

    def _number(self, text: str) -> str:
        """Numbers that are known in another spelling, and those that are written as they are dialled at home."""

        def told(found: re.Match[str]) -> str:
            if found[0].startswith("redacted"):
                return found[0]
            before = text[max(0, found.start() - _BEFORE) : found.start()]
            alone = before[-1:] not in tuple("/=&?.-#%:")
            announced = bool(_ANNOUNCED.search(before))
            ends = [
                found.end() - found.start(),
                *(gap.start() for gap in reversed(list(_GAP.finditer(found[0])))),
            ]
            for end in ends:
                pseudonym = self._dialled(found[0][:end], alone=alone, announced=announced)
                if pseudonym:
                    return pseudonym + self._number(found[0][end:])
            return found[0]

        return _NUMBER.sub(told, text)

    def _dialled(self, written: str, *, alone: bool, announced: bool) -> str | None:
        """The pseudonym of a number that is known, is ``announced``, or stands ``alone`` as written in its country."""
        digits = re.sub(r"\D", "", written)
        national = alone and len(digits) in _LONG and _NATIONAL.match(written) and not _DATE.search(written)
        return self._known.phone(digits) or (
            self._known.of("phone", digits) if national or announced else None
        )


def _as_it_is(kind: str, value: str, *, everywhere: bool = True) -> str:  # noqa: ARG001 - a Naming
    """Names nobody."""
    return value


def _begun(text: str, start: int, floor: int) -> int:
    """Where a mail address begins whose name was read from ``start`` on, though letters of any script stand before."""
    while start > floor and (text[start - 1].isalnum() or text[start - 1] in "._%+-"):
        start -= 1
    return start


def _kind(service: str, name: str) -> tuple[str, str]:
    """What an account's name is: a telephone number, a mail address or a name."""
    if PSEUDONYM.fullmatch(name):
        return "name", name
    if service in _DIALLED and _WHOLE_NUMBER.fullmatch(name):
        return "phone", name.lstrip("+")
    return ("email", name.lower()) if _MAIL.fullmatch(name) else ("name", name)
