"""``hiddenlinks monitor``: a store that takes in one observation after another."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from json import dumps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from hiddenlinks.cli.changes import changes_table, summary
from hiddenlinks.cli.decided import Decided, Kept, after_adding, changed, kept, report
from hiddenlinks.cli.files import check_output
from hiddenlinks.cli.options import FAILED, AsTable, Domains, Lexicons, PolicyFile, Quiet, Strict
from hiddenlinks.cli.screen import screen
from hiddenlinks.cli.shown import show, write
from hiddenlinks.errors import InputError
from hiddenlinks.load.times import moment
from hiddenlinks.monitor import TOLD, Added, Change, Store, add
from hiddenlinks.monitor.metrics import write_metrics
from hiddenlinks.policy import Policy
from hiddenlinks.report.report import FORMATS
from hiddenlinks.version import VERSION
from hiddenlinks.vocabulary import Status

if TYPE_CHECKING:
    from hiddenlinks.load import Dataset

__all__ = ["EXAMPLES", "command"]

EXAMPLES: Final = (
    ("hiddenlinks monitor store.duckdb --add today", "take in a day, see what is new"),
    (
        "hiddenlinks monitor store.duckdb --add today --json --quiet --fail-on 0.9 --metrics hiddenlinks.prom",
        "the same in a timer",
    ),
    ("hiddenlinks monitor store.duckdb --findings", "what is open now"),
    ("hiddenlinks monitor store.duckdb --findings --since 2026-03-02", "what changed since"),
    ("hiddenlinks monitor store.duckdb --findings -o report.html", "a page to look through"),
)


_Output = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="FILE", help="With --findings: write them here, as scan does."),
]
_FailOn = Annotated[
    float | None,
    typer.Option(
        min=0,
        max=1,
        metavar="X",
        help="Exit with 3 if a new, changed or returned hidden finding scores this or more.",
    ),
]


def command(
    store: Annotated[Path, typer.Argument(help="The store: a file that --add makes.")],
    dataset: Annotated[
        Path | None,
        typer.Option("--add", metavar="FOLDER", help="Take in this dataset, and say what it changes."),
    ] = None,
    show: Annotated[bool, typer.Option("--findings", help="Show the findings.")] = False,
    as_found: Annotated[
        bool, typer.Option("--as-found", help="With --findings: before verdicts and allowances.")
    ] = False,
    output: _Output = None,
    as_of: Annotated[
        str | None,
        typer.Option(metavar="TIME", help="The moment that it is about (ISO 8601); now by default."),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(metavar="TIME", help="With --findings: what changed since this moment (ISO 8601)."),
    ] = None,
    domains: Domains = None,
    lexicon: Lexicons = None,
    policy: PolicyFile = None,
    strict: Strict = False,
    fail_on: _FailOn = None,
    metrics: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write counts and ages for Prometheus here (.prom).")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object that sums up.")] = False,
    table: AsTable = None,
    quiet: Quiet = False,  # noqa: ARG001 - its callback does the work
) -> None:
    """Keep what is observed day after day, and say what is new, changed, gone or back."""
    _check(dataset, since, output, show=show, metrics=metrics)
    check_output(metrics)
    until = moment(as_of, "--as-of")
    for_people = not json and (sys.stdout.isatty() if table is None else table)
    changes: Sequence[Change] = ()
    if dataset is not None:
        adding = _Adding(dataset, domains or (), lexicon or (), policy, strict=strict)
        added, decided = adding.to(store, until, metrics)
        changes = added.changes
        _tell_added(added, decided, for_people=for_people, json=json)
    else:
        with Store.open(store) as held:
            if since is not None:
                changes, decided = changed(held, moment(since, "--since") or datetime.now(UTC), until)
                _tell_changes(changes, decided, for_people=for_people, json=json)
            elif show:
                shown = kept(held, until, as_found=as_found)
                if output is not None:
                    write(report(held, shown, until), output)
                _tell_findings(shown, for_people=for_people, json=json, quiet=output is not None)
            if metrics is not None:
                write_metrics(held, metrics)
    if fail_on is not None and any(_reaches(change, fail_on) for change in changes):
        raise typer.Exit(FAILED)


@dataclass(frozen=True)
class _Adding:
    """A dataset to take in, and how to read and judge it."""

    dataset: Path
    domains: Sequence[str]
    lexicon: Sequence[Path]
    policy: Path | None
    strict: bool

    def to(self, store: Path, as_of: datetime | None, metrics: Path | None) -> tuple[Added, Decided]:
        """Take it in; a store is made only once the dataset could be read."""
        from hiddenlinks.load.files import find
        from hiddenlinks.recognise import Recogniser

        find(self.dataset)  # what is no dataset is said before the recogniser is loaded
        rules = Policy() if self.policy is None else Policy.from_toml(self.policy)
        judge = Recogniser.default(rules.categories, self.lexicon)
        first = None if store.exists() else self._read()
        with Store.open(store, write=True, create=True, library=VERSION) as held:
            added = add(
                held,
                first or self._read(),
                origin=str(self.dataset),
                policy=rules,
                recogniser=judge,
                library=VERSION,
                as_of=as_of,
            )
            if metrics is not None:
                write_metrics(held, metrics)
            return after_adding(held, added)

    def _read(self) -> Dataset:
        from hiddenlinks.load import from_folder

        return from_folder(self.dataset, domains=self.domains, strict=self.strict)


def _check(
    dataset: Path | None, since: str | None, output: Path | None, *, show: bool, metrics: Path | None
) -> None:
    check_output(output, FORMATS)
    if output is not None and (since is not None or not show):
        raise InputError("-o writes the findings", "", "give --findings, without --since")
    if dataset is not None and (show or since is not None):
        raise InputError("--add stands alone", "", "show --findings in a call of its own")
    if since is not None and not show:
        raise InputError("--since says what --findings shows", "", "give --findings, too")
    if dataset is None and not show and metrics is None:
        raise InputError("nothing to do", "", "give --add DATASET, --findings or --metrics FILE")


def _tell_added(added: Added, decided: Decided, *, for_people: bool, json: bool) -> None:
    for line in summary(added):
        typer.echo(line, err=True)
    if json:
        _say(decided)
        typer.echo(dumps(added.model_dump(mode="json") | decided.summary(), ensure_ascii=False))
    else:
        _tell_changes(added.changes, decided, for_people=for_people, json=False)


def _tell_changes(changes: Sequence[Change], decided: Decided, *, for_people: bool, json: bool) -> None:
    _say(decided)
    if json:
        counts = Counter(str(change.event) for change in changes)
        typer.echo(dumps({str(event): counts[str(event)] for event in TOLD} | decided.summary()))
    elif for_people:
        screen().print(changes_table(changes))
    else:
        for change in changes:
            typer.echo(change.model_dump_json())


def _tell_findings(shown: Kept, *, for_people: bool, json: bool, quiet: bool) -> None:
    """On stdout, unless they were written to a file (``quiet``) and no summary is asked for."""
    _say(shown.decided)
    if json:
        counts = Counter(str(finding.status) for finding in shown.findings)
        typer.echo(dumps({str(status): counts[str(status)] for status in Status} | shown.decided.summary()))
    elif not quiet:
        show(shown.findings, table=for_people)


def _say(decided: Decided) -> None:
    for line in decided.lines():
        typer.echo(line, err=True)


def _reaches(change: Change, score: float) -> bool:
    open_ = change.present and change.finding.status is Status.HIDDEN
    return open_ and change.finding.score >= score
