"""Find terms in folded rows: hashes of runs of words, looked up in a table, and verified.

A term is the run of its letters and digits without what stands between, so that ``multi vitamin``, ``multi-vitamin``
and ``multivitamin`` are one; but blanks stand in a text where the lexicon has borders of words, since short words are
others of some language together (*den var*, *zona din*, *por nós*). One word that is no name may have them between
words of four letters and more. Matches begin and end at word borders (``*`` apart); writing without borders (Chinese,
Japanese, Thai, Korean) has one at each character. The leftmost longest match wins and hides what it covers: ``pill
box`` hides ``pill``.
"""

from __future__ import annotations

from itertools import chain
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
        self.surface = tuple(chain.from_iterable(block.terms for block in blocks))
        each = [len(block.terms) for block in blocks]
        self.block_of = np.repeat(np.arange(len(blocks), dtype=np.int32), each)
        roles = [_ROLES.get(block.role, _ALIKE if block.category == "none" else 0) for block in blocks]
        self._role = np.repeat(np.array(roles, np.uint8), each)
        terms = pl.Series(self.surface, dtype=pl.String)
        folded, classes = fold_codes(terms.str.strip_chars("*")), Tables.get().classes
        names = self._role == _ROLES["name"]
        self._table, used = hash_terms(folded.codes, folded.offsets, _kinds(terms), names, classes)
        self.unused = tuple(terms.filter(pl.Series(~used)))
        governs = np.isin(self._role, [_ROLES[name] for name in _GOVERN])
        self._governing = np.where(governs, _ALIKE, _NO_ROLE).astype(np.uint8)
        self._naming = np.where(np.isin(self._role, [0, _ROLES["name"]]), 0, _NO_ROLE).astype(np.uint8)
        letters = terms.str.count_matches(r"[\p{L}\p{N}]").to_numpy().astype(np.int32)
        self._least = np.where(np.repeat([block.spelled for block in blocks], each), letters, 0).astype(
            np.int32
        )

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


def _kinds(terms: pl.Series) -> NDArray[np.uint8]:
    """How each term (str) ends, or begins, with words that go on (uint8)."""
    ends = [terms.str.starts_with("#"), terms.str.starts_with("*"), terms.str.ends_with("*")]
    return np.select(ends, [NUMBERED, SUFFIX, PREFIX], EXACT).astype(np.uint8)
