"""The account that stands behind a service's name: a name, a number, or a name that is plainly no word."""

from __future__ import annotations

import re
from typing import Final

from hiddenlinks.identity.lists import table
from hiddenlinks.identity.patterns import any_of
from hiddenlinks.identity.phones import number_at

__all__ = [
    "CLAUSE",
    "DIALLED",
    "NUMBERS",
    "SERVICES",
    "SERVICE_OF",
    "SHORT",
    "SLANG",
    "WHOLE_NAME",
    "account_at",
    "unsigned_at",
]

_T: Final = table("contacts")
SERVICES: Final = {name: rule for name, rule in _T.items() if isinstance(rule, dict)}
"""By name, the ``words`` and the ``short`` words that announce an account of a service."""
SERVICE_OF: Final = {w: name for name, rule in SERVICES.items() for w in rule["words"] + rule["short"]}
"""The service that a word announces."""
SHORT: Final = frozenset(w for rule in SERVICES.values() for w in rule["short"])
"""Words that are also something else: they need a sign behind them."""
_NOT_NAMES: Final = frozenset(_T["not_names"])
NUMBERS: Final = frozenset({"phone", "whatsapp", "viber"})
"""Services whose accounts are numbers alone."""
DIALLED: Final = NUMBERS | {"signal", "telegram", "zalo"}
"""Services whose accounts may be numbers."""
_ODD: Final = frozenset(
    {"telegram", "signal", "wechat"}
)  # a word with a digit or underscore behind these is no word
SLANG: Final = frozenset({"✈", "vx", "wx", "tg", "тг", "тгк", "insta", "инста", "ig"})
"""Short words that are hardly anything else."""
_DIGITS: Final = {"qq": re.compile(r"[1-9]\d{4,10}(?!\w)"), "icq": re.compile(r"\d(?:-?\d){4,8}(?!\w)")}
_NAMES: Final = {
    "telegram": re.compile(r"@?([A-Za-z]\w{3,31})(?![\w@])(?!\.[a-z])", re.ASCII),
    "skype": re.compile(r"@?((?:live:)?\.?[A-Za-z][A-Za-z0-9_.,-]{3,62}[A-Za-z0-9_])"),
    "signal": re.compile(r"@?([A-Za-z]\w{2,31}\.\d{2,9})(?!\w)", re.ASCII),
    "wechat": re.compile(r"@?([A-Za-z0-9][A-Za-z0-9_-]{2,29})(?![\w@])(?!\.[a-z])", re.ASCII),
}
_ANY_NAME: Final = re.compile(r"@?([A-Za-z0-9][A-Za-z0-9_.-]{1,28}[A-Za-z0-9_])(?![\w@])", re.ASCII)
_SLANG_NAME: Final = re.compile(r"(?=[\w.]*(?:_|\d\w*\d))[a-z]{3}[\w.]{3,26}(?![\w.-])", re.ASCII)
_ASKS: Final = re.compile(rf"(?:^|[\s:：])(?:{any_of(_T['asks'])})[\s:：.#–-]*$", re.IGNORECASE)
_ADD: Final = re.compile(r"\badd (?:me|us) (?:on|in|at|via) $", re.IGNORECASE)
CLAUSE: Final = re.compile(r"\s*(?:$|[.,;!?)\n|/])")
"""Where a clause ends."""
_PARTED: Final = re.compile(r"@\s(?=\w*[\d_]|\w{5,}\s*(?:$|[.,;!?)\n|/]))", re.ASCII)
"""An @ and a blank before what is plainly an account's name: no word, or the last one of its clause."""
WHOLE_NAME: Final = 5
"""Letters from which a name that is no word may be one."""
_LETTERED: Final = re.compile(r"@?\s?([A-Za-z]\s(?:\w\s){3,30}\w)(?!\w)", re.ASCII)
"""A name whose letters all stand alone."""
_UNDERSCORED: Final = re.compile(rf"\s(?:{any_of(_T['underscores'])})\s(\w{{2,24}})(?!\w)", re.IGNORECASE)
"""The rest of a name, behind a word for its underscore."""
_ENCLOSED: Final = {
    "[": "]",
    "(": ")",
    "<": ">",
    '"': '"',
    "'": "'",
    "«": "»",
    "“": "”",
    "„": "“",
    "【": "】",
    "「": "」",
    "『": "』",
}
"""Signs around a name, and those that close it."""


def unsigned_at(word: str, text: str, cue: re.Match[str], core: int, signs: str) -> tuple[str, int] | None:
    """An account without a colon or an @: behind a word that asks for it, or one that is plainly no word."""
    service = SERVICE_OF[word]
    if service in NUMBERS or service in _DIGITS:
        return None
    native = (
        word[-1] > "\u0590" and word not in SHORT
    )  # stands for the service alone, never for a line or a signal
    name = _NAMES.get(service, _ANY_NAME).match(text, core)
    if not name or name[1].lower() in _NOT_NAMES:
        return None
    odd = service in _ODD and word not in SHORT and re.search(r"[_\d]", name[1])
    slang = word in SLANG and (cue[0].islower() or "_" in name[1]) and _SLANG_NAME.match(text, core)
    added = _ADD.search(text, max(0, cue.start() - 24), cue.start()) and CLAUSE.match(text, name.end())
    asked = (word.endswith("id") or _ASKS.search(signs)) and word not in ("wa", "v", "wei", "tele")
    last = (service in _ODD or word in SLANG) and _stands_last(text, cue, signs, name)
    said = native or odd or slang or added or asked or last or _is_enclosed(text, core, name)
    return (f"handle:{service}/{name[1]}", name.end()) if said else None


def _is_enclosed(text: str, core: int, name: re.Match[str]) -> bool:
    """Whether a whole name in small letters stands in brackets or quotes: 'Telegram "pillshop"'."""
    closing = _ENCLOSED.get(text[core - 1 : core])
    return closing == text[name.end() : name.end() + 1] and name[1].islower() and len(name[1]) >= WHOLE_NAME


def _stands_last(text: str, cue: re.Match[str], signs: str, name: re.Match[str]) -> bool:
    """Whether a whole name in small letters ends the clause: "we answer on Telegram pillshop"."""
    whole = name[1].islower() and len(name[1]) >= WHOLE_NAME
    led = cue[0] in SLANG or (cue[0].lower() not in SHORT and (cue[0] != cue[0].lower() or signs.strip()))
    return bool(whole and led and CLAUSE.match(text, name.end()))


def account_at(
    service: str, text: str, place: int, country: str | None, *, sure: bool
) -> tuple[str, int] | None:
    """The reference of the account that stands at ``place`` behind a service's name, and where it ends."""
    if service in _DIGITS:
        digits = _DIGITS[service].match(text, place)
        return (f"handle:{service}/{digits[0].replace('-', '')}", digits.end()) if digits else None
    number = number_at(text, place, country, bare=service != "phone") if service in DIALLED else None
    if number:
        kind = "phone" if service == "telegram" else service
        return f"handle:{kind}/{'' if kind == 'zalo' else '+'}{number[0]}", number[1]
    if service in NUMBERS or not sure:
        return None
    lettered = _LETTERED.match(text, place)
    if lettered:
        return f"handle:{service}/{''.join(lettered[1].split())}", lettered.end()
    parted = _PARTED.match(text, place)
    name = _NAMES.get(service, _ANY_NAME).match(text, parted.end() if parted else place)
    if not name or name[1].lower() in _NOT_NAMES:
        return None
    more = _UNDERSCORED.match(text, name.end())
    return (
        (f"handle:{service}/{name[1]}_{more[1]}", more.end())
        if more
        else (f"handle:{service}/{name[1]}", name.end())
    )
