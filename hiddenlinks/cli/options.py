"""Options that several commands share."""

from __future__ import annotations

import io
from contextlib import redirect_stderr
from pathlib import Path
from typing import Annotated, Final

import typer

__all__ = [
    "FAILED",
    "AsSummary",
    "AsTable",
    "Domains",
    "Lexicons",
    "Output",
    "PolicyFile",
    "Quiet",
    "Redact",
    "Strict",
]

FAILED: Final = 3
"""Exit status where ``--fail-on`` was reached."""


class _Nowhere(io.TextIOBase):
    """Takes everything, shows nothing, and is no terminal, so that no bars are drawn."""

    def write(self, text: str) -> int:
        """Forget ``text``."""
        return len(text)


def _hush(context: typer.Context, wanted: bool) -> bool:
    """Errors are still told: they are written when the command is over."""
    if wanted:
        context.with_resource(redirect_stderr(_Nowhere()))
    return wanted


Quiet = Annotated[
    bool,
    typer.Option(
        "-q", "--quiet", callback=_hush, help="Say nothing on stderr but errors: no summary, no bars."
    ),
]
"""Nothing on stderr while the command works."""

Domains = Annotated[
    list[str] | None,
    typer.Option(metavar="FILE", help="Sites that you know: FILE (domain,label) or CATEGORY=FILE."),
]
"""Lists of sites, as the contract has them."""
Lexicons = Annotated[
    list[Path] | None, typer.Option(metavar="FILE", help="A lexicon of your own (TOML); may be given again.")
]
"""Lexicons before the built-in one."""
PolicyFile = Annotated[Path | None, typer.Option(metavar="FILE", help="Settings (TOML).")]
"""A policy (docs/policy.md)."""
Strict = Annotated[bool, typer.Option("--strict", help="Stop at the first row that cannot be used.")]
"""Whether rows may be set aside."""
AsSummary = Annotated[
    bool, typer.Option("--json", help="One JSON object that sums up on stdout, in place of findings.")
]
"""Whether the summary alone stands on stdout."""
AsTable = Annotated[
    bool | None,
    typer.Option(
        "--table/--jsonl", help="A table for people or JSON lines; by default as stdout is a terminal."
    ),
]
"""How findings stand on stdout."""
Output = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Write findings here; the suffix says the format (docs/formats.md).",
    ),
]
"""The file that findings go to."""
Redact = Annotated[
    bool | None,
    typer.Option(
        "--redact/--no-redact",
        help="Leave out personal data: handles, phones, e-mails, names. By default in .html alone.",
    ),
]
"""Whether personal data is left out."""
