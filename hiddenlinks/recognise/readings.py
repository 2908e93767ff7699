"""Other readings of texts that carry a sign of disguise, for what folding alone must not undo.

Folding has to be right about every text; a second reading only has to be worth a look. Four signs: digits among
letters (leetspeak throughout), letters that stand apart (no word is left whole), many marks between letters, and
known words spelled backwards.
Python runs over the texts with a sign alone; all others are decided in columns.
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.fold import LATIN, LETTER, Folded, Tables, clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

__all__ = ["apart", "backwards", "leet", "pieces", "reverse_terms"]

_LEET: Final = r"[A-Za-zа-яА-Я][0-9@$€!]+[A-Za-zа-яА-Я]|[0-9@$][A-Za-zа-яА-Я][0-9@$]"
_UNIT: Final = re.compile(
    r"^[\d.,x×*+/-]+(?:mg|mcg|ml|kg|g|gm|gr|l|cm|mm|m|oz|lb|lbs|pcs|pc|in|ft|v|w|mah|gb|tb|мг|мл|г|кг|шт|см|мм|л|м)?$"
)
_MAP: Final = str.maketrans("0123456789@$€!", "oizeasbtbgasei")
_ONES: Final = 5
_SPLIT: Final = re.compile(r"(\W+)")
_LEAST: Final = 6
_SIGNS: Final = 2
_LAST: Final = np.uint32(0x1FFFF)
_MOST: Final = 2000


def leet(texts: pl.Series, *, least: int = 1) -> tuple[NDArray[np.int64], list[str]]:
    """Readings in which every digit of a word that has letters stands for one: row numbers and texts.

    ``least``: texts with so many such words at the least. 1 may be i or l: one reading takes i throughout,
    keeping every place; the other gives both for each word.
    """
    rows, out = [], []
    signs = texts.str.contains(_LEET) if least == 1 else texts.str.count_matches(_LEET) >= least
    for row in signs.arg_true():
        words = texts[row][:_MOST].lower().split(" ")
        plain = [_unit(word) and not (least > 1 and len(word) >= _LEAST and word.isdigit()) for word in words]
        rows += [row, row]
        out.append(" ".join(w if unit else w.translate(_MAP) for w, unit in zip(words, plain, strict=True)))
        both = (_variants(w) if not unit else (w,) for w, unit in zip(words, plain, strict=True))
        out.append(" ".join(variant for variants in both for variant in variants))
    return np.array(rows, np.int64), out


def _unit(word: str) -> bool:
    """Whether a word is a number, with or without a unit."""
    return word.isdigit() or bool(_UNIT.match(word))


def _variants(word: str) -> tuple[str, ...]:
    """A word with each of its ones (at most four) read as i and as l."""
    parts = word.split("1")
    if len(parts) > _ONES:
        return (word.translate(_MAP),)
    ways = product("il", repeat=len(parts) - 1)
    return tuple(
        "".join(a + b for a, b in zip(parts, (*way, ""), strict=True)).translate(_MAP) for way in ways
    )


def apart(texts: pl.Series, folded: Folded) -> tuple[NDArray[np.int64], list[str]]:
    """Texts whose words are mostly a letter or two long, or were before folding, without what stands between."""
    kinds = Tables.get().classes[np.minimum(folded.codes, _LAST)]
    letter = (kinds >= LATIN) & (kinds <= LETTER)
    begins = letter & ~np.concatenate([[False], letter[:-1]])
    letters, pieces = (np.concatenate([[0], np.cumsum(flags)]) for flags in (letter, begins))
    letters, pieces = (np.diff(counts[folded.offsets]) for counts in (letters, pieces))
    size, before = np.diff(folded.offsets), clean(texts).str.len_chars().to_numpy()
    sign = ((pieces >= _LEAST) & (letters <= 2.4 * pieces)) | ((before >= 10) & (size < 0.75 * before))  # noqa: PLR2004
    rows = np.flatnonzero(sign).astype(np.int64)
    joined = texts.gather(rows).str.slice(0, _MOST).str.replace_all(r"[^\p{L}\p{N}]+", "")
    return rows, joined.to_list()


def pieces(texts: pl.Series, folded: Folded) -> tuple[NDArray[np.int64], list[str]]:
    """Texts with many signs between letters (``vi-ag.ra``), without them."""
    kinds = Tables.get().classes[np.minimum(folded.codes, _LAST)]
    letter = (kinds >= LATIN) & (kinds <= LETTER)
    between = np.zeros(len(letter) + 1, np.int64)
    if len(letter) > 2:  # noqa: PLR2004 - a sign with a letter on each side
        inner = letter[:-2] & ~letter[1:-1] & letter[2:] & (folded.codes[1:-1] > ord(" "))
        between[2:-1] = np.cumsum(inner)
        between[-1] = between[-2]
    signs = np.diff(between[folded.offsets])
    letters = np.diff(np.concatenate([[0], np.cumsum(letter)])[folded.offsets])
    rows = np.flatnonzero((signs >= _SIGNS) & (signs >= 0.1 * letters)).astype(np.int64)
    joined = texts.gather(rows).str.slice(0, _MOST).str.replace_all(r"(\p{L})[^\p{L}\p{N}\s](\p{L})", "$1$2")
    return rows, joined.str.replace_all(r"(\p{L})[^\p{L}\p{N}\s](\p{L})", "$1$2").to_list()


def backwards(texts: pl.Series, spans: Iterable[tuple[int, str]]) -> tuple[NDArray[np.int64], list[str]]:
    """Two readings of each row in which a known word was seen backwards: every word turned, and that word alone."""
    rows, out = [], []
    seen: dict[int, set[str]] = {}
    for row, word in spans:
        seen.setdefault(row, set()).add(word.lower())
    for row, words in seen.items():
        parts = _SPLIT.split(texts[row][:_MOST])
        rows += [row, row]
        out.append("".join(part[::-1] if part.isalnum() else part for part in parts))
        out.append("".join(part[::-1] if part.lower() in words else part for part in parts))
    return np.array(rows, np.int64), out


def reverse_terms(terms: Iterable[str]) -> tuple[str, ...]:
    """Single long words turned around, as terms: ``vibrator*`` becomes ``*rotarbiv``."""
    turned = {
        ("*" if term.endswith("*") else "") + term.rstrip("*")[::-1]
        for term in terms
        if len(term.rstrip("*")) >= _LEAST and term.rstrip("*").isalpha()
    }
    return tuple(sorted(turned))
