"""Accounts that a text announces: a service's name and then a name or number, in many languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hiddenlinks.identity.lists import table
from hiddenlinks.identity.patterns import LETTER, any_of
from hiddenlinks.identity.phones import number_at, number_end
from hiddenlinks.identity.written import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["PREFILTERS", "contacts_in", "phones_in"]

_T: Final = table("contacts")
_SERVICES: Final = {name: rule for name, rule in _T.items() if isinstance(rule, dict)}
_SERVICE_OF: Final = {w: name for name, rule in _SERVICES.items() for w in rule["words"] + rule["short"]}
_SHORT: Final = frozenset(w for rule in _SERVICES.values() for w in rule["short"])
_NOT_NAMES: Final = frozenset(_T["not_names"])
_NUMBERS: Final = frozenset({"phone", "whatsapp", "viber"})  # accounts are numbers alone
_DIALLED: Final = _NUMBERS | {"signal", "telegram"}  # accounts may be numbers
_ODD: Final = frozenset(
    {"telegram", "signal", "wechat"}
)  # a word with a digit or underscore behind these is no word
_ONLY_AT: Final = frozenset({"line"})  # "product line: classic"
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
    "contact": (
        _RUST_CUE,
        rf"[@+_:：=]|\d{_GAP}\d{_GAP}\d{_GAP}\d|[\u{{590}}-\u{{1fff}}\u{{2e80}}-\u{{ffef}}]",
    ),
    "phone": (r"\+\s?\(?\d[\d\s().\-/]{6}|(?:^|[^\d.,\w])00[1-9]\d[\d\s().\-/]{6}",),
}
"""By family, the patterns (Rust's dialect) that a text must all hold to be searched for it."""


def contacts_in(text: str, country: str | None) -> Iterator[Hit]:
    """The announced accounts of a cleaned ``text``; a number after several services is one of each."""
    for named in _AT_NAME.finditer(text):
        yield Hit(named.start(), named.end(), f"handle:telegram/{named[1]}", apart=False, core=named.start())
    place = 0
    while cue := _CUE.search(text, place):
        words, signs, core = _words(text, cue)
        hits = list(_announced(text, cue.start(), core, words, signs, country))
        yield from hits
        place = max(core, *(hit.end for hit in hits)) if hits else core


def _words(text: str, cue: re.Match[str]) -> tuple[list[str], str, int]:
    """The services' names from ``cue`` on, what stands between and behind them, and where the account may begin."""
    words, signs, end = [cue[0].lower()], "", cue.end()
    for _ in range(4):
        if between := _BETWEEN.match(text, end):
            signs, end = signs + between[0], between.end()
        another = _CUE.match(text, end)
        if not another:
            break
        words.append(another[0].lower())
        end = another.end()
    return words, signs, end


def _announced(
    text: str, start: int, core: int, words: list[str], signs: str, country: str | None
) -> Iterator[Hit]:
    """What stands at ``core``, once for each service that ``words`` name."""
    at = text[core : core + 1] == "@"
    for word in dict.fromkeys(words):
        sure = at if word in _ONLY_AT else at or bool(_SIGN.search(signs)) or text[core : core + 1] == "+"
        account = _account(word, text, core, country, sure=sure) if sure or word not in _SHORT else None
        if account:
            yield Hit(start, account[1], account[0], apart=False, core=core, shared=True)


def _account(word: str, text: str, place: int, country: str | None, *, sure: bool) -> tuple[str, int] | None:
    """The reference of the account that stands at ``place`` behind a service's name, and where it ends."""
    service = _SERVICE_OF[word]
    if service in _DIGITS:
        digits = _DIGITS[service].match(text, place)
        return (f"handle:{service}/{digits[0].replace('-', '')}", digits.end()) if digits else None
    number = number_at(text, place, country, bare=service != "phone") if service in _DIALLED else None
    if number:
        kind = "phone" if service == "telegram" else service
        return f"handle:{kind}/+{number[0]}", number[1]
    if service in _NUMBERS:
        return None
    name = _NAMES.get(service, _ANY_NAME).match(text, place)
    if not name or name[1].lower() in _NOT_NAMES:
        return None
    native = not _LATIN.match(word[0])  # such words stand for the service alone, never for a line or a signal
    asked = text[max(0, place - 6) : place].lower().rstrip(" :.#").endswith("id")
    odd = service in _ODD and re.search(r"[_\d]", name[1])
    return (f"handle:{service}/{name[1]}", name.end()) if sure or native or asked or odd else None


def phones_in(text: str, country: str | None) -> Iterator[Hit]:
    """Numbers with ``+`` or ``00`` that no service's name announces; one that stands behind tells the service."""
    place = 0
    while found := _PLUS.search(text, place):
        number = number_at(text, found.start(), country)
        place = number[1] if number else number_end(text, found.start())
        if number:
            after = _AFTER.match(text, number[1])
            service = _SERVICE_OF[after[1].lower()] if after else "phone"
            kind = service if service in ("whatsapp", "viber", "signal") else "phone"
            yield Hit(
                found.start(), number[1], f"handle:{kind}/+{number[0]}", apart=False, core=found.start()
            )
