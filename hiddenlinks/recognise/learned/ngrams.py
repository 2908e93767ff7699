# ruff: noqa: PLR2004, ANN401 - kernels: gram lengths and hash constants are explained in the docstrings
"""Hashed n-grams of folded rows: the features of the linear model, and their sum of weights.

Features: character 3- to 5-grams of each word between borders, words, and pairs of neighbouring words (in
writing without borders: characters, pairs). Any digit counts as 0. Each weighs 1 / sqrt(16 + how many the row
has), so that a word or two decide little.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.compiled import kernel, part
from hiddenlinks.recognise.terms.words import Words, longest_row, room_for_words, split_words

__all__ = [
    "BUCKETS", "MOST", "bucket", "in_steps", "make_room", "ngram_rows", "ngram_scores", "row_grams", "word_scores",
]  # fmt: skip

BITS = 18
BUCKETS = 1 << BITS
MOST = 4096
_BASE = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xD6E8FEB86659FD93)
_BORDER = np.uint64(1)
_SHORTEST, _LONGEST = 3, 5
_STEPS = 127


@part
def bucket(key: np.uint64) -> np.int64:
    """Which of the ``BUCKETS`` a feature's hash falls into."""
    key = (key ^ (key >> np.uint64(32))) * _MIX
    return np.int64((key ^ (key >> np.uint64(29))) >> np.uint64(64 - BITS))


@part
def _plain(code: int) -> np.uint64:
    return np.uint64(48) if (48 <= code < 58 or 0x660 <= code < 0x66A) else np.uint64(code)


@part
def _grams(chars: Any, starts: Any, words: int, sums: Any, out: Any) -> int:
    """Buckets of a row's features, at most ``MOST``; returns how many. ``sums``: room for hashes of beginnings."""
    n = 0
    before = np.uint64(0)
    powers = (_BASE * _BASE * _BASE, _BASE * _BASE * _BASE * _BASE, _BASE * _BASE * _BASE * _BASE * _BASE)
    for word in range(words):
        begin, end = starts[word], starts[word + 1]
        size = end - begin + 2
        if n + 3 * size + 2 > MOST:
            break
        sums[0], sums[1] = np.uint64(0), _BORDER
        for i in range(begin, end):
            sums[i - begin + 2] = sums[i - begin + 1] * _BASE + _plain(chars[i])
        sums[size] = sums[size - 1] * _BASE + _BORDER
        for j in range(_SHORTEST, size + 1):
            for length in range(_SHORTEST, min(j, _LONGEST) + 1):
                out[n] = bucket(sums[j] - sums[j - length] * powers[length - _SHORTEST])
                n += 1
        whole = sums[size] * _MIX
        out[n], out[n + 1] = bucket(whole), bucket(before * _BASE + whole)
        n += 2
        before = whole
    return n


class _Room(NamedTuple):
    """Room for one row: taken apart, hashes of a word's beginnings, and its features."""

    words: Words
    sums: NDArray[np.uint64]
    grams: NDArray[np.int64]


def make_room(longest: int) -> _Room:
    """Room for the features of rows of up to ``longest`` characters, and for as many more beside the n-grams."""
    return _Room(room_for_words(longest), np.empty(longest + 4, np.uint64), np.empty(2 * MOST, np.int64))


@part
def row_grams(row: Any, classes: Any, room: Any) -> tuple[int, int]:
    """Take a row apart and fill ``room.grams`` with its features; the numbers of words and features."""
    _, words = split_words(row, classes, room.words)
    return words, _grams(room.words.chars, room.words.starts, words, room.sums, room.grams)


@kernel
def _fill_rows(codes: Any, offsets: Any, classes: Any, room: Any, indptr: Any, indices: Any) -> None:
    for row in range(len(offsets) - 1):
        _, n = row_grams(codes[offsets[row] : offsets[row + 1]], classes, room)
        for i in range(n):
            indices[indptr[row] + i] = room.grams[i]
        indptr[row + 1] = indptr[row] + n


def ngram_rows(codes: Any, offsets: Any, classes: Any) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """The features of each row as a sparse matrix: ``indptr`` and ``indices`` (see above for their value)."""
    bound = int(np.minimum(MOST + 8, 6 * np.diff(offsets) + 8).sum())
    indptr, indices = np.zeros(len(offsets), np.int64), np.empty(bound, np.int32)
    _fill_rows(codes, offsets, classes, make_room(longest_row(offsets)), indptr, indices)
    return indptr, indices[: indptr[-1]].copy()


@kernel
def _sum_rows(
    codes: Any, offsets: Any, classes: Any, weights: Any, scale: Any, room: Any, scores: Any
) -> None:
    for row in range(len(offsets) - 1):
        _, n = row_grams(codes[offsets[row] : offsets[row + 1]], classes, room)
        for k in range(weights.shape[1]):
            steps = 0
            for i in range(n):
                steps += weights[room.grams[i], k]
            scores[row, k] = np.float32(steps) * scale[k] / np.float32(np.sqrt(n + 16.0))


def in_steps(weights: NDArray[np.float64]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Weights (BUCKETS, k) rounded to 255 steps, as models store them, and the size of a step (k)."""
    scale = np.maximum(np.abs(weights).max(axis=0), 1e-6) / _STEPS
    return np.round(weights / scale).astype(np.int8), scale.astype(np.float32)


def ngram_scores(codes: Any, offsets: Any, classes: Any, weights: Any, scale: Any) -> NDArray[np.float32]:
    """Sum of the weights of each row's features, (rows, k); ``weights`` is int8 (BUCKETS, k) in steps of ``scale``."""
    scores = np.zeros((len(offsets) - 1, weights.shape[1]), np.float32)
    _sum_rows(codes, offsets, classes, weights, scale, make_room(longest_row(offsets)), scores)
    return scores


@part
def _features(size: int) -> int:
    """How many features a word of ``size`` letters has, with itself and the pair that it makes with the one before."""
    count = 2
    for length in range(_SHORTEST, min(size + 2, _LONGEST) + 1):
        count += size + 3 - length
    return count


@kernel
def _score_words(
    codes: Any, offsets: Any, classes: Any, weights: Any, scale: Any, room: Any, spans: Any, scores: Any
) -> int:
    count = 0
    for row in range(len(offsets) - 1):
        words, total = row_grams(codes[offsets[row] : offsets[row + 1]], classes, room)
        at = 0
        for word in range(words):
            begin, end = room.words.starts[word], room.words.starts[word + 1]
            behind = at + _features(end - begin)
            if behind > total:
                break
            spans[count, 0], spans[count, 1], spans[count, 2] = (
                row,
                room.words.place[begin],
                room.words.place[end - 1] + 1,
            )
            for k in range(weights.shape[1]):
                steps = 0
                for i in range(at, behind):
                    steps += weights[room.grams[i], k]
                scores[count, k] = np.float32(steps) * scale[k] / np.float32(np.sqrt(total + 16.0))
            at, count = behind, count + 1
    return count


def word_scores(
    codes: Any, offsets: Any, classes: Any, weights: Any, scale: Any
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """What the n-grams of each word add to its row: spans (m, 3) of row, start and end there; scores (m, k)."""
    room = make_room(longest_row(offsets))
    spans = np.empty((len(codes), 3), np.int64)
    scores = np.zeros((len(codes), weights.shape[1]), np.float32)
    count = _score_words(codes, offsets, classes, weights, scale, room, spans, scores)
    return spans[:count].copy(), scores[:count].copy()
