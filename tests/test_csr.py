"""Compressed sparse rows: where the links of a node stand."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks import csr


@given(st.integers(1, 9).flatmap(lambda n: st.tuples(st.just(n), st.lists(st.integers(0, n - 1)))))
def test_links_that_ascend_need_no_sorting(links: tuple[int, list[int]]) -> None:
    n, tails = links
    ascending = np.array(sorted(tails), np.int32)
    assert csr.starts(n, ascending).tolist() == csr.order(n, ascending).start.tolist()
