"""Where people read: as wide as the terminal, or as COLUMNS says; in colours on a terminal alone."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from textwrap import fill
from typing import Final

from rich.console import Console
from rich.table import Table

__all__ = ["NARROW", "plain_table", "screen", "wrapped"]

NARROW: Final = 100
"""Columns below which tables leave out what can be spared."""
_WIDTH: Final = 120  # of what goes to files and pipes, so that few cells are folded there


def screen() -> Console:
    """The standard output. rich itself honours NO_COLOR, and draws no colours where no terminal is."""
    return Console(width=None if _has_width() else _WIDTH, highlight=False)


def plain_table() -> Table:
    """A table without lines, its columns still to come."""
    return Table(box=None, pad_edge=False, header_style="bold")


def wrapped(lines: Iterable[str]) -> Iterator[str]:
    """Lines as wide as the terminal, what is broken off below the text before it; whole in files and pipes."""
    width = screen().width if _has_width() else sys.maxsize
    for line in lines:
        text = line.lstrip()
        at = " " * (len(line) - len(text))
        below = at and f"{at}  "
        folded = fill(
            text,
            width,
            initial_indent=at,
            subsequent_indent=below,
            break_long_words=False,
            break_on_hyphens=False,
        )
        yield line if len(line) <= width else folded


def _has_width() -> bool:
    return sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdecimal()
