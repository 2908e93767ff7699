"""Links that are gone: they live for hours, until somebody looks (WarningBird, NDSS 2012)."""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired
from hiddenlinks.vocabulary import Family, LinkKind

__all__ = ["expired"]


def expired(case: Case) -> Fired:
    """Strength 1 where a later look at a node of the way found it leading elsewhere, or its text without the link.

    What was still seen then, by whatever kind of link, persona or part of the listing, is not gone.
    """
    steps = case.steps.filter(pl.col("last_seen").is_not_null())
    turns = _turned(case, steps.filter(~pl.col("placed")))
    told = case.market.listings.select(source="node", looked="observed_at")
    texts = _led(case, steps.filter(pl.col("placed") & pl.col("inferred")), Family.PLACED).join(
        told, on="source"
    )
    gone = pl.concat([turns, texts.select(turns.columns)]).filter(pl.col("looked") > pl.col("led"))
    first = gone.sort("candidate", "step").unique("candidate", keep="first", maintain_order=True)
    text = pl.format(
        "{} led there until {} at least, and no longer on {}", "key", _day("led"), _day("looked")
    )
    return fired(first.with_columns(key=case.key(first["source"])), pl.lit(1.0), text)


def _turned(case: Case, steps: pl.DataFrame) -> pl.DataFrame:
    """The steps with ``led``, and ``looked``: when a persona who may take them was last sent elsewhere from there."""
    steps = _led(case, steps, Family.AUTOMATIC)
    links = case.market.graph.touching(steps["source"].unique(), side="source", family=Family.AUTOMATIC)
    links = links.filter(pl.col("kind") != LinkKind.IFRAME.code)  # it leaves its page in view
    other = links.select("source", to="target", who="persona", looked="observed_at")
    same = (pl.col("who") == pl.col("persona")) | pl.col("who").is_null() | pl.col("persona").is_null()
    seen = steps.join(other, on="source").filter(same & (pl.col("to") != pl.col("target")))
    latest = seen.group_by("candidate", "step").agg(pl.col("looked").max())
    return steps.join(latest, on=["candidate", "step"])


def _led(case: Case, steps: pl.DataFrame, family: Family) -> pl.DataFrame:
    """The steps with ``led``: when a link of the ``family`` was last seen between the same two nodes."""
    links = case.market.graph.touching(steps["source"].unique(), side="source", family=family)
    links = links.group_by("source", "target").agg(led=pl.col("observed_at").max())
    return steps.join(links, on=["source", "target"], maintain_order="left")


def _day(column: str) -> pl.Expr:
    return pl.col(column).dt.to_string("%Y-%m-%d")
