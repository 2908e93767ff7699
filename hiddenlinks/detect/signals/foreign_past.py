"""That an earlier observation showed what the title does not: an offer that was taken back, a listing repurposed."""

from __future__ import annotations

from hiddenlinks.detect.signals.base import Case, Fired, foreign
from hiddenlinks.vocabulary import Source

__all__ = ["foreign_past"]


def foreign_past(case: Case) -> Fired:
    """An earlier text that showed what the title does not.

    Strength: :func:`~hiddenlinks.detect.signals.base.foreign`.
    """
    return foreign(case, Source.HISTORY, "an earlier observation showed {}, the listing's title does not")
