"""That only one persona is sent this way (Cloak of Visibility, S&P 2016)."""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired

__all__ = ["cloaking"]


def cloaking(case: Case) -> Fired:
    """Strength 1 where the way holds for a persona and not for whoever looks."""
    rows = case.ways.filter(pl.col("persona").is_not_null())
    return fired(rows, pl.lit(1.0), pl.format("only the persona {} was seen to get there", "persona"))
