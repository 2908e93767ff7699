"""A variant that stands apart from its siblings by price or by orders (variation abuse; FTC v. Bountiful, 2023)."""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.shown import SURE
from hiddenlinks.detect.signals.base import Case, Fired, fired
from hiddenlinks.vocabulary import Source

__all__ = ["variant_outlier"]

_APART = 0.585  # binary logarithm of 1.5
_FEW = 2  # of two, the dearer one stands apart, and not the cheaper one from it


def variant_outlier(case: Case) -> Fired:
    """Strength: binary logarithm of price over the siblings' median (either way), or of its share of orders.

    At most 3; silent below a factor of 1.5.
    """
    siblings = pl.len().over("listing_id") > 1
    price = (pl.col("price") / pl.col("price").median().over("listing_id")).log(2)
    price = pl.when(pl.len().over("listing_id") > _FEW).then(price.abs()).otherwise(price)
    orders = (pl.col("orders") / pl.col("orders").mean().over("listing_id")).log(2)
    apart = pl.max_horizontal(price, orders).clip(upper_bound=3)
    finite = pl.when(apart.is_finite()).then(apart).fill_null(0)
    variants = (
        case.market.variants.filter(siblings).with_columns(apart=finite).filter(pl.col("apart") > _APART)
    )
    listings = case.market.listings.select("listing_id", listing="node")
    likely = (pl.col("source") == str(Source.VARIANT)) & (
        pl.col("sure") >= SURE
    )  # a price alone accuses nobody
    shown = case.candidates.rows.filter(likely).join(listings, on="listing")
    rows = shown.join(
        variants.select("listing_id", "apart", row="variant_id"), on=["listing_id", "row"]
    ).sort("candidate")
    text = pl.format("variant {} stands apart from its siblings by price or orders", "row")
    return fired(rows, pl.col("apart"), text, table=pl.lit("variants"), row=pl.col("row"))
