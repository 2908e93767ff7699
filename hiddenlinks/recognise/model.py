"""The linear model: weights of hashed n-grams, and of the lexicon's blocks as they were learned together.

Trained by tools/train_recogniser.py; docs/model-card.md names every source. int8 with one scale a category.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from hiddenlinks.fold import Folded, Tables
from hiddenlinks.recognise.ngrams import ngram_scores

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Model"]

_FILE: Final = Path(__file__).parent / "weights.npz"
_STEPS: Final = 127


class Model(NamedTuple):
    """``grams``: (BUCKETS, k) float32; ``blocks``: block id to k weights; ``bias``: k; ``version``: a digest."""

    grams: NDArray[np.float32]
    blocks: dict[str, NDArray[np.float32]]
    bias: NDArray[np.float32]
    version: str

    @classmethod
    def quantised(
        cls, grams: NDArray[np.float64], blocks: dict[str, NDArray[np.float64]], bias: NDArray[np.float64]
    ) -> Model:
        """A model whose n-gram weights are rounded to the 255 steps that are stored."""
        scale = np.maximum(np.abs(grams).max(axis=0), 1e-6) / _STEPS
        steps = np.round(grams / scale).astype(np.int8)
        return cls._from(steps, scale.astype(np.float32), blocks, bias.astype(np.float32))

    @classmethod
    def _from(
        cls,
        steps: NDArray[np.int8],
        scale: NDArray[np.float32],
        blocks: dict[str, NDArray[np.float64]],
        bias: NDArray[np.float32],
    ) -> Model:
        rounded = {name: np.round(weights, 4).astype(np.float32) for name, weights in sorted(blocks.items())}
        seal = sha256(steps.tobytes() + scale.tobytes() + bias.tobytes())
        for name, weights in rounded.items():
            seal.update(name.encode() + weights.tobytes())
        return cls(steps.astype(np.float32) * scale, rounded, bias, seal.hexdigest()[:16])

    def save(self, path: Path) -> None:
        """Write the weights, compressed."""
        scale = np.maximum(np.abs(self.grams).max(axis=0), 1e-6).astype(np.float32) / np.float32(_STEPS)
        names = np.array(list(self.blocks))
        np.savez_compressed(
            path,
            steps=np.round(self.grams / scale).astype(np.int8),
            scale=scale,
            names=names,
            blocks=np.stack(list(self.blocks.values())),
            bias=self.bias,
        )

    @classmethod
    @lru_cache(maxsize=1)
    def built_in(cls) -> Model | None:
        """The model that ships, or None where its file is absent."""
        if not _FILE.exists():
            return None
        with np.load(_FILE) as stored:
            names = [str(name) for name in stored["names"]]
            blocks = dict(zip(names, stored["blocks"], strict=True))
            return cls._from(stored["steps"], stored["scale"], blocks, stored["bias"])

    def score(self, rows: Folded) -> NDArray[np.float32]:
        """What the n-grams of each row add, shape (n, k)."""
        scores: NDArray[np.float32] = ngram_scores(rows.codes, rows.offsets, Tables.get().classes, self.grams)
        return scores + self.bias
