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
    gone = pl.concat([_turned(case, steps.filter(~pl.col("placed"))), _told(case, steps)], how="diagonal")
    gone = gone.filter(pl.col("looked") > pl.col("led"))
    first = gone.sort("candidate", "step").unique("candidate", keep="first", maintain_order=True)
    text = pl.format(
        "{} led there until {} at least, and no longer on {}", "key", _day("led"), _day("looked")
    )
    return fired(first.with_columns(key=case.key(first["source"])), pl.lit(1.0), text)


def _told(case: Case, steps: pl.DataFrame) -> pl.DataFrame:
    """The steps that a listing's text laid, with ``led``, and ``looked``: when the listing was last seen."""
    steps = steps.filter(pl.col("placed") & pl.col("inferred"))
    links = case.market.graph.touching(steps["source"].unique(), side="source", family=Family.PLACED)
    seen = case.market.listings.select(source="node", looked="observed_at")
    return _led(steps, links).join(seen, on="source")


def _turned(case: Case, steps: pl.DataFrame) -> pl.DataFrame:
    """The steps with ``led``, and ``looked``: when a persona who may take them was last sent elsewhere from there."""
    links = case.market.graph.touching(steps["source"].unique(), side="source", family=Family.AUTOMATIC)
    steps = _led(steps, links)
    away = links.filter(pl.col("kind") != LinkKind.IFRAME.code)  # it leaves its page in view
    away = away.group_by("source", "persona", "target").agg(looked=pl.col("observed_at").max())
    away = away.sort("looked", "target", descending=[True, False], nulls_last=True)
    two = away.group_by("source", "persona", maintain_order=True).head(2)  # one of them is not the step's own
    seen = steps.join(two.rename({"target": "to", "persona": "who"}), on="source")
    same = (pl.col("who") == pl.col("persona")) | pl.col("who").is_null() | pl.col("persona").is_null()
    seen = seen.filter(same & (pl.col("to") != pl.col("target")))
    latest = seen.group_by("candidate", "step").agg(pl.col("looked").max())
    return steps.join(latest, on=["candidate", "step"])


def _led(steps: pl.DataFrame, links: pl.DataFrame) -> pl.DataFrame:
    """The steps with ``led``: when one of the ``links`` was last seen between the same two nodes."""
    last = links.group_by("source", "target").agg(led=pl.col("observed_at").max())
    return steps.join(last, on=["source", "target"], maintain_order="left")


def _day(column: str) -> pl.Expr:
    return pl.col(column).dt.to_string("%Y-%m-%d")
