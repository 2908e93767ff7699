"""Titles that were judged already: a listing's is asked about as what it declares, and again as what it shows."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.intern import Index

__all__ = ["remembered"]

_Judge = Callable[[pl.Series], NDArray[np.float32]]


def remembered(texts: pl.Series, odds: NDArray[np.float32], judge: _Judge) -> _Judge:
    """The same judge, who is asked only about texts that are not among ``texts``, of which it said ``odds`` (n, k)."""
    index = Index(lent=True)
    codes = index.add(texts)
    said = np.empty((index.texts.len(), odds.shape[1]), np.float32)
    told = codes.is_not_null().to_numpy()
    said[codes.drop_nulls().to_numpy()] = odds[told]

    def ask(asked: pl.Series) -> NDArray[np.float32]:
        places = index.find(asked)
        new = places.is_null()
        out = np.empty((asked.len(), odds.shape[1]), np.float32)
        out[~new.to_numpy()] = said[places.drop_nulls().to_numpy()]
        out[new.to_numpy()] = judge(asked.filter(new))
        return out

    return ask
