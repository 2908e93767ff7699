"""Strata: listings by what the detector says of them, whatever people decided."""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.monitor.store import Store

__all__ = ["STRATA", "stratified"]

STRATA: Final = pl.DataFrame(
    [
        ("no finding", False),
        ("unresolved", False),
        ("hidden, below 0.2", False),
        ("hidden, 0.2 to 0.5", False),
        ("hidden, 0.5 to 0.8", True),
        ("hidden, 0.8 to 0.95", True),
        ("hidden, from 0.95 on", True),
    ],
    schema={"stratum": pl.String, "flagged": pl.Boolean},
    orient="row",
)
"""All strata; ``flagged`` (bool): the detector says that its listings are more likely hidden than not."""

_EDGES: Final = (0.2, 0.5, 0.8, 0.95)
_BEST: Final = """
SELECT listing_id, arg_max(finding_id, (status = 'hidden', score, finding_id)) AS finding_id,
       max(score) FILTER (status = 'hidden') AS score
FROM (
    SELECT *, row_number() OVER (PARTITION BY finding_id ORDER BY addition DESC) AS nth
    FROM findings WHERE addition <= ?
) WHERE nth = 1 AND found GROUP BY listing_id
"""


def stratified(store: Store, listings: pl.Series, addition: int) -> pl.DataFrame:
    """One row for each of ``listings`` (distinct ids), in the order of their ids.

    Columns: ``listing_id``; ``finding_id`` of its best finding as of ``addition`` (null: none); ``at``, the place of
    its stratum in :data:`STRATA`. A listing's best hidden finding decides; unresolved ones count where there is none.
    """
    best = store.query(_BEST, [addition])
    band = pl.sum_horizontal(*(pl.col("score") >= edge for edge in _EDGES)) + 2
    found = pl.DataFrame({"listing_id": listings}).join(best, on="listing_id", how="left").sort("listing_id")
    at = (
        pl.when(pl.col("finding_id").is_null())
        .then(0)
        .when(pl.col("score").is_null())
        .then(1)
        .otherwise(band)
    )
    return found.select("listing_id", "finding_id", at=at.cast(pl.Int64))
