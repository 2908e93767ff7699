"""``hiddenlinks audit``: how much is hidden, by a sample that people judge."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

import polars as pl
import typer
from rich.table import Table

from hiddenlinks.cli.files import check_output
from hiddenlinks.cli.screen import plain_table, screen
from hiddenlinks.errors import InputError
from hiddenlinks.monitor import Store
from hiddenlinks.monitor.audit import AuditResult, Estimate, judge, read_judged, result, sample
from hiddenlinks.whole import whole

__all__ = ["EXAMPLES", "command"]

EXAMPLES: Final = (
    ("hiddenlinks audit store.duckdb --sample 600 --seed 7 -o sample.csv", "draw"),
    ("hiddenlinks audit store.duckdb --judged sample.csv --by Ana", "hand in what was judged"),
    ("hiddenlinks audit store.duckdb", "the estimates"),
)

_SAYS: Final = {
    "prevalence": "of all listings are hidden",
    "recall": "of the hidden ones are flagged",
    "precision": "of the flagged ones are hidden",
}


def command(
    store: Annotated[Path, typer.Argument(help="The store that hiddenlinks monitor keeps.")],
    size: Annotated[
        int | None,
        typer.Option("--sample", min=1, metavar="N", help="Draw so many listings for people to judge."),
    ] = None,
    seed: Annotated[
        int, typer.Option(min=0, max=2**63 - 1, metavar="N", help="The same seed draws the same sample.")
    ] = 0,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write the sample here: .csv.")
    ] = None,
    scores: Annotated[
        bool, typer.Option("--scores", help="Show strata and scores in the sample: its judges are not blind.")
    ] = False,
    judged: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Take back the sample with judgements (CSV).")
    ] = None,
    by: Annotated[str | None, typer.Option(metavar="NAME", help="Who judged, or who draws.")] = None,
    settle: Annotated[
        bool, typer.Option("--settle", help="With --judged: replace judgements that differ from these.")
    ] = False,
    audit: Annotated[
        int | None, typer.Option(metavar="N", help="Show this audit; the last by default.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="The result as JSON.")] = False,
) -> None:
    """Estimate how much is hidden, and how much of it is found, from listings that people judge."""
    if size is not None and judged is not None:
        raise InputError("--sample and --judged", "", "draw first, then hand in what was judged")
    if size is not None:
        check_output(output, (".csv",))
        with Store.open(store, write=True) as held:
            number, rows = sample(held, size, seed, by=by, scores=scores)
        _write(rows, output)
        typer.echo(f"audit {number}: {rows.height:,} listings to judge", err=True)
        return
    if judged is not None:
        rows = read_judged(judged)
        with Store.open(store, write=True) as held:
            new = judge(held, rows, by=by or "", settle=settle)
            audit = int(rows["audit"][0])
            found = result(held, audit)
        typer.echo(f"audit {audit}: {new:,} judgements taken in", err=True)
    else:
        with Store.open(store) as held:
            found = result(held, audit)
    if json:
        typer.echo(found.model_dump_json())
    else:
        _show(found)


def _write(rows: pl.DataFrame, path: Path | None) -> None:
    if path is None:
        typer.echo(rows.write_csv(), nl=False)
        return
    with whole(path) as to, to.open("wb") as file:  # polars takes no path that is not UTF-8
        rows.write_csv(file, include_bom=True)  # so that spreadsheets read it as UTF-8


def _show(found: AuditResult) -> None:
    console = screen()
    console.print(_table(found), end="\n\n")
    drawn = sum(row.drawn for row in found.strata)
    listings = sum(row.listings for row in found.strata)
    judges = ", ".join(found.judged_by) or "nobody yet"
    console.print(
        f"Audit {found.audit}: {drawn:,} of {listings:,} listings as of {found.as_of:%Y-%m-%d %H:%M},"
        f" seed {found.seed}; judged by {judges}.",
        highlight=False,
        markup=False,
    )
    if found.left:
        console.print(f"{found.left:,} are left to judge; the estimates follow then.", highlight=False)
    for name, one in found.estimates.items():
        console.print(f"  {name:<12}{_share(one)} {_SAYS[name]}", highlight=False, markup=False)


def _share(one: Estimate) -> str:
    value = "   ?    " if one.value is None else f"{one.value:7.2%} "
    return f"{value} ({one.low:.2%} to {one.high:.2%})"


def _table(found: AuditResult) -> Table:
    table = plain_table()
    table.add_column("stratum", no_wrap=True)
    for name in ("flagged", "listings", "drawn", "judged", "hidden", "unsure"):
        table.add_column(name, justify="right")
    for row in found.strata:
        counts = (row.listings, row.drawn, row.judged, row.hidden, row.unsure)
        table.add_row(row.stratum, "yes" if row.flagged else "no", *(f"{count:,}" for count in counts))
    return table
