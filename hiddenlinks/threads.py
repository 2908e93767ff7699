"""Work on several cores: kernels that let go of the interpreter, each on a part of its own."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Final, TypeVar

import polars as pl

__all__ = ["THREADS", "in_parts", "on_all"]

Part = TypeVar("Part")
Result = TypeVar("Result")

THREADS: Final = min(8, pl.thread_pool_size())
"""As many as polars takes (``POLARS_MAX_THREADS``, else the cores), eight at most: then memory is the limit."""

_PART: Final = 1 << 16
"""Rows that are worth being a part of their own."""

_NAME: Final = "hiddenlinks-worker"


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(THREADS, thread_name_prefix=_NAME)


if hasattr(os, "register_at_fork"):  # a child has none of its parent's threads
    os.register_at_fork(after_in_child=_pool.cache_clear)


def on_all(work: Callable[[Part], Result], parts: Iterable[Part]) -> list[Result]:
    """``work`` done on every part, results in the order of the parts.

    On the caller's thread where there is one part, one core, or where it was called from such work itself,
    which would otherwise wait for the thread that it occupies.
    """
    parts = list(parts)
    nested = threading.current_thread().name.startswith(_NAME)
    if nested or THREADS == 1 or len(parts) <= 1:
        return [work(part) for part in parts]
    return list(_pool().map(work, parts))


def in_parts(work: Callable[[pl.Series], Result], column: pl.Series) -> list[Result]:
    """``work`` done on consecutive parts of a column, on all threads; the parts of a long one are of one size.

    Small enough, too, that what a part takes besides its result stays in the processor's cache.
    """
    return on_all(lambda at: work(column.slice(at, _PART)), range(0, max(1, column.len()), _PART))
