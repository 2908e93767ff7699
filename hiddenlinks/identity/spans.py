"""Where the parts of plain references stand, in bytes: a kernel that is linear in them.

:mod:`~hiddenlinks.identity.plain` says what is plain.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.compiled import kernel, part
from hiddenlinks.intern import numbered

__all__ = ["begins", "between", "hosts_of", "lower", "parts_of_keys", "take_apart"]

_HOST, _LETTER, _PATH, _QUERY, _SEEN, _FREE = 1, 2, 4, 8, 16, 32
_WWW: Final = np.frombuffer(b"www.", np.uint8)
_PUNY: Final = np.frombuffer(b"xn--", np.uint8)
_HTTPS: Final = np.frombuffer(b"https://", np.uint8)
_NODES: Final = np.frombuffer(b"listing:seller:image:file:", np.uint8)
_KINDS: Final = (0, 8, 15, 21, 26)


def _classes() -> NDArray[np.uint8]:
    """What each byte may be part of: a host, a top level, a path, a query, printable ASCII, what needs no escape."""
    out = np.zeros(256, np.uint8)
    letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    held = {
        _HOST: letters + b"0123456789-",
        _LETTER: letters,
        _PATH: letters + b"0123456789_.~!$&'()*+,;=:@/-",
        _QUERY: letters + b"0123456789_.~!$&()*+,;=:@/?-",
        _SEEN: bytes(range(0x21, 0x7F)),
        _FREE: letters + b"0123456789-._~",
    }
    for flag, chars in held.items():
        out[np.frombuffer(chars, np.uint8)] |= flag
    return out


_CLASS: Final = _classes()


@part
def lower(char: int) -> int:
    """A byte, or its lower case where it is a letter of ASCII."""
    return char + 32 if 65 <= char <= 90 else char  # noqa: PLR2004 - A to Z


@part
def begins(data: NDArray[Any], at: int, end: int, word: NDArray[Any], first: int, last: int) -> bool:
    """Whether ``word[first:last]`` (in lower case) stands at a place, in whatever case."""
    if end - at < last - first:
        return False
    for place in range(last - first):  # noqa: SIM110 - a kernel has no generators
        if lower(data[at + place]) != word[first + place]:
            return False
    return True


@part
def _scheme(data: NDArray[Any], at: int, end: int) -> int:
    """Where the host begins behind ``http://`` or ``https://``; -1 where there is neither."""
    if not begins(data, at, end, _HTTPS, 0, 4):
        return -1
    at += 5 if begins(data, at, end, _HTTPS, 0, 5) else 4
    return at + 3 if begins(data, at, end, _HTTPS, 5, 8) else -1


@part
def _host(data: NDArray[Any], at: int, end: int) -> int:
    """Where the host that begins here ends; -1 where it has other than ordinary labels, two at least."""
    label, labels, letters = at, 0, True
    while at < end:
        char = data[at]
        if char == ord("."):
            if at == label:
                return -1
            label, labels, letters = at + 1, labels + 1, True
        elif _CLASS[char] & _HOST:
            letters &= _CLASS[char] & _LETTER != 0
            if begins(data, at, end, _PUNY, 0, _PUNY.size):
                return -1
        else:
            break
        at += 1
    return at if labels and letters and at - label > 1 else -1


@part
def _escape(data: NDArray[Any], at: int, end: int) -> bool:
    """Whether an escape that must stay stands here: of anything but an unreserved character."""
    if at + 2 >= end:
        return False
    value = 0
    for place in (at + 1, at + 2):
        char = lower(data[place])
        if ord("0") <= char <= ord("9"):
            value = 16 * value + char - ord("0")
        elif ord("a") <= char <= ord("f"):
            value = 16 * value + char - ord("a") + 10
        else:
            return False
    return bool(_CLASS[value] & _FREE == 0)


@part
def _path(data: NDArray[Any], at: int, end: int) -> int:
    """Where the path that begins here ends (it may be empty); -1 where it is not plain."""
    first = at
    while at < end and data[at] != ord("?") and data[at] != ord("#"):
        if at == first and data[at] != ord("/"):
            return -1
        if data[at] == ord("%"):
            if not _escape(data, at, end):
                return -1
        elif not _CLASS[data[at]] & _PATH:
            return -1
        if data[at] == ord(".") and data[at - 1] == ord("/"):
            return -1
        at += 1
    return at


@part
def _query(data: NDArray[Any], at: int, end: int) -> int:
    """Where the query that begins here ends; -1 where it is not plain, or a parameter is empty or its name escaped."""
    first, named = at, True
    while at < end and data[at] != ord("#"):
        char = data[at]
        if char == ord("&") and (data[at - 1] == ord("&") or at == first + 1):
            return -1
        if char == ord("%"):
            if named or not _escape(data, at, end):
                return -1
        elif not _CLASS[char] & _QUERY:
            return -1
        if char == ord("&") or char == ord("?"):
            named = True
        elif char == ord("="):
            named = False
        at += 1
    return -1 if at > first and data[at - 1] == ord("&") else at


@part
def _url(data: NDArray[Any], at: int, end: int, span: NDArray[Any]) -> bool:
    """Whether a plain URL stands here; ``span``: where its host begins, its path, its query, and where that ends."""
    at = _scheme(data, at, end)
    if at < 0:
        return False
    at += 4 if begins(data, at, end, _WWW, 0, 4) else 0
    span[0], span[1] = at, -1 if begins(data, at, end, _WWW, 0, 4) else _host(data, at, end)
    if span[1] < 0:
        return False
    span[2] = _path(data, span[1], end)
    if span[2] < 0:
        return False
    span[3] = _query(data, span[2], end)
    return span[3] >= 0 and _seen(data, span[3], end)


@part
def _seen(data: NDArray[Any], at: int, end: int) -> bool:
    for place in range(at, end):  # noqa: SIM110 - a kernel has no generators
        if not _CLASS[data[place]] & _SEEN:
            return False
    return True


@part
def _node(data: NDArray[Any], at: int, end: int) -> bool:
    """Whether a node's own name stands here, as its key has it."""
    for kind in range(4):
        size = _KINDS[kind + 1] - _KINDS[kind]
        if end - at > size and data[at] == _NODES[_KINDS[kind]]:
            same = True
            for place in range(size):
                same &= data[at + place] == _NODES[_KINDS[kind] + place]
            if same:
                return _seen(data, at + size, end)
    return False


def take_apart(data: NDArray[np.uint8], starts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Where the host of each plain URL begins, its path, its query, and where that ends (int64, a row each).

    The first is 0 for what is not plain, and -1 for a node's own name.
    """
    spans = np.zeros((starts.size - 1, 4), np.int64)
    _take_apart(data, starts, spans)
    return spans


@kernel
def _take_apart(data: NDArray[Any], starts: NDArray[Any], spans: NDArray[Any]) -> None:
    for row in range(starts.size - 1):
        at, end = starts[row], starts[row + 1]
        if not _url(data, at, end, spans[row]):
            spans[row, 0] = -1 if _node(data, at, end) else 0


def parts_of_keys(data: NDArray[np.uint8], starts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Of keys that are URLs, where their host begins and ends, and where their path does (int64, a row each).

    The first is 0 for other keys; there is no path where it begins at its end.
    """
    spans = np.zeros((starts.size - 1, 4), np.int64)
    _parts_of_keys(data, starts, spans)
    return spans


@kernel
def _parts_of_keys(data: NDArray[Any], starts: NDArray[Any], spans: NDArray[Any]) -> None:
    for row in range(starts.size - 1):
        at, end = starts[row], starts[row + 1]
        same = end - at >= _HTTPS.size
        for place in range(_HTTPS.size if same else 0):
            same &= data[at + place] == _HTTPS[place]
        if not same:
            continue
        first = at + _HTTPS.size
        slash = first
        while slash < end and data[slash] != ord("/"):
            slash += 1
        stop = first
        mark = ord("]") if first < end and data[first] == ord("[") else ord(":")
        while stop < slash and data[stop] != mark:
            stop += 1
        stop += 1 if mark == ord("]") and stop < slash else 0
        spans[row, 0], spans[row, 1], spans[row, 2], spans[row, 3] = first, stop, slash, end


def hosts_of(
    texts: pl.Series, data: NDArray[np.uint8], starts: NDArray[np.int64], spans: NDArray[np.int64]
) -> tuple[pl.Series, pl.Series]:
    """Which of the hosts (UInt32, null: none) each of ``texts`` names, and the hosts (str), once each.

    ``data`` and ``starts``: the texts as :func:`hiddenlinks.flat.flat` gives them; ``spans`` begin with where a host
    begins and ends.
    """
    number = np.full(spans.shape[0], -1, np.int64)
    _runs(data, spans, number)
    rows = np.flatnonzero(np.diff(np.maximum.accumulate(number), prepend=-1))
    at, size = (pl.Series(side) for side in (spans[rows, 0] - starts[rows], np.diff(spans[rows, :2])[:, 0]))
    codes, hosts = numbered(between(texts.gather(rows), at, size))
    none = pl.Series([None], dtype=pl.UInt32)
    return pl.concat([codes, none]).gather(pl.Series(number % (rows.size + 1))), hosts


def between(texts: pl.Series, at: pl.Series, size: pl.Series | None = None) -> pl.Series:
    """From each text the part that begins ``at`` some byte and has some ``size``, or goes on to the end."""
    parts = pl.DataFrame([texts.cast(pl.Binary).alias("text"), at.alias("at")])
    length = None if size is None else pl.lit(size)
    return parts.select(pl.col("text").bin.slice(pl.col("at"), length)).to_series().cast(pl.String)


@kernel
def _runs(data: NDArray[Any], spans: NDArray[Any], numbers: NDArray[Any]) -> None:
    """A number for the host of each row that has one, the same for the same host in rows on end; they ascend."""
    number, last = -1, -1
    for row in range(spans.shape[0]):
        if spans[row, 0] <= 0:
            continue
        first, size = spans[row, 0], spans[row, 1] - spans[row, 0]
        same = last >= 0 and size == spans[last, 1] - spans[last, 0]
        place = 0
        while same and place < size:
            same = data[first + place] == data[spans[last, 0] + place]
            place += 1
        number += 0 if same else 1
        numbers[row], last = number, row
