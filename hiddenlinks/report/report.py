"""What a scan gives back: findings, and a summary in which nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import polars as pl

from hiddenlinks.beside import Beside
from hiddenlinks.errors import InputError, nearest
from hiddenlinks.findings import Finding
from hiddenlinks.report import graphml, html, jsonl, notebook, sarif, tables
from hiddenlinks.report.campaigns import Campaign, campaigns
from hiddenlinks.report.redacted import redacted
from hiddenlinks.report.result import Result
from hiddenlinks.report.summary import Summary
from hiddenlinks.verdicts import Verdict
from hiddenlinks.whole import whole

if TYPE_CHECKING:
    from matplotlib.figure import Figure

__all__ = ["FORMATS", "MOST", "REDACTED", "Report"]


@dataclass(frozen=True, eq=False)
class Report:
    """``findings``: best first, ties by id. ``summary``: what was read, used, set aside and found.

    ``rejects``: the rows that could not be used (``table``, ``file``, ``row``, ``reason``); ``notes``: values that were
    set aside in rows that were used (``table``, ``file``, ``row``, ``note``). ``beside``: what stood at
    both ends of a finding, by its id. ``verdicts``: what people decided about them, if it is known.
    ``left_out``: how many further findings :meth:`top` cut away.
    """

    findings: tuple[Finding, ...]
    summary: Summary
    rejects: pl.DataFrame
    beside: Mapping[str, Beside] = field(default_factory=dict)
    verdicts: tuple[Verdict, ...] = ()
    left_out: int = 0
    notes: pl.DataFrame = field(default_factory=pl.DataFrame)

    @classmethod
    def of(
        cls, findings: Iterable[Finding], *, further: Iterable[str] = (), verdicts: Iterable[Verdict] = ()
    ) -> Report:
        """A report of findings that are there already, in any order: what they do not tell of a scan is not known.

        ``further``: lines for the summary.
        """
        found = sorted(findings, key=lambda finding: (-finding.score, finding.finding_id))
        return cls(
            tuple(found), Summary.of(found, further=tuple(further)), pl.DataFrame(), verdicts=tuple(verdicts)
        )

    def __repr__(self) -> str:
        return f"Report({self.summary.hidden} hidden, {self.summary.unresolved} unresolved)"

    @cached_property
    def campaigns(self) -> tuple[Campaign, ...]:
        """The findings' campaigns, those with most listings first."""
        return campaigns(self.findings)

    def top(self, count: int | None) -> Report:
        """The same report with its best ``count`` findings alone, all for None; an InputError below 0."""
        if count is not None and count < 0:
            raise InputError(f"{count} findings", "top", "give 0 or more, or None for all")
        if count is None or count >= len(self.findings):
            return self
        left_out = self.left_out + len(self.findings) - count
        return replace(self, findings=self.findings[:count], left_out=left_out)

    def redacted(self) -> Report:
        """The same report without personal data: :class:`~hiddenlinks.redact.Redactor` says what that is."""
        left = redacted(self.findings, self.beside, self.verdicts, self.summary.further)
        summary = self.summary.model_copy(update={"further": left.further})
        return replace(
            self, findings=left.findings, beside=left.beside, verdicts=left.verdicts, summary=summary
        )

    def result(self) -> Result:
        """Everything that readers are shown, as one strict model."""
        ids = {finding.finding_id: None for finding in self.findings}  # in their order
        return Result(
            summary=self.summary,
            findings=self.findings,
            beside={name: self.beside[name] for name in ids if name in self.beside},
            campaigns=self.campaigns,
            verdicts=tuple(verdict for verdict in self.verdicts if verdict.finding_id in ids),
        )

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:  # noqa: ANN401 - as IPython calls it
        return notebook.of_report(self)

    def _repr_html_(self) -> str:
        return notebook.of_report(self)["text/html"]

    def show(self, top: int = 1000, *, height: int = 760, redact: bool = True) -> notebook.View:
        """The page of :meth:`write` inside a notebook: the best ``top`` findings to search, filter and click.

        ``height`` in CSS pixels. It runs in a frame that can reach neither the notebook nor any network.
        """
        shown = self.top(top)
        return notebook.View(html.page(shown.redacted() if redact else shown), height)

    def plot(self) -> Figure:
        """Scores and categories as a matplotlib figure (extra ``notebook``).

        Raises :class:`~hiddenlinks.errors.InputError` where matplotlib is not installed.
        """
        from hiddenlinks.report.plot import plot

        return plot(self.findings)

    def to_frame(self) -> pl.DataFrame:
        """The findings as a polars frame, one row each, columns as the contract's fields."""
        return tables.frame(self.findings)

    def write(
        self, path: str | Path, *, redact: bool | None = None, verdicts: Iterable[Verdict] | None = None
    ) -> int:
        """Write the findings; the format follows the suffix, one of :data:`FORMATS`.

        Returns how many the file holds: all, but for the formats in :data:`MOST`.
        ``redact``: leave personal data out; by default in what is made to be handed on (:data:`REDACTED`).
        ``verdicts``: what people decided, for the formats that show it.
        """
        file = Path(path)
        write = FORMATS.get(file.suffix.lower())
        if write is None:
            raise InputError(f"unknown format {file.suffix!r}", str(path), nearest(file.suffix, FORMATS))
        report = self if verdicts is None else replace(self, verdicts=tuple(verdicts))
        report = report.top(MOST.get(file.suffix.lower()))
        if file.suffix.lower() in REDACTED if redact is None else redact:
            report = report.redacted()
        with whole(file) as to:
            held = write(report, to)
        return len(report.findings) if held is None else held


def _of_findings(write: Callable[[Iterable[Finding], Path], None]) -> Callable[[Report, Path], None]:
    return lambda report, path: write(report.findings, path)


FORMATS: Final[dict[str, Callable[[Report, Path], int | None]]] = {
    ".html": html.write,
    ".jsonl": _of_findings(jsonl.write),
    ".ndjson": _of_findings(jsonl.write),
    ".csv": _of_findings(tables.write_csv),
    ".parquet": _of_findings(tables.write_parquet),
    ".sarif": lambda report, path: sarif.write(
        report.findings, path, report.verdicts, report.summary.further
    ),
    ".graphml": lambda report, path: graphml.write(report.findings, path, report.summary.further),
}
"""Writers by the suffix of the file: each is given the report and the path, and may say how many findings it holds."""

MOST: Final = {".html": html.MOST}
"""How many findings a format holds, by suffix; the best are kept, and the file says how many are not."""

REDACTED: Final = frozenset({".html"})
"""Suffixes of what is made to be handed on: personal data is left out unless somebody asks for it."""
