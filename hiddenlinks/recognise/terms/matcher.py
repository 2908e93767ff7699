"""Find terms in folded rows: hashes of runs of words, looked up in a table, and verified.

A term is the run of its letters and digits without what stands between, so that ``multi vitamin``, ``multi-vitamin``
and ``multivitamin`` are one; but blanks stand in a text where the lexicon has borders of words, since short words are
others of some language together (*den var*, *zona din*, *por nós*). One word that is no name may have them between
words of four letters and more. Matches begin and end at word borders (``*`` apart); writing without borders (Chinese,
Japanese, Thai, Korean) has one at each character. The leftmost longest match wins and hides what it covers: ``pill
box`` hides ``pill``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import polars as pl

from hiddenlinks.fold import Folded, Tables, fold_codes
from hiddenlinks.recognise.terms.kernels import find_terms
from hiddenlinks.recognise.terms.terms import hash_terms

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hiddenlinks.recognise.lexicon import Block

__all__ = ["Hits", "Matcher"]

EXACT, PREFIX, SUFFIX, NUMBERED = range(4)
_ROLES: Final = {
    "negation": 1, "holder": 2, "preposition": 3, "after": 4, "refusal": 5, "excluded": 6,
    "shop": 7, "name": 8, "before": 9,
}  # fmt: skip
_ALIKE, _NO_ROLE = 10, 11
"""The role of terms that speak for no category, and do nothing else, and of those that are not asked for."""
_GOVERN: Final = ("negation", "refusal", "holder", "preposition", "excluded")
"""The roles of terms that say of a whole clause that it offers nothing."""


class Hits(NamedTuple):
    """Matches in order of row and place; ``start`` and ``end`` are positions in the folded row."""

    row: NDArray[np.int32]
    term: NDArray[np.int32]
    start: NDArray[np.int32]
    end: NDArray[np.int32]

    def rows(self, which: NDArray[np.bool_], count: int) -> NDArray[np.bool_]:
        """Which of ``count`` rows (bool) hold one of the matches ``which`` (bool, one a match)."""
        held = np.zeros(count, bool)
        held[self.row[which]] = True
        return held


class Matcher:
    """The terms of blocks, compiled. ``block_of[term]`` is the block's index, ``surface[term]`` its spelling."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        surface: list[str] = []
        owner: list[int] = []
        for index, block in enumerate(blocks):
            surface += block.terms
            owner += [index] * len(block.terms)
        kinds = np.array([_kind(term) for term in surface], np.uint8)
        folded = fold_codes(pl.Series([term.strip("*") for term in surface], dtype=pl.String))
        classes = Tables.get().classes
        roles = [_ROLES.get(block.role, _ALIKE if block.category == "none" else 0) for block in blocks]
        names = np.array([roles[b] == _ROLES["name"] for b in owner], np.bool_)
        self._table, used = hash_terms(folded.codes, folded.offsets, kinds, names, classes)
        self.surface = tuple(surface)
        self.block_of = np.array(owner, np.int32)
        self.unused = tuple(surface[i] for i in np.flatnonzero(~used))
        self._role = np.array([roles[b] for b in owner], np.uint8)
        governs = np.isin(self._role, [_ROLES[name] for name in _GOVERN])
        self._governing = np.where(governs, _ALIKE, _NO_ROLE).astype(np.uint8)
        self._naming = np.where(np.isin(self._role, [0, _ROLES["name"]]), 0, _NO_ROLE).astype(np.uint8)
        letters = np.array([sum(map(str.isalnum, term)) for term in surface], np.int32)
        self._least = np.where([blocks[b].spelled for b in owner], letters, 0).astype(np.int32)

    def speech(self, rows: Folded) -> tuple[Hits, NDArray[np.bool_]]:
        """Every negation or mention, and whether it governs what stands behind it (bool), or what stands before.

        A preposition is one where a holder stands before it: *box for*. What excludes governs what stands before,
        unless nothing does: *not included: …*
        """
        hits = self._find(rows, self._governing)
        role = self._role[hits.term]
        holds = pl.DataFrame({"row": hits.row, "holds": role == _ROLES["holder"]})
        held = holds.select(pl.col("holds").cum_max().over("row"))["holds"].to_numpy()
        governs = (role != _ROLES["holder"]) & ((role != _ROLES["preposition"]) | held)
        kept = Hits(*(column[governs] for column in hits))
        return kept, (role[governs] != _ROLES["excluded"]) | (kept.start == 0)

    def find(self, rows: Folded) -> Hits:
        """Every match in every row that nothing cancels."""
        return self._find(rows, self._role)

    def named(self, rows: Folded) -> Hits:
        """Every match of goods, whatever is said of them."""
        return self._find(rows, self._naming)

    def _find(self, rows: Folded, roles: NDArray[np.uint8]) -> Hits:
        hits = Hits(*find_terms(rows.codes, rows.offsets, self._table, roles, Tables.get().classes))
        short = self._lacking(rows, hits)
        return Hits(*(np.delete(column, short) for column in hits)) if len(short) else hits

    def _lacking(self, rows: Folded, hits: Hits) -> NDArray[np.intp]:
        """Which matches (positions) of terms that need all their letters have fewer in the original text."""
        asked = np.flatnonzero(self._least[hits.term])
        if not len(asked):
            return asked
        at = rows.offsets[hits.row[asked]]
        first, end = at + hits.start[asked], at + hits.end[asked]
        size, classes = end - first, Tables.get().classes
        inside = np.repeat(end - np.cumsum(size), size) + np.arange(size.sum())
        blank = classes[np.minimum(rows.codes[inside], len(classes) - 1)] == 0
        letters = rows.positions[end - 1] - rows.positions[first] + 1
        letters -= np.add.reduceat(blank, np.cumsum(size) - size, dtype=np.int32)
        lacking: NDArray[np.intp] = asked[letters < self._least[hits.term[asked]]]
        return lacking


def _kind(term: str) -> int:
    if term.startswith("#"):
        return NUMBERED
    if term.startswith("*"):
        return SUFFIX
    return PREFIX if term.endswith("*") else EXACT
