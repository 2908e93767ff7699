"""Campaigns against the planted ones: how pure and how whole the found groups are."""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.evaluate.files import require
from hiddenlinks.evaluate.model import Groups
from hiddenlinks.findings import LIKELY

__all__ = ["groups"]

_COLUMNS: Final = ("listing_id", "campaign")


def groups(findings: pl.DataFrame, planted: pl.DataFrame) -> Groups:
    """B-cubed precision and recall of membership (Bagga and Baldwin 1998; Amigó et al. 2009).

    ``findings``: ``listing_id``, ``status``, ``score``, ``campaign_id``; ``planted``: ``listing_id`` and
    ``campaign`` of the hidden listings, as ``campaigns.csv`` has them. A listing belongs to the campaign of its
    best hidden finding of 0.5 or more; without one, or without a campaign, it is alone. Precision is taken over
    listings that were put with others, and recall over those planted with others: of a listing's group, the
    share that belongs with it; of those it belongs with, the share that is in its group. Raises
    :class:`InputError` for missing columns.
    """
    require(findings, ("listing_id", "status", "score", "campaign_id"), "findings")
    require(planted, _COLUMNS, "campaigns")
    likely = findings.filter((pl.col("status") == "hidden") & (pl.col("score") >= LIKELY))
    best = likely.sort("score", "campaign_id", descending=[True, False], nulls_last=True).unique(
        "listing_id", keep="first", maintain_order=True
    )
    both = planted.join(best.select("listing_id", "campaign_id"), on="listing_id", how="full", coalesce=True)
    alone = pl.col("listing_id")
    both = both.with_columns(
        true=pl.col("campaign").fill_null("alone " + alone),
        found=pl.col("campaign_id").fill_null("alone " + alone),
    )
    both = both.with_columns(
        shared=pl.len().over("true", "found"), truly=pl.len().over("true"), put=pl.len().over("found")
    )
    together, apart = both.filter(pl.col("put") > 1), both.filter(pl.col("truly") > 1)
    return Groups(
        found=together["found"].n_unique(),
        planted=apart["true"].n_unique(),
        precision=together.select((pl.col("shared") / pl.col("put")).mean()).item(),
        recall=apart.select((pl.col("shared") / pl.col("truly")).mean()).item(),
    )
