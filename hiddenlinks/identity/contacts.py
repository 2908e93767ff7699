"""Accounts that a text announces: a service's name and then a name or number, in many languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hiddenlinks.identity.lists import table
from hiddenlinks.identity.patterns import LETTER, any_of
from hiddenlinks.identity.phones import number_at
from hiddenlinks.identity.written import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["PREFILTERS", "contacts_in", "phones_in"]

_T: Final = table("contacts")
_SERVICES: Final = {name: rule for name, rule in _T.items() if isinstance(rule, dict)}
_SERVICE_OF: Final = {w: name for name, rule in _SERVICES.items() for w in rule["words"] + rule["short"]}
_SHORT: Final = frozenset(w for rule in _SERVICES.values() for w in rule["short"])
_NOT_NAMES: Final = frozenset(_T["not_names"])
_NUMBERS: Final = frozenset({"phone", "whatsapp", "viber"})
_DIGITS: Final = {"qq": re.compile(r"[1-9]\d{4,10}(?!\w)"), "icq": re.compile(r"\d(?:-?\d){4,8}(?!\w)")}
_NAMES: Final = {
    "telegram": re.compile(r"@?([A-Za-z]\w{3,31})(?![\w@])(?!\.[a-z])", re.ASCII),
    "skype": re.compile(r"@?((?:live:)?\.?[A-Za-z][A-Za-z0-9_.,-]{3,62}[A-Za-z0-9_])"),
    "signal": re.compile(r"@?([A-Za-z]\w{2,31}\.\d{2,9})(?!\w)", re.ASCII),
    "wechat": re.compile(r"@?([A-Za-z0-9][A-Za-z0-9_-]{2,29})(?![\w@])(?!\.[a-z])", re.ASCII),
}
_ANY_NAME: Final = re.compile(r"@?([A-Za-z0-9][A-Za-z0-9_.-]{1,28}[A-Za-z0-9_])(?![\w@])", re.ASCII)

_LATIN: Final = re.compile(f"[{LETTER}]")


def _bordered(words: list[str]) -> str:
    """Pattern of ``words``: of letters only between borders, of other scripts anywhere."""
    letters = [word for word in words if _LATIN.match(word[0])]
    others = [word for word in words if not _LATIN.match(word[0])]
    bordered = rf"(?<![{LETTER}_@.-])(?:{any_of(letters)})(?![A-Za-zÀ-ɏͰ-ӿ])"
    return f"{bordered}|{any_of(others)}" if others else bordered


_CUE: Final = re.compile(f"(?:{_bordered(list(_SERVICE_OF))})", re.IGNORECASE)
_BETWEEN: Final = re.compile(
    rf"(?:[\s:：=\-–—→➡👉|/&,.)(\[\]\"'«»“”]|{_bordered(_T['between'])}){{0,12}}+", re.IGNORECASE
)
_SIGN: Final = re.compile("[:：=@]")
_PLUS: Final = re.compile(r"(?<![\w+])(?:\+\s?\(?\d|00[1-9]\d)")
_AFTER: Final = re.compile(
    rf"[\s,;(\[/-]{{0,4}}({_bordered([w for w in _SERVICE_OF if w not in _SHORT])})", re.IGNORECASE
)
_AT_NAME: Final = re.compile(
    rf"(?<![\w.@])@([A-Za-z]\w{{3,31}})\s{{0,2}}[(\[]?\s?(?:(?:in|on|at|via|в|на|по|auf|bei|en|no|sur|su)\s)?"
    rf"(?:{_bordered(_SERVICES['telegram']['words'] + ['tg', 'тг'])})",
    re.IGNORECASE,
)


_RUST_CUE: Final = (
    rf"(?i)(?:^|[^{LETTER}_@.-])(?:{any_of([w for w in _SERVICE_OF if _LATIN.match(w[0])])})(?:[^A-Za-zÀ-ɏͰ-ӿ]|$)"
    rf"|{any_of([w for w in _SERVICE_OF if not _LATIN.match(w[0])])}"
)
_GAP: Final = r"[\s().\-/]{0,3}"

PREFILTERS: Final = {
    "contact": (_RUST_CUE, rf"[@+_:：=]|\d{_GAP}\d{_GAP}\d{_GAP}\d|[^\x00-\u{{2e7f}}]"),
    "phone": (r"\+\s?\(?\d[\d\s().\-/]{6}|(?:^|[^\d.,\w])00[1-9]\d[\d\s().\-/]{6}",),
}
"""By family, the patterns (Rust's dialect) that a text must all hold to be searched for it."""


def contacts_in(text: str, country: str | None) -> Iterator[Hit]:
    """The announced accounts of a cleaned ``text``; a number after several services is one of each."""
    for named in _AT_NAME.finditer(text):
        yield Hit(named.start(), named.end(), f"handle:telegram/{named[1]}", apart=False, core=named.start())
    place = 0
    while found := _CUE.search(text, place):
        hits = list(_announced(text, found, country))
        yield from hits
        place = max([found.end(), *(hit.end for hit in hits)])


def _announced(text: str, cue: re.Match[str], country: str | None) -> Iterator[Hit]:
    words, end, signs = [cue[0].lower()], cue.end(), ""
    for _ in range(4):
        between = _BETWEEN.match(text, end)
        signs, end = signs + between[0], between.end()  # type: ignore[index,union-attr]
        another = _CUE.match(text, end)
        if not another:
            break
        words.append(another[0].lower())
        end = another.end()
    if text[end - 1 : end] in ("(", "+"):
        end -= 1
    sure = bool(_SIGN.search(signs)) or text[end : end + 1] in ("@", "+")
    for word in dict.fromkeys(words):
        account = _account(_SERVICE_OF[word], text, end, country, sure=sure, short=word in _SHORT)
        if account:
            yield Hit(cue.start(), account[1], account[0], apart=False, core=end, shared=True)


def _account(
    service: str, text: str, place: int, country: str | None, *, sure: bool, short: bool
) -> tuple[str, int] | None:
    """The reference of the account of ``service`` that stands at ``place``, and where it ends."""
    if short and not sure:
        return None
    if service in _DIGITS:
        found = _DIGITS[service].match(text, place)
        return (f"handle:{service}/{found[0].replace('-', '')}", found.end()) if found else None
    number = number_at(text, place, country, bare=service != "phone")
    if number and service in (*_NUMBERS, "signal", "telegram"):
        kind = service if service in ("whatsapp", "viber", "signal") else "phone"
        return f"handle:{kind}/{'+' if kind in ('viber', 'signal') else ''}{number[0]}", number[1]
    if service in _NUMBERS:
        return None
    found = _NAMES.get(service, _ANY_NAME).match(text, place)
    if not found or found[1].lower() in _NOT_NAMES or not _convincing(service, found, sure=sure):
        return None
    return f"handle:{service}/{found[1]}", found.end()


def _convincing(service: str, found: re.Match[str], *, sure: bool) -> bool:
    """Whether a word behind a service's name is an account and not the next word of a sentence."""
    name = found[1]
    if service == "wechat":
        asks = not found.string[found.start() - 1 : found.start()].isascii() or bool(
            re.search(r"[\d_]", name)
        )
        return sure or asks or not found.string[: found.start()].rstrip()[-1:].isascii()
    if service == "line":
        return sure or bool(
            re.search(r"id\W{1,3}$", found.string[max(0, found.start() - 6) : found.start()], re.IGNORECASE)
        )
    return sure or (service in ("telegram", "signal") and bool(re.search(r"[_\d]", name)))


def phones_in(text: str, country: str | None) -> Iterator[Hit]:
    """Numbers with ``+`` or ``00`` that no service's name announces; one that stands behind tells the service."""
    place = 0
    while found := _PLUS.search(text, place):
        number = number_at(text, found.start(), country)
        place = number[1] if number else found.end()
        if number:
            after = _AFTER.match(text, number[1])
            service = _SERVICE_OF[after[1].lower()] if after else "phone"
            kind = service if service in ("whatsapp", "viber", "signal") else "phone"
            yield Hit(
                found.start(), number[1], f"handle:{kind}/+{number[0]}", apart=False, core=found.start()
            )
