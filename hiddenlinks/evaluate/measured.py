"""An evaluation: findings and truth in, every measure with its interval out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.evaluate.bootstrap import bootstrapped
from hiddenlinks.evaluate.counted import reliability, right, techniques, unresolved
from hiddenlinks.evaluate.files import FINDINGS_COLUMNS, TRUTH_COLUMNS, require
from hiddenlinks.evaluate.judged import judge
from hiddenlinks.evaluate.model import Evaluation, Ranking, Threshold
from hiddenlinks.evaluate.ranking import Curve
from hiddenlinks.findings import LIKELY

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["PREVALENCES", "evaluate"]

PREVALENCES: Final = {"1 %": 0.01, "0.1 %": 0.001, "0.01 %": 0.0001}
"""Prevalences that the ranking is reweighted to."""

_COUNTS: Final = (50, 100, 1000)


def evaluate(findings: pl.DataFrame, truth: pl.DataFrame, listings: int | None = None) -> Evaluation:
    """Judge ``findings`` (fields of the contract, one row each) by ``truth`` (columns of truth.csv).

    A listing's score is that of its best hidden finding, 0 without one; listings labelled ``unresolved`` are
    judged apart. ``listings`` is the size of the marketplace, where the truth does not name every benign
    listing: the rest counts as benign. A finding on a listing that the truth does not name counts against
    it, as benign of technique ``not in truth``. Raises :class:`InputError` for missing columns.
    """
    require(findings, [c for c in FINDINGS_COLUMNS if c not in ("schema_version", "finding_id")], "findings")
    require(truth, TRUTH_COLUMNS, "truth")
    judged = judge(findings, truth)
    ranked = judged.filter(pl.col("label") != "unresolved")
    positive = (ranked["label"] == "hidden").to_numpy()
    curve = Curve.of(ranked["score"].to_numpy(), positive, max(0, (listings or 0) - judged.height))
    figures = bootstrapped(curve.merged(LIKELY), _measures)
    hits, wrong = curve.called(LIKELY)
    by_technique = techniques(judged)
    return Evaluation(
        listings=max(judged.height, listings or 0),
        labels=dict(judged.group_by("label").len().sort("label").iter_rows()),
        ranking=Ranking(**figures["ranking"]),
        at_prevalence={name: Ranking(**figures[name]) for name in PREVALENCES},
        precision_at=figures["precision_at"],
        at_half=Threshold(hits=int(hits), false_positives=int(wrong), **figures["at_half"]),
        **right(ranked),
        unresolved=unresolved(judged),
        reliability=reliability(ranked),
        techniques=tuple(row for row in by_technique if row.label in ("hidden", "unresolved")),
        look_alikes=tuple(row for row in by_technique if row.label not in ("hidden", "unresolved")),
    )


def _measures(curve: Curve) -> dict[str, dict[str, NDArray[np.float64]]]:
    """Every measure of a curve, or of a stack of replicates, as the models group and name them."""
    hits, wrong = curve.called(LIKELY)
    hidden, harmless = curve.positives.sum(-1), curve.negatives.sum(-1)
    return {
        "ranking": _ranking(curve),
        **{name: _ranking(curve.at_prevalence(prevalence)) for name, prevalence in PREVALENCES.items()},
        "precision_at": {str(count): curve.precision_at(count) for count in _COUNTS},
        "at_half": {
            "precision": _ratio(hits, hits + wrong),
            "recall": _ratio(hits, hidden),
            "f1": _ratio(2 * hits, hits + wrong + hidden),
            "false_positives_per_10000": _ratio(10_000 * wrong, hidden + harmless),
        },
    }


def _ranking(curve: Curve) -> dict[str, NDArray[np.float64]]:
    return {
        "average_precision": curve.average_precision(),
        "recall_at_95": curve.recall_at_precision(0.95),
        "recall_at_99": curve.recall_at_precision(0.99),
    }


def _ratio(part: NDArray[np.float64], whole: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(whole > 0, part / np.where(whole > 0, whole, 1), np.nan)
