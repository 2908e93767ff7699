"""Findings as JSON lines: the contract's own format."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pydantic import ValidationError

from hiddenlinks.errors import InputError
from hiddenlinks.findings import SCHEMA_VERSION, Finding

__all__ = ["dumps", "read", "write"]


def dumps(finding: Finding) -> str:
    """One finding on one line."""
    return finding.model_dump_json()


def write(findings: Iterable[Finding], path: Path) -> None:
    """One line a finding, in UTF-8."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(dumps(finding) + "\n" for finding in findings)


def read(path: str | Path) -> list[Finding]:
    """The findings of a file; an InputError names the line that is none, or a newer format."""
    try:
        lines = Path(path).read_bytes().splitlines()
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", str(path), "give a file of findings") from None
    return [_finding(line, f"{path}, line {number}") for number, line in enumerate(lines, 1) if line.strip()]


def _finding(line: bytes, where: str) -> Finding:
    try:
        finding = Finding.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        raise InputError(
            f"no finding: {field} {first['msg']}", where, "write it again with scan -o"
        ) from None
    if int(finding.schema_version) > int(SCHEMA_VERSION):
        what = f"findings of version {finding.schema_version}, this library reads {SCHEMA_VERSION}"
        raise InputError(what, where, "upgrade hiddenlinks")
    return finding
