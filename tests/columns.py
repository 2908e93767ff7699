"""Cases in one column: a call of the library costs about as much for one text as for a thousand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from hypothesis import strategies as st

__all__ = ["parted", "wrong"]

T = TypeVar("T")


def wrong(cases: Iterable[T], right: Iterable[bool]) -> list[T]:
    """The cases that do not come out right: a test asserts that there are none, and shows those that there are."""
    return [case for case, fine in zip(cases, right, strict=True) if not fine]


def parted(wholes: st.SearchStrategy[list[T]]) -> st.SearchStrategy[tuple[list[T], list[T], list[T]]]:
    """A whole and its two parts, cut anywhere: where each row is read alone, both parts say what the whole says."""
    return wholes.flatmap(
        lambda whole: st.integers(0, len(whole)).map(lambda cut: (whole, whole[:cut], whole[cut:]))
    )
