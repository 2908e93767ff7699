"""Texts to dense numbers: each distinct text once, found again by its 64-bit hash and then compared.

Two texts with one hash are told apart: a merged seller is a false accusation, and fixed hashes can be forged. Hashes
live in memory alone, since polars does not promise to keep them from release to release.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.compiled import kernel

__all__ = ["Index", "numbered"]

_ROOM: Final = 2
"""Slots of a table for each entry, at least: open addressing with linear probing (Knuth, vol. 3, 6.4) wants half
of them empty."""


@kernel
def _enter(
    hashes: NDArray[Any], keys: NDArray[Any], slots: NDArray[Any], count: int,
    numbers: NDArray[Any], places: NDArray[Any],
) -> int:  # fmt: skip
    """Number the hashes from ``count`` on in the order in which they come; ``places``: where each new one first stood.

    Returns how many there are now.
    """
    mask, before = np.uint64(slots.size - 1), count
    for row in range(hashes.size):
        at = hashes[row] & mask
        while slots[at] >= 0 and keys[at] != hashes[row]:
            at = (at + np.uint64(1)) & mask
        if slots[at] < 0:
            slots[at], keys[at], places[count - before] = count, hashes[row], row
            count += 1
        numbers[row] = slots[at]
    return count


@kernel
def _look_up(hashes: NDArray[Any], keys: NDArray[Any], slots: NDArray[Any], numbers: NDArray[Any]) -> None:
    """The number of each hash, -1 where it is not there."""
    mask = np.uint64(slots.size - 1)
    for row in range(hashes.size):
        at = hashes[row] & mask
        while slots[at] >= 0 and keys[at] != hashes[row]:
            at = (at + np.uint64(1)) & mask
        numbers[row] = slots[at]


def _table(size: int) -> tuple[NDArray[np.uint64], NDArray[np.int32]]:
    room = 1 << max(4, (_ROOM * size - 1).bit_length())
    return np.empty(room, np.uint64), np.full(room, -1, np.int32)


def numbered(texts: pl.Series) -> tuple[pl.Series, pl.Series]:
    """Numbers (UInt32, null where there is no text) of ``texts`` (str), and the distinct texts that they count.

    The distinct ones stand in the order in which they first came. O(n).
    """
    index = Index()
    return index.add(texts), index.texts


def _joined(asked: pl.Series, distinct: pl.Series) -> pl.Series:
    """The same by polars' own join, which compares every text: slower, and right for whatever hashes."""
    table = distinct.alias("text").to_frame().with_row_index("number")
    found = asked.alias("text").to_frame().join(table, on="text", how="left", maintain_order="left")
    return found["number"].alias(asked.name)


def _copied(texts: pl.Series) -> pl.Series:
    """The same texts in memory of their own: what is gathered from a column keeps all bytes of that column alive."""
    return texts.to_frame("text").select(pl.concat_str("text", pl.lit(""))).to_series()


class Index:
    """Distinct texts, and where each of them stands; it may grow.

    ``texts`` (str) are in the order in which they first came.
    """

    def __init__(self, texts: pl.Series | None = None) -> None:
        """``texts`` (str): what is known from the start; distinct ones have their places as numbers."""
        self.texts = pl.Series([], dtype=pl.String) if texts is None else texts.clear()
        self._table = _table(0)
        self._sound = True
        if texts is not None:
            self.add(texts)

    def add(self, texts: pl.Series) -> pl.Series:
        """Numbers (UInt32, null where there is no text) of ``texts`` (str); those that were not known are now."""
        there = texts if not texts.null_count() else texts.drop_nulls()
        codes = self._entered(there) if self._sound else None
        if codes is None:
            self.texts = pl.concat([self.texts, there.alias(self.texts.name)]).unique(maintain_order=True)
            codes = _joined(there, self.texts)
        if there.len() == texts.len():
            return codes
        every = pl.Series(texts.name, [None], pl.UInt32).new_from_index(0, texts.len())
        return every.scatter(texts.is_not_null().arg_true(), codes)

    def find(self, asked: pl.Series) -> pl.Series:
        """Places (UInt32) of the ``asked`` texts (str), null where one is not there, or is null."""
        if not self._sound or not self.texts.len():
            return _joined(asked, self.texts)
        numbers = np.empty(asked.len(), np.int32)
        _look_up(asked.hash().to_numpy(), *self._table, numbers)
        places = pl.Series(asked.name, numbers)
        places = places.set(places < 0, None).cast(pl.UInt32)
        same = self.texts.gather(places) == asked
        return places.set(~same.fill_null(value=False), None)

    def _entered(self, texts: pl.Series) -> pl.Series | None:
        """The same by hashes; None, and the texts as they were, where two texts have one."""
        before, known = self.texts.len(), self.texts
        if _ROOM * (before + texts.len()) > self._table[0].size:
            self._table = _table(before + texts.len())
            self._hashed(known, 0)
        numbers, new = self._hashed(texts, before)
        if new.size == texts.len():
            self.texts = texts if not before else pl.concat([known, texts.alias(known.name)], rechunk=True)
            return pl.Series(texts.name, numbers, pl.UInt32)
        if new.size:
            own = _copied(texts.gather(new)).alias(known.name)
            self.texts = pl.concat([known, own], rechunk=True)
        codes = pl.Series(texts.name, numbers, pl.UInt32)
        self._sound = bool((self.texts.gather(codes) == texts).all())
        if self._sound:
            return codes
        self.texts = known
        return None

    def _hashed(self, texts: pl.Series, count: int) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        numbers, places = np.empty(texts.len(), np.int32), np.empty(texts.len(), np.int32)
        total = _enter(texts.hash().to_numpy(), *self._table, count, numbers, places)
        return numbers, places[: total - count]
