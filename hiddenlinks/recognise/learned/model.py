"""The linear model: weights of hashed n-grams, and of the lexicon's blocks as they were learned together.

Trained by tools/train_recogniser.py; docs/model-card.md names every source. int8 with one scale a category. The
vocabulary beside it tells how words are spelled (:mod:`hiddenlinks.recognise.terms.spelling`).
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from hiddenlinks.fold import Folded, Tables
from hiddenlinks.recognise.learned.ngrams import in_steps, ngram_scores
from hiddenlinks.recognise.terms.spelling import Vocabulary

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Model"]

_FILE: Final = Path(__file__).parent / "weights.npz"


class Model(NamedTuple):
    """``grams``: int8 (BUCKETS, k) in steps of ``scale``: k; ``blocks``: block id to k weights; ``bias``: k."""

    grams: NDArray[np.int8]
    scale: NDArray[np.float32]
    blocks: dict[str, NDArray[np.float32]]
    bias: NDArray[np.float32]
    vocabulary: Vocabulary

    @classmethod
    def quantised(
        cls,
        grams: NDArray[np.float64],
        blocks: dict[str, NDArray[np.float64]],
        bias: NDArray[np.float64],
        vocabulary: Vocabulary,
    ) -> Model:
        """A model whose n-gram weights are rounded to 255 steps, as they are stored."""
        rounded = {name: np.round(weights, 4).astype(np.float32) for name, weights in sorted(blocks.items())}
        return cls(*in_steps(grams), rounded, bias.astype(np.float32), vocabulary)

    @property
    def version(self) -> str:
        """Digest of all that it holds."""
        seal = sha256(self.grams.tobytes() + self.scale.tobytes() + self.bias.tobytes())
        for name, weights in self.blocks.items():
            seal.update(name.encode() + weights.tobytes())
        for array in self.vocabulary:
            seal.update(array.tobytes())
        return seal.hexdigest()[:16]

    def save(self, path: Path) -> None:
        """Write it, compressed."""
        np.savez_compressed(
            path,
            grams=self.grams,
            scale=self.scale,
            names=np.array(list(self.blocks)),
            blocks=np.stack(list(self.blocks.values())),
            bias=self.bias,
            **self.vocabulary._asdict(),
        )

    @classmethod
    @lru_cache(maxsize=1)
    def built_in(cls) -> Model | None:
        """The model that ships, or None where its file is absent."""
        if not _FILE.exists():
            return None
        with np.load(_FILE) as stored:
            blocks = dict(zip(map(str, stored["names"]), stored["blocks"], strict=True))
            vocabulary = Vocabulary(*(stored[name] for name in Vocabulary._fields))
            return cls(stored["grams"], stored["scale"], blocks, stored["bias"], vocabulary)

    def score(self, rows: Folded) -> NDArray[np.float32]:
        """What the n-grams of each row add, shape (n, k)."""
        scores: NDArray[np.float32] = ngram_scores(
            rows.codes, rows.offsets, Tables.get().classes, self.grams, self.scale
        )
        return scores + self.bias
