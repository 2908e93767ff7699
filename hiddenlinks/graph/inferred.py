"""Links that the library derives by itself: from texts, image payloads and URL parameters."""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.identity import addresses, unwrap
from hiddenlinks.load import Dataset
from hiddenlinks.vocabulary import LinkKind

__all__ = ["from_parameters", "from_texts"]

_URI: Final = r"^\s*[A-Za-z][A-Za-z0-9+.\-]*:\S+\s*$"
"""A payload that is wholly a URI is a QR code's (the contract); any other is text read in the image."""

_TEXT: Final = ["source", "text", "country", "persona", "observed_at"]


def from_texts(dataset: Dataset) -> pl.DataFrame:
    """Addresses and handles that stand in titles, descriptions, variants, payloads and page texts.

    Columns: ``source`` and ``target`` (node references), ``kind`` (str), ``persona``, ``observed_at`` and
    ``apart`` (bool: the address was written apart or disguised).
    """
    texts = pl.concat([_listing_texts(dataset), _variant_texts(dataset), _page_texts(dataset)])
    payloads = _payloads(dataset.listings)
    codes = payloads.filter(pl.col("text").str.contains(_URI))
    texts = pl.concat([texts, payloads.filter(~pl.col("text").str.contains(_URI))])
    found: pl.DataFrame = addresses.find(texts["text"], texts["country"])
    written = texts.drop("text", "country")[found["row"]].hstack(
        found.select(pl.col("reference").alias("target"), "kind", "apart")
    )
    qr = codes.select(
        "source",
        "persona",
        "observed_at",
        target=pl.col("text").str.strip_chars(),
        kind=pl.lit(str(LinkKind.QR)),
        apart=pl.lit(value=False),
    )
    return pl.concat([written, qr.select(written.columns)])


def _listing_texts(dataset: Dataset) -> pl.DataFrame:
    rows = dataset.listings.with_columns(
        source=pl.concat_str(pl.lit("listing:"), "listing_id"), persona=pl.lit(None, pl.String)
    )
    return pl.concat(
        [
            rows.filter(pl.col(field).is_not_null()).select(pl.col(field).alias("text"), *_but_text())
            for field in ("title", "description")
        ]
    ).select(_TEXT)


def _variant_texts(dataset: Dataset) -> pl.DataFrame:
    rows = dataset.variants.filter(pl.col("title").is_not_null())
    return rows.select(
        source=pl.concat_str(pl.lit("listing:"), "listing_id"),
        text="title",
        country=pl.lit(None, pl.String),
        persona=pl.lit(None, pl.String),
        observed_at=pl.lit(None, pl.Datetime("us", "UTC")),
    )


def _page_texts(dataset: Dataset) -> pl.DataFrame:
    spelling = dataset.references["reference"]
    rows = dataset.pages.with_columns(
        source=spelling.gather(dataset.pages["url"]), country=pl.lit(None, pl.String)
    )
    return pl.concat(
        [
            rows.filter(pl.col(field).is_not_null()).select(pl.col(field).alias("text"), *_but_text())
            for field in ("title", "text")
        ]
    ).select(_TEXT)


def _payloads(listings: pl.DataFrame) -> pl.DataFrame:
    rows = listings.select(
        pl.concat_str(pl.lit("listing:"), "listing_id").alias("source"),
        pl.col("image_payloads").alias("text"),
        "country",
        pl.lit(None, pl.String).alias("persona"),
        "observed_at",
    )
    return rows.explode("text").filter(pl.col("text").is_not_null()).select(_TEXT)


def _but_text() -> list[str]:
    return [name for name in _TEXT if name != "text"]


def from_parameters(references: pl.Series) -> pl.DataFrame:
    """URLs nested in the parameters of ``references`` (str): columns ``source`` and ``target``."""
    return unwrap.nested(references).select(source="reference", target="nested")
