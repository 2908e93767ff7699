"""One side of a recogniser: the blocks that hold for one field, compiled, weighed and explained."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.fold import Folded, fold_codes
from hiddenlinks.recognise.declared import path_scores
from hiddenlinks.recognise.matcher import Hits, Matcher
from hiddenlinks.recognise.readings import Readings, apart, backwards, doubled, leet, pieces
from hiddenlinks.recognise.score import score_hits
from hiddenlinks.recognise.spelling import Spelling
from hiddenlinks.vocabulary import CATEGORIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from hiddenlinks.recognise.lexicon import Block
    from hiddenlinks.recognise.model import Model

__all__ = ["BIAS", "Side"]

BIAS: Final = -3.5
"""Log-odds of a text in which nothing was found."""
_LENIENT: Final = 0.4
_STRONG: Final = 3.5
"""Log-odds of a term that may speak for another reading of a text."""
_LONG: Final = 5
"""Least length of a term that speaks for another reading."""
_DOUBT: Final = 0.5
"""What another reading costs."""


class Side:
    """Blocks that hold for one field, compiled, with their weights as a matrix (blocks, categories)."""

    def __init__(self, blocks: tuple[Block, ...], categories: tuple[str, ...], model: Model | None) -> None:
        self.blocks = blocks
        self.matcher = Matcher(blocks)
        self.spelling = Spelling.of_terms(term for block in blocks for term in block.terms)
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
        readings = [reading for reading in self.readings(texts, folded) if len(reading.rows)]
        for reading in readings:  # a text that is plainly disguised does not count as it stands
            scores[reading.rows[reading.sure]] = -np.inf
        for reading in readings:
            self._reread(scores, reading, weights)
        return scores

    def readings(self, texts: pl.Series, folded: Folded) -> Iterator[Readings]:
        """The other readings of the texts that carry a sign of disguise."""
        yield backwards(texts, folded, self.spelling)
        yield leet(texts, self.spelling)
        yield doubled(texts, folded, self.spelling)
        yield pieces(texts)
        yield apart(texts, folded, self.spelling)

    def _sum(self, folded: Folded, hits: Hits, weights: NDArray[np.float32]) -> NDArray[np.float32]:
        rows = len(folded.offsets) - 1
        scores: NDArray[np.float32] = score_hits(hits.row, hits.term, self.matcher.block_of, weights, rows)
        scores += np.float32(BIAS)
        if self.model is not None:
            learned = self.model.score(folded)
            for k, known in self.columns:
                scores[:, k] += learned[:, known]
        return scores

    def _strongest(self, hits: Hits, weights: NDArray[np.float32], rows: int) -> NDArray[np.float32]:
        """The most that a single long term of each row says for each category, shape (rows, k)."""
        best = np.zeros((rows, weights.shape[1]), np.float32)
        long = hits.end - hits.start >= _LONG
        np.maximum.at(best, hits.row[long], weights[self.matcher.block_of[hits.term[long]]])
        return best

    def _reread(self, scores: NDArray[np.float32], read: Readings, weights: NDArray[np.float32]) -> None:
        """Raise ``scores`` to what another reading says: a sure one, or one in which a strong long term stands."""
        folded = fold_codes(pl.Series(read.texts, dtype=pl.String))
        hits = self.matcher.find(folded)
        sure = read.sure[:, None]
        odds = self._sum(folded, hits, weights) - np.where(sure, np.float32(0), np.float32(_DOUBT))
        counts = sure | (self._strongest(hits, weights, len(read.rows)) >= _STRONG)
        np.maximum.at(scores, read.rows, np.where(counts, odds, np.float32(-np.inf)))

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
