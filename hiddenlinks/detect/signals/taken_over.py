"""Pages that were ordinary once: expired domains change hands, and links that were laid before lead on."""

from __future__ import annotations

import numpy as np
import polars as pl

from hiddenlinks.detect.about import FLOOR
from hiddenlinks.detect.signals.base import Case, Fired, fired

__all__ = ["taken_over"]


def taken_over(case: Case) -> Fired:
    """Strength 1 where an earlier look at the end found something else there."""
    ends = case.ways.filter(pl.col("origin") == "page").select("candidate", "category", "end_at", node="end")
    pages = case.market.pages.select("node", "title", "text", "observed_at")
    older = ends.join(pages, on="node").filter(
        (pl.col("observed_at") < pl.col("end_at")) & (pl.col("text").str.len_chars() > 0)
    )
    older = older.sort("candidate", "observed_at", "title", "text")
    odds = case.recogniser.pages(older["title"], older["text"], prominent_share=case.policy.prominent_share)
    at = {name: place for place, name in enumerate(case.policy.categories)}
    slot = older["category"].replace_strict(at, return_dtype=pl.Int64).to_numpy()
    other = older.filter(pl.Series(odds[np.arange(older.height), slot] < FLOOR))
    first = other.unique("candidate", keep="first", maintain_order=True)
    text = pl.format("on {} something else was there", pl.col("observed_at").dt.to_string("%Y-%m-%d"))
    return fired(first, pl.lit(1.0), text, table=pl.lit("pages"), row=pl.lit(case.key(first["node"])))
