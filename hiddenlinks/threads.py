"""Work on several cores: kernels that let go of the interpreter, each on a part of its own."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from typing import Final, TypeVar

import numpy as np
import polars as pl

__all__ = ["THREADS", "ahead", "in_parts", "of_size", "on_all"]

Part = TypeVar("Part")
Result = TypeVar("Result")

THREADS: Final = min(8, pl.thread_pool_size())
"""As many as polars takes (``POLARS_MAX_THREADS``, else the cores), eight at most: then memory is the limit."""

_PART: Final = 1 << 16
"""Rows that are worth being a part of their own."""

_FEWEST, _MOST, _LEAST = 1 << 20, 1 << 24, 1 << 9
"""Bytes of text from which on a part is worth a thread, and at most, so that memory stays flat; and bytes that a text
counts as at least."""

_NAME: Final = "hiddenlinks-worker"


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(THREADS, thread_name_prefix=_NAME)


if hasattr(os, "register_at_fork"):  # a child has none of its parent's threads
    os.register_at_fork(after_in_child=_pool.cache_clear)


def _alone() -> bool:
    """Whether the caller's thread does all work: there is one core, or it is one of the threads itself."""
    return THREADS == 1 or threading.current_thread().name.startswith(_NAME)


def on_all(work: Callable[[Part], Result], parts: Iterable[Part]) -> list[Result]:
    """``work`` done on every part, results in the order of the parts.

    On the caller's thread where there is one part, one core, or where it was called from such work itself,
    which would otherwise wait for the thread that it occupies.
    """
    parts = list(parts)
    if _alone() or len(parts) <= 1:
        return [work(part) for part in parts]
    return list(_pool().map(work, parts))


def ahead(work: Callable[[Part], Result], parts: Iterable[Part]) -> Iterator[Result]:
    """``work`` done on every part, results in their order, while the next parts are taken: at most as many as threads.

    An error comes where it would come one after another, be it of the work or of taking a part.
    """
    if _alone():
        yield from map(work, parts)
        return
    begun: deque[Future[Result]] = deque()
    failed: BaseException | None = None
    taken = iter(parts)
    while failed is None:
        try:
            begun.append(_pool().submit(work, next(taken)))
        except BaseException as error:  # noqa: BLE001 - raised below, once what came before it is done
            failed = error
        while begun and (failed or len(begun) >= THREADS):
            yield begun.popleft().result()
    if not isinstance(failed, StopIteration):
        raise failed


def in_parts(work: Callable[[pl.Series], Result], column: pl.Series) -> list[Result]:
    """``work`` done on consecutive parts of a column, on all threads; the parts of a long one are of one size.

    Small enough, too, that what a part takes besides its result stays in the processor's cache.
    """
    return on_all(lambda at: work(column.slice(at, _PART)), range(0, max(1, column.len()), _PART))


def of_size(*columns: pl.Series) -> list[slice]:
    """Consecutive parts of columns of texts (str, of one length), as many bytes in each: 16 MB at most.

    As large as can be: every question of a part has its price, however few texts are asked.
    """
    sizes = [column.cast(pl.String).str.len_bytes().fill_null(0).to_numpy() for column in columns]
    ends = np.cumsum(np.sum(sizes, axis=0, dtype=np.int64) + _LEAST)
    if not len(ends):
        return []
    step = min(_MOST, max(_FEWEST, -(-ends[-1] // THREADS)))
    cuts = np.unique(np.searchsorted(ends, np.arange(0, ends[-1], step)))
    return [
        slice(low, high) for low, high in zip(cuts.tolist(), [*cuts[1:].tolist(), len(ends)], strict=True)
    ]
