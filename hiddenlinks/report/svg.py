"""A finding as drawings in SVG: its way from node to node, and its reasons as a waterfall; no script, no style."""

from __future__ import annotations

import math
from collections.abc import Iterator
from html import escape
from itertools import pairwise
from typing import Final

from hiddenlinks.findings import Finding, Hop
from hiddenlinks.report.harmless import chance, cut
from hiddenlinks.vocabulary import Family, Provenance, Status

__all__ = ["waterfall", "way"]

_WIDTH: Final = 760
_STEP: Final = 46  # from node to node
_LONGEST: Final = 12  # hops that are drawn before the middle is left out
_EDGE: Final = 4  # hops that stay at both ends then
_ROW: Final = 38
_LEFT, _RIGHT = 330, 620  # between them stand the bars
_COLOURS: Final = {Family.PLACED: "#3f6fd8", Family.AUTOMATIC: "#b27a12", Family.PLATFORM: "#888"}
_END, _FOR, _AGAINST, _PRIOR = "#c0392b", "#c2503a", "#2b8a63", "#7a8496"


def way(finding: Finding) -> str:
    """The way as a line from node to node: solid where a link was observed, dashed where it was inferred.

    Blue where somebody laid it, amber where nobody has to act. The end is filled, unless it could not be followed.
    """
    hops = list(enumerate(finding.path))
    left_out = len(hops) - 2 * _EDGE if len(hops) > _LONGEST + 1 else 0
    shown = [*hops[:_EDGE], *hops[-_EDGE:]] if left_out else hops
    parts: list[str] = []
    for (above, _), (row, (place, hop)) in pairwise(enumerate(shown)):
        parts += _line(hop, above, row, left_out if place - shown[above][0] > 1 else 0)
    for row, (_, hop) in enumerate(shown):
        parts += _node(finding, hop, row)
    return _svg(_WIDTH, 24 + len(shown) * _STEP - 18, f"The way, {len(hops) - 1} hops", parts)


def waterfall(finding: Finding) -> str:
    """The prior and each signal as a bar from the log-odds before it to those after it; the dashed line is one half."""
    steps = list(_steps(finding))
    ends = [0.0, *(to for _, _, _, to in steps)]
    low, high = min(ends) - 0.2, max(ends) + 0.2

    def place(odds: float) -> float:
        return _LEFT + (odds - low) / (high - low) * (_RIGHT - _LEFT)

    height = len(steps) * _ROW + 8
    parts = [
        f'<path d="M{place(0):.1f} 0V{height}" stroke="currentColor" stroke-opacity=".5" stroke-dasharray="3 3"/>'
    ]
    for row, (name, said, start, to) in enumerate(steps):
        y = row * _ROW + 14
        colour = _PRIOR if row == 0 else _FOR if to >= start else _AGAINST
        left, right = sorted((place(start), place(to)))
        parts += [
            _text(0, y, name.replace("_", " "), weight="600"),
            _text(0, y + 15, cut(said, 58), size=11, faint=True, title=cut(said, 400)),
            f'<rect x="{left:.1f}" y="{y - 9}" width="{max(right - left, 1):.1f}" height="11" rx="2" fill="{colour}"/>',
            _text(690, y, f"{to - start:+.2f}", anchor="end"),
            _text(_WIDTH, y, chance(1 / (1 + math.exp(-min(max(to, -500), 500))), 3), anchor="end"),
        ]
    return _svg(_WIDTH, height, f"Why {finding.score:.3f}", parts)


def _line(hop: Hop, above: int, row: int, left_out: int) -> Iterator[str]:
    """The link that leads to ``hop``, and how it was seen."""
    colour = _COLOURS.get(hop.kind.family, "#888") if hop.kind else "#888"
    dash = ' stroke-dasharray="5 4"' if hop.provenance is Provenance.INFERRED or left_out else ""
    top, bottom = 20 + above * _STEP + 9, 20 + row * _STEP - 9
    yield f'<path d="M14 {top}V{bottom - 5}" stroke="{colour}" stroke-width="2"{dash}/>'
    yield f'<path d="M9 {bottom - 6}h10l-5 6z" fill="{colour}"/>'
    said = [str(hop.kind), str(hop.provenance)]
    said += [f"seen as {hop.persona}"] if hop.persona else []
    said += [f"{hop.observed_at:%Y-%m-%d}"] if hop.observed_at else []
    said = [f"{left_out} more hops", *said] if left_out else said
    yield _text(34, 20 + row * _STEP - 17, cut(" · ".join(said), 110), size=11, faint=True)


def _node(finding: Finding, hop: Hop, row: int) -> Iterator[str]:
    y = 20 + row * _STEP
    end = hop.node == finding.target
    lost = end and finding.status is Status.UNRESOLVED
    fill, stroke = (_END, _END) if end and not lost else ("none", "currentColor")
    dash = ' stroke-dasharray="3 2"' if lost else ""
    yield f'<circle cx="14" cy="{y}" r="8" fill="{fill}" stroke="{stroke}" stroke-width="1.6"{dash}/>'
    yield _text(34, y + 4, cut(hop.node, 92), weight="600" if end else "400", title=cut(hop.node, 400))


def _steps(finding: Finding) -> Iterator[tuple[str, str, float, float]]:
    """Name, what was seen, and the log-odds before and after."""
    total = finding.prior
    yield "prior", "before any evidence", 0.0, total
    for signal in finding.signals:
        total, before = total + signal.weight, total
        yield signal.name, signal.evidence.text, before, total


def _text(
    x: int,
    y: int,
    text: str,
    *,
    size: int = 13,
    weight: str = "400",
    anchor: str = "start",
    faint: bool = False,
    title: str = "",
) -> str:
    shade = ' fill-opacity=".7"' if faint else ""
    tip = f"<title>{escape(title)}</title>" if title and title != text else ""
    font = f'font-size="{size}" font-weight="{weight}" text-anchor="{anchor}" fill="currentColor"{shade}'
    return f'<text x="{x}" y="{y}" {font}>{escape(text)}{tip}</text>'


def _svg(width: int, height: int, name: str, parts: list[str]) -> str:
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    told = f'role="img" aria-label="{escape(name)}" font-family="system-ui, sans-serif" fill="none"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {told}>{"".join(parts)}</svg>'
