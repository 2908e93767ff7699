"""Everything observed so far, as one dataset."""

from __future__ import annotations

import polars as pl

from hiddenlinks.load import Dataset
from hiddenlinks.load.order import FILE, ordered, split_duplicates
from hiddenlinks.load.part import ROW
from hiddenlinks.load.schema import COLUMNS
from hiddenlinks.monitor.rows import ROWS
from hiddenlinks.monitor.store import Store

__all__ = ["dataset"]

_SET_ASIDE = {"table": pl.String, "file": pl.String, "row": pl.UInt32}


def dataset(store: Store) -> Dataset:
    """The distinct rows of all additions, as if they had come in one folder. Keys have to be known already."""
    spelled = store.query("SELECT spelling, reference, key FROM spellings JOIN memo_keys USING (spelling)")
    references = spelled.drop_nulls("key").sort("reference")
    numbered = references.with_row_index("place").select("spelling", "place")
    place = spelled.sort("spelling").join(numbered, on="spelling", how="left", maintain_order="left")["place"]
    tables = {}
    for table, columns in COLUMNS.items():
        names = ", ".join(column.name for column in columns)
        rows = store.query(f"SELECT {names} FROM {ROWS[table]} WHERE NOT again")  # noqa: S608 - our own names
        placed = rows.with_columns(
            place.gather(rows[column.name]).alias(column.name) for column in columns if column.reference
        )
        needed = [column.name for column in columns if column.required]
        tables[table] = placed.drop_nulls(needed).cast({column.name: column.stored for column in columns})
    return Dataset(
        **tables | {"variants": _first(tables["variants"])},
        references=references.select("reference", "key"),
        rejects=pl.DataFrame(schema=_SET_ASIDE | {"reason": pl.String}),
        notes=pl.DataFrame(schema=_SET_ASIDE | {"note": pl.String}),
        counts={},
        ignored={},
    )


def _first(variants: pl.DataFrame) -> pl.DataFrame:
    """Of the rows about one variant the first by its values, as in any dataset."""
    at = pl.lit(0, pl.UInt32)
    rows = ordered("variants", variants.with_columns(at.alias(ROW), at.alias(FILE)))
    return split_duplicates(rows)[0].drop(ROW, FILE)
