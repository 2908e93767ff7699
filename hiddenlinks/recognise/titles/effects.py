"""Foods that are sold for what they do: tea is food, slimming tea is a supplement.

Directive 2002/46/EC calls food supplements foods with a nutritional or physiological effect. So where a text names a
food and what it promises, the food no longer speaks against a supplement, and the promise speaks for one as goods do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hiddenlinks.recognise.lexicon import Block
    from hiddenlinks.recognise.terms.matcher import Hits

__all__ = ["Effects"]

_PROMISED: Final = 2.5
"""How much more an effect weighs beside a food: as much as goods do."""
_GOODS: Final = 3.0
"""Weight from which an effect is goods by itself (*fat burner*), and weighs no more beside a food."""


class Effects:
    """Which blocks name foods, which effects, and which of those are goods by themselves: bool, one a block."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self.foods, self.effects = (
            np.array([block.role == role for block in blocks], bool) for role in ("food", "effect")
        )
        strong = np.array([max([block.weight, *block.weights.values()]) >= _GOODS for block in blocks], bool)
        self.goods = self.effects & strong
        self.promised = np.where(self.effects & ~strong, _PROMISED, 1).astype(np.float32)

    def shares(self, rows: int, hits: Hits, block: NDArray[np.int32]) -> NDArray[np.float32]:
        """The share of its weight that each match keeps, float32; ``block`` is the block of each."""
        share = np.ones(len(block), np.float32)
        both = hits.rows(self.foods[block], rows) & hits.rows(self.effects[block], rows)
        if both.any():
            promised = both[hits.row]
            share[promised & self.foods[block]] = 0
            share[promised] *= self.promised[block[promised]]
        return share
