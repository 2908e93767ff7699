"""How much is hidden: prevalence, recall and precision from a stratified sample, with intervals.

The values are the stratified estimates: each stratum's share times its size (Cochran, *Sampling Techniques*, 1977,
chapter 5). The intervals are quantiles of a posterior: what was not drawn from a stratum holds a beta-binomial number
of hidden listings (Ericson, *JRSS B* 31, 1969), so that a stratum which was judged whole has no uncertainty left.
Webber (*Approximate recall confidence intervals*, ACM TOIS 31, 2013) compares such intervals for recall with the normal
ones, which are far too short where little was found, and recommends them. His prior is Jeffreys's, Beta(1/2, 1/2);
where several strata without a single hidden listing are added up, it takes too many for missed, and Kerman's neutral
one, Beta(1/3, 1/3) (*Electronic Journal of Statistics* 5, 2011), is better. Ours lies between them, where simulated
audits cover best. The numbers are spread over half a listing to either side, as in a mid-P interval, since ends that
fall on whole listings cover too often in small strata.
docs/howto/audit.md has the coverage as measured, beside other intervals.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

__all__ = ["MEASURES", "PRIOR", "Interval", "estimate"]

Reals = NDArray[np.float64]
Counts = NDArray[np.int64]

_READ: Final = {
    "prevalence": ("least", "most"),
    "recall": ("missed", "caught"),
    "precision": ("missed", "caught"),
}
"""Which reading of the unsure ones the lower and the upper end of each measure come from."""

MEASURES: Final = tuple(_READ)
"""What is estimated: of all listings, the hidden ones; of the hidden, the flagged; of the flagged, the hidden."""

PRIOR: Final = 0.4
"""Both parameters of the prior of each stratum's share, a beta distribution."""

_ENDS: Final = (0.025, 0.975)


@dataclass(frozen=True)
class Interval:
    """A ``value`` with its 95 % interval from ``low`` to ``high``: float64 of one shape, each from 0 to 1.

    The value is NaN, and the interval 0 to 1, where the sample says nothing: no hidden listing was drawn (recall), or
    there is no flagged one (recall, precision).
    """

    value: Reals
    low: Reals
    high: Reals


def estimate(
    sizes: ArrayLike,
    drawn: ArrayLike,
    hidden: ArrayLike,
    flagged: ArrayLike,
    unsure: ArrayLike = 0,
    *,
    draws: int = 20_000,
    seed: int = 0,
    prior: float = PRIOR,
) -> dict[str, Interval]:
    """The :data:`MEASURES` of an audit, by name.

    ``sizes`` (int, shape (strata,)): listings in each stratum; ``drawn`` (int, (strata,)): those judged, at least 1;
    ``flagged`` (bool, (strata,)): whether the stratum is what the detector accuses. ``hidden`` and ``unsure`` (int,
    (..., strata)): of those judged, the ones found hidden, and the ones of which nobody could tell. Leading dimensions
    are audits of one design. Unsure ones are left out of the value, and the interval is wide enough for each of them to
    be either. ``draws``: how many from the posterior; the same ``seed`` gives the same intervals. ``prior``: see
    :data:`PRIOR`.
    """
    size, taken, accused = np.asarray(sizes), np.asarray(drawn), np.asarray(flagged, bool)
    found, open_ = np.broadcast_arrays(np.asarray(hidden), np.asarray(unsure))
    sure = taken - open_
    share = np.divide(found, sure, out=np.zeros(found.shape), where=sure > 0)
    values = _measures(share * size, size, accused)

    def ends(assumed: Counts) -> dict[str, Reals]:
        totals = _totals(np.random.default_rng(seed), assumed, taken, size, draws, prior)
        return {name: np.quantile(of, _ENDS, axis=0) for name, of in _measures(totals, size, accused).items()}

    readings = {
        "least": found,
        "most": found + open_,
        "missed": found + np.where(accused, 0, open_),
        "caught": found + np.where(accused, open_, 0),
    }
    spread = (
        {name: ends(k) for name, k in readings.items()}
        if open_.any()
        else dict.fromkeys(readings, ends(found))
    )
    return {
        name: _interval(values[name], spread[least][name][0], spread[most][name][1])
        for name, (least, most) in _READ.items()
    }


def _totals(
    random: np.random.Generator, hidden: Counts, drawn: Counts, size: Counts, draws: int, prior: float
) -> Reals:
    """Draws of how many listings of each stratum are hidden, float64, shape (draws, ..., strata)."""
    shape = (draws, *hidden.shape)
    rest = size - drawn
    chance = random.beta(hidden + prior, drawn - hidden + prior, shape)
    spread = random.binomial(rest, chance) + random.uniform(-0.5, 0.5, shape)
    return np.asarray(hidden + np.clip(spread, 0, rest))


def _measures(hidden: Reals, size: Counts, flagged: NDArray[np.bool_]) -> dict[str, Reals]:
    """The measures where so many listings of each stratum are hidden; NaN where there is nothing to divide by."""
    every, caught = hidden.sum(-1), hidden[..., flagged].sum(-1)
    accused = np.broadcast_to(size[flagged].sum(), every.shape)
    recall = np.where(accused > 0, _ratio(caught, every), np.nan)
    return {"prevalence": every / size.sum(), "recall": recall, "precision": _ratio(caught, accused)}


def _ratio(part: Reals, whole: NDArray[np.number]) -> Reals:
    return np.asarray(np.divide(part, whole, out=np.full(part.shape, np.nan), where=whole > 0))


def _interval(value: Reals, low: Reals, high: Reals) -> Interval:
    """The interval, widened to hold its value; all from 0 to 1 where there is none."""
    none = np.isnan(value)
    return Interval(
        value,
        np.where(none, 0.0, np.fmin(low, value)),
        np.where(none, 1.0, np.fmax(high, value)),
    )
