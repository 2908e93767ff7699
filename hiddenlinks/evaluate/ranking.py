"""Ranking measures over scores, whatever the order of rows: ties are one step of the curve."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Curve"]


@dataclass(frozen=True, slots=True)
class Curve:
    """Counts at each distinct score, best first; or a whole stack of such counts over the same scores.

    ``scores`` float64, shape (k,), strictly falling; ``positives`` and ``negatives`` float64, shape (k,) or
    (replicates, k): how many rows have this very score, of either truth. A row without a finding has score 0.
    Every measure is float64 of shape () or (replicates,), NaN where nothing can be measured.
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

    def merged(self, *borders: float) -> Self:
        """The same curve, shorter: neighbouring scores without positives are one, named by the best of them.

        No measure changes by it. Scores on two sides of a border (the upper side holds it) and score 0 stay apart.
        """
        side = np.sum([self.scores >= border for border in (*borders, np.nextafter(0.0, 1.0))], axis=0)
        alone = self.positives > 0
        first = np.flatnonzero(alone | np.append(True, alone[:-1]) | (np.diff(side, prepend=-1) != 0))
        counts = (np.add.reduceat(column, first) for column in (self.positives, self.negatives))
        return type(self)(self.scores[first], *counts)

    def replicates(self, random: np.random.Generator, count: int) -> Self:
        """So many Poisson bootstrap replicates: each row counts as often as a Poisson(1) draw says."""
        shape = (count, self.scores.size)
        hits, rest = (random.poisson(column, shape) for column in (self.positives, self.negatives))
        return type(self)(self.scores, hits.astype(np.float64), rest.astype(np.float64))

    def at_prevalence(self, prevalence: float) -> Self:
        """The same curve with negatives weighted so that ``prevalence`` (0 to 1) of all rows are positive."""
        negatives = self.negatives.sum(-1, keepdims=True)
        odds = (1 - prevalence) / prevalence
        weight = odds * self.positives.sum(-1, keepdims=True) / np.where(negatives > 0, negatives, 1)
        return type(self)(self.scores, self.positives, self.negatives * weight)

    def called(self, score: float) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """How many positives and how many negatives have ``score`` or more."""
        reached = self.scores >= score
        return self.positives[..., reached].sum(-1), self.negatives[..., reached].sum(-1)

    def average_precision(self) -> NDArray[np.float64]:
        """Sum of precision times gain in recall over the thresholds; NaN without positives.

        The definition of scikit-learn's ``average_precision_score``: no interpolation.
        """
        precision, recall = self._steps()
        return self._measured(np.sum(np.diff(recall, prepend=0.0) * precision, -1))

    def recall_at_precision(self, precision: float) -> NDArray[np.float64]:
        """The largest recall of a threshold above 0 with at least this precision; NaN without positives."""
        reached, recall = self._steps()
        good = (reached >= precision - 1e-12) & (self.scores > 0)
        return self._measured(np.where(good, recall, 0.0).max(-1, initial=0.0))

    def precision_at(self, count: int) -> NDArray[np.float64]:
        """Expected precision among the best ``count`` rows with a score; ties are shared out evenly.

        NaN where fewer rows than ``count`` have a score above 0.
        """
        real = self.scores > 0
        hits, rows = self.positives[..., real], (self.positives + self.negatives)[..., real]
        taken = np.diff(np.minimum(np.cumsum(rows, -1), count), prepend=0.0)
        found = np.sum(hits * taken / np.maximum(rows, 1), -1) / count
        return np.where(rows.sum(-1) < count, np.nan, found)

    def _steps(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Precision and recall at each threshold, both float64 of the shape of the counts."""
        hits = np.cumsum(self.positives, -1)
        shown = hits + np.cumsum(self.negatives, -1)
        return hits / np.where(shown > 0, shown, 1), hits / np.maximum(hits[..., -1:], 1)

    def _measured(self, value: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.where(self.positives.sum(-1) > 0, value, np.nan)
