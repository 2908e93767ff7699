"""A part of the marketplace as a market of its own: all rows about some nodes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final, NamedTuple

import polars as pl

from hiddenlinks.graph.market import Market
from hiddenlinks.load import Dataset
from hiddenlinks.load.schema import COLUMNS
from hiddenlinks.monitor.region.ground import IDENTITY
from hiddenlinks.monitor.rows import ROWS
from hiddenlinks.monitor.store import Store
from hiddenlinks.monitor.union import market_of, placed
from hiddenlinks.policy import Policy
from hiddenlinks.vocabulary import LinkKind

__all__ = ["Rows", "part_of"]

_ABOUT: Final = {
    "listings": "listing_id IN (SELECT listing_id FROM listed)",
    "variants": "listing_id IN (SELECT listing_id FROM listed)",
    "pages": "url IN (SELECT spelling FROM inside)",
    "domains": "true",
    "targets": "node IN (SELECT spelling FROM inside)",
}
_LINKS: Final = """
SELECT r.* FROM link_rows r JOIN inside i ON r.source = i.spelling WHERE i.outside OR NOT list_contains(?, r.kind)
UNION ALL
SELECT * FROM link_rows WHERE (status >= 300 OR list_contains(?, kind))
    AND target IN (SELECT spelling FROM inside) AND source NOT IN (SELECT spelling FROM inside)
"""
"""What leaves the part, and what says something of its nodes by leading there."""
_MADE: Final = [kind.code for kind in (LinkKind.RECOMMENDED, LinkKind.NAVIGATION, LinkKind.SAME_SELLER)]
_SPELLED: Final = """
SELECT spelling, reference, key FROM memo_keys JOIN spellings USING (spelling) WHERE key IS NOT NULL AND
"""
_FOUND: Final = "SELECT reference, key FROM memo_found SEMI JOIN keys USING (key)"


class Rows(NamedTuple):
    """All rows about some nodes: the ``market`` and the ``dataset`` that they are.

    ``stored``: their ``links`` and ``looks`` as the store has them.
    """

    market: Market
    dataset: Dataset
    stored: Mapping[str, pl.DataFrame]


def part_of(store: Store, keys: pl.DataFrame, further: pl.Series, policy: Policy, moment: datetime) -> Rows:
    """All rows about the nodes that ``keys`` name.

    ``keys``: ``key``; ``site`` where it is an address of the marketplace; and ``silent``: its texts are as they were,
    and lead nowhere. ``further``: ids of listings that come along. Links that the marketplace made carry nobody; that a
    listing has one says nothing.
    """
    listed = keys.filter(pl.col("key").str.starts_with("listing:")).select(
        listing_id=pl.col("key").str.slice(8)
    )
    listed = pl.concat([listed, further.to_frame("listing_id")]).unique()
    with store.lent("keys", keys), store.lent("listed", listed):
        inside = store.query(_SPELLED + "key IN (SELECT key FROM keys)")  # noqa: S608 - our own text
        found = store.query(_FOUND)
        looks = store.query("SELECT * FROM looks WHERE node IN (SELECT key FROM keys)")
        abroad = keys.filter(pl.col("site").is_null() & ~pl.col("key").str.contains("^(?:listing|seller):"))
        inside = inside.with_columns(outside=pl.col("key").is_in(abroad["key"].implode()))
        with store.lent("inside", inside.select("spelling", "outside")):
            links = store.query(_LINKS, [_MADE, IDENTITY])
            tables = {table: _rows(store, table) for table in _ABOUT}
    tables["links"] = links.filter(~pl.col("again"))
    used = [
        tables[table][column.name].drop_nulls().cast(pl.Int32).alias("spelling")
        for table, columns in COLUMNS.items()
        for column in columns
        if column.reference
    ]
    further = pl.concat(used).unique()
    with store.lent("used", further.filter(~further.is_in(inside["spelling"].implode())).to_frame()):
        outside = store.query(_SPELLED + "spelling IN (SELECT spelling FROM used)")  # noqa: S608 - our own text
    spelled = pl.concat([inside.select(outside.columns), outside]).sort("reference")
    names = pl.concat([keys.select("key", reference="key"), found.select("key", "reference")])
    names = names.unique("reference").join(spelled, on="reference", how="anti").sort("reference")
    dataset = placed(tables, spelled, names.select("reference", "key"))
    speaking = _but(dataset, keys.filter("silent")["key"])
    market = market_of(dataset, spelled, policy, moment, speaking)
    return Rows(market, dataset, {"links": links, "looks": looks})


def _but(dataset: Dataset, silent: pl.Series) -> Dataset:
    """The dataset without the rows whose texts are those of ``silent`` keys."""
    listing = ~("listing:" + pl.col("listing_id")).is_in(silent.implode())
    page = dataset.references["key"].is_in(silent.implode()).gather(dataset.pages["url"])
    return replace(
        dataset,
        listings=dataset.listings.filter(listing),
        variants=dataset.variants.filter(listing),
        pages=dataset.pages.filter(~page),
    )


def _rows(store: Store, table: str) -> pl.DataFrame:
    names = ", ".join(column.name for column in COLUMNS[table])
    return store.query(f"SELECT {names} FROM {ROWS[table]} WHERE NOT again AND ({_ABOUT[table]})")  # noqa: S608
