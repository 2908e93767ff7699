"""From log-odds to what people read: probabilities, the category, and the evidence in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.recognise.recogniser import Recogniser

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from hiddenlinks.recognise.protocol import Judge

__all__ = ["classify", "classify_categories"]

_MOST: Final = 5


def classify(
    texts: Iterable[str | None] | pl.Series,
    *,
    category: Iterable[str | None] | pl.Series | None = None,
    lang: str | None = None,  # noqa: ARG001 - a hint that the lexicon does not need
    recogniser: Judge | None = None,
) -> pl.DataFrame:
    """Probabilities of each category for short texts, the most likely category (or ``none``), and evidence.

    ``category``: declared category paths, a hint; ``lang`` is accepted and not needed. Columns: one float
    for each category, ``category``, ``evidence`` (the terms with their places in the text as given).
    """
    judge = recogniser or Recogniser.default()
    column = _column(texts)
    odds = judge.titles(column, None if category is None else _column(category))
    return _frame(judge, column, odds, "title")


def classify_categories(
    paths: Iterable[str | None] | pl.Series, *, recogniser: Judge | None = None
) -> pl.DataFrame:
    """The same for declared category paths: whether the path itself is the category."""
    judge = recogniser or Recogniser.default()
    column = _column(paths)
    return _frame(judge, column, judge.declared(column), "declared")


def _column(texts: Iterable[str | None] | pl.Series) -> pl.Series:
    if isinstance(texts, pl.Series):
        return texts.cast(pl.String)
    rows = [None if t is None else str(t).encode("utf-8", "replace").decode("utf-8") for t in texts]
    return pl.Series("text", rows, dtype=pl.String)


def _frame(judge: Judge, texts: pl.Series, odds: NDArray[np.float32], field: str) -> pl.DataFrame:
    chance = 1 / (1 + np.exp(-odds.astype(np.float64)))
    names = np.array([*judge.categories, "none"])
    best = np.where(odds.max(axis=1, initial=-np.inf) > 0, odds.argmax(axis=1), len(judge.categories))
    told = pl.DataFrame({"text": texts, "category": names[best]})
    told = told.filter((pl.col("category") != "none") & pl.col("text").is_not_null()).unique("text")
    words = {text: _evidence(judge, text, field, category) for text, category in told.iter_rows()}
    columns = {name: chance[:, k] for k, name in enumerate(judge.categories)}
    evidence = texts.replace_strict(words, default="", return_dtype=pl.String) if words else [""] * len(texts)
    return pl.DataFrame(columns | {"category": names[best]}).with_columns(
        evidence=pl.Series(evidence).fill_null("")
    )


def _evidence(judge: Judge, text: str, field: str, category: str) -> str:
    """What spoke for and against, as it stood, with its place: ``field[start:end] 'term' +weight``."""
    terms = [term for term in judge.explain(text, field) if term.category == category][:_MOST]
    return "; ".join(
        f"{field}[{t.start}:{t.end}] {t.text!r} {t.weight:+.1f}"
        f"{' (disguised)' if t.disguised else ''}{' (n-grams)' if t.block == 'n-grams' else ''}"
        for t in terms
    )
