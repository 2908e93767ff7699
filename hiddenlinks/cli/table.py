"""Findings as a table for a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from hiddenlinks.findings import Finding
from hiddenlinks.vocabulary import Direction, Status

__all__ = ["findings_table"]


def findings_table(findings: Iterable[Finding]) -> Table:
    """One row a finding: how sure, which listing, what it is tied to and how."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("score", justify="right")
    for name in ("finding", "listing", "what"):
        table.add_column(name, no_wrap=True)
    table.add_column("tied to", overflow="fold")
    for finding in findings:
        table.add_row(
            f"{finding.score:.2f}",
            finding.finding_id,
            Text(finding.listing_id),
            _what(finding),
            Text(_tied_to(finding)),
        )
    return table


def _what(finding: Finding) -> str:
    if finding.status is Status.UNRESOLVED:
        return "unresolved"
    arrow = {Direction.FORWARD: "→", Direction.INBOUND: "←", Direction.SELF: "="}[finding.direction]
    return f"{arrow} {finding.category}"


def _tied_to(finding: Finding) -> str:
    if finding.direction is Direction.SELF:
        return next(
            (signal.evidence.text for signal in finding.signals if signal.evidence.field), finding.source
        )
    hops = len(finding.path) - 1
    return f"{finding.target} ({hops} hop{'s' if hops != 1 else ''})"
