"""Findings where they are wanted: in a file, or on stdout as a table for people or lines for programs."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import typer

from hiddenlinks.cli.screen import screen
from hiddenlinks.cli.table import findings_table
from hiddenlinks.findings import Finding
from hiddenlinks.report import Report
from hiddenlinks.report.jsonl import dumps

__all__ = ["show", "write"]


def write(report: Report, output: Path, *, redact: bool | None = None) -> None:
    """Write ``report`` and say on stderr how many findings the file holds."""
    held = report.write(output, redact=redact)
    best = f"the best {held:,} of " if held < len(report.findings) else ""
    typer.echo(f"wrote {best}{len(report.findings):,} findings to {output}", err=True)


def show(findings: Iterable[Finding], *, table: bool | None) -> None:
    """As a table, or as JSON lines; by default as stdout is a terminal."""
    if sys.stdout.isatty() if table is None else table:
        to = screen()
        to.print(findings_table(findings, to.width))
    else:
        for finding in findings:
            typer.echo(dumps(finding))
