"""That one of a listing's options is something else: variation abuse (FTC v. Bountiful, 2023).

Options are sizes and colours. Hardly an innocent one reads like a medicine by chance.
"""

from __future__ import annotations

from hiddenlinks.detect.signals.base import Case, Fired, foreign
from hiddenlinks.vocabulary import Source

__all__ = ["foreign_variant"]


def foreign_variant(case: Case) -> Fired:
    """An option that shows what the title does not.

    Strength: :func:`~hiddenlinks.detect.signals.base.foreign`.
    """
    return foreign(case, Source.VARIANT, "a variant shows {}, the listing's title does not")
