"""Accounts on messaging services: talks move to where the marketplace does not look (37,000 in arXiv 2404.07797)."""

from __future__ import annotations

from hiddenlinks.detect.signals.base import Case, Fired, of_kind
from hiddenlinks.vocabulary import LinkKind

__all__ = ["contact"]


def contact(case: Case) -> Fired:
    """Strength 1 where the way leads over a link of kind contact."""
    return of_kind(case, LinkKind.CONTACT, "leads over a contact handle: {}")
