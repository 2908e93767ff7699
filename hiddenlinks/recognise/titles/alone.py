"""Names of goods that ordinary things bear or hold, too: one that stands alone among other words says little.

Whoever invents a brand of five letters has often invented one that is a medicine somewhere: on two made-up marketplaces
whose authors had done so that was four of five false accusations. A medicine is rarely named without its form, its
strength or a word of its kind, and where it is, nothing else stands beside its name.

Nor is a supplement told by one nutrient: of 20,000 real titles, 4,000 of them of supplements, 27 have one and no other
word of such goods beside it, and none of those is a supplement (fire steels, face serums, injections of vitamins).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from hiddenlinks.fold import Tables
from hiddenlinks.fold.tables import CYRILLIC, GREEK, IDEOGRAPH, LATIN, LETTER

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hiddenlinks.fold import Folded
    from hiddenlinks.recognise.lexicon import Block
    from hiddenlinks.recognise.terms.matcher import Hits

__all__ = ["KEPT", "Alone"]

_BORNE, _NEAR = "medicine", ("medicine", "supplement")
"""The category whose names others bear, and those whose words tell that a name is one of it."""
_HELD: Final = "supplement"
"""The category whose nutrients other things hold, too; its own words tell that one is offered."""
_SPEAKS: Final = 0.3
"""Log-odds from which a word speaks of such a category."""
_SHORT: Final = 7
"""Letters of the longest name that others are held to bear: longer ones are rarely invented twice."""
_WORD: Final = 3
"""Letters beside the name that make it one among other words."""
_SOLD, _WORDS = 6, 12
"""Letters more where something sells (*NAME original, order now* means the name, *museum tickets NAME, order now* does
not), and for each further name: a list of medicines says little else, brands stand beside what they are brands of."""
_SIGNS: Final = 3
"""Letters that a sign of Chinese or Japanese stands for."""
KEPT: Final = 0.3
"""Share of its weight that such a name keeps, and any name that others may bear in the title of a page."""
_NUTRIENT: Final = 0.5
"""Share of its weight that such a nutrient keeps."""
_LETTERS: Final = (LATIN, CYRILLIC, GREEK, LETTER, IDEOGRAPH)


class Alone:
    """Which blocks hold names and nutrients of other things, too, and which tell that one is meant (bool)."""

    def __init__(
        self, blocks: tuple[Block, ...], weights: NDArray[np.float32], categories: tuple[str, ...]
    ) -> None:
        near, held = ([k for k, name in enumerate(categories) if name in of] for of in (_NEAR, (_HELD,)))
        self.names = np.array([b.role == "name" and b.category == _BORNE for b in blocks], bool)
        forms, self.sells, self.nutrients = (
            np.array([b.role == role for b in blocks], bool) for role in ("form", "sell", "nutrient")
        )
        spoken = forms | (weights[:, near].max(axis=1, initial=0) >= _SPEAKS)
        self.tells = spoken & ~self.names & ~self.sells
        self.supplements = (
            (weights[:, held].max(axis=1, initial=0) >= _SPEAKS) & ~self.nutrients & ~self.sells
        )

    def shares(self, rows: Folded, hits: Hits, block: NDArray[np.int32]) -> NDArray[np.float32]:
        """The share of its weight that each match keeps, float32; ``block`` is the block of each."""
        share, sells = np.ones(len(block), np.float32), self.sells[block]
        share[_lone(rows, hits, self.names[block], self.tells[block], sells, _SHORT)] = KEPT
        share[_lone(rows, hits, self.nutrients[block], self.supplements[block], sells)] = _NUTRIENT
        return share


def _lone(
    rows: Folded,
    hits: Hits,
    named: NDArray[np.bool_],
    tells: NDArray[np.bool_],
    sells: NDArray[np.bool_],
    short: float = np.inf,
) -> NDArray[np.int64]:
    """The matches that are ``named``, few among other words, in rows where none ``tells`` nor is longer than ``short``.

    Words of those who sell (``sells``) are none of the others: everything is sold by them.
    """
    if not named.any():
        return np.zeros(0, np.int64)
    count = len(rows.offsets) - 1
    told, more = hits.rows(tells, count), hits.rows(sells, count)
    at = np.flatnonzero(named & ~told[hits.row])
    if not len(at):
        return at
    letters, beside = _letters(rows, hits, at, np.flatnonzero(sells))
    told[hits.row[at[letters > short]]] = True
    each = np.unique(hits.row[at].astype(np.int64) * (1 << 32) + hits.term[at]) >> 32
    need = _WORD + _SOLD * more + _WORDS * np.maximum(np.bincount(each, minlength=count) - 1, 0)
    lone: NDArray[np.bool_] = (beside >= need) & ~told
    return at[lone[hits.row[at]]]


def _letters(
    rows: Folded, hits: Hits, at: NDArray[np.int64], sells: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """How many letters each match ``at`` has, and how many each row has besides, but for those of ``sells``."""
    known = Tables.get().classes
    kind = known[np.minimum(rows.codes, len(known) - 1)]
    letter = np.where(kind == IDEOGRAPH, _SIGNS, np.isin(kind, _LETTERS))
    start = rows.offsets[hits.row]
    before = np.concatenate([[0], np.cumsum(letter)])
    letters = before[start + hits.end] - before[start + hits.start]
    taken, size = np.concatenate([at, sells]), len(letter) + 1
    opens, ends = (np.bincount(start[taken] + side[taken], minlength=size) for side in (hits.start, hits.end))
    inside = np.cumsum(opens - ends)[:-1] > 0  # letters of matches that overlap are left out once
    left = np.concatenate([[0], np.cumsum(np.where(inside, 0, letter))])
    return letters[at], left[rows.offsets[1:]] - left[rows.offsets[:-1]]
