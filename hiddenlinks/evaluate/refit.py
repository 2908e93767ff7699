"""What a fit of the weights learns from: findings with the strength of each signal, and what the truth says of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

import numpy as np
import polars as pl

from hiddenlinks.errors import InputError, nearest
from hiddenlinks.evaluate.fit import SPREAD, fit
from hiddenlinks.evaluate.judged import judge

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Bools = NDArray[np.bool_]

__all__ = ["HELD", "Refit"]

_CONTENT: Final = ("end_content", "part_content")
_LIKELY: Final = 1.0
"""Log-odds of the content below which a finding teaches nothing: there are thousands, and no weight raises them."""
_LEAST: Final = 0.1
_TIGHT: Final = 0.2
_LOOSE: Final = (
    "end_content",
    "part_content",
    "foreign_title",
    "disagreement",
    "laid",
    "variant_outlier",
    "may_declare",
    "also_declared",
)
"""Signals of content may move by :data:`~hiddenlinks.evaluate.fit.SPREAD`; the others, which say how a way is laid, by
:data:`_TIGHT`: how made-up marketplaces lay ways says little of how real ones do."""
_TITLES, _PARTS = 60.0, 3.0
"""How often a title in the wrong category counts, and another part of a listing that shows such goods: marketplaces
report the first of all ways of hiding (Temu 2025, AliExpress 2025), and made-up ones play every way equally often,
while each of their innocent titles is drawn, and mistaken, many times over."""
_ALIKE: Final = 1.75
"""How often an innocent listing counts that plays something: look-alikes are common in the world, and few here."""
HELD: Final = ("usual_title",)
"""Signals that no fit moves, and that it does as without: made-up marketplaces draw their titles from so few that they
repeat more than real ones do."""
_PLAIN: Final = ("ordinary", "declared", "none", "not in truth")


@dataclass(frozen=True, slots=True)
class Refit:
    """Hidden findings as a regression sees them, and the listings that they are of.

    ``names`` (k): the signals that have a weight. Of the findings: ``strength`` (n, k); ``prior`` (n,), log-odds;
    ``hit`` (n,), 1 where the truth says the same; ``learns`` (n,), how often it counts in a fit, 0 for not at
    all; ``listing`` (n,), a row of the listings. Of the listings: ``technique`` and ``label``.
    """

    names: tuple[str, ...]
    strength: Floats
    prior: Floats
    hit: Floats
    learns: Floats
    listing: NDArray[np.int64]
    technique: NDArray[np.str_]
    label: NDArray[np.str_]

    @classmethod
    def of(cls, findings: pl.DataFrame, truth: pl.DataFrame, weights: Mapping[str, float]) -> Self:
        """From findings with ``prior`` and ``signals``, scored by ``weights`` with a least score of 0.

        Signals without a weight fire nowhere and stay out. Raises :class:`InputError` for a signal that
        ``weights`` does not name.
        """
        names = tuple(name for name, weight in weights.items() if weight)
        rows, listings = _told(findings.filter(pl.col("status") == "hidden"), judge(findings, truth))
        strength = _strengths(rows, names, weights)
        return cls(
            names=names,
            strength=strength,
            prior=rows["prior"].to_numpy(),
            hit=rows["hit"].cast(pl.Float64).to_numpy(),
            learns=_counts(rows, strength, names),
            listing=rows["listing"].cast(pl.Int64).to_numpy(),
            technique=listings["technique"].to_numpy().astype(np.str_),
            label=listings["label"].to_numpy().astype(np.str_),
        )

    def fitted(
        self, centre: Floats, unseen: str | None = None, moved: Bools | None = None
    ) -> tuple[Floats, Floats]:
        """The weights that fit all findings but those of listings that play ``unseen``, and their standard errors.

        A weight keeps the sign of ``centre``, and a tenth of its size at least: what speaks for hiding does not
        speak against it because a few made-up cases say so. Such weights are held there, the others fitted anew.
        Where ``moved`` (bool, k) is given, weights that it leaves out stay at ``centre``, without an error.
        """
        rows = (self.learns > 0) & (self.technique[self.listing] != unseen)
        x = np.where(np.isin(self.names, HELD), 0.0, self.strength[rows])
        y, counts = self.hit[rows], self.learns[rows]
        spread = np.where(np.isin(self.names, _LOOSE), SPREAD, _TIGHT)
        weights, errors = centre.copy(), np.zeros(centre.size)
        free = np.ones(centre.size, bool) if moved is None else moved.copy()
        while free.any():
            offset = self.prior[rows] + np.einsum("nk,k->n", x[:, ~free], weights[~free])
            weights[free], errors[free] = fit(x[:, free], y, offset, centre[free], counts, spread[free])
            turned = free & (weights * np.sign(centre) < _LEAST * np.abs(centre))
            if not turned.any():
                break
            weights[turned], free = _LEAST * centre[turned], free & ~turned
        return weights, errors

    def called(self, weights: Floats) -> Bools:
        """Which listings have a finding of 0.5 or more by these weights; shape (listings,)."""
        found = np.zeros(self.label.size, bool)
        found[self.listing[self.prior + self.strength @ weights >= 0]] = True
        return found


def _told(found: pl.DataFrame, judged: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The findings with ``row``, ``listing``, ``hit`` and ``hidden`` (what their listing is), and the listings."""
    listings = judged.with_row_index("listing")
    told = listings.select("listing_id", "listing", "label", "technique", is_="category", way="direction")
    rows = found.with_row_index("row").join(told, on="listing_id", how="left", maintain_order="left")
    hidden = pl.col("label") == "hidden"
    right = hidden & (pl.col("is_") == pl.col("category")) & (pl.col("way") == pl.col("direction"))
    known = pl.col("label").is_in(["hidden", "benign", "declared"])
    return rows.with_columns(hit=right.fill_null(value=False), hidden=hidden, known=known), listings


def _counts(rows: pl.DataFrame, strength: Floats, names: tuple[str, ...]) -> Floats:
    """How often each finding counts: right ones and those of innocent listings, where the content is likely."""
    content = [names.index(name) for name in _CONTENT if name in names]
    likely = strength[:, content].max(axis=1, initial=0.0 if content else _LIKELY) >= _LIKELY
    usable = (rows["hit"] | ~rows["hidden"]) & rows["known"]
    part = strength[:, [name == "foreign_part" for name in names]].any(axis=1)
    own = (rows["direction"] == "self").to_numpy() & rows["hit"].to_numpy()
    title = (rows["source"] == "text").to_numpy() & ~part
    often = np.where(own, np.where(title, _TITLES, _PARTS), 1.0)
    alike = rows.select(~pl.col("hidden") & ~pl.col("technique").is_in(_PLAIN)).to_series().to_numpy()
    often = np.where(alike, _ALIKE, often)
    counts: Floats = often * (usable.to_numpy() & likely)
    return counts


def _strengths(rows: pl.DataFrame, names: tuple[str, ...], weights: Mapping[str, float]) -> Floats:
    """How strongly each signal fired in each finding: float64, shape (findings, signals)."""
    fired = rows.select("row", "signals").explode("signals").drop_nulls("signals")
    fired = fired.select("row", pl.col("signals").struct.unnest())
    for name in fired["name"].unique().sort().to_list():
        if name not in names:
            raise InputError(f"no weight for the signal {name!r}", "weights", nearest(name, names))
    columns = fired["name"].replace_strict({name: i for i, name in enumerate(names)}, return_dtype=pl.Int64)
    strength = np.zeros((rows.height, len(names)))
    by_unit = fired["weight"].to_numpy() / np.array([weights[name] for name in names])[columns.to_numpy()]
    strength[fired["row"].to_numpy(), columns.to_numpy()] = by_unit
    return strength
