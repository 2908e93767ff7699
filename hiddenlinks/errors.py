"""What goes wrong, said in one line: what, where, how to mend it."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["HiddenlinksError", "InputError", "nearest"]


class HiddenlinksError(Exception):
    """Base of every error that the library raises on purpose."""


class InputError(HiddenlinksError):
    """The call or its input cannot be used (exit status 2).

    ``what`` happened, ``where`` (file, row, column; may be empty) and ``mend``: what the caller can do.
    The message is always a single line, whatever the parts held.
    """

    def __init__(self, what: str, where: str = "", mend: str = "") -> None:
        self.what, self.where, self.mend = what, where, mend
        parts = (f"{where}: {what}" if where else what, mend)
        super().__init__(" ".join("; ".join(part for part in parts if part).split()))


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint ``did you mean X?`` for a misspelt ``word``, or the known words where none is near."""
    names = sorted(known)
    close = get_close_matches(word, names, n=1, cutoff=0.5)
    return f"did you mean {close[0]}?" if close else f"known: {', '.join(names)}"
