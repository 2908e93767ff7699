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

    from hiddenlinks.synth.districts import District
    from hiddenlinks.synth.places import Places
    from hiddenlinks.synth.traffic import Traffic

__all__ = ["Surroundings"]

_HALVES: Final = 150
"""Halves of shop pages written for each language, at most; two make a page, so that few pages are alike."""


@dataclass(slots=True)
class Surroundings:
    """Innocent surroundings of a district: brands, blogs and chains are those of the whole marketplace."""

    places: Places
    prose: Prose
    district: District

    def build(self, traffic: Traffic) -> tuple[pl.DataFrame, pl.DataFrame]:
        """Rows of placed links, about 0.6 a listing, and of the pages at their ends."""
        crowd, shared, count = traffic.crowd, self.district.shared, traffic.crowd.frame.height
        shops = [self.places.page() for _ in range(crowd.sellers)]
        accounts = [self.places.handle().key for _ in range(crowd.sellers)]
        shorts = [self.places.short() for _ in range(count // 25)]
        links = [
            traffic.to_popular(0.12, shared.brands),
            traffic.by_seller(0.12, shops + shared.chains.shops),
            traffic.by_seller(0.08, accounts + shared.chains.accounts, ("contact",)),
            traffic.to_files(0.02),
            traffic.by_short(shorts, shared.brands),
            traffic.between(0.06),
            traffic.from_blogs(0.15, shared.blogs),
        ]
        pages = [
            self._some(traffic, shared.brands),
            self._some(traffic, shared.blogs),
            self._pages(traffic, pl.Series(shops, dtype=pl.String), crowd.home[: crowd.sellers]),
            self._some(traffic, pl.Series(shared.chains.shops, dtype=pl.String), shared.chains.home),
        ]
        return pl.concat(links), pl.concat(pages)

    def _some(self, traffic: Traffic, urls: pl.Series, home: NDArray[np.int64] | None = None) -> pl.DataFrame:
        """Those of the pages at shared ``urls`` that are written with this district."""
        mine = self.district.mine(len(urls))
        lang = traffic.random.integers(0, len(traffic.crowd.langs), len(mine)) if home is None else home[mine]
        return self._pages(traffic, urls.gather(pl.Series(mine)), lang)

    def _pages(self, traffic: Traffic, urls: pl.Series, lang: NDArray[np.int64]) -> pl.DataFrame:
        """Pages that sell innocent goods, each in its language."""
        langs, count = traffic.crowd.langs, len(urls)
        many = min(_HALVES, 2 * count)
        halves = [self.prose.shop(Goods(None, code), lines=4) for code in langs for _ in range(many)]
        texts = pl.Series([text for _, text in halves])
        first, second = (lang * many + traffic.random.integers(0, many, count) for _ in range(2))
        return pl.DataFrame(
            {
                "url": urls,
                "title": pl.Series([title for title, _ in halves]).gather(pl.Series(first)),
                "text": texts.gather(pl.Series(first)) + "\n" + texts.gather(pl.Series(second)),
                "lang": pl.Series(langs).gather(pl.Series(lang)),
                "status": pl.repeat(200, count, dtype=pl.Int64, eager=True),
                "observed_at": times(traffic.random, count),
            }
        )
