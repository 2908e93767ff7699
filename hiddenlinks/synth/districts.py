"""How a marketplace is cut into districts that are made one after the other, and what all of them share."""

from __future__ import annotations

import math
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.synth.places import Places

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hiddenlinks.synth.titles import Titles

__all__ = ["DISTRICT", "Chains", "District", "Plan", "Population"]

DISTRICT: Final = 100_000
"""Most listings of a district: what is in memory at a time."""

_STRIDE: Final = 7_368_787
"""A prime larger than any district, so that multiples of it walk through all ids of one."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Which ids each district has, known without making its listings. ``size`` is the most listings of one.

    The first rows of each district are its landmarks: ordinary listings that those of all districts link to.
    """

    listings: int
    size: int = DISTRICT

    @property
    def districts(self) -> int:
        """How many districts there are."""
        return -(-self.listings // self.size)

    @property
    def landmarks(self) -> int:
        """Landmarks in each district."""
        return self.listings // self.districts // 50

    def starts(self) -> NDArray[np.int64]:
        """Listings before each district, and in all: int64, shape (districts + 1,)."""
        return np.arange(self.districts + 1, dtype=np.int64) * self.listings // self.districts

    def extent(self, number: int) -> int:
        """Listings of a district."""
        return int(np.diff(self.starts())[number])

    def ids(self, number: NDArray[np.int64] | int, rows: NDArray[np.int64]) -> pl.Series:
        """``listing_id`` of rows of a district, or of one district each."""
        starts = self.starts()
        place = starts[:-1][number] + rows * _STRIDE % np.diff(starts)[number]
        return pl.Series(1_005_000_000 + place * 7).cast(pl.String)

    def popular(self, random: np.random.Generator, count: int, share: float = 1.0) -> pl.Series:
        """Ids of ``count`` landmarks anywhere, with replacement, a few very often; of the first ``share`` of them."""
        most = math.ceil(self.landmarks * self.districts * share)
        rank = (most * random.random(count if most else 0) ** 3).astype(np.int64)
        return self.ids(rank % self.districts, rank // self.districts)


@dataclass(frozen=True, slots=True)
class Chains:
    """Sellers who sell in every district: ids, homes (index of a language), and each one's shop and account."""

    names: pl.Series
    home: NDArray[np.int64]
    shops: list[str]
    accounts: list[str]


@dataclass(frozen=True, slots=True)
class Population:
    """What all districts share: pages of brands and of blogs, the most popular first, and large sellers."""

    brands: pl.Series
    blogs: pl.Series
    chains: Chains

    @classmethod
    def of(cls, plan: Plan, seed: int, titles: Titles) -> Population:
        """A population that grows with the marketplace; chains only where there are several districts."""
        places = Places.of(plan.districts, 0, Random(f"{seed} population"))  # noqa: S311 - no secret
        numbers = plan.listings // 40 + 20, plan.listings // 20 + 5
        brands, blogs = (pl.Series([places.page() for _ in range(n)], dtype=pl.String) for n in numbers)
        count = plan.listings // 5000 + 100 if plan.districts > 1 else 0
        langs = sorted(titles.shares)
        random = np.random.default_rng([seed, plan.districts])
        chains = Chains(
            names=pl.Series([f"s{number}" for number in range(10_000, 10_000 + count)], dtype=pl.String),
            home=random.choice(len(langs), count, p=[titles.shares[code] for code in langs]),
            shops=[places.page() for _ in range(count)],
            accounts=[places.handle("email").key for _ in range(count)],
        )
        return cls(brands, blogs, chains)


@dataclass(frozen=True, slots=True)
class District:
    """One district of a marketplace, by ``number`` from 0 on."""

    plan: Plan
    number: int
    shared: Population
    seed: int

    @property
    def extent(self) -> int:
        """Listings here."""
        return self.plan.extent(self.number)

    def mine(self, count: int) -> NDArray[np.int64]:
        """Which of ``count`` shared things have their pages written with this district: int64 indices."""
        return np.arange(self.number, count, self.plan.districts)

    def chance(self) -> np.random.Generator:
        """The district's source of chance for what is made in columns."""
        return np.random.default_rng([self.seed, self.number])
