"""``hiddenlinks synth``: a made-up marketplace with its truth."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hiddenlinks.cli.bars import bars
from hiddenlinks.synth import synth

__all__ = ["command"]


def command(
    folder: Annotated[Path, typer.Argument(help="Where to write it; made if it is not there.")],
    listings: Annotated[int, typer.Option(min=1, help="How many listings.")] = 1000,
    seed: Annotated[int, typer.Option(min=0, help="The same seed gives the same marketplace.")] = 0,
    prevalence: Annotated[float, typer.Option(min=0, max=0.25, help="Share of hidden listings.")] = 0.02,
    titles: Annotated[Path | None, typer.Option(help="CSV of real titles: title,label[,lang].")] = None,
    camouflage: Annotated[
        float, typer.Option(min=0, max=100, help="Innocent links of a planted listing, on average.")
    ] = 1.0,
    form: Annotated[str, typer.Option(help="parquet, csv, jsonl or mixed")] = "parquet",
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
    for name, rows in counts.items():
        typer.echo(f"{name}: {rows:,} rows", err=True)
