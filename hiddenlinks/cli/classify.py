"""``hiddenlinks classify``: what texts are about."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

import polars as pl
import typer

from hiddenlinks.cli.bars import bars
from hiddenlinks.cli.files import TABLE_FORMATS, as_text, check_output, flat, scan_table, write_table
from hiddenlinks.cli.options import Lexicons, PolicyFile, Quiet
from hiddenlinks.errors import InputError
from hiddenlinks.policy import Policy
from hiddenlinks.vocabulary import CATEGORIES

__all__ = ["EXAMPLES", "command"]

EXAMPLES: Final = (
    ("hiddenlinks classify listings.csv --column title -o judged.csv", "a column more for each category"),
    (
        "hiddenlinks classify texts.parquet --column text --lexicon words.toml -o judged.parquet",
        "with words of your own",
    ),
)


def command(
    table: Annotated[Path, typer.Argument(help="A CSV, JSONL or Parquet file.")],
    column: Annotated[str, typer.Option(metavar="NAME", help="The column that holds the texts.")] = "title",
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Write here: .csv, .jsonl or .parquet."),
    ] = None,
    lexicon: Lexicons = None,
    policy: PolicyFile = None,
    quiet: Quiet = False,  # noqa: ARG001 - its callback does the work
) -> None:
    """Add to every row the probabilities of the categories, the most likely category and the evidence.

    A column of the input with such a name is kept as NAME_given.
    """
    from hiddenlinks.recognise import Recogniser, classify

    check_output(output, TABLE_FORMATS)
    categories = CATEGORIES if policy is None else Policy.from_toml(policy).categories
    with scan_table(table) as rows, bars():
        schema = rows.collect_schema()
        _check(schema, column, table)
        judge = Recogniser.default(categories, lexicon or ())
        form = ".csv" if output is None else output.suffix.lower()
        names = _given(schema.names(), [*categories, "category", "evidence"])

        def judged(part: pl.DataFrame) -> pl.DataFrame:
            given = part if form == ".parquet" else as_text(part)
            given = flat(given) if form == ".csv" else given
            added = classify(part[column].cast(pl.String, strict=False), recogniser=judge)
            return given.rename(names).hstack(added)

        write_table(
            rows.map_batches(judged, schema=judged(schema.to_frame()).schema, streamable=True), output
        )


def _check(schema: pl.Schema, column: str, table: Path) -> None:
    if column not in schema:
        there = ", ".join(schema) or "none"
        what = f"no column {column!r}; columns there: {there}"
        raise InputError(what, str(table), "name the one that holds the texts with --column")
    if schema[column].is_nested():
        raise InputError(f"column {column!r} holds no texts", str(table), "name another one with --column")


def _given(columns: list[str], added: list[str]) -> dict[str, str]:
    """New names for the columns of the input that are called as those that are added."""
    names = {}
    for name in set(added) & set(columns):
        new = f"{name}_given"
        while new in columns:
            new += "_given"
        names[name] = new
    return names
