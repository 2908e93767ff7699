"""The report as one page: opens from disk, asks no network, and runs nothing that the input brought."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from itertools import accumulate
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Final

from hiddenlinks.redact import PSEUDONYM
from hiddenlinks.report.html.overview import notice, overview, plain
from hiddenlinks.vocabulary import FAMILY

if TYPE_CHECKING:
    from hiddenlinks.report.report import Report

__all__ = ["MOST", "page", "write"]

MOST: Final = 20_000
"""Findings that one page holds; a browser searches and sorts so many in a moment."""

_MOST_SIZE: Final = 80_000_000
"""Characters of findings that one page holds: titles of a megabyte fill it before their number does."""

_SCRIPTS: Final = ("dom", "findings", "way", "reasons", "campaign", "list", "page")
_POLICY: Final = (
    "default-src 'none'; script-src {script}; style-src {style}; base-uri 'none'; form-action 'none'"
)
_SETTING: Final = {
    "families": {str(kind): str(family) for kind, family in FAMILY.items()},
    "pseudonym": PSEUDONYM.pattern,
}
_UNSAFE: Final = re.compile("[<>&\u2028\u2029]")


def write(report: Report, path: Path) -> int:
    """The page in UTF-8, and how many findings it holds; see :func:`page`."""
    shown = report.top(_fitting(report, MOST))
    path.write_text(page(shown), "utf-8", newline="\n")
    return len(shown.findings)


def page(report: Report) -> str:
    """One HTML document, which says how many findings were left out of ``report`` before.

    The result is embedded as JSON in which nothing can close its element (WHATWG HTML, 4.12.1.3). A policy
    (Content Security Policy Level 3) names the only script and style by their hash and forbids everything else.
    """
    style, script = _part("style.css"), _script()
    return Template(_part("page.html")).substitute(
        policy=_POLICY.format(script=_named(script), style=_named(style)),
        title=f"{len(report.findings):,} findings",
        style=style,
        script=script,
        notice=notice(len(report.findings), len(report.findings) + report.left_out),
        overview=overview(report),
        plain=plain(report),
        setting=_embedded(json.dumps(_SETTING)),
        result=_embedded(report.result().model_dump_json()),
    )


def _fitting(report: Report, most: int) -> int:
    """How many of the best findings fit onto a page."""
    sides = report.beside
    sizes = (
        len(finding.model_dump_json()) + len(sides[finding.finding_id].model_dump_json())
        if finding.finding_id in sides
        else len(finding.model_dump_json())
        for finding in report.findings[:most]
    )
    return sum(size <= _MOST_SIZE for size in accumulate(sizes))


def _embedded(text: str) -> str:
    """JSON in which no character can end the element around it, or a line of a script."""
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _part(name: str) -> str:
    from importlib.resources import files

    return files("hiddenlinks.report.html").joinpath("parts", name).read_text("utf-8")


def _script() -> str:
    parts = "\n".join(_part(f"{name}.js") for name in _SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}}})();\n'


def _named(text: str) -> str:
    """What a policy calls an inline script or style: the hash of its bytes."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
