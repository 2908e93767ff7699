"""Regular expressions in Rust's dialect, asked of columns of texts, and compiled once.

Polars keeps the last 32 compiled patterns of each thread, and compiles all others anew at every call, in up to fifty
milliseconds. The recogniser asks some four hundred: of a few texts each, that took longer than everything else. So
each pattern is asked in a thread that asks few others. The caller waits for it: nothing happens at the same time.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final

import polars as pl

__all__ = ["contains", "count_matches", "extract", "extract_all", "replace", "replace_all"]

_EACH: Final = 28
"""Patterns of one thread, fewer than polars keeps: some of its own functions use patterns, too."""

_MOST: Final = 32 * _EACH
"""Patterns that are kept; what is asked beyond is compiled at every call."""

_ANSWERS: Final[dict[str, pl.DataType]] = {
    "contains": pl.Boolean(),
    "count_matches": pl.UInt32(),
    "extract_all": pl.List(pl.String()),
}
"""What answers that are no text are."""


class _Keepers(threading.local):
    """The threads that keep the patterns of a thread, so that two that ask one pattern do not wait for each other."""

    def __init__(self) -> None:
        self.place: dict[str, int] = {}
        self.threads: list[ThreadPoolExecutor] = []

    def ask(self, texts: pl.Series, method: str, pattern: str, *rest: str | int) -> pl.Series:
        """``texts.str.METHOD(pattern, …)``, in the thread that keeps the pattern."""
        if texts.is_empty():  # nothing is compiled to ask nobody
            return pl.Series(texts.name, dtype=_ANSWERS.get(method, pl.String()))
        asked: Callable[..., pl.Series] = getattr(texts.str, method)
        place = self.place.get(pattern, len(self.place))
        if place >= _MOST:
            return asked(pattern, *rest)
        self.place[pattern] = place
        if place // _EACH == len(self.threads):
            self.threads.append(ThreadPoolExecutor(1, thread_name_prefix="hiddenlinks-patterns"))
        return self.threads[place // _EACH].submit(asked, pattern, *rest).result()


_keepers = _Keepers()


def _renew() -> None:
    global _keepers  # noqa: PLW0603 - a child has none of its parent's threads
    _keepers = _Keepers()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_renew)


def contains(texts: pl.Series, pattern: str) -> pl.Series:
    """Whether each text (str, null: null) holds the ``pattern`` (Boolean)."""
    return _keepers.ask(texts, "contains", pattern)


def count_matches(texts: pl.Series, pattern: str) -> pl.Series:
    """How often each text (str, null: null) holds the ``pattern``, without overlaps (UInt32)."""
    return _keepers.ask(texts, "count_matches", pattern)


def extract(texts: pl.Series, pattern: str, group: int = 1) -> pl.Series:
    """A ``group`` of the first place in each text (str) that the ``pattern`` fits, null without one."""
    return _keepers.ask(texts, "extract", pattern, group)


def extract_all(texts: pl.Series, pattern: str) -> pl.Series:
    """All places in each text (str) that the ``pattern`` fits (list[str])."""
    return _keepers.ask(texts, "extract_all", pattern)


def replace(texts: pl.Series, pattern: str, instead: str) -> pl.Series:
    """Each text (str) with ``instead``, where ``${1}`` is a group, for the first place that the ``pattern`` fits."""
    return _keepers.ask(texts, "replace", pattern, instead)


def replace_all(texts: pl.Series, pattern: str, instead: str) -> pl.Series:
    """Each text (str) with ``instead``, where ``${1}`` is a group, for every place that the ``pattern`` fits."""
    return _keepers.ask(texts, "replace_all", pattern, instead)
