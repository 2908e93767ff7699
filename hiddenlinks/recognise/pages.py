"""Pages are judged by their parts: what share of what is offered is of a category."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Judge = Callable[[pl.Series], NDArray[np.float32]]

__all__ = ["page_scores"]

_PARTS: Final = r"[\n\r|;•·●▪►✓✔★]+|[.!?。！？]\s"
_PRICE: Final = r"(?i)[$€£¥₽₴₹]\s?\d|\d\s?(?:[$€£¥₽₴₹]|usd|eur|gbp|руб|грн|zł|kč|kr|tl|元|円|ron|ft\b|лв)"
_MOST_PARTS: Final = 4000
_STEEP: Final = 4.0


def page_scores(
    titles: pl.Series, texts: pl.Series, judge: Judge, tone: Judge, prominent_share: float
) -> NDArray[np.float32]:
    """Log-odds for each page, shape (n, k).

    The parts of the text (lines, items, sentences) are judged as titles. The share of offering parts that are
    of the category, against ``prominent_share``, gives the log-odds; the title adds to it. Where the page
    speaks like one that informs and not like one that sells, the log-odds fall.
    """
    parts = _parts(texts)
    page = parts["page"].to_numpy()
    scores = judge(parts["part"]) if len(parts) else np.zeros((0, judge(titles.head(0)).shape[1]), np.float32)
    hot = (scores > 0).astype(np.float64)
    offers = np.maximum(parts["offer"].to_numpy(), hot.max(axis=1, initial=0))
    total = np.bincount(page, offers, len(texts))
    share = np.stack([np.bincount(page, hot[:, k], len(texts)) for k in range(hot.shape[1])], 1)
    share = share / np.maximum(total, 1)[:, None]
    head = judge(titles.fill_null(""))
    missing = (titles.is_null() & texts.is_null()).to_numpy()
    odds = _STEEP * (share - prominent_share) / prominent_share
    odds = np.clip(odds, -_STEEP, 2 * _STEEP) + np.clip(head, -1, 4)
    informs, sells = tone(texts.fill_null("")).T
    prices = texts.fill_null("").str.count_matches(_PRICE).to_numpy()
    odds -= (4.0 * np.clip(informs - sells - prices, 0, 2))[:, None]
    odds[missing] = -6.0
    return odds.astype(np.float32)


def _parts(texts: pl.Series) -> pl.DataFrame:
    """One row a part: the page's index, the part, and whether it looks like something offered."""
    frame = pl.DataFrame({"page": np.arange(len(texts)), "part": texts.fill_null("").rename("part")})
    split = pl.col("part").str.replace_all(_PARTS, "\n").str.split("\n").list.head(_MOST_PARTS)
    frame = frame.with_columns(split).explode("part").with_columns(pl.col("part").str.strip_chars())
    frame = frame.filter(pl.col("part").str.len_chars() > 1)
    words = pl.col("part").str.count_matches(r"\p{L}{2,}")
    return frame.with_columns(offer=((words >= 2) & (words <= 25)).cast(pl.Float64))  # noqa: PLR2004
