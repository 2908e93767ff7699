"""Accounts that a text announces: a service's name and then a name or number, in many languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hiddenlinks.identity.accounts import (
    CLAUSE,
    DIALLED,
    NUMBERS,
    SERVICE_OF,
    SERVICES,
    SHORT,
    SLANG,
    WHOLE_NAME,
    account_at,
    unsigned_at,
)
from hiddenlinks.identity.lists import table
from hiddenlinks.identity.patterns import BETWEEN_DIGITS, LETTER, PARTED, any_of
from hiddenlinks.identity.phones import ANY_DIGIT, number_at, number_end
from hiddenlinks.identity.spelt import spelt
from hiddenlinks.identity.written import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["PREFILTERS", "contacts_in", "phones_in"]

_T: Final = table("contacts")
_LINE_NAME: Final = re.compile(r"[a-z][a-z0-9._-]{3,19}(?!\w)|(?=[a-z]+[\d_])\w{4,20}(?!\w)", re.ASCII)

_LATIN: Final = re.compile(f"[{LETTER}]")
_SPELT_AS: Final = {
    name: re.compile(spelt(name), re.IGNORECASE) for name in ("telegram", "whatsapp", "wechat", "watsapp")
}
_SPELT: Final = "|".join(pattern.pattern for pattern in _SPELT_AS.values())
_ABBREVIATED: Final = r"(?:[tт][\s._-][gг]|telegr)"
"""*t g* or *telegr*, where a colon or an @ stands behind."""
"""Names of services letter by letter, or with look-alikes: people who write them so want no machine to read them."""


def _bordered(words: list[str], left: str, right: str) -> str:
    """Pattern of ``words``: where a word begins or ends with one of our letters there must be a border."""
    kinds: dict[tuple[bool, bool], list[str]] = {}
    for word in words:
        kinds.setdefault((bool(_LATIN.match(word[0])), word[-1] < "\u0590"), []).append(word)
    return "|".join(
        f"{left if begins else ''}(?:{any_of(group)}){right if ends else ''}"
        for (begins, ends), group in sorted(kinds.items(), key=lambda kind: (kind[0][1], not kind[0][0]))
    )


_LEFT: Final = f"(?<![{LETTER}_@.-])"
_RIGHT: Final = "(?![A-Za-zÀ-ɏͰ-ӿ])"
_CUE: Final = re.compile(
    f"(?:{_bordered([w for w in SERVICE_OF if '-' in w], _LEFT, _RIGHT)}|{_LEFT}(?:{_SPELT}){_RIGHT}"
    f"|{_bordered(list(SERVICE_OF), _LEFT, _RIGHT)}"
    rf"|{_LEFT}{_ABBREVIATED}(?=\s?[:：@]))",
    re.IGNORECASE,
)
_MARKS: Final = (
    "\u2190-\u21ff\u2600-\u2794\u2796-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff【】「」『』，、。~*#!…•·"
)
_BETWEEN: Final = re.compile(
    rf"(?:['’][^\W\d_]{{1,6}}\b)?(?:[\s:：=\-–—|/&,.)(\[\]\"'<>«»“”{_MARKS}]"
    rf"|{_bordered(_T['between'] + _T['ats'], _LEFT, _RIGHT)}){{0,16}}+",
    re.IGNORECASE,
)
_GAP: Final = re.compile(
    r"(?:\s?+,?+\s?+(?:[^\W\d_A-ɏ]{1,20}+|[^\W\d_\u0590-\uffef][^\W\d_\u0590-\uffef'’-]{0,20}+)){1,5}"
    rf"[\s:：=\-–—()\[\]{_MARKS}]{{1,6}}"
)
"""Up to five words that lead from a service's name to the account, and what parts them from it."""
_CALLS: Final = re.compile(rf"(?:{any_of(_T['calls'])}).{{0,8}}[:：]|[加搜]\s*$")
_NEAR: Final = 64
_SIGN: Final = re.compile(rf"[:：=@→➔➜➡⇒👉👇]|\b(?:{any_of(_T['ats'])})\b", re.IGNORECASE)
_PLUS: Final = re.compile(r"(?<![\w+])(?:[+➕]\s?\(?\d|00[1-9]\d)")
_PLUSSED: Final = re.compile(rf"[+➕]|00|(?:{any_of(_T['pluses'])})\s{{1,2}}(?:{ANY_DIGIT})", re.IGNORECASE)
"""What an international number begins with, also in words."""
_HANDLE: Final = re.compile(r"@[A-Za-z]|[+➕]\s?\(?\d|00[1-9]\d|\(?\d")
_MORE: Final = re.compile(
    r"\s{0,2}(?:[,;/|&、，]|\b(?:and|or|und|oder|et|ou|y|o|e|и|или|ve|i)\b)?\s{0,2}(?=[@+➕])"
)
_LONG: Final = _bordered([w for w in SERVICE_OF if w not in SHORT], _LEFT, _RIGHT)
_AFTER: Final = re.compile(rf"[\s,;(\[/-]{{0,4}}({_LONG})", re.IGNORECASE)
_AT_NAME: Final = re.compile(
    rf"(?<![\w.@])@([A-Za-z]\w{{3,31}})\s{{0,2}}[(\[]?\s?(?:(?:in|on|at|via|в|на|по|auf|bei|en|no|sur|su)\s)?"
    rf"(?:{_bordered(SERVICES['telegram']['words'] + ['tg', 'тг', 'tele'], _LEFT, _RIGHT)})(?!\s?[:：]?\s?@)",
    re.IGNORECASE,
)
_SOUGHT: Final = re.compile(
    rf"(?<!\w)(?:{any_of(_T['seeks'])})\s(?:\w{{2,5}}\s)?[\"'«“„]?@?(?=\w*[\d_])([a-z]\w{{4,31}})[\"'»”“]?\s\w{{1,4}}\s$",
    re.IGNORECASE | re.ASCII,
)
"""*Find name_7 on*, before the name of a service."""

_RUST_LEFT: Final = f"(?:^|[^{LETTER}_@.-])"
_RUST_RIGHT: Final = "(?:[^A-Za-zÀ-ɏͰ-ӿ]|$)"
_BY_NUMBER: Final = [word for word, service in SERVICE_OF.items() if service in NUMBERS]
_BY_NAME: Final = [word for word, service in SERVICE_OF.items() if service not in NUMBERS]
_BETWEEN_FOUR: Final = rf"[{BETWEEN_DIGITS}]{{0,3}}"

PREFILTERS: Final = {
    "contact": (
        (
            f"(?i){_bordered(_BY_NAME, _RUST_LEFT, _RUST_RIGHT)}|{_RUST_LEFT}(?:{_SPELT}){_RUST_RIGHT}"
            rf"|{_RUST_LEFT}{_ABBREVIATED}\s?[:：@]"
        ),
        (
            rf"[@+_:：=→➔➜➡⇒👉👇]|\d{_BETWEEN_FOUR}\d{_BETWEEN_FOUR}\d{_BETWEEN_FOUR}\d|"
            rf"[\u{{590}}-\u{{1fff}}\u{{2e80}}-\u{{ffef}}]"
            rf"|(?i:(?:{any_of(_T['asks'])})[\s.#]|id |add (?:me|us) "
            rf"|(?:{any_of(sorted(SLANG))}) [a-z]{{3}}[\w.]*[\d_]"
            rf"|(?:{any_of(sorted(SLANG))}|telegram|телеграм|wechat)[ -]|(?:{any_of(_T['ats'])})[ ]"
            r"|(?:telegr|телегр|tg|тг)\w* [\[(<\"'«“„]"
            rf"|\w[\d_]\w* \w{{1,4}} (?:telegr|телегр|{any_of(sorted(SLANG))})|✈"
            r"|(?:telegr|телегр|wechat|viber|skype)\w* (?:\w+ ){0,2}[a-z]\w*\d)"
        ),
    ),
    "called": (
        f"(?i){_bordered(_BY_NUMBER, _RUST_LEFT, _RUST_RIGHT)}",
        rf"\d(?:[{BETWEEN_DIGITS}]{{0,3}}[\dOoОоlI]){{6}}|(?i:(?:{ANY_DIGIT})[\s,.-]{{1,3}}){{3}}|{PARTED}",
    ),
    "phone": (
        rf"{PARTED}|[+➕]\s?\(?\d[\d{BETWEEN_DIGITS}]{{6}}|(?:^|[^\d.,\w])00[1-9]\d[\d{BETWEEN_DIGITS}]{{6}}",
    ),
}
"""By family, the patterns (Rust's dialect) that a text must all hold to be searched for it; the first holds of few.

``called``: services whose accounts are numbers alone; a phone's case names one, and has no number."""


def contacts_in(text: str, country: str | None) -> Iterator[Hit]:
    """The announced accounts of a cleaned ``text``; a number after several services is one of each."""
    for named in _AT_NAME.finditer(text):
        yield Hit(named.start(), named.end(), f"handle:telegram/{named[1]}", apart=False, core=named.start())
    place = 0
    while cue := _CUE.search(text, place):
        words, signs, core = _words(text, cue)
        yield from _sought(text, cue)
        hits = list(_announced(text, cue, core, words, signs, country))
        if not hits and words[-1] not in SHORT and (gap := _gap(text, core)):
            hits = list(_announced(text, cue, gap.end(), words, gap[0], country, led=True))
        for hit in hits:
            yield hit
            yield from _further(text, hit)
        place = max(core, *(hit.end for hit in hits)) if hits else core


def _sought(text: str, cue: re.Match[str]) -> Iterator[Hit]:
    """The account that a text tells to look for on the service that ``cue`` names."""
    service = SERVICE_OF[_word(cue)]
    named = _SOUGHT.search(text, max(0, cue.start() - _NEAR), cue.start())
    if named and service not in NUMBERS:
        yield Hit(
            named.start(1), named.end(1), f"handle:{service}/{named[1]}", apart=False, core=named.start(1)
        )


def _gap(text: str, place: int) -> re.Match[str] | None:
    """The few words from ``place`` on that lead to an account; no other service's name may stand among them."""
    gap = _GAP.match(text, place)
    if not gap or _CUE.search(text, place, gap.end()):
        return None
    return gap if _HANDLE.match(text, gap.end()) or _CALLS.search(gap[0]) else None


def _further(text: str, first: Hit) -> Iterator[Hit]:
    """The accounts that a list goes on with: "@one, @two"."""
    service = first.reference.removeprefix("handle:").partition("/")[0]
    end = first.end
    while more := _MORE.match(text, end):
        core = more.end()
        account = account_at(service, text, core, None, sure=True)
        if not account or (text[core] == "@") != (text[first.core] == "@") or _AFTER.match(text, account[1]):
            return
        end = account[1]
        yield Hit(core, end, account[0], apart=False, core=core, shared=True)


def _words(text: str, cue: re.Match[str]) -> tuple[list[str], str, int]:
    """The services' names from ``cue`` on, what stands between and behind them, and where the account may begin."""
    words, signs, end = [_word(cue)], "", cue.end()
    for _ in range(4):
        if between := _BETWEEN.match(text, end):
            signs, end = signs + between[0], between.end()
        another = _CUE.match(text, end)
        if not another:
            break
        words.append(_word(another))
        end = another.end()
    return words, signs, end


def _word(cue: re.Match[str]) -> str:
    """The service's name that ``cue`` is a spelling of."""
    word = cue[0].lower()
    if word in SERVICE_OF:
        return word
    return next((name for name, pattern in _SPELT_AS.items() if pattern.fullmatch(word)), "telegram")


def _announced(
    text: str,
    cue: re.Match[str],
    core: int,
    words: list[str],
    signs: str,
    country: str | None,
    *,
    led: bool = False,
) -> Iterator[Hit]:
    """What stands at ``core``, once for each service that ``words`` name; ``led``: words lead to it from there."""
    at, plus = text[core : core + 1] == "@", bool(_PLUSSED.match(text, core))
    sign = bool(_SIGN.search(signs))
    heads = sign and "line" in words and _heads_line(text, cue, core)
    apart = cue[0].lower() not in SERVICE_OF
    for word in dict.fromkeys(words):
        sure = at or plus or bool(_CALLS.search(signs) if led else heads or (sign and word != "line"))
        if led and not sure and SERVICE_OF[word] not in DIALLED:
            continue
        account = (
            account_at(SERVICE_OF[word], text, core, country, sure=sure)
            if sure or word not in SHORT
            else None
        )
        if not (account or led or sure):
            account = unsigned_at(word, text, cue, core, signs)
        if account and not (led and word in _T["phone"]["words"]):
            yield Hit(cue.start(), account[1], account[0], apart=apart, core=core, shared=True)


def _heads_line(text: str, cue: re.Match[str], core: int) -> bool:
    """Whether "Line: name" is the messenger: a small name follows, and it opens a clause or the name ends one."""
    name = _LINE_NAME.match(text, core)
    if not name:
        return False
    odd = bool(re.search(r"[\d_]", name[0]))
    before = text[max(0, cue.start() - _NEAR) : cue.start()].rstrip(" ")[-1:]
    opens = not before or not (before.isalnum() and before < "\u0590")
    alone = len(name[0]) >= WHOLE_NAME and bool(CLAUSE.match(text, name.end()))
    tall = cue[0][:1].isupper()
    return (odd and (opens or tall)) or (tall and (alone or (opens and cue[0].isupper())))


def phones_in(text: str, country: str | None) -> Iterator[Hit]:
    """Numbers with ``+`` or ``00`` that no service's name announces; one that stands behind tells the service."""
    place = 0
    while found := _PLUS.search(text, place):
        number = number_at(text, found.start(), country)
        place = number[1] if number else number_end(text, found.start())
        if number:
            after = _AFTER.match(text, number[1])
            service = SERVICE_OF[after[1].lower()] if after else "phone"
            kind = service if service in ("whatsapp", "viber", "signal") else "phone"
            yield Hit(
                found.start(), number[1], f"handle:{kind}/+{number[0]}", apart=False, core=found.start()
            )
