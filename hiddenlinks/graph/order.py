"""Links in one order: by their ends, and whatever else tells them apart."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.csr import order, rows

__all__ = ["by_ends"]

_RUN: Final = "#run"
_AT: Final = "#at"


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
    place = order(1 + int(target.max(initial=0)), target).heads
    return rows(1 + int(source.max(initial=0)), source[place], place).heads
