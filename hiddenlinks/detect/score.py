"""The score: additive log-odds, so that a finding's signals and prior add up to it."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from functools import cache
from importlib.resources import files
from typing import Final

import polars as pl

from hiddenlinks.detect.signals import SHARED, SIGNALS, Case
from hiddenlinks.progress import each

__all__ = ["by_hand", "fire", "in_order", "scored", "weights"]

_DIGITS: Final = 4
"""Weights are rounded to so many digits, so that what is written adds up to what is said."""
_OF_NAMES: Final = ("end_content", "laid", "disagreement", *SHARED)
"""What may speak for an end that is known by its name alone: together no accusation at the default prior.

What is shared speaks for likely ends only, and no name is one. How the way leads there does not say what is there
(decision 52).
"""


@cache
def _table() -> dict[str, dict[str, float]]:
    text = files("hiddenlinks.detect").joinpath("weights.toml").read_text("utf-8")
    found: dict[str, dict[str, float]] = tomllib.loads(text)["weights"]
    return found


@cache
def weights() -> dict[str, float]:
    """The weight of each signal, as ``weights.toml`` holds them: log-odds a unit of strength."""
    return {name: row["weight"] for name, row in _table().items()}


@cache
def by_hand() -> dict[str, float]:
    """The weight of each signal as a person set it before any fit: what a fit keeps close to."""
    return {name: row["by_hand"] for name, row in _table().items()}


def fire(case: Case, names: Collection[str] = SIGNALS) -> pl.DataFrame:
    """All firings: ``candidate``, ``name``, ``weight`` (log-odds), ``text``, ``table``, ``row``, ``field``.

    ``names``: the signals that are asked, all by default.
    """
    place = {name: pl.String() for name in ("table", "row", "field")}
    schema = {
        "candidate": pl.UInt32(),
        "name": pl.String(),
        "weight": pl.Float64(),
        "text": pl.String(),
        **place,
    }
    parts = [pl.DataFrame(schema=schema)]
    for name in each(names, "weighing signals", len(names), "signals"):
        rows = SIGNALS[name](case)
        if rows.is_empty():
            continue  # most are silent on a small marketplace
        rows = rows.with_columns(
            name=pl.lit(name), weight=(pl.col("strength") * weights()[name]).round(_DIGITS) + 0.0
        )
        if name not in _OF_NAMES:
            rows = rows.filter((pl.col("weight") < 0) | ~pl.col("candidate").is_in(case.named.implode()))
        missing = [
            pl.lit(None, kind).alias(column) for column, kind in place.items() if column not in rows.columns
        ]
        parts.append(rows.with_columns(missing).select(*schema))
    return in_order(pl.concat(parts).filter(pl.col("weight") != 0))


def in_order(signals: pl.DataFrame) -> pl.DataFrame:
    """Firings as a finding shows them: the heaviest first, equals by name."""
    return signals.sort("candidate", pl.col("weight").abs(), "name", descending=[False, True, False])


def scored(rows: pl.DataFrame, signals: pl.DataFrame, prior: float) -> pl.DataFrame:
    """The candidates with their ``score``: ``sigmoid(prior + sum of weights)``, rounded to six digits."""
    total = signals.group_by("candidate").agg(total=pl.col("weight").sum())
    odds = prior + pl.col("total").fill_null(0).round(_DIGITS)
    return rows.join(total, on="candidate", how="left", maintain_order="left").with_columns(
        score=(1 / (1 + (-odds).exp())).round(6)
    )
