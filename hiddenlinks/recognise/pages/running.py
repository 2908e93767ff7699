"""Lists whose items run on in one line: what a crawler joined, with numbers, dashes or nothing between the items."""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.said.patterns import quick
from hiddenlinks.regex import count_matches, replace_all

__all__ = ["LONG", "unjoined"]

LONG: Final = 40
"""Words beyond which a line without the end of a sentence may be such a list."""
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


def unjoined(lines: pl.Series) -> pl.Series:
    """The long ``lines`` (str, of more than :data:`LONG` words each) with each item on a line of its own.

    Where nothing stands between the items, every eight words are one, unless the words are those of prose.
    """
    signed = count_matches(lines, _BETWEEN) >= _SEVERAL
    parted = lines.clone().scatter(signed.arg_true(), replace_all(lines.filter(signed), _BETWEEN, "\n"))
    rows = pl.DataFrame({"line": parted}).with_row_index("at").with_columns(pl.col("line").str.split("\n"))
    rows = rows.explode("line")
    words = count_matches(rows["line"], r"\p{L}+")
    joined = (words > LONG) & (count_matches(rows["line"], _SMALL) < _PROSE * words)
    cut = (
        rows["line"]
        .clone()
        .scatter(joined.arg_true(), replace_all(rows["line"].filter(joined), _WINDOW, "$1\n"))
    )
    whole = rows.with_columns(line=cut).group_by("at", maintain_order=True).agg(pl.col("line").str.join("\n"))
    return whole["line"]
