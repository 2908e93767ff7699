"""Folding whole columns, and one text with the way back to its original."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.fold.kernels import fold_rows, reread_rows
from hiddenlinks.fold.tables import Tables

__all__ = ["Folded", "clean", "fold", "fold_codes", "fold_with_offsets", "ungarbled"]

_INVISIBLE: Final = (
    r"[\p{Cf}\x{34f}\x{115f}\x{1160}\x{17b4}\x{17b5}\x{2800}\x{3164}\x{ffa0}\x{fe00}-\x{fe0f}"
    r"\x{e0100}-\x{e01ef}]"
)
_GARBLED: Final = r"[\x{c2}-\x{f4}][\x{80}-\x{bf}\x{152}-\x{2122}]"
"""What a row that was read in the wrong encoding holds, and few others do."""
_CHUNK: Final = 1 << 16
_SPLIT: Final = "\x00"


class Folded(NamedTuple):
    """Folded rows as code points: row r is ``codes[offsets[r]:offsets[r + 1]]``.

    ``codes`` uint32, ``positions`` int32 (index of the character in its original text), ``offsets`` int64. The
    originals stand beside them: row r was ``raw[starts[r]:starts[r + 1]]``, uint32 and int64.
    """

    codes: NDArray[np.uint32]
    positions: NDArray[np.int32]
    offsets: NDArray[np.int64]
    raw: NDArray[np.uint32]
    starts: NDArray[np.int64]

    def take(self, rows: NDArray[np.integer[Any]]) -> Folded:
        """Some of the rows, in the given order."""
        (codes, positions), offsets = _take(rows, self.offsets, self.codes, self.positions)
        (raw,), starts = _take(rows, self.starts, self.raw)
        return Folded(codes, positions, offsets, raw, starts)


def _take(
    rows: NDArray[np.integer[Any]], ends: NDArray[np.int64], *columns: NDArray[Any]
) -> tuple[list[NDArray[Any]], NDArray[np.int64]]:
    """Rows of columns that lie end to end, and their new ends."""
    sizes = np.diff(ends)[rows]
    taken = np.zeros(len(rows) + 1, np.int64)
    np.cumsum(sizes, out=taken[1:])
    at = np.repeat(ends[:-1][rows] - taken[:-1], sizes) + np.arange(taken[-1])
    return [column[at] for column in columns], taken


def clean(texts: pl.Series) -> pl.Series:
    """NFKC without format characters (zero-width, bidirectional, variation selectors); case is kept.

    Nulls stay null. Rows of plain ASCII are passed through untouched.
    """
    odd = (texts.str.len_bytes() != texts.str.len_chars()).fill_null(value=False)
    if not odd.any():
        return texts
    done = texts.filter(odd).str.replace_all(_INVISIBLE, "").str.normalize("NFKC")
    return texts.scatter(odd.arg_true(), done)


def ungarbled(texts: pl.Series) -> pl.Series:
    """The texts (str) as they were before somebody read their UTF-8 as Latin-1: for what is parted before it is folded.

    A byte may look like a sign that parts a text (``•``). Folding reads the same rows anew
    (:mod:`hiddenlinks.fold.garbled`).
    """
    some = texts.str.contains(_GARBLED).fill_null(value=False)
    if not some.any():
        return texts
    codes, offsets = _codes(texts.filter(some))
    out, ends = np.empty(len(codes), np.uint32), np.zeros(len(offsets), np.int64)
    end = reread_rows(codes, offsets, Tables.get(), out, ends)
    out[out == ord(_SPLIT)] = ord(" ")
    return texts.clone().scatter(some.arg_true(), _strings(out[:end], ends))


def _codes(texts: pl.Series) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """The code points of all texts (str, no null), and where each begins and ends."""
    offsets = np.zeros(len(texts) + 1, np.int64)
    np.cumsum(texts.str.len_chars().to_numpy(), out=offsets[1:])
    joined = texts.str.join("").item() if len(texts) else ""
    return np.frombuffer((joined or "").encode("utf-32-le"), np.uint32), offsets


def fold_codes(texts: pl.Series) -> Folded:
    """Fold every row (null counts as empty) to code points, for matchers that work on numbers."""
    codes, offsets = _codes(texts.fill_null(""))
    return Folded(*fold_rows(codes, offsets, Tables.get()), codes, offsets)


def fold(texts: pl.Series) -> pl.Series:
    """The form in which texts are matched: lower case, without marks, one script a word, disguises undone.

    Nulls stay null. Idempotent, and at most four times as long as the original. A letter that stands twice
    in a word of six or more stands once. Chunks of 65,536 rows keep memory flat.
    """
    folded_parts = (fold_codes(texts.slice(at, _CHUNK)) for at in range(0, len(texts), _CHUNK))
    parts = [_strings(part.codes, part.offsets) for part in folded_parts]
    folded = pl.concat(parts) if parts else pl.Series([], dtype=pl.String)
    return pl.select(pl.when(texts.is_not_null()).then(folded)).to_series().alias(texts.name)


def _strings(codes: NDArray[np.uint32], offsets: NDArray[np.int64]) -> pl.Series:
    """Code points to strings, by one decoding and one split: no row is touched by Python."""
    codes = np.insert(codes, offsets[1:-1], ord(_SPLIT))
    text = codes.tobytes().decode("utf-32-le")
    return pl.Series([text]).str.split(_SPLIT).explode()


def fold_with_offsets(text: str) -> tuple[str, list[int]]:
    """One text folded, and for each of its characters the index of the original one that it came from.

    Lone surrogates are dropped. ``fold`` gives the same text.
    """
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    folded, positions, _ = fold_rows(codes, np.array([0, len(codes)], np.int64), Tables.get())
    return folded.tobytes().decode("utf-32-le"), positions.tolist()
