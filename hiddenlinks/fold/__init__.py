"""Folding: undo disguises, so that a word is found however it was written.

Handles and lexicons both need it. Innocent non-Latin text stays what it is: Russian is Russian.
"""

from __future__ import annotations

from hiddenlinks.fold.columns import Folded, clean, fold, fold_codes, fold_with_offsets, ungarbled
from hiddenlinks.fold.tables import CLASSES, DIGIT, IDEOGRAPH, LATIN, LETTER, SEPARATOR, Tables

__all__ = [
    "CLASSES",
    "DIGIT",
    "IDEOGRAPH",
    "LATIN",
    "LETTER",
    "SEPARATOR",
    "Folded",
    "Tables",
    "clean",
    "fold",
    "fold_codes",
    "fold_with_offsets",
    "ungarbled",
]
