"""The result of an evaluation: numbers that a script reads; ``tables`` shows them to people."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

__all__ = [
    "Ablation",
    "Ablations",
    "Bin",
    "Evaluation",
    "Figure",
    "Groups",
    "LeftOut",
    "Ranking",
    "TechniqueRow",
    "Threshold",
    "Unresolved",
]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    def to_json(self) -> str:
        """All of it as an indented JSON object; keys are the field names."""
        return self.model_dump_json(indent=2)


class Figure(_Frozen):
    """A measured ``value`` and its 95 % interval, ``low`` to ``high``; null where nothing could be measured."""

    value: float | None = None
    low: float | None = None
    high: float | None = None


class Ranking(_Frozen):
    """How well the score ranks, each from 0 to 1; null where there is nothing to rank."""

    average_precision: Figure
    recall_at_95: Figure
    recall_at_99: Figure


class Threshold(_Frozen):
    """Counts and shares at score 0.5. A false positive is a benign or declared listing called hidden."""

    hits: int
    false_positives: int
    precision: Figure
    recall: Figure
    f1: Figure
    false_positives_per_10000: Figure


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

    ``at_half`` and ``at_all``: hidden, with a score of 0.5 or more, and with any; ``called_hidden``: the share
    at 0.5, which is the recall of a hidden technique, and false positives of any other; ``unresolved``:
    unresolved, whatever else. ``mean_score`` counts 0 where nothing was found.
    """

    label: str
    technique: str
    listings: int
    at_half: int
    at_all: int
    called_hidden: Figure
    unresolved: int
    mean_score: float


class Evaluation(_Frozen):
    """Everything that ``evaluate`` measures. Shares are 0 to 1."""

    listings: int
    labels: dict[str, int]
    ranking: Ranking
    at_prevalence: dict[str, Ranking]
    precision_at: dict[str, Figure]
    at_half: Threshold
    category_right: Figure
    direction_right: Figure
    target_right: Figure
    unresolved: Unresolved
    reliability: tuple[Bin, ...]
    techniques: tuple[TechniqueRow, ...]
    look_alikes: tuple[TechniqueRow, ...]


class Ablation(_Frozen):
    """What is left of the figures when a part of the evidence is taken away; ``name`` says which."""

    name: str
    average_precision: Figure
    recall_at_95: Figure
    recall: Figure
    false_positives_per_10000: Figure


class Ablations(_Frozen):
    """All ablations of one set of findings, the whole of it first."""

    rows: tuple[Ablation, ...]


class LeftOut(_Frozen):
    """A technique's recall at 0.5 by three sets of weights, and what the last of them costs.

    ``present``: the weights as they are; ``fitted``: fitted to all findings; ``unseen``: fitted to the findings
    of all listings that do not play the technique. ``false_positives_per_10000``: by the unseen weights.
    """

    technique: str
    listings: int
    present: Figure
    fitted: Figure
    unseen: Figure
    false_positives_per_10000: Figure


class Groups(_Frozen):
    """How well campaigns were put together: how many there are of two listings and more, and B-cubed shares."""

    found: int
    planted: int
    precision: float | None
    recall: float | None
