"""The two sides of a finding: what the listing said, and what stood at the other end or in its own part."""

from __future__ import annotations

from typing import Any, Final

from hiddenlinks.beside import Beside, Passage, Said
from hiddenlinks.findings import Finding

__all__ = ["LISTED", "beside"]

LISTED: Final = {
    "listed_title": "title",
    "listed_text": "description",
    "listed_category": "category",
    "listed_price": "price",
    "listed_currency": "currency",
    "listed_at": "observed_at",
}
"""Columns of a candidate's row that :func:`beside` reads, and the listing's columns that they come from."""


def beside(row: dict[str, Any], finding: Finding) -> Beside:
    """Both sides of a candidate's ``row`` (columns of the candidates, and those of :data:`LISTED`)."""
    seen = [signal.evidence for signal in finding.signals if signal.evidence.span is not None]
    spans = {evidence.field: evidence.span for evidence in reversed(seen)}
    listing = Said(
        node=f"listing:{finding.listing_id}",
        title=Passage.of(row["listed_title"]),
        text=Passage.of(row["listed_text"]),
        category=row["listed_category"],
        price=row["listed_price"],
        currency=row["listed_currency"],
        observed_at=row["listed_at"],
    )
    if row["text"] is not None:
        part = Said(
            text=Passage.of(row["text"], spans.get(row["field"])),
            observed_at=row["observed_at"],
            part=(row["table"], row["row"], row["field"]),
        )
        return Beside(listing=listing, other=part)
    if row["end_title"] is None and row["end_text"] is None:
        return Beside(listing=listing)
    other = Said(
        node=finding.target,
        title=Passage.of(row["end_title"], spans.get("title")),
        text=Passage.of(row["end_text"], spans.get("text")),
        observed_at=row["end_at"],
    )
    return Beside(listing=listing, other=other)
