"""Telephone numbers in running text, checked by the world's numbering plans (Google's libphonenumber)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import phonenumbers

from hiddenlinks.identity.lists import table
from hiddenlinks.identity.patterns import BETWEEN_DIGITS, NUMBER, PARTED, any_of

__all__ = ["ANY_DIGIT", "Number", "number_at", "number_end"]

_GROUP: Final = re.compile(f"[{BETWEEN_DIGITS}]+")
_TRIES: Final = 5
_PLUSES: Final = "+➕"
_DIGIT_WORDS: Final = {
    word: str(digit) for digit, words in enumerate(table("contacts")["digits"]) for word in words
}
_PLUS_WORDS: Final = table("contacts")["pluses"]
ANY_DIGIT: Final = any_of(list(_DIGIT_WORDS))
"""Pattern of the words for digits."""
_SAID: Final = re.compile(
    rf"(?:(?:{any_of(_PLUS_WORDS)})\s{{1,2}}|[+➕]\s?|00)\(?"
    rf"(?:(?:\d|(?:{ANY_DIGIT})(?![^\W\d_]))[{BETWEEN_DIGITS},]{{0,3}}){{8,18}}",
    re.IGNORECASE,
)
"""A telephone number of which digits are said."""
_A_DIGIT: Final = re.compile(rf"\d|{ANY_DIGIT}", re.IGNORECASE)
_PARTED: Final = re.compile(PARTED)
_LETTERS: Final = str.maketrans("OoОоlI", "000011")
_ALIKE: Final = re.compile(rf"[+➕]\s?\(?\d(?:[{BETWEEN_DIGITS}]{{0,3}}[\dOoОоlI]){{7,16}}(?!\w)")
"""A telephone number with letters that look like digits."""

Number = tuple[str, int]
"""Digits in E.164 without ``+``, and where the number ends in the text."""


def number_at(text: str, place: int, country: str | None, *, bare: bool = False) -> Number | None:
    """The telephone number that begins at ``place``, or None.

    With ``+`` or ``00`` it is international; else ``country`` (ISO 3166 alpha-2) must be known and the number be
    valid there, or ``bare`` allow digits that are a valid international number without their ``+``. A number is
    cut where its groups begin to belong to something else.
    """
    found = NUMBER.match(text, place)
    odd = _odd(text, place, found.end() if found else place)
    if odd or not found:
        return odd
    ends = [found.end(), *(gap.start() + place for gap in reversed(list(_GROUP.finditer(found[0]))))][:_TRIES]
    plus = found[0][0] in _PLUSES
    for end in ends:
        digits = _valid(text[place:end], country, bare=bare)
        if digits:
            return digits, end
    return _possible(found[0], found.end()) if plus else None


def _odd(text: str, place: int, end: int) -> Number | None:
    """A number that goes on past ``end`` in letters that look like digits, behind emoji, or in words."""
    parted = _PARTED.match(text, place)
    if parted and end == place:
        return _possible(parted[0], parted.end())
    alike, said = _ALIKE.match(text, place), _SAID.match(text, place)
    if alike and alike.end() > end and (number := _possible(alike[0].translate(_LETTERS), alike.end())):
        return number
    if not said or said.end() <= end:
        return None
    words = [found[0].lower() for found in _A_DIGIT.finditer(said[0])]
    digits = "".join(_DIGIT_WORDS.get(word, word) for word in words).removeprefix("00")
    return _possible(digits, place + len(said[0].rstrip()))


def number_end(text: str, place: int) -> int:
    """Where the digits from ``place`` on end, whether they are a number or not; past ``place`` in any case."""
    found = NUMBER.match(text, place) or _PARTED.match(text, place)
    return found.end() if found else place + 1


def _valid(written: str, country: str | None, *, bare: bool) -> str | None:
    digits = re.sub(r"\D", "", written)
    if written.startswith((*_PLUSES, "00")):
        return _read(f"+{digits.removeprefix('00')}", None)
    national = _read(digits, country) if country in phonenumbers.SUPPORTED_REGIONS else None
    if national is None and bare and len(digits) > 9 and digits[0] != "0":  # noqa: PLR2004 - shorter is no sure sign
        return _read(f"+{digits}", None)
    return national


@lru_cache(maxsize=1 << 16)
def _read(digits: str, country: str | None) -> str | None:
    try:
        number = phonenumbers.parse(digits, country)
    except phonenumbers.NumberParseException:
        return None
    return _e164(number) if phonenumbers.is_valid_number(number) else None


def _possible(written: str, end: int) -> Number | None:
    """A number with ``+`` that a plan allows by its length, though no such range is assigned."""
    try:
        number = phonenumbers.parse("+" + re.sub(r"\D", "", written), None)
    except phonenumbers.NumberParseException:
        return None
    return (_e164(number), end) if phonenumbers.is_possible_number(number) else None


def _e164(number: phonenumbers.PhoneNumber) -> str:
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)[1:])
