"""What ordinary sellers link to, and who links to them: brands, shops, accounts, short links, blogs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.synth.crowd import times
from hiddenlinks.synth.prose import Goods, Prose

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hiddenlinks.synth.places import Places
    from hiddenlinks.synth.traffic import Traffic

__all__ = ["Surroundings"]

_HALVES: Final = 150
"""Halves of shop pages written for each language; two make a page, so that few pages are alike."""


@dataclass(slots=True)
class Surroundings:
    """Innocent surroundings: addresses of brands' pages and of blogs, the most popular first."""

    places: Places
    prose: Prose
    brands: list[str]
    blogs: list[str]

    @classmethod
    def of(cls, places: Places, prose: Prose, listings: int) -> Surroundings:
        """Surroundings whose brands and blogs grow with the marketplace."""
        brands, blogs = ([places.page() for _ in range(n)] for n in (listings // 40 + 20, listings // 20 + 5))
        return cls(places, prose, brands, blogs)

    def build(self, traffic: Traffic) -> tuple[pl.DataFrame, pl.DataFrame]:
        """Rows of placed links, about 0.6 a listing, and of the pages at their ends."""
        crowd, count = traffic.crowd, traffic.crowd.frame.height
        shops = [self.places.page() for _ in crowd.home]
        accounts = [self.places.handle().key for _ in crowd.home]
        shorts = [self.places.short() for _ in range(count // 25)]
        links = [
            traffic.to_popular(0.12, self.brands),
            traffic.by_seller(0.12, shops),
            traffic.by_seller(0.08, accounts, ("contact",)),
            traffic.to_files(0.02),
            traffic.by_short(shorts, self.brands),
            traffic.between(0.03),
            traffic.from_blogs(0.15, self.blogs),
        ]
        random, langs = traffic.random, len(crowd.langs)
        pages = [
            self._pages(traffic, self.brands, random.integers(0, langs, len(self.brands))),
            self._pages(traffic, shops, crowd.home),
            self._pages(traffic, self.blogs, random.integers(0, langs, len(self.blogs))),
        ]
        return pl.concat(links), pl.concat(pages)

    def _pages(self, traffic: Traffic, urls: list[str], lang: NDArray[np.int64]) -> pl.DataFrame:
        """Pages that sell innocent goods, each in its language."""
        langs, count = traffic.crowd.langs, len(urls)
        halves = [self.prose.shop(Goods(None, code), lines=4) for code in langs for _ in range(_HALVES)]
        texts = pl.Series([text for _, text in halves])
        first, second = (lang * _HALVES + traffic.random.integers(0, _HALVES, count) for _ in range(2))
        return pl.DataFrame(
            {
                "url": pl.Series(urls, dtype=pl.String),
                "title": pl.Series([title for title, _ in halves]).gather(pl.Series(first)),
                "text": texts.gather(pl.Series(first)) + "\n" + texts.gather(pl.Series(second)),
                "lang": pl.Series(langs).gather(pl.Series(lang)),
                "status": pl.repeat(200, count, dtype=pl.Int64, eager=True),
                "observed_at": times(traffic.random, count),
            }
        )
