"""One order for the rows of a table, whatever order they came in."""

from __future__ import annotations

from typing import Final

import numpy as np
import polars as pl

from hiddenlinks.load.part import ROW

__all__ = ["FILE", "ordered", "split_duplicates"]

FILE: Final = "#file"
"""Name of the column that holds the position of a row's file in the order of reading (UInt32)."""

_AT = "#at"

_KEYS: Final = {
    "listings": ("listing_id", "observed_at"),
    "variants": ("listing_id", "variant_id"),
    "pages": ("url", "observed_at", "status"),
    "domains": ("domain", "label"),
    "targets": ("node", "category"),
}


def ordered(table: str, frame: pl.DataFrame) -> pl.DataFrame:
    """Rows sorted by the table's main columns, ties by all values, then as they came: by file and row.

    Only ties pay for comparing long texts.
    """
    keys = list(_KEYS[table])
    values = [name for name in frame.columns if name not in (FILE, ROW)]
    frame = frame.sort(keys, maintain_order=True)
    again = pl.all_horizontal(pl.col(name).eq_missing(pl.col(name).shift()) for name in keys)
    same = frame.select(again & (pl.int_range(pl.len()) > 0)).to_series()
    if not same.any():
        return frame
    tied = same | same.shift(-1, fill_value=False)
    ties = frame.filter(tied).with_columns(tied.arg_true().alias(_AT))
    place = pl.Series(np.arange(frame.height)).scatter(
        tied.arg_true(), ties.sort(*keys, *values, maintain_order=True)[_AT]
    )
    return frame[place]


def split_duplicates(frame: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Ordered variants: the first of each ``listing_id`` and ``variant_id``, and the others."""
    first = frame.select(pl.struct(_KEYS["variants"]).is_first_distinct()).to_series()
    return frame.filter(first), frame.filter(~first)
