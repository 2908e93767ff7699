"""Accounts that a text announces: a service's name and then a name or number, in many languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hiddenlinks.identity.lists import table
from hiddenlinks.identity.patterns import BETWEEN_DIGITS, LETTER, any_of
from hiddenlinks.identity.phones import number_at, number_end
from hiddenlinks.identity.spelt import spelt
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
_DIALLED: Final = _NUMBERS | {"signal", "telegram", "zalo"}  # accounts may be numbers
_ODD: Final = frozenset(
    {"telegram", "signal", "wechat"}
)  # a word with a digit or underscore behind these is no word
_SLANG: Final = frozenset({"vx", "wx", "tg", "тг", "тгк", "insta", "инста", "ig"})
_DIGITS: Final = {"qq": re.compile(r"[1-9]\d{4,10}(?!\w)"), "icq": re.compile(r"\d(?:-?\d){4,8}(?!\w)")}
_NAMES: Final = {
    "telegram": re.compile(r"@?([A-Za-z]\w{3,31})(?![\w@])(?!\.[a-z])", re.ASCII),
    "skype": re.compile(r"@?((?:live:)?\.?[A-Za-z][A-Za-z0-9_.,-]{3,62}[A-Za-z0-9_])"),
    "signal": re.compile(r"@?([A-Za-z]\w{2,31}\.\d{2,9})(?!\w)", re.ASCII),
    "wechat": re.compile(r"@?([A-Za-z0-9][A-Za-z0-9_-]{2,29})(?![\w@])(?!\.[a-z])", re.ASCII),
}
_ANY_NAME: Final = re.compile(r"@?([A-Za-z0-9][A-Za-z0-9_.-]{1,28}[A-Za-z0-9_])(?![\w@])", re.ASCII)
_SLANG_NAME: Final = re.compile(r"(?=[\w.]*(?:_|\d\w*\d))[a-z]{3}[\w.]{3,26}(?![\w.-])", re.ASCII)
_LINE_NAME: Final = re.compile(r"[a-z][a-z0-9._-]{3,19}(?!\w)|(?=[a-z]+[\d_])\w{4,20}(?!\w)", re.ASCII)

_LATIN: Final = re.compile(f"[{LETTER}]")
_WHATSAPP: Final = re.compile(spelt("whatsapp"), re.IGNORECASE)
_SPELT: Final = f"{spelt('telegram')}|{_WHATSAPP.pattern}"
_ABBREVIATED: Final = r"[tт][\s._-][gг]"
"""*t g*, where a colon or an @ stands behind."""
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
    f"(?:{_bordered(list(_SERVICE_OF), _LEFT, _RIGHT)}|{_LEFT}(?:{_SPELT}){_RIGHT}"
    rf"|{_LEFT}{_ABBREVIATED}(?=\s?[:：@]))",
    re.IGNORECASE,
)
_MARKS: Final = (
    "\u2190-\u21ff\u2600-\u2794\u2796-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff【】「」『』，、。~*#!…•·"
)
_BETWEEN: Final = re.compile(
    rf"(?:['’][^\W\d_]{{1,6}}\b)?(?:[\s:：=\-–—|/&,.)(\[\]\"'<>«»“”{_MARKS}]"
    rf"|{_bordered(_T['between'], _LEFT, _RIGHT)}){{0,16}}+",
    re.IGNORECASE,
)
_GAP: Final = re.compile(
    r"(?:\s?+,?+\s?+(?:[^\W\d_A-ɏ]{1,20}+|[^\W\d_\u0590-\uffef][^\W\d_\u0590-\uffef'’-]{0,20}+)){1,5}"
    rf"[\s:：=\-–—()\[\]{_MARKS}]{{1,6}}"
)
"""Up to five words that lead from a service's name to the account, and what parts them from it."""
_CALLS: Final = re.compile(rf"(?:{any_of(_T['calls'])}).{{0,8}}[:：]|[加搜]\s*$")
_ASKS: Final = re.compile(rf"(?:^|[\s:：])(?:{any_of(_T['asks'])})[\s:：.#–-]*$", re.IGNORECASE)
_ADD: Final = re.compile(r"\badd (?:me|us) (?:on|in|at|via) $", re.IGNORECASE)
_CLAUSE: Final = re.compile(r"\s*(?:$|[.,;!?)\n|/])")
_PARTED: Final = re.compile(r"@\s(?=\w*[\d_]|\w{5,}\s*(?:$|[.,;!?)\n|/]))", re.ASCII)
"""An @ and a blank before what is plainly an account's name: no word, or the last one of its clause."""
_NEAR: Final = 64
_WHOLE_NAME: Final = 5
"""Letters from which a name that is no word may be one."""
_SIGN: Final = re.compile("[:：=@→➔➜➡⇒👉👇]")
_PLUS: Final = re.compile(r"(?<![\w+])(?:[+➕]\s?\(?\d|00[1-9]\d)")
_HANDLE: Final = re.compile(r"@[A-Za-z]|[+➕]\s?\(?\d|00[1-9]\d|\(?\d")
_MORE: Final = re.compile(
    r"\s{0,2}(?:[,;/|&、，]|\b(?:and|or|und|oder|et|ou|y|o|e|и|или|ve|i)\b)?\s{0,2}(?=[@+➕])"
)
_LONG: Final = _bordered([w for w in _SERVICE_OF if w not in _SHORT], _LEFT, _RIGHT)
_AFTER: Final = re.compile(rf"[\s,;(\[/-]{{0,4}}({_LONG})", re.IGNORECASE)
_AT_NAME: Final = re.compile(
    rf"(?<![\w.@])@([A-Za-z]\w{{3,31}})\s{{0,2}}[(\[]?\s?(?:(?:in|on|at|via|в|на|по|auf|bei|en|no|sur|su)\s)?"
    rf"(?:{_bordered(_SERVICES['telegram']['words'] + ['tg', 'тг'], _LEFT, _RIGHT)})(?!\s?[:：]?\s?@)",
    re.IGNORECASE,
)

_RUST_LEFT: Final = f"(?:^|[^{LETTER}_@.-])"
_RUST_RIGHT: Final = "(?:[^A-Za-zÀ-ɏͰ-ӿ]|$)"
_BY_NUMBER: Final = [word for word, service in _SERVICE_OF.items() if service in _NUMBERS]
_BY_NAME: Final = [word for word, service in _SERVICE_OF.items() if service not in _NUMBERS]
_BETWEEN_FOUR: Final = rf"[{BETWEEN_DIGITS}]{{0,3}}"

PREFILTERS: Final = {
    "contact": (
        (
            f"(?i){_bordered(_BY_NAME, _RUST_LEFT, _RUST_RIGHT)}|{_RUST_LEFT}(?:{_SPELT}){_RUST_RIGHT}"
            rf"|{_RUST_LEFT}{_ABBREVIATED}\s?[:：@]"
        ),
        (
            rf"[@+_:：=→➔➜➡⇒👉👇]|\d{_BETWEEN_FOUR}\d{_BETWEEN_FOUR}\d{_BETWEEN_FOUR}\d|[\u{{590}}-\u{{1fff}}\u{{2e80}}-\u{{ffef}}]"
            rf"|(?i:(?:{any_of(_T['asks'])})[\s.#]|id |add (?:me|us) "
            rf"|(?:{any_of(sorted(_SLANG))}) [a-z]{{3}}[\w.]*[\d_]"
            rf"|(?:{any_of(sorted(_SLANG))}|telegram|телеграм|wechat)[ -]"
            r"|(?:telegr|телегр|wechat|viber|skype)\w* (?:\w+ ){0,2}[a-z]\w*\d)"
        ),
    ),
    "called": (
        f"(?i){_bordered(_BY_NUMBER, _RUST_LEFT, _RUST_RIGHT)}",
        rf"\d(?:[{BETWEEN_DIGITS}]{{0,3}}\d){{6}}",
    ),
    "phone": (rf"[+➕]\s?\(?\d[\d{BETWEEN_DIGITS}]{{6}}|(?:^|[^\d.,\w])00[1-9]\d[\d{BETWEEN_DIGITS}]{{6}}",),
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
        hits = list(_announced(text, cue, core, words, signs, country))
        if not hits and words[-1] not in _SHORT and (gap := _gap(text, core)):
            hits = list(_announced(text, cue, gap.end(), words, gap[0], country, led=True))
        for hit in hits:
            yield hit
            yield from _further(text, hit)
        place = max(core, *(hit.end for hit in hits)) if hits else core


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
        account = _account(service, text, core, None, sure=True)
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
    if word in _SERVICE_OF:
        return word
    return "whatsapp" if _WHATSAPP.fullmatch(word) else "telegram"


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
    at, plus = text[core : core + 1] == "@", text[core : core + 2].startswith(("+", "➕", "00"))
    sign = bool(_SIGN.search(signs))
    heads = sign and "line" in words and _heads_line(text, cue, core)
    apart = cue[0].lower() not in _SERVICE_OF
    for word in dict.fromkeys(words):
        sure = at or plus or bool(_CALLS.search(signs) if led else heads or (sign and word != "line"))
        if led and not sure and _SERVICE_OF[word] not in _DIALLED:
            continue
        account = (
            _account(_SERVICE_OF[word], text, core, country, sure=sure)
            if sure or word not in _SHORT
            else None
        )
        if not (account or led or sure):
            account = _unsigned(word, text, cue, core, signs)
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
    alone = len(name[0]) >= _WHOLE_NAME and bool(_CLAUSE.match(text, name.end()))
    tall = cue[0][:1].isupper()
    return (odd and (opens or tall)) or (tall and (alone or (opens and cue[0].isupper())))


def _unsigned(word: str, text: str, cue: re.Match[str], core: int, signs: str) -> tuple[str, int] | None:
    """An account without a colon or an @: behind a word that asks for it, or one that is plainly no word."""
    service = _SERVICE_OF[word]
    if service in _NUMBERS or service in _DIGITS:
        return None
    native = (
        word[-1] > "\u0590" and word not in _SHORT
    )  # stands for the service alone, never for a line or a signal
    name = _NAMES.get(service, _ANY_NAME).match(text, core)
    if not name or name[1].lower() in _NOT_NAMES:
        return None
    odd = service in _ODD and word not in _SHORT and re.search(r"[_\d]", name[1])
    slang = word in _SLANG and (cue[0].islower() or "_" in name[1]) and _SLANG_NAME.match(text, core)
    added = _ADD.search(text, max(0, cue.start() - 24), cue.start()) and _CLAUSE.match(text, name.end())
    asked = (word.endswith("id") or _ASKS.search(signs)) and word not in ("wa", "v", "wei", "tele")
    last = (service in _ODD or word in _SLANG) and _stands_last(text, cue, signs, name)
    said = native or odd or slang or added or asked or last
    return (f"handle:{service}/{name[1]}", name.end()) if said else None


def _stands_last(text: str, cue: re.Match[str], signs: str, name: re.Match[str]) -> bool:
    """Whether a whole name in small letters ends the clause: "we answer on Telegram pillshop"."""
    whole = name[1].islower() and len(name[1]) >= _WHOLE_NAME
    led = cue[0] in _SLANG or (cue[0].lower() not in _SHORT and (cue[0] != cue[0].lower() or signs.strip()))
    return bool(whole and led and _CLAUSE.match(text, name.end()))


def _account(
    service: str, text: str, place: int, country: str | None, *, sure: bool
) -> tuple[str, int] | None:
    """The reference of the account that stands at ``place`` behind a service's name, and where it ends."""
    if service in _DIGITS:
        digits = _DIGITS[service].match(text, place)
        return (f"handle:{service}/{digits[0].replace('-', '')}", digits.end()) if digits else None
    number = number_at(text, place, country, bare=service != "phone") if service in _DIALLED else None
    if number:
        kind = "phone" if service == "telegram" else service
        return f"handle:{kind}/{'' if kind == 'zalo' else '+'}{number[0]}", number[1]
    if service in _NUMBERS or not sure:
        return None
    parted = _PARTED.match(text, place)
    name = _NAMES.get(service, _ANY_NAME).match(text, parted.end() if parted else place)
    if not name or name[1].lower() in _NOT_NAMES:
        return None
    return f"handle:{service}/{name[1]}", name.end()


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
