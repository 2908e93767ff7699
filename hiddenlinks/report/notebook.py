"""How reports and findings show themselves in a notebook: tables and drawings, without scripts."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from hiddenlinks.report.claim import claim, tied_to
from hiddenlinks.report.harmless import chance, cut
from hiddenlinks.report.story import story
from hiddenlinks.report.svg import waterfall, way

if TYPE_CHECKING:
    from hiddenlinks.findings import Finding
    from hiddenlinks.report.report import Report

__all__ = ["View", "of_finding", "of_report"]

_MOST: Final = 20
"""Findings of a report that are shown; the best are enough for a first look."""

_LINE: Final = (
    "display:inline-grid;grid-template-columns:4em 3fr 2fr 3fr;gap:.8em;width:96%;vertical-align:top"
)
_CELL: Final = "overflow:hidden;text-overflow:ellipsis;white-space:nowrap"


class View:
    """A page inside a notebook, in a frame of its own from which nothing can reach the notebook (``sandbox``)."""

    def __init__(self, page: str, height: int) -> None:
        self._page, self._height = page, height

    def __repr__(self) -> str:
        return f"View({len(self._page):,} characters)"

    def _repr_html_(self) -> str:
        return (
            f'<iframe title="hiddenlinks report" sandbox="allow-scripts" srcdoc="{escape(self._page)}" '
            f'style="width:100%;height:{self._height}px;border:1px solid #8886;border-radius:8px"></iframe>'
        )


def of_finding(finding: Finding) -> dict[str, str]:
    """A finding as ``text/html`` (its way and its waterfall, drawn) and ``text/plain`` (its story)."""
    return {"text/html": _drawn(finding), "text/plain": "\n".join(story(finding))}


def of_report(report: Report) -> dict[str, str]:
    """A report as ``text/html`` (its numbers and its best findings, each of which unfolds) and ``text/plain``."""
    found = report.summary
    likely = f"{found.likely:,} more likely hidden than not"
    told = f"<b>{likely}</b>, {found.hidden - found.likely:,} less likely, {found.unresolved:,} could not be followed"
    shown = report.findings[:_MOST]
    left = len(report.findings) - len(shown)
    rest = f"<p>and {left:,} more: <code>report.to_frame()</code> has all, <code>report.show()</code> a page.</p>"
    rows = "".join(_row(report, finding) for finding in shown)
    creed = "<p><i>A finding is a reason to look, and no verdict.</i></p>"
    html = f"<div><p>{told}</p>{rows}{rest if left else ''}{creed}</div>"
    return {"text/html": html, "text/plain": repr(report)}


def _row(report: Report, finding: Finding) -> str:
    """A line that unfolds; ``details`` needs no script."""
    both = report.beside.get(finding.finding_id)
    title = both.listing.title.text if both and both.listing.title else finding.listing_id
    cells = [chance(finding.score), _words(title, 60), claim(finding), _words(tied_to(finding), 60)]
    line = "".join(f'<span style="{_CELL}">{cell}</span>' for cell in cells)
    return f'<details><summary><span style="{_LINE}">{line}</span></summary>{_drawn(finding)}</details>'


def _drawn(finding: Finding) -> str:
    head = f"<b>{chance(finding.score)}</b> Listing {_words(finding.listing_id, 80)} {claim(finding)}"
    name = f"<code>{finding.finding_id}</code>"
    return (
        f'<div style="margin:.6em 0 1.2em"><p>{head} {name}</p>{way(finding)}<br>{waterfall(finding)}</div>'
    )


def _words(text: str, most: int) -> str:
    return f"<bdi>{escape(cut(text, most))}</bdi>"
