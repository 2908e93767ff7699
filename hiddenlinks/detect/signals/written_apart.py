"""Addresses that were written so that filters miss them: ``dot``, ``[.]``, ``hxxp``, ``t . me``."""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired

__all__ = ["written_apart"]


def written_apart(case: Case) -> Fired:
    """Strength 1: nobody writes an innocent address apart."""
    steps = case.steps.filter("apart").unique("candidate", keep="first", maintain_order=True)
    text = pl.format("the address was written apart or disguised: {}", "key")
    return fired(steps.with_columns(key=case.key(steps["target"])), pl.lit(1.0), text)
