"""A title that names such goods, under a category that sells nothing of the kind.

Supplements and medicines are often taken for each other: of an openly sold supplement a title speaks only where it has
nothing of a supplement. Of 2,716 titles of supplements that no model had seen 1 read so, of 3,992 of medicines 3 in 4.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.detect.signals.base import SURELY, Case, Fired, also_read, declares, fired
from hiddenlinks.vocabulary import Direction, Source

__all__ = ["foreign_title"]

_NOTHING: Final = -2.0
"""Log-odds of a declared category below which a title has little of it; one less, and it has nothing."""


def foreign_title(case: Case) -> Fired:
    """Strength from 0 to 1: how surely the title names goods of the category, and none of a declared one."""
    title = (pl.col("field") == "title") & (pl.col("table") == "listings")
    own = (pl.col("direction") == str(Direction.SELF)) & (pl.col("source") == str(Source.TEXT))
    rows = case.candidates.rows.filter(own & title & (pl.col("sure") > 0))
    ordinary = rows.filter(pl.Series((declares(case, rows) < 0).all(axis=1)))
    kin = also_read(case, rows).filter(pl.col("also") < _NOTHING)
    strength = (pl.col("sure") / SURELY).clip(0, 1)
    place = {"table": pl.lit("listings"), "field": pl.lit("title")}
    none = pl.format("the title names {}, and the declared category none of the kind", "category")
    unlike = pl.format(
        "the title names {}, and nothing of {}, which the listing declares", "category", "shelf"
    )
    return pl.concat(
        [
            fired(ordinary, strength, none, **place),
            fired(kin, strength * (_NOTHING - pl.col("also")).clip(0, 1), unlike, **place),
        ]
    )
