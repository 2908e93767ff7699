"""``hiddenlinks scan``: from a dataset to findings."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from hiddenlinks.api import scan
from hiddenlinks.cli.bars import bars
from hiddenlinks.cli.files import check_output
from hiddenlinks.cli.table import findings_table
from hiddenlinks.errors import InputError
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Recogniser
from hiddenlinks.report import Report
from hiddenlinks.report.jsonl import dumps
from hiddenlinks.report.report import FORMATS
from hiddenlinks.vocabulary import Status

__all__ = ["command"]

_FAILED = 3  # --fail-on was reached


def command(
    dataset: Annotated[
        Path, typer.Argument(help="Folder with listings and, if there are any, the other tables.")
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", help="Write findings here; the suffix says the format (docs/formats.md)."
        ),
    ] = None,
    as_of: Annotated[str | None, typer.Option(help="Leave out what was observed later (ISO 8601).")] = None,
    top: Annotated[int | None, typer.Option(min=1, help="Keep the best N findings alone.")] = None,
    min_score: Annotated[
        float | None, typer.Option(min=0, max=1, help="Write findings from here on.")
    ] = None,
    rejects: Annotated[
        Path | None, typer.Option(help="Write rows that could not be used here (CSV).")
    ] = None,
    domains: Annotated[
        list[str] | None, typer.Option(help="Sites that you know: FILE (domain,label) or CATEGORY=FILE.")
    ] = None,
    lexicon: Annotated[
        list[Path] | None, typer.Option(help="A lexicon of your own (TOML); may be given again.")
    ] = None,
    policy: Annotated[Path | None, typer.Option(help="Settings (TOML).")] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Stop at the first row that cannot be used.")
    ] = False,
    fail_on: Annotated[
        float | None, typer.Option(min=0, max=1, help="Exit with 3 if a hidden finding scores this or more.")
    ] = None,
    redact: Annotated[
        bool | None,
        typer.Option(
            "--redact/--no-redact",
            help="Leave out personal data: handles, phones, e-mails, names. By default in .html alone.",
        ),
    ] = None,
    table: Annotated[
        bool | None,
        typer.Option(
            "--table/--jsonl", help="A table for people or JSON lines; by default as stdout is a terminal."
        ),
    ] = None,
) -> None:
    """Find hidden links in a dataset, best first."""
    check_output(output, FORMATS)
    check_output(rejects)
    overrides = {} if min_score is None else {"min_score": min_score}
    rules = Policy.of(**overrides) if policy is None else Policy.from_toml(policy, **overrides)
    judge = Recogniser.default(rules.categories, lexicon or ())
    with bars():
        report = scan(
            dataset, policy=rules, as_of=as_of, strict=strict, recogniser=judge, domains=domains or ()
        )
    for line in report.summary.lines():
        typer.echo(line, err=True)
    if rejects is not None:
        _write_rejects(report, rejects)
    shown = report.top(top)
    _show(shown, output, table=table, redact=redact)
    if fail_on is not None and any(f.status is Status.HIDDEN and f.score >= fail_on for f in report.findings):
        raise typer.Exit(_FAILED)


def _show(shown: Report, output: Path | None, *, table: bool | None, redact: bool | None) -> None:
    """Write the findings to a file, or show them: as a table, or as JSON lines."""
    if output is not None:
        held = shown.write(output, redact=redact)
        best = f"the best {held:,} of " if held < len(shown.findings) else ""
        typer.echo(f"wrote {best}{len(shown.findings):,} findings to {output}", err=True)
        return
    if redact:
        shown = shown.redacted()
    if sys.stdout.isatty() if table is None else table:
        Console().print(findings_table(shown.findings))
    else:
        for finding in shown.findings:
            typer.echo(dumps(finding))


def _write_rejects(report: Report, path: Path) -> None:
    try:
        with path.open("wb") as file:  # polars takes no path that is not UTF-8
            report.rejects.write_csv(file)
    except OSError as error:
        raise InputError(
            f"cannot be written: {error.strerror or error}", str(path), "give another path"
        ) from None
