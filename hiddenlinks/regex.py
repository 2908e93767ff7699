"""Regular expressions in Rust's dialect, asked of columns of texts, and compiled once.

Polars keeps the last 32 compiled patterns of each thread, and compiles all others anew at every call, in up to fifty
milliseconds. The recogniser asks some four hundred: of a few texts each, that took longer than everything else. So
each pattern is asked in a thread that asks few others. The caller waits for it: nothing happens at the same time.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Final

import polars as pl

__all__ = ["contains", "contains_each", "count_matches", "extract", "extract_all", "replace", "replace_all"]

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
        self.place: dict[tuple[str, ...], int] = {}
        self.kept = 0
        self.threads: list[ThreadPoolExecutor] = []

    def ask(self, texts: pl.Series, method: str, pattern: str, *rest: str | int) -> pl.Series:
        """``texts.str.METHOD(pattern, …)``, in the thread that keeps the pattern."""
        if texts.is_empty():  # nothing is compiled to ask nobody
            return pl.Series(texts.name, dtype=_ANSWERS.get(method, pl.String()))
        asked: Callable[..., pl.Series] = getattr(texts.str, method)
        thread = self._thread((pattern,))
        return thread.submit(asked, pattern, *rest).result() if thread else asked(pattern, *rest)

    def ask_each(self, texts: pl.Series, patterns: tuple[str, ...]) -> list[pl.Series]:
        """Whether each text holds each of the ``patterns``, no more than a thread keeps, all asked at once."""
        if texts.is_empty():
            return [pl.Series(texts.name, dtype=pl.Boolean)] * len(patterns)
        text = pl.col(texts.name)
        asked = [text.str.contains(pattern).alias(str(at)) for at, pattern in enumerate(patterns)]
        frame, thread = texts.to_frame(), self._thread(patterns)
        found = thread.submit(frame.select_seq, asked).result() if thread else frame.select_seq(asked)
        return found.get_columns()

    def _thread(self, patterns: tuple[str, ...]) -> ThreadPoolExecutor | None:
        """The thread that keeps these patterns, which are asked together; none where no more are kept."""
        place = self.place.get(patterns)
        if place is None:
            if self.kept + len(patterns) > _MOST:
                return None
            if self.kept // _EACH != (self.kept + len(patterns) - 1) // _EACH:  # they stay together
                self.kept += -self.kept % _EACH
            place = self.place[patterns] = self.kept // _EACH
            self.kept += len(patterns)
            if place == len(self.threads):
                self.threads.append(ThreadPoolExecutor(1, thread_name_prefix="hiddenlinks-patterns"))
        return self.threads[place]


_keepers = _Keepers()


def _renew() -> None:
    global _keepers  # noqa: PLW0603 - a child has none of its parent's threads
    _keepers = _Keepers()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_renew)


def contains(texts: pl.Series, pattern: str) -> pl.Series:
    """Whether each text (str, null: null) holds the ``pattern`` (Boolean)."""
    return _keepers.ask(texts, "contains", pattern)


def contains_each(texts: pl.Series, patterns: Sequence[str]) -> list[pl.Series]:
    """Whether each text (str, null: null) holds each of the ``patterns`` (Boolean, one series a pattern).

    They are asked together: of a few texts, each question takes longer than its answer.
    """
    parts = [tuple(patterns[at : at + _EACH]) for at in range(0, len(patterns), _EACH)]
    return [answer for part in parts for answer in _keepers.ask_each(texts, part)]


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
