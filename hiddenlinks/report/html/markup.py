"""Markup of the parts that need no script: tables, cards, and texts of the input that are only ever text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from hiddenlinks.report.harmless import cut

__all__ = ["card", "link", "row", "said", "table", "text"]

_CUT: Final = 200
"""Characters of a text in a table."""


def text(given: str) -> str:
    """Text of the input: harmless, cut, escaped, and isolated, so that it turns no line round."""
    return f"<bdi>{escape(cut(given, _CUT))}</bdi>"


def said(words: str) -> str:
    """A line in small letters; ``words`` is markup."""
    return f'<p class="none">{words}</p>'


def link(name: str, value: str, words: str) -> str:
    """A button that shows those findings alone whose filter ``name`` has ``value``."""
    return f'<button type="button" class="link" data-name="{name}" data-value="{escape(value)}">{text(words)}</button>'


def card(name: str, inside: str) -> str:
    """A part of the overview under its heading; ``inside`` is markup."""
    return f'<section class="card"><h3>{name}</h3>{inside}</section>'


def table(head: list[str], rows: Iterable[list[str]], words: tuple[int, ...] = ()) -> str:
    """A table of cells that are markup; all columns but the first and those in ``words`` are figures."""
    body = "".join(row(cells, "td", words) for cells in rows)
    return f"<table><thead>{row(head, 'th', words)}</thead><tbody>{body}</tbody></table>"


def row(cells: list[str], tag: str, words: tuple[int, ...]) -> str:
    """A row of cells that are markup."""
    return f"<tr>{''.join(_cells(cells, tag, words))}</tr>"


def _cells(cells: list[str], tag: str, words: tuple[int, ...]) -> Iterator[str]:
    for at, cell in enumerate(cells):
        yield f"<{tag}>{cell}</{tag}>" if at == 0 or at in words else f'<{tag} class="figure">{cell}</{tag}>'
