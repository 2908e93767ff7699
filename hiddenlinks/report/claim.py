"""What a finding claims, in a few words, and what it is tied to."""

from __future__ import annotations

from typing import Final

from hiddenlinks.findings import Finding
from hiddenlinks.vocabulary import Direction, Status

__all__ = ["claim", "tied_to"]

_WORDS: Final = {
    Direction.FORWARD: "leads to {}",
    Direction.INBOUND: "promoted as {}",
    Direction.SELF: "shows {}",
}


def claim(finding: Finding) -> str:
    """What its listing does, such as ``leads to medicine``."""
    if finding.status is Status.UNRESOLVED:
        return "leads out of sight"
    return _WORDS[finding.direction].format(finding.category)


def tied_to(finding: Finding) -> str:
    """The node at the other end, or what a part of the listing shows."""
    if finding.target is not None:
        return finding.target
    shown = next((signal.evidence for signal in finding.signals if signal.evidence.field), None)
    return f"in its {finding.source}" if shown is None else shown.text
