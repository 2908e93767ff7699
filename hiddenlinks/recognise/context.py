"""How the words around goods speak: like those who offer what they name, or like those who only mention it.

Patterns know the ways of mentioning that somebody thought of; this linear model has learned from nine thousand
sentences, in forty languages, that offer or mention goods (tools/sentences.csv). It reads the n-grams of what stands
before and behind them, never the goods themselves. Trained by tools/train_context.py.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import polars as pl

from hiddenlinks.fold import Tables, fold_codes
from hiddenlinks.recognise.ngrams import in_steps, ngram_scores

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Context", "surroundings"]

_FILE: Final = Path(__file__).parent / "context.npz"
_GOODS: Final = " qxq "
"""Stands for the goods: a word of no language."""


class Context(NamedTuple):
    """``grams``: int8 (BUCKETS, 1) in steps of ``scale`` (1); ``bias``: (1)."""

    grams: NDArray[np.int8]
    scale: NDArray[np.float32]
    bias: NDArray[np.float32]

    @classmethod
    def quantised(cls, grams: NDArray[np.float64], bias: float) -> Context:
        """From weights (BUCKETS), rounded to 255 steps, as they are stored."""
        return cls(*in_steps(grams[:, None]), np.array([bias], np.float32))

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
        """Log-odds, float32 (n), that sentences of which ``around`` is left (:func:`surroundings`) offer something."""
        rows = fold_codes(around)
        scores = ngram_scores(rows.codes, rows.offsets, Tables.get().classes, self.grams, self.scale)
        odds: NDArray[np.float32] = scores[:, 0] + self.bias[0]
        return odds


def surroundings(before: pl.Series, behind: pl.Series) -> pl.Series:
    """Sentences (str) with a sign in place of all from the first goods to the last; null where they name none."""
    rows = pl.DataFrame({"before": before, "behind": behind})
    return rows.select(pl.concat_str("before", pl.lit(_GOODS), "behind").alias("around"))["around"]
