"""What was set aside, with table, file and row."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import polars as pl

from hiddenlinks.errors import InputError
from hiddenlinks.load.schema import COLUMNS

__all__ = ["Log"]

_SCHEMA: Final = {"table": pl.String, "file": pl.String, "row": pl.UInt32, "reason": pl.String}


@dataclass
class Log:
    """Collects rejected rows, and notes on values that were set aside while their row was used."""

    _rejects: list[pl.DataFrame] = field(default_factory=list)
    _notes: list[pl.DataFrame] = field(default_factory=list)

    def reject(self, table: str, file: str | None, rows: pl.DataFrame) -> None:
        """Add rejected rows: the first column holds their numbers, the second the reasons."""
        self._rejects.append(_placed(table, file, rows))

    def note(self, table: str, file: str | None, rows: pl.DataFrame) -> None:
        """Add notes: the first column holds the numbers of the rows, the second what was set aside."""
        self._notes.append(_placed(table, file, rows))

    @property
    def rejects(self) -> pl.DataFrame:
        """``table``, ``file``, ``row``, ``reason``: by table in the contract's order, file and row."""
        return _sorted(self._rejects)

    @property
    def notes(self) -> pl.DataFrame:
        """``table``, ``file``, ``row``, ``note``, in the same order."""
        return _sorted(self._notes).rename({"reason": "note"})

    def raise_first(self) -> None:
        """Make the first rejected row an :class:`InputError`; nothing happens where there is none."""
        for table, file, row, reason in self.rejects.head(1).iter_rows():
            where = f"{file or table}, row {row}"
            raise InputError(reason, where, "mend the row, or read without strict to set such rows aside")


def _placed(table: str, file: str | None, rows: pl.DataFrame) -> pl.DataFrame:
    row, reason = rows.columns
    place = pl.lit(table).alias("table"), pl.lit(file, pl.String).alias("file")
    return rows.select(*place, pl.col(row).cast(pl.UInt32).alias("row"), pl.col(reason).alias("reason"))


def _sorted(frames: list[pl.DataFrame]) -> pl.DataFrame:
    tables = pl.Enum(list(COLUMNS))
    found = pl.concat([pl.DataFrame(schema=_SCHEMA), *frames])
    return found.sort(pl.col("table").cast(tables), "file", "row", "reason")
