"""The result of an evaluation: numbers that a script reads, rows that a person reads."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

__all__ = ["Bin", "Evaluation", "Ranking", "TechniqueRow", "Threshold", "Unresolved"]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Ranking(_Frozen):
    """How well the score ranks, each from 0 to 1; null where there is nothing to rank."""

    average_precision: float | None
    recall_at_95: float | None
    recall_at_99: float | None


class Threshold(_Frozen):
    """Counts and shares at score 0.5. A false positive is a benign or declared listing called hidden."""

    hits: int
    false_positives: int
    precision: float | None
    recall: float | None
    f1: float | None
    false_positives_per_10000: float | None


class Unresolved(_Frozen):
    """Listings whose way could not be followed, judged apart from the ranking."""

    listings: int
    reported: int
    called_hidden: int
    silent: int
    hidden_called_only_unresolved: int
    benign_called_unresolved: int


class Bin(_Frozen):
    """Listings with a score from ``low`` up to ``high``: their number, mean score and share truly hidden."""

    low: float
    high: float
    listings: int
    mean_score: float | None
    share_hidden: float | None


class TechniqueRow(_Frozen):
    """Listings of one label and technique, and what they were called.

    ``at_half`` and ``at_all``: hidden, with a score of 0.5 or more, and with any; ``unresolved``: unresolved,
    whatever else. ``mean_score`` counts 0 where nothing was found.
    """

    label: str
    technique: str
    listings: int
    at_half: int
    at_all: int
    unresolved: int
    mean_score: float


class Evaluation(_Frozen):
    """Everything that ``evaluate`` measures. Shares are 0 to 1; null means that nothing could be measured."""

    listings: int
    labels: dict[str, int]
    ranking: Ranking
    intervals: dict[str, tuple[float, float] | None]
    at_prevalence: dict[str, Ranking]
    precision_at: dict[str, float | None]
    at_half: Threshold
    category_right: float | None
    direction_right: float | None
    target_right: float | None
    unresolved: Unresolved
    reliability: tuple[Bin, ...]
    techniques: tuple[TechniqueRow, ...]
    look_alikes: tuple[TechniqueRow, ...]

    def to_json(self) -> str:
        """The evaluation as an indented JSON object; keys are the field names."""
        return self.model_dump_json(indent=2)

    def table(self) -> list[tuple[str, str]]:
        """The main numbers as (measure, value) rows for printing."""
        half, apart = self.at_half, self.unresolved
        rows = [("listings", f"{self.listings:,}")]
        rows += [(f"listings labelled {label}", f"{count:,}") for label, count in self.labels.items()]
        rows += [(name.replace("_", " "), self._with_span(name)) for name in Ranking.model_fields]
        for prevalence, ranking in self.at_prevalence.items():
            rows.append((f"average precision at {prevalence}", _share(ranking.average_precision)))
            rows.append((f"recall at 95 % precision at {prevalence}", _share(ranking.recall_at_95)))
        rows += [(f"precision at {count}", _share(value)) for count, value in self.precision_at.items()]
        rows += [
            ("precision at score 0.5", _share(half.precision)),
            ("recall at score 0.5", _share(half.recall)),
            ("F1 at score 0.5", _share(half.f1)),
            ("false positives per 10,000", _number(half.false_positives_per_10000)),
            ("category right among hits", _share(self.category_right)),
            ("direction right among hits", _share(self.direction_right)),
            ("target right among hits", _share(self.target_right)),
            ("unresolved: reported, called hidden, silent", _triple(apart)),
            ("hidden called only unresolved", f"{apart.hidden_called_only_unresolved:,}"),
            ("benign called unresolved", f"{apart.benign_called_unresolved:,}"),
        ]
        return rows

    def technique_table(self) -> list[tuple[str, ...]]:
        """Rows (label, technique, listings, at 0.5, at all, mean score, unresolved), hidden ones first.

        See :class:`TechniqueRow`; what listings were called is given as shares of them.
        """
        return [
            (
                row.label,
                row.technique,
                f"{row.listings:,}",
                f"{row.at_half / row.listings:.3f}",
                f"{row.at_all / row.listings:.3f}",
                f"{row.mean_score:.3f}",
                f"{row.unresolved / row.listings:.3f}",
            )
            for row in (*self.techniques, *self.look_alikes)
        ]

    def _with_span(self, name: str) -> str:
        value, span = _share(getattr(self.ranking, name)), self.intervals.get(name)
        return value if span is None else f"{value} ({span[0]:.4f} to {span[1]:.4f})"


def _share(value: float | None) -> str:
    return "none" if value is None else f"{value:.4f}"


def _number(value: float | None) -> str:
    return "none" if value is None else f"{value:.1f}"


def _triple(apart: Unresolved) -> str:
    return f"{apart.reported:,}, {apart.called_hidden:,}, {apart.silent:,} of {apart.listings:,}"
