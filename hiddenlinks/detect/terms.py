"""The words that spoke for a category: the strongest terms of many texts, some texts at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import polars as pl

from hiddenlinks.recognise import Judge, Term
from hiddenlinks.recognise.protocol import explained

__all__ = ["strongest"]

_CHARACTERS = 1 << 18
"""Texts are explained together up to so many characters, so that memory does not follow their number."""
_MOST = 5


def strongest(judge: Judge, asked: pl.DataFrame, wanted: Callable[[Term], bool]) -> list[tuple[Term, ...]]:
    """For each row of ``asked`` the ``wanted`` terms of its category, strongest first, five at most.

    ``asked``: ``text`` (str, null: none), ``judge`` (what kind of text it is: title, passage, page, declared) and
    ``category``. Each distinct text is explained once.
    """
    distinct = asked.drop_nulls("text").unique()
    found: dict[tuple[str, str, str], tuple[Term, ...]] = {}
    for field, rows in sorted(distinct.group_by("judge"), key=lambda group: str(group[0])):
        kind = str(field[0])
        of = rows.group_by("text").agg(pl.col("category").sort()).sort("text")
        for chunk in _chunks(of):
            for (text, categories), terms in zip(
                chunk.iter_rows(), explained(judge, chunk["text"].to_list(), kind), strict=True
            ):
                for category in categories:
                    fit = [term for term in terms if term.category == category and wanted(term)]
                    found[text, kind, category] = tuple(fit[:_MOST])
    return [found.get(key, ()) for key in asked.select("text", "judge", "category").iter_rows()]


def _chunks(rows: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Rows of ``text`` in runs that are not too long together, but for a text that is too long alone."""
    run = (rows["text"].str.len_chars().cum_sum() - 1) // _CHARACTERS
    yield from rows.with_columns(run=run).partition_by("run", maintain_order=True, include_key=False)
