"""From matches to log-odds: every block's distinct terms add up, each further one counting half.

Of a block of hints the first counts less, too: one ordinary word says little, two of them say something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import polars as pl

from hiddenlinks.compiled import kernel
from hiddenlinks.intern import numbered
from hiddenlinks.progress import stage
from hiddenlinks.threads import of_size, on_all

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

__all__ = ["distinct_scores", "either", "hit_shares", "paired", "score_hits"]

_ALIKE: Final = ("supplement", "medicine")
_MAY: Final = -2.0
"""Log-odds of one of them from which a text may be of goods."""


def either(odds: NDArray[np.float32], categories: Sequence[str]) -> NDArray[np.float32]:
    """Sets the larger of the log-odds of supplement and medicine to those that it is one of the two; returns ``odds``.

    ``odds``: float32 (n, k), a column for each of ``categories``. *NAME 150 capsules* may be either, and is hardly
    anything else. Titles of unseen sources, 0.5 % of the innocent ones above the line: 0.904 to 0.910 of supplements
    and 0.892 to 0.907 of medicines are found so (decision 57).
    """
    some, at, joint = _joint(odds, categories)
    if some.size:
        odds[some, at[odds[np.ix_(some, at)].argmax(axis=1)]] = joint
    return odds


def paired(odds: NDArray[np.float32], categories: Sequence[str]) -> NDArray[np.bool_]:
    """Which of supplement and medicine (bool, (n, k)) texts may well be that are one of the two, if neither surely.

    ``odds``: float32 (n, k), a column for each of ``categories``.
    """
    out = np.zeros(odds.shape, np.bool_)
    some, at, joint = _joint(odds, categories)
    if some.size:
        some = some[joint >= 0]
        out[np.ix_(some, at)] = odds[np.ix_(some, at)] > _MAY
    return out


def _joint(
    odds: NDArray[np.float32], categories: Sequence[str]
) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.float64]]:
    """The rows that may be one of the two, the columns of the two, and the rows' log-odds that they are."""
    if not set(_ALIKE) <= set(categories):
        return np.zeros(0, np.intp), np.zeros(0, np.intp), np.zeros(0)
    at = np.array([categories.index(name) for name in _ALIKE])
    pair = odds[:, at].astype(np.float64)
    some = np.flatnonzero(pair.max(axis=1) > _MAY)
    pair = pair[some]
    return some, at, np.logaddexp(np.logaddexp(*pair.T), pair.sum(axis=1))


def distinct_scores(
    texts: pl.Series, judge: Callable[[pl.Series], NDArray[np.float32]], width: int, unknown: float
) -> NDArray[np.float32]:
    """Judge each distinct text once, in parts of some size; nulls get ``unknown``."""
    texts = texts.cast(pl.String)
    if texts.null_count() == texts.len():
        return np.full((texts.len(), width), unknown, np.float32)
    codes, unique = numbered(texts)
    table = np.full((len(unique) + 1, width), unknown, np.float32)

    def fill(part: slice) -> None:
        table[part] = judge(unique[part])
        advance(part.stop - part.start)

    with stage("judging texts", len(unique), "texts") as advance:
        on_all(fill, of_size(unique))
    chosen: NDArray[np.float32] = table[codes.fill_null(len(unique)).to_numpy()]
    return chosen


@kernel
def _share(
    row: NDArray[Any], term: NDArray[Any], block_of: NDArray[Any], seen: NDArray[Any], last: NDArray[Any],
    first: NDArray[Any], share: NDArray[Any], shares: NDArray[Any],
) -> None:  # fmt: skip
    for i in range(len(row)):
        if seen[term[i]] == row[i]:
            continue
        seen[term[i]] = row[i]
        block = block_of[term[i]]
        new = last[block] != row[i]
        share[block] = np.float32(1) if new else share[block] / np.float32(2)
        last[block] = row[i]
        shares[i] = first[block] if new else share[block]


def hit_shares(
    row: NDArray[np.int32], term: NDArray[np.int32], block_of: NDArray[np.int32], first: NDArray[np.float32]
) -> NDArray[np.float32]:
    """How much of its weight each match counts: a term once a row, of a block the first by ``first`` (one a block).

    The second counts half, the third a quarter, ….
    """
    shares, share = np.zeros(len(row), np.float32), np.ones(len(first), np.float32)
    seen, last = np.full(len(block_of), -1, np.int32), np.full(len(first), -1, np.int32)
    _share(row, term, block_of, seen, last, first, share, shares)
    return shares


@kernel
def _add_up(
    row: NDArray[Any], term: NDArray[Any], block_of: NDArray[Any], weights: NDArray[Any], shares: NDArray[Any],
    scores: NDArray[Any],
) -> None:  # fmt: skip
    for i in range(len(row)):
        for k in range(weights.shape[1]):
            scores[row[i], k] += shares[i] * weights[block_of[term[i]], k]


def score_hits(
    row: NDArray[np.int32],
    term: NDArray[np.int32],
    block_of: NDArray[np.int32],
    shares: NDArray[np.float32],
    weights: NDArray[np.float32],
    rows: int,
) -> NDArray[np.float32]:
    """Sum of the weights of a row's matches, shape (rows, categories), each by its share (one a match)."""
    scores = np.zeros((rows, weights.shape[1]), np.float32)
    _add_up(row, term, block_of, weights, shares, scores)
    return scores
