"""What every signal is given, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import polars as pl

from hiddenlinks.detect.candidates import Candidates
from hiddenlinks.detect.terms import strongest
from hiddenlinks.detect.ties import ties
from hiddenlinks.graph.market import Market
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Judge, Term
from hiddenlinks.vocabulary import LinkKind

__all__ = ["Case", "Fired", "Fires", "by_several", "fired", "naming", "of_kind"]


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

    @cached_property
    def ties(self) -> pl.DataFrame:
        """The rare things that the candidates of several listings share (:func:`~hiddenlinks.detect.ties.ties`)."""
        return ties(self.candidates, self.market)

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


def of_kind(case: Case, kind: LinkKind, text: str) -> Fired:
    """Strength 1 for candidates whose way has a link of ``kind``; ``text`` names the node that the first leads to."""
    steps = case.steps.filter(pl.col("kind") == kind.code)
    first = steps.unique("candidate", keep="first", maintain_order=True)
    return fired(first.with_columns(key=case.key(first["target"])), pl.lit(1.0), pl.format(text, "key"))


def by_several(case: Case, which: pl.Expr) -> pl.DataFrame:
    """Of the ties on ways, chosen by ``which``, the heaviest of each candidate with several sellers and several ends.

    Ways to one end are right or wrong together: they say nothing more by being several.
    """
    sold = case.market.listings.select("seller_id", listing="node")
    ends = case.candidates.rows.select("candidate", at="end")
    held = case.ties.filter(which & pl.col("on_way")).join(sold, on="listing", maintain_order="left")
    held = held.join(ends, on="candidate", maintain_order="left")
    several = [pl.col(name).n_unique().over("thing") > 1 for name in ("seller_id", "at")]
    order = held.filter(several).sort("candidate", "weight", "thing", descending=[False, True, False])
    return order.unique("candidate", keep="first", maintain_order=True)


def naming(case: Case, rows: pl.DataFrame, wanted: Callable[[Term], bool]) -> pl.DataFrame:
    """The rows (parts of listings) whose text has a ``wanted`` term of their category; ``term``: the strongest one."""
    named = strongest(case.recogniser, rows.select("text", "judge", "category"), wanted)
    terms = [terms[0].text if terms else None for terms in named]
    return rows.with_columns(term=pl.Series(terms, dtype=pl.String)).drop_nulls("term")
