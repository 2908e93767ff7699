"""A word by itself in a text of several parts may be the brand of what the text is about.

*✔ NAME ✔ 30 M* says who made a shirt. Who invented the name did not know that it is a medicine somewhere
(:mod:`~hiddenlinks.recognise.alone`); several such words are a list of goods.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

__all__ = ["NAME", "brands"]

NAME: Final = r"^\s*\p{L}{3,9}\s*$"
"""A word that may be the name of a maker or a shop, and of a medicine that its inventor did not know."""
_NAMES: Final = -1.5
"""Log-odds from which a part names goods."""
_LONE = np.float32(1.0)
"""Log-odds that such a word loses, as the title of a page that says nothing else does."""


def brands(
    parts: pl.DataFrame, odds: NDArray[np.float32], heads: Callable[[pl.Series], NDArray[np.float32]]
) -> NDArray[np.float32]:
    """The ``odds`` of each part, shape (n, k), those of a lone word less sure than as a page's title (``heads``).

    ``parts``: ``page`` (whose part each is), ``part`` (str), and ``beside`` (bool): a word beside a price is goods.
    """
    rows = parts.select("page", "part", "beside").with_row_index("row")
    rows = rows.with_columns(several=pl.len().over("page") > 1)
    named = pl.Series(odds.max(axis=1, initial=-np.inf) > _NAMES)
    rows = rows.filter(named & rows["part"].str.contains(NAME).fill_null(value=False))
    rows = rows.filter((pl.len().over("page") == 1) & pl.col("several") & ~pl.col("beside"))
    if rows.height:
        at = rows["row"].to_numpy()
        odds[at] = np.minimum(odds[at], heads(rows["part"]) - _LONE)
    return odds
