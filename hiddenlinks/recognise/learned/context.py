"""How the words around goods speak: like those who offer what they name, or like those who only mention it.

Patterns know the ways of mentioning that somebody thought of; two linear models have learned from eighty-five thousand
sentences and paragraphs, and twenty-eight thousand titles too, in fifty languages, that offer or mention goods
(tools/sentences.csv), that of titles from real ones as well. They read what stands before and behind the goods, never
the goods themselves: n-grams, words by their side and distance, and what the lexicon and a dictionary of concepts know
there (sides.py, concepts.py). Trained by tools/train_context.py.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import polars as pl

from hiddenlinks.recognise.learned import sides
from hiddenlinks.recognise.learned.ngrams import in_steps

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hiddenlinks.fold import Folded

__all__ = ["GOODS", "SENTENCE", "TITLE", "Context", "surroundings"]

_FILE: Final = Path(__file__).parent / "context.npz"
GOODS: Final = f" {sides.GOODS} "
"""Stands for the goods, between blanks."""
SENTENCE, TITLE = 0, 1
"""The columns of log-odds."""


class Context(NamedTuple):
    """``grams``: int8 (SIDE_BUCKETS, 2) in steps of ``scale`` (2); ``bias``: (2). For sentences, and for titles."""

    grams: NDArray[np.int8]
    scale: NDArray[np.float32]
    bias: NDArray[np.float32]

    @classmethod
    def quantised(cls, grams: NDArray[np.float64], bias: NDArray[np.float64]) -> Context:
        """From weights (SIDE_BUCKETS, 2), rounded to 255 steps, as they are stored, and ``bias`` (2)."""
        return cls(*in_steps(grams), bias.astype(np.float32))

    def save(self, path: Path = _FILE) -> None:
        """Write it, compressed."""
        np.savez_compressed(path, **self._asdict())

    @classmethod
    @lru_cache(maxsize=1)
    def built_in(cls) -> Context:
        """The model that ships."""
        with np.load(_FILE) as stored:
            return cls(*(stored[name] for name in cls._fields))

    @property
    def version(self) -> str:
        """Digest of all that it holds."""
        return sha256(b"".join(array.tobytes() for array in self)).hexdigest()[:16]

    def odds(self, rows: Folded, beside: sides.Beside) -> NDArray[np.float32]:
        """Log-odds, float32 (n, 2), that texts of which ``rows`` are left (:func:`surroundings`) offer something.

        As sentences (:data:`SENTENCE`) and as titles (:data:`TITLE`). ``beside``: the lexicon's terms in them.
        """
        return sides.side_scores(rows, beside, self.grams, self.scale) + self.bias


def surroundings(before: pl.Series, behind: pl.Series) -> pl.Series:
    """Sentences (str) with a sign in place of all from the first goods to the last; null where they name none."""
    rows = pl.DataFrame({"before": before, "behind": behind})
    return rows.select(pl.concat_str("before", pl.lit(GOODS), "behind").alias("around"))["around"]
