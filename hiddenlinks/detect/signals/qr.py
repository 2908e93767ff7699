"""Codes in images, which no filter of texts reads (marketplaces ban outbound codes since 2013)."""

from __future__ import annotations

from hiddenlinks.detect.signals.base import Case, Fired, of_kind
from hiddenlinks.vocabulary import LinkKind

__all__ = ["qr"]


def qr(case: Case) -> Fired:
    """Strength 1 where the way leads over a link of kind qr."""
    return of_kind(case, LinkKind.QR, "leads over a code in an image: {}")
