"""Texts as bytes end to end, for kernels, and back.

Memory is a small multiple of the texts': long columns go some rows at a time (:func:`hiddenlinks.threads.in_parts`).
"""

from __future__ import annotations

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

__all__ = ["END", "flat", "unflat"]

END: Final = 0
"""The byte behind every text that :func:`unflat` reads."""


def flat(texts: pl.Series) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """UTF-8 bytes of all ``texts`` (str; null counts as empty), and where each begins, with the end of the last one."""
    offsets = np.zeros(texts.len() + 1, np.int64)
    np.cumsum(texts.str.len_bytes().fill_null(0).to_numpy(), out=offsets[1:])
    joined = texts.str.join("").item() if texts.len() else ""
    return np.frombuffer((joined or "").encode(), np.uint8), offsets


def unflat(data: NDArray[np.uint8]) -> pl.Series:
    """The texts (str) in ``data``, which is UTF-8: each ends with :data:`END`, which is in none of them."""
    if not data.size:
        return pl.Series([], dtype=pl.String)
    return pl.Series([data[:-1].tobytes().decode()]).str.split(chr(END)).explode()
