"""From log-odds to what people read: probabilities, the category, and the evidence in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.errors import InputError
from hiddenlinks.fold import fold_codes
from hiddenlinks.recognise.explain import evidence
from hiddenlinks.recognise.recogniser import UNKNOWN, Recogniser
from hiddenlinks.threads import of_size, on_all

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hiddenlinks.recognise.protocol import Judge

__all__ = ["classify", "classify_categories"]

_MOST: Final = 5
_TOLD: Final = 0.05
"""Log-odds of a declared category that are worth telling."""


def classify(
    texts: Iterable[str | None] | pl.Series,
    *,
    category: Iterable[str | None] | pl.Series | None = None,
    lang: str | None = None,  # noqa: ARG001 - a hint that the lexicon does not need
    recogniser: Judge | None = None,
) -> pl.DataFrame:
    """Probabilities of each category for short texts, the most likely category (or ``none``), and evidence.

    ``category``: declared category paths, a hint; ``lang`` is accepted and not needed. One row a text, in order.
    Columns: one float64 for each category; ``category``; ``evidence``: terms as they stood in the text as given,
    ``title[start:end] 'term' category +log-odds``, with ``(disguised)`` where a disguise was undone and
    ``(n-grams)`` where the model knows the word and the lexicon does not. Raises :class:`InputError` for a
    ``category`` of another length, and for a bare string in place of several.
    """
    judge = recogniser or Recogniser.default()
    column = _column(texts)
    hint = None if category is None else _column(category)
    if hint is not None and len(hint) != len(column):
        raise InputError(
            f"{len(column)} texts and {len(hint)} categories", "classify", "give one of each a row"
        )
    if not isinstance(judge, Recogniser):
        odds = judge.titles(column, hint)
        return _frame(judge, odds, _asked(judge, column, _names(judge, odds), "title"))
    parts = on_all(
        lambda part: _titles(judge, column[part], None if hint is None else hint[part]), of_size(column)
    )
    return pl.concat(parts) if parts else _titles(judge, column, None)


def classify_categories(
    paths: Iterable[str | None] | pl.Series, *, recogniser: Judge | None = None
) -> pl.DataFrame:
    """The same for declared category paths: whether the path itself is the category."""
    judge = recogniser or Recogniser.default()
    column = _column(paths)
    odds = judge.declared(column)
    chosen = _names(judge, odds)
    if not isinstance(judge, Recogniser):
        return _frame(judge, odds, _asked(judge, column, chosen, "declared"))
    side, rows = judge.path_side, fold_codes(column)
    return _frame(judge, odds, evidence(side, column, rows, side.matcher.find(rows), chosen, "declared"))


def _titles(judge: Recogniser, texts: pl.Series, hint: pl.Series | None) -> pl.DataFrame:
    """Some titles, judged and explained by one reading."""
    side = judge.text_side
    rows = side.read(texts)
    hits = side.matcher.find(rows)
    more = judge.hint(hint, len(texts))
    odds = side.sum(rows, hits)
    odds[texts.is_null().to_numpy()] = UNKNOWN
    odds += more
    chosen = _names(judge, odds)
    told = evidence(side, texts, rows, hits, chosen, "title")
    return _frame(judge, odds, told if hint is None else _with_hint(told, hint, more, chosen, judge))


def _with_hint(
    told: pl.Series, hint: pl.Series, more: NDArray[np.float32], chosen: pl.Series, judge: Recogniser
) -> pl.Series:
    """Evidence with what the declared category adds to the chosen one."""
    at = chosen.replace_strict([*judge.categories, "none"], [*range(len(judge.categories)), 0]).to_numpy()
    frame = pl.DataFrame({"told": told, "path": hint.fill_null(""), "name": chosen})
    frame = frame.with_columns(more=pl.Series(more[np.arange(len(more)), at].astype(np.float64)))
    said = pl.format("category '{}' {} +{}", "path", "name", pl.col("more").round(1))
    speaks = (pl.col("more") > _TOLD) & (pl.col("name") != "none")
    both = pl.when(pl.col("told") == "").then(said).otherwise(pl.format("{}; {}", said, "told"))
    return frame.select(pl.when(speaks).then(both).otherwise("told").alias("told")).to_series()


def _column(texts: Iterable[str | None] | pl.Series) -> pl.Series:
    if isinstance(texts, str):  # an iterable of letters, which nobody means
        raise InputError("one text in place of several", "classify", f"write classify([{texts[:20]!r}])")
    if isinstance(texts, pl.Series):
        return texts.cast(pl.String)
    if not isinstance(texts, Iterable):
        raise InputError(f"texts are a {type(texts).__name__}", "classify", "give a list or a series of them")
    rows = [None if t is None else str(t).encode("utf-8", "replace").decode("utf-8") for t in texts]
    return pl.Series("text", rows, dtype=pl.String)


def _names(judge: Judge, odds: NDArray[np.float32]) -> pl.Series:
    """The likeliest category of each row, or ``none`` where none has even odds."""
    names = np.array([*judge.categories, "none"], dtype=object)
    best = np.where(odds.max(axis=1, initial=-np.inf) > 0, odds.argmax(axis=1), len(judge.categories))
    return pl.Series(names[best], dtype=pl.String)


def _frame(judge: Judge, odds: NDArray[np.float32], told: pl.Series) -> pl.DataFrame:
    chance = 1 / (1 + np.exp(-odds.astype(np.float64)))
    columns = {name: chance[:, k] for k, name in enumerate(judge.categories)}
    return pl.DataFrame(columns).with_columns(category=_names(judge, odds), evidence=told)


def _asked(judge: Judge, texts: pl.Series, chosen: pl.Series, field: str) -> pl.Series:
    """Evidence that a classifier of the user's own gives, text by text, each distinct one once."""
    told = pl.DataFrame({"text": texts, "category": chosen})
    told = told.filter((pl.col("category") != "none") & pl.col("text").is_not_null()).unique("text")
    words = {text: _said(judge, text, field, name) for text, name in told.iter_rows()}
    if not words:
        return pl.Series([""] * len(texts), dtype=pl.String)
    return texts.replace_strict(words, default="", return_dtype=pl.String).fill_null("")


def _said(judge: Judge, text: str, field: str, category: str) -> str:
    terms = [term for term in judge.explain(text, field) if term.category == category][:_MOST]
    return "; ".join(
        f"{field}[{t.start}:{t.end}] {t.text!r} {t.category} {t.weight:+.1f}"
        f"{' (disguised)' if t.disguised else ''}{' (n-grams)' if t.block == 'n-grams' else ''}"
        for t in terms
    )
