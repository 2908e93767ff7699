"""Findings as JSON lines: the contract's own format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from hiddenlinks.findings import Finding

__all__ = ["dumps", "lines", "write"]


def dumps(finding: Finding) -> str:
    """One finding on one line."""
    return finding.model_dump_json()


def write(findings: Iterable[Finding], path: Path) -> None:
    """One line a finding, in UTF-8."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(dumps(finding) + "\n" for finding in findings)


def lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """The lines that hold something, with their numbers from 1."""
    for number, line in enumerate(path.read_bytes().split(b"\n"), 1):
        if line.strip():
            yield number, line
