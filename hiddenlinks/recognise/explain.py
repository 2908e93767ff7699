"""Explanations: which words of a text gave its log-odds, as they stood in the original."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import polars as pl

from hiddenlinks.fold import Tables, fold_codes
from hiddenlinks.recognise.ngrams import ngram_rows
from hiddenlinks.recognise.readings import backwards, leet

if TYPE_CHECKING:
    from hiddenlinks.recognise.side import Side

__all__ = ["Term", "explain_text"]

_LEAST: Final = 0.1
_MOST_WORDS: Final = 2000


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
    """The terms of a text, of its readings under a disguise, and its words by n-grams; strongest first."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    found = _terms(side, text, text, categories)
    seen = {(term.start, term.category) for term in found}
    column = pl.Series([text], dtype=pl.String)
    turned = backwards(column, fold_codes(column), side.spelling)
    for reading in (*leet(column, side.spelling).texts[:1], *turned.texts):
        if len(reading) == len(text):
            again = _terms(side, reading, text, categories)
            found += [
                term._replace(disguised=True) for term in again if (term.start, term.category) not in seen
            ]
            seen |= {(term.start, term.category) for term in again}
    found += _words(side, text, categories)
    return sorted(found, key=lambda term: (-abs(term.weight), term.start, term.category, term.block))


def _terms(side: Side, read: str, text: str, categories: tuple[str, ...]) -> list[Term]:
    """Terms found in ``read``, which has the same places as ``text``."""
    folded = fold_codes(pl.Series([read], dtype=pl.String))
    hits = side.matcher.find(folded)
    found: list[Term] = []
    for term, first, last in zip(hits.term, hits.start, hits.end, strict=True):
        start, end = int(folded.positions[first]), int(folded.positions[last - 1]) + 1
        index = int(side.matcher.block_of[term])
        block, stood = side.blocks[index], text[start:end]
        disguised = _undone(stood, folded.codes[first:last].tobytes().decode("utf-32-le"))
        weights = zip(categories, side.weights[index].tolist(), strict=True)
        found += [Term(stood, start, end, c, w, disguised, block.lang, block.id) for c, w in weights if w]
    return found


def _words(side: Side, text: str, categories: tuple[str, ...]) -> list[Term]:
    """What the n-grams inside each word add (pairs of words apart), where it is worth telling."""
    if side.model is None:
        return []
    places = [match.span() for match in re.finditer(r"[^\W_]+", text)][:_MOST_WORDS]
    words = fold_codes(pl.Series([text[i:j] for i, j in places], dtype=pl.String))
    sizes = np.diff(ngram_rows(words.codes, words.offsets, Tables.get().classes)[0])
    whole = fold_codes(pl.Series([text], dtype=pl.String))
    total = ngram_rows(whole.codes, whole.offsets, Tables.get().classes)[0][-1]
    share = np.sqrt((sizes + 16) / (total + 16))[:, None]
    odds = (side.model.score(words) - side.model.bias) * share
    found = []
    for k, known in side.columns:
        for word in np.flatnonzero(np.abs(odds[:, known]) >= _LEAST):
            start, end = places[word]
            weight = round(float(odds[word, known]), 4)
            found.append(Term(text[start:end], start, end, categories[k], weight, False, "und", "n-grams"))  # noqa: FBT003
    return found


def _undone(stood: str, folded: str) -> bool:
    """Whether folding changed more than case, accents, ligatures and doubled letters."""
    plain = unicodedata.normalize("NFD", stood.lower())
    changed = {c for c in plain if c.isalnum()} - set(folded) - set("ßæœøđłıþð")
    return bool(changed) or len(stood) > len(folded) + 3
