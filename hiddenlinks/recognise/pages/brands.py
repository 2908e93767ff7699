"""A word by itself in a description may be the brand of what the listing sells.

*✔ NAME ✔ 30 M* says who made a shirt. Who invented the name did not know that it is a medicine somewhere
(:mod:`~hiddenlinks.recognise.titles.alone`); several such words are a list of goods. On a page such a word may be all
that is offered, so pages are not read so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

__all__ = ["NAME", "brands"]

NAME: Final = r"^\s*\p{L}{3,9}(?:24|247|365)?\s*$"
"""A word that may be the name of a maker or a shop, and of a medicine that its inventor did not know."""
_NAMES: Final = -1.5
"""Log-odds from which a part names goods."""
_LONE = np.float32(1.0)
"""Log-odds that such a word loses, as the title of a page that says nothing else does."""


def brands(
    parts: pl.DataFrame, odds: NDArray[np.float32], heads: Callable[[pl.Series], NDArray[np.float32]]
) -> NDArray[np.float32]:
    """The ``odds`` of each part, shape (n, k), those of a lone name less sure than as a page's title (``heads``).

    ``parts``: ``page`` (whose part each is) and ``part`` (str). Words that nobody bears by chance (*Viagra*) weigh in a
    title what they weigh anywhere, and keep their odds.
    """
    word = pl.col("part").str.strip_chars().str.to_lowercase()
    named = np.flatnonzero(odds.max(axis=1, initial=-np.inf) > _NAMES)
    rows = parts[named].select("page", word=word, row=pl.Series(named))
    rows = rows.filter(pl.col("word").str.contains(NAME)).filter(pl.col("word").n_unique().over("page") == 1)
    said = rows.select("page", "word").unique().join(parts.select("page", other=word), on="page")
    rows = rows.join(said.filter(pl.col("other") != pl.col("word")), on="page", how="semi")
    if rows.height:
        at, told = rows["row"].to_numpy(), heads(rows["word"])
        borne = told.max(axis=1) < odds[at].max(axis=1) - _LONE
        odds[at[borne]] = np.minimum(odds[at[borne]], told[borne] - _LONE)
    return odds
