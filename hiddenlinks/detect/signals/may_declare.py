"""Counter-evidence: a listing without a category whose title may well be the declaration (the contract's rule 1)."""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired

__all__ = ["may_declare"]

_RULED_OUT, _MAY_WELL = -3.0, -1.0
"""Log-odds of a title up to which it declares nothing of the kind, and from which it may well.

One in ten of the medicines whose names were not seen stands between them.
"""


def may_declare(case: Case) -> Fired:
    """Strength from 0 to 1, the closer the title comes to declaring, where there is no declared category."""
    bare = case.market.listings.filter(pl.col("category").is_null()).select(listing="node")
    rows = case.ways.filter(pl.col("own") > _RULED_OUT).join(bare, on="listing", maintain_order="left")
    strength = ((pl.col("own") - _RULED_OUT) / (_MAY_WELL - _RULED_OUT)).clip(0, 1)
    text = pl.format("no category is declared, and the title may be about {}", "category")
    return fired(rows, strength, text, table=pl.lit("listings"), field=pl.lit("title"))
