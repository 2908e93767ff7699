"""The crowd: ordinary listings of a marketplace, in columns."""
# ruff: noqa: PLR2004 - shares and odds say more where they are used

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import polars as pl

from hiddenlinks.synth.places import MARKET
from hiddenlinks.synth.stage import NOW
from hiddenlinks.synth.titles import BENIGN, Titles
from hiddenlinks.synth.vocabulary import language
from hiddenlinks.vocabulary import CATEGORIES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hiddenlinks.synth.districts import District

__all__ = ["Crowd", "times"]

_SELLER_SKEW: Final = 0.75
"""Exponent of the sellers' Zipf law: the largest of 12,500 has about six thousandths of all listings."""

_CHAIN_SHARE: Final = 0.25
"""Share of listings whose seller sells in every district, where there are several."""


def times(random: np.random.Generator, count: int, days: int = 90) -> pl.Series:
    """Random times within the last ``days``."""
    minutes = random.integers(0, days * 1440, count) * 60_000_000
    now = int(NOW.timestamp()) * 1_000_000
    return pl.Series("observed_at", now - minutes).cast(pl.Datetime("us", "UTC"))


def _zipf(random: np.random.Generator, most: int, count: int) -> NDArray[np.int64]:
    """``count`` of the numbers below ``most``, the first ones most often."""
    sums = np.cumsum((np.arange(most) + 3.0) ** -_SELLER_SKEW)
    return np.searchsorted(sums / sums[-1], random.random(count)).clip(0, most - 1)


@dataclass(slots=True)
class Crowd:
    """All listings before anything is planted; row ``i`` of ``frame`` is listing ``i`` everywhere.

    ``seller`` int64, shape (n,): the seller's index; ``lang`` int64, shape (n,): index into ``langs``;
    ``home`` int64, shape (all sellers,): the language of each seller. ``frame`` has the columns of the listings
    table.
    """

    random: np.random.Generator
    titles: Titles
    langs: list[str]
    frame: pl.DataFrame
    seller: NDArray[np.int64]
    lang: NDArray[np.int64]
    home: NDArray[np.int64]
    district: District

    @classmethod
    def of(cls, district: District, titles: Titles, random: np.random.Generator) -> Crowd:
        """A district's ordinary listings, sellers by a Zipf law, each seller at home in one language.

        The last sellers are the chains, who sell in every district.
        """
        count, langs, chains = district.extent, sorted(titles.shares), district.shared.chains
        sellers, large = count // 8 + 30, len(chains.home)
        seller = _zipf(random, sellers, count)
        if large:
            in_chain = random.random(count) < _CHAIN_SHARE
            seller = np.where(in_chain, sellers + _zipf(random, large, count), seller)
        home = random.choice(len(langs), sellers, p=[titles.shares[code] for code in langs])
        home = np.concatenate([home, chains.home])
        astray = random.random(count) < 0.1  # some sell abroad
        lang = np.where(astray, home[random.integers(0, sellers, count)], home[seller])
        first = 20_000 + large + district.plan.starts()[district.number] // 8 + 30 * district.number
        names = "s" + pl.Series(random.permutation(sellers) + first).cast(pl.String)
        crowd = cls(random, titles, langs, pl.DataFrame(), seller, lang, home, district)
        crowd.frame = crowd._listings(count, pl.concat([names, chains.names]).gather(pl.Series(seller)))
        return crowd

    @property
    def sellers(self) -> int:
        """How many sellers sell in this district alone."""
        return len(self.home) - len(self.district.shared.chains.home)

    def is_local(self, rows: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Whether the seller of each of ``rows`` sells in this district alone: bool, shape of rows."""
        return self.seller[rows] < self.sellers

    def ids(self) -> pl.Series:
        """``listing_id`` of every row."""
        return self.frame["listing_id"]

    def large(self, least: int = 25) -> set[str]:
        """Sellers of at least so many listings."""
        return set(self.frame["seller_id"].value_counts().filter(pl.col("count") >= least)["seller_id"])

    def declare(self, rows: NDArray[np.int64]) -> pl.DataFrame:
        """Let ``rows`` sell such goods openly; returns listing_id and category of each."""
        which = self.random.integers(0, len(CATEGORIES), len(rows))
        title, path = self.frame["title"], self.frame["category"]
        for number, category in enumerate(CATEGORIES):
            mine = rows[which == number]
            new_title, new_path = self._draw(category, mine)
            title, path = title.scatter(mine, new_title), path.scatter(mine, new_path)
        self.frame = self.frame.with_columns(title, path)
        kinds = pl.Series(CATEGORIES).gather(pl.Series(which))
        return pl.DataFrame({"listing_id": self.ids().gather(pl.Series(rows)), "category": kinds})

    def earlier(self, share: float, among: pl.Series) -> pl.DataFrame:
        """Earlier observations of a ``share`` of the listings ``among`` all (bool), with ordinary edits."""
        rows = self.frame.filter(among & pl.Series(self.random.random(self.frame.height) < share))
        days = pl.Series(self.random.integers(20, 300, rows.height)) * 86_400_000_000
        edited = pl.Series(self.random.random(rows.height) < 0.4)  # the others changed the price
        factor = pl.Series(self.random.uniform(0.8, 1.3, rows.height))
        return rows.with_columns(
            observed_at=pl.col("observed_at") - days.cast(pl.Duration("us")),
            title=pl.when(edited)
            .then(pl.col("title").str.replace(r" [^ ]+$", ""))
            .otherwise(pl.col("title")),
            price=(pl.col("price") * factor).round(2),
        )

    def variants(self, share: float) -> pl.DataFrame:
        """Two to five ordinary variants of a ``share`` of all listings."""
        rows = np.flatnonzero(self.random.random(self.frame.height) < share)
        counts = self.random.integers(2, 6, len(rows))
        owner = np.repeat(rows, counts)
        number = np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)
        options = [language(code).options for code in self.langs]
        start = np.cumsum([0, *map(len, options)])[:-1]
        width = np.array([len(each) for each in options])
        shift = np.repeat(self.random.integers(0, 100, len(rows)), counts)
        place = start[self.lang[owner]] + (shift + number) % width[self.lang[owner]]
        mine = self.frame.select("listing_id", "price", "currency")[owner]
        return mine.select(
            "listing_id",
            variant_id=pl.lit("v") + pl.Series(number + 1).cast(pl.String),
            title=pl.Series([name for each in options for name in each]).gather(pl.Series(place)),
            price=(pl.col("price") * pl.Series(self.random.uniform(0.85, 1.2, len(owner)))).round(2),
            currency="currency",
            orders=pl.Series(self.random.negative_binomial(1, 0.04, len(owner))),
        )

    def _listings(self, count: int, seller: pl.Series) -> pl.DataFrame:
        title, category = self._draw(BENIGN, np.arange(count))
        ids = self.district.plan.ids(self.district.number, np.arange(count))
        places = [place for code in self.langs for place in language(code).places]
        start = np.cumsum([0, *(len(language(code).places) for code in self.langs)])
        width = np.diff(start)[self.lang]
        place = start[self.lang] + self.random.integers(0, 1 << 30, count) % width
        columns: dict[str, Any] = {
            "listing_id": ids,
            "title": title,
            "url": f"https://www.{MARKET}/item/" + ids + ".html",
            "description": self._descriptions(count),
            "category": category.set(pl.Series(self.random.random(count) < 0.03), None),
            "seller_id": seller,
            "price": pl.Series(self.random.lognormal(3.1, 0.9, count)).round(2),
            "currency": pl.Series([p[1] for p in places]).gather(pl.Series(place)),
            "lang": pl.Series(self.langs).gather(pl.Series(self.lang)),
            "country": pl.Series([p[0] for p in places]).gather(pl.Series(place)),
            "image_payloads": self._payloads(count, title),
            "observed_at": times(self.random, count, 60),
        }
        return pl.DataFrame(columns)

    def _draw(self, label: str, rows: NDArray[np.int64]) -> tuple[pl.Series, pl.Series]:
        """Titles and declared categories for ``rows``, each in its language.

        A title comes back only after all others were used, so that no single one is on many listings.
        """
        titles: list[tuple[str, str]] = []
        place = np.zeros(len(rows), dtype=np.int64)
        for number, code in enumerate(self.langs):
            pool, mine = self.titles.pool(label, code), np.flatnonzero(self.lang[rows] == number)
            place[mine] = len(titles) + self.random.permutation(len(pool))[np.arange(len(mine)) % len(pool)]
            titles += pool
        both = pl.DataFrame(titles, schema=["title", "category"], orient="row")[place]
        return both["title"], both["category"]

    def _descriptions(self, count: int) -> pl.Series:
        """Two ordinary sentences, or nothing for one in ten."""
        plain = [language(code).plain for code in self.langs]
        start = np.cumsum([0, *map(len, plain)])[:-1][self.lang]
        width = np.array([len(each) for each in plain])[self.lang]
        sentences = pl.Series([sentence for each in plain for sentence in each])
        first = self.random.integers(0, 1 << 30, count)
        second = first + 1 + self.random.integers(0, 1 << 30, count) % (width - 1)
        both = [sentences.gather(pl.Series(start + at % width)) for at in (first, second)]
        return (both[0] + " " + both[1]).set(pl.Series(self.random.random(count) < 0.1), None)

    def _payloads(self, count: int, title: pl.Series) -> pl.Series:
        """Words of the title on the image of one listing in twenty."""
        shown = pl.Series(self.random.random(count) < 0.05)
        first = title.str.extract(r"^(.{1,24})(?:\s|$)").fill_null(title.str.slice(0, 24))  # whole words
        words = pl.DataFrame({"words": first.str.to_uppercase(), "shown": shown})
        return words.select(pl.when("shown").then(pl.concat_list("words"))).to_series()
