"""Listings that a text names by their number: *item no. 1005006411111111*, *type 1005006411111111 into the search*."""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.identity.lists import table
from hiddenlinks.identity.patterns import any_of
from hiddenlinks.regex import contains, extract_all

__all__ = ["LABELS", "listings_named"]

_T: Final = table("numbers")
LABELS: Final = any_of(_T["labels"])
"""Words that say that the number of an article stands behind them, in many languages (an alternation)."""
_LONG, _SHORT = r"\d{10,20}", r"\d{8,20}"
"""A shop numbers its own articles, too, with fewer digits. What people are to search for is a marketplace's."""
_ASIN: Final = "B0[0-9A-Z]{8}"
"""Amazon's numbers (ten letters and digits; those of other goods than books begin so)."""
_OPENS: Final = r"[\s.:：=#№°º\-–—\"'“”„«»‘’「」『』()\[\]]{0,6}(?:(?i:id|nr|no|n°|№)[\s.:：]{1,2})?"
_ENDS: Final = r"(?:[^0-9A-Za-z]|$)"
_REACH: Final = r"[^\d.!?。！？\n]{0,48}"
"""How far from each other the number and what to do with it stand, in one sentence."""
_LABELS: Final = f"(?:^|[^\\pL\\pN])(?i:{LABELS}){_OPENS}(?:{_LONG}|{_ASIN}){_ENDS}"
_CJK: Final = (
    f"(?:{any_of([word for word in _T['labels'] if word[0] > '⺀'])}){_OPENS}(?:{_LONG}|{_ASIN}){_ENDS}"
)
_SEARCHES: Final = f"(?i:{any_of(_T['searches'])})"
_BEFORE: Final = f"{_SEARCHES}{_REACH}(?:^|[^0-9A-Za-z])(?:{_SHORT}|{_ASIN}){_ENDS}"
_BEHIND: Final = f"(?:^|[^0-9A-Za-z])(?:{_SHORT}|{_ASIN}){_REACH}{_SEARCHES}"
_NAMED: Final = (_LABELS, _CJK, _BEFORE, _BEHIND)
_MAY: Final = f"{_SHORT}|{_ASIN}"
"""What few texts hold."""


def listings_named(texts: pl.Series) -> pl.DataFrame:
    """The listings that ``texts`` (str) name by their number.

    Columns: ``row`` (uint32, position in ``texts``) and ``reference`` (str, ``listing:NUMBER``), each once, sorted. A
    number of ten digits or more counts behind a word such as *item no.*, one of eight where the sentence says that it
    is to be searched for, or an ASIN in either place. Whether there is such a listing is not known here.
    """
    rows = contains(texts, _MAY).fill_null(value=False).arg_true()
    found = [_numbers(rows, texts.gather(rows), pattern) for pattern in _NAMED]
    return pl.concat(found).unique().sort("row", "reference")


def _numbers(rows: pl.Series, texts: pl.Series, pattern: str) -> pl.DataFrame:
    spans = pl.DataFrame({"row": rows.cast(pl.UInt32), "span": extract_all(texts, pattern)})
    spans = spans.filter(pl.col("span").list.len() > 0).explode("span")
    number = pl.col("span").str.extract(f"(?:^|[^0-9A-Za-z])({_SHORT}|{_ASIN})")
    return spans.select("row", reference="listing:" + number).drop_nulls()
