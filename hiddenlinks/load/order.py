"""One order for the rows of a table, whatever order they came in."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.load.part import ROW

__all__ = ["FILE", "by_ends", "ordered", "split_duplicates"]

FILE: Final = "#file"
"""Name of the column that holds the position of a row's file in the order of reading (UInt32)."""

_RUN, _AT = "#run", "#at"

_KEYS: Final = {
    "listings": ("listing_id", "observed_at"),
    "variants": ("listing_id", "variant_id"),
    "links": ("source", "target", "kind", "observed_at", "status"),
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
    if table == "links":
        return by_ends(frame, list(dict.fromkeys([*keys[2:], *values])))
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


def by_ends(links: pl.DataFrame, values: list[str], *, once: bool = False) -> pl.DataFrame:
    """Links sorted by ``source`` and ``target`` (from 0 on); those that share both by ``values``, then as they came.

    ``once``: of links that are equal in all of these one is kept. Sorting numbers by counting is many times as fast as
    sorting by several columns, and few links share both ends. A column in which nothing stands is not moved about.
    """
    if links.is_empty():
        return links
    schema = links.schema
    links = links.select(name for name in schema if links[name].null_count() < links.height)
    place = _counted(links["source"].to_numpy(), links["target"].to_numpy())
    ends = [links[side].to_numpy()[place] for side in ("source", "target")]
    same = np.zeros(place.size + 1, bool)
    same[1:-1] = (ends[0][1:] == ends[0][:-1]) & (ends[1][1:] == ends[1][:-1])
    tied = np.flatnonzero(same[:-1] | same[1:])
    told = [name for name in values if name in links.columns and name not in ("source", "target")]
    ties = links.select(told)[place[tied]].with_columns(pl.Series(_RUN, np.cumsum(~same[tied]), pl.UInt32))
    ties = ties.with_columns(pl.Series(_AT, place[tied])).sort(_RUN, *told, maintain_order=True)
    place[tied] = ties[_AT].to_numpy()
    if once:
        repeated = pl.all_horizontal(pl.col(name).eq_missing(pl.col(name).shift()) for name in (_RUN, *told))
        again = tied[ties.select(repeated.fill_null(value=False)).to_series().to_numpy()]
        place, *ends = (np.delete(column, again) for column in (place, *ends))
    links = links.drop("source", "target")[place].with_columns(
        pl.Series(side, end, schema[side]) for side, end in zip(("source", "target"), ends, strict=True)
    )
    return links.select(
        pl.col(name) if name in links.columns else pl.lit(None, kind).alias(name)
        for name, kind in schema.items()
    )


def _counted(source: NDArray[np.integer[Any]], target: NDArray[np.integer[Any]]) -> NDArray[np.int32]:
    """Where the links stand by source, then target."""
    from hiddenlinks.csr import order, rows  # kernels take a while to load

    place = order(1 + int(target.max(initial=0)), target).heads
    return rows(1 + int(source.max(initial=0)), source[place], place).heads


def split_duplicates(frame: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Ordered variants: the first of each ``listing_id`` and ``variant_id``, and the others."""
    first = frame.select(pl.struct(_KEYS["variants"]).is_first_distinct()).to_series()
    return frame.filter(first), frame.filter(~first)
