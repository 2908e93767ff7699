"""What stands under item after item of a list without prices: *In stock*, *Ships tomorrow*, a button.

No table of words knows them all. But a line that a page repeats, each time under another one, says something of each
of those, and as many items are offered.
"""

from __future__ import annotations

from typing import Final

import polars as pl

__all__ = ["captions"]

_WORDS: Final = 6
"""Words up to which a line may be a caption."""
_AGAIN: Final = 3
"""How often a line stands on a page that is a caption, and under how many different lines captions stand."""


def captions(parts: pl.DataFrame) -> tuple[pl.Series, pl.Series]:
    """Which ``parts`` are captions, and which the last line above one or several of them (both bool).

    ``parts``: ``page``, ``part``, ``words``, ``post``, and whether each names ``goods`` (bool), which no caption does.
    Of an account each line may be a post by itself, and has none.
    """
    where = ["page", "post"]
    rows = parts.select(*where, "words", "goods", said=pl.col("part").str.to_lowercase())
    again = (pl.len().over(*where, "said") >= _AGAIN) & (pl.col("words") <= _WORDS) & ~pl.col("goods")
    rows = rows.with_columns(again=again)
    above = ~pl.col("again") & pl.col("again").shift(-1, fill_value=False).over(*where)
    rows = rows.with_columns(above=above)
    different = pl.col("said").filter(pl.col("above")).n_unique().over(*where) >= _AGAIN
    found = rows.select(pl.col("again") & different, pl.col("above") & different)
    return found["again"], found["above"]
