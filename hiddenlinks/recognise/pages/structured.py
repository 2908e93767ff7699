"""What pages say to search engines in JSON-LD (W3C Recommendation of 2020; vocabulary of schema.org): names and prices.

Crawlers hand it on among the text, and of a page that is built in the browser there is nothing else. It is read as a
list that people see would be: each name on a line of its own, its price behind it. Whatever is no JSON stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from json import JSONDecoder
from typing import Any, Final

import polars as pl

__all__ = ["listed_names"]

_SIGN: Final = '"@type"'
"""What every object of it has."""
_BEGINS: Final = re.compile(r'(?:\[\s*)?\{\s*"')
_THINGS: Final = frozenset(
    {"Product", "ProductGroup", "ProductModel", "IndividualProduct", "ListItem", "ItemList"}
)
"""Types whose names need no further word; of others the type says what is named (*a Book*)."""
_MUTE: Final = re.compile(
    r"@|url|image|logo|sameAs|sku|mpn|gtin|date|inLanguage|availability|itemCondition|telephone|email|position|"
    r"price|lowPrice|highPrice|encodingFormat|target|query"
)
"""How keys begin whose values are no words for people, or are read beside the name."""
_DEEPEST: Final = 40
"""Objects within objects, beyond which nobody looks."""
_TRIES: Final = 500
"""How often a text may look like JSON and be none: each time costs."""
_READ: Final = JSONDecoder(strict=False)


def listed_names(texts: pl.Series) -> pl.Series:
    """The texts (str, null: null) with a line for each text and price of their JSON-LD in its place.

    Few pages hold it, so that those are read one by one.
    """
    linked = texts.str.contains(_SIGN, literal=True).fill_null(value=False)
    if not linked.any():
        return texts
    return texts.clone().scatter(linked.arg_true(), ["".join(_plain(text)) for text in texts.filter(linked)])


def _plain(text: str) -> Iterator[str]:
    """The text in pieces: what is no JSON-LD, and lines for what is."""
    place = seen = tries = 0
    while tries < _TRIES and (found := _BEGINS.search(text, seen)):
        seen, tries = found.start() + 1, tries + 1
        try:
            value, end = _READ.raw_decode(text, found.start())
        except (ValueError, RecursionError):
            continue
        if _SIGN not in text[found.start() : end]:
            continue
        yield text[place : found.start()]
        yield "\n" + "\n".join(_lines(value, 0)) + "\n"
        place, seen, tries = end, end, tries - 1
    yield text[place:]


def _lines(value: Any, depth: int) -> Iterator[str]:  # noqa: ANN401 - whatever JSON holds
    """What the value says in words, and what it costs."""
    if isinstance(value, list) and depth < _DEEPEST:
        for part in value:
            yield from _lines(part, depth + 1)
    elif isinstance(value, dict) and depth < _DEEPEST:
        yield from _named(value)
        price = value.get("price", value.get("lowPrice"))
        if isinstance(price, str | int | float):
            yield f"{price} {value.get('priceCurrency', '')}".strip()
        for key, part in value.items():
            if key != "name" and not _MUTE.match(key):
                yield from _lines(part, depth + 1)
    elif isinstance(value, str) and "://" not in value:
        yield value


def _named(thing: dict[str, Any]) -> Iterator[str]:
    """Its name, and its type behind it where that is no goods'."""
    name, kind = thing.get("name"), thing.get("@type")
    if isinstance(name, str):
        yield name if not isinstance(kind, str) or kind in _THINGS else f"{name} ({kind})"
