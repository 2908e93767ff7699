"""That the listing's own text shows what neither its category nor its title says: an offer on the side.

A title in the wrong category is often a mistake; a medicine offered in the description of a chair is none.
"""

from __future__ import annotations

from hiddenlinks.detect.signals.base import Case, Fired, foreign
from hiddenlinks.vocabulary import Source

__all__ = ["foreign_part"]


def foreign_part(case: Case) -> Fired:
    """A description, or a page at the listing's address, that shows what the title does not.

    Strength: :func:`~hiddenlinks.detect.signals.base.foreign`.
    """
    return foreign(case, Source.TEXT, "the listing's text shows {}, its title does not")
