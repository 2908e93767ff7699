"""The columns of each table, and what it is sorted by."""

from __future__ import annotations

from typing import Final

import polars as pl

__all__ = ["ORDER", "SCHEMAS", "TRUTHS"]

_TIME: Final = pl.Datetime("us", "UTC")
SCHEMAS: Final[dict[str, dict[str, pl.DataType | type[pl.DataType]]]] = {
    "listings": {},
    "variants": {
        "listing_id": pl.String,
        "variant_id": pl.String,
        "title": pl.String,
        "price": pl.Float64,
        "currency": pl.String,
        "orders": pl.Int64,
    },
    "links": {
        "source": pl.String,
        "target": pl.String,
        "kind": pl.String,
        "persona": pl.String,
        "status": pl.Int64,
        "text": pl.String,
        "observed_at": _TIME,
    },
    "pages": {
        "url": pl.String,
        "title": pl.String,
        "text": pl.String,
        "lang": pl.String,
        "status": pl.Int64,
        "age_gate": pl.Boolean,
        "interstitial": pl.Boolean,
        "persona": pl.String,
        "observed_at": _TIME,
    },
    "domains": {"domain": pl.String, "label": pl.String},
    "targets": {"node": pl.String, "category": pl.String, "weight": pl.Float64, "origin": pl.String},
    "truth": {
        "listing_id": pl.String,
        "label": pl.String,
        "category": pl.String,
        "direction": pl.String,
        "technique": pl.String,
        "target": pl.String,
    },
    "campaigns": {"listing_id": pl.String, "campaign": pl.String},
}
"""Columns of each table; those of listings are the crowd's."""

ORDER: Final = {
    "listings": ["listing_id", "observed_at"],
    "variants": ["listing_id", "variant_id"],
    "links": ["observed_at", "source", "target", "kind", "persona"],
    "pages": ["observed_at", "url", "persona"],
    "domains": ["domain", "label"],
    "targets": ["node"],
    "truth": ["listing_id"],
    "campaigns": ["listing_id"],
}
"""What each table is sorted by; ids and times are drawn, so that planted rows stand anywhere."""

TRUTHS: Final = ("truth", "campaigns")
"""What is no table of the dataset."""
