"""Stratified samples that anybody can draw again: how many from each stratum, and which."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.errors import InputError

__all__ = ["allocate", "draw"]

_POWER: Final = 0.5


def allocate(sizes: NDArray[np.int64], total: int) -> NDArray[np.int64]:
    """How many of ``total`` to draw from strata of ``sizes`` listings (int, shape (strata,)); none is left out.

    In proportion to the square root of the sizes (Bankier, *Power allocations*, The American Statistician 42, 1988):
    between equal numbers, which serve the small strata that are flagged (precision), and proportional ones, which
    serve the large one that is not (prevalence, recall). A stratum too small for its part is taken whole. Raises
    :class:`~hiddenlinks.errors.InputError` where ``total`` is less than the number of strata.
    """
    if total < sizes.size:
        raise InputError(f"a sample of {total} for {sizes.size} strata", "", f"draw at least {sizes.size}")
    wanted = np.zeros(sizes.size)
    open_ = np.ones(sizes.size, bool)
    left = float(min(total, int(sizes.sum())))
    while open_.any():
        weight = np.where(open_, sizes**_POWER, 0.0)
        wanted = np.where(open_, weight / weight.sum() * left, wanted)
        full = open_ & (wanted >= sizes)
        if not full.any():
            break
        wanted[full] = sizes[full]
        left -= float(sizes[full].sum())
        open_ &= ~full
    return _whole(np.maximum(wanted, 1.0), sizes, min(total, int(sizes.sum())))


def _whole(wanted: NDArray[np.float64], sizes: NDArray[np.int64], total: int) -> NDArray[np.int64]:
    """``wanted`` in whole numbers that add up to ``total``: rounded up where most is left, the first among equals."""
    taken = np.floor(wanted).astype(np.int64)
    order = np.argsort(taken - wanted, kind="stable")
    while taken.sum() < total:
        for at in order:
            if taken.sum() < total and taken[at] < sizes[at]:
                taken[at] += 1
    while taken.sum() > total:
        taken[taken.argmax()] -= 1
    return taken


def draw(strata: NDArray[np.int64], take: NDArray[np.int64], seed: int) -> NDArray[np.int64]:
    """Which listings to judge: their places, in the order in which to judge them.

    ``strata`` (int, shape (listings,)): the stratum of each, in the order of their ids; ``take`` (int, (strata,)): how
    many of each. Every listing is given a random number from ``seed``, and each stratum's smallest are taken: twice as
    many are the same ones and others. The raw words of PCG64 are used, which no version of numpy may change (NEP 19).
    """
    words = np.random.PCG64(seed).random_raw(strata.size)
    order = np.lexsort((words, strata))
    first = np.searchsorted(strata[order], np.arange(take.size))
    rank = np.arange(strata.size) - first[strata[order]]
    chosen = order[rank < take[strata[order]]]
    return np.asarray(chosen[np.argsort(words[chosen], kind="stable")])
