"""That somebody else sells the very same thing openly: its words are a title under a category that says so.

What a marketplace's own sellers declare says more of its goods than any list of words.
"""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired

__all__ = ["sold_openly"]


def sold_openly(case: Case) -> Fired:
    """Strength 1 where another seller's listing has the part's text as its title, and declares the category."""
    rows = case.namesakes.filter(pl.col("openly") > 0)
    place = {name: pl.col(name) for name in ("table", "row", "field")}
    return fired(
        rows, pl.lit(1.0), pl.format("{} sold openly elsewhere under this very title", "category"), **place
    )
