"""``hiddenlinks convert``: findings that are there already in another format, without a scan."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

import typer

from hiddenlinks.cli.files import check_output
from hiddenlinks.cli.options import AsSummary, AsTable, Output, Quiet, Redact
from hiddenlinks.cli.shown import show, write
from hiddenlinks.report import Report, read
from hiddenlinks.report.report import FORMATS

__all__ = ["EXAMPLES", "command"]

EXAMPLES: Final = (
    ("hiddenlinks convert findings.jsonl -o report.html", "a page of findings that a scan wrote before"),
    ("hiddenlinks convert findings.parquet -o best.csv --top 100 --redact", "the hundred best for others"),
    ("hiddenlinks convert findings.jsonl --table --min-score 0.5", "a table of the likely ones"),
)


def command(
    findings: Annotated[Path, typer.Argument(help="Findings as scan wrote them: .jsonl, .csv or .parquet.")],
    output: Output = None,
    top: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Keep the best N findings alone.")
    ] = None,
    min_score: Annotated[
        float, typer.Option(min=0, max=1, metavar="X", help="Keep findings from here on.")
    ] = 0.0,
    redact: Redact = None,
    table: AsTable = None,
    json: AsSummary = False,
    quiet: Quiet = False,  # noqa: ARG001 - its callback does the work
) -> None:
    """Write findings in another format, without the dataset that they were found in.

    What stood at both ends of a way is in the dataset: a page made by scan shows it, one made here does not.
    """
    check_output(output, FORMATS)
    report = Report.of(finding for finding in read(findings) if finding.score >= min_score)
    for line in report.summary.lines():
        typer.echo(line, err=True)
    shown = report.top(top)
    if output is not None:
        write(shown, output, redact=redact)
    if json:
        typer.echo(report.summary.model_dump_json())
    elif output is None:
        show((shown.redacted() if redact else shown).findings, table=table)
