"""``hiddenlinks statement``: drafts of statements of reasons, and statements where everything is given."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Final

import typer

from hiddenlinks.cli.chosen import chosen, given_for
from hiddenlinks.cli.drafts import needs_whole, say_missing, write
from hiddenlinks.report import read
from hiddenlinks.report.dsa import Statement, StatementDraft, batches
from hiddenlinks.report.dsa.statement import redacted

__all__ = ["EXAMPLES", "command"]

EXAMPLES: Final = (
    ("hiddenlinks statement findings.jsonl a25657ed -o draft.toml", "a draft, with what is missing"),
    (
        "hiddenlinks statement findings.jsonl a25657ed --given draft.toml -o statements.json",
        "the statement, once all is given",
    ),
)


def command(
    findings: Annotated[Path, typer.Argument(help="Findings as scan wrote them: .jsonl, .csv or .parquet.")],
    finding_id: Annotated[list[str], typer.Argument(help="The findings, or the beginnings of their ids.")],
    given: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="What you decided (TOML): fields for all, [finding.ID] for one."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="FILE", help="Write the draft (.toml) or the statements (.json) here."
        ),
    ] = None,
    redact: Annotated[
        bool, typer.Option("--redact/--no-redact", help="Leave out personal data, as Article 24(5) asks.")
    ] = True,
) -> None:
    """Draft statements of reasons (DSA, Article 17 and 24): what a finding says, and what you still have to decide.

    With everything given, the statements come out as the transparency database takes them.
    """
    found = chosen(read(findings), finding_id, findings)
    values = given_for(given, Statement.model_fields, found)
    drafts = [draft.given(values[draft.finding_id]) for draft in StatementDraft.all_of(found, redact=redact)]
    if not needs_whole(drafts, output, (".json",)):
        write("\n".join("\n".join(draft.toml()) + "\n" for draft in drafts), output)
        say_missing(drafts)
        return
    statements = tuple(draft.complete() for draft in drafts)
    bodies = list(batches(redacted(statements) if redact else statements))
    for file, body in zip(_files(output, len(bodies)), bodies, strict=True):
        write(json.dumps(body, ensure_ascii=False, indent=2) + "\n", file)
        if file is not None:
            typer.echo(f"statements: {len(body['statements'])}, in {file}", err=True)


def _files(output: Path | None, count: int) -> Iterator[Path | None]:
    """The file itself, or numbered ones where there is more than one call of at most 100 statements."""
    for number in range(1, count + 1):
        yield output if output is None or count == 1 else output.with_stem(f"{output.stem}-{number}")
