"""App addresses: they open where no browser, and no crawler, follows."""

from __future__ import annotations

from hiddenlinks.detect.signals.base import Case, Fired, of_kind
from hiddenlinks.vocabulary import LinkKind

__all__ = ["deep_link"]


def deep_link(case: Case) -> Fired:
    """Strength 1 where the way leads over a link of kind deep_link."""
    return of_kind(case, LinkKind.DEEP_LINK, "leads over an app address: {}")
