"""Sellers that may be one: they share what few others use. Proposed, never asserted."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING, Final

import polars as pl
from pydantic import BaseModel, ConfigDict

from hiddenlinks.vocabulary import Family

if TYPE_CHECKING:
    from hiddenlinks.graph.market import Market

__all__ = ["FEW", "Alike", "alike"]

FEW: Final = 5
"""A thing that more sellers use than these says nothing of any two of them."""

_OWN: Final = ("handle", "image", "file")


class Alike(BaseModel):
    """Two sellers that share ``things``: accounts, images, files, affiliate ids. They may be one, and may not.

    ``seller`` was first seen after ``earlier``, or no earlier; one of them at least is part of a confirmed or open
    finding (``known``: which). ``weight``: one over the binary logarithm of how many use each thing, added up (the
    column weights of FRAUDAR, Hooi et al., KDD 2016): what two share alone counts 0.63.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    seller: str
    earlier: str
    known: tuple[str, ...]
    things: tuple[str, ...]
    weight: float
    seller_since: datetime | None
    earlier_since: datetime | None


def alike(market: Market, offenders: Collection[str]) -> list[Alike]:
    """The pairs of sellers that share rare things, one of them at least an offender (ids); the strongest first."""
    used = _used(market).with_columns(users=pl.col("seller").n_unique().over("thing"))
    since = market.history.group_by(seller="seller_id").agg(since=pl.col("observed_at").min())
    since = since.drop_nulls("seller").sort("since", "seller", nulls_last=False).with_row_index("nth")
    rare = used.filter(pl.col("users").is_between(2, FEW)).join(since, on="seller")
    rare = rare.with_columns(known=pl.col("seller").is_in(sorted(offenders)))
    pairs = rare.join(rare, on=["thing", "users"], suffix="_other").filter(
        pl.col("nth") > pl.col("nth_other"), pl.col("known") | pl.col("known_other")
    )
    sides = ["seller", "seller_other", "since", "since_other", "known", "known_other"]
    found = pairs.group_by(sides).agg(
        things=pl.col("thing").sort(), weight=(1 / (1 + pl.col("users")).log(2)).sum().round(4)
    )
    found = found.sort("weight", "seller", "seller_other", descending=[True, False, False])
    return [
        Alike(
            seller=row["seller"],
            earlier=row["seller_other"],
            known=tuple(row[name] for name in ("seller", "seller_other") if row[f"known{name[6:]}"]),
            things=tuple(row["things"]),
            weight=row["weight"],
            seller_since=row["since"],
            earlier_since=row["since_other"],
        )
        for row in found.iter_rows(named=True)
    ]


def _used(market: Market) -> pl.DataFrame:
    """Which sellers use which things: ``seller``, ``thing`` (str), distinct."""
    sold = market.listings.select(seller="seller_id", source="node").drop_nulls()
    own = market.nodes.select("key", "type").with_row_index("target").cast({"target": pl.Int32})
    links = market.graph.touching(sold["source"], side="source", family=Family.PLACED).select(
        "source", "target"
    )
    things = links.join(own.filter(pl.col("type").is_in(_OWN)), on="target").select("source", thing="key")
    ids = market.affiliates.select("source", thing="affiliate:" + pl.col("affiliate"))
    return pl.concat([things, ids]).join(sold, on="source").select("seller", "thing").unique()
