"""A marketplace, district by district: the crowd, what is planted in it, and the truth about both."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Final, Self

import numpy as np
import polars as pl

from hiddenlinks.synth.camouflage import Camouflage
from hiddenlinks.synth.cast import Budgets, Cast
from hiddenlinks.synth.crowd import Crowd
from hiddenlinks.synth.districts import DISTRICT, District, Plan, Population
from hiddenlinks.synth.places import Places
from hiddenlinks.synth.prose import Prose
from hiddenlinks.synth.stage import Stage
from hiddenlinks.synth.surroundings import Surroundings
from hiddenlinks.synth.tables import ORDER, SCHEMAS
from hiddenlinks.synth.titles import Titles
from hiddenlinks.synth.traffic import Traffic

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

__all__ = ["Market", "Request", "markets"]

_DECLARED: Final = 0.04
"""Share of listings that sell such goods openly, with nothing else to them."""


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for; see :func:`hiddenlinks.synth.synth`."""

    listings: int
    seed: int
    prevalence: float
    titles: str | Path | None = None
    camouflage: float = 1.0

    def chance(self, what: object) -> Random:
        """A source of chance for ``what`` is made one by one."""
        return Random(f"{self.seed} {self.listings} {self.prevalence} {what}")  # noqa: S311 - no secret

    def words(self, what: object) -> Titles:
        """Titles: real ones, or newly made of our own words."""
        random = self.chance(f"titles {what}")
        return Titles.own(random) if self.titles is None else Titles.of_file(self.titles, random)


def markets(request: Request, size: int = DISTRICT) -> Iterator[Market]:
    """The districts of a marketplace, one after the other, each of at most ``size`` listings."""
    plan, first = Plan(request.listings, size), request.words(0)
    shared = Population.of(plan, request.seed, first)
    for number in range(plan.districts):
        titles = request.words(number) if number and request.titles is None else first
        yield Market.make(request, District(plan, number, shared, request.seed), titles)


@dataclass(slots=True)
class Market:
    """A district before it is written. ``stage`` holds what was planted, for whoever checks the truth."""

    crowd: Crowd
    stage: Stage
    surroundings: Surroundings
    reserved: NDArray[np.int64]
    openly: pl.DataFrame

    @classmethod
    def of(
        cls,
        listings: int,
        seed: int,
        prevalence: float,
        titles: str | Path | None = None,
        camouflage: float = 1.0,
    ) -> Market:
        """A marketplace of one district."""
        return next(markets(Request(listings, seed, prevalence, titles, camouflage), size=listings))

    @classmethod
    def make(cls, request: Request, district: District, titles: Titles) -> Self:
        """Plant hidden listings, their twins and all else in a crowd."""
        random, listings, chance = request.chance(district.number), district.extent, district.chance()
        crowd = Crowd.of(district, titles, chance)
        budgets = Budgets.of(listings, request.prevalence)
        mixed = chance.permutation(np.arange(district.plan.landmarks, listings))
        mixed = np.concatenate([mixed[crowd.is_local(mixed)], mixed[~crowd.is_local(mixed)]])
        reserved, mixed = np.split(mixed, [min(budgets.most, int(listings * 0.9))])
        openly_at, quiet_at = np.split(chance.permutation(mixed), [int(listings * _DECLARED)])
        openly = crowd.declare(openly_at)
        prose = Prose(random, titles)
        places = Places.of(district.plan.districts, district.number + 1, random)
        stage = Stage(random, prose, places, crowd.frame[reserved].to_dicts()[::-1])
        chains = district.shared.chains.names
        stage.large, stage.owners = crowd.large(), dict.fromkeys(chains, "")
        stage.sellers = sorted({*crowd.frame["seller_id"]} - {*stage.large, *chains})
        surroundings = Surroundings(places, prose, district)
        Cast.of(stage).perform(budgets)
        quiet = crowd.ids().gather(pl.Series(quiet_at))
        Camouflage(stage, district, chance, quiet).cover(request.camouflage)
        return cls(crowd, stage, surroundings, reserved, openly)

    def tables(self) -> dict[str, pl.DataFrame]:
        """All tables and the truth, by name, in an order that gives nothing away."""
        planted = {name: self._planted(name) for name in SCHEMAS}
        crowd = self.crowd.frame
        is_plain = ~crowd["listing_id"].is_in(planted["truth"]["listing_id"].implode())
        is_quiet = is_plain & ~crowd["listing_id"].is_in(self.openly["listing_id"].implode())
        links, pages = self.surroundings.build(
            traffic := Traffic(self.crowd, is_quiet.arg_true().to_numpy(), is_plain.to_numpy())
        )
        options = self.crowd.variants(0.15).join(planted["variants"], on="listing_id", how="anti")
        ordinary = {
            "listings": pl.concat([crowd.filter(is_plain), self.crowd.earlier(0.03, is_plain)]),
            "variants": options,
            "links": pl.concat([traffic.platform(), links]),
            "pages": pages,
            "truth": self._plain_truth(crowd.filter(is_plain)),
        }
        whole = {
            name: pl.concat([ordinary[name], rows], how="diagonal") if name in ordinary else rows
            for name, rows in planted.items()
        }
        return {name: frame.select(planted[name].columns).sort(ORDER[name]) for name, frame in whole.items()}

    def _planted(self, name: str) -> pl.DataFrame:
        """What was planted in a table."""
        return pl.DataFrame(self.stage.rows[name], schema=SCHEMAS[name] or dict(self.crowd.frame.schema))

    def _plain_truth(self, plain: pl.DataFrame) -> pl.DataFrame:
        """The truth about listings on which nothing was planted: benign, or openly sold."""
        label = pl.when(pl.col("category").is_null()).then(pl.lit("benign")).otherwise(pl.lit("declared"))
        return (
            plain.select("listing_id")
            .join(self.openly, on="listing_id", how="left", maintain_order="left")
            .with_columns(label=label, technique=label.replace("benign", "ordinary"))
        )
