"""Where the records of a CSV file begin and end, and which of them are sound (RFC 4180).

Columnar readers fill up a short record and may take half a file for one quoted cell. This pass over the bytes
decides before them what a record is, so that damage costs the damaged record and nothing else.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from hiddenlinks.compiled import kernel, part

__all__ = ["BLANK", "LITERAL", "LONG", "QUOTES", "SHORT", "SOUND", "record", "records"]

SOUND: Final = 0
"""As many cells as the header, quotes as RFC 4180 has them."""
LITERAL: Final = 1
"""The same, but a quote or a CR stands within an unquoted cell, where it means itself."""
BLANK: Final = 2
"""A line without anything: no record."""
SHORT: Final = 3
"""Fewer cells than the header."""
LONG: Final = 4
"""More cells than the header."""
QUOTES: Final = 5
"""A quoted cell that never closes, or goes on after its closing quote: reading goes on at the next line."""

_QUOTE, _COMMA, _CR, _LF = 1, 2, 3, 4  # classes of bytes; 0: any other
_FRESH, _PLAIN, _PLAIN_CR, _QUOTED, _CLOSED, _CLOSED_CR, _END, _ERROR = range(8)  # states within a record

_CLASS: Final = np.zeros(256, np.uint8)
_CLASS[[34, 44, 13, 10]] = _QUOTE, _COMMA, _CR, _LF

_NEXT: Final = np.array(
    [
        # other    quote    comma    CR          LF
        [_PLAIN, _QUOTED, _FRESH, _PLAIN_CR, _END],  # at the start of a cell
        [_PLAIN, _PLAIN, _FRESH, _PLAIN_CR, _END],  # in a cell without quotes
        [_PLAIN, _PLAIN, _FRESH, _PLAIN_CR, _END],  # after CR in it
        [_QUOTED, _CLOSED, _QUOTED, _QUOTED, _QUOTED],  # in a cell with quotes
        [
            _ERROR,
            _QUOTED,
            _FRESH,
            _CLOSED_CR,
            _END,
        ],  # after a quote in such a cell: closed, or a doubled quote
        [_ERROR, _ERROR, _ERROR, _ERROR, _END],  # after that and CR
    ],
    np.uint8,
)
_SPARE: Final = 8  # cells beyond the header's, after which a record of several lines is a stray quote

Bytes = npt.NDArray[np.uint8]
Ints = npt.NDArray[np.int64]


def records(data: Bytes, width: int, start: int = 0) -> tuple[Ints, Ints, Bytes, npt.NDArray[np.int32]]:
    """Begin and end (bytes, line end included) of the records from ``start`` on, status and number of cells.

    ``width`` is the number of cells a record should have; 0: any. Time is linear in the bytes times at most
    ``width + 8``, whatever they hold: a line that opens a quote adds a cell when it is read as quoted text.
    """
    size = int(_count(data)) + 1
    ends, status, cells = np.empty(size, np.int64), np.empty(size, np.uint8), np.empty(size, np.int32)
    count = _scan(data, width, start, ends, status, cells)
    ends = ends[:count]
    begins = np.concatenate([np.full(min(count, 1), start, np.int64), ends[:-1]])
    return begins, ends, status[:count], cells[:count]


@kernel
def _count(data: Bytes) -> int:
    lines = 0
    for byte in data:
        lines += _CLASS[byte] == _LF
    return lines


@kernel
def _scan(
    data: Bytes, width: int, start: int, ends: Ints, status: Bytes, cells: npt.NDArray[np.int32]
) -> int:
    at, count = start, 0
    while at < data.size:
        at, status[count], cells[count] = record(data, at, width)
        ends[count] = at
        count += 1
    return count


@part
def record(data: Bytes, begin: int, width: int) -> tuple[int, int, int]:
    """End (bytes), status and number of cells of the record at ``begin``.

    ``width`` 0: any number of cells is right. A record of several lines that has far too many cells, or a quote
    within an unquoted cell, is what a stray quote looks like: then the first line alone is the damaged record.
    """
    at, state, cells, stray, bare, lines = begin, _FRESH, 1, False, False, False
    most = width + _SPARE if width else data.size
    while at < data.size and state < _END:
        kind = _CLASS[data[at]]
        stray |= state in (_PLAIN, _PLAIN_CR) and kind == _QUOTE
        bare |= state == _PLAIN_CR and kind != _LF
        lines |= state == _QUOTED and kind == _LF
        cells += state != _QUOTED and kind == _COMMA
        state = _ERROR if lines and (stray or cells > most) else _NEXT[state, kind]
        at += 1
    if state in (_ERROR, _QUOTED):
        return _next_line(data, begin), QUOTES, cells
    return at, _status(data[begin:at], cells, width, stray or bare), cells


@part
def _next_line(data: Bytes, begin: int) -> int:
    at = begin
    while at < data.size and _CLASS[data[at]] != _LF:
        at += 1
    return min(at + 1, data.size)


@part
def _status(line: Bytes, cells: int, width: int, literal: bool) -> int:
    if _CLASS[line[0]] == _LF or (line.size <= 2 and _CLASS[line[0]] == _CR):  # noqa: PLR2004 - CR LF
        return BLANK
    if width and cells != width:
        return SHORT if cells < width else LONG
    return LITERAL if literal else SOUND
