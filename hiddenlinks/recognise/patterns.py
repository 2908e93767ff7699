"""Patterns in Rust's dialect of regular expressions, asked of many texts."""

from __future__ import annotations

import polars as pl

__all__ = ["holds", "without"]


def holds(texts: pl.Series, pattern: str) -> pl.Series:
    """Whether each text (str, null: false) holds the ``pattern``, which may ask where words end.

    Such a pattern is sought only where it holds but for that: no other engine is as fast, and this one cannot ask.
    Where there is nothing to ask it is not compiled, which takes longer than asking a few texts.
    """
    if texts.is_empty():
        return pl.Series(texts.name, dtype=pl.Boolean)
    may = texts.str.contains(pattern.replace(r"\b", "")).fill_null(value=False)
    if r"\b" not in pattern or not may.any():
        return may
    return may.scatter(may.arg_true(), texts.filter(may).str.contains(pattern))


def without(texts: pl.Series, pattern: str, instead: str) -> pl.Series:
    """The texts with ``instead`` in place of whatever the ``pattern`` finds; few hold it."""
    held = holds(texts, pattern)
    if not held.any():
        return texts
    found = texts.clone()  # scattering changes a series itself
    return found.scatter(held.arg_true(), texts.filter(held).str.replace_all(pattern, instead))
