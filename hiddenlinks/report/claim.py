"""What a finding claims, in a few words, and what it is tied to."""

from __future__ import annotations

from typing import Final

from hiddenlinks.findings import Finding
from hiddenlinks.vocabulary import Direction, Status

__all__ = ["claim", "claim_of", "tied_to"]

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
    """The node at the other end, or where the listing itself shows it and by which words, without the claim again."""
    if finding.target is not None:
        return finding.target
    shown = next((signal.evidence.text for signal in finding.signals if signal.evidence.field), None)
    if shown is None:
        return f"in its {finding.source}"
    return f"in {shown.replace(f' shows {finding.category}, which the listing does not declare', '')}"


def claim_of(finding: Finding) -> str:
    """Both in one: ``leads to medicine: https://…``, ``shows medicine in the title: “…”``."""
    return f"{claim(finding)}{'' if finding.target is None else ':'} {tied_to(finding)}"
