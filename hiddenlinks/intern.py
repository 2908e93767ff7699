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
def _enter(hashes: NDArray[Any], keys: NDArray[Any], slots: NDArray[Any], numbers: NDArray[Any]) -> int:
    """Number the hashes in the order in which they come; returns how many are distinct."""
    mask, count = np.uint64(slots.size - 1), 0
    for row in range(hashes.size):
        at = hashes[row] & mask
        while slots[at] >= 0 and keys[at] != hashes[row]:
            at = (at + np.uint64(1)) & mask
        if slots[at] < 0:
            slots[at], keys[at] = count, hashes[row]
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
    there = texts if not texts.null_count() else texts.drop_nulls()
    numbers, places = _first_places(there)
    distinct = there.gather(places)
    codes = pl.Series(texts.name, numbers, pl.UInt32)
    if not (distinct.gather(codes) == there).all():  # two texts have one hash
        distinct = there.unique(maintain_order=True)
        codes = _joined(there, distinct)
    if there.len() == texts.len():
        return codes, distinct
    every = pl.Series(texts.name, [None], pl.UInt32).new_from_index(0, texts.len())
    return every.scatter(texts.is_not_null().arg_true(), codes), distinct


def _first_places(texts: pl.Series) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    hashes, numbers = texts.hash().to_numpy(), np.empty(texts.len(), np.int32)
    count = _enter(hashes, *_table(texts.len()), numbers)
    places = np.empty(count, np.int64)
    places[numbers[::-1]] = np.arange(texts.len() - 1, -1, -1)
    return numbers, places


def _joined(asked: pl.Series, distinct: pl.Series) -> pl.Series:
    """The same by polars' own join, which compares every text: slower, and right for whatever hashes."""
    table = distinct.alias("text").to_frame().with_row_index("number")
    found = asked.alias("text").to_frame().join(table, on="text", how="left", maintain_order="left")
    return found["number"].alias(asked.name)


class Index:
    """Where each of a number of distinct texts stands."""

    def __init__(self, texts: pl.Series) -> None:
        """``texts`` (str): distinct and without nulls."""
        self._texts = texts
        self._table = _table(texts.len())
        numbers = np.empty(texts.len(), np.int32)
        self._sound = _enter(texts.hash().to_numpy(), *self._table, numbers) == texts.len()

    def find(self, asked: pl.Series) -> pl.Series:
        """Places (UInt32) of the ``asked`` texts (str), null where one is not there, or is null."""
        if not self._sound or not self._texts.len():
            return _joined(asked, self._texts)
        numbers = np.empty(asked.len(), np.int32)
        _look_up(asked.hash().to_numpy(), *self._table, numbers)
        places = pl.Series(asked.name, numbers)
        places = places.set(places < 0, None).cast(pl.UInt32)
        same = self._texts.gather(places) == asked
        return places.set(~same.fill_null(value=False), None)
