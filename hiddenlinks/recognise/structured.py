"""What pages say to search engines in JSON-LD (W3C Recommendation of 2020; vocabulary of schema.org): names and prices.

Crawlers hand it on among the text, and of a page that is built in the browser there is nothing else. It is read as a
list that people see would be: each name on a line of its own, its price behind it.
"""

from __future__ import annotations

import re
from typing import Final
from unicodedata import category

import polars as pl

__all__ = ["listed_names"]

_SIGN: Final = '"@type"'
"""What every object of it has."""
_TEXT: Final = r'"((?:[^"\\\n]|\\.)*)"'
_NAMED: Final = rf'"(?:name|headline|title|description|text)"\s*:\s*{_TEXT}'
_PRICED: Final = r'"(?:price|lowPrice)"\s*:\s*"?(\d[\d.,]*)"?'
_CURRENCY: Final = r'"priceCurrency"\s*:\s*"([A-Z]{3})"'
_REST: Final = r'"@?[A-Za-z][\w:]*"\s*:\s*(?:"(?:[^"\\\n]|\\.)*"|[\[{]+|-?\d[\d.]*|true|false|null)?'
"""Every other key, with its value where that is no further object."""
_SIGNS: Final = r"[\s\[\]{},]*\n[\s\[\]{},]*"
_ESCAPED: Final = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|(.))")


def listed_names(texts: pl.Series) -> pl.Series:
    """The texts (str, null: null) with the names and prices of their JSON-LD on lines, and nothing else of it."""
    linked = texts.str.contains(_SIGN, literal=True).fill_null(value=False)
    if not linked.any():
        return texts
    said = texts.filter(linked)
    said = said.str.replace_all(rf"{_PRICED}\s*,\s*{_CURRENCY}", "\n${1} ${2}\n")
    said = said.str.replace_all(rf"{_CURRENCY}\s*,\s*{_PRICED}", "\n${2} ${1}\n")
    said = said.str.replace_all(_PRICED, "\n${1}\n").str.replace_all(_NAMED, "\n${1}\n")
    said = said.str.replace_all(_REST, "\n").str.replace_all(_SIGNS, "\n")
    escaped = said.str.contains("\\", literal=True)
    said = said.scatter(escaped.arg_true(), [_ESCAPED.sub(_plain, text) for text in said.filter(escaped)])
    return texts.clone().scatter(linked.arg_true(), said)


def _plain(found: re.Match[str]) -> str:
    """The character that an escape of JSON (RFC 8259, section 7) stands for; half a pair is none."""
    if found[1]:
        char = chr(int(found[1], 16))
        return "" if category(char) == "Cs" else char
    return {"n": "\n", "t": " ", "r": "\n", "b": "", "f": "\n"}.get(found[2], found[2])
