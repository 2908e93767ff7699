"""Medicines inside supplements: a substance's name among the words of an openly sold supplement.

The FDA found medicines in 26 of 26 such products that it bought at Amazon, and in 20 of 25 at eBay. A supplement's own
words speak against a medicine, so that the title as a whole looks like what it declares.
"""

from __future__ import annotations

import re
from typing import Final

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired
from hiddenlinks.vocabulary import Direction

__all__ = ["tainted"]

_NAMED: Final = 3.0
"""Log-odds from which a word of the lexicon names a medicine by itself."""
_SUBSTANCES: Final = r"^(?:banned-ingredients|medicine-brands)$"
"""Blocks of the lexicon that name substances and brands; a tablet and its milligrams name none."""


def tainted(case: Case) -> Fired:
    """Strength 1 where a part of a listing that declares supplements names a medicine."""
    paths = case.recogniser.declared(case.market.listings["category"])
    at = case.policy.categories.index("supplement") if "supplement" in case.policy.categories else None
    if at is None:
        return fired(case.candidates.rows.head(0), pl.lit(1.0), pl.lit(""))
    sold = case.market.listings.filter(pl.Series(paths[:, at] >= 0)).select(listing="node")
    rows = case.candidates.rows.filter(
        (pl.col("direction") == str(Direction.SELF)) & (pl.col("category") == "medicine")
    ).join(sold, on="listing", maintain_order="left")
    named = [
        next(
            (
                term.text
                for term in case.recogniser.explain(text, judge)
                if term.category == "medicine" and term.weight >= _NAMED and re.match(_SUBSTANCES, term.block)
            ),
            None,
        )
        for text, judge in rows.select("text", "judge").iter_rows()
    ]
    rows = rows.with_columns(term=pl.Series(named, dtype=pl.String)).drop_nulls("term")
    place = {name: pl.col(name) for name in ("table", "row", "field")}
    return fired(rows, pl.lit(1.0), pl.format("a supplement that names a medicine: {}", "term"), **place)
