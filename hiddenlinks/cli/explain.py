"""``hiddenlinks explain``: one finding, hop by hop."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hiddenlinks.cli.chosen import chosen
from hiddenlinks.redact import Redactor
from hiddenlinks.report import campaigns, read, story

__all__ = ["command"]


def command(
    findings: Annotated[Path, typer.Argument(help="Findings as scan wrote them: .jsonl, .csv or .parquet.")],
    finding_id: Annotated[str, typer.Argument(help="The finding, or the beginning of its id.")],
    redact: Annotated[
        bool, typer.Option("--redact", help="Leave out personal data: handles, phones, e-mails, names.")
    ] = False,
) -> None:
    """Tell one finding: the way hop by hop, and what each reason adds to its score."""
    known = read(findings)
    (found,) = chosen(known, [finding_id], findings)
    tied = [finding for finding in known if finding.campaign_id == found.campaign_id is not None]
    if redact:
        found, *tied = Redactor().findings([found, *tied])
    campaign = next(iter(campaigns(tied)), None)
    for line in story(found, campaign):
        typer.echo(line)
