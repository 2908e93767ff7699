"""``hiddenlinks offenders``: who turns up again and again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from json import dumps
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.table import Table
from rich.text import Text

from hiddenlinks.cli.screen import NARROW, plain_table, screen
from hiddenlinks.errors import InputError, nearest
from hiddenlinks.monitor import Store
from hiddenlinks.monitor.offenders import KINDS, Alike, Offender, offenders
from hiddenlinks.monitor.review import allowances
from hiddenlinks.report import printable

__all__ = ["EXAMPLES", "command"]

EXAMPLES: Final = (
    ("hiddenlinks offenders store.duckdb", "all kinds"),
    ("hiddenlinks offenders store.duckdb --kind seller --top 50", "sellers alone"),
)

_COUNTS: Final = ("confirmed", "open", "present", "listings", "sellers")
_DAYS: Final = ("first_seen", "last_seen")


def command(
    store: Annotated[Path, typer.Argument(help="The store that hiddenlinks monitor keeps.")],
    kind: Annotated[
        str | None, typer.Option(metavar="KIND", help="seller, handle, affiliate, site or hop alone.")
    ] = None,
    top: Annotated[int, typer.Option(min=1, metavar="N", help="Show the first N of each list.")] = 20,
    show_all: Annotated[bool, typer.Option("--all", help="Show who has one finding alone, too.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Everything as one JSON object.")] = False,
) -> None:
    """Rank sellers, handles, affiliates, sites and hops by their findings; propose sellers that may be one."""
    if kind is not None and kind not in KINDS:
        raise InputError(f"no kind {kind!r}", "--kind", nearest(kind, KINDS))
    with Store.open(store) as held:
        found, holding = offenders(held), allowances(held)
    for one in holding:
        typer.echo(printable(one.told), err=True)
    wanted = [one for one in found.ranked if kind in {None, one.kind}]
    repeated = [one for one in wanted if show_all or one.confirmed + one.open > 1]
    if json:
        ranked = [one.model_dump(mode="json") for one in repeated]
        alike = [one.model_dump(mode="json") for one in found.alike]
        held_now = [one.model_dump(mode="json") for one in holding]
        typer.echo(dumps({"offenders": ranked, "alike": alike, "allowances": held_now}))
        return
    console = screen()
    console.print(_table(repeated[:top], console.width))
    if len(repeated) < len(wanted):
        console.print(f"{len(wanted) - len(repeated):,} more have one finding alone: --all", highlight=False)
    for line in _alike(found.alike, top):
        console.print(Text(printable(line)))


def _table(rows: Iterable[Offender], width: int) -> Table:
    """One row each; below a ``width`` of 100 columns without what can be spared, so that names have room."""
    counts, days = (_COUNTS[:2], _DAYS[1:]) if width < NARROW else (_COUNTS, _DAYS)
    table = plain_table()
    table.add_column("what", no_wrap=True)
    table.add_column("who", overflow="fold", min_width=12)
    for name in counts:
        table.add_column(name, justify="right", no_wrap=True)
    for name in days:
        table.add_column(name.replace("_", " "), no_wrap=True)
    for row in rows:
        cells = [f"{getattr(row, name):,}" for name in counts]
        cells += [f"{getattr(row, name):%Y-%m-%d}" for name in days]
        table.add_row(row.kind, Text(printable(row.name)), *cells)
    return table


def _alike(pairs: Sequence[Alike], top: int) -> Iterable[str]:
    """A line for each pair, and that nobody has said that they are one."""
    if pairs:
        yield ""
        yield "May be one under two names (a proposal, look at both):"
    for pair in pairs[:top]:
        since = "" if pair.seller_since is None else f", seen since {pair.seller_since:%Y-%m-%d},"
        yield f"  {pair.seller}{since} and {pair.earlier} share {', '.join(pair.things)}"
    if len(pairs) > top:
        yield f"  and {len(pairs) - top:,} more pairs: --json has all"
