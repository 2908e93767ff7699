"""Node references of all tables to dense positions: strings are kept once, however many rows hold them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, NamedTuple

import polars as pl

from hiddenlinks.identity.references import resolve

__all__ = ["Coded", "Resolved", "Spellings", "encode"]

_NONE: Final = pl.Series("reference", [], pl.String)


class Coded(NamedTuple):
    """A part's reference columns as numbers (``codes``, UInt32, null where missing) of its distinct ``spellings``."""

    codes: pl.DataFrame
    spellings: pl.Series


def encode(frame: pl.DataFrame) -> Coded:
    """Numbers in place of a part's reference columns (all columns of ``frame``, str)."""
    from hiddenlinks.intern import numbered  # its kernels take a while to load

    codes, spellings = numbered(pl.concat([_NONE, *(column.rename("reference") for column in frame)]))
    columns = [
        codes.slice(at * frame.height, frame.height).alias(name) for at, name in enumerate(frame.columns)
    ]
    return Coded(pl.DataFrame(columns), spellings)


@dataclass(frozen=True)
class Resolved:
    """``references`` (``reference``, ``key``: distinct, sorted) are those with a key.

    ``position`` (UInt32, null where unusable): where each numbered spelling stands in them. ``reason``: of each that is
    unusable, by its number (``spelling``, ``reason``).
    """

    references: pl.DataFrame
    position: pl.Series = field(repr=False)
    reason: pl.DataFrame = field(repr=False)

    def lookup(self, codes: pl.DataFrame) -> pl.DataFrame:
        """Positions (UInt32) of a part's codes."""
        return codes.select(self.position.gather(code).alias(code.name) for code in codes)

    def why(self, codes: pl.Series) -> pl.Series:
        """Why each of these spellings is unusable."""
        return (
            codes.alias("spelling")
            .to_frame()
            .join(self.reason, on="spelling", maintain_order="left")["reason"]
        )


class Spellings:
    """The distinct spellings of all parts, each once, numbered in the order in which they first came.

    A part numbers its own first: in a table that the processor's cache holds, and while others are read.
    """

    def __init__(self) -> None:
        from hiddenlinks.intern import Index  # its kernels take a while to load

        self._index = Index(_NONE)

    def number(self, part: Coded) -> pl.DataFrame:
        """A part's codes, as numbers of the spellings of all parts."""
        number = self._index.add(part.spellings)
        return part.codes.select(number.gather(code).alias(code.name) for code in part.codes)

    def resolve(self) -> Resolved:
        """Resolve them all at once; they come back sorted."""
        found = resolve(self._index.texts)
        rank = self._index.ranks(found["reference"])
        usable = pl.col("key").is_not_null()
        position = found.select(pl.when(usable).then(usable.cum_sum().cast(pl.UInt32) - 1)).to_series()
        unusable = position.gather(rank).is_null().arg_true()
        reason = pl.DataFrame({"spelling": unusable, "reason": found["reason"].gather(rank.gather(unusable))})
        return Resolved(found.filter(usable).select("reference", "key"), position.gather(rank), reason)
