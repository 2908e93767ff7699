"""What the recogniser that ships says of many texts or pages, asked once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import polars as pl

from hiddenlinks.recognise import Recogniser

__all__ = ["offered", "shown"]


def offered(texts: Iterable[str]) -> np.ndarray:
    """The highest odds of each text as a passage."""
    return Recogniser.default().passages(pl.Series(list(texts), dtype=pl.String)).max(axis=1)


def shown(pages: Sequence[tuple[str | None, str]]) -> np.ndarray:
    """The highest odds of each page, of which title and text are given."""
    titles, texts = (pl.Series([page[k] for page in pages], dtype=pl.String) for k in (0, 1))
    return Recogniser.default().pages(titles, texts).max(axis=1)
