"""The whole marketplace: the crowd, what is planted in it, and the truth about both."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Final, Self

import numpy as np
import polars as pl

from hiddenlinks.synth.camouflage import Camouflage
from hiddenlinks.synth.cast import Budgets, Cast
from hiddenlinks.synth.crowd import Crowd
from hiddenlinks.synth.places import Places
from hiddenlinks.synth.prose import Prose
from hiddenlinks.synth.stage import Stage
from hiddenlinks.synth.surroundings import Surroundings
from hiddenlinks.synth.titles import Titles
from hiddenlinks.synth.traffic import Traffic

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

__all__ = ["SCHEMAS", "Market"]

_DECLARED: Final = 0.04
"""Share of listings that sell such goods openly, with nothing else to them."""

_TIME: Final = pl.Datetime("us", "UTC")
SCHEMAS: Final[dict[str, dict[str, pl.DataType | type[pl.DataType]]]] = {
    "listings": {},
    "variants": {
        "listing_id": pl.String,
        "variant_id": pl.String,
        "title": pl.String,
        "price": pl.Float64,
        "currency": pl.String,
        "orders": pl.Int64,
    },
    "links": {
        "source": pl.String,
        "target": pl.String,
        "kind": pl.String,
        "persona": pl.String,
        "status": pl.Int64,
        "text": pl.String,
        "observed_at": _TIME,
    },
    "pages": {
        "url": pl.String,
        "title": pl.String,
        "text": pl.String,
        "lang": pl.String,
        "status": pl.Int64,
        "age_gate": pl.Boolean,
        "interstitial": pl.Boolean,
        "persona": pl.String,
        "observed_at": _TIME,
    },
    "domains": {"domain": pl.String, "label": pl.String},
    "targets": {"node": pl.String, "category": pl.String, "weight": pl.Float64, "origin": pl.String},
    "truth": {
        "listing_id": pl.String,
        "label": pl.String,
        "category": pl.String,
        "direction": pl.String,
        "technique": pl.String,
        "target": pl.String,
    },
    "campaigns": {"listing_id": pl.String, "campaign": pl.String},
}
"""Columns of each table; those of listings are the crowd's."""

_ORDER: Final = {
    "listings": ["listing_id", "observed_at"],
    "variants": ["listing_id", "variant_id"],
    "links": ["observed_at", "source", "target", "kind", "persona"],
    "pages": ["observed_at", "url", "persona"],
    "domains": ["domain", "label"],
    "targets": ["node"],
    "truth": ["listing_id"],
    "campaigns": ["listing_id"],
}
"""What each table is sorted by; ids and times are drawn, so that planted rows stand anywhere."""


@dataclass(slots=True)
class Market:
    """A marketplace before it is written. ``stage`` holds what was planted, for whoever checks the truth."""

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
    ) -> Self:
        """Plant ``prevalence`` of ``listings`` and their twins; see :func:`hiddenlinks.synth.synth`."""
        random = Random(f"{seed} {listings} {prevalence}")  # noqa: S311 - no secret
        source = Titles.own(random) if titles is None else Titles.of_file(titles, random)
        crowd = Crowd.of(listings, source, seed)
        budgets = Budgets.of(listings, prevalence)
        mixed = crowd.random.permutation(listings)
        reserved = mixed[: min(budgets.most, int(listings * 0.9))]
        openly_at, quiet_at = np.split(mixed[len(reserved) :], [int(listings * _DECLARED)])
        openly = crowd.declare(openly_at)
        prose, places = Prose(random, source), Places(random)
        stage = Stage(random, prose, places, crowd.frame[reserved].to_dicts()[::-1])
        stage.large = crowd.large()
        surroundings = Surroundings.of(places, prose, listings)
        Cast.of(stage).perform(budgets)
        Camouflage(stage, surroundings, crowd.ids().gather(pl.Series(quiet_at))).cover(camouflage)
        return cls(crowd, stage, surroundings, reserved, openly)

    def tables(self) -> dict[str, pl.DataFrame]:
        """All tables and the truth, by name, in an order that gives nothing away."""
        planted = {name: self._planted(name) for name in SCHEMAS}
        crowd = self.crowd.frame
        is_plain = ~crowd["listing_id"].is_in(planted["truth"]["listing_id"].implode())
        is_quiet = is_plain & ~crowd["listing_id"].is_in(self.openly["listing_id"].implode())
        links, pages = self.surroundings.build(traffic := Traffic(self.crowd, is_quiet.arg_true().to_numpy()))
        options = self.crowd.variants(0.15).join(planted["variants"], on="listing_id", how="anti")
        ordinary = {
            "listings": pl.concat([crowd.filter(is_plain), self.crowd.earlier(0.03, is_plain)]),
            "variants": options,
            "links": pl.concat([traffic.platform(), links]),
            "pages": pages,
            "truth": self._plain_truth(crowd.filter(is_plain)),
        }
        return {
            name: pl.concat([ordinary.get(name, rows.clear()), rows], how="diagonal").sort(_ORDER[name])
            for name, rows in planted.items()
        }

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
