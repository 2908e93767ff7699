"""Open redirectors: the address that people see is a host's that they trust (OWASP, unvalidated redirects)."""

from __future__ import annotations

from hiddenlinks.detect.signals.base import Case, Fired, of_kind
from hiddenlinks.vocabulary import LinkKind

__all__ = ["redirector"]


def redirector(case: Case) -> Fired:
    """Strength 1 where a redirect stands in the address itself."""
    return of_kind(case, LinkKind.UNWRAPPED, "goes on to an address inside another one: {}")
