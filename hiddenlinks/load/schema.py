"""The columns of every table with their polars types, read off the row models: one source of truth."""

from __future__ import annotations

import types
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, Union, get_args, get_origin

import polars as pl

from hiddenlinks.records import TABLES
from hiddenlinks.vocabulary import LinkKind

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

__all__ = ["COLUMNS", "TIME", "Column", "columns"]

TIME: Final = pl.Datetime("us", "UTC")
"""Every time in a dataset: microseconds, UTC."""

_TYPES: Final[dict[object, pl.DataType]] = {
    str: pl.String(),
    float: pl.Float64(),
    int: pl.Int64(),
    bool: pl.Boolean(),
    datetime: TIME,
    LinkKind: pl.UInt8(),
    list[str]: pl.List(pl.String()),
}
_STATUS: Final = pl.Int32()  # an HTTP status needs no eight bytes beside each of a hundred million links


@dataclass(frozen=True)
class Column:
    """One column of a table as the contract has it.

    ``dtype`` is what the value is cast to (a reference is still a string here); ``default`` stands in for a
    missing value, ``least`` and ``most`` are inclusive bounds or None.
    """

    name: str
    dtype: pl.DataType
    required: bool
    reference: bool
    default: float | None = None
    least: float | None = None
    most: float | None = None

    @property
    def stored(self) -> pl.DataType:
        """The type in a finished dataset, where a reference is its position in ``references``."""
        return pl.UInt32() if self.reference else self.dtype


def columns(table: str) -> dict[str, pl.DataType]:
    """Names and polars types of a table's columns, as they may be handed in (references as strings)."""
    return {column.name: column.dtype for column in COLUMNS[table]}


def _dtype(name: str, field: FieldInfo) -> pl.DataType:
    annotation: Any = field.annotation
    if get_origin(annotation) in (Union, types.UnionType):
        (annotation,) = (part for part in get_args(annotation) if part is not type(None))
    return _STATUS if name == "status" else _TYPES[annotation]


def _bound(field: FieldInfo, side: str) -> float | None:
    return next((getattr(rule, side) for rule in field.metadata if hasattr(rule, side)), None)


def _column(name: str, field: FieldInfo, references: tuple[str, ...]) -> Column:
    return Column(
        name,
        _dtype(name, field),
        required=field.is_required(),
        reference=name in references,
        default=None if field.is_required() else field.default,
        least=_bound(field, "ge"),
        most=_bound(field, "le"),
    )


COLUMNS: Final[dict[str, tuple[Column, ...]]] = {
    table: tuple(_column(name, field, model.references) for name, field in model.model_fields.items())
    for table, model in TABLES.items()
}
"""Columns of each table, in the order of the contract; the tables too are in its order."""
