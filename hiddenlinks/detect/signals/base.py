"""What every signal is given, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.detect.candidates import Candidates
from hiddenlinks.detect.terms import strongest
from hiddenlinks.detect.ties import ties
from hiddenlinks.graph.market import Market
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Judge
from hiddenlinks.vocabulary import Direction, LinkKind, Source

__all__ = [
    "SURELY",
    "Case",
    "Fired",
    "Fires",
    "also_read",
    "by_several",
    "declares",
    "fired",
    "foreign",
    "naming",
    "of_kind",
    "plain",
]

_UNLIKE, SURELY = 3.0, 1.5
"""Log-odds against the title, and for the other part, from which they count whole."""


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
    def named(self) -> pl.Series:
        """The candidates whose end is known by its name alone."""
        return self.candidates.rows.filter(pl.col("origin") == "name")["candidate"]

    @cached_property
    def ties(self) -> pl.DataFrame:
        """The rare things that the candidates of several listings share (:func:`~hiddenlinks.detect.ties.ties`)."""
        return ties(self.candidates, self.market)

    @cached_property
    def namesakes(self) -> pl.DataFrame:
        """Own parts whose text is the title of listings with a declared category, whatever its case.

        Of each candidate: ``sellers``, how many other sellers have such a listing, and ``openly``, how many of them
        declare the candidate's category by it.
        """
        return _namesakes(self)

    def sold(self, listings: pl.Series) -> pl.DataFrame:
        """``listing`` (node) and ``seller_id`` of some ``listings`` (nodes, unique or not), each once."""
        wanted = np.zeros(self.market.nodes.height, bool)
        wanted[listings.to_numpy()] = True
        every = self.market.listings.select("seller_id", listing="node")
        return every.filter(pl.Series(wanted[every["listing"].to_numpy()]))

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


def declares(case: Case, rows: pl.DataFrame) -> NDArray[np.float32]:
    """Log-odds (n, k) that the declared path of each row's listing is each category."""
    paths = case.market.listings.select(listing="node", path="category")
    return case.recogniser.declared(
        rows.select("listing").join(paths, on="listing", maintain_order="left")["path"]
    )


def also_read(case: Case, rows: pl.DataFrame) -> pl.DataFrame:
    """The rows (parts judged as titles) of listings that declare a category by their path, with how they read like it.

    ``also``: log-odds that the ``text`` names goods of a declared category, and ``shelf``, which one.
    """
    declared = declares(case, rows) >= 0
    some = declared.any(axis=1)
    rows = rows.filter(pl.Series(some))
    odds = np.where(declared[some], case.recogniser.titles(rows["text"]), -np.inf)
    names = pl.Series(case.policy.categories, dtype=pl.String)
    also = pl.Series(odds.max(axis=1, initial=-np.inf), dtype=pl.Float64)
    return rows.with_columns(also=also, shelf=names.gather(odds.argmax(axis=1)))


def foreign(case: Case, source: Source, text: str) -> Fired:
    """Parts of one ``source`` that show what the listing's title does not; ``text`` takes the category.

    Strength from 0 to 1: how little the title looks like the category, times how much the other part does.
    """
    title = (pl.col("field") == "title") & (pl.col("source") == str(Source.TEXT))
    own = (pl.col("direction") == str(Direction.SELF)) & (pl.col("source") == str(source))
    strength = (-pl.col("own") / _UNLIKE).clip(0, 1) * (pl.col("sure") / SURELY).clip(0, 1)
    place = {name: pl.col(name) for name in ("table", "row", "field")}
    rows = fired(case.candidates.rows.filter(own & ~title), strength, pl.format(text, "category"), **place)
    return rows.filter(pl.col("strength") > 0)


def by_several(case: Case, which: pl.Expr) -> pl.DataFrame:
    """Of the ties on ways, chosen by ``which``, the heaviest of each candidate with several sellers and several ends.

    Ways to one end are right or wrong together: they say nothing more by being several.
    """
    ends = case.candidates.rows.select("candidate", at="end")
    held = case.ties.filter(which & pl.col("on_way"))
    held = held.join(case.sold(held["listing"]), on="listing", maintain_order="left")
    held = held.join(ends, on="candidate", maintain_order="left")
    several = [pl.col(name).n_unique().over("thing") > 1 for name in ("seller_id", "at")]
    order = held.filter(several).sort("candidate", "weight", "thing", descending=[False, True, False])
    return order.unique("candidate", keep="first", maintain_order=True)


def naming(case: Case, rows: pl.DataFrame, wanted: pl.Expr) -> pl.DataFrame:
    """The rows (parts of listings) whose text has a ``wanted`` term of their category; ``term``: the strongest one."""
    named = strongest(case.recogniser, rows.select("text", "judge", "category"), wanted)
    terms = [terms[0].text if terms else None for terms in named]
    return rows.with_columns(term=pl.Series(terms, dtype=pl.String)).drop_nulls("term")


def _namesakes(case: Case) -> pl.DataFrame:
    own = pl.col("direction") == str(Direction.SELF)
    parts = case.candidates.rows.filter(own).with_columns(words=plain("text"))
    parts = parts.join(case.sold(parts["listing"]), on="listing", maintain_order="left")
    sold = _sold(case, parts.select("words").unique())
    every = sold.group_by("words", "slot").agg(every=pl.len(), open=pl.col("says").sum())
    slots = {name: slot for slot, name in enumerate(case.policy.categories)}
    slot = pl.col("category").replace_strict(slots, return_dtype=pl.Int32)
    parts = parts.with_columns(slot=slot).join(every, on=["words", "slot"], maintain_order="left")
    parts = parts.join(sold, on=["words", "slot", "seller_id"], how="left", maintain_order="left")
    return parts.with_columns(
        sellers=pl.col("every") - pl.col("says").is_not_null(),
        openly=pl.col("open").cast(pl.Int64) - pl.col("says").fill_null(value=False).cast(pl.Int64),
    ).filter(pl.col("sellers") > 0)


def _sold(case: Case, words: pl.DataFrame) -> pl.DataFrame:
    """One row for each of the ``words``, seller and category (``slot``): whether the seller declares it (``says``)."""
    sold = case.market.listings.select("title", "category", "seller_id").drop_nulls()
    sold = sold.select("seller_id", "category", words=plain("title"))
    sold = sold.join(words, on="words", how="semi")
    odds = case.recogniser.declared(sold["category"])
    says = {f"{slot}": pl.Series(odds[:, slot] >= 0) for slot in range(odds.shape[1])}
    by = (
        sold.select("words", "seller_id")
        .with_columns(**says)
        .group_by("words", "seller_id")
        .agg(pl.col(list(says)).any())
    )
    parts = [by.select("words", "seller_id", says=name, slot=pl.lit(int(name), pl.Int32)) for name in says]
    return pl.concat(parts)


def plain(column: str) -> pl.Expr:
    """The words of a text, whatever their case: two titles that agree in them name the same thing."""
    return pl.col(column).str.strip_chars().str.to_lowercase()
