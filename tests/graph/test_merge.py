"""Joined spellings: who stands for whom, against a plain union in Python."""

from __future__ import annotations

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.graph.merge import representatives

N = 8
Links = list[tuple[int, int]]
LINKS = st.lists(st.tuples(st.integers(0, N - 1), st.integers(0, N - 1)), max_size=10)


def _stands(canonical: Links, same_as: Links, listings: set[int]) -> list[int]:
    frames = [
        pl.DataFrame(links, schema={"source": pl.UInt32, "target": pl.UInt32}, orient="row")
        for links in (canonical, same_as)
    ]
    return representatives(N, *frames, np.array([v in listings for v in range(N)])).tolist()


def _groups(canonical: Links, same_as: Links, listings: set[int]) -> list[set[int]]:
    groups = [{v} for v in range(N)]
    for source, target in sorted({*canonical, *same_as}):
        a, b = (next(group for group in groups if v in group) for v in (source, target))
        if a is not b and not (a & listings and b & listings):
            groups.remove(b)
            a |= b
    return groups


@given(LINKS, LINKS, st.sets(st.integers(0, N - 1), max_size=3), st.randoms(use_true_random=False))
def test_who_stands_for_whom(
    canonical: Links, same_as: Links, listings: set[int], random: np.random.RandomState
) -> None:
    stands = _stands(canonical, same_as, listings)
    moved = {source for source, target in canonical if source != target}
    last = {target for source, target in canonical if source != target} - moved
    for group in _groups(canonical, same_as, listings):
        best = min(group, key=lambda v: (v not in listings, v not in last, v))
        assert {stands[v] for v in group} == {best}
    random.shuffle(canonical)
    random.shuffle(same_as)
    assert _stands(canonical, same_as, listings) == stands


@pytest.mark.parametrize(
    ("canonical", "same_as", "listings", "expected"),
    [
        ([(0, 5)], [], set(), {0: 5, 5: 5}),
        ([], [(5, 0)], set(), {0: 0, 5: 0}),
        ([(0, 3), (3, 6)], [], set(), {0: 6, 3: 6, 6: 6}),
        ([(0, 3), (3, 0)], [], set(), {0: 0, 3: 0}),
        ([(2, 2)], [], set(), {2: 2}),
        ([(1, 4)], [(4, 0)], set(), {0: 4, 1: 4, 4: 4}),
        ([(1, 6), (1, 5)], [], set(), {1: 5, 5: 5, 6: 5}),
        ([(7, 3)], [], {7}, {3: 7, 7: 7}),
        ([], [(6, 7)], {6, 7}, {6: 6, 7: 7}),
        ([(6, 0), (7, 0)], [], {6, 7}, {0: 6, 6: 6, 7: 7}),
    ],
)
def test_rules(canonical: Links, same_as: Links, listings: set[int], expected: dict[int, int]) -> None:
    stands = _stands(canonical, same_as, listings)
    assert {v: stands[v] for v in expected} == expected


def test_a_long_chain() -> None:
    n = 200_000
    chain = pl.DataFrame(
        {"source": range(n - 1), "target": range(1, n)}, schema_overrides={"source": pl.UInt32}
    )
    none = chain.clear()
    assert (representatives(n, chain.cast(pl.UInt32), none.cast(pl.UInt32), np.zeros(n, bool)) == n - 1).all()
