"""Links that are gone: they live for hours, until somebody looks (WarningBird, NDSS 2012)."""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired
from hiddenlinks.vocabulary import Family

__all__ = ["expired"]


def expired(case: Case) -> Fired:
    """Strength 1 where a later look at a node of the way found it leading elsewhere, or its text without the link."""
    steps = case.steps.filter(pl.col("last_seen").is_not_null())
    turns = steps.filter(~pl.col("placed")).join(_turned(case, steps["source"].unique()), on="source")
    told = case.market.listings.select(source="node", looked="observed_at")
    texts = steps.filter(pl.col("placed") & pl.col("inferred")).join(told, on="source")
    gone = pl.concat([turns, texts.select(turns.columns)]).filter(pl.col("looked") > pl.col("last_seen"))
    first = gone.sort("candidate", "step").unique("candidate", keep="first", maintain_order=True)
    text = pl.format(
        "{} led there until {} at least, and no longer on {}", "key", _day("last_seen"), _day("looked")
    )
    return fired(first.with_columns(key=case.key(first["source"])), pl.lit(1.0), text)


def _turned(case: Case, sources: pl.Series) -> pl.DataFrame:
    """``source`` and ``looked``: when a redirect was last seen there, whatever it led to."""
    links = case.market.graph.touching(sources, side="source", family=Family.AUTOMATIC)
    return links.group_by("source").agg(looked=pl.col("observed_at").max())


def _day(column: str) -> pl.Expr:
    return pl.col(column).dt.to_string("%Y-%m-%d")
