# ruff: noqa: PLR2004, ANN401 - kernels: sizes and hash constants are explained in the docstrings
"""Features of what stands around goods: n-grams, and on which side of them words stand, and how near.

*No fee, NAME* and *NAME, no fee* have the same words. Each word or sign is a feature on its side of the goods, by
itself and with the one before it, and once more with its distance where that is at most three; so is each role that
the lexicon knows there (words of those who sell, or inform), and each concept of the dictionary, on its side and there
nearer or farther. These have buckets of their own behind those of the n-grams, and together weigh as much: of sentences
whose source is unseen, 0.38 of those that mention were then less likely to offer than 0.97 of those that offer, in
place of 0.29.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.compiled import kernel, part
from hiddenlinks.fold import Folded, Tables
from hiddenlinks.recognise.learned.ngrams import BUCKETS, MOST, bucket, make_room, row_grams
from hiddenlinks.recognise.terms.words import longest_row

__all__ = ["GOODS", "ROLES", "SIDE_BUCKETS", "Beside", "side_rows", "side_scores"]

GOODS: Final = "qxq"
"""Stands for the goods: a word of no language."""
ROLES: Final = (
    "negation", "before", "after", "holder", "preposition", "refusal", "excluded", "inform", "sell", "shop", "hint",
    "kind", "food", "effect", "form", "goods", "name", "nutrient",
)  # fmt: skip
"""Roles of the lexicon's blocks, as they are numbered; those that the matcher uses up itself never come."""
SIDE_BUCKETS: Final = 2 * BUCKETS
_NEAR: Final = 3
_STEPS: Final = (2, 15, 40)
"""Signs between a role's term and the goods, up to which it is next to them, near, or in sight."""
_ROLE_WEIGHT: Final = 0.25
_BASE = np.uint64(0x9E3779B97F4A7C15)
_NONE, _BEFORE, _BEHIND, _AT, _ROLE = np.uint64(2), np.uint64(3), np.uint64(5), np.uint64(7), np.uint64(11)
_SIGN = tuple(ord(sign) for sign in GOODS)


class Beside(NamedTuple):
    """Terms of the lexicon around goods, in order of rows: ``start`` and ``end`` in the folded row, ``role`` (uint8).

    ``offsets``: where each row's terms begin, and their number (rows + 1).
    """

    offsets: NDArray[np.int64]
    start: NDArray[np.int32]
    end: NDArray[np.int32]
    role: NDArray[np.uint8]


@part
def _is_goods(words: Any, word: int) -> bool:
    begin = words.starts[word]
    if words.starts[word + 1] - begin != 3:
        return False
    a, b, c = words.chars[begin], words.chars[begin + 1], words.chars[begin + 2]
    return bool(a == _SIGN[0] and b == _SIGN[1] and c == _SIGN[2])


@part
def _tokens(row: Any, words: Any, count: int, keys: Any) -> tuple[int, int, int]:
    """Words and signs of a row as ``keys``: how many, the number of that of the goods, and where these stand."""
    n = at = 0
    goods, place = -1, len(row)
    for word in range(count + 1):
        begin = words.place[words.starts[word]] if word < count else len(row)
        for i in range(at, begin):
            if row[i] not in (9, 10, 32):
                keys[n] = np.uint64(row[i])
                n += 1
        if word == count:
            break
        if goods < 0 and _is_goods(words, word):
            goods, place = n, begin
        key = np.uint64(1)
        for i in range(words.starts[word], words.starts[word + 1]):
            sign = words.chars[i]
            key = key * _BASE + (np.uint64(48) if 48 <= sign < 58 else np.uint64(sign))
        keys[n] = key
        n += 1
        at = words.place[words.starts[word + 1] - 1] + 1
    return n, (goods if goods >= 0 else n), place


@part
def _word_sides(keys: Any, count: int, goods: int, out: Any, n: int) -> int:
    """Add the features of words to the ``n`` that ``out`` has; returns how many it has then."""
    for word in range(min(count, MOST // 16)):
        if word != goods:
            side = _BEFORE if word < goods else _BEHIND
            out[n] = bucket((keys[word] * _BASE + side) * _BASE)
            pair = keys[word] * _BASE + (keys[word - 1] if word else _NONE)
            out[n + 1] = bucket((pair * _BASE + side) * _BASE + _ROLE)
            n += 2
            if abs(word - goods) <= _NEAR:
                out[n] = bucket((keys[word] * _BASE + np.uint64(_NEAR + word - goods)) * _BASE + _AT)
                n += 1
    return n


@part
def _role_sides(beside: Any, row: int, place: int, out: Any, n: int) -> int:
    """Add the features of the lexicon's terms in a row whose goods stand at ``place``."""
    first = beside.offsets[row]
    for i in range(first, min(beside.offsets[row + 1], first + MOST // 16)):
        before = beside.start[i] < place
        gap = place - beside.end[i] if before else beside.start[i] - place - 3
        near = int(gap > _STEPS[0]) + int(gap > _STEPS[1]) + int(gap > _STEPS[2])
        key = (np.uint64(beside.role[i]) * _BASE + _ROLE) * _BASE
        sided = (key + (_BEFORE if before else _BEHIND)) * _BASE
        out[n], out[n + 1], out[n + 2] = bucket(key), bucket(sided), bucket(sided + np.uint64(near + 1))
        n += 3
    return n


@part
def _features(row: Any, classes: Any, beside: Any, number: int, room: Any) -> tuple[int, int, int]:
    """Fill ``room.grams`` with all features of a row; where n-grams, words and roles end in it."""
    count, grams = row_grams(row, classes, room)
    count, goods, place = _tokens(row, room.words, count, room.sums)
    words = _word_sides(room.sums, count, goods, room.grams, grams)
    return grams, words, _role_sides(beside, number, place, room.grams, words)


@part
def _weight(kind: int, size: int) -> np.float32:
    """What each of the ``size`` features of a kind weighs: n-grams (0), words (1), roles (2)."""
    return np.float32(1 / np.sqrt(size + 16.0)) if kind < 2 else np.float32(_ROLE_WEIGHT)


@kernel
def _fill(
    codes: Any, offsets: Any, classes: Any, beside: Any, room: Any, ends: Any, columns: Any, values: Any
) -> None:
    for row in range(len(offsets) - 1):
        parts = _features(codes[offsets[row] : offsets[row + 1]], classes, beside, row, room)
        at, first = ends[row], 0
        for kind in range(3):
            value = _weight(kind, parts[kind] - first)
            for i in range(first, parts[kind]):
                columns[at + i], values[at + i] = room.grams[i] + (BUCKETS if kind else 0), value
            first = parts[kind]
        ends[row + 1] = at + first


@kernel
def _sum(
    codes: Any, offsets: Any, classes: Any, beside: Any, room: Any, weights: Any, scale: Any, scores: Any
) -> None:
    for row in range(len(offsets) - 1):
        parts = _features(codes[offsets[row] : offsets[row + 1]], classes, beside, row, room)
        for k in range(weights.shape[1]):
            first = 0
            for kind in range(3):
                steps = 0
                for i in range(first, parts[kind]):
                    steps += weights[room.grams[i] + (BUCKETS if kind else 0), k]
                scores[row, k] += np.float32(steps) * scale[k] * _weight(kind, parts[kind] - first)
                first = parts[kind]


def side_rows(
    rows: Folded, beside: Beside
) -> tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.float32]]:
    """The features of each row as a sparse matrix: ends of rows, buckets, values."""
    bound = int(np.minimum(2 * MOST, 14 * np.diff(rows.offsets) + 16).sum()) + 3 * len(beside.start)
    ends, columns, values = (
        np.zeros(len(rows.offsets), np.int64),
        np.empty(bound, np.int32),
        np.empty(bound, np.float32),
    )
    room = make_room(longest_row(rows.offsets))
    _fill(rows.codes, rows.offsets, Tables.get().classes, beside, room, ends, columns, values)
    return ends, columns[: ends[-1]].copy(), values[: ends[-1]].copy()


def side_scores(
    rows: Folded, beside: Beside, weights: NDArray[np.int8], scale: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Sum of the weights of each row's features, (rows, k); ``weights``: int8, in steps of ``scale``."""
    scores = np.zeros((len(rows.offsets) - 1, weights.shape[1]), np.float32)
    room = make_room(longest_row(rows.offsets))
    _sum(rows.codes, rows.offsets, Tables.get().classes, beside, room, weights, scale, scores)
    return scores
