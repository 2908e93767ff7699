"""The rows of the six tables, as people write them; the columns of every reader follow from these models."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Final

from pydantic import BaseModel, ConfigDict, Field

from hiddenlinks.vocabulary import LinkKind

__all__ = ["TABLES", "Domain", "Link", "Listing", "Page", "Record", "Target", "Variant"]


class Record(BaseModel):
    """One row of a table. Times are UTC; ``references`` names the columns that hold node references."""

    model_config = ConfigDict(frozen=True, extra="ignore")
    references: ClassVar[tuple[str, ...]] = ()


class Listing(Record):
    """One observation of a listing; several with one ``listing_id`` are its history."""

    references: ClassVar[tuple[str, ...]] = ("url",)
    listing_id: str = Field(min_length=1, description="the marketplace's own id")
    title: str
    url: str | None = Field(None, description="the listing's page")
    description: str | None = None
    category: str | None = Field(None, description="declared by the seller, a path joined by ' > '")
    seller_id: str | None = None
    price: float | None = None
    currency: str | None = Field(None, description="ISO 4217")
    lang: str | None = Field(None, description="BCP 47")
    country: str | None = Field(None, description="ISO 3166")
    image_payloads: list[str] | None = Field(None, description="from images: a URI is a QR code, else text")
    observed_at: datetime | None = None


class Variant(Record):
    """One option that a buyer of a listing can choose."""

    listing_id: str = Field(min_length=1)
    variant_id: str = Field(min_length=1)
    title: str | None = None
    price: float | None = None
    currency: str | None = Field(None, description="ISO 4217")
    orders: int | None = None


class Link(Record):
    """One observation of one step from ``source`` to ``target``."""

    references: ClassVar[tuple[str, ...]] = ("source", "target")
    source: str = Field(min_length=1, description="node reference")
    target: str = Field(min_length=1, description="node reference")
    kind: LinkKind
    persona: str | None = Field(None, description="who looked; missing: holds for every persona")
    status: int | None = Field(None, description="HTTP status")
    text: str | None = Field(None, description="anchor text, or the text around the link")
    observed_at: datetime | None = None


class Page(Record):
    """What was found at an address, on or off the marketplace."""

    references: ClassVar[tuple[str, ...]] = ("url",)
    url: str = Field(min_length=1, description="node reference")
    title: str | None = None
    text: str | None = None
    lang: str | None = Field(None, description="BCP 47")
    status: int | None = Field(None, description="HTTP status")
    age_gate: bool | None = Field(None, description="an age check stands before the content")
    interstitial: bool | None = Field(None, description="an action that was not taken hides it")
    persona: str | None = None
    observed_at: datetime | None = None


class Domain(Record):
    """A site or host that the user knows."""

    domain: str = Field(min_length=1)
    label: str = Field(min_length=1)


class Target(Record):
    """A node that the user knows to be about a category."""

    references: ClassVar[tuple[str, ...]] = ("node",)
    node: str = Field(min_length=1, description="node reference")
    category: str = Field(min_length=1)
    weight: float = Field(1.0, ge=0, le=1)
    origin: str | None = None


TABLES: Final[dict[str, type[Record]]] = {
    "listings": Listing,
    "variants": Variant,
    "links": Link,
    "pages": Page,
    "domains": Domain,
    "targets": Target,
}
"""The tables of a dataset by name; only ``listings`` is required."""
