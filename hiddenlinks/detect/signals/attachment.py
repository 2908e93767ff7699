"""Files to download that carry the link on: filters of pages do not open them."""

from __future__ import annotations

from hiddenlinks.detect.signals.base import Case, Fired, of_kind
from hiddenlinks.vocabulary import LinkKind

__all__ = ["attachment"]


def attachment(case: Case) -> Fired:
    """Strength 1 where the way leads over a link of kind attachment."""
    return of_kind(case, LinkKind.ATTACHMENT, "leads over a file: {}")
