"""The documentation's pages: their code blocks, and how each of them is run."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

__all__ = ["DOCS", "LINE_NOT_RUN", "NOT_RUN", "ROOT", "Block", "blocks", "smaller"]

ROOT = Path(__file__).parent.parent
DOCS = sorted([*ROOT.glob("docs/**/*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md"])

NOT_RUN = {
    "text": "what a command says, or a file of a program that is not installed here",
    "tree": "compared with the files by test_docs.py",
}
"""Languages of blocks that no interpreter here runs, and what is done instead."""

LINE_NOT_RUN = {
    "python3 -m venv": "an installation; CI begins with it",
    ".venv/bin/": "an installation; CI begins with it",
    ". .venv/bin/activate": "an installation; CI begins with it",
    "make setup": "an installation; CI begins with it",
    "python benchmarks/": "measures for minutes, and installs rivals; its arguments are read",
    "python tools/measure_market.py --seeds 1 --unseen": "needs public titles that do not ship; its arguments are read",
}
"""Beginnings of shell lines that are not run, and why; each stands on a page."""

_SMALLER = [
    (r"--listings \d{3,}", "--listings 200"),
    (r"--seeds 1-10", "--seeds 1"),
    (r"--sample \d+", "--sample 20"),
    (
        r"measure_campaigns\.py",
        "measure_campaigns.py --seeds 1 --listings 400 --prevalence 0.2 --camouflage 1",
    ),
    (r"(?<= )/var/", "var/"),
]
"""Sizes and places that differ where a line is run by a test: smaller marketplaces, folders of its own."""


class Block(NamedTuple):
    """A fenced block: its language and its text."""

    language: str
    text: str

    @property
    def file(self) -> str | None:
        """The name of the file that the block is, where its first line says so."""
        named = re.match(r"# (\w+\.toml)\n", self.text)
        return named and named[1]


def blocks(page: Path) -> list[Block]:
    """All fenced blocks of a page, in their order."""
    found = re.findall(r"^```(\w+)\n(.*?)^```$", page.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    return [Block(*one) for one in found]


def smaller(line: str) -> str:
    """The line as it is run."""
    for wide, small in _SMALLER:
        line = re.sub(wide, small, line)
    return line
