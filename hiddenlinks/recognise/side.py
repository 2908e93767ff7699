"""One side of a recogniser: the blocks that hold for one field, compiled, weighed and explained."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.fold import Folded, fold_codes
from hiddenlinks.recognise.declared import path_scores
from hiddenlinks.recognise.lexicon import Block
from hiddenlinks.recognise.matcher import Hits, Matcher
from hiddenlinks.recognise.readings import apart, backwards, leet, pieces, reverse_terms
from hiddenlinks.recognise.score import score_hits
from hiddenlinks.vocabulary import CATEGORIES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hiddenlinks.recognise.model import Model

__all__ = ["BIAS", "Side"]

BIAS: Final = -3.5
"""Log-odds of a text in which nothing was found."""
_LENIENT: Final = 0.4
_STRONG: Final = 3.5
"""Log-odds of a term that may speak for another reading of a text."""
_LONG, _INSIDE = 6, 8
"""Least length of a term that speaks for another reading: between borders, and inside a run of letters."""
_MANY: Final = 3
"""Words in leetspeak that make a text's other reading likely as it stands."""
_DOUBT: Final = 0.5
"""What another reading costs."""


class Side:
    """Blocks that hold for one field, compiled, with their weights as a matrix (blocks, categories)."""

    def __init__(self, blocks: tuple[Block, ...], categories: tuple[str, ...], model: Model | None) -> None:
        strong = [
            b
            for b in blocks
            if b.role == "goods" and b.category not in (None, "none") and b.weight >= _STRONG
        ]
        turned = reverse_terms(term for block in strong for term in block.terms)
        blocks = (*blocks, Block(id="(backwards)", origin="own", terms=turned or ("\u2060",)))
        self.blocks = blocks
        self.backwards = len(blocks) - 1
        self.matcher = Matcher(blocks)
        weights = [[block.weight_of(category) for category in categories] for block in blocks]
        self.weights = np.array(weights, np.float32).reshape(len(blocks), len(categories))
        self.tones = np.array(
            [[block.role == "inform", block.role == "sell"] for block in blocks], np.float32
        )
        self.model = model
        self.columns = [
            (k, CATEGORIES.index(name)) for k, name in enumerate(categories) if name in CATEGORIES
        ]
        for row, block in enumerate(blocks):
            if model is not None and block.id in model.blocks:
                for k, known in self.columns:
                    self.weights[row, k] = model.blocks[block.id][known]

    def score(self, texts: pl.Series, weights: NDArray[np.float32] | None = None) -> NDArray[np.float32]:
        """Log-odds of each text as a title; ``weights`` stand in for the blocks' own."""
        weights = self.weights if weights is None else weights
        folded = fold_codes(texts)
        hits = self.matcher.find(folded)
        scores = self._sum(folded, hits, weights)
        turned = self.matcher.block_of[hits.term] == self.backwards
        spans = zip(hits.row[turned], hits.start[turned], hits.end[turned], strict=True)
        words = [(int(r), _original(folded, texts, int(r), int(i), int(j))) for r, i, j in spans]
        self._reread(scores, *backwards(texts, words), weights, strong=0.0)
        self._reread(scores, *leet(texts), weights, strong=_STRONG)
        self._reread(scores, *leet(texts, least=_MANY), weights, strong=0.0)
        self._reread(scores, *pieces(texts, folded), weights, strong=0.0)
        rows, joined = apart(texts, folded)
        if joined:
            again = fold_codes(pl.Series(joined, dtype=pl.String))
            found = self.matcher.find(again, anywhere=True)
            only = np.where(weights >= _STRONG, weights, 0)
            long = found.end - found.start >= _INSIDE
            odds = score_hits(found.row[long], found.term[long], self.matcher.block_of, only, len(joined))
            np.maximum.at(scores, rows, odds + np.float32(BIAS - _DOUBT))
        return scores

    def _sum(self, folded: Folded, hits: Hits, weights: NDArray[np.float32]) -> NDArray[np.float32]:
        rows = len(folded.offsets) - 1
        scores: NDArray[np.float32] = score_hits(hits.row, hits.term, self.matcher.block_of, weights, rows)
        scores += np.float32(BIAS)
        if self.model is not None:
            learned = self.model.score(folded)
            for k, known in self.columns:
                scores[:, k] += learned[:, known]
        return scores

    def _reread(
        self,
        scores: NDArray[np.float32],
        rows: NDArray[np.int64],
        texts: list[str],
        weights: NDArray[np.float32],
        *,
        strong: float,
    ) -> None:
        """Raise ``scores`` to what another reading says, where a term of at least ``strong`` stands in it."""
        if not texts:
            return
        folded = fold_codes(pl.Series(texts, dtype=pl.String))
        hits = self.matcher.find(folded)
        odds = self._sum(folded, hits, weights) - np.float32(_DOUBT)
        best = np.zeros_like(odds)
        long = (hits.end - hits.start >= _LONG)[:, None]
        np.maximum.at(best, hits.row, np.where(long, weights[self.matcher.block_of[hits.term]], 0))
        np.maximum.at(scores, rows, np.where(best >= strong, odds, np.float32(-np.inf)))

    def lenient(self, texts: pl.Series) -> NDArray[np.float32]:
        """As ``score``, but innocent words beside the goods take away less: a description names many things."""
        return self.score(texts, np.where(self.weights < 0, _LENIENT * self.weights, self.weights))

    def path_score(self, paths: pl.Series) -> NDArray[np.float32]:
        """Log-odds of declared category paths."""
        return path_scores(paths, self.matcher, self.weights, BIAS)

    def tone(self, texts: pl.Series) -> NDArray[np.float32]:
        """How often each text speaks like a page that informs, and like one that sells: (n, 2)."""
        hits = self.matcher.find(fold_codes(texts))
        return score_hits(hits.row, hits.term, self.matcher.block_of, self.tones, len(texts))


def _original(folded: Folded, texts: pl.Series, row: int, start: int, end: int) -> str:
    """A match as it stood in its text."""
    base = folded.offsets[row]
    return str(texts[row])[folded.positions[base + start] : folded.positions[base + end - 1] + 1]
