"""That somebody laid the way: its placed links, which the marketplace did not make."""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired
from hiddenlinks.vocabulary import KINDS, Status

__all__ = ["laid"]


def laid(case: Case) -> Fired:
    """Strength 1 for every way that was followed to its end."""
    kinds = dict(enumerate(map(str, KINDS)))
    names = case.steps.with_columns(pl.col("kind").replace_strict(kinds, return_dtype=pl.String))
    kinds_of = names.group_by("candidate", maintain_order=True).agg(
        pl.col("kind").unique(maintain_order=True).str.join(", ")
    )
    rows = case.ways.filter(pl.col("status") == str(Status.HIDDEN)).join(
        kinds_of, on="candidate", maintain_order="left"
    )
    text = (
        pl.when(pl.col("hops") == 1)
        .then(pl.format("the way is laid by a link that carries people: {}", "kind"))
        .otherwise(pl.format("the way of {} hops is laid by links that carry people: {}", "hops", "kind"))
    )
    return fired(rows, pl.lit(1.0), text)
