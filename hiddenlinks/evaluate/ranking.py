"""Ranking measures over scores, whatever the order of rows: ties are one step of the curve."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["REPLICATES", "Curve", "intervals"]

REPLICATES: Final = 200
"""Bootstrap replicates behind each interval."""


@dataclass(frozen=True, slots=True)
class Curve:
    """Counts at each distinct score, best first.

    ``scores`` float64, shape (k,), strictly falling; ``positives`` and ``negatives`` float64, shape (k,): how
    many rows have this very score, of either truth. A row without a finding has score 0.
    """

    scores: NDArray[np.float64]
    positives: NDArray[np.float64]
    negatives: NDArray[np.float64]

    @classmethod
    def of(cls, scores: NDArray[np.float64], positive: NDArray[np.bool_], unnamed: int = 0) -> Self:
        """The curve of ``scores`` (float64, shape (n,)) and their truth (bool, shape (n,)).

        ``unnamed`` more rows are negative and have score 0.
        """
        distinct, place = np.unique(-np.append(scores, 0.0), return_inverse=True)
        hits = np.bincount(place, weights=np.append(positive, 0.0)).astype(np.float64)
        rows = np.bincount(place, weights=np.append(np.ones(len(scores)), unnamed)).astype(np.float64)
        return cls(-distinct, hits, rows - hits)

    def at_prevalence(self, prevalence: float) -> Self:
        """The same curve with negatives weighted so that ``prevalence`` (0 to 1) of all rows are positive."""
        negatives = self.negatives.sum()
        if negatives == 0:
            return self
        weight = self.positives.sum() * (1 - prevalence) / (prevalence * negatives)
        return type(self)(self.scores, self.positives, self.negatives * weight)

    def _steps(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Precision and recall at each threshold, both float64 of shape (k,)."""
        hits = np.cumsum(self.positives)
        shown = hits + np.cumsum(self.negatives)
        return hits / np.maximum(shown, 1e-300), hits / max(hits[-1], 1e-300)

    def average_precision(self) -> float | None:
        """Sum of precision times gain in recall over the thresholds; None without positives.

        The definition of scikit-learn's ``average_precision_score``: no interpolation.
        """
        if self.positives.sum() == 0:
            return None
        precision, recall = self._steps()
        return float(np.sum(np.diff(recall, prepend=0.0) * precision))

    def recall_at_precision(self, precision: float) -> float | None:
        """The largest recall of a threshold above 0 with at least this precision; None without positives."""
        if self.positives.sum() == 0:
            return None
        reached, recall = self._steps()
        return float(recall[(reached >= precision - 1e-12) & (self.scores > 0)].max(initial=0.0))

    def precision_at(self, count: int) -> float | None:
        """Expected precision among the best ``count`` rows with a score; ties are shared out evenly.

        None where fewer rows than ``count`` have a score above 0.
        """
        real = self.scores > 0
        hits, rows = self.positives[real], (self.positives + self.negatives)[real]
        if rows.sum() < count:
            return None
        taken = np.diff(np.minimum(np.cumsum(rows), count), prepend=0.0)
        return float(np.sum(hits * taken / np.maximum(rows, 1e-300)) / count)

    def resampled(self, random: np.random.Generator) -> Self:
        """One Poisson bootstrap replicate: each row counts as often as a Poisson(1) draw says."""
        return type(self)(
            self.scores,
            random.poisson(self.positives).astype(np.float64),
            random.poisson(self.negatives).astype(np.float64),
        )


def intervals(curve: Curve, seed: int = 0) -> dict[str, tuple[float, float] | None]:
    """95 % bootstrap intervals of the measures of ``curve`` by name; None where one is not defined.

    Poisson bootstrap over listings, :data:`REPLICATES` replicates, deterministic by ``seed``
    (Chamandy et al., *Estimating uncertainty for massive data streams*, 2012).
    """
    random = np.random.default_rng(seed)
    replicates = [curve.resampled(random) for _ in range(REPLICATES)]
    draws = {
        "average_precision": [c.average_precision() for c in replicates],
        "recall_at_95": [c.recall_at_precision(0.95) for c in replicates],
        "recall_at_99": [c.recall_at_precision(0.99) for c in replicates],
    }
    return {name: _span([v for v in values if v is not None]) for name, values in draws.items()}


def _span(values: list[float]) -> tuple[float, float] | None:
    if not values:
        return None
    low, high = np.quantile(values, [0.025, 0.975])
    return float(low), float(high)
