"""That letters in an image show what the title does not: filters read titles, buyers see pictures."""

from __future__ import annotations

from hiddenlinks.detect.signals.base import Case, Fired, foreign
from hiddenlinks.vocabulary import Source

__all__ = ["foreign_image"]


def foreign_image(case: Case) -> Fired:
    """Words read in an image that show what the title does not.

    Strength: :func:`~hiddenlinks.detect.signals.base.foreign`.
    """
    return foreign(case, Source.IMAGE, "letters in an image show {}, the listing's title does not")
