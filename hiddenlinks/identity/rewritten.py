"""The keys of plain references, written from their parts by a kernel: hosts in lower case, and nothing that tracks."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.compiled import kernel, part
from hiddenlinks.identity.spans import begins, lower

__all__ = ["BUILT", "LEFT", "SAME", "Names", "write_keys"]

LEFT, SAME, BUILT = 0, 1, 2
"""What became of a reference: it is not plain; it is its own key; its key was written."""

_HTTPS: Final = np.frombuffer(b"https://", np.uint8)


class Names(NamedTuple):
    """Names in lower case and in order, end to end, and the groups (bits) that each is in."""

    data: NDArray[np.uint8]
    starts: NDArray[np.int64]
    groups: NDArray[np.uint64]


@part
def _compare(data: NDArray[Any], at: int, end: int, names: Names, name: int) -> int:
    """-1, 0 or 1 as what stands from ``at`` to ``end``, in lower case, comes before a name, is it, or comes after."""
    first, last = names.starts[name], names.starts[name + 1]
    for place in range(min(end - at, last - first)):
        mine, other = lower(data[at + place]), int(names.data[first + place])
        if mine != other:
            return -1 if mine < other else 1
    return int(end - at > last - first) - int(end - at < last - first)


@part
def _tracks(data: NDArray[Any], at: int, end: int, groups: int, names: Names, heads: Names) -> bool:
    """Whether the parameter's name from ``at`` to ``end`` tracks in one of these groups."""
    for head in range(heads.groups.size):
        if heads.groups[head] & groups and begins(
            data, at, end, heads.data, heads.starts[head], heads.starts[head + 1]
        ):
            return True
    low, high = 0, names.groups.size
    while low < high:
        middle = (low + high) // 2
        side = _compare(data, at, end, names, middle)
        if side == 0:
            return bool(names.groups[middle] & groups != 0)
        low, high = (low, middle) if side < 0 else (middle + 1, high)
    return False


@part
def _copy(data: NDArray[Any], at: int, end: int, out: NDArray[Any], size: int) -> int:
    for place in range(at, end):
        out[size] = data[place]
        size += 1
    return size


@part
def _kept(
    data: NDArray[Any], at: int, end: int, groups: int, names: Names, heads: Names, out: NDArray[Any], size: int
) -> int:  # fmt: skip
    """Write the query that begins with its ``?`` at ``at``, without what tracks; returns the new size."""
    first, mark = at + 1, ord("?")
    while first < end:
        stop, equals = first, -1
        while stop < end and data[stop] != ord("&"):
            equals = stop if equals < 0 and data[stop] == ord("=") else equals
            stop += 1
        if not _tracks(data, first, stop if equals < 0 else equals, groups, names, heads):
            out[size] = mark
            size, mark = _copy(data, first, stop, out, size + 1), ord("&")
        first = stop + 1
    return size


@part
def _key(
    data: NDArray[Any], span: NDArray[Any], groups: int, names: Names, heads: Names, out: NDArray[Any], size: int
) -> int:  # fmt: skip
    """Write the key of one plain URL; returns the new size."""
    size = _copy(_HTTPS, 0, _HTTPS.size, out, size)
    for place in range(span[0], span[1]):
        out[size] = lower(data[place])
        size += 1
    if span[1] == span[2]:
        out[size] = ord("/")
        size += 1
    size = _copy(data, span[1], span[2], out, size)
    return _kept(data, span[2], span[3], groups, names, heads, out, size)


def write_keys(
    data: NDArray[np.uint8], starts: NDArray[np.int64], spans: NDArray[np.int64],
    groups: NDArray[np.uint64], names: Names, heads: Names,
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:  # fmt: skip
    """The keys that differ from their references, each with a zero behind it, and what became of each reference.

    ``spans`` as :func:`take_apart` gives them; ``groups``: which names track on the host of each URL, of ``names`` and
    of those that begin with ``heads``; a URL with none is not plain.
    """
    out = np.empty(data.size + 11 * spans.shape[0], np.uint8)
    how = np.zeros(spans.shape[0], np.uint8)
    size = _write_keys(data, starts, spans, groups, names, heads, out, how)
    return out[:size], how


@kernel
def _write_keys(
    data: NDArray[Any], starts: NDArray[Any], spans: NDArray[Any], groups: NDArray[Any],
    names: Names, heads: Names, out: NDArray[Any], how: NDArray[Any],
) -> int:  # fmt: skip
    size = 0
    for row in range(spans.shape[0]):
        if spans[row, 0] < 0:
            how[row] = SAME
        elif groups[row]:
            first, at = size, starts[row]
            size = _key(data, spans[row], groups[row], names, heads, out, size)
            same, place = size - first == starts[row + 1] - at, first
            while same and place < size:
                same = out[place] == data[at + place - first]
                place += 1
            how[row] = SAME if same else BUILT
            size = first if same else _end(out, size)
    return size


@part
def _end(out: NDArray[Any], size: int) -> int:
    out[size] = 0
    return size + 1
