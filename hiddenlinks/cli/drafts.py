"""What the commands for documents share: whether a draft or the whole is wanted, and where it goes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import typer

from hiddenlinks.errors import InputError, nearest
from hiddenlinks.report.dsa import Draft
from hiddenlinks.whole import whole

__all__ = ["needs_whole", "say_missing", "write"]

_DRAFT: Final = ".toml"


def needs_whole(drafts: Sequence[Draft], output: Path | None, suffixes: Sequence[str]) -> bool:
    """Whether the documents themselves are wanted: by the suffix of ``output``, else if nothing is missing."""
    if output is None:
        return not any(draft.missing for draft in drafts)
    suffix = output.suffix.lower()
    if suffix not in (_DRAFT, *suffixes):
        raise InputError(
            f"unknown format {output.suffix!r}", str(output), nearest(suffix, (_DRAFT, *suffixes))
        )
    return suffix != _DRAFT


def say_missing(drafts: Sequence[Draft]) -> None:
    """Say on stderr what a person still has to give."""
    for draft in drafts:
        fields = [lack.field for lack in draft.missing]
        left = f"{len(fields)} fields are missing: {', '.join(fields)}" if fields else "nothing is missing"
        typer.echo(f"finding {draft.finding_id}: {left}", err=True)


def write(text: str, output: Path | None) -> None:
    """Write ``text`` to a file, or to stdout."""
    if output is None:
        typer.echo(text, nl=False)
        return
    with whole(output) as to:
        to.write_text(text, "utf-8", errors="replace", newline="\n")
