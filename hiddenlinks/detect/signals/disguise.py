"""Terms that are found only once a disguise is undone: look-alike letters, digits for letters, split words."""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired, naming
from hiddenlinks.vocabulary import Direction

__all__ = ["disguise"]


def disguise(case: Case) -> Fired:
    """Strength 1 where a term that speaks for the category was disguised."""
    rows = case.candidates.rows.filter(pl.col("direction") == str(Direction.SELF))
    rows = naming(case, rows, pl.col("disguised") & (pl.col("weight") > 0))
    place = {name: pl.col(name) for name in ("table", "row", "field")}
    return fired(rows, pl.lit(1.0), pl.format("a word was disguised: “{}”", "term"), **place)
