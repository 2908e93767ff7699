"""Web addresses that stand inside others, as the value of a parameter.

A trusted host with ``?url=…`` leads on to wherever the value says, so the value is a link of its own. Values are
read before any parameter is dropped from a key.
"""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode
from typing import Final
from urllib.parse import unquote

import polars as pl

from hiddenlinks.identity import intents
from hiddenlinks.identity.handles import handle_of
from hiddenlinks.identity.urls import parse

__all__ = ["nested"]

_DEPTH: Final = 8
"""How deep addresses inside addresses are searched; each level must be spelled out within the one above."""

_ABSOLUTE: Final = re.compile(r"\s*https?:[/\\]", re.IGNORECASE)
_BASE64: Final = re.compile(r"[A-Za-z0-9_+/-]{11,}={0,2}", re.ASCII)
# After a question mark: a colon as a scheme's, encoded or not, or what "http" is in base64.
_PREFILTER: Final = (
    r"(?si)\?.*?(?::[/\\%]|%(?:25)?3a|=(?-i:aHR0c|SFRUU|SHR0c))|^\s*intent:.*browser_fallback_url="
)
_QUERY: Final = re.compile(r"[^?#]*\?([^#]*)")


def nested(references: pl.Series) -> pl.DataFrame:
    """Long format: one row for each distinct reference and each http(s) URL that is a value within it.

    Columns ``reference`` and ``nested`` (str; both spellings resolve to keys), sorted. A value counts as it
    stands, after one or two percent-decodings, or after one base64url decoding; so does the fallback URL of an
    ``intent:`` address. Inner URLs are searched in turn and stand as ``reference`` themselves, down to eight
    levels. The address of a handle holds none: what follows its ``?`` says nothing about where it leads.
    """
    frontier, seen = references.drop_nulls().cast(pl.String), set[str]()
    rows: list[tuple[str, str]] = []
    for _ in range(_DEPTH):
        may = frontier.filter(frontier.str.contains(_PREFILTER)).unique()  # most hold nothing
        fresh = [text for text in may if text not in seen]
        found = [(outer, inner) for outer in sorted(fresh) for inner in _values(outer)]
        seen.update(fresh)
        rows += found
        if not found:
            break
        frontier = pl.Series([inner for _, inner in found], dtype=pl.String)
    schema = {"reference": pl.String, "nested": pl.String}
    return pl.DataFrame(rows, schema=schema, orient="row").unique().sort("reference", "nested")


def _values(reference: str) -> list[str]:
    """The http(s) URLs that are values of a parameter of ``reference``, each once, in order."""
    intent = intents.read(reference)
    if intent:
        inner = [intent.fallback] if intent.fallback and _is_url(intent.fallback) else []
        return inner + (_values(intent.address) if intent.address else [])
    if handle_of(reference):
        return []
    found = _QUERY.match(parse(reference) or reference)
    if not found:
        return []
    query = found[1]
    if _ABSOLUTE.match(unquote(query[:64])):  # href.li/?https://… : the whole query is the value
        whole = _url_in(query)
        return [whole] if whole else []
    parts = (part.partition("=") for part in query.split("&"))
    urls = (_url_in(value or name) for name, _, value in parts)
    return list(dict.fromkeys(url for url in urls if url))


def _url_in(value: str) -> str | None:
    """The http(s) URL that ``value`` is: plain, percent-encoded at most twice, or in base64url."""
    once = value
    for _ in range(3):
        if _ABSOLUTE.match(once):
            return once.strip() if _is_url(once) else None
        once = unquote(once)
    packed = unquote(value) if "%" in value else value
    if not _BASE64.fullmatch(packed):
        return None
    packed = packed.rstrip("=").replace("+", "-").replace("/", "_")
    try:
        text = urlsafe_b64decode(packed + "=" * (-len(packed) % 4)).decode()
    except ValueError:
        return None
    return text.strip() if _ABSOLUTE.match(text) and _is_url(text) else None


def _is_url(text: str) -> bool:
    return bool(_ABSOLUTE.match(text)) and parse(text) is not None
