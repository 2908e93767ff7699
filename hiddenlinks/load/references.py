"""Node references of all tables to dense positions: strings are kept once, however many rows hold them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import polars as pl

from hiddenlinks.identity.references import resolve

__all__ = ["Coded", "Resolved", "collect", "encode"]

_NONE: Final = pl.Series("reference", [], pl.String)


@dataclass(frozen=True)
class Coded:
    """A part's reference columns as codes (UInt32, null where missing) into its distinct ``spellings``."""

    codes: pl.DataFrame
    spellings: pl.Series


def encode(frame: pl.DataFrame) -> Coded:
    """Replace a part's reference columns (all columns of ``frame``, str) by codes."""
    spellings = pl.concat([_NONE, *(column.rename("reference") for column in frame)]).drop_nulls().unique()
    table = spellings.to_frame().with_row_index("code")
    codes = [
        column.rename("reference")
        .to_frame()
        .join(table, on="reference", how="left", maintain_order="left")["code"]
        for column in frame
    ]
    return Coded(
        pl.DataFrame([code.rename(name) for code, name in zip(codes, frame.columns, strict=True)]), spellings
    )


@dataclass(frozen=True)
class Resolved:
    """``references`` (``reference``, ``key``: distinct, sorted) are those with a key; ``table`` knows all.

    ``table``: ``reference``, ``position`` (UInt32 in ``references``, null where unusable), ``reason``.
    """

    references: pl.DataFrame
    table: pl.DataFrame = field(repr=False)

    def lookup(self, coded: Coded) -> tuple[pl.DataFrame, pl.Series]:
        """Positions (UInt32) of a part's codes, and by code why a spelling is unusable (or null)."""
        known = coded.spellings.to_frame().join(self.table, on="reference", how="left", maintain_order="left")
        positions = pl.DataFrame([known["position"].gather(code).rename(code.name) for code in coded.codes])
        return positions, known["reason"]


def collect(parts: list[pl.Series]) -> Resolved:
    """Resolve the distinct spellings of all parts at once; they come back sorted."""
    found = resolve(pl.concat([_NONE, *parts]).unique())
    usable = pl.col("key").is_not_null()
    position = pl.when(usable).then(usable.cum_sum().cast(pl.UInt32) - 1).alias("position")
    return Resolved(
        found.filter(usable).select("reference", "key"), found.select("reference", position, "reason")
    )
