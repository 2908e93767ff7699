"""The recogniser: from texts to log-odds of each category, and to the terms that gave them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import polars as pl

from hiddenlinks.errors import InputError
from hiddenlinks.fold import fold_codes
from hiddenlinks.recognise.declared import path_scores
from hiddenlinks.recognise.lexicon import Lexicon
from hiddenlinks.recognise.matcher import Matcher
from hiddenlinks.recognise.model import Model
from hiddenlinks.recognise.pages import Voice, page_scores, passage_scores
from hiddenlinks.recognise.score import distinct_scores, score_hits
from hiddenlinks.vocabulary import CATEGORIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from hiddenlinks.recognise.lexicon import Block

__all__ = ["Recogniser", "Term"]

UNKNOWN: Final = -6.0
"""Log-odds of a missing text."""
BIAS: Final = -3.5
"""Log-odds of a text in which nothing was found."""
PAGES: Final = 1 << 12
"""Pages that are judged at a time, so that memory stays flat."""
_DESCRIPTIVE: Final = ("adult",)
_LENIENT: Final = 0.4


class Term(NamedTuple):
    """A term as it stood in the original (``text[start:end]``), and what it adds to which category."""

    text: str
    start: int
    end: int
    category: str
    weight: float
    disguised: bool
    lang: str
    block: str


class Recogniser:
    """Decides whether texts are about a category. Immutable; judges each distinct text once.

    Every method gives float32 log-odds of shape (n, k), one column for each of ``categories``; the sigmoid is
    a probability. A null text gives -6. Results do not depend on the order of rows.
    """

    def __init__(
        self, lexicon: Lexicon, categories: tuple[str, ...] = CATEGORIES, model: Model | None = None
    ) -> None:
        self.categories = categories
        self.lexicon = lexicon
        self.model = model
        self._text = self.text_side = Side(
            tuple(b for b in lexicon.blocks if b.field != "declared"), categories, model
        )
        self._paths = Side(tuple(b for b in lexicon.blocks if b.field != "text"), categories, None)

    @classmethod
    @lru_cache(maxsize=8)
    def _cached(cls, categories: tuple[str, ...], lexicons: tuple[str, ...]) -> Recogniser:
        own = [block for path in lexicons for block in Lexicon.from_toml(Path(path), categories).blocks]
        return cls(Lexicon(blocks=(*own, *Lexicon.built_in().blocks)), categories, Model.built_in())

    @classmethod
    def default(
        cls, categories: Sequence[str] = CATEGORIES, lexicons: Sequence[str | Path] = ()
    ) -> Recogniser:
        """The recogniser that ships, with lexicons of the user's own before the built-in one. Cached.

        ``lexicons`` may hold blocks for any of ``categories``. Raises :class:`InputError` for a broken file.
        """
        return cls._cached(tuple(categories), tuple(str(path) for path in lexicons))

    @property
    def lexicon_version(self) -> str:
        """Digest of the lexicon."""
        return self.lexicon.version

    @property
    def model_version(self) -> str:
        """Digest of the model's weights; ``none`` where the lexicon judges alone."""
        return self.model.version if self.model else "none"

    def titles(self, texts: pl.Series, categories: pl.Series | None = None) -> NDArray[np.float32]:
        """Log-odds that a short text offers goods of each category.

        ``categories``: the declared category path of each row, a further hint: what it is known to be about
        adds half of its own log-odds.
        """
        scores = distinct_scores(texts, self._text.score, len(self.categories), UNKNOWN)
        if categories is not None:
            scores += np.clip(0.5 * (self.declared(categories) - BIAS), 0, None)
        return scores

    def passages(self, texts: pl.Series) -> NDArray[np.float32]:
        """Log-odds that a longer text (a description, text read in an image) offers or contains such goods."""
        return distinct_scores(texts, self._passages, len(self.categories), UNKNOWN)

    def _passages(self, texts: pl.Series) -> NDArray[np.float32]:
        return passage_scores(texts, self._text.lenient)

    def pages(
        self, titles: pl.Series, texts: pl.Series, *, prominent_share: float = 0.2
    ) -> NDArray[np.float32]:
        """Log-odds that a page is about a category: offers it as its main or a prominent part."""
        if len(titles) != len(texts):
            raise InputError(
                f"{len(titles)} titles and {len(texts)} texts", "pages", "give one of each a page"
            )
        voice = Voice(
            self._text.score, self._text.tone, np.array([c in _DESCRIPTIVE for c in self.categories])
        )
        scores = [
            page_scores(titles.slice(at, PAGES), texts.slice(at, PAGES), voice, prominent_share)
            for at in range(0, len(titles), PAGES)
        ]
        odds = np.concatenate(scores) if scores else np.zeros((0, len(self.categories)), np.float32)
        odds[(titles.is_null() & texts.is_null()).to_numpy()] = UNKNOWN
        return odds

    def declared(self, paths: pl.Series) -> NDArray[np.float32]:
        """Log-odds that a declared category path, in any language, is the category."""
        return distinct_scores(paths, self._paths.path_score, len(self.categories), UNKNOWN)

    def explain(self, text: str, field: str = "title") -> list[Term]:
        """The terms found in one text, strongest first; ``field``: title, passage or declared."""
        side = self._paths if field == "declared" else self._text
        return side.explain(text, self.categories)


class Side:
    """Blocks that hold for one field, compiled, with their weights as a matrix (blocks, categories)."""

    def __init__(self, blocks: tuple[Block, ...], categories: tuple[str, ...], model: Model | None) -> None:
        self.blocks = blocks
        self.matcher = Matcher(blocks)
        weights = [[block.weight_of(category) for category in categories] for block in blocks]
        self.weights = np.array(weights, np.float32).reshape(len(blocks), len(categories))
        self.tones = np.array(
            [[block.role == "inform", block.role == "sell"] for block in blocks], np.float32
        )
        self._model = model
        self._columns = [
            (k, CATEGORIES.index(name)) for k, name in enumerate(categories) if name in CATEGORIES
        ]
        for row, block in enumerate(blocks):
            if model is not None and block.id in model.blocks:
                for k, known in self._columns:
                    self.weights[row, k] = model.blocks[block.id][known]

    def score(self, texts: pl.Series, weights: NDArray[np.float32] | None = None) -> NDArray[np.float32]:
        """Log-odds of each text as a title; ``weights`` stand in for the blocks' own."""
        folded = fold_codes(texts)
        hits = self.matcher.find(folded)
        weights = self.weights if weights is None else weights
        scores: NDArray[np.float32] = score_hits(
            hits.row, hits.term, self.matcher.block_of, weights, len(texts)
        )
        scores += np.float32(BIAS)
        if self._model is not None:
            learned = self._model.score(folded)
            for k, known in self._columns:
                scores[:, k] += learned[:, known]
        return scores

    def lenient(self, texts: pl.Series) -> NDArray[np.float32]:
        """As ``score``, but innocent words beside the goods take away less: a description names many things."""
        return self.score(texts, np.where(self.weights < 0, _LENIENT * self.weights, self.weights))

    def path_score(self, paths: pl.Series) -> NDArray[np.float32]:
        return path_scores(paths, self.matcher, self.weights, BIAS)

    def tone(self, texts: pl.Series) -> NDArray[np.float32]:
        """How often each text speaks like a page that informs, and like one that sells: (n, 2)."""
        hits = self.matcher.find(fold_codes(texts))
        return score_hits(hits.row, hits.term, self.matcher.block_of, self.tones, len(texts))

    def explain(self, text: str, categories: tuple[str, ...]) -> list[Term]:
        text = text.encode("utf-8", "replace").decode("utf-8")
        folded = fold_codes(pl.Series([text], dtype=pl.String))
        found: list[Term] = []
        hits = self.matcher.find(folded)
        for term, first, last in zip(hits.term, hits.start, hits.end, strict=True):
            start, end = int(folded.positions[first]), int(folded.positions[last - 1]) + 1
            block = self.blocks[self.matcher.block_of[term]]
            stood = text[start:end]
            plain = folded.codes[first:last].tobytes().decode("utf-32-le")
            for k, category in enumerate(categories):
                weight = float(self.weights[self.matcher.block_of[term], k])
                if weight:
                    disguised = _undone(stood, plain)
                    found.append(Term(stood, start, end, category, weight, disguised, block.lang, block.id))
        return sorted(found, key=lambda t: (-abs(t.weight), t.start, t.category))


def _undone(stood: str, folded: str) -> bool:
    """Whether folding changed more than case, accents and doubled letters."""
    kept = set(folded)
    return (
        any(c.isalnum() and c.isascii() and c not in kept for c in stood.lower())
        or len(stood) > len(folded) + 3
    )
