"""Titles of things that show goods, are called after them, or are for them: *packaging machine for lines of NAME*.

The thing is said first, then how it stands to the goods, and behind that their name; in some languages the other way
round. Or the title says itself that the goods are not in it: *NAME, holder only*. The words are a table
(``bearers.toml``), in twenty-nine languages.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

import polars as pl

from hiddenlinks.recognise.said.patterns import quick
from hiddenlinks.regex import contains, extract

__all__ = ["bearers"]

_SCHEMA: Final = {"row": pl.UInt32, "goods": pl.String, "thing": pl.String, "first": pl.String}
_PIECE: Final = 5_000
"""Signs of alternatives in one pattern, which a regular expression's cache holds."""
_EDGE: Final = r"[^\p{L}\p{M}\p{N}]"
_OPENS: Final = r"[\s:：,(\[«»\"“„”'’‘「『-]*"
"""What may stand between a relation and the name."""
_QUOTES: Final = r"^(.+?[\"„“”«»‹›「『])([^\"„“”«»‹›」』]+)"
"""A name in quotes is what the thing bears."""
_CLAUSE: Final = r"^(?:[^,;|–—()\[\]\"“”»«+]|\+\s?\d)+"
"""The first words of the goods: their name, of which *3 mg + 0.02 mg* may be part."""
_NAME: Final = r"^[\p{Lu}\p{Lt}\p{Lo}\p{N}]"
"""How names begin, of writing that has capitals."""


class _Words(NamedTuple):
    """Alternatives of regular expressions, in pieces."""

    things: tuple[str, ...]
    before: tuple[str, ...]
    """What stands before the name."""
    behind: tuple[str, ...]
    only: tuple[str, ...]


@cache
def _words() -> _Words:
    """The table's words, of all languages."""
    table = tomllib.loads(files(__package__).joinpath("bearers.toml").read_text("utf-8"))
    words: dict[str, set[str]] = {}
    for told in table.values():
        for key, names in told.items():
            words.setdefault(key, set()).update(name.strip() for name in names.split(",") if name.strip())
    return _Words(
        _pieces(words["things"]),
        _pieces(words["shows"] | words["for"]),
        _pieces(words["behind"]),
        _pieces(words["only"]),
    )


def _pieces(names: set[str]) -> tuple[str, ...]:
    """Alternatives that match the ``names``, longer ones first, ``*`` for any letters, in pieces."""
    pieces = [""]
    for name in sorted({name.lstrip("-'’") for name in names}, key=lambda name: (-len(name), name)):
        one = re.escape(name).replace(r"\*", r"\w*")
        if len(pieces[-1]) + len(one) > _PIECE:
            pieces.append("")
        pieces[-1] += f"|{one}" if pieces[-1] else one
    return tuple(quick(piece) for piece in pieces)


def bearers(titles: pl.Series) -> pl.DataFrame:
    """One row for each reading of a title (str) as a thing and the goods that it shows, is named after, or is for.

    ``row``: position of the title; ``thing``: the title without the goods; ``goods``: their name, of which ``first``
    is the first clause, and must name goods.
    """
    if titles.is_empty():
        return pl.DataFrame(schema=_SCHEMA)
    words, small = _words(), titles.str.to_lowercase()
    before = [
        rf"^({any_}{_EDGE}(?:{piece}){_EDGE}{_OPENS})(.+)$"
        for piece in words.before
        for any_ in (".*?", ".*")
    ]
    before.append(_QUOTES)
    behind = [rf"^()(.+?){_EDGE}(?:{piece})(?:{_EDGE}.*)?$" for piece in words.behind]
    said = [rf"^()(.+?){_EDGE}+(?:{piece})(?:{_EDGE}.*)?$" for piece in words.only]
    said += [rf"^((?:{piece}){_EDGE}+(?:\p{{Ll}}{{1,4}}\s|\p{{Ll}}['’])?)(.+)$" for piece in words.only]
    told = pl.concat(_read(titles, small, pattern) for pattern in before + behind)
    found = pl.concat([told.filter(_things(told["thing"])), *(_read(titles, small, one) for one in said)])
    found = found.with_columns(first=pl.col("goods").str.extract(_CLAUSE, 0).str.strip_chars())
    capital = pl.col("first").str.contains(_NAME) | (pl.col("thing") == pl.col("thing").str.to_lowercase())
    return found.drop_nulls().filter(capital).unique(maintain_order=True)


def _read(titles: pl.Series, small: pl.Series, pattern: str) -> pl.DataFrame:
    """``row``, ``goods`` and ``thing`` of the titles that a pattern reads: what stands before the goods, and the goods.

    ``small``: the titles in small letters, which the pattern is of, and which are shown where they are longer so.
    """
    start, length = (extract(small, pattern, group).str.len_chars() for group in (1, 2))
    same = titles.str.len_chars() == small.str.len_chars()
    rows = pl.DataFrame({"text": titles.zip_with(same, small), "start": start, "length": length})
    text, first, size = pl.col("text"), pl.col("start"), pl.col("length")
    return (
        rows.with_row_index("row")
        .drop_nulls()
        .select(
            "row",
            goods=text.str.slice(first, size),
            thing=text.str.slice(0, first) + " " + text.str.slice(first + size),
        )
    )


def _things(texts: pl.Series) -> pl.Series:
    """Which texts (bool) name one of the things."""
    small = texts.str.to_lowercase()
    found = pl.repeat(False, len(texts), eager=True)  # noqa: FBT003 - what is repeated
    for piece in _words().things:
        found |= contains(small, rf"(?:^|{_EDGE})(?:{piece})(?:{_EDGE}|$)")
    return found
