"""``hiddenlinks synth``: a made-up marketplace with its truth."""

from __future__ import annotations

from json import dumps
from pathlib import Path
from typing import Annotated, Final

import typer

from hiddenlinks.cli.bars import bars
from hiddenlinks.cli.options import Quiet
from hiddenlinks.synth import synth

__all__ = ["EXAMPLES", "command"]

EXAMPLES: Final = (
    ("hiddenlinks synth market --listings 1000 --seed 1", "the same seed, the same marketplace"),
    (
        "hiddenlinks synth market --listings 20000 --prevalence 0.01 --camouflage 30 --form csv",
        "rare, and hidden among innocent links",
    ),
)


def command(
    folder: Annotated[Path, typer.Argument(help="Where to write it; made if it is not there.")],
    listings: Annotated[int, typer.Option(min=1, metavar="N", help="How many listings.")] = 1000,
    seed: Annotated[
        int, typer.Option(min=0, metavar="N", help="The same seed gives the same marketplace.")
    ] = 0,
    prevalence: Annotated[
        float, typer.Option(min=0, max=0.25, metavar="X", help="Share of hidden listings.")
    ] = 0.02,
    titles: Annotated[
        Path | None, typer.Option(metavar="FILE", help="CSV of real titles: title,label[,lang].")
    ] = None,
    camouflage: Annotated[
        float,
        typer.Option(min=0, max=100, metavar="X", help="Innocent links of a planted listing, on average."),
    ] = 1.0,
    form: Annotated[str, typer.Option(metavar="FORM", help="parquet, csv, jsonl or mixed.")] = "parquet",
    json: Annotated[
        bool, typer.Option("--json", help="The rows of each table as one JSON object on stdout.")
    ] = False,
    quiet: Quiet = False,  # noqa: ARG001 - its callback does the work
) -> None:
    """Make a marketplace that plays every technique and its innocent twins, with truth.csv and campaigns.csv."""
    with bars():
        counts = synth(
            folder,
            listings=listings,
            seed=seed,
            prevalence=prevalence,
            titles=titles,
            camouflage=camouflage,
            form=form,
        )
    if json:
        typer.echo(dumps(counts))
    for name, rows in counts.items():
        typer.echo(f"{name}: {rows:,} rows", err=True)
