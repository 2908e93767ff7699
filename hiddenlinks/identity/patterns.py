"""Patterns of addresses in running text, in Python's dialect, and looser ones in Rust's to choose the texts.

Every repetition is bounded and every pattern begins at the border of a word, so that a search stays linear in the
length of the text, whatever it holds.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from hiddenlinks.identity.lists import table

__all__ = [
    "AT",
    "BETWEEN_DIGITS",
    "BREAK",
    "DOT",
    "LABEL",
    "LEFT",
    "LETTER",
    "LONE_DOT",
    "MAILS",
    "NUMBER",
    "PARTED",
    "PREFILTERS",
    "SLASH",
    "SPOKEN",
    "URLS",
    "any_of",
    "compiled",
]

_T: Final = table("addresses")


def any_of(words: list[str]) -> str:
    """Pattern of one of ``words``, longer ones first; ``x*`` where there is none matches nothing else."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


LETTER: Final = "0-9A-Za-zÀ-ɏͰ-ӿ"
"""Inside of a class: digits and letters of Latin, Greek and Cyrillic. Chinese may touch an address without a space."""

LEFT: Final = f"(?<![{LETTER}_@-])"
"""Where a word begins."""

LABEL: Final = f"[{LETTER}_-]{{1,63}}"
_SYMBOL: Final = "[\u2022\u2219\u2027\u00b7\u25a0-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]"
"""A bullet or an emoji, which may stand for a dot."""
_TAIL: Final = r"[!#-;=?-~À-ÿĀ-ӿ԰-ۿ]"  # what an address may go on with: no space, quotes, angle brackets, CJK
_DOTS: Final = any_of(_T["dots"])
_BREAK: Final = rf"\s?[\[({{<]\s?(?:[.,。]|{_DOTS})\s?[\])}}>]\s?|\s?[*'\"~]\s?(?:{_DOTS})\s?[*'\"~]\s?"
BREAK: Final = rf"(?:{_BREAK}|{_SYMBOL})"
"""A dot in brackets, a word for it, also between stars or quotes, or an emoji."""

SPOKEN: Final = (
    rf"(?:\s(?:{_DOTS})\s|-(?:{_DOTS})-|_(?:{_DOTS})_|(?-i:(?<=[a-z])(?:DOT|PUNKT|PUNTO)(?=[a-z]))|点|點)"
)
"""A word for a dot, set apart or in capitals."""

_MARK: Final = rf"\s{{0,2}}(?:[.。,]|{_SYMBOL})\s{{0,2}}"
"""What stands for the dot of a host that is known anyway."""
DOT: Final = rf"(?:\.|\s{{1,2}}\.\s{{0,2}}|{BREAK}|{SPOKEN})"
_MAIL_HOSTS: Final = any_of(_T["mail_hosts"])
_ATS: Final = any_of(_T["ats"])
AT: Final = (
    rf"(?:\s?[\[({{{{<]\s?(?:@|{_ATS})\s?[\])}}}}>]\s?|\s{{0,2}}@\s{{1,2}}|@|[_-]at[_-]|\s?[*|~]\s?(?:@|"
    rf"{_ATS})\s?[*|~]\s?"
    rf"|\s{{1,2}}@(?=(?:{_MAIL_HOSTS})(?![\w.-]))"
    rf"|(?P<said>\s(?:{_ATS})\s))"
)
"""A disguised @; the group ``said`` tells a bare word, which needs more signs of an address."""
_SCHEME: Final = r"(?:h\s?(?:t\s?t|x\s?x)\s?p\s?s?\s?(?::|\[:\])\s?(?:[/\\]\s?){1,2})"
_MAYBE: Final = f"{_SCHEME}?"
_SLASHES: Final = any_of(_T["slashes"])
SLASH: Final = rf"\s{{0,2}}(?:[/\\]{{1,2}}|[\[(](?:/|{_SLASHES})[\])]|\s(?:{_SLASHES})\s)\s{{0,2}}"
_SPELLED: Final = r"(?:[\w+@?=&/.-]\s){2,63}[\w-](?!\w)"
_DIALLED: Final = r"\+?\d{1,4}(?:[\s().-]{1,2}\d{1,12}){1,6}(?!\w)"
_KNOWN_SLASH: Final = rf"(?:{SLASH}|{_SYMBOL})"
_FURTHER: Final = (
    rf"(?:\s(?:/|{_SLASHES})\s[\w-]{{1,64}}){{1,6}}(?:\s(?:\.|{_DOTS})\s(?:html?|php|aspx?)(?!\w))?"
)
_ENDED: Final = rf"(?:(?:{_BREAK})(?:html?|php|aspx?)(?!\w))?"
"""The ending of a page, its dot taken apart like that of the host."""
_TIGHT: Final = rf"(?:/(?!\s)|\s{SLASH}|(?!/){SLASH})"
"""A slash that no blank follows, but where one stands before it, too: behind *shop.com/ and* begins a sentence."""
_PATH: Final = rf"(?:{_TIGHT}(?P<rest>{_SPELLED}|[\w-]{{1,64}}{_FURTHER}|{_TAIL}+{_ENDED}))?"


_PLAIN: Final = any_of(_T["plain_tlds"])
_ENDING: Final = any_of(sorted({*_T["spaced_tlds"], *_T["plain_tlds"], *_T["path_tlds"]}))
_APART: Final = r"\s{0,2}\.\s{0,2}"
_SET_OFF: Final = r"\s{1,2}\.\s{0,2}"
LONE_DOT: Final = r"(?:[.·•。]|d\s?o\s?t|точка)"
_SOLE: Final = f"[{LETTER}-]"
_LONE: Final = rf"(?:{_SOLE}\s{{1,2}})"
_LETTERED: Final = (
    rf"{_LONE}{{3,40}}{LONE_DOT}\s{{1,2}}(?:{_LONE}{{1,30}}{LONE_DOT}\s{{1,2}}){{0,3}}{_LONE}{{1,9}}{_SOLE}"
)
"""A host whose letters all stand alone."""


def _letters(host: str, dot: str) -> str:
    """``host`` letter by letter, with spaces between and look-alikes."""
    alike: dict[str, str] = _T["lookalikes"]
    labels = (
        r"\s{0,2}".join(f"[{char}{alike.get(char, '')}]" for char in label) for label in host.split(".")
    )
    return dot.join(labels)


def _known(*, number: bool) -> str:
    """Any of the hosts worth disguising; named groups h0, h1, … tell which."""
    dot = rf"(?:{_MARK}|{BREAK}|{SPOKEN})"
    hosts = enumerate(_T["hosts"])
    return "|".join(
        f"(?P<h{i}>{_letters(host, dot)})" for i, host in hosts if (host in _T["number_hosts"]) == number
    )


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """One of :data:`URLS` or :data:`MAILS`, whatever the case; compiled when asked for, since all take a second."""
    return re.compile(pattern, re.IGNORECASE)


URLS: Final = {
    "url": rf"h(?:tt|xx|\*\*|__)ps?\s?(?::|\[:\])[/\\]{{1,3}}(?P<rest>(?:(?![,;|]h(?:tt|xx)ps?:){_TAIL})+)",
    "app": rf"{LEFT}(?:(?:tg|whatsapp):(?://)?{_TAIL}+|intent:{_TAIL}+)",
    "number": rf"{LEFT}{_MAYBE}(?:{_known(number=True)}){_KNOWN_SLASH}(?P<rest>{_SPELLED}|{_DIALLED}|{_TAIL}+)",
    "known": rf"{LEFT}{_MAYBE}(?:www\s?\.\s?)?(?:{_known(number=False)}){_KNOWN_SLASH}"
    rf"(?P<rest>{_SPELLED}|{_TAIL}+)",
    "broken": rf"{LEFT}{_MAYBE}(?P<host>{LABEL}(?:(?:\.|{BREAK}){LABEL}){{1,6}}){_PATH}",
    "spoken": rf"{LEFT}{_MAYBE}(?P<host>{LABEL}(?:(?:\.|{SPOKEN}){LABEL}){{1,4}}){_PATH}",
    "dotless": rf"{LEFT}(?P<host>tme|wame)[/\\](?P<rest>\w{{5,32}})(?![\w/.-])",
    "schemed": rf"{LEFT}{_SCHEME}(?P<host>{LABEL}(?:{_APART}{LABEL}){{0,3}}{_APART}(?:{_ENDING}))"
    rf"(?![{LETTER}_-]){_PATH}",
    "spaced": rf"{LEFT}(?P<host>(?:w\s?w\s?w{_APART})?{LABEL}(?:(?:\.|{_SET_OFF}){LABEL}){{0,3}}"
    rf"{_SET_OFF}(?:{_ENDING}))(?![{LETTER}_-]){_PATH}",
    "www": rf"{LEFT}www(?:{_APART}|\s{{1,2}})(?P<name>{LABEL})(?:{_APART}|\s{{1,2}})(?P<ending>{_ENDING})"
    rf"(?![{LETTER}_.-]){_PATH}",
    "lettered": rf"{LEFT}(?P<host>{_LETTERED})(?![{LETTER}_-]){_PATH}",
    "plain": rf"{LEFT}(?P<host>(?:{LABEL}\.){{1,8}}(?:[a-z]{{2,24}}|рф|онлайн))(?![{LETTER}_@-]|\.[{LETTER}])"
    rf"[\"'”»]?(?P<rest>(?::\d{{2,5}})?(?:[/?]{_TAIL}*)?)",
}
"""Web and app addresses, the surest form first. Groups ``host`` and ``rest`` where they are needed."""

MAILS: Final = {
    "mail": r"(?<![A-Za-z0-9._%+-])(?P<name>[A-Za-z0-9._%+-]{1,64})@"
    r"(?P<host>(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24})(?![A-Za-z0-9-])",
    "mail_apart": rf"{LEFT}(?P<name>[A-Za-z0-9._%+-]{{1,64}}){AT}(?P<host>{LABEL}(?:{DOT}{LABEL}){{1,4}})",
    "mail_lettered": rf"{LEFT}(?P<name>(?:[A-Za-z0-9._%+-]\s){{3,40}})@\s"
    rf"(?P<host>(?:{_LONE}{{1,30}}\.\s){{1,3}}{_LONE}{{1,9}}{_SOLE})(?!\w)",
}
"""E-mail addresses, plain and taken apart; groups ``name``, ``host`` and ``said`` (the @ was a bare word)."""

BETWEEN_DIGITS: Final = r"\s().\-/_•·–*"
"""Inside of a class: what may part the digits of a telephone number."""

PARTED: Final = r"[+➕]\d{1,4}(?:[\u2600-\u2794\u2796-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]\d{2,5}){2,5}"
"""An international number with an emoji between its groups (both dialects)."""

NUMBER: Final = re.compile(rf"(?:[+➕]|00)?\s?\(?\d(?:[{BETWEEN_DIGITS}]{{0,3}}\d){{6,16}}")
"""Digits that may be a telephone number."""

_ENDINGS: Final = any_of([*_T["spoken_tlds"], *(host.rpartition(".")[2] for host in _T["hosts"])])
_SPELT: Final = "|".join(_letters(host, _MARK) for host in _T["hosts"])

_CUES: Final = any_of(_T["cues"])
_END: Final = rf"(?:[^{LETTER}_@-]|$)"

PREFILTERS: Final = {
    "url": r"(?i)h(?:tt|xx|\*\*|__)ps?\s?[\[:]",
    "app": r"(?i)(?:tg|whatsapp|intent):",
    "known": rf"(?i)(?:{_SPELT})\s{{0,2}}(?:[/\\\[(\s]|{_SYMBOL})",
    "dotless": rf"(?i)(?:^|[^{LETTER}_@-])(?:tme|wame)[/\\]\w",
    "schemed": rf"(?i){_SCHEME}{LABEL}[^/]*(?:\.\s{{1,2}}|\s{{1,2}}\.)(?:{LABEL}{_APART})?(?:{_ENDING}){_END}",
    "broken": rf"(?i){_BREAK}|[a-z\d]{_SYMBOL}[a-z\d-]+(?:[/?]|{_SYMBOL}[a-z])",
    "spoken": rf"(?i)(?:\s(?:{_DOTS})\s|-(?:{_DOTS})-|_(?:{_DOTS})_)(?:{_ENDINGS})(?:[^{LETTER}]|$)"
    rf"|(?:\s(?:{_DOTS})\s|-(?:{_DOTS})-|_(?:{_DOTS})_)(?:{_PLAIN})\s{{0,2}}/|[{LETTER}][点點][{LETTER}]|"
    rf"[a-z\d](?-i:DOT|PUNKT|PUNTO)[a-z]",
    "spaced": rf"(?i)\w{_SET_OFF}(?:{_ENDING}){_END}",
    "www": r"(?i)www[\s.]{1,4}[a-z\d-]{1,63}\s",
    "lettered": rf"(?i)\s{_LONE}{{2}}{LONE_DOT}\s{{1,2}}{_LONE}{_SOLE}",
    "plain": rf"(?i)[{LETTER}]\.(?:(?:{_PLAIN}){_END}|[a-z]{{2,24}}/[{LETTER}@+])"
    rf"|[{LETTER}]-[{LETTER}]+\.[a-z]{{2,24}}{_END}|[a-z]{{4}}\d{{1,6}}\.[a-z]{{2,24}}{_END}|(?:{_CUES})[\s:=.]{{1,4}}[{LETTER}-]+\.",
    "mail": r"[A-Za-z0-9]@[A-Za-z0-9]",
    "mail_lettered": r"[A-Za-z0-9]\s@\s[A-Za-z0-9]\s",
    "mail_apart": rf"(?i)[*|~]\s?(?:@|{_ATS})\s?[*|~]|[_-]at[_-][a-z0-9]+[_-](?:{_DOTS})[_-]"
    rf"|[\[({{<]\s?(?:@|{_ATS})\s?[\])}}>]"
    r"|[A-Za-z0-9]\s{0,2}@\s{0,2}[A-Za-z0-9-]+\s{0,2}[.\[(]"
    rf"|\s(?:{_ATS})\s(?:[A-Za-z0-9.-]+(?:\s(?:{_DOTS})\s|{BREAK})|{_MAIL_HOSTS})",
}
"""By family, what a text must hold to be searched for it (Rust's dialect)."""
