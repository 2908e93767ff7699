"""What a scan gives back: findings, and a summary in which nothing is lost."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import polars as pl

from hiddenlinks.errors import InputError, nearest
from hiddenlinks.findings import Finding
from hiddenlinks.report import jsonl, tables
from hiddenlinks.report.campaigns import Campaign, campaigns
from hiddenlinks.report.summary import Summary

__all__ = ["FORMATS", "Report"]

FORMATS = {
    ".jsonl": jsonl.write,
    ".ndjson": jsonl.write,
    ".csv": tables.write_csv,
    ".parquet": tables.write_parquet,
}
"""Writers by the suffix of the file."""


@dataclass(frozen=True)
class Report:
    """``findings``: best first, ties by id. ``summary``: what was read, used, set aside and found.

    ``rejects``: the rows that could not be used (``table``, ``file``, ``row``, ``reason``).
    """

    findings: tuple[Finding, ...]
    summary: Summary
    rejects: pl.DataFrame

    def __repr__(self) -> str:
        return f"Report({self.summary.hidden} hidden, {self.summary.unresolved} unresolved)"

    @cached_property
    def campaigns(self) -> tuple[Campaign, ...]:
        """The findings' campaigns, those with most listings first."""
        return campaigns(self.findings)

    def top(self, count: int | None) -> Report:
        """The same report with its best ``count`` findings alone."""
        return self if count is None else Report(self.findings[:count], self.summary, self.rejects)

    def to_frame(self) -> pl.DataFrame:
        """The findings as a polars frame, one row each, columns as the contract's fields."""
        return tables.frame(self.findings)

    def write(self, path: str | Path) -> None:
        """Write the findings; the format follows the suffix: ``.jsonl``, ``.csv`` or ``.parquet``."""
        file = Path(path)
        write = FORMATS.get(file.suffix.lower())
        if write is None:
            raise InputError(f"unknown format {file.suffix!r}", str(path), nearest(file.suffix, FORMATS))
        try:
            write(self.findings, file)
        except OSError as error:
            raise InputError(
                f"cannot be written: {error.strerror or error}", str(path), "give another path"
            ) from None
