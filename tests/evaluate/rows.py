"""Findings and truth of one line each, and frames of them with a few fields changed."""

from __future__ import annotations

from typing import Any

import polars as pl

__all__ = ["FINDING", "SCORED", "TRUTH", "frame", "scored", "sigmoid", "signals"]

FINDING = {
    "schema_version": "1",
    "listing_id": "a",
    "direction": "forward",
    "category": "medicine",
    "status": "hidden",
    "score": 0.9,
    "target": "https://x.example/",
}
TRUTH = {
    "listing_id": "a",
    "label": "hidden",
    "category": "medicine",
    "direction": "forward",
    "technique": "shortener",
    "target": "https://x.example/",
}
SCORED = FINDING | {"source": "link", "prior": -1.0, "signals": [{"name": "laid", "weight": 2.0}]}


def frame(base: dict[str, Any], *rows: dict[str, Any]) -> pl.DataFrame:
    return pl.DataFrame(
        [base | row for row in rows], schema={k: pl.DataFrame([base]).schema[k] for k in base}
    )


def signals(**weights: float) -> list[dict[str, Any]]:
    return [{"name": name, "weight": weight} for name, weight in weights.items()]


def sigmoid(odds: float) -> float:
    return float((1 / (1 + (-pl.Series([odds])).exp())).round(6)[0])


def scored(*rows: dict[str, Any]) -> pl.DataFrame:
    """Findings whose score is the sum that they carry."""
    whole = [SCORED | row for row in rows]
    odds = [row["prior"] + sum(one["weight"] for one in row["signals"]) for row in whole]
    return frame(SCORED, *(row | {"score": sigmoid(o)} for row, o in zip(whole, odds, strict=True)))
