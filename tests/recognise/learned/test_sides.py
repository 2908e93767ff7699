"""Features of what stands around goods: on which side of them, how near, and what the lexicon knows there."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import polars as pl
from columns import parted
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from hiddenlinks.recognise import Recogniser
from hiddenlinks.recognise.learned.ngrams import BUCKETS
from hiddenlinks.recognise.learned.sides import GOODS, SIDE_BUCKETS, side_rows, side_scores

WORDS = st.sampled_from(["no", "fee", GOODS, ",", "ship", "without", "не", "продаём", "没有", "a1", "😀"])
TEXTS = st.lists(st.lists(WORDS, max_size=12).map(" ".join), max_size=6)


def _rows(texts: list[str]) -> tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.float32]]:
    side = Recogniser.default().text_side
    return side_rows(*side.surrounded(pl.Series(texts, dtype=pl.String)))


def _features(text: str) -> list[tuple[int, float]]:
    _, columns, values = _rows([text])
    return list(zip(columns.tolist(), values.tolist(), strict=True))


def test_the_same_words_on_another_side_are_other_features() -> None:
    before, behind = (_features(text) for text in (f"no fee {GOODS}", f"{GOODS} no fee"))
    assert {f for f in before if f[0] >= BUCKETS} != {f for f in behind if f[0] >= BUCKETS}
    assert {column for column, _ in before if column < BUCKETS} != set()


def test_near_words_have_a_distance_too() -> None:
    near, far = (
        len(_features(f"zzz {between} {GOODS}")) - len(_features(f"{between} {GOODS}"))
        for between in ("abcd", "abcd bcde cdef defg")
    )
    assert near == far + 1


def test_what_the_lexicon_knows_is_a_feature() -> None:
    assert len(_features(f"add to cart {GOODS}")) > len(_features(f"azd tz cazt {GOODS}"))


def test_without_goods_all_stands_before() -> None:
    assert _features("no fee") != []
    assert _features("") == []


@settings(max_examples=40)
@given(parted(TEXTS))
def test_each_text_is_read_alone(texts: tuple[list[str], ...]) -> None:
    every, before, behind = (_rows(part) for part in texts)
    for k in (1, 2):
        np.testing.assert_array_equal(every[k], np.concatenate([before[k], behind[k]]))
    np.testing.assert_array_equal(
        every[0][1:], np.concatenate([before[0][1:], behind[0][1:] + before[0][-1]])
    )


@settings(max_examples=40)
@given(TEXTS, st.integers(0, 2**32))
def test_scores_are_the_sum_of_the_weights(texts: list[str], seed: int) -> None:
    weights = np.random.default_rng(seed).integers(-9, 9, (SIDE_BUCKETS, 2)).astype(np.int8)
    scale = np.array([0.5, 2.0], np.float32)
    said = Recogniser.default().text_side.surrounded(pl.Series(texts, dtype=pl.String))
    ends, columns, values = side_rows(*said)
    summed = [(weights[columns[a:b]] * values[a:b, None]).sum(axis=0) * scale for a, b in pairwise(ends)]
    wanted = np.array(summed, np.float32).reshape(len(texts), 2)
    np.testing.assert_allclose(side_scores(*said, weights, scale), wanted, rtol=1e-3, atol=1e-3)


def test_long_texts_have_room() -> None:
    ends, columns, _ = _rows([f"{'without a b, ' * 3000}{GOODS}{' not included' * 3000}"])
    assert 0 < ends[-1] == len(columns)
    assert columns.max() < SIDE_BUCKETS
