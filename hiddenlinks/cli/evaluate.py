"""``hiddenlinks evaluate``: findings against a truth."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from hiddenlinks.evaluate import evaluate_files

__all__ = ["command"]

_HEAD = ("label", "technique", "listings", "at 0.5", "at all", "mean score", "unresolved")


def command(
    findings: Annotated[Path, typer.Argument(help="Findings as scan wrote them.")],
    truth: Annotated[Path, typer.Argument(help="truth.csv of the same dataset.")],
    json: Annotated[bool, typer.Option("--json", help="The figures as JSON.")] = False,
) -> None:
    """Measure findings: ranking and threshold metrics, by technique."""
    result = evaluate_files(findings, truth)
    if json:
        typer.echo(result.to_json())
        return
    console = Console()
    figures = Table(box=None, pad_edge=False, show_header=False)
    for row in result.table():
        figures.add_row(*row)
    console.print(figures)
    techniques = Table(*_HEAD, box=None, pad_edge=False, header_style="bold")
    for cells in result.technique_table():
        techniques.add_row(*cells)
    console.print(techniques)
