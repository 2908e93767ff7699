"""What a place calls itself: the name of a host or an account, which is written without blanks.

Set apart letter by letter, it is a text like any that is hidden so, and the reading of words in pieces
(:mod:`~hiddenlinks.recognise.terms.readings`) cuts it into the likeliest words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import polars as pl

__all__ = ["apart"]

_LETTER: Final = r"([\p{Latin}\p{Cyrillic}\p{Greek}])"
_BETWEEN: Final = r"[^\p{L}\p{M}]+"
_GAP: Final = "    "
"""Wide enough that no word goes on behind it."""


def apart(names: pl.Series) -> pl.Series:
    """Names (str) as texts, a blank behind each letter, and a gap for whatever is none: digits tell names apart."""
    return names.str.replace_all(_BETWEEN, _GAP).str.replace_all(_LETTER, "${1} ").str.strip_chars()
