# ruff: noqa: ANN401, PLR2004 - kernels take arrays; classes by their numbers
"""Whether a disguise was undone: a term was not written in plain letters, one behind the other, as it was read.

Case, accents, signs of voice on kana, ligatures and letters that stand twice are no disguise, nor is the sign or blank
between two words.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.compiled import kernel, part
from hiddenlinks.fold import Tables
from hiddenlinks.fold.chars import class_of, is_alpha
from hiddenlinks.fold.shown import AMPERSAND, reference
from hiddenlinks.fold.tables import EXPANDS, LIMIT

__all__ = ["undone"]

_HIDDEN: Final = 2
"""What is never innocent between two letters; and so many signs are a disguise where they part short pieces."""
_PIECE: Final = 2
"""Letters of a short piece (``vi.ag.ra``, ``d-i-a-z-e-p-a-m``); abbreviations (``comp.rec.x 30``) have longer ones."""
_PLAIN_BELOW: Final = 0x2000
"""Letters of alphabets stand below; what folds to a letter from above was chosen for its looks."""
_ASCII: Final = 128
"""Below it a character needs no reference."""
_KANA: Final = (*range(0x3041, 0x3100), *range(0xFF66, 0xFFA0))
"""Kana, also of half the width: signs of voice fold away as accents do."""
_SIGNS: Final = "№™℠℗℃℉Ωµ²³¹½¼¾"
"""Signs that everybody writes, though they fold to letters."""


@lru_cache(maxsize=1)
def _plain() -> NDArray[np.bool_]:
    """Which characters fold to what they are but for case and accents."""
    fold = Tables.get().fold
    plain = np.ones(LIMIT, np.bool_)
    for code in np.flatnonzero(fold != np.arange(LIMIT)):
        decomposed = unicodedata.normalize("NFD", chr(code).lower())[0]
        plain[code] = code < _PLAIN_BELOW and fold[code] in (fold[ord(decomposed)], ord(decomposed))
    plain[[*_KANA, *map(ord, _SIGNS)]] = True
    return plain


def undone(
    rows: Any, row: NDArray[np.int32], start: NDArray[np.int32], end: NDArray[np.int32]
) -> NDArray[np.bool_]:
    """For each span ``start`` to ``end`` of the folded ``row``: whether folding or reading undid a disguise there."""
    tables = Tables.get()
    out = np.zeros(len(row), np.bool_)
    _undone(rows, np.stack([row, start, end]).astype(np.int64), tables, _plain(), out)
    return out


@kernel
def _undone(rows: Any, spans: Any, tables: Any, plain: Any, out: Any) -> None:
    for k in range(spans.shape[1]):
        base = rows.offsets[spans[0, k]]
        i, j = base + spans[1, k], base + spans[2, k]
        before = rows.starts[spans[0, k]]
        out[k] = _span_undone(
            rows.codes[i:j],
            rows.positions[i:j],
            rows.raw[before : rows.starts[spans[0, k] + 1]],
            tables,
            plain,
        )


@part
def _span_undone(codes: Any, places: Any, raw: Any, tables: Any, plain: Any) -> bool:
    """Whether characters look otherwise, stand in another order, or in short pieces with signs between."""
    fold, signs, behind, last = tables.fold, 0, 0, 0
    for k in range(len(codes)):
        kind = class_of(codes[k], tables.classes)
        if kind == 0:
            continue
        was, size = raw[places[k]], 1
        if was == AMPERSAND and codes[k] != was:
            to, size = reference(raw, places[k], tables)
            if to < _ASCII:
                return True  # nobody has to write these so
            was = np.uint32(to)
        if was >= len(fold) or not plain[was] or (fold[was] < EXPANDS and fold[was] != codes[k]):
            return True
        borderless = not is_alpha(kind)  # there the signs stay, since no word is read without them
        if k > 0 and (borderless or class_of(codes[k - 1], tables.classes) != 0):
            between = _between(behind, places[k], last if borderless else codes[k - 1], raw, fold)
            if between == _HIDDEN:
                return True
            signs += between
        behind, last = places[k] + size, codes[k]
    return signs >= _HIDDEN and len(codes) <= _PIECE * (signs + 1) + (signs > _HIDDEN)


@part
def _between(behind: int, place: int, code: int, raw: Any, fold: Any) -> int:
    """What stood between two letters that are side by side: nothing (0), signs (1), or what is never innocent there.

    ``behind``: where the first of them ended.
    """
    if place < behind - 1:
        return _HIDDEN
    found = 0
    for at in range(behind, place):
        accent = 0x300 <= raw[at] < 0x370 or raw[at] in (0xFF9E, 0xFF9F)  # the last two: voice, half as wide
        dropped = raw[at] >= len(fold) or (fold[raw[at]] == 0 and not accent)
        if dropped or raw[at] == AMPERSAND:
            return _HIDDEN  # but for accents, what folding drops is there to hide a word
        found |= int(fold[raw[at]] != 0 and fold[raw[at]] != code)
    return found
