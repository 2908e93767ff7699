"""One order for the rows of a table, whatever order they came in."""

from __future__ import annotations

from typing import Final

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
    tied = frame.select(keys).is_duplicated()
    if tied.any():
        frame = pl.concat([frame.filter(~tied), frame.filter(tied).sort(*values, maintain_order=True)])
    return frame.sort(keys, maintain_order=True)


def by_ends(links: pl.DataFrame, values: list[str], *, once: bool = False) -> pl.DataFrame:
    """Links sorted by ``source`` and ``target`` (from 0 on); those that share both by ``values``, then as they came.

    ``once``: of links that are equal in all of these one is kept. Sorting numbers by counting is many times as fast as
    sorting by several columns, and few links share both ends. A column in which nothing stands is not moved about.
    """
    if links.is_empty():
        return links
    schema = links.schema
    links = links.select(name for name in schema if links[name].null_count() < links.height)
    place, *ends = _counted(links["source"].to_numpy(), links["target"].to_numpy())
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
        pl.Series(side, end).cast(schema[side]) for side, end in zip(("source", "target"), ends, strict=True)
    )
    return links.select(
        pl.col(name) if name in links.columns else pl.lit(None, kind).alias(name)
        for name, kind in schema.items()
    )


def _counted(source: NDArray[np.uint32], target: NDArray[np.uint32]) -> tuple[NDArray[np.uint32], ...]:
    """Where the links stand by source and target, and their sources and targets in that order.

    Each carries its other end and its place along, so that nothing is gathered from all over memory.
    """
    from hiddenlinks.csr import rows  # kernels take a while to load

    low, half = np.uint64(0xFFFFFFFF), np.uint64(32)
    carried = source.astype(np.uint64) << half
    carried |= np.arange(source.size, dtype=np.uint64)
    by_target = rows(1 + int(target.max(initial=0)), target, carried)
    source = (by_target.heads >> half).astype(np.uint32)
    carried = np.repeat(
        np.arange(by_target.start.size - 1, dtype=np.uint64) << half, np.diff(by_target.start)
    )
    carried |= by_target.heads & low
    del by_target
    start, heads = rows(1 + int(source.max(initial=0)), source, carried)
    source = np.repeat(np.arange(start.size - 1, dtype=np.uint32), np.diff(start))
    return (heads & low).astype(np.uint32), source, (heads >> half).astype(np.uint32)


def split_duplicates(frame: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Ordered variants: the first of each ``listing_id`` and ``variant_id``, and the others."""
    first = frame.select(pl.struct(_KEYS["variants"]).is_first_distinct()).to_series()
    return frame.filter(first), frame.filter(~first)
