"""Names of medicines that ordinary goods bear, too: a short one that stands alone among other words says little.

Whoever invents a brand of five letters has often invented one that is a medicine somewhere: on two made-up marketplaces
whose authors had done so that was four of five false accusations. A medicine is rarely named without its form, its
strength or a word of its kind, and where it is, nothing else stands beside its name.
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
    from hiddenlinks.recognise.matcher import Hits

__all__ = ["KEPT", "Alone"]

_BORNE, _NEAR = "medicine", ("medicine", "supplement")
"""The category whose names others bear, and those whose words tell that a name is one of it."""
_SPEAKS: Final = 0.3
"""Log-odds from which a word speaks of such a category."""
_SHORT: Final = 7
"""Letters of the longest name that others are held to bear: longer ones are rarely invented twice."""
_WORD: Final = 3
"""Letters beside the name that make it one among other words."""
KEPT: Final = 0.4
"""Share of its weight that such a name keeps, and any name that others may bear in the title of a page."""
_LETTERS: Final = (LATIN, CYRILLIC, GREEK, LETTER, IDEOGRAPH)


class Alone:
    """Which blocks hold names that others bear, and which tell that one is meant: bool, one a block."""

    def __init__(
        self, blocks: tuple[Block, ...], weights: NDArray[np.float32], categories: tuple[str, ...]
    ) -> None:
        near = [k for k, name in enumerate(categories) if name in _NEAR]
        self.names = np.array([b.role == "name" and b.category == _BORNE for b in blocks], bool)
        spoken = np.array([b.role in {"form", "sell"} for b in blocks], bool)
        self.tells = (spoken | (weights[:, near].max(axis=1, initial=0) >= _SPEAKS)) & ~self.names

    def shares(self, rows: Folded, hits: Hits, block: NDArray[np.int32]) -> NDArray[np.float32]:
        """The share of its weight that each match keeps, float32; ``block`` is the block of each."""
        share = np.ones(len(block), np.float32)
        name = self.names[block]
        if not name.any():
            return share
        count = len(rows.offsets) - 1
        told = np.zeros(count, bool)
        told[hits.row[self.tells[block]]] = True
        first = np.full(count, -1, np.int32)
        first[hits.row[name][::-1]] = hits.term[name][::-1]
        told[hits.row[name & (hits.term != first[hits.row])]] = True
        at = np.flatnonzero(name & ~told[hits.row])
        inside, beside = _letters(rows, hits, at)
        share[at[(inside <= _SHORT) & (beside >= _WORD)]] = KEPT
        return share


def _letters(rows: Folded, hits: Hits, at: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """How many letters each match ``at`` has, and how many its row has besides."""
    known = Tables.get().classes
    letter = np.isin(known[np.minimum(rows.codes, len(known) - 1)], _LETTERS)
    before = np.concatenate([[0], np.cumsum(letter)])
    start = rows.offsets[hits.row[at]]
    inside = before[start + hits.end[at]] - before[start + hits.start[at]]
    return inside, before[rows.offsets[hits.row[at] + 1]] - before[start] - inside
