"""``hiddenlinks notice``: drafts of notices of illegal content, and notices where everything is given."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Final

import typer

from hiddenlinks.cli.chosen import chosen, given_for
from hiddenlinks.cli.drafts import needs_whole, say_missing, write
from hiddenlinks.report import read
from hiddenlinks.report.dsa import Notice, NoticeDraft

__all__ = ["EXAMPLES", "command"]

EXAMPLES: Final = (
    ("hiddenlinks notice findings.jsonl a25657ed -o notice.toml", "a draft, with what is missing"),
    (
        "hiddenlinks notice findings.jsonl a25657ed --given notice.toml -o notice.txt",
        "the letter, once all is given",
    ),
)


def command(
    findings: Annotated[Path, typer.Argument(help="Findings as scan wrote them: .jsonl, .csv or .parquet.")],
    finding_id: Annotated[list[str], typer.Argument(help="The findings, or the beginnings of their ids.")],
    given: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="What you know and state (TOML): fields for all, [finding.ID] for one."
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="Write the draft (.toml) or the notices (.txt or .json) here.",
        ),
    ] = None,
    redact: Annotated[
        bool, typer.Option("--redact/--no-redact", help="Leave out personal data in what was found.")
    ] = True,
) -> None:
    """Draft notices of illegal content to a platform (DSA, Article 16): one for each finding.

    With everything given, the notices come out as letters, or as JSON.
    """
    found = chosen(read(findings), finding_id, findings)
    values = given_for(given, Notice.model_fields, found)
    drafts = [draft.given(values[draft.finding_id]) for draft in NoticeDraft.all_of(found, redact=redact)]
    if not needs_whole(drafts, output, (".txt", ".json")):
        write("\n".join("\n".join(draft.toml()) + "\n" for draft in drafts), output)
        say_missing(drafts)
        return
    notices = [draft.complete() for draft in drafts]
    if output is not None and output.suffix.lower() == ".json":
        text = (
            json.dumps([notice.model_dump(mode="json") for notice in notices], ensure_ascii=False, indent=2)
            + "\n"
        )
    else:
        text = "\f\n".join("\n".join(notice.letter()) + "\n" for notice in notices)
    write(text, output)
