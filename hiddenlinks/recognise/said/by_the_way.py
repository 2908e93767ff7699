"""What a sentence of a passage names by the way: how it speaks, by itself and between its neighbours.

A listing's description offers in few ways: by a price, by what is sent or had, by a list. A sentence that names goods
with other words than those, as people speak who mention things, offers nothing, whatever it begins with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.recognise.learned.context import surroundings
from hiddenlinks.recognise.pages.mentioning import terse
from hiddenlinks.recognise.pages.parts import sentences
from hiddenlinks.recognise.said.excluded import EXCEPT
from hiddenlinks.recognise.said.manners import HOLDS, IN_PARCEL
from hiddenlinks.recognise.said.offering import offers, surely
from hiddenlinks.recognise.said.patterns import holds
from hiddenlinks.recognise.said.prices import PRICE
from hiddenlinks.recognise.said.sentences import speaks
from hiddenlinks.regex import contains, replace_all

if TYPE_CHECKING:
    from collections.abc import Callable

    from hiddenlinks.recognise.said.clauses import Judge

__all__ = ["BEGUN", "by_the_way"]

_NAMED: Final = (
    r"\s\([^()]*\d[^()]*\)|\s(?:for|with|and|&|\+|\|)\s(?:(?:[\p{Lu}\p{N}][^\s;:!?.,()]*|&|and|of|in|to|for|with)\s?)*"
    r"[\p{Lu}\p{N}][^\s;:!?.,()]*"
)
"""What long names of goods have besides: *(100 tablets) for Women with 43 Ingredients*. Nobody offers by that."""
BEGUN: Final = r"(?:^|\s)\p{Ll}|\p{Lo}"
"""A word in small letters, or of writing that has none, before the first goods: no sentence that begins with them."""
_PASSING, _FIRST, _LOW = -0.5, -2.0, -2.25
"""Log-odds below which a sentence names goods in passing unless it says what offers; below which one that begins with
them does; and below which one does that only seems to offer: neither surely, nor what a parcel holds, nor for all that
it denies. Of 572 passages by fifteen others and of the own generator that offer goods none is lost by the last two, of
219 that were accused wrongly 17 are cleared (decision 57)."""
_BETWEEN: Final = -2.0
"""Log-odds below which goods between the two sentences beside them are mentioned, whatever their own sentence says: of
381 sentences of passages by others that offer goods 4 are, of 137 that had been accused wrongly 39."""


def by_the_way(
    said: pl.Series,
    before: pl.Series,
    behind: pl.Series,
    around: Callable[[pl.Series], tuple[pl.Series, pl.Series]],
    spoken: Callable[[pl.Series], pl.Series],
    tone: Judge,
) -> pl.Series:
    """Which sentences (str) that name goods do so by the way (bool); null: false.

    ``before`` and ``behind``: the sentences beside them (str). ``around``: what stands before and behind the goods of
    texts. ``spoken``: log-odds that texts offer the goods that they name, by their other words. ``tone``: how often a
    text informs and sells, (n, 2).
    """
    begin, telling = _telling(said, around)
    at = telling.arg_true()
    some, first = said.gather(at), begin.gather(at).to_numpy()
    read = some, before.gather(at) + " " + some, some + " " + behind.gather(at)
    odds = np.minimum.reduce([spoken(text).to_numpy() for text in read])
    some = replace_all(some, _NAMED, " ")
    after_all = holds(some, f"(?i){EXCEPT}")
    seems = offers(some, tone) | after_all
    sure = surely(some, tone) | after_all | holds(some, f"(?i){IN_PARCEL}")
    passing = (odds < np.where(first, _FIRST, _PASSING)) & ~seems.to_numpy()
    passing |= (odds < _LOW) & ~sure.to_numpy()
    whole = before + " " + said + " " + behind
    told = (before + behind).str.contains(r"\p{L}") & ~holds(whole, PRICE) & ~surely(whole, tone)
    asked = told.arg_true()  # most have a price or neighbours that say nothing
    between = whole.gather(asked)
    told = told.scatter(asked, speaks(surroundings(*around(between))) & (spoken(between) < _BETWEEN))
    return told.scatter(at, pl.Series(passing, dtype=pl.Boolean) | told.gather(at))


def _telling(
    said: pl.Series, around: Callable[[pl.Series], tuple[pl.Series, pl.Series]]
) -> tuple[pl.Series, pl.Series]:
    """Which sentences begin with goods, and which tell something of goods, in full where they begin with them (bool).

    Those that say what something holds are not among the second: *with NAME for a strong effect*.
    """
    before, behind = around(said)
    first = ~contains(before, BEGUN).fill_null(value=False)
    full = sentences(said) & ~holds(said, HOLDS)
    within = before.is_not_null() & (~first | full) & speaks(surroundings(before, behind))
    return first, (within & ~terse(said) & ~holds(said, PRICE)).fill_null(value=False)
