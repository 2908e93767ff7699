"""Weights fitted to strengths: logistic regression that stays close to weights that are there already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["SPREAD", "fit"]

SPREAD: Final = 0.7
"""Standard deviation of the Gaussian around the weights that are there, in log-odds a unit of strength."""

_STEPS: Final = 50
_TINY: Final = 1e-9


def fit(
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    offset: float | NDArray[np.float64],
    centre: NDArray[np.float64],
    counts: NDArray[np.float64] | None = None,
    spread: float | NDArray[np.float64] = SPREAD,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Weights and their standard errors, both float64 of shape (k,), in log-odds a unit of strength.

    The most likely weights given ``x`` (strengths, shape (n, k)) and ``y`` (0 or 1, shape (n,)), where the
    log-odds of a row are ``offset`` (a number, or shape (n,)) plus ``x @ weights``, and the weights are Gaussian
    around ``centre`` (shape (k,)) with the standard deviation ``spread`` (a number, or shape (k,)). ``counts``
    (shape (n,)): how often each row counts, once by default. Newton's method, steps halved while they make it
    worse; without rows the weights are ``centre``. (Bishop, *Pattern Recognition and Machine Learning*, 4.3.3
    and 4.4.)

    ``einsum``, unlike a BLAS, adds in one order on one thread: the same weights everywhere, and no waiting.
    """
    precision = np.diag(np.broadcast_to(1 / np.square(spread), centre.shape))
    often = np.ones(len(y)) if counts is None else counts

    def loss(weight: NDArray[np.float64]) -> float:
        odds = offset + np.einsum("nk,k->n", x, weight)
        misfit = (often * np.logaddexp(0, np.where(y == 1, -odds, odds))).sum()
        return float(misfit + (((weight - centre) / spread) ** 2).sum() / 2)

    weight, hessian = centre.copy(), precision
    for _ in range(_STEPS):
        chance = np.exp(-np.logaddexp(0, -(offset + np.einsum("nk,k->n", x, weight))))
        gradient = np.einsum("nk,n->k", x, often * (y - chance)) - (weight - centre) / spread**2
        hessian = np.einsum("nk,nl->kl", x * (often * chance * (1 - chance))[:, None], x) + precision
        step = np.linalg.solve(hessian, gradient)
        while loss(weight + step) > loss(weight) and np.abs(step).max() > _TINY:
            step /= 2
        weight = weight + step
        if np.abs(step).max() <= _TINY:
            break
    return weight, np.sqrt(np.diag(np.linalg.inv(hessian)))
