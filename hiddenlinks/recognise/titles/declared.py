"""Declared categories: a path is a category if one of its shelves is named so, and none of them takes it back.

A shelf (*Vitamins & Supplements*) is named so if terms of the category cover at least half of its letters:
*Drug stores furniture* is no medicine. A head (*medicines*) says so whatever it is for or against, *medicines for
allergies*. The deepest such shelf counts. A veto (*Pet supplies*) holds for the whole path.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.fold import SEPARATOR, Tables, fold_codes
from hiddenlinks.regex import replace_all

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hiddenlinks.recognise.terms.matcher import Matcher

__all__ = ["path_scores", "shelves"]

_SHELVES: Final = r"\s*(?:>+|»|›|→|\||\s/\s|\\|/(?:\s|$))\s*"
_FLAT: Final = r"[\s\[\]\"']*(?:/|::|[,;_.])[\s\[\]\"']*"
"""What may stand between shelves where no such sign does: *health/vitamins*, *["Health", "Vitamins"]*."""
_IDENTIFIER: Final = r"^\w+_\w+$"
_COVER: Final = np.array([0.5, 0.25, 0.2])[:, None, None]
"""Least share of a shelf's letters: for what names it, for what takes it back, and for a head."""
_DEPTH: Final = 0.3
_BELOW: Final = 0.5
"""Log-odds that a shelf loses where another stands below it: a pharmacy's plasters are no medicines."""
_MOST_SHELVES: Final = 20


def shelves(paths: pl.Series) -> pl.Series:
    """The shelves of each path (list of str, the first twenty), by whatever sign stands between them.

    The words of an identifier (*SEXUAL_WELLNESS*) are one shelf more: they may be a single name.
    """
    names = replace_all(paths.fill_null(""), _SHELVES, "\n")
    parted = names.str.contains("\n", literal=True)
    flat = names.zip_with(parted, replace_all(names, _FLAT, "\n"))
    named = ~parted & names.str.contains(_IDENTIFIER)
    whole = flat + "\n" + names.str.replace_all("_", " ", literal=True)
    return flat.zip_with(~named, whole).str.split("\n").list.head(_MOST_SHELVES)


def path_scores(
    paths: pl.Series, matcher: Matcher, weights: NDArray[np.float32], heads: NDArray[np.bool_], bias: float
) -> NDArray[np.float32]:
    """Log-odds for each path, shape (n, k): the best shelf, less the strongest veto.

    ``weights`` (blocks, k), and which blocks are ``heads``.
    """
    frame = pl.DataFrame({"path": np.arange(len(paths)), "shelf": shelves(paths)})
    frame = frame.with_columns(depth=pl.int_ranges(0, pl.col("shelf").list.len()))
    frame = frame.with_columns(below=pl.col("depth").list.reverse())
    frame = frame.explode("shelf", "depth", "below").with_columns(pl.col("shelf").fill_null(""))
    names = frame["shelf"].unique().sort()
    index = frame["shelf"].replace_strict(names, np.arange(len(names)), return_dtype=pl.Int64).to_numpy()
    gain, loss = _shelf_scores(names, matcher, weights, heads)
    depth = frame["depth"].to_numpy().astype(np.float32)[:, None]
    below = frame["below"].to_numpy().astype(np.float32)[:, None]
    gains = np.where(gain[index] > 0, gain[index] + _DEPTH * depth - _BELOW * np.minimum(below, 1), 0)
    scores = np.full((len(paths), weights.shape[1]), bias, np.float32)
    best, worst = np.zeros_like(scores), np.zeros_like(scores)
    path = frame["path"].to_numpy()
    np.maximum.at(best, path, gains.astype(np.float32))
    np.minimum.at(worst, path, loss[index])
    return scores + best + worst


def _shelf_scores(
    names: pl.Series, matcher: Matcher, weights: NDArray[np.float32], heads: NDArray[np.bool_]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """What each shelf's name says for and against each category, shape (m, k) each."""
    folded = fold_codes(names)
    hits = matcher.find(folded)
    classes = Tables.get().classes
    letter = classes[np.minimum(folded.codes, len(classes) - 1)] != SEPARATOR
    letters = np.concatenate([[0], np.cumsum(letter)])
    total = np.maximum(letters[folded.offsets[1:]] - letters[folded.offsets[:-1]], 1)
    base = folded.offsets[hits.row]
    cover = (letters[base + hits.end] - letters[base + hits.start]) / total[hits.row]
    weight = weights[matcher.block_of[hits.term]]
    head = heads[matcher.block_of[hits.term]][:, None]
    covered = np.zeros((3, len(names), weights.shape[1]))
    extreme = np.zeros((3, len(names), weights.shape[1]), np.float32)
    for at, (which, best) in enumerate(
        ((weight > 0, np.maximum), (weight < 0, np.minimum), (head & (weight > 0), np.maximum))
    ):
        np.add.at(covered[at], hits.row, cover[:, None] * which)
        best.at(extreme[at], hits.row, np.where(which, weight, 0))
    gain, loss, named = np.where(covered >= _COVER, extreme, 0).astype(np.float32)
    return np.maximum(gain, named), loss
