"""``hiddenlinks review``: what people decide about findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from json import dumps
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.table import Table
from rich.text import Text

from hiddenlinks.cli.screen import plain_table, screen
from hiddenlinks.cli.table import told
from hiddenlinks.errors import InputError, nearest
from hiddenlinks.monitor import Store
from hiddenlinks.monitor.review import (
    Allowance,
    Entry,
    Reviewed,
    Standing,
    allow,
    allowances,
    decide,
    disallow,
    reviewed,
    trail,
)
from hiddenlinks.report import printable
from hiddenlinks.verdicts import Decision

__all__ = ["EXAMPLES", "command"]

EXAMPLES: Final = (
    ("hiddenlinks review store.duckdb", "what waits for a decision"),
    ('hiddenlinks review store.duckdb a25657ed dismiss --by Ana --why "a licensed pharmacy"', "decide"),
    (
        'hiddenlinks review store.duckdb allow shop.example --until 2099-12-31 --by Ana --why "a partner"',
        "dampen what a site is accused of, for a time",
    ),
    ("hiddenlinks review store.duckdb trail", "who decided what, when and why"),
)

_WAITING: Final = (Standing.BACK, Standing.OPEN)
_DONE: Final = {Decision.CONFIRM: "confirmed", Decision.DISMISS: "dismissed", Decision.REOPEN: "reopened"}


def command(
    store: Annotated[Path, typer.Argument(help="The store that hiddenlinks monitor keeps.")],
    what: Annotated[
        str | None,
        typer.Argument(help="A finding (the beginning of its id will do), allow, disallow, or trail."),
    ] = None,
    then: Annotated[
        str | None,
        typer.Argument(
            help="confirm, dismiss or reopen; after allow: a site, seller:ID or handle:SERVICE/NAME."
        ),
    ] = None,
    by: Annotated[str, typer.Option(metavar="NAME", help="Who decides.")] = "",
    why: Annotated[str, typer.Option(metavar="TEXT", help="The reason, in a sentence.")] = "",
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="The last day of an allowance (2027-01-31).")
    ] = None,
    show_all: Annotated[bool, typer.Option("--all", help="Show what is decided, too.")] = False,
    json: Annotated[bool, typer.Option("--json", help="JSON lines; counts for the findings.")] = False,
) -> None:
    """Confirm, dismiss or reopen a finding; allow a site, seller or handle for a time; or see what waits."""
    if what is None:
        with Store.open(store) as held:
            _show(reviewed(held), allowances(held), show_all=show_all, json=json)
    elif what == "trail":
        with Store.open(store) as held:
            _show_trail(trail(held), json=json)
    else:
        with Store.open(store, write=True) as held:
            typer.echo(_act(held, what, then, by, why, until))


def _act(held: Store, what: str, then: str | None, by: str, why: str, until: str | None) -> str:
    """Write down what was decided, and say it in a line."""
    if what == "disallow":
        one = disallow(held, _named(then, what), by=by, why=why)
        return printable(f"{one.kind}:{one.key} is allowed no more")
    if what == "allow":
        if until is None:
            raise InputError("an allowance without an end", "--until", "give the last day on which it holds")
        return printable(allow(held, _named(then, what), until=until, by=by, why=why).told)
    if then is None:
        raise InputError("no decision", what, nearest("", Decision))
    verdict = decide(held, what, then, by=by, why=why)
    return f"finding {verdict.finding_id}: {_DONE[verdict.decision]} by {printable(verdict.by)}"


def _named(reference: str | None, what: str) -> str:
    if reference is None:
        raise InputError(f"nothing to {what}", "", "give a site, seller:ID or handle:SERVICE/NAME")
    return reference


def _show(rows: Sequence[Reviewed], holding: Sequence[Allowance], *, show_all: bool, json: bool) -> None:
    counts = Counter(row.standing for row in rows)
    if json:
        typer.echo(
            dumps(
                {
                    **{str(standing): counts[standing] for standing in Standing},
                    "dampened": sum(bool(row.allowances) for row in rows),
                    "allowances": [one.model_dump(mode="json") for one in holding],
                }
            )
        )
        return
    wanted = [row for row in rows if show_all or row.standing in _WAITING]
    console = screen()
    console.print(_table(wanted), end="\n\n")
    console.print(", ".join(f"{counts[standing]:,} {standing}" for standing in Standing), highlight=False)
    for line in _allowed(holding, rows):
        console.print(Text(printable(line)))


def _allowed(holding: Iterable[Allowance], rows: Sequence[Reviewed]) -> Iterable[str]:
    """A line for each allowance, with how many findings it dampens."""
    for one in holding:
        count = sum(one in row.allowances for row in rows)
        yield f"{one.told} (findings dampened: {count:,})"


def _table(rows: Iterable[Reviewed]) -> Table:
    """One row a finding: where it stands, how sure it is, what it is about, and what people said of it."""
    table = plain_table()
    for name in ("stands", "score", "finding"):
        table.add_column(name, no_wrap=True)
    for name in ("what it says", "because"):
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(
            row.standing,
            f"{row.shown.score:.3f}{'*' if row.allowances else ''}",
            row.finding.finding_id,
            Text(printable(told(row.finding))),
            Text(printable("; ".join(_because(row)))),
        )
    return table


def _because(row: Reviewed) -> Iterable[str]:
    yield from row.grounds
    if row.verdict is not None:
        yield f"{_DONE[row.verdict.decision]} by {row.verdict.by}, {row.verdict.at:%Y-%m-%d}: {row.verdict.why}"
    if row.allowances:
        yield f"* without allowances {row.finding.score:.3f}"
    if not row.present:
        yield "its way is gone"


def _show_trail(entries: Iterable[Entry], *, json: bool) -> None:
    for entry in entries:
        if json:
            typer.echo(dumps(entry._asdict() | {"at": entry.at.isoformat()}, ensure_ascii=False))
        else:
            who = f" {entry.who}" if entry.who else ""
            typer.echo(
                printable(f"{entry.at:%Y-%m-%d %H:%M:%S}{who}: {entry.what} {entry.about}: {entry.why}")
            )
