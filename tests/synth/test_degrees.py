"""Degrees of a made-up marketplace are those of a real one: many small, few very large."""

from __future__ import annotations

import numpy as np
import polars as pl
import pytest

from hiddenlinks.synth.market import Request, markets

PLATFORM = ["recommended", "navigation", "same_seller"]


@pytest.fixture(scope="module", params=[40_000, 15_000], ids=["one district", "districts"])
def placed(request: pytest.FixtureRequest) -> pl.DataFrame:
    made = [market.tables()["links"] for market in markets(Request(40_000, 6, 0.02), size=request.param)]
    links = pl.concat(made).filter(~pl.col("kind").is_in(PLATFORM))
    listing = pl.col("source", "target").str.replace(
        r"^https?://(?:\w+\.)?bazaar\.example/item/(\d+)\.html.*$", "listing:$1"
    )
    return links.with_columns(listing)


def tail(degrees: pl.Series, share: float = 0.01) -> float:
    """Hill's estimate of the exponent of the largest ``share`` of the degrees: below 3, the variance diverges."""
    largest = np.sort(degrees.to_numpy())[-max(int(len(degrees) * share), 30) :].astype(float)
    return 1 + 1 / float(np.log(largest / largest[0]).mean())


@pytest.mark.parametrize("side", ["source", "target"])
def test_degrees_of_placed_links_are_heavy_tailed(placed: pl.DataFrame, side: str) -> None:
    degrees = placed.group_by(side).len()["len"]
    assert degrees.median() <= 2
    assert degrees.max() > 40 * degrees.mean()
    assert 1.3 < tail(degrees) < 3.5
    top = degrees.sort(descending=True)[: len(degrees) // 100].sum()
    assert top > 0.08 * degrees.sum()


def test_listings_link_out_in_heavy_tailed_numbers(placed: pl.DataFrame) -> None:
    degrees = placed.filter(pl.col("source").str.starts_with("listing:")).group_by("source").len()["len"]
    assert degrees.median() <= 2
    assert degrees.max() > 15 * degrees.mean()
