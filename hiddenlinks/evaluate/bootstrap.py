"""Figures with their intervals: a Poisson bootstrap over listings.

Each listing counts as often as a Poisson(1) draw says (Chamandy et al., *Estimating uncertainty for massive data
streams*, 2012). Listings that are alike are drawn together, since a sum of Poisson draws is a Poisson draw: the time
depends on distinct scores, not on listings. The same seed gives the same intervals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from hiddenlinks.evaluate.model import Figure

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from numpy.typing import NDArray

    from hiddenlinks.evaluate.ranking import Curve

    Measures = Mapping[str, Mapping[str, NDArray[np.float64]]]

__all__ = ["REPLICATES", "bootstrapped", "figure", "shares"]

REPLICATES: Final = 200
"""Replicates behind each interval."""

_ENDS: Final = (0.025, 0.975)
_BLOCK: Final = 1 << 21  # numbers of one array that are held at once


def bootstrapped(
    curve: Curve, measure: Callable[[Curve], Measures], seed: int = 0
) -> dict[str, dict[str, Figure]]:
    """What ``measure`` finds on ``curve``, by group and name, each with its interval.

    ``measure`` is given the curve, and stacks of its replicates; it must give the same names each time.
    """
    random = np.random.default_rng(seed)
    block = max(1, _BLOCK // curve.scores.size)
    sizes = [min(block, REPLICATES - start) for start in range(0, REPLICATES, block)]
    draws = [measure(curve.replicates(random, size)) for size in sizes]
    return {
        group: {
            name: figure(float(value), np.concatenate([draw[group][name] for draw in draws]))
            for name, value in values.items()
        }
        for group, values in measure(curve).items()
    }


def figure(value: float, draws: NDArray[np.float64]) -> Figure:
    """``value`` (NaN: not measured) with the 95 % interval of ``draws`` (float64, shape (replicates,)).

    Draws that are NaN are left out. Where the others lie to one side of the value, the interval is widened to
    hold it, so that it is never narrower than what the replicates say.
    """
    if np.isnan(value):
        return Figure()
    held = draws[~np.isnan(draws)]
    low, high = np.quantile(held, _ENDS) if held.size else (value, value)
    return Figure(value=value, low=min(float(low), value), high=max(float(high), value))


def shares(
    parts: NDArray[np.int64], wholes: NDArray[np.int64], scale: float = 1.0, seed: int = 0
) -> list[Figure]:
    """``scale`` times each part of its whole, both counts of listings of shape (n,), with intervals."""
    random = np.random.default_rng(seed)
    shape = (REPLICATES, parts.size)
    hits = random.poisson(parts, shape)
    values = _ratio(parts, wholes) * scale
    draws = _ratio(hits, hits + random.poisson(wholes - parts, shape)) * scale
    return [figure(float(value), column) for value, column in zip(values, draws.T, strict=True)]


def _ratio(part: NDArray[np.int64], whole: NDArray[np.int64]) -> NDArray[np.float64]:
    return np.where(whole > 0, part / np.maximum(whole, 1), np.nan)
