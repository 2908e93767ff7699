"""Lists whose items run on in one line: what a crawler joined, with numbers, dashes or nothing between the items."""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.said.patterns import quick, without
from hiddenlinks.regex import count_matches

__all__ = ["unjoined"]

_BETWEEN: Final = r"(?:^|\s)(?:[#№]\s?\d{0,3}[).:]?|\d{1,3}[.)]|[*~»›>→–—❖◆■□○◦‣✦✧★☆=+-]{1,2})\s"
"""A number, a dash or another sign between two items."""
_SEVERAL: Final = 3
"""How many of them make a list."""
_WINDOW: Final = r"((?:\S*\p{L}\S*(?:\s+[^\s\p{L}]+)*\s+){7}\S*\p{L}\S*)\s+"
"""Eight words, about as many as the name of an item has."""
_PROSE: Final = 0.08
"""Share of words as in :data:`_SMALL` from which a text is prose: names of goods have few of them."""
_SMALL: Final = quick(
    r"(?i)\b(?:the|is|are|was|were|we|you|it|this|that|and|or|our|your|der|die|das|ist|sind|wir|sie|und|oder|nicht|le|la|"
    r"les|nous|vous|est|sont|et|ou|qui|que|el|los|las|es|y|se|il|gli|che|è|sono|e|o|os|as|um|uma|é|um|het|een|en|wij|"
    r"je|to|się|jest|są|i|oraz|a|jsou|ale|és|az|egy|hogy|și|este|sunt|мы|вы|и|это|не|что|как|ми|ви|та|що|ние|са|и|το|"
    r"και|είναι|ve|bir|bu|och|att|är|vi|og|er|at|det|ja|on|että|ir|un|ei)\b"
)


def unjoined(lines: pl.Series, most: int) -> pl.Series:
    """The ``lines`` (str), which are longer than an item may be (``most`` words), with each item on a line of its own.

    Where nothing stands between the items, every eight words are one, unless the words are those of prose.
    """
    parted = without(lines, _BETWEEN, "\n", held=count_matches(lines, _BETWEEN) >= _SEVERAL)
    rows = parted.alias("line").str.split("\n").to_frame().with_row_index("at").explode("line")
    words = count_matches(rows["line"], r"\p{L}+")
    joined = (words > most) & (count_matches(rows["line"], _SMALL) < _PROSE * words)
    rows = rows.with_columns(without(rows["line"], _WINDOW, "$1\n", held=joined))
    return rows.group_by("at", maintain_order=True).agg(pl.col("line").str.join("\n"))["line"]
