"""Options that several commands share."""

from __future__ import annotations

import io
from contextlib import redirect_stderr
from typing import Annotated

import typer

__all__ = ["Quiet"]


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
