"""Explanations: which words of each text gave its log-odds, as they stood in the original."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import polars as pl

from hiddenlinks.fold import Tables
from hiddenlinks.recognise.learned.ngrams import word_scores
from hiddenlinks.recognise.terms.undone import undone
from hiddenlinks.regex import contains, extract_all, replace_all

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hiddenlinks.fold import Folded
    from hiddenlinks.recognise.side import Side
    from hiddenlinks.recognise.terms.matcher import Hits

__all__ = ["TERMS", "Term", "evidence", "explain_texts"]

_MOST: Final = 5
_MOST_WORDS: Final = 2000
"""Terms that are told of a text at most in a table, and words of a text whose n-grams are told."""
_REFERENCE: Final = "^(#?[0-9A-Za-z]{1,8};)"
"""The rest of a reference of HTML, which stands at the place of its first character."""
_NGRAMS: Final = "n-grams"
_LETTERS: Final = "[йёїЙЁЇ]"
"""Letters of alphabets that only look like letters with accents."""
_SEVERAL: Final = 2
_MARKED: Final = r"[\p{Mn}À-ɏḀ-ỿѐѝӐ-ӿ]"


class Term(NamedTuple):
    """A term as it stood in the original (``text[start:end]``), and what it adds to which category.

    ``block`` is the lexicon block that holds it, or ``n-grams`` where the model's n-grams of a word decided;
    ``disguised`` whether a term of the lexicon was found only once a disguise was undone.
    """

    text: str
    start: int
    end: int
    category: str
    weight: float
    disguised: bool
    lang: str
    block: str


TERMS: Final = {
    "row": pl.Int64(),
    "text": pl.String(),
    "start": pl.Int64(),
    "end": pl.Int64(),
    "category": pl.String(),
    "weight": pl.Float64(),
    "disguised": pl.Boolean(),
    "lang": pl.String(),
    "block": pl.String(),
}
"""Terms of several texts in columns: the text's row, and what a :class:`Term` has."""


def explain_texts(side: Side, texts: pl.Series) -> pl.DataFrame:
    """The terms of each text in the reading that is judged, and its words by n-grams; strongest first (:data:`TERMS`).

    Their weights and the bias add up to the log-odds of the text, if it has no more than 2,000 words.
    """
    rows = side.read(texts)
    words = _words(side, texts, rows)
    words = words.filter(pl.int_range(pl.len()).over("row") < _MOST_WORDS * len(side.categories))
    found = pl.concat([_terms(side, texts, rows, side.matcher.find(rows)), words])
    order = [pl.col("row"), pl.col("weight").abs(), pl.col("start"), pl.col("category"), pl.col("block")]
    return found.sort(order, descending=[False, True, False, False, False]).select(*TERMS)


def evidence(
    side: Side, texts: pl.Series, rows: Folded, hits: Hits, chosen: pl.Series, field: str
) -> pl.Series:
    """What spoke for and against each text: ``field[start:end] 'term' category +weight``, strongest first.

    Of a text with a category (``chosen``, its name) what speaks of it, with words by their n-grams where no term
    speaks for it; of another (``none``) the terms that speak of anything.
    """
    terms = _terms(side, texts, rows, hits)
    terms = terms.with_columns(chosen=chosen.gather(terms["row"]))
    none = pl.col("chosen") == "none"
    strongest = pl.col("weight").abs() == pl.col("weight").abs().max().over("row", "start", "end", "block")
    terms = terms.filter((none & strongest) | (pl.col("chosen") == pl.col("category")))
    spoken = terms.filter((pl.col("weight") > 0) & (pl.col("chosen") != "none"))["row"].unique()
    named = (chosen != "none").arg_true()
    silent = named.filter(~named.is_in(spoken.implode()))
    words = _words(side, texts.gather(silent), rows.take(silent.to_numpy()))
    words = words.with_columns(row=silent.gather(words["row"]).cast(pl.Int64))
    words = words.with_columns(chosen=chosen.gather(words["row"]))
    words = words.filter(pl.col("chosen") == pl.col("category"))
    return _told(pl.concat([terms, words]), field, len(texts))


def _told(found: pl.DataFrame, field: str, rows: int) -> pl.Series:
    """The strongest terms of each row in one line."""
    weight, text = pl.col("weight"), pl.col("text").str.replace_all(r"\s", " ")
    sign = pl.when(weight < 0).then(pl.lit("-")).otherwise(pl.lit("+"))
    said = pl.format(
        "{}[{}:{}] '{}' {} {}{}{}{}",
        pl.lit(field), "start", "end", text, "category", sign, weight.abs().round(1).cast(pl.String),
        pl.when("disguised").then(pl.lit(" (disguised)")).otherwise(pl.lit("")),
        pl.when(pl.col("block") == _NGRAMS).then(pl.lit(" (n-grams)")).otherwise(pl.lit("")),
    )  # fmt: skip
    order = pl.struct(-weight.abs(), "start", "category", "block")
    lines = found.sort("row", order).group_by("row", maintain_order=True).agg(said.head(_MOST).alias("said"))
    lines = lines.with_columns(pl.col("said").list.join("; "))
    every = pl.DataFrame({"row": np.arange(rows, dtype=np.int64)})
    return every.join(lines, on="row", how="left", maintain_order="left")["said"].fill_null("")


def _terms(side: Side, texts: pl.Series, rows: Folded, hits: Hits) -> pl.DataFrame:
    """One row a term and category of which it speaks."""
    block = side.matcher.block_of[hits.term]
    names = np.array([block.id for block in side.blocks], dtype=object)
    langs = np.array([block.lang for block in side.blocks], dtype=object)
    spans = np.stack([hits.row, hits.start, hits.end], axis=1).astype(np.int64)
    weights = side.weights[block] * side.shares(rows, hits)[:, None]
    return _frame(side, texts, rows, spans, weights, names[block], langs[block], hits.term)


def _words(side: Side, texts: pl.Series, rows: Folded) -> pl.DataFrame:
    """What the n-grams of each word add, that of the pair with the word before it among them."""
    spans, weights = np.empty((0, 3), np.int64), np.zeros((0, len(side.categories)), np.float32)
    if side.model is not None:
        grams, scale = side.model.grams, side.model.scale
        spans, scores = word_scores(rows.codes, rows.offsets, Tables.get().classes, grams, scale)
        weights = np.zeros((len(spans), len(side.categories)), np.float32)
        for k, known in side.columns:
            weights[:, k] = scores[:, known]
    same, und = (np.full(len(spans), name, dtype=object) for name in (_NGRAMS, "und"))
    return _frame(side, texts, rows, spans, weights, same, und, np.full(len(spans), -1))


def _frame(
    side: Side, texts: pl.Series, rows: Folded, spans: NDArray[np.int64], weights: NDArray[np.float32],
    block: NDArray[np.object_], lang: NDArray[np.object_], term: NDArray[np.integer],
) -> pl.DataFrame:  # fmt: skip
    """Spans of folded rows with what they say, at their places in the originals; ``term``: the lexicon's, or -1."""
    at, category = np.nonzero(weights)
    row, first, last = spans.T
    ends = [rows.positions[rows.offsets[row] + place] for place in (first, last - 1)]
    start, end = np.minimum(*ends).astype(np.int64), np.maximum(*ends).astype(np.int64) + 1
    frame = pl.DataFrame(
        {
            "row": row[at],
            "start": start[at],
            "end": end[at],
            "category": pl.Series(np.array(side.categories, dtype=object)[category], dtype=pl.String),
            "weight": np.round(weights[at, category].astype(np.float64), 4),
            "disguised": (undone(rows, row, first, last) & (block != _NGRAMS))[at],
            "lang": pl.Series(lang[at], dtype=pl.String),
            "block": pl.Series(block[at], dtype=pl.String),
            "term": pl.Series(term[at], dtype=pl.Int64),
        }
    )
    text = pl.col("text").str.slice("start", pl.col("end") - pl.col("start"))
    begun = pl.when(text.str.ends_with("&")).then(pl.col("text").str.slice("end").str.extract(_REFERENCE))
    frame = frame.with_columns(text=texts.gather(frame["row"]).alias("text"))
    frame = frame.with_columns(end=pl.col("end") + begun.str.len_chars().fill_null(0)).with_columns(text)
    odd = pl.Series(_oddly_marked(texts)[row[at]], dtype=pl.Boolean) & (frame["term"] >= 0)
    return _with_accents(frame, odd, side.matcher.surface).drop("term")


def _with_accents(frame: pl.DataFrame, odd: pl.Series, surface: tuple[str, ...]) -> pl.DataFrame:
    """Terms of ``odd`` rows that have several accents more than the lexicon writes them with are disguised, too.

    One may be how another language spells it: *caméra* in a Turkish text.
    """
    if not odd.any():
        return frame
    plain = pl.Series(
        [surface[t] if o else "" for t, o in zip(frame["term"], odd, strict=True)], dtype=pl.String
    )
    more = _marks(frame["text"]).str.len_chars().cast(pl.Int64) - _marks(plain).str.len_chars() >= _SEVERAL
    return frame.with_columns(disguised=pl.col("disguised") | (odd & more))


def _marks(texts: pl.Series) -> pl.Series:
    """The accents that stand on letters, without the letters."""
    bare = replace_all(texts, _LETTERS, "").str.normalize("NFD")
    return extract_all(bare, r"\p{Mn}").list.join("")


def _oddly_marked(texts: pl.Series) -> NDArray[np.bool_]:
    """Which texts have accents that no language mixes: grave and diaeresis, or dots below with any other."""
    odd = contains(texts, _MARKED).fill_null(value=False).to_numpy().copy()
    marks = _marks(texts.filter(pl.Series(odd)))
    grave, above, below = (marks.str.contains(mark, literal=True) for mark in "\u0300\u0308\u0323")
    odd[odd] = ((grave & above) | (below & contains(marks, r"[^\u0323]"))).to_numpy()
    return odd
