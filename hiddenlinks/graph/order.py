"""Links in one order: by their ends, and whatever else tells them apart."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.compiled import kernel
from hiddenlinks.csr import cuts, rows
from hiddenlinks.threads import THREADS, on_all

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
        first = np.ones(place.size, bool)
        first[tied[ties.select(repeated.fill_null(value=False)).to_series().to_numpy()]] = False
        place, *ends = (column[first] for column in (place, *ends))
    links = links.drop("source", "target")[place].with_columns(
        pl.Series(side, end, schema[side]) for side, end in zip(("source", "target"), ends, strict=True)
    )
    return links.select(
        pl.col(name) if name in links.columns else pl.lit(None, kind).alias(name)
        for name, kind in schema.items()
    )


def _counted(source: NDArray[Any], target: NDArray[Any]) -> tuple[NDArray[np.int32], ...]:
    """Where the links stand by source, then target, and their sources and targets in that order (all int32).

    A link is a target and its place in one word: nothing is fetched from all over the memory, and no two are equal.
    """
    words = np.left_shift(target, 32, dtype=np.int64)
    words += np.arange(target.size, dtype=np.int32)
    start, words = rows(1 + int(source.max()), source, words)
    nodes = np.searchsorted(start, cuts(target.size)).tolist()
    on_all(lambda part: _sort_each(start, words, nodes[part], nodes[part + 1]), range(THREADS))
    tails = np.repeat(np.arange(start.size - 1, dtype=np.int32), np.diff(start))
    return words.astype(np.int32), tails, (words >> 32).astype(np.int32)


@kernel
def _sort_each(start: NDArray[Any], words: NDArray[Any], first: int, last: int) -> None:
    """Sort the words of each of the nodes ``first`` to ``last``: few as a rule (Shell's sort; Knuth, vol. 3, 5.2.1)."""
    for node in range(first, last):
        low, gap = start[node], 1
        while 3 * gap < start[node + 1] - low:
            gap = 3 * gap + 1
        while gap:
            for at in range(low + gap, start[node + 1]):
                word, to = words[at], at
                while to - gap >= low and words[to - gap] > word:
                    words[to] = words[to - gap]
                    to -= gap
                words[to] = word
            gap //= 3
