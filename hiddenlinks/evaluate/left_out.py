"""Techniques left out: each scored by weights that never saw it.

Weights that were fitted to a technique say little of how they do on the next one. So for each technique the weights
are fitted again, to the findings of all listings that do not play it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.errors import InputError, nearest
from hiddenlinks.evaluate.bootstrap import shares
from hiddenlinks.evaluate.fit import fit
from hiddenlinks.evaluate.judged import judge
from hiddenlinks.evaluate.model import Figure, LeftOut

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Bools = NDArray[np.bool_]

__all__ = ["ALL", "left_out"]

ALL: Final = "all techniques"
"""Name of the last row: each technique by the weights that never saw it, taken together."""


@dataclass(frozen=True, slots=True)
class _Task:
    """Hidden findings as a regression sees them, and the listings that they are of.

    ``strength`` (n, k), ``prior`` (n,), ``hit`` (n,; 1 where the truth says the same), ``listing`` (n,; a row of
    the listings), ``learns`` (n,; whether it may be fitted to). Of the listings: ``technique`` and ``label``.
    """

    strength: Floats
    prior: Floats
    hit: Floats
    learns: Bools
    listing: NDArray[np.int64]
    technique: NDArray[np.str_]
    label: NDArray[np.str_]

    def fitted(self, centre: Floats, unseen: str | None = None) -> Floats:
        """The weights that fit all findings, but for those of listings that play ``unseen``."""
        rows = self.learns & (self.technique[self.listing] != unseen)
        return fit(self.strength[rows], self.hit[rows], self.prior[rows], centre)[0]

    def called(self, weights: Floats) -> Bools:
        """Which listings have a finding of 0.5 or more by these weights; shape (listings,)."""
        found = np.zeros(self.label.size, bool)
        found[self.listing[self.prior + self.strength @ weights >= 0]] = True
        return found


def left_out(
    findings: pl.DataFrame, truth: pl.DataFrame, weights: Mapping[str, float]
) -> tuple[LeftOut, ...]:
    """Recall of each hidden technique at 0.5, by weights fitted to all listings that do not play it.

    ``findings`` carry ``prior`` and ``signals``, from scans with a least score of 0; ``weights`` are those that
    scored them, by signal: a signal's strength is its weight in the finding over its weight here. The fit keeps
    close to ``weights`` (:func:`~hiddenlinks.evaluate.fit.fit`), learns from findings whose category and direction
    are the truth's and from all on listings that are not hidden, and sees neither the technique nor its innocent
    twins. Signals without a weight fire nowhere and stay out. Raises :class:`InputError` for a signal that
    ``weights`` does not name.
    """
    names = [name for name, weight in weights.items() if weight]
    task = _task(findings.filter(pl.col("status") == "hidden"), judge(findings, truth), names, weights)
    techniques = sorted({str(name) for name in task.technique[task.label == "hidden"]})
    plays = [(task.technique == name) & (task.label == "hidden") for name in techniques]
    present = np.array([weights[name] for name in names])
    unseen = [task.called(task.fitted(present, name)) for name in techniques]
    fitted = task.called(task.fitted(present))
    recalls = [
        _recalls(called, plays)
        for called in ([task.called(present)] * len(plays), [fitted] * len(plays), unseen)
    ]
    counts = [int(playing.sum()) for playing in plays]
    names, counts = [*techniques, ALL], [*counts, sum(counts)]
    columns = (names, counts, *recalls, [*_costs(unseen, task.label), Figure()])
    return tuple(
        LeftOut.model_validate(dict(zip(LeftOut.model_fields, row, strict=True)))
        for row in zip(*columns, strict=True)
    )


def _recalls(called: list[Bools], plays: list[Bools]) -> list[Figure]:
    """The share of each technique's listings (``plays``) that is called hidden, and of all of them, at the end."""
    hits = [np.count_nonzero(found & playing) for found, playing in zip(called, plays, strict=True)]
    wholes = [np.count_nonzero(playing) for playing in plays]
    return shares(np.array([*hits, sum(hits)]), np.array([*wholes, sum(wholes)]))


def _costs(called: list[Bools], label: NDArray[np.str_]) -> list[Figure]:
    """Benign and declared listings that are called hidden, for every 10,000 that are not unresolved."""
    harmless = np.isin(label, ["benign", "declared"])
    wrong = np.array([np.count_nonzero(found & harmless) for found in called], np.int64)
    return shares(wrong, np.full(wrong.size, np.count_nonzero(label != "unresolved")), scale=10_000)


def _task(found: pl.DataFrame, judged: pl.DataFrame, names: list[str], weights: Mapping[str, float]) -> _Task:
    listings = judged.with_row_index("listing")
    told = listings.select("listing_id", "listing", "label", "technique", is_="category", way="direction")
    rows = found.with_row_index("row").join(told, on="listing_id", how="left", maintain_order="left")
    hidden = pl.col("label") == "hidden"
    right = hidden & (pl.col("is_") == pl.col("category")) & (pl.col("way") == pl.col("direction"))
    hit = rows.select(hit=right.fill_null(value=False), hidden=hidden)
    return _Task(
        strength=_strengths(rows, names, weights),
        prior=rows["prior"].to_numpy(),
        hit=hit["hit"].cast(pl.Float64).to_numpy(),
        learns=(hit["hit"] | ~hit["hidden"]).to_numpy(),
        listing=rows["listing"].cast(pl.Int64).to_numpy(),
        technique=listings["technique"].to_numpy().astype(np.str_),
        label=listings["label"].to_numpy().astype(np.str_),
    )


def _strengths(rows: pl.DataFrame, names: list[str], weights: Mapping[str, float]) -> Floats:
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
