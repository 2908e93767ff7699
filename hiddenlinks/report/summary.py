"""What a scan read, used, set aside and found, in numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Self

from pydantic import BaseModel, ConfigDict

from hiddenlinks.findings import LIKELY, Finding
from hiddenlinks.load.dataset import RowCount
from hiddenlinks.vocabulary import Status

__all__ = ["Summary"]


class Summary(BaseModel):
    """Counts of a scan; null is not known, as where findings come from a store.

    ``likely``: hidden findings of a score of 0.5 and more.

    ``below``: candidates that scored under ``min_score`` and were not written.

    ``uncaptured``: addresses and handles of which nothing was captured; they are neither clean nor accused.
    ``unknown_labels``: entries of the user's lists that are no category of the policy. ``further``: lines that say
    more, such as what people decided.
    """

    model_config = ConfigDict(frozen=True)
    tables: dict[str, RowCount] = {}
    ignored: dict[str, tuple[str, ...]] = {}
    notes: int = 0
    nodes: int | None = None
    links: int | None = None
    hidden: int
    likely: int
    unresolved: int
    below: int | None = None
    uncaptured: int = 0
    unknown_labels: int = 0
    further: tuple[str, ...] = ()

    @classmethod
    def of(cls, findings: Iterable[Finding], **known: Any) -> Self:  # noqa: ANN401 - the other fields
        """Counts the findings; ``known``: what else is known of the scan."""
        found = list(findings)
        hidden = [finding.score for finding in found if finding.status is Status.HIDDEN]
        likely = sum(score >= LIKELY for score in hidden)
        return cls(hidden=len(hidden), likely=likely, unresolved=len(found) - len(hidden), **known)

    def lines(self) -> Iterator[str]:
        """The summary as a person reads it, a line each."""
        for name, rows in self.tables.items():
            if rows.read:
                rejected = f", {rows.rejected:,} rejected" if rows.rejected else ""
                yield f"{name}: {rows.read:,} rows, {rows.used:,} used{rejected}"
        for name, columns in self.ignored.items():
            yield f"{name}: ignored columns {', '.join(columns)}"
        if self.notes:
            values = "1 value was" if self.notes == 1 else f"{self.notes:,} values were"
            yield f"{values} set aside in rows that were used"
        if self.nodes is not None:
            yield f"graph: {self.nodes:,} nodes, {self.links or 0:,} links"
        below = "" if self.below is None else f"; {self.below:,} candidates below the least score"
        yield (
            f"found: {self.likely:,} hidden links more likely than not, {self.hidden - self.likely:,} less likely,"
            f" {self.unresolved:,} unresolved{below}"
        )
        if self.unknown_labels:
            yield f"ignored list entries, whose label is no category of the policy: {self.unknown_labels:,}"
        if self.uncaptured:
            yield f"{self.uncaptured:,} other addresses and handles were not captured: only their names are known"
        yield from self.further
