"""The words that spoke for a category: the strongest terms of many texts, some texts at a time."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from hiddenlinks.recognise import Judge, Term
from hiddenlinks.recognise.protocol import explained

__all__ = ["strongest"]

_CHARACTERS = 1 << 18
"""Texts are explained together up to so many characters, so that memory does not follow their number."""
_MOST = 5


def strongest(judge: Judge, asked: pl.DataFrame, wanted: pl.Expr) -> list[tuple[Term, ...]]:
    """For each row of ``asked`` the ``wanted`` terms of its category, strongest first, five at most.

    ``asked``: ``text`` (str, null: none), ``judge`` (what kind of text it is: title, passage, page, declared) and
    ``category``; ``wanted``: over the fields of a term. Each distinct text is explained once.
    """
    distinct = asked.drop_nulls("text").unique()
    found: dict[tuple[str, str, str], tuple[Term, ...]] = {}
    for field, rows in sorted(distinct.group_by("judge"), key=lambda group: str(group[0])):
        kind = str(field[0])
        of = rows.group_by("text").agg(pl.col("category").sort()).sort("text")
        for chunk in _chunks(of):
            texts = chunk["text"].to_list()
            for row, term in _chosen(explained(judge, chunk["text"], kind), chunk["category"], wanted):
                key = (texts[row], kind, term.category)
                found[key] = (*found.get(key, ()), term)
    return [found.get(key, ()) for key in asked.select("text", "judge", "category").iter_rows()]


def _chosen(terms: pl.DataFrame, categories: pl.Series, wanted: pl.Expr) -> Iterator[tuple[int, Term]]:
    """The ``wanted`` terms that speak of the ``categories`` (a list) of their row, the first five of each."""
    asked = pl.DataFrame({"row": pl.int_range(categories.len(), eager=True), "category": categories})
    terms = terms.filter(wanted).join(
        asked.explode("category"), on=["row", "category"], how="semi", maintain_order="left"
    )
    terms = terms.filter(pl.int_range(pl.len()).over("row", "category") < _MOST)
    yield from ((row, Term(*term)) for row, *term in terms.iter_rows())


def _chunks(rows: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Rows of ``text`` in runs that are not too long together, but for a text that is too long alone."""
    run = (rows["text"].str.len_chars().cum_sum() - 1) // _CHARACTERS
    yield from rows.with_columns(run=run).partition_by("run", maintain_order=True, include_key=False)
