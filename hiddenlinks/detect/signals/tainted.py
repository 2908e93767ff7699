"""Medicines inside supplements: a substance's name among the words of an openly sold supplement.

The FDA found medicines in 26 of 26 such products that it bought at Amazon, and in 20 of 25 at eBay. A supplement's own
words speak against a medicine, so that the title as a whole looks like what it declares.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, declares, fired, naming
from hiddenlinks.vocabulary import Direction

__all__ = ["DRUGS", "drugs_named", "tainted"]

_NAMED: Final = 3.0
"""Log-odds from which a word of the lexicon names a medicine by itself."""
DRUGS: Final = r"^medicine-(?:brands|drugs)(?:-|$)"
"""Blocks of the lexicon that name what is nothing but a drug."""
_SUBSTANCES: Final = rf"{DRUGS}|^(?:banned-ingredients|substances)$|-substances$"
"""Blocks that name substances and brands; a tablet and its milligrams name none."""


def tainted(case: Case) -> Fired:
    """Strength 1 where a part of a listing that declares supplements names a medicine."""
    rows = drugs_named(case, _SUBSTANCES)
    place = {name: pl.col(name) for name in ("table", "row", "field")}
    return fired(rows, pl.lit(1.0), pl.format("a supplement that names a medicine: {}", "term"), **place)


def drugs_named(case: Case, blocks: str) -> pl.DataFrame:
    """The candidates whose part, of a listing that declares supplements, has a ``term`` of ``blocks`` (a pattern)."""
    own = (pl.col("direction") == str(Direction.SELF)) & (pl.col("category") == "medicine")
    rows = case.candidates.rows.filter(own)
    sold = declares(case, rows)[:, [name == "supplement" for name in case.policy.categories]] >= 0
    return naming(
        case,
        rows.filter(pl.Series(sold.any(axis=1))),
        (pl.col("weight") >= _NAMED) & pl.col("block").str.contains(blocks),
    )
