"""What a listing said and what its end said, side by side: what a reader needs and a finding does not carry."""

from __future__ import annotations

from datetime import datetime
from typing import Final, Self

from pydantic import BaseModel, ConfigDict, Field

__all__ = ["KEPT", "Beside", "Passage", "Said"]

KEPT: Final = 10_000
"""Characters of a text that are kept: a page may hold a megabyte, and there are thousands of findings."""


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Passage(_Frozen):
    """A text, or the part of it that is kept: ``text`` stands at ``start`` of ``length`` characters."""

    text: str
    start: int = Field(0, ge=0)
    length: int = Field(ge=0)

    @classmethod
    def of(cls, whole: str | None, span: tuple[int, int] | None = None) -> Self | None:
        """The beginning of ``whole``, or what stands around ``span`` ([start, end) in characters); null stays null."""
        if whole is None:
            return None
        first = 0 if span is None or span[1] <= KEPT else span[0] - KEPT // 2
        start = max(0, min(first, len(whole) - KEPT))
        return cls(text=whole[start : start + KEPT], start=start, length=len(whole))


class Said(_Frozen):
    """What stood in one place: a listing's latest observation, a page or handle, or one part of a listing.

    ``node``: the key; null where it is a part of the listing. ``category``: as the seller declared it. ``part``: table,
    row and field of a part of the listing, as in an evidence.
    """

    node: str | None = None
    title: Passage | None = None
    text: Passage | None = None
    category: str | None = None
    price: float | None = None
    currency: str | None = None
    observed_at: datetime | None = None
    part: tuple[str, str | None, str] | None = None


class Beside(_Frozen):
    """The two ends of a finding. ``other``: the end, the origin or the part; null where nothing of it was captured."""

    listing: Said
    other: Said | None = None
