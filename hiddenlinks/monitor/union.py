"""Everything observed so far, as one dataset: the rows of all additions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.load import Dataset
from hiddenlinks.load.order import FILE, ordered, split_duplicates
from hiddenlinks.load.part import ROW
from hiddenlinks.load.schema import COLUMNS
from hiddenlinks.monitor.rows import ROWS
from hiddenlinks.monitor.store import Store
from hiddenlinks.policy import Policy

if TYPE_CHECKING:
    from hiddenlinks.graph.market import Market

__all__ = ["dataset", "gathered", "market_of", "placed"]

_SPELLED: Final = (
    "SELECT spelling, reference, key FROM spellings JOIN memo_keys USING (spelling) WHERE key IS NOT NULL"
)
_SET_ASIDE: Final = {"table": pl.String, "file": pl.String, "row": pl.UInt32}


def dataset(store: Store) -> Dataset:
    """The distinct rows of all additions, as if they had come in one folder. Keys have to be known already."""
    return gathered(store)[0]


def gathered(store: Store) -> tuple[Dataset, pl.DataFrame]:
    """That dataset, and ``spelling``, ``reference``, ``key`` of each of its references, in their order."""
    tables = {}
    for table, columns in COLUMNS.items():
        names = ", ".join(column.name for column in columns)
        tables[table] = store.query(f"SELECT {names} FROM {ROWS[table]} WHERE NOT again")  # noqa: S608 - our own names
    spelled = store.query(_SPELLED).sort("reference")
    return placed(tables, spelled), spelled


def market_of(
    dataset: Dataset, spelled: pl.DataFrame, policy: Policy, moment: datetime, speaking: Dataset | None = None
) -> Market:
    """The market of what was :func:`placed`; its ``spellings`` have their numbers (``spelling``; null: none).

    ``speaking``: as :func:`~hiddenlinks.graph.market.assemble` takes it.
    """
    from hiddenlinks.graph.market import assemble  # takes a while to load

    market = assemble(dataset, policy, moment, speaking)
    numbers = spelled["spelling"].extend_constant(None, market.spellings.height - spelled.height)
    return replace(market, spellings=market.spellings.with_columns(numbers))


def placed(
    tables: Mapping[str, pl.DataFrame], spelled: pl.DataFrame, further: pl.DataFrame | None = None
) -> Dataset:
    """A dataset of rows as they stand in the store; ``spelled``: ``spelling``, ``reference``, ``key`` of those it uses.

    Rows whose references are not among them are left out. ``further``: ``reference`` and ``key`` that no row names.
    """
    numbers = spelled["spelling"].to_numpy()
    place = np.full(int(numbers.max(initial=0)) + 2, -1)
    place[numbers] = np.arange(spelled.height)
    coded = {}
    for table, columns in COLUMNS.items():
        rows = tables[table].select(column.name for column in columns)
        rows = rows.with_columns(_place(rows[column.name], place) for column in columns if column.reference)
        needed = [column.name for column in columns if column.required]
        coded[table] = rows.drop_nulls(needed).cast({column.name: column.stored for column in columns})
    return Dataset(
        **coded | {"variants": _first(coded["variants"])},
        references=pl.concat([spelled.select("reference", "key"), *([] if further is None else [further])]),
        rejects=pl.DataFrame(schema=_SET_ASIDE | {"reason": pl.String}),
        notes=pl.DataFrame(schema=_SET_ASIDE | {"note": pl.String}),
        counts={},
        ignored={},
    )


def _place(numbers: pl.Series, place: np.ndarray[tuple[int], np.dtype[np.int64]]) -> pl.Series:
    """Positions of spellings by their numbers; null where there is none."""
    asked = numbers.fill_null(place.size).clip(upper_bound=place.size - 1).to_numpy()
    found = pl.Series(numbers.name, place[asked])
    return found.set(found < 0, None)


def _first(variants: pl.DataFrame) -> pl.DataFrame:
    """Of the rows about one variant the first by its values, as in any dataset."""
    at = pl.lit(0, pl.UInt32)
    rows = ordered("variants", variants.with_columns(at.alias(ROW), at.alias(FILE)))
    return split_duplicates(rows)[0].drop(ROW, FILE)
