"""Links that the library derives by itself, from texts and image payloads.

Those that follow from spellings alone (parameters, posts) are in :mod:`hiddenlinks.graph.names`.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.identity import addresses, references
from hiddenlinks.identity.numbers import listings_named
from hiddenlinks.load import Dataset
from hiddenlinks.vocabulary import LinkKind

__all__ = ["URI", "WRITTEN", "from_texts"]

URI: Final = r"^\s*[A-Za-z][A-Za-z0-9+.\-]*:\S+\s*$"
"""A payload that is wholly a URI is a QR code's (the contract); any other is text read in the image."""

WRITTEN: Final = (LinkKind.TEXT_URL, LinkKind.CONTACT, LinkKind.QR)
"""The kinds of links that texts and payloads give."""

_TEXT: Final = ["source", "text", "country", "persona", "observed_at"]


def from_texts(dataset: Dataset) -> pl.DataFrame:
    """Addresses and handles in titles, descriptions, variants, payloads and page texts; numbers of listings in pages'.

    Columns: ``source`` and ``target`` (node references), ``kind`` (str), ``persona``, ``observed_at`` and
    ``apart`` (bool: the address was written apart or disguised).
    """
    payloads = _payloads(dataset.listings)
    wholly = pl.col("text").str.contains(URI)
    pages = _page_texts(dataset)
    texts = [_listing_texts(dataset), _variant_texts(dataset), pages, payloads.filter(~wholly)]
    return pl.concat([_found(pl.concat(texts)), _named(pages), *_codes(payloads.filter(wholly))])


def _found(texts: pl.DataFrame) -> pl.DataFrame:
    found = addresses.find(texts["text"], texts["country"])
    where = texts.drop("text", "country")[found["row"]]
    return where.hstack(found.select(pl.col("reference").alias("target"), "kind", "apart"))


def _named(pages: pl.DataFrame) -> pl.DataFrame:
    """Links to the listings that pages name by number; in a description stand those of makers and of the listing."""
    named = listings_named(pages["text"])
    where = pages.drop("text", "country")[named["row"]]
    kind, apart = pl.lit(str(LinkKind.TEXT_URL)), pl.lit(value=False)
    return where.with_columns(named["reference"].alias("target"), kind=kind, apart=apart)


def _codes(payloads: pl.DataFrame) -> list[pl.DataFrame]:
    """Links of kind qr: the address itself, or the number or mail address in a ``tel:`` or ``mailto:``."""
    qr = pl.lit(str(LinkKind.QR)).alias("kind")
    address = payloads.with_columns(pl.col("text").str.strip_chars())
    known = references.resolve(address["text"]).filter(pl.col("key").is_not_null())
    direct = address.join(known.select(text="reference"), on="text", how="semi", maintain_order="left")
    other = address.join(known.select(text="reference"), on="text", how="anti", maintain_order="left")
    written = _found(other).with_columns(qr)
    plain = direct.with_columns(qr, apart=pl.lit(value=False)).rename({"text": "target"})
    return [written, plain.select(written.columns)]


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
