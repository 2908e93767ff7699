"""Addresses in texts: what a title, a description, an image's text or a page tells people to go to or to write to."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

import polars as pl

from hiddenlinks.identity import contacts, leet, patterns
from hiddenlinks.identity.disguise import clean, cleaned, honest
from hiddenlinks.identity.handles import handle_of
from hiddenlinks.identity.mails import mails_in
from hiddenlinks.identity.written import urls_in
from hiddenlinks.regex import contains
from hiddenlinks.threads import in_parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hiddenlinks.identity.written import Hit

__all__ = ["find"]

_PREFILTERS: Final = {
    **{name: (pattern,) for name, pattern in patterns.PREFILTERS.items()},
    **contacts.PREFILTERS,
    "leet": (leet.PREFILTER,),
}
_ANY: Final = (
    _PREFILTERS["known"][0],
    "|".join(f"(?:{held[0]})" for name, held in _PREFILTERS.items() if name != "known"),
)
"""What every text with an address holds one of: few do, and two searches are many times as fast as one for each family,
or as one for all, whose automaton outgrows its cache."""
_IMPLIED: Final = {
    "known": ("number",),
    "broken": ("known", "number"),
    "spoken": ("known", "number"),
    "called": ("contact",),
}
_WHOLE: Final = frozenset({"url", "app"})
_SCHEMA: Final = {
    "row": pl.UInt32,
    "reference": pl.String,
    "kind": pl.String,
    "start": pl.Int64,
    "end": pl.Int64,
    "apart": pl.Boolean,
    "matched": pl.String,
}


_Row = tuple[str, str, int, int, bool, str]  # a row less its number


def find(texts: pl.Series, countries: pl.Series | None = None) -> pl.DataFrame:
    """The addresses in ``texts`` (str), in the order of rows and places.

    Columns: ``row`` (uint32, position in ``texts``), ``reference`` (str, resolvable), ``kind`` (``text_url``, or
    ``contact`` for an account), ``start`` and ``end`` (int64, span [start, end) in characters of the text as
    given), ``apart`` (bool: it was taken apart or disguised), ``matched`` (str, the text of the span).
    ``countries`` (ISO 3166 alpha-2, as long as ``texts``) let national telephone numbers be read behind a word
    such as *tel*. Texts are chosen in columns; only those that may hold an address are read one by one, once each.
    """
    texts = texts.cast(pl.String)
    may = pl.concat(in_parts(_may, texts))
    chosen = may.fill_null(value=False).arg_true()
    if not chosen.len():
        return pl.DataFrame(schema=_SCHEMA)
    families = _families(cleaned(texts.gather(chosen)))
    held = families.select(pl.any_horizontal(pl.all())).to_series()
    chosen, families = chosen.filter(held), families.filter(held)
    regions = (
        [None] * len(chosen) if countries is None else countries.cast(pl.String).gather(chosen).to_list()
    )
    flags = families.iter_rows(named=True)
    read: dict[tuple[str, str | None], list[_Row]] = {}  # one text stands in many observations of a listing
    rows = []
    for row, text, region, flagged in zip(chosen, texts.gather(chosen), regions, flags, strict=True):
        found = read.get((text, region))
        if found is None:
            found = read[text, region] = _read(text, region, {name for name, flag in flagged.items() if flag})
        rows += [(row, *one) for one in found]
    return pl.DataFrame(rows, schema=_SCHEMA, orient="row")


def _may(texts: pl.Series) -> pl.Series:
    """Which texts (bool, null where there is none) may hold an address."""
    plain = cleaned(texts)
    known, others = (contains(plain, pattern) for pattern in _ANY)
    return known | others


def _families(plain: pl.Series) -> pl.DataFrame:
    """For every text, which families of addresses it may hold: one bool column each."""
    column = pl.col("text")
    flags = {
        name: pl.all_horizontal(*map(column.str.contains, held)).fill_null(value=False)
        for name, held in _PREFILTERS.items()
    }
    return pl.DataFrame({"text": plain}).select(**flags)


def _read(text: str, country: str | None, families: set[str]) -> list[_Row]:
    """The addresses of one text that do not overlap, in order."""
    families = families.union(*(_IMPLIED.get(name, ()) for name in families))
    seen = clean(text)
    region = country.strip().upper() if country else None
    taken: list[tuple[int, int]] = []
    rows = []
    for hit in _hits(seen.text, region, families):
        if not _claim(taken, hit):
            continue
        start, end = seen.span(hit.start, hit.end)
        core, _ = seen.span(hit.core, hit.end)
        apart = hit.apart or honest(text[core:end]) != seen.text[hit.core : hit.end]
        account = hit.reference.startswith("handle:") or handle_of(hit.reference) is not None
        rows.append((hit.reference, "contact" if account else "text_url", start, end, apart, text[start:end]))
    return sorted(rows, key=lambda row: (row[2], row[3], row[0]))


def _hits(text: str, country: str | None, families: set[str]) -> Iterator[Hit]:
    """What the families find, the surest first: a whole URL may hold an @, a mail address a spoken dot."""
    yield from urls_in(text, families & _WHOLE)
    yield from mails_in(text, families)
    if "leet" in families:
        yield from leet.leet_in(text)
    yield from urls_in(text, families - _WHOLE)
    if "contact" in families:
        yield from contacts.contacts_in(text, country)
    if "phone" in families:
        yield from contacts.phones_in(text, country)


def _claim(taken: list[tuple[int, int]], hit: Hit) -> bool:
    """Take the span if nobody else has a part of it."""
    span = (hit.start, hit.end)
    place = bisect_left(taken, span)
    if hit.shared and place < len(taken) and taken[place] == span:
        return True
    before = place > 0 and taken[place - 1][1] > hit.start
    after = place < len(taken) and taken[place][0] < hit.end
    if before or after:
        return False
    taken.insert(place, span)
    return True
