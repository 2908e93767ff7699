"""Titles that say two things: the pieces between the signs that sellers put between them, each judged like a title."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

__all__ = ["titles_with_pieces"]

_BETWEEN: Final = r"\s[|/+]\s|[;()]"
_COST: Final = 1.5
"""Log-odds that a piece must be surer by than a whole title: of several pieces one is strong by chance.

No benign title of 7,680 real ones passes 5 by its pieces with it (sources that the model had not seen)."""


def titles_with_pieces(
    texts: pl.Series, judge: Callable[[pl.Series], NDArray[np.float32]]
) -> NDArray[np.float32]:
    """Log-odds (n, k) of titles: what ``judge`` says of the whole, or of a piece less :data:`_COST` where that is more.

    An ordinary title with goods at its end is mostly ordinary: as a whole it looks innocent.
    """
    odds = judge(texts)
    split = pl.col("text").str.replace_all(_BETWEEN, "\n").str.split("\n")
    pieces = texts.alias("text").to_frame().with_row_index("row").with_columns(piece=split)
    pieces = pieces.filter(pl.col("piece").list.len() > 1).explode("piece")
    pieces = pieces.filter(pl.col("piece").str.contains(r"\p{L}"))
    best = np.full(odds.shape, -np.inf, np.float32)
    np.maximum.at(
        best, pieces["row"].to_numpy(), judge(pieces["piece"].str.strip_chars()) - np.float32(_COST)
    )
    return np.maximum(odds, best)
