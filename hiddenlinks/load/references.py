"""Node references of all tables to dense positions: strings are kept once, however many rows hold them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import polars as pl

from hiddenlinks.identity.references import resolve

__all__ = ["Coded", "Resolved", "Spellings", "encode"]

_NONE: Final = pl.Series("reference", [], pl.String)
_MANY: Final = 4_000_000
"""Spellings that may wait before they are entered among those of all parts."""


@dataclass
class Coded:
    """A part's reference columns as numbers (UInt32, null where missing) of spellings.

    They count the part's ``own`` spellings until those of all parts are numbered together; then ``own`` is None.
    """

    codes: pl.DataFrame
    own: pl.Series | None


def encode(frame: pl.DataFrame) -> Coded:
    """Numbers in place of a part's reference columns (all columns of ``frame``, str)."""
    from hiddenlinks.intern import numbered  # its kernels take a while to load

    codes, own = numbered(pl.concat([_NONE, *(column.rename("reference") for column in frame)]))
    columns = [
        codes.slice(at * frame.height, frame.height).alias(name) for at, name in enumerate(frame.columns)
    ]
    return Coded(pl.DataFrame(columns), own)


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

    A part numbers its own first, in a table that the processor's cache holds. Whenever as many wait as are known, all
    are numbered together: that moves each a bounded number of times, and those that have a number keep it.
    """

    def __init__(self) -> None:
        self._known = _NONE
        self._waiting: list[Coded] = []
        self._count = 0

    def add(self, part: Coded) -> None:
        """Count a part's spellings among those of all; its numbers may change at any time from now on."""
        self._waiting.append(part)
        self._count += 0 if part.own is None else part.own.len()
        if self._count > max(_MANY, self._known.len()):
            self.enter()

    def resolve(self) -> Resolved:
        """Resolve the spellings of all parts at once; they come back sorted."""
        from hiddenlinks.intern import Index

        self.enter()
        found = resolve(self._known)
        rank = Index(found["reference"]).find(self._known)
        usable = pl.col("key").is_not_null()
        position = found.select(pl.when(usable).then(usable.cum_sum().cast(pl.UInt32) - 1)).to_series()
        unusable = position.gather(rank).is_null().arg_true()
        reason = pl.DataFrame({"spelling": unusable, "reason": found["reason"].gather(rank.gather(unusable))})
        return Resolved(found.filter(usable).select("reference", "key"), position.gather(rank), reason)

    def enter(self) -> None:
        """Number all that waits."""
        from hiddenlinks.intern import numbered

        own = [part.own for part in self._waiting if part.own is not None]
        numbers, self._known = numbered(pl.concat([self._known, *own]))
        at = numbers.len() - self._count
        for part in self._waiting:
            if part.own is not None:
                new = numbers.slice(at, part.own.len())
                at += part.own.len()
                part.codes, part.own = (
                    part.codes.select(new.gather(code).alias(code.name) for code in part.codes),
                    None,
                )
        self._waiting, self._count = [], 0
