"""``hiddenlinks classify``: what texts are about."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from hiddenlinks.cli.files import read_table, write_table
from hiddenlinks.errors import InputError, nearest
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Recogniser, classify
from hiddenlinks.vocabulary import CATEGORIES

__all__ = ["command"]


def command(
    table: Annotated[Path, typer.Argument(help="A CSV, JSONL or Parquet file.")],
    column: Annotated[str, typer.Option(help="The column that holds the texts.")] = "title",
    output: Annotated[Path | None, typer.Option("-o", "--output", help=".csv, .jsonl or .parquet")] = None,
    lexicon: Annotated[
        list[Path] | None, typer.Option(help="A lexicon of your own (TOML); may be given again.")
    ] = None,
    policy: Annotated[Path | None, typer.Option(help="Settings (TOML), for categories of your own.")] = None,
) -> None:
    """Add to every row the probabilities of the categories, the most likely category and the evidence.

    A column of the input with such a name is kept as NAME_given.
    """
    rows = read_table(table)
    if column not in rows.columns:
        raise InputError(f"no column {column!r}", str(table), nearest(column, rows.columns))
    categories = CATEGORIES if policy is None else Policy.from_toml(policy).categories
    judged = classify(rows[column], recogniser=Recogniser.default(categories, lexicon or ()))
    given = {name: f"{name}_given" for name in judged.columns if name in rows.columns}
    result = rows.rename(given).hstack(judged)
    if output is not None:
        write_table(result, output)
    else:
        sys.stdout.write(result.write_csv())
