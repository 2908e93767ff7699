"""Counter-evidence: many sellers sell what has this title, each under an ordinary category.

Hidden listings are rare. What several sellers call by one name, and none of them declares, is mostly an ordinary thing
whose words mislead: a shaker for protein, a cream with a vitamin. It silences no title that surely names such goods:
who floods a marketplace has many sellers, too.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired

__all__ = ["usual_title"]

_MANY: Final = 3.0
"""Binary logarithm of the sellers, this one among them, from whom on it counts whole: eight."""


def usual_title(case: Case) -> Fired:
    """Strength from 0 to 1: how many other sellers' listings have this title, and none declares the category."""
    rows = case.namesakes.filter(
        (pl.col("openly") == 0) & (pl.col("field") == "title") & (pl.col("table") == "listings")
    )
    strength = ((pl.col("sellers") + 1).log(2) / _MANY).clip(0, 1)
    who = pl.when(pl.col("sellers") == 1).then(pl.lit("seller uses")).otherwise(pl.lit("sellers use"))
    text = pl.format("{} other {} this title, not under {}", "sellers", who, "category")
    return fired(rows, strength, text, table=pl.lit("listings"), field=pl.lit("title"))
