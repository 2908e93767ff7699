# ruff: noqa: PLR2004, ANN401 - kernels: gram lengths and hash constants are explained in the docstrings
"""Hashed n-grams of folded rows: the features of the linear model, and their sum of weights.

Features: character 3- to 5-grams of each word between borders, words, and pairs of neighbouring words (in
writing without borders: characters, pairs). Any digit counts as 0. Each weighs 1 / sqrt(16 + how many the row
has), so that a word or two decide little.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from hiddenlinks.recognise.kernels import split_words

__all__ = ["BUCKETS", "ngram_rows", "ngram_scores"]

BUCKETS = 1 << 18
MOST = 4096
_PRIME = np.uint64(0x100000001B3)
_SEED = np.uint64(0xCBF29CE484222325)
_MIX = np.uint64(0xD6E8FEB86659FD93)


@njit(cache=True, nogil=True)
def _bucket(key: np.uint64) -> np.int64:
    key = (key ^ (key >> np.uint64(32))) * _MIX
    key = (key ^ (key >> np.uint64(29))) * _MIX
    return np.int64((key ^ (key >> np.uint64(32))) & np.uint64(BUCKETS - 1))


@njit(cache=True, nogil=True)
def _plain(code: int) -> np.uint64:
    return np.uint64(48) if (48 <= code < 58 or 0x660 <= code < 0x66A) else np.uint64(code)


@njit(cache=True, nogil=True)
def _grams(chars: Any, starts: Any, words: int, out: Any) -> int:
    """Buckets of a row's features, at most ``MOST``; returns how many."""
    n = 0
    before = np.uint64(0)
    for word in range(words):
        begin, end = starts[word], starts[word + 1]
        whole = _SEED
        for i in range(begin, end):
            whole = (whole ^ _plain(chars[i])) * _PRIME
            for size in range(3, 6):
                low = i + 1 - size
                if low < begin - 1 or n >= MOST:
                    break
                out[n] = _gram(chars, begin, low, i + 1, -1)
                n += 1
        for size in range(3, 6):
            low = end + 1 - size
            if low < begin - 1 or n >= MOST:
                break
            out[n] = _gram(chars, begin, low, end, size)
            n += 1
        if n + 2 > MOST:
            break
        out[n], out[n + 1] = _bucket(whole), _bucket((before * _MIX) ^ whole)
        n += 2
        before = whole
    return n


@njit(cache=True, nogil=True)
def _gram(chars: Any, begin: int, low: int, end: int, closing: int) -> np.int64:
    """Bucket of ``chars[low:end]``; a ``low`` before the word's begin stands for its border."""
    key = _SEED * np.uint64(31)
    if low < begin:
        key = (key ^ np.uint64(1)) * _PRIME
    for i in range(max(low, begin), end):
        key = (key ^ _plain(chars[i])) * _PRIME
    if closing > 0:
        key = (key ^ np.uint64(2)) * _PRIME
    return _bucket(key)


@njit(cache=True, nogil=True)
def ngram_rows(codes: Any, offsets: Any, classes: Any) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """The features of each row as a sparse matrix: ``indptr`` and ``indices`` (see above for their value)."""
    longest = 1
    for row in range(len(offsets) - 1):
        longest = max(longest, offsets[row + 1] - offsets[row])
    chars = np.empty(longest + 1, np.uint32)
    place = np.empty(longest + 1, np.int32)
    starts = np.empty(longest + 2, np.int32)
    breaks = np.empty(longest + 2, np.bool_)
    out = np.empty(MOST + 8, np.int64)
    bound = 0
    for row in range(len(offsets) - 1):
        bound += min(MOST + 8, 6 * (offsets[row + 1] - offsets[row]) + 8)
    indices = np.empty(bound, np.int32)
    indptr = np.zeros(len(offsets), np.int64)
    for row in range(len(offsets) - 1):
        _, words = split_words(codes[offsets[row] : offsets[row + 1]], classes, chars, place, starts, breaks)
        n = _grams(chars, starts, words, out)
        for i in range(n):
            indices[indptr[row] + i] = out[i]
        indptr[row + 1] = indptr[row] + n
    return indptr, indices[: indptr[-1]].copy()


@njit(cache=True, nogil=True)
def ngram_scores(codes: Any, offsets: Any, classes: Any, weights: Any) -> NDArray[np.float32]:
    """Sum of the weights of each row's features, shape (rows, categories); ``weights`` is (BUCKETS, k) float32."""
    longest = 1
    for row in range(len(offsets) - 1):
        longest = max(longest, offsets[row + 1] - offsets[row])
    chars = np.empty(longest + 1, np.uint32)
    place = np.empty(longest + 1, np.int32)
    starts = np.empty(longest + 2, np.int32)
    breaks = np.empty(longest + 2, np.bool_)
    out = np.empty(MOST + 8, np.int64)
    width = weights.shape[1]
    scores = np.zeros((len(offsets) - 1, width), np.float32)
    for row in range(len(offsets) - 1):
        _, words = split_words(codes[offsets[row] : offsets[row + 1]], classes, chars, place, starts, breaks)
        n = _grams(chars, starts, words, out)
        share = np.float32(1.0 / np.sqrt(n + 16.0))
        for i in range(n):
            for k in range(width):
                scores[row, k] += weights[out[i], k]
        for k in range(width):
            scores[row, k] *= share
    return scores
