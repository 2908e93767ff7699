"""Other readings of texts that carry a sign of disguise, for what folding alone must not undo.

Folding has to be right about every text; a second reading only has to be worth a look. The signs: digits among
letters (leetspeak throughout), letters that stand apart (no word is left whole), many marks between letters, many
doubled letters, and words that look like words once they are turned around. Of several ways to read a word the one
counts that is spelled most like words are. Python runs over the texts with a sign alone; all others are decided in
columns.
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import polars as pl

from hiddenlinks.fold import LATIN, LETTER, Folded, Tables, clean

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hiddenlinks.recognise.spelling import Spelling

__all__ = ["Readings", "apart", "backwards", "doubled", "leet", "pieces"]

_LEET: Final = r"[A-Za-zа-яА-Я][0-9@$€!]+[A-Za-zа-яА-Я]|[0-9@$][A-Za-zа-яА-Я][0-9@$]"
_UNIT: Final = re.compile(
    r"^[\d.,x×*+/-]+(?:mg|mcg|ml|kg|g|gm|gr|l|cm|mm|m|oz|lb|lbs|pcs|pc|in|ft|v|w|mah|gb|tb|мг|мл|г|кг|шт|см|мм|л|м)?$"
)
_MAP: Final = str.maketrans("0123456789@$€!", "oizeasbtbgasei")
_MANY: Final = 3
"""Words in leetspeak that make a text's other reading likely as it stands."""
_ONES: Final = 5
_RUNS: Final = 6
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_RUN: Final = re.compile(r"([^\W\d_])\1+")
_LEAST: Final = 6
_SIGNS: Final = 2
_LAST: Final = np.uint32(0x1FFFF)
_MOST: Final = 2000
_TURNED_ROW, _TURNED_WORD, _TURNED_PART = 2.0, 4.0, 2.0
"""Log ratios from which a whole text, a word of it, and then each further word, is read backwards."""


class Readings(NamedTuple):
    """``rows``: int64 row numbers; ``texts``: what each reads as; ``sure``: whether the sign is plain."""

    rows: NDArray[np.int64]
    texts: list[str]
    sure: NDArray[np.bool_]


def leet(texts: pl.Series, spelling: Spelling) -> Readings:
    """Every digit of a word that has letters stands for one; each stays in its place. 1 may be i or l."""
    counts = texts.str.count_matches(_LEET).fill_null(0).to_numpy()
    rows = np.flatnonzero(counts)
    out = []
    for row in rows:
        many = counts[row] >= _MANY
        words = texts[int(row)][:_MOST].lower().split(" ")
        out.append(" ".join(spelling.best([_variants(word, many=many) for word in words])))
    return Readings(rows.astype(np.int64), out, counts[rows] >= _MANY)


def _variants(word: str, *, many: bool) -> tuple[str, ...]:
    """A word with each of its ones (at most four) read as i and as l; numbers and sizes stay."""
    if _UNIT.match(word) and not (many and len(word) >= _LEAST and word.isdigit()):
        return (word,)
    parts = word.split("1")
    if len(parts) > _ONES:
        return (word.translate(_MAP),)
    ways = product("il", repeat=len(parts) - 1)
    return tuple(
        "".join(a + b for a, b in zip(parts, (*way, ""), strict=True)).translate(_MAP) for way in ways
    )


def doubled(texts: pl.Series, folded: Folded, spelling: Spelling) -> Readings:
    """Texts in which many letters stand twice: once each, or twice where the word is likelier so."""
    size, before = np.diff(folded.offsets), texts.str.len_chars().to_numpy()
    rows, out = [], []
    for row in np.flatnonzero((before - size >= _MANY) & (before - size >= 0.06 * before)):
        text = texts[int(row)][:_MOST].lower()
        pairs = len(_RUN.findall(text))
        words = _LETTERS.findall(text)
        if pairs < _MANY or pairs < 0.08 * sum(map(len, words)):
            continue
        halved = [_halves(word) for word in words]
        if all(halved):
            chosen = halved
        else:
            chosen = spelling.best([_singles(word) for word in words])
        turns = iter(chosen)
        rows.append(row)
        out.append(_LETTERS.sub(lambda _: next(turns), text))  # noqa: B023 - used within the turn
    return Readings(np.array(rows, np.int64), out, np.ones(len(rows), np.bool_))


def _halves(word: str) -> str:
    """A word whose every letter stands twice, halved; else nothing."""
    return word[::2] if word[::2] == word[1::2] else ""


def _singles(word: str) -> list[str]:
    """A word with each of its doubled letters once, or twice; all once if there are more than six."""
    parts = re.split(r"(([^\W\d_])\2+)", word)
    runs = len(parts) // 3
    if runs > _RUNS:
        return [_RUN.sub(r"\1", word)]
    choices = [[part] if at % 3 == 0 else [part[0], part[:2]] for at, part in enumerate(parts) if at % 3 < 2]
    return ["".join(way) for way in product(*choices)]


def apart(texts: pl.Series, folded: Folded) -> tuple[NDArray[np.int64], list[str]]:
    """Texts whose words are mostly a letter or two long, or were before folding, without what stands between."""
    kinds = Tables.get().classes[np.minimum(folded.codes, _LAST)]
    letter = (kinds >= LATIN) & (kinds <= LETTER)
    begins = letter & ~np.concatenate([[False], letter[:-1]])
    letters, pieces = (np.concatenate([[0], np.cumsum(flags)]) for flags in (letter, begins))
    letters, pieces = (np.diff(counts[folded.offsets]) for counts in (letters, pieces))
    size, before = np.diff(folded.offsets), clean(texts).str.len_chars().to_numpy()
    sign = ((pieces >= _LEAST) & (letters <= _SHORT * pieces)) | ((before >= 10) & (size < 0.75 * before))  # noqa: PLR2004
    rows = np.flatnonzero(sign).astype(np.int64)
    joined = texts.gather(rows).str.slice(0, _MOST).str.replace_all(r"[^\p{L}\p{N}]+", "")
    return rows, joined.to_list()


def pieces(texts: pl.Series, folded: Folded) -> Readings:
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
    out = joined.str.replace_all(r"(\p{L})[^\p{L}\p{N}\s](\p{L})", "$1$2").to_list()
    return Readings(rows, out, np.ones(len(rows), np.bool_))


def backwards(texts: pl.Series, folded: Folded, spelling: Spelling) -> Readings:
    """Texts that look more like words turned around: every word turned, or those alone that look so."""
    total, most = spelling.turned(folded)
    rows, out, sure = [], [], []
    for row in np.flatnonzero((total > _TURNED_ROW) | (most > _TURNED_WORD)):
        text = texts[int(row)][:_MOST]
        if total[row] > _TURNED_ROW:
            rows.append(row)
            out.append(_LETTERS.sub(lambda match: match[0][::-1], text))
            sure.append(True)
        words = _LETTERS.findall(text.lower())
        gain = spelling.likely([word[::-1] for word in words]) - spelling.likely(words)
        turn = iter(gain * [len(word) * (len(word) > 3) for word in words] > _TURNED_PART)  # noqa: PLR2004
        rows.append(row)
        out.append(_LETTERS.sub(lambda match: match[0][::-1] if next(turn) else match[0], text))  # noqa: B023
        sure.append(False)
    return Readings(np.array(rows, np.int64), out, np.array(sure, np.bool_))


_SHORT: Final = 3.6
