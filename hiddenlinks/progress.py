"""How far the work is: stages tell, and whoever listens shows it; no callback is threaded through.

The library shows nothing by itself; the command line draws bars, and a program may log.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Lock
from typing import Final, NamedTuple, TypeVar

__all__ = ["Step", "each", "listening", "stage"]

Item = TypeVar("Item")


class Step(NamedTuple):
    """How far one stage is: ``done`` of ``total`` (None: nobody knows) in ``unit`` (rows, bytes, …)."""

    stage: str
    done: int
    total: int | None
    unit: str


_listener: Final[ContextVar[Callable[[Step], object] | None]] = ContextVar("listener", default=None)


@contextmanager
def listening(listener: Callable[[Step], object] | None) -> Iterator[None]:
    """Tell ``listener`` all steps of the work within the block; None: whoever listens already."""
    if listener is None:
        yield
        return
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)


@contextmanager
def stage(name: str, total: int | None = None, unit: str = "") -> Iterator[Callable[[int], None]]:
    """A stage of the work; what it yields is called with how much more is done, from whatever thread."""
    tell, lock, done = _listener.get(), Lock(), 0

    def advance(more: int) -> None:
        nonlocal done
        if tell is None:
            return
        with lock:
            done += more
            tell(Step(name, done, total, unit))

    advance(0)
    yield advance


def each(items: Iterable[Item], name: str, total: int, unit: str) -> Iterator[Item]:
    """The items, one after another, as a stage of the work."""
    with stage(name, total, unit) as advance:
        for item in items:
            yield item
            advance(1)
