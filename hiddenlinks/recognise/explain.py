"""Explanations: which words of a text gave its log-odds, as they stood in the original."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import polars as pl

from hiddenlinks.fold import Tables
from hiddenlinks.recognise.ngrams import ngram_rows
from hiddenlinks.recognise.spelling import word_spans

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hiddenlinks.fold import Folded
    from hiddenlinks.recognise.side import Side

__all__ = ["Term", "explain_text"]

_LEAST: Final = 0.1
_MOST_WORDS: Final = 2000
_LIGATURES: Final = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "þ": "th", "ð": "d"}
)


class Term(NamedTuple):
    """A term as it stood in the original (``text[start:end]``), and what it adds to which category.

    ``block`` is the lexicon block that holds it, or ``n-grams`` where the model's n-grams of a word decided.
    """

    text: str
    start: int
    end: int
    category: str
    weight: float
    disguised: bool
    lang: str
    block: str


def explain_text(side: Side, text: str, categories: tuple[str, ...]) -> list[Term]:
    """The terms of a text in the reading that is judged, and its words by n-grams; strongest first."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    rows = side.read(pl.Series([text], dtype=pl.String))
    found = _terms(side, rows, text, categories) + _words(side, rows, text, categories)
    return sorted(found, key=lambda term: (-abs(term.weight), term.start, term.category, term.block))


def _terms(side: Side, rows: Folded, text: str, categories: tuple[str, ...]) -> list[Term]:
    """The terms in a row, at their places in ``text``."""
    hits = side.matcher.find(rows)
    found: list[Term] = []
    for term, first, last in zip(hits.term, hits.start, hits.end, strict=True):
        start, end = _span(rows, first, last)
        index = int(side.matcher.block_of[term])
        block, stood = side.blocks[index], text[start:end]
        disguised = _undone(stood, rows.codes[first:last])
        weights = zip(categories, side.weights[index].tolist(), strict=True)
        found += [Term(stood, start, end, c, w, disguised, block.lang, block.id) for c, w in weights if w]
    return found


def _span(rows: Folded, first: int, last: int) -> tuple[int, int]:
    """Where characters of the row stood in the original: the first of them, and behind the last."""
    places = rows.positions[first:last]
    return int(places.min()), int(places.max()) + 1


def _words(side: Side, rows: Folded, text: str, categories: tuple[str, ...]) -> list[Term]:
    """What the n-grams inside each word add (pairs of words apart), where it is worth telling."""
    if side.model is None:
        return []
    spans = word_spans(rows.codes, rows.offsets, Tables.get().classes)[:_MOST_WORDS]
    codes = np.concatenate([rows.codes[i:j] for i, j, _ in spans]) if len(spans) else rows.codes[:0]
    ends = np.concatenate([[0], np.cumsum(spans[:, 1] - spans[:, 0])])
    words = rows._replace(codes=codes, offsets=ends)
    sizes, total = (
        np.diff(np.asarray(ngram_rows(given.codes, given.offsets, Tables.get().classes)[0]))
        for given in (words, rows)
    )
    odds = (side.model.score(words) - side.model.bias) * np.sqrt((sizes + 16) / (total + 16))[:, None]
    found = []
    for k, known in side.columns:
        for word in np.flatnonzero(np.abs(odds[:, known]) >= _LEAST):
            first, last, _ = spans[word]
            start, end = _span(rows, first, last)
            disguised = _undone(text[start:end], rows.codes[first:last])
            weight = round(float(odds[word, known]), 4)
            found.append(
                Term(text[start:end], start, end, categories[k], weight, disguised, "und", "n-grams")
            )
    return found


def _undone(stood: str, codes: NDArray[np.uint32]) -> bool:
    """Whether folding and reading changed more than case, accents, ligatures and doubled letters."""
    folded = codes.tobytes().decode("utf-32-le")
    plain = unicodedata.normalize("NFD", stood.lower()).translate(_LIGATURES)
    plain, folded = (_once("".join(filter(str.isalnum, given))) for given in (plain, folded))
    return plain != folded or len(stood) > len(folded) + 3 + len(folded) // 3


def _once(text: str) -> str:
    """Every character once that stands several times in a row."""
    return "".join(char for char, before in zip(text, "\0" + text, strict=False) if char != before)
