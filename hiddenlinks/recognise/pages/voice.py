"""How texts speak: what the recogniser lends to those who judge pages and passages."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.recognise.said.clauses import Judge

__all__ = ["Voice"]


class Voice(NamedTuple):
    """How texts speak: the log-odds of a title and of a page's title, and counts of informing and selling words."""

    offers: Judge
    heads: Judge
    tone: Judge
    categories: tuple[str, ...]
    """The names of the categories (k)."""
    descriptive: NDArray[np.bool_]
    """Categories (k, bool) whose goods are described in prose: it speaks against them less."""
    aside: Callable[[pl.Series], pl.DataFrame]
    """Which sentences name goods (``named``: bool), and which beside the point (``beside``)."""
    absent: Callable[[pl.Series], pl.Series]
    """Which sentences (bool) say that what they name is not there."""
    spoken: Callable[[pl.Series], pl.Series]
    """Log-odds that sentences offer the goods that they name, by their other words."""
    unborne: Callable[[pl.Series, NDArray[np.float32]], None]
    """Lowers the log-odds (n, k) of short texts of things that bear the name of goods to those of the things."""
