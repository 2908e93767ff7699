"""What is no longer there: links that were gone when somebody looked again at where they had been."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

import polars as pl

from hiddenlinks.monitor.rows import Taken
from hiddenlinks.monitor.store import Store

__all__ = ["bury", "look"]

_GONE: Final = """
WITH named AS MATERIALIZED (SELECT spelling, key FROM near WHERE key IN (SELECT node FROM looked)),
linked AS MATERIALIZED (
    SELECT s.key AS source, r.target, r.kind, r.persona, max(r.seen_at) AS last_seen
    FROM link_rows r JOIN named s ON r.source = s.spelling GROUP BY ALL
),
begun AS (SELECT node, min(first_at) AS begin FROM looked GROUP BY node),
older AS (SELECT DISTINCT source FROM linked JOIN begun ON node = source AND begin > last_seen),
there AS (
    SELECT l.source, t.key AS target, l.kind, l.persona, max(l.last_seen) AS last_seen
    FROM (SELECT * FROM linked SEMI JOIN older USING (source)) l JOIN memo_keys t ON l.target = t.spelling GROUP BY ALL
),
buried AS (
    SELECT source, target, kind, persona, max(last_seen) AS last_seen FROM tombstones GROUP BY ALL
)
SELECT h.source, h.target, k.kind, h.persona, h.last_seen, min(l.first_at) AS gone_at
FROM there h JOIN kinds k ON h.kind = k.code JOIN begun ON begun.node = h.source AND begun.begin > h.last_seen
JOIN looked l ON l.node = h.source AND (l.persona IS NULL OR l.persona = h.persona)
LEFT JOIN buried b ON b.source = h.source AND b.target = h.target AND b.kind = k.kind
    AND b.persona IS NOT DISTINCT FROM h.persona
WHERE b.last_seen IS NULL OR b.last_seen < h.last_seen
GROUP BY ALL ORDER BY ALL
"""


def look(store: Store, taken: Taken, addition: int, as_of: datetime) -> pl.DataFrame:
    """Write which nodes an addition looked at as sources of links, and give them back, as the table ``looks`` has them.

    A listing is looked at by each of its rows, a page by its rows, any node by the links that leave it. Rows that the
    store held before, with their time, say nothing new, nor do those whose time has not come.
    """
    rows = [
        {table: part.filter(pl.col("seen_at") <= as_of) for table, part in tables.items()}
        for tables in (taken.new, taken.again)
    ]
    parts = [part for tables in rows for part in _looked(tables, taken.spelled)]
    looks = (
        pl.concat(parts)
        .group_by("node", "persona")
        .agg(pl.col("first_at").min(), pl.col("last_at").max())
        .with_columns(addition=pl.lit(addition, pl.Int32))
        .sort("node", "persona", nulls_last=False)
    )
    store.append("looks", looks)
    return looks


def _looked(rows: dict[str, pl.DataFrame], named: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """``node`` (key), ``persona``, ``first_at`` and ``last_at`` of what rows looked at; a listing by id and by address.

    ``named``: ``spelling`` and ``key`` of what they refer to.
    """
    between = [pl.col("seen_at").min().alias("first_at"), pl.col("seen_at").max().alias("last_at")]
    listings = rows["listings"].with_columns(persona=pl.lit(None, pl.String))
    own = listings.group_by("listing_id", "persona").agg(between)
    yield own.select("persona", "first_at", "last_at", node=pl.format("listing:{}", "listing_id"))
    spelled = [listings.select("persona", "seen_at", spelling="url").drop_nulls("spelling")]
    spelled += [rows["pages"].select("persona", "seen_at", spelling="url")]
    spelled += [rows["links"].select("persona", "seen_at", spelling="source")]
    keyed = pl.concat(spelled).group_by("spelling", "persona").agg(between).join(named, on="spelling")
    yield keyed.select("persona", "first_at", "last_at", node="key")


def bury(store: Store, looks: pl.DataFrame, addition: int) -> int:
    """Write a tombstone for each link whose source was looked at in ``looks``, later than the link was last seen.

    A link is its two keys, its kind and its persona; the addition that saw it is one look, however long it took. A
    look without a persona holds for everybody; what everybody
    sees is not gone because one persona misses it. What is gone already, and was not seen since, gets no second
    tombstone. Call it while their spellings are ``near`` (:func:`~hiddenlinks.monitor.keys.alike`). Returns how many.
    """
    with store.lent("looked", looks):
        gone = store.query(_GONE)
    store.append("tombstones", gone.with_columns(addition=pl.lit(addition, pl.Int32)))
    return gone.height
