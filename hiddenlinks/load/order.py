"""One order for the rows of a table, whatever order they came in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from hiddenlinks.load.part import ROW

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["FILE", "by_ends", "ordered", "split_duplicates"]

FILE: Final = "#file"
"""Name of the column that holds the position of a row's file in the order of reading (UInt32)."""

_ENDS: Final = "#ends"

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
    values = [name for name in frame.columns if name not in (FILE, ROW)]
    if table == "links":
        return by_ends(frame, lambda ties: ties.sort(*_telling(ties, [*keys, *values]), FILE, ROW))
    tied = frame.select(keys).is_duplicated()
    if tied.any():
        frame = pl.concat([frame.filter(~tied), frame.filter(tied).sort(*values, FILE, ROW)])
    return frame.sort(keys, maintain_order=True)


def _telling(frame: pl.DataFrame, names: list[str]) -> list[str]:
    """The columns that have values at all; one that is all null puts nothing in order."""
    return [name for name in dict.fromkeys(names) if frame[name].null_count() < frame.height]


def by_ends(links: pl.DataFrame, settle: Callable[[pl.DataFrame], pl.DataFrame]) -> pl.DataFrame:
    """Links sorted by ``source``, then ``target`` (numbers from 0); those that share both as ``settle`` has them.

    ``settle`` sorts the links that it is given, by source and target first, and may drop some: sorting numbers by
    counting is many times as fast as sorting by several columns, and few links share both ends.
    """
    from hiddenlinks.csr import order, rows

    source, target = links["source"].to_numpy(), links["target"].to_numpy()
    by_target = order(1 + int(target.max(initial=0)), target).heads
    links = links[rows(1 + int(source.max(initial=0)), source[by_target], by_target).heads]
    same = (links["source"] == links["source"].shift()) & (links["target"] == links["target"].shift())
    tied = (same | same.shift(-1)).fill_null(value=False)
    if not tied.any():
        return links
    ends = pl.col("source").cast(pl.UInt64) * (1 << 32) + pl.col("target").cast(pl.UInt64)
    apart, ties = (
        part.with_columns(ends.alias(_ENDS)) for part in (links.filter(~tied), settle(links.filter(tied)))
    )
    return apart.merge_sorted(ties, _ENDS).drop(_ENDS)


def split_duplicates(frame: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Ordered variants: the first of each ``listing_id`` and ``variant_id``, and the others."""
    first = frame.select(pl.struct(_KEYS["variants"]).is_first_distinct()).to_series()
    return frame.filter(first), frame.filter(~first)
