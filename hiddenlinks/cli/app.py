"""The commands: each in a file of its own."""

from __future__ import annotations

from typing import Annotated

import typer

from hiddenlinks.api import VERSION
from hiddenlinks.cli import (
    audit,
    classify,
    evaluate,
    explain,
    monitor,
    notice,
    offenders,
    review,
    scan,
    statement,
    synth,
)

__all__ = ["app"]

app = typer.Typer(
    name="hiddenlinks",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"hiddenlinks {VERSION}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _options(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback does the work
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Finds hidden links on online marketplaces: listings that lead to, or are promoted by, illicit goods."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


for module in (
    scan,
    monitor,
    review,
    offenders,
    audit,
    explain,
    statement,
    notice,
    classify,
    synth,
    evaluate,
):
    app.command(name=module.__name__.rpartition(".")[2])(module.command)
