"""``hiddenlinks scan``: from a dataset to findings."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

import typer

from hiddenlinks.api import scan
from hiddenlinks.cli.bars import bars
from hiddenlinks.cli.files import check_output
from hiddenlinks.cli.options import (
    FAILED,
    AsSummary,
    AsTable,
    Domains,
    Lexicons,
    Output,
    PolicyFile,
    Quiet,
    Redact,
    Strict,
)
from hiddenlinks.cli.shown import show, write
from hiddenlinks.policy import Policy
from hiddenlinks.report.report import FORMATS
from hiddenlinks.vocabulary import Status
from hiddenlinks.whole import whole

__all__ = ["EXAMPLES", "command"]

EXAMPLES: Final = (
    ("hiddenlinks scan market -o findings.jsonl", "all findings to a file, the summary to stderr"),
    ("hiddenlinks scan market -o report.html", "a page to look through"),
    ("hiddenlinks scan market --table --top 20", "the twenty best, as a table"),
    ("hiddenlinks scan market --as-of 2026-05-15 --jsonl --quiet", "as it was known on a day, for a program"),
    (
        "hiddenlinks scan market --domains known.csv --domains adult=hosts.txt --rejects rejects.csv",
        "with sites that you know",
    ),
    (
        "hiddenlinks scan market -o findings.parquet --json --fail-on 0.9",
        "in a script: numbers on stdout, status 3 at 0.9 and more",
    ),
)


_AsOf = Annotated[
    str | None, typer.Option(metavar="TIME", help="Leave out what was observed later (ISO 8601).")
]
_Top = Annotated[int | None, typer.Option(min=1, metavar="N", help="Keep the best N findings alone.")]
_MinScore = Annotated[
    float | None, typer.Option(min=0, max=1, metavar="X", help="Write findings from here on.")
]
_Rejects = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Write rows that could not be used here (CSV).")
]
_FailOn = Annotated[
    float | None,
    typer.Option(
        min=0,
        max=1,
        metavar="X",
        help="Exit with 3 if a hidden finding that --min-score leaves scores this or more.",
    ),
]


def command(
    dataset: Annotated[
        Path, typer.Argument(help="Folder with listings and, if there are any, the other tables.")
    ],
    output: Output = None,
    as_of: _AsOf = None,
    top: _Top = None,
    min_score: _MinScore = None,
    rejects: _Rejects = None,
    domains: Domains = None,
    lexicon: Lexicons = None,
    policy: PolicyFile = None,
    strict: Strict = False,
    fail_on: _FailOn = None,
    redact: Redact = None,
    table: AsTable = None,
    json: AsSummary = False,
    quiet: Quiet = False,  # noqa: ARG001 - its callback does the work
) -> None:
    """Find hidden links in a dataset, best first.

    Findings go to a file (-o) or to stdout, the summary to stderr.
    """
    from hiddenlinks.load.files import find
    from hiddenlinks.recognise import Recogniser

    check_output(output, FORMATS)
    check_output(rejects)
    find(dataset)  # what is no dataset is said before the recogniser is loaded
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
        with whole(rejects) as to, to.open("wb") as file:  # polars takes no path that is not UTF-8
            report.rejects.write_csv(file)
    shown = report.top(top)
    if output is not None:
        write(shown, output, redact=redact)
    if json:
        typer.echo(report.summary.model_dump_json())
    elif output is None:
        show((shown.redacted() if redact else shown).findings, table=table)
    if fail_on is not None and any(f.status is Status.HIDDEN and f.score >= fail_on for f in report.findings):
        raise typer.Exit(FAILED)
