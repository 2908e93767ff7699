"""Node references of all tables to dense positions: strings are kept once, however many rows hold them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final

import polars as pl

from hiddenlinks.identity.references import resolve

if TYPE_CHECKING:
    from hiddenlinks.intern import Index

__all__ = ["Coded", "Resolved", "collect", "encode"]

_NONE: Final = pl.Series("reference", [], pl.String)


@dataclass(frozen=True)
class Coded:
    """A part's reference columns as codes (UInt32, null where missing) into its distinct ``spellings``."""

    codes: pl.DataFrame
    spellings: pl.Series


def encode(frame: pl.DataFrame) -> Coded:
    """Replace a part's reference columns (all columns of ``frame``, str) by codes."""
    codes, spellings = _numbered(pl.concat([_NONE, *(column.rename("reference") for column in frame)]))
    columns = [
        codes.slice(at * frame.height, frame.height).rename(name) for at, name in enumerate(frame.columns)
    ]
    return Coded(pl.DataFrame(columns), spellings)


@dataclass(frozen=True)
class Resolved:
    """``references`` (``reference``, ``key``: distinct, sorted) are those with a key; ``table`` knows all.

    ``table``: ``reference``, ``position`` (UInt32 in ``references``, null where unusable), ``reason``.
    """

    references: pl.DataFrame
    table: pl.DataFrame = field(repr=False)

    def lookup(self, coded: Coded) -> tuple[pl.DataFrame, pl.Series]:
        """Positions (UInt32) of a part's codes, and by code why a spelling is unusable (or null)."""
        known = self._index.find(coded.spellings)
        position, reason = self.table["position"].gather(known), self.table["reason"].gather(known)
        return pl.DataFrame([position.gather(code).rename(code.name) for code in coded.codes]), reason

    @cached_property
    def _index(self) -> Index:
        from hiddenlinks.intern import Index

        return Index(self.table["reference"])


def collect(parts: list[pl.Series]) -> Resolved:
    """Resolve the distinct spellings of all parts at once; they come back sorted."""
    found = resolve(_numbered(pl.concat([_NONE, *parts]))[1])
    usable = pl.col("key").is_not_null()
    position = pl.when(usable).then(usable.cum_sum().cast(pl.UInt32) - 1).alias("position")
    return Resolved(
        found.filter(usable).select("reference", "key"), found.select("reference", position, "reason")
    )


def _numbered(texts: pl.Series) -> tuple[pl.Series, pl.Series]:
    from hiddenlinks.intern import numbered  # its kernels take a while to load

    return numbered(texts)
