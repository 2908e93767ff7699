"""What a part of the listing itself shows: a variant, its text, its images, its past."""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired
from hiddenlinks.vocabulary import Direction, Source

__all__ = ["part_content"]

_PARTS: Final = {
    "listings.title": "title",
    "listings.description": "description",
    "listings.category": "category",
    "listings.image_payloads": "image",
    "variants.title": "variant's title",
    "pages.title": "title of its page",
    "pages.text": "text of its page",
}
_SURE: Final = 5
"""The surest that words alone count: who mentions goods writes the same words as who offers them, and no sum of words
is proof. Where ways lead is (:mod:`~hiddenlinks.detect.signals.end_content` counts to 7), so that comes first."""


def part_content(case: Case) -> Fired:
    """Strength: log-odds that the part shows the category, within -1 and :data:`_SURE`."""
    rows = case.candidates.rows.filter(pl.col("direction") == str(Direction.SELF))
    text = pl.format("{} shows {}, which the listing does not declare", _part(), "category")
    place = {name: pl.col(name) for name in ("table", "row", "field")}
    return fired(rows, pl.col("sure").clip(-1, _SURE), text, **place)


def _part() -> pl.Expr:
    """The part in words, such as ``a variant's title``."""
    named = pl.concat_str("table", "field", separator=".").replace(_PARTS)
    past = pl.col("source") == str(Source.HISTORY)
    single = named.str.starts_with("variant") | named.str.starts_with("image")
    before = (
        pl.when(past).then(pl.lit("an earlier")).when(single).then(pl.lit("one")).otherwise(pl.lit("the"))
    )
    return pl.concat_str(before, named, separator=" ")
