"""Texts to dense numbers: each distinct text once, found again by its 64-bit hash and then compared.

Two texts with one hash are told apart: a merged seller is a false accusation, and fixed hashes can be forged. Hashes
live in memory alone, since polars does not promise to keep them from release to release.
"""

from __future__ import annotations

from math import ceil
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.compiled import kernel
from hiddenlinks.threads import on_all

__all__ = ["Index", "numbered"]

_ROOM: Final = 4 / 3
"""Slots of a table for each entry, at least: open addressing with linear probing (Knuth, vol. 3, 6.4) wants a quarter
of them empty. More of them would be more memory to be handed out and missed by the processor's cache."""
_SOME: Final = 1 << 16
"""Texts that are compared at a time: what is gathered for it stays in the processor's cache."""


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


@kernel
def _move(keys: NDArray[Any], slots: NDArray[Any], wider: NDArray[Any], room: NDArray[Any]) -> None:
    """Enter all that is in a table into a wider one: neighbours stay neighbours, so that memory is read in order."""
    mask = np.uint64(room.size - 1)
    for slot in range(slots.size):
        if slots[slot] >= 0:
            at = keys[slot] & mask
            while room[at] >= 0:
                at = (at + np.uint64(1)) & mask
            room[at], wider[at] = slots[slot], keys[slot]


_Table = tuple[NDArray[np.uint64], NDArray[np.int32]]
"""Hashes, and the number of the text that has it; -1 where the slot is free."""


def _table(size: int) -> _Table:
    room = 1 << max(4, ceil(_ROOM * size).bit_length())
    return np.empty(room, np.uint64), np.full(room, -1, np.int32)


def _for(table: _Table, size: int) -> _Table:
    """The table, or a wider one with the same entries where ``size`` ones would crowd it."""
    if _ROOM * size <= table[0].size:
        return table
    wider = _table(size)
    _move(*table, *wider)
    return wider


def numbered(texts: pl.Series) -> tuple[pl.Series, pl.Series]:
    """Numbers (UInt32, null where there is no text) of ``texts`` (str), and the distinct texts that they count.

    The distinct ones stand in the order in which they first came, in the memory of ``texts``. O(n).
    """
    index = Index(lent=True)
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
    """Distinct texts, and where each of them stands; it may grow."""

    def __init__(self, texts: pl.Series | None = None, *, lent: bool = False) -> None:
        """``texts`` (str): what is known from the start; distinct ones have their places as numbers.

        ``lent``: texts stay in the memory of the columns that they come in, which then lives as long as they do.
        """
        self._runs = [pl.Series([], dtype=pl.String) if texts is None else texts.clear()]
        self._table = _table(0)
        self._sound = True
        self._lent = lent
        if texts is not None:
            self.add(texts)

    @property
    def texts(self) -> pl.Series:
        """The distinct texts (str), in the order in which they first came."""
        if len(self._runs) > 1:
            self._runs = [pl.concat(self._runs, rechunk=True)]
        return self._runs[0]

    def add(self, texts: pl.Series) -> pl.Series:
        """Numbers (UInt32, null where there is no text) of ``texts`` (str); those that were not known are now."""
        if texts.null_count() == texts.len():
            return texts.cast(pl.UInt32)
        there = (texts if not texts.null_count() else texts.drop_nulls()).rechunk()
        codes = self._entered(there) if self._sound else None
        if codes is None:
            known = self.texts
            self._runs = [pl.concat([known, there.alias(known.name)]).unique(maintain_order=True)]
            codes = _joined(there, self.texts)
        if there.len() == texts.len():
            return codes
        every = pl.Series(texts.name, [None], pl.UInt32).new_from_index(0, texts.len())
        return every.scatter(texts.is_not_null().arg_true(), codes)

    def find(self, asked: pl.Series) -> pl.Series:
        """Places (UInt32) of the ``asked`` texts (str), null where one is not there, or is null."""
        if not self._sound or not self.texts.len():
            return _joined(asked, self.texts)
        places = self._looked_up(asked)
        same = self.texts.gather(places) == asked
        return places.set(~same.fill_null(value=False), None)

    def ranks(self, ordered: pl.Series) -> pl.Series:
        """Where each text, by its number, stands in ``ordered`` (UInt32): the same texts in another order."""
        places = self._looked_up(ordered) if self._sound else _joined(ordered, self.texts)
        ranks = np.empty(ordered.len(), np.uint32)
        ranks[places.to_numpy()] = np.arange(ordered.len(), dtype=np.uint32)
        return pl.Series(ordered.name, ranks)

    def _looked_up(self, asked: pl.Series) -> pl.Series:
        """Places by hashes alone: right for texts that are there, since each has a hash of its own."""
        numbers = np.empty(asked.len(), np.int32)
        _look_up(asked.hash().to_numpy(), *self._table, numbers)
        places = pl.Series(asked.name, numbers)
        return places.set(places < 0, None).cast(pl.UInt32)

    def _entered(self, texts: pl.Series) -> pl.Series | None:
        """Numbers by hashes; None, and the texts as they were, where two texts have one."""
        before = sum(run.len() for run in self._runs)
        self._table = _for(self._table, before + texts.len())
        numbers, places = np.empty(texts.len(), np.int32), np.empty(texts.len(), np.int32)
        new = places[: _enter(texts.hash().to_numpy(), *self._table, before, numbers, places) - before]
        more = texts.gather(new)
        self._sound = _same(texts, numbers, new, [*self._runs, more])
        if not self._sound:
            return None
        if new.size:
            whole = new.size == texts.len() and not before
            self._grow(texts if whole else more if self._lent else _copied(more))
        return pl.Series(texts.name, numbers, pl.UInt32)

    def _grow(self, more: pl.Series) -> None:
        """Put ``more`` texts behind the others, in runs of which each is twice as long as the next: few move often."""
        self._runs.append(more.alias(self._runs[0].name))
        while len(self._runs) > 1 and self._runs[-2].len() < 2 * self._runs[-1].len():
            self._runs[-2:] = [pl.concat(self._runs[-2:], rechunk=True)]


def _same(
    texts: pl.Series, numbers: NDArray[np.int32], new: NDArray[np.int32], runs: list[pl.Series]
) -> bool:
    """Whether the ``texts`` whose ``numbers`` stood before, all but the ``new`` ones, are those that ``runs`` have."""
    again = np.ones(texts.len(), bool)
    again[new] = False
    rows = np.flatnonzero(again)

    def part(begin: int) -> bool:
        some, first = rows[begin : begin + _SOME], 0
        at = numbers[some]
        for run in runs:
            here = at < first + run.len()
            if not (run.gather(at[here] - first) == texts.gather(some[here])).all():
                return False
            at, some, first = at[~here], some[~here], first + run.len()
        return True

    return all(on_all(part, range(0, rows.size, _SOME)))
