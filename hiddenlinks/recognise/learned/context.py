"""How the words around goods speak: like those who offer what they name, or like those who only mention it.

Patterns know the ways of mentioning that somebody thought of; two linear models have learned from thirty-five
thousand sentences, and fourteen thousand titles of listings too, in forty languages, that offer or mention goods
(tools/sentences.csv). They read the n-grams of what stands before and behind them, never the goods themselves. Trained
by tools/train_context.py.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import polars as pl

from hiddenlinks.fold import Tables, fold_codes
from hiddenlinks.recognise.learned.ngrams import in_steps, ngram_scores

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["GOODS", "SENTENCE", "TITLE", "Context", "surroundings"]

_FILE: Final = Path(__file__).parent / "context.npz"
GOODS: Final = " qxq "
"""Stands for the goods: a word of no language."""
SENTENCE, TITLE = 0, 1
"""The columns of log-odds."""


class Context(NamedTuple):
    """``grams``: int8 (BUCKETS, 2) in steps of ``scale`` (2); ``bias``: (2). For sentences, and for titles."""

    grams: NDArray[np.int8]
    scale: NDArray[np.float32]
    bias: NDArray[np.float32]

    @classmethod
    def quantised(cls, grams: NDArray[np.float64], bias: NDArray[np.float64]) -> Context:
        """From weights (BUCKETS, 2), rounded to 255 steps, as they are stored, and ``bias`` (2)."""
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

    def odds(self, around: pl.Series) -> NDArray[np.float32]:
        """Log-odds, float32 (n, 2), that texts of which ``around`` is left (:func:`surroundings`) offer something.

        As sentences (:data:`SENTENCE`) and as titles (:data:`TITLE`).
        """
        rows = fold_codes(around)
        scores = ngram_scores(rows.codes, rows.offsets, Tables.get().classes, self.grams, self.scale)
        return scores + self.bias


def surroundings(before: pl.Series, behind: pl.Series) -> pl.Series:
    """Sentences (str) with a sign in place of all from the first goods to the last; null where they name none."""
    rows = pl.DataFrame({"before": before, "behind": behind})
    return rows.select(pl.concat_str("before", pl.lit(GOODS), "behind").alias("around"))["around"]
