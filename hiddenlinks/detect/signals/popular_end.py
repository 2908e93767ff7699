"""Counter-evidence: an end that very many sellers link to says little about any one of them (FRAUDAR, KDD 2016)."""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired
from hiddenlinks.vocabulary import Direction

__all__ = ["popular_end"]

_FEW = 10


def popular_end(case: Case) -> Fired:
    """Strength: binary logarithm of how many listings beyond a few (10) lead to the same end."""
    ways = case.ways.filter(pl.col("direction") == str(Direction.FORWARD))
    rows = ways.with_columns(count=pl.col("listing").n_unique().over("end")).filter(pl.col("count") > _FEW)
    text = pl.format("{} listings lead to the same end", "count")
    return fired(rows, (pl.col("count") / _FEW).log(2), text)
