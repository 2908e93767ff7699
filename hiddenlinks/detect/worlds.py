"""Whoever looks sees one world: a way must hold, hop by hop, for one persona.

A search carries one bit for each pair of a persona and a slot; slots are the policy's categories and one
for what could not be followed. World 0 is whoever looks: only what holds for every persona is in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.graph.market import Market
from hiddenlinks.policy import Policy

__all__ = ["Worlds", "met", "worlds"]

_BITS = 64


@dataclass(frozen=True)
class Worlds:
    """``personas``: the name of each world, None for whoever looks; ``slots``: bits a world."""

    personas: tuple[str | None, ...]
    slots: int

    @property
    def unresolved(self) -> int:
        """The slot of what could not be followed: the last."""
        return self.slots - 1

    def slot(self, slot: int) -> np.uint64:
        """The bits of one slot in all worlds."""
        return np.uint64(sum(1 << (world * self.slots + slot) for world in range(len(self.personas))))

    def world(self, world: int) -> np.uint64:
        """The bits of all slots in one world."""
        return np.uint64(((1 << self.slots) - 1) << (world * self.slots))

    @property
    def every(self) -> np.uint64:
        """All bits in use."""
        return np.uint64((1 << (self.slots * len(self.personas))) - 1)

    def masks(self, personas: pl.Series) -> NDArray[np.uint64]:
        """The worlds (uint64, one a row) in which a row seen by that persona (str, null: every) holds."""
        known = {name: int(self.world(world)) for world, name in enumerate(self.personas) if name is not None}
        found = personas.replace_strict(known, default=0, return_dtype=pl.UInt64)
        held = pl.select(
            pl.when(personas.is_null()).then(pl.lit(int(self.every), pl.UInt64)).otherwise(found)
        )
        return held.to_series().to_numpy()

    def first(self, bits: NDArray[np.uint64], slot: int) -> NDArray[np.int64]:
        """The lowest world (one a row) whose bit of ``slot`` is set; -1 where none is."""
        out = np.full(bits.size, -1)
        for world in reversed(range(len(self.personas))):
            out[(bits & self.world(world) & self.slot(slot)) != 0] = world
        return out


def met(market: Market) -> pl.Series:
    """The personas (str, sorted) that saw a link or a page."""
    return pl.concat([market.graph.links["persona"], market.pages["persona"]]).drop_nulls().unique().sort()


def worlds(market: Market, policy: Policy) -> Iterator[Worlds]:
    """As many groups of worlds as it takes for a group's bits to fit into 64."""
    slots = len(policy.categories) + 1
    room = _BITS // slots - 1
    seen = met(market) if market.personas is None else market.personas
    names = seen.to_list() if policy.personas is None else sorted(set(policy.personas) & set(seen.to_list()))
    for at in range(0, max(1, len(names)), room):
        yield Worlds((None, *names[at : at + room]), slots)
