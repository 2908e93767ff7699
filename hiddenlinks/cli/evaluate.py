"""``hiddenlinks evaluate``: findings against a truth."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.table import Table

from hiddenlinks.cli.files import check_output
from hiddenlinks.cli.screen import plain_table, screen
from hiddenlinks.errors import InputError
from hiddenlinks.evaluate import (
    Ablations,
    Evaluation,
    View,
    ablations,
    evaluate,
    only,
    read_findings,
    read_truth,
    without,
)
from hiddenlinks.evaluate.tables import ABLATIONS, TECHNIQUES, ablation_rows, figure_rows, technique_rows
from hiddenlinks.whole import whole

__all__ = ["EXAMPLES", "command"]

EXAMPLES: Final = (
    ("hiddenlinks evaluate findings.jsonl market/truth.csv", "figures as tables"),
    (
        "hiddenlinks evaluate findings.jsonl market/truth.csv --only graph --json",
        "by ways alone, for a program",
    ),
    ("hiddenlinks evaluate findings.jsonl market/truth.csv --ablations", "what each signal is worth"),
)


def command(
    findings: Annotated[Path, typer.Argument(help="Findings as scan wrote them.")],
    truth: Annotated[Path, typer.Argument(help="truth.csv of the same dataset.")],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write the figures here: .json.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="The figures as JSON.")] = False,
    leave_out: Annotated[
        list[str] | None,
        typer.Option("--without", metavar="SIGNAL", help="Score without this signal; may be given again."),
    ] = None,
    view: Annotated[
        View | None,
        typer.Option(
            "--only", metavar="WHAT", help="Judge one alone: forward, inbound, self, text or graph."
        ),
    ] = None,
    ablate: Annotated[
        bool, typer.Option("--ablations", help="One row for each signal left out, and each --only.")
    ] = False,
) -> None:
    """Measure findings: ranking and threshold metrics, by technique, with 95 % intervals."""
    check_output(output, (".json",))
    if ablate and (leave_out or view):
        raise InputError("--ablations stands alone", "", "leave out --without and --only")
    result = _measured(findings, truth, leave_out or [], view, ablate=ablate)
    if output is not None:
        with whole(output) as to:
            to.write_text(result.to_json() + "\n", "utf-8")
        typer.echo(f"wrote the figures to {output}", err=True)
    if json:
        typer.echo(result.to_json())
    elif output is None:
        _print(result)


def _measured(
    findings: Path, truth: Path, leave_out: list[str], view: View | None, *, ablate: bool
) -> Evaluation | Ablations:
    found = read_findings(findings, signals=bool(ablate or leave_out or view))
    told = read_truth(truth)
    if ablate:
        return ablations(found, told)
    if view is not None:
        found = only(found, view)
    return evaluate(without(found, leave_out) if leave_out else found, told)


def _print(result: Evaluation | Ablations) -> None:
    console = screen()
    if isinstance(result, Ablations):
        console.print(_table(ABLATIONS, ablation_rows(result)))
        return
    console.print(_table(("measure", "value"), figure_rows(result)), end="\n\n")
    rows = technique_rows((*result.techniques, *result.look_alikes))
    console.print(_table(TECHNIQUES, rows))


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    table = plain_table()
    for name in head:
        table.add_column(name, overflow="fold")
    for cells in rows:
        table.add_row(*cells)
    return table
