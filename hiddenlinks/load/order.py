"""One order for the rows of a table, whatever order they came in."""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.load.part import ROW

__all__ = ["FILE", "ordered", "split_duplicates"]

FILE: Final = "#file"
"""Name of the column that holds the position of a row's file in the order of reading (UInt32)."""

_KEYS: Final = {
    "listings": ("listing_id", "observed_at"),
    "variants": ("listing_id", "variant_id"),
    "links": ("source", "target", "kind", "observed_at", "status"),
    "pages": ("url", "observed_at", "status"),
    "domains": ("domain", "label"),
    "targets": ("node", "category"),
}


def ordered(table: str, frame: pl.DataFrame) -> pl.DataFrame:
    """Rows sorted by the table's main columns, ties by all values, then by file and row.

    Only ties pay for comparing long texts.
    """
    keys = list(_KEYS[table])
    tied = frame.select(keys).is_duplicated()
    if tied.any():
        values = [name for name in frame.columns if name not in (FILE, ROW)]
        ties = frame.filter(tied).sort(*values, FILE, ROW)
        frame = pl.concat([frame.filter(~tied), ties])
    return frame.sort(keys, maintain_order=True)


def split_duplicates(frame: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Ordered variants: the first of each ``listing_id`` and ``variant_id``, and the others."""
    first = frame.select(pl.struct(_KEYS["variants"]).is_first_distinct()).to_series()
    return frame.filter(first), frame.filter(~first)
