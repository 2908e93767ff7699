"""``hiddenlinks explain``: one finding, hop by hop."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

import typer

from hiddenlinks.cli.chosen import chosen
from hiddenlinks.cli.screen import wrapped
from hiddenlinks.redact import Redactor
from hiddenlinks.report import campaigns, read, story
from hiddenlinks.report.jsonl import dumps

__all__ = ["EXAMPLES", "command"]

EXAMPLES: Final = (
    ("hiddenlinks explain findings.jsonl a25657ed", "the beginning of an id will do"),
    ("hiddenlinks explain findings.jsonl a25657ed --redact", "without personal data"),
    ("hiddenlinks explain findings.parquet a25657ed --json", "the finding for a program"),
)


def command(
    findings: Annotated[Path, typer.Argument(help="Findings as scan wrote them: .jsonl, .csv or .parquet.")],
    finding_id: Annotated[str, typer.Argument(help="The finding, or the beginning of its id.")],
    redact: Annotated[
        bool, typer.Option("--redact", help="Leave out personal data: handles, phones, e-mails, names.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="The finding as JSON, as scan writes it.")] = False,
) -> None:
    """Tell one finding: the way hop by hop, and what each reason adds to its score."""
    known = read(findings)
    (found,) = chosen(known, [finding_id], findings)
    tied = [finding for finding in known if finding.campaign_id == found.campaign_id is not None]
    if redact:
        found, *tied = Redactor().findings([found, *tied])
    if json:
        typer.echo(dumps(found))
        return
    campaign = next(iter(campaigns(tied)), None)
    for line in wrapped(story(found, campaign)):
        typer.echo(line)
