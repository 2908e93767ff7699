"""Work on several threads comes back in order, and work within work does not wait for itself."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.threads import THREADS, ahead, of_size, on_all


@given(st.lists(st.integers()))
def test_results_stand_in_the_order_of_the_parts(parts: list[int]) -> None:
    assert on_all(lambda part: part * 2, parts) == [part * 2 for part in parts]


def test_work_within_work_ends() -> None:
    found = on_all(lambda row: on_all(lambda part: part + row, range(THREADS + 1)), range(THREADS + 1))
    assert found == [[part + row for part in range(THREADS + 1)] for row in range(THREADS + 1)]


def test_an_error_reaches_the_caller() -> None:
    with pytest.raises(ZeroDivisionError):
        on_all(lambda part: 1 // part, [1, 0])


@given(st.lists(st.integers()))
def test_work_ahead_comes_in_order(parts: list[int]) -> None:
    assert list(ahead(lambda part: part * 2, iter(parts))) == [part * 2 for part in parts]
    assert list(ahead(lambda part: list(ahead(str, range(part % 5))), parts)) == [
        [str(number) for number in range(part % 5)] for part in parts
    ]


def test_the_first_error_is_told_wherever_it_arises() -> None:
    def parts() -> Iterator[int]:
        yield from (1, 0, 2)
        raise LookupError

    found = ahead(lambda part: 6 // part, parts())
    assert next(found) == 6
    with pytest.raises(ZeroDivisionError):
        next(found)
    assert list(zip(range(3), ahead(abs, parts()), strict=False)) == [(0, 1), (1, 0), (2, 2)]
    with pytest.raises(LookupError):
        list(ahead(abs, parts()))


@given(st.lists(st.none() | st.integers(0, 5_000_000), max_size=12))
def test_parts_of_texts_hold_each_row_once_and_little_more_than_their_share(sizes: list[int | None]) -> None:
    texts = pl.Series([None if size is None else "x" * size for size in sizes], dtype=pl.String)
    parts = of_size(texts, pl.Series([None] * len(sizes), dtype=pl.Null))
    assert [row for part in parts for row in range(part.start, part.stop)] == [*range(len(sizes))]
    whole, longest = sum(size or 0 for size in sizes), max((size or 0 for size in sizes), default=0)
    least = max(1 << 20, whole // THREADS)
    for part in parts:
        held = int(texts[part].str.len_bytes().sum())
        assert held <= min(1 << 24, least) + longest + 512 * len(sizes)
        assert (
            len(parts) == 1 or part is parts[-1] or held + longest >= min(1 << 24, least) - 512 * len(sizes)
        )


def _squares(_: int) -> list[int]:
    return on_all(lambda part: part * part, range(4))


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="no fork here")
def test_a_forked_child_has_threads_of_its_own() -> None:
    on_all(str, range(4))
    with multiprocessing.get_context("fork").Pool(1) as pool:
        assert pool.map_async(_squares, [0]).get(timeout=60) == [[0, 1, 4, 9]]
