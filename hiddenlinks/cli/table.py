"""Findings as a table for people."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from rich.table import Table
from rich.text import Text

from hiddenlinks.cli.screen import NARROW, plain_table
from hiddenlinks.findings import Finding
from hiddenlinks.report import printable
from hiddenlinks.report.claim import claim, claim_of, tied_to
from hiddenlinks.report.harmless import chance

__all__ = ["findings_table", "told"]

_ID: Final = 16


def findings_table(findings: Iterable[Finding], width: int) -> Table:
    """One row a finding: how sure, which listing, what it does, what it is tied to, and the finding's id.

    Below a ``width`` of 100 columns, what it does and what it is tied to are one column.
    """
    narrow = width < NARROW
    table = plain_table()
    table.add_column("score", justify="right", no_wrap=True, min_width=6)
    table.add_column("listing", overflow="fold", min_width=7)
    table.add_column("what it does", no_wrap=not narrow, overflow="fold", min_width=12)
    if not narrow:
        table.add_column("tied to", overflow="fold", min_width=20)
        table.add_column("hops", justify="right", no_wrap=True)
    table.add_column("finding", no_wrap=True, min_width=_ID)
    for finding in findings:
        whole, tied = Text(printable(claim_of(finding))), Text(printable(tied_to(finding)))
        does = (whole,) if narrow else (Text(claim(finding)), tied, _hops(finding))
        listing = Text(printable(finding.listing_id))
        table.add_row(chance(finding.score, 3), listing, *does, finding.finding_id)
    return table


def _hops(finding: Finding) -> str:
    return str(len(finding.path) - 1) if finding.target is not None else ""


def told(finding: Finding) -> str:
    """The finding in a few words: which listing, what it does, what it is tied to."""
    return f"{finding.listing_id} {claim_of(finding)}"
