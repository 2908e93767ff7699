"""Other readings of texts that carry a sign of disguise, for what folding alone must not undo.

Folding has to be right about every text; a second reading only has to be worth a look. The signs: digits among
letters (leetspeak throughout), letters that stand apart (no word is left whole), many marks between letters, many
doubled letters, and words that look like words once they are turned around. Of several ways to read a word the one
counts that is spelled most like words are. Python runs over the texts with a sign alone; all others are decided in
columns.
"""

from __future__ import annotations

import itertools
import re
from itertools import product
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import polars as pl

from hiddenlinks.fold import LATIN, LETTER, Folded, Tables, fold

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
_MAP_L: Final = _MAP | {ord("1"): ord("l")}
_MIXED: Final = re.compile(r"[^\W\d_][0-9@$€!]+[^\W\d_]|(?<![\w.])[0-9@$][^\W\d_]{3,}|[^\W\d_]{3,}[0-9@$]\b")
_SEVERAL: Final = 2
"""Words in leetspeak that make a text's other reading likely as it stands."""
_NUMBER: Final = re.compile(r"\d{4,8}(?:\([5s]\))?")
_AMOUNT: Final = re.compile(r"^([\d.,]+)(m9|mc9|k9|9|9m|9r|m1|1b|1b5|02)$")
_SPELLED, _WELL_SPELLED = 2.6, 4.0
"""Mean logarithms of trigrams from which a number is a word in leetspeak, and one that counts twice."""
_ONES: Final = 5
_RUNS: Final = 6
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_PIECED: Final = re.compile(r"[^\W\d_]+(?:[^\w\n]+[^\W\d_]+)+")
_TOKENS: Final = re.compile(r"\S+")
_RUN: Final = re.compile(r"([^\W\d_])\1+")
_LEAST: Final = 6
_WORD: Final = 4
_SHORT: Final = 3.6
"""Letters of a word on average, up to which the words of a text may be pieces."""
_WIDE: Final = " " * 5  # so wide that folding joins nothing
_PARTS: Final = 4
_PIECE: Final = r"(?:^|\s)\p{L}{1,2}(?:\s|$)"
_PIECES, _APART = 0.25, 0.5
"""Shares of words of one or two letters from which they may be pieces, and surely are."""
_SIGNS: Final = 2
_BROKEN: Final = r"(\p{L})[\p{P}\p{Sm}\p{Sk}](\p{L})"
_LAST: Final = np.uint32(0x1FFFF)
_MOST: Final = 2000
_TURNED_ROW, _TURNED_WORD, _TURNED_SURE, _TURNED_PART = 2.0, 5.0, 6.0, 2.0
"""Log ratios from which a whole text, a word of it (surely), and then each further word, is read backwards."""


class Readings(NamedTuple):
    """``rows``: int64 row numbers; ``texts``: what each reads as; ``sure``: whether the sign is plain."""

    rows: NDArray[np.int64]
    texts: list[str]
    sure: NDArray[np.bool_]


def leet(texts: pl.Series, spelling: Spelling) -> Readings:
    """Every digit of a word that has letters stands for one; each stays in its place. 1 may be i or l.

    Two readings a text: the likeliest way of each word, and l throughout. Where several words are so written,
    long numbers count as words too if they are spelled like one (``748137``).
    """
    rows = texts.str.contains(_LEET).fill_null(value=False).arg_true().to_numpy().astype(np.int64)
    given = texts.gather(rows).str.slice(0, _MOST).str.to_lowercase().str.split(" ").to_list()
    numbers = sorted({word for words in given for word in words if _NUMBER.fullmatch(word)})
    odds = spelling.likely([word.translate(_MAP_L) for word in numbers]).tolist()
    worth = {n: 1 + (o > _WELL_SPELLED) for n, o in zip(numbers, odds, strict=True) if o >= _SPELLED}
    many = [sum(worth.get(w, 0) or bool(_MIXED.search(w)) for w in words) >= _SEVERAL for words in given]
    ways = [
        [_variants(word, many=several and (word in worth or not _NUMBER.fullmatch(word))) for word in words]
        for words, several in zip(given, many, strict=True)
    ]
    best = iter(spelling.best([way for words in ways for way in words]))
    first = [" ".join(itertools.islice(best, len(words))) for words in ways]
    other = [" ".join(way[-1] for way in words) for words in ways]
    return Readings(np.tile(rows, 2), first + other, np.tile(np.array(many, np.bool_), 2))


def _variants(word: str, *, many: bool) -> tuple[str, ...]:
    """A word with each of its ones (at most four) read as i and as l, l throughout last; sizes stay."""
    if many and (amount := _AMOUNT.match(word)):
        return (amount[1] + amount[2].translate(_MAP),)
    if _UNIT.match(word) and not (many and _NUMBER.fullmatch(word)):
        return (word,)
    parts = word.split("1")
    if len(parts) > _ONES:
        return (word.translate(_MAP), word.translate(_MAP_L))
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
        chosen = halved if all(halved) else spelling.best([_singles(word) for word in words])
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
    ways = zip(parts[0::3], [*parts[1::3], ""], strict=True)  # what stands before each run, and the run
    return [
        "".join(way) for way in product(*(end for one, run in ways for end in ((one,), (run[:1], run[:2]))))
    ]


def apart(texts: pl.Series, folded: Folded, spelling: Spelling) -> Readings:
    """Texts whose words are mostly a letter or two long, or were before folding: split anew at known words."""
    kinds = Tables.get().classes[np.minimum(folded.codes, _LAST)]
    letter = (kinds >= LATIN) & (kinds <= LETTER)
    begins = letter & ~np.concatenate([[False], letter[:-1]])
    letters, parts = (np.concatenate([[0], np.cumsum(flags)]) for flags in (letter, begins))
    letters, parts = (np.diff(counts[folded.offsets]) for counts in (letters, parts))
    size, before = np.diff(folded.offsets), texts.str.len_chars().to_numpy()
    sign = ((parts >= _PARTS) & (letters <= _SHORT * parts)) | ((before >= 10) & (size < 0.75 * before))  # noqa: PLR2004
    rows = np.flatnonzero(sign).astype(np.int64)
    some = texts.gather(rows).str.slice(0, _MOST)
    wide = some.str.replace_all(r"\s+", "  ")
    short, words = (wide.str.count_matches(pattern).to_numpy() for pattern in (_PIECE, r"\S+"))
    pieces = (short >= _SIGNS) & (short >= _PIECES * words)
    sure = (short >= _LEAST) & (short >= _APART * words)
    kept, out = [], []
    at = np.flatnonzero(pieces)
    for row, text in zip(at, fold(some.gather(at).str.replace_all(r"\s+", _WIDE)), strict=True):
        read = _PIECED.sub(lambda match: spelling.split(_LETTERS.findall(match[0])), text)
        if any(spelling.known(word) for word in set(_LETTERS.findall(read)) - set(_LETTERS.findall(text))):
            kept.append(row)
            out.append(read)
    return Readings(rows[kept], out, sure[kept])


def pieces(texts: pl.Series) -> Readings:
    """Texts with many signs between letters (``vi-ag.ra``), without them; and as they stand, as many are innocent."""
    signs = texts.str.count_matches(_BROKEN).fill_null(0).to_numpy()
    rows = np.flatnonzero((signs >= _SIGNS) & (signs >= 0.05 * texts.str.len_chars().to_numpy())).astype(
        np.int64
    )
    given = texts.gather(rows).str.slice(0, _MOST)
    joined = given.str.replace_all(_BROKEN, "$1$2").str.replace_all(_BROKEN, "$1$2")
    return Readings(np.tile(rows, 2), [*joined, *given], np.ones(2 * len(rows), np.bool_))


def backwards(texts: pl.Series, folded: Folded, spelling: Spelling) -> Readings:
    """Texts that look more like words turned around: all turned, signs beside them too or not, or some words alone."""
    total, most = spelling.turned(folded)
    flagged = np.flatnonzero((total > _TURNED_ROW) | (most > _TURNED_WORD))
    given = texts.gather(flagged).str.slice(0, _MOST).to_list()
    words = ["".join(_LETTERS.findall(word)).lower() for text in given for word in _TOKENS.findall(text)]
    gain = spelling.likely([word[::-1] for word in words]) - spelling.likely(words)
    sizes = np.array([len(word) for word in words])
    turn = iter((gain * np.where(sizes >= _WORD, sizes, 0) > _TURNED_PART).tolist())
    rows, out, sure = [], [], []
    for row, text in zip(flagged, given, strict=True):
        plain = not _MIXED.search(text)
        readings = [_TOKENS.sub(lambda match: match[0][::-1] if next(turn) else match[0], text)]
        if total[row] > _TURNED_ROW:
            readings += [pattern.sub(lambda match: match[0][::-1], text) for pattern in (_TOKENS, _LETTERS)]
        rows += [row] * len(readings)
        out += readings
        sure += [plain and most[row] > _TURNED_SURE, plain, plain][: len(readings)]
    return Readings(np.array(rows, np.int64), out, np.array(sure, np.bool_))
