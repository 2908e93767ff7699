"""Evaluations as tables for people: rows of cells, for a terminal or a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hiddenlinks.evaluate.model import Ranking

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hiddenlinks.evaluate.model import Ablations, Evaluation, Figure, LeftOut, TechniqueRow

__all__ = [
    "ABLATIONS",
    "LEFT_OUT",
    "TECHNIQUES",
    "ablation_rows",
    "cell",
    "figure_rows",
    "left_out_rows",
    "markdown",
    "technique_rows",
]

TECHNIQUES: Final = ("label", "technique", "listings", "hidden at 0.5", "at all", "mean score", "unresolved")
"""Head of :func:`technique_rows`."""

ABLATIONS: Final = (
    "evidence",
    "average precision",
    "recall at 95 % precision",
    "recall at 0.5",
    "false positives per 10,000",
)
"""Head of :func:`ablation_rows`."""

LEFT_OUT: Final = (
    "technique",
    "listings",
    "recall, present weights",
    "fitted to all",
    "fitted without it",
    "false positives per 10,000",
)
"""Head of :func:`left_out_rows`."""


def cell(figure: Figure, digits: int = 4, *, interval: bool = True) -> str:
    """``value (low to high)``, or ``none``."""
    if figure.value is None:
        return "none"
    value, low, high = (f"{number or 0:.{digits}f}" for number in (figure.value, figure.low, figure.high))
    return f"{value} ({low} to {high})" if interval else value


def figure_rows(found: Evaluation) -> list[tuple[str, str]]:
    """The main numbers as (measure, value)."""
    half, apart = found.at_half, found.unresolved
    rows = [("listings", f"{found.listings:,}")]
    rows += [(f"listings labelled {label}", f"{count:,}") for label, count in found.labels.items()]
    rows += _ranking_rows(found.ranking, "")
    for prevalence, ranking in found.at_prevalence.items():
        rows += _ranking_rows(ranking, f" at {prevalence}")
    rows += [(f"precision at {int(count):,}", cell(value)) for count, value in found.precision_at.items()]
    return [
        *rows,
        ("precision at score 0.5", cell(half.precision)),
        ("recall at score 0.5", cell(half.recall)),
        ("F1 at score 0.5", cell(half.f1)),
        ("false positives per 10,000", cell(half.false_positives_per_10000, 1)),
        ("category right among hits", cell(found.category_right)),
        ("direction right among hits", cell(found.direction_right)),
        ("witness right among hits: its target", cell(found.target_right)),
        (
            "unresolved: reported, called hidden, silent",
            f"{apart.reported:,}, {apart.called_hidden:,}, {apart.silent:,} of {apart.listings:,}",
        ),
        ("hidden called only unresolved", f"{apart.hidden_called_only_unresolved:,}"),
        ("benign called unresolved", f"{apart.benign_called_unresolved:,}"),
    ]


def technique_rows(found: Iterable[TechniqueRow]) -> list[tuple[str, ...]]:
    """Cells under :data:`TECHNIQUES`; what listings were called is given as shares of them."""
    return [
        (
            row.label,
            row.technique,
            f"{row.listings:,}",
            cell(row.called_hidden, 3),
            f"{row.at_all / row.listings:.3f}",
            f"{row.mean_score:.3f}",
            f"{row.unresolved / row.listings:.3f}",
        )
        for row in found
    ]


def ablation_rows(found: Ablations) -> list[tuple[str, ...]]:
    """Cells under :data:`ABLATIONS`."""
    return [
        (
            row.name,
            cell(row.average_precision, 3),
            cell(row.recall_at_95, 3, interval=False),
            cell(row.recall, 3, interval=False),
            cell(row.false_positives_per_10000, 1, interval=False),
        )
        for row in found.rows
    ]


def left_out_rows(found: Iterable[LeftOut]) -> list[tuple[str, ...]]:
    """Cells under :data:`LEFT_OUT`."""
    return [
        (
            row.technique,
            f"{row.listings:,}",
            cell(row.present, 3, interval=False),
            cell(row.fitted, 3, interval=False),
            cell(row.unseen, 3),
            cell(row.false_positives_per_10000, 1, interval=False),
        )
        for row in found
    ]


def markdown(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table as Markdown, ending in a line break."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _ranking_rows(ranking: Ranking, where: str) -> list[tuple[str, str]]:
    return [
        (f"average precision{where}", cell(ranking.average_precision)),
        (f"recall at 95 % precision{where}", cell(ranking.recall_at_95)),
        (f"recall at 99 % precision{where}", cell(ranking.recall_at_99)),
    ]
