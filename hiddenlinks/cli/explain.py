"""``hiddenlinks explain``: one finding, hop by hop."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hiddenlinks.errors import InputError
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
    found = [finding for finding in known if finding.finding_id.startswith(finding_id.lower())]
    if not found:
        raise InputError(
            f"no finding {finding_id!r} among {len(known)}", str(findings), "see the ids that scan shows"
        )
    if len(found) > 1:
        raise InputError(
            f"{len(found)} findings begin with {finding_id!r}", str(findings), "give more of the id"
        )
    tied = [finding for finding in known if finding.campaign_id == found[0].campaign_id is not None]
    if redact:
        told, *tied = Redactor().findings([*found, *tied])
        found = [told]
    campaign = next(iter(campaigns(tied)), None)
    for line in story(found[0], campaign):
        typer.echo(line)
