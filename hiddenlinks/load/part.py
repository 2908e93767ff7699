"""What every reader hands on: a part of a table as it was read, and the rows that could not be read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import polars as pl

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["REFUSED", "ROW", "Part", "rejected"]

ROW: Final = "#row"
"""Name of the column that holds the 1-based number (UInt32) of a data row in its file."""

REFUSED: Final = (pl.exceptions.PolarsError, pl.exceptions.PanicException)
"""What polars raises for a file that it cannot read; damaged bytes may make it panic."""


def rejected(rows: Sequence[int] | pl.Series = (), reasons: Sequence[str] | pl.Series = ()) -> pl.DataFrame:
    """A frame ``row`` (UInt32, 1-based), ``reason`` (str) of rows that are set aside."""
    return pl.DataFrame({"row": rows, "reason": reasons}, schema={"row": pl.UInt32, "reason": pl.String})


@dataclass(frozen=True)
class Part:
    """One part of a table, unchecked.

    ``frame`` holds the contract's columns that were there, in any type, and :data:`ROW`. ``columns`` names
    every column that was there. ``rejects`` (``row``, ``reason``) are rows that never became cells.
    ``file`` is None for a frame or a graph. ``by_row``: each row names its own columns, so that none is
    missing as a whole.
    """

    table: str
    file: str | None
    frame: pl.DataFrame
    columns: tuple[str, ...]
    rejects: pl.DataFrame = field(default_factory=rejected)
    by_row: bool = False
