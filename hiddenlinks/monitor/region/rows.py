"""A part of the marketplace as a market of its own: all rows about some nodes."""

from __future__ import annotations

from datetime import datetime
from typing import Final

import polars as pl

from hiddenlinks.graph.market import Market, assemble
from hiddenlinks.load import Dataset
from hiddenlinks.load.schema import COLUMNS
from hiddenlinks.monitor.rows import ROWS
from hiddenlinks.monitor.store import Store
from hiddenlinks.monitor.union import placed
from hiddenlinks.policy import Policy

__all__ = ["market_of"]

_ABOUT: Final = {
    "listings": "listing_id IN (SELECT listing_id FROM listed)",
    "variants": "listing_id IN (SELECT listing_id FROM listed)",
    "links": """
        source IN (SELECT spelling FROM inside) AND kind NOT IN (
            SELECT code FROM kinds WHERE kind IN ('recommended', 'navigation', 'same_seller')
        )
        OR source IN (SELECT spelling FROM inside WHERE outside)
        OR (kind IN (SELECT code FROM kinds WHERE kind IN ('canonical', 'same_as')) OR status >= 300)
        AND target IN (SELECT spelling FROM inside)
    """,
    "pages": "url IN (SELECT spelling FROM inside)",
    "domains": "true",
    "targets": "node IN (SELECT spelling FROM inside)",
}
_SPELLED: Final = """
SELECT spelling, reference, key FROM memo_keys JOIN spellings USING (spelling) WHERE key IS NOT NULL AND
"""
_FOUND: Final = "SELECT reference, key FROM memo_found SEMI JOIN keys USING (key)"


def market_of(
    store: Store, keys: pl.DataFrame, further: pl.Series, policy: Policy, moment: datetime
) -> tuple[Market, Dataset]:
    """The market of all rows about the nodes that ``keys`` name, and its dataset.

    ``keys``: ``key``, and ``site`` where it is an address of the marketplace. ``further``: ids of listings that come
    along. Links that the marketplace made carry nobody; that a listing has one says nothing.
    """
    listed = keys.filter(pl.col("key").str.starts_with("listing:")).select(
        listing_id=pl.col("key").str.slice(8)
    )
    listed = pl.concat([listed, further.to_frame("listing_id")]).unique()
    with store.lent("keys", keys), store.lent("listed", listed):
        inside = store.query(_SPELLED + "key IN (SELECT key FROM keys)")  # noqa: S608 - our own text
        found = store.query(_FOUND)
        outside = keys.filter(pl.col("site").is_null() & ~pl.col("key").str.contains("^(?:listing|seller):"))
        inside = inside.with_columns(outside=pl.col("key").is_in(outside["key"].implode()))
        with store.lent("inside", inside.select("spelling", "outside")):
            tables = {table: _rows(store, table) for table in COLUMNS}
    used = [
        tables[table][column.name].drop_nulls().cast(pl.Int32).alias("spelling")
        for table, columns in COLUMNS.items()
        for column in columns
        if column.reference
    ]
    with store.lent("used", pl.concat([*used, inside["spelling"]]).unique().to_frame()):
        spelled = store.query(_SPELLED + "spelling IN (SELECT spelling FROM used)")  # noqa: S608 - our own text
    spelled = spelled.sort("reference")
    names = pl.concat([keys.select("key", reference="key"), found.select("key", "reference")])
    names = names.unique("reference").join(spelled, on="reference", how="anti").sort("reference")
    dataset = placed(tables, spelled, names.select("reference", "key"))
    return assemble(dataset, policy, moment), dataset


def _rows(store: Store, table: str) -> pl.DataFrame:
    names = ", ".join(column.name for column in COLUMNS[table])
    return store.query(f"SELECT {names} FROM {ROWS[table]} WHERE NOT again AND ({_ABOUT[table]})")  # noqa: S608
