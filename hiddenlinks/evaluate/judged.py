"""Findings beside the truth: one row a listing."""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.errors import InputError
from hiddenlinks.vocabulary import Status

__all__ = ["LABELS", "judge"]

LABELS: Final = ("hidden", "benign", "declared", "unresolved")
"""What truth.csv may call a listing."""

_FIELDS: Final = ("category", "direction", "target")


def judge(findings: pl.DataFrame, truth: pl.DataFrame) -> pl.DataFrame:
    """One row a listing, those named by the truth and those named by findings alone.

    Columns: those of the truth; ``score`` (float64, best hidden finding, 0 without one), ``found_category``,
    ``found_direction``, ``found_target`` (of that finding), ``unresolved`` (bool: it has such a finding).
    Raises :class:`InputError` for a listing that the truth names twice, an unknown label, or a score outside
    0 to 1.
    """
    _check(findings, truth)
    hidden = findings.filter(pl.col("status") == "hidden")
    keys = [name for name in ("finding_id", *_FIELDS) if name in hidden.columns]
    best = (
        hidden.sort(["score", *keys], descending=[True] + [False] * len(keys), nulls_last=True)
        .unique("listing_id", keep="first", maintain_order=True)
        .select("listing_id", "score", *(pl.col(name).alias(f"found_{name}") for name in _FIELDS))
    )
    open_ends = (
        findings.filter(pl.col("status") == "unresolved")
        .select("listing_id", unresolved=pl.lit(value=True))
        .unique()
    )
    return (
        truth.join(best, on="listing_id", how="full", coalesce=True)
        .join(open_ends, on="listing_id", how="full", coalesce=True)
        .with_columns(
            pl.col("score").fill_null(0.0),
            pl.col("unresolved").fill_null(value=False),
            pl.col("technique").fill_null(
                pl.when(pl.col("label").is_null()).then(pl.lit("not in truth")).otherwise(pl.lit("none"))
            ),
            pl.col("label").fill_null("benign"),
        )
        .sort("listing_id")
    )


def _check(findings: pl.DataFrame, truth: pl.DataFrame) -> None:
    label, status, score = pl.col("label"), pl.col("status"), pl.col("score")
    rules = (
        (truth, pl.col("listing_id").is_null() | label.is_null(), "no listing_id or label", "truth"),
        (truth, pl.col("listing_id").is_duplicated(), "a listing stands twice", "truth"),
        (truth, ~label.is_in(LABELS), f"a label is none of {', '.join(LABELS)}", "truth"),
        (findings, pl.col("listing_id").is_null(), "no listing_id", "findings"),
        (
            findings,
            ~status.fill_null("").is_in(list(Status)),
            "unknown status",
            "findings",
        ),
        (findings, ~score.is_between(0, 1).fill_null(value=False), "score not from 0 to 1", "findings"),
    )
    for frame, broken, what, where in rules:
        rows = frame.filter(broken)
        if rows.height:
            first = rows["listing_id"].sort(nulls_last=True)[0]
            raise InputError(f"{what}: {rows.height} rows, as {first!r}", where, "see the contract")
