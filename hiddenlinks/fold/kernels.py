# ruff: noqa: ANN401, PLR2004 - kernels: tables are a tuple of arrays, small counts are explained in the docstrings
"""Kernels of folding: one pass that maps characters, then small passes over a row until nothing changes.

A row is an array of folded code points beside an array ``src`` with the position of each in the original.
Every pass only shortens or replaces, so a row never grows after the mapping (at most fourfold).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.compiled import kernel, part
from hiddenlinks.fold.garbled import FIRST, garbled, read_bytes
from hiddenlinks.fold.shown import AMPERSAND, OVERRIDE, ends_override, reference, turned
from hiddenlinks.fold.tables import EXPANDS, LIMIT, LONGEST_EXPANSION
from hiddenlinks.fold.undo import undisguise

__all__ = ["fold_rows", "reread_rows"]

Codes = NDArray[np.uint32]
MOST_ROUNDS = 8


@part
def _map_row(codes: Codes, out: Codes, src: NDArray[np.int32], tables: Any) -> int:
    """Fold each character that is shown by itself; returns the length of the folded row."""
    n = i = 0
    override = anew = -1
    while i < len(codes):
        code, place, i = codes[i], i, i + 1
        if FIRST <= code < 0xF5 and anew != 0:
            anew = int(garbled(codes, tables)) if anew < 0 else anew
            to, size = read_bytes(codes, place, tables)
            if anew and size:
                code, i = np.uint32(to), place + size
        while code == AMPERSAND:  # or a reference to one before the rest of another
            to, size = reference(codes, i - 1, tables)
            if size == 0:
                break
            code, i = np.uint32(to), i - 1 + size
        if code == OVERRIDE:
            override = n if override < 0 else override
        elif override >= 0 and ends_override(code):
            turned(out, src, override, n)
            override = -1
        n = _put(code, place, out, src, n, tables)
    if override >= 0:
        turned(out, src, override, n)
    return n


@part
def _put(code: Any, place: int, out: Codes, src: NDArray[np.int32], n: int, tables: Any) -> int:
    """One folded character behind the ``n`` that there are; returns how many there are now."""
    to = tables.fold[code] if code < LIMIT else (code if code < 0x40000 else np.uint32(0))
    if to == 0:
        return n
    if to < EXPANDS:
        out[n], src[n] = to, place
        return n + 1
    for j in range(LONGEST_EXPANSION):
        part = tables.expansions[to - EXPANDS, j]
        if part != 0:
            out[n], src[n] = part, place
            n += 1
    return n


@kernel
def _bound(codes: Codes, tables: Any) -> int:
    """An upper bound of the length after mapping."""
    n = len(codes)
    for code in codes:
        if code < LIMIT and (tables.fold[code] >= EXPANDS or FIRST <= code < 0xF5):
            n += LONGEST_EXPANSION - 1
    return n


@kernel
def _fold_rows(codes: Codes, offsets: Any, tables: Any, out: Any, src: Any, ends: Any) -> int:
    at = 0
    for row in range(len(offsets) - 1):
        raw = codes[offsets[row] : offsets[row + 1]]
        n = _map_row(raw, out[at:], src[at:], tables)
        for _ in range(MOST_ROUNDS):
            n, changed = undisguise(out[at : at + n], src[at : at + n], n, raw, tables)
            if not changed:
                break
        at += n
        ends[row + 1] = at
    return at


@kernel
def reread_rows(codes: Codes, offsets: Any, tables: Any, out: Codes, ends: Any) -> int:
    """Copy rows to ``out``, those that were read in the wrong encoding as they were; how many codes, their ``ends``."""
    at = 0
    for row in range(len(offsets) - 1):
        raw = codes[offsets[row] : offsets[row + 1]]
        wrong, i = garbled(raw, tables), 0
        while i < len(raw):
            code, size = read_bytes(raw, i, tables) if wrong and raw[i] >= FIRST else (0, 0)
            out[at] = code if size else raw[i]
            at, i = at + 1, i + max(size, 1)
        ends[row + 1] = at
    return at


def fold_rows(
    codes: Codes, offsets: NDArray[np.int64], tables: Any
) -> tuple[Codes, NDArray[np.int32], NDArray[np.int64]]:
    """Fold rows ``codes[offsets[r]:offsets[r + 1]]``: folded code points, their positions, new offsets."""
    out = np.empty(_bound(codes, tables), np.uint32)
    src = np.empty(len(out), np.int32)
    ends = np.zeros(len(offsets), np.int64)
    at = _fold_rows(codes, offsets, tables, out, src, ends)
    return out[:at], src[:at], ends
