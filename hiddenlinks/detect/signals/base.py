"""What every signal is given, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import polars as pl

from hiddenlinks.detect.candidates import Candidates
from hiddenlinks.graph.market import Market
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Judge

__all__ = ["Case", "Fired", "Fires", "fired"]


@dataclass(frozen=True)
class Case:
    """All candidates, and what they were found in."""

    candidates: Candidates
    market: Market
    policy: Policy
    recogniser: Judge

    @property
    def ways(self) -> pl.DataFrame:
        """The candidates that are tied by links (forward and inbound)."""
        return self.candidates.rows.filter(pl.col("hops") > 0)

    @property
    def steps(self) -> pl.DataFrame:
        """The links of all ways."""
        return self.candidates.steps

    def key(self, node: pl.Series) -> pl.Series:
        """Keys (str) of nodes."""
        return self.market.nodes["key"].gather(node)


Fired = pl.DataFrame
"""``candidate`` (uint32), ``strength`` (float64; its weight is a log-odds a unit of this), ``text`` (what was seen,
in words) and, where one place in the input gave it, ``table``, ``row``, ``field``."""

Fires = Callable[[Case], Fired]
"""A signal: silent candidates have no row."""


def fired(rows: pl.DataFrame, strength: pl.Expr, text: pl.Expr, **place: pl.Expr) -> Fired:
    """The rows of a signal; ``place`` may give ``table``, ``row`` and ``field``."""
    return rows.select("candidate", strength.cast(pl.Float64).alias("strength"), text.alias("text"), **place)
