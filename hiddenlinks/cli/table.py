"""Findings as a table for people."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from hiddenlinks.findings import Finding
from hiddenlinks.report import printable
from hiddenlinks.report.claim import claim, tied_to

__all__ = ["findings_table", "told"]


def findings_table(findings: Iterable[Finding]) -> Table:
    """One row a finding: how sure, which listing, what it does, what it is tied to, and the finding's id."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("score", justify="right")
    for name in ("listing", "what it does"):
        table.add_column(name, no_wrap=True)
    table.add_column("tied to", overflow="fold")
    table.add_column("hops", justify="right")
    table.add_column("finding", no_wrap=True)
    for finding in findings:
        table.add_row(
            f"{finding.score:.3f}",
            Text(printable(finding.listing_id)),
            claim(finding),
            Text(printable(tied_to(finding))),
            str(len(finding.path) - 1) if finding.target is not None else "",
            finding.finding_id,
        )
    return table


def told(finding: Finding) -> str:
    """The finding in a few words: which listing, what it does, what it is tied to."""
    return f"{finding.listing_id} {claim(finding)}: {tied_to(finding)}"
