"""Techniques left out: each scored by weights that never saw it.

Weights that were fitted to a technique say little of how they do on the next one. So for each technique the weights
are fitted again, to the findings of all listings that do not play it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.evaluate.bootstrap import shares
from hiddenlinks.evaluate.model import Figure, LeftOut
from hiddenlinks.evaluate.refit import Refit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Bools = NDArray[np.bool_]

__all__ = ["ALL", "left_out"]

ALL: Final = "all techniques"
"""Name of the last row: each technique by the weights that never saw it, taken together."""


def left_out(
    findings: pl.DataFrame,
    truth: pl.DataFrame,
    weights: Mapping[str, float],
    centre: Mapping[str, float] | None = None,
) -> tuple[LeftOut, ...]:
    """Recall of each hidden technique at 0.5, by weights fitted to all listings that do not play it.

    ``findings`` carry ``prior`` and ``signals``, from scans with a least score of 0; ``weights`` are those that
    scored them, by signal: a signal's strength is its weight in the finding over its weight here. The fit
    (:class:`~hiddenlinks.evaluate.refit.Refit`) keeps close to ``centre`` (``weights`` by default), and sees
    neither the technique nor its innocent twins. Raises :class:`InputError` for a signal that
    ``weights`` does not name.
    """
    task = Refit.of(findings, truth, weights)
    techniques = sorted({str(name) for name in task.technique[task.label == "hidden"]})
    plays = [(task.technique == name) & (task.label == "hidden") for name in techniques]
    present = np.array([weights[name] for name in task.names])
    about = present if centre is None else np.array([centre[name] for name in task.names])
    unseen = [task.called(task.fitted(about, name)[0]) for name in techniques]
    fitted = task.called(task.fitted(about)[0])
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
