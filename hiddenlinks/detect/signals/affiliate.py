"""Affiliate links: somebody earns by the way (AliExpress's DSA risk report 2025, table 6-1)."""

from __future__ import annotations

from hiddenlinks.detect.signals.base import Case, Fired, of_kind
from hiddenlinks.vocabulary import LinkKind

__all__ = ["affiliate"]


def affiliate(case: Case) -> Fired:
    """Strength 1 where the way leads over a link of kind affiliate."""
    return of_kind(case, LinkKind.AFFILIATE, "leads over an affiliate link: {}")
