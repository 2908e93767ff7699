"""What each persona finds at each address: the latest row that holds for it."""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.worlds import Worlds

__all__ = ["views"]


def views(pages: pl.DataFrame, worlds: Worlds) -> pl.DataFrame:
    """The page rows that decide, with ``worlds`` (uint64): the bits of the worlds that see this row.

    A row without persona holds for every persona; where a persona has rows of its own, the later row
    decides, and its own one among equals. Of rows of one time the one with content decides: spellings of one
    address that redirect to each other are crawled together.
    """
    known = [name for name in worlds.personas if name is not None]
    held = pages.filter(pl.col("persona").is_null() | pl.col("persona").is_in(known))
    ties = [name for name in sorted(held.columns) if name not in {"node", "persona", "observed_at"}]
    content = pl.col("text").is_not_null() & ~pl.col("status").is_between(300, 399).fill_null(value=False)
    latest = held.sort("node", "persona", "observed_at", content, *ties, nulls_last=False).unique(
        ["node", "persona"], keep="last", maintain_order=True
    )
    latest = latest.with_columns(worlds=pl.Series(worlds.masks(latest["persona"])))
    shared = latest.filter(pl.col("persona").is_null())
    own = latest.filter(pl.col("persona").is_not_null())
    own = own.join(
        shared.select("node", shared_at="observed_at", has=pl.lit(value=True)), on="node", how="left"
    )
    older = pl.col("has").is_not_null() & (
        pl.col("observed_at").is_null() & pl.col("shared_at").is_not_null()
        | (pl.col("observed_at") < pl.col("shared_at")).fill_null(value=False)
    )
    own = own.filter(~older).drop("shared_at", "has")
    taken = own.group_by("node").agg(taken=pl.col("worlds").bitwise_or())
    shared = shared.join(taken, on="node", how="left").with_columns(
        worlds=pl.col("worlds") & ~pl.col("taken").fill_null(0).cast(pl.UInt64)
    )
    return pl.concat([shared.drop("taken"), own]).sort("node", "persona", nulls_last=False)
