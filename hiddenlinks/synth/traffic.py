"""The crowd's links: what the marketplace recommends, and what ordinary sellers and blogs link to."""
# ruff: noqa: PLR2004 - shares and odds say more where they are used

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.synth.crowd import Crowd, times
from hiddenlinks.synth.places import MARKET
from hiddenlinks.synth.stage import PERSONAS
from hiddenlinks.synth.vocabulary import language

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Traffic"]

_RECOMMENDED: Final = 3.3
"""Recommendations a listing, on average."""

_ACTIVITY_SPREAD: Final = 1.4
"""Standard deviation of the logarithm of how much a listing links and is linked to."""

_PERSONA_SHARE: Final = 0.2
"""Share of links that were noted for one persona alone."""

_LAID: Final = ("anchor", "text_url")


@dataclass(slots=True)
class Traffic:
    """Links in columns. ``quiet`` int64, shape (q,): rows of the crowd that lead nowhere and sell nothing openly.

    ``plain`` bool, shape (n,): whether nothing is planted on a row; what is planted brings its innocent links.
    ``activity`` float64, shape (n,): running sum, up to 1, of how much each listing links and is linked to.
    """

    crowd: Crowd
    quiet: NDArray[np.int64]
    plain: NDArray[np.bool_]
    activity: NDArray[np.float64] | None = None

    @property
    def random(self) -> np.random.Generator:
        """The crowd's source of chance."""
        return self.crowd.random

    def some(self, share: float) -> NDArray[np.int64]:
        """Listings drawn with replacement, ``share`` as many as there are: int64, shape (share * n,)."""
        count = self.crowd.frame.height
        return self.random.integers(0, count, int(count * share))

    def active(self, share: float) -> NDArray[np.int64]:
        """Listings as :meth:`linked` draws them, ``share`` as many as there are: int64, shape (share * n,)."""
        return self.linked(int(self.crowd.frame.height * share))

    def linked(self, count: int) -> NDArray[np.int64]:
        """Listings drawn with replacement, a few of them very often: int64, shape (count,)."""
        if self.activity is None:
            weights = self.random.lognormal(0.0, _ACTIVITY_SPREAD, len(self.plain)) * (self.plain + 1e-9)
            self.activity = np.cumsum(weights) / weights.sum()
        return np.searchsorted(self.activity, self.random.random(count)).clip(0, self.crowd.frame.height - 1)

    def platform(self) -> pl.DataFrame:
        """Links that the marketplace makes, about 4.6 a listing; in-degrees are heavy-tailed."""
        count, source = self.crowd.frame.height, self.some(_RECOMMENDED)
        popular = self.random.permutation(count)[
            (count * self.random.random(len(source)) ** 2.5).astype(np.int64)
        ]
        shown = self.with_landmarks(self.refs(popular), 0.3)
        order = np.argsort(self.crowd.seller, kind="stable")
        following = np.roll(order, -1)
        same = self.crowd.seller[order] == self.crowd.seller[following]
        shelf = self.some(0.4)
        shelves = pl.Series([f"https://www.{MARKET}/c/{number}" for number in range(400)])
        return pl.concat(
            [
                self.rows(self.refs(source), shown, ("recommended",)),
                self.rows(self.refs(order[same]), self.refs(following[same]), ("same_seller",)),
                self.rows(self.refs(shelf), self.pick(shelves, len(shelf)), ("navigation",)),
            ]
        )

    def with_landmarks(self, refs: pl.Series, share: float) -> pl.Series:
        """``refs`` with a ``share`` of them replaced by popular listings of any district."""
        some = np.flatnonzero(self.random.random(len(refs)) < share)
        ids = self.crowd.district.plan.popular(self.random, len(some))
        return refs.scatter(pl.Series(some[: len(ids)]), self.references(ids))

    def to_popular(self, share: float, targets: pl.Series) -> pl.DataFrame:
        """Placed links from ``share`` of the listings to ``targets``, the first ones most often."""
        source = self.active(share)
        place = (len(targets) * self.random.random(len(source)) ** 4).astype(np.int64)
        return self.rows(self.refs(source), targets.gather(pl.Series(place)), _LAID)

    def by_seller(self, share: float, targets: list[str], kinds: tuple[str, ...] = _LAID) -> pl.DataFrame:
        """Placed links to what each seller has: ``targets`` holds one for each seller, in order."""
        source = self.some(share)
        source = source[self.plain[source]]  # what is planted may have changed hands
        return self.rows(
            self.refs(source), pl.Series(targets).gather(pl.Series(self.crowd.seller[source])), kinds
        )

    def to_files(self, share: float) -> pl.DataFrame:
        """Manuals to download, each listing its own."""
        source = self.active(share)
        files = "file:manual-" + self.crowd.ids().gather(pl.Series(source)) + ".pdf"
        return self.rows(self.refs(source), files, ("attachment",))

    def by_short(self, shorts: list[str], targets: pl.Series) -> pl.DataFrame:
        """Short links from listings, each redirecting to one of ``targets``."""
        source = self.linked(len(shorts))
        named = pl.Series(shorts, dtype=pl.String)
        goes = self.rows(named, self.pick(targets, len(shorts)), ("http_redirect",))
        goes = goes.with_columns(status=pl.lit(301, pl.Int64), persona=pl.lit(None, pl.String))
        return pl.concat([self.rows(self.refs(source), named, _LAID), goes])

    def between(self, share: float) -> pl.DataFrame:
        """Placed links from quiet listings to quiet listings of any seller, most of them to popular ones."""
        count = int(len(self.quiet) * share)
        ends = [self.quiet[self.random.integers(0, max(len(self.quiet), 1), count)] for _ in range(2)]
        targets = self.with_landmarks(self.refs(ends[1]), 0.7)
        return self.rows(self.refs(ends[0]), targets, ("text_url",))

    def from_blogs(self, share: float, blogs: pl.Series) -> pl.DataFrame:
        """Links from ordinary pages to ``share`` of the listings, half of them with the affiliate id of the page."""
        target = self.active(share)
        blog = pl.Series((len(blogs) * self.random.random(len(target)) ** 2.5).astype(np.int64))
        half = len(target) // 2
        source, refs = blogs.gather(blog), self.refs(target)
        ids = self.crowd.ids().gather(pl.Series(target))
        paid = f"https://www.{MARKET}/item/" + ids + ".html?aff_id=" + (blog + 5_000).cast(pl.String)
        free = self.rows(source[:half], refs[:half], ("anchor",))
        return pl.concat([free, self.rows(source[half:], paid[half:], ("affiliate",))])

    def pick(self, values: pl.Series, count: int) -> pl.Series:
        """``count`` of ``values``, with replacement."""
        return values.gather(pl.Series(self.random.integers(0, max(len(values), 1), count)))

    def refs(self, rows: NDArray[np.int64]) -> pl.Series:
        """References to listings: by id, or by address."""
        return self.references(self.crowd.ids().gather(pl.Series(rows)))

    def references(self, ids: pl.Series) -> pl.Series:
        """References to listings, by id or by address, from their ids."""
        by_address = f"https://www.{MARKET}/item/" + ids + ".html"
        return by_address.zip_with(pl.Series(self.random.random(len(ids)) < 0.5), "listing:" + ids)

    def rows(self, source: pl.Series, target: pl.Series, kinds: tuple[str, ...]) -> pl.DataFrame:
        """Rows of the links table, each of one of ``kinds``."""
        count, kind = len(source), self.pick(pl.Series(kinds), len(source))
        words = pl.Series([word for code in self.crowd.langs for word in language(code).phrases["bio_link"]])
        is_named = (kind == "anchor") & pl.Series(self.random.random(count) < 0.7)
        seen = np.where(self.random.random(count) < _PERSONA_SHARE, self.random.integers(0, 3, count), 3)
        return pl.DataFrame(
            {
                "source": source,
                "target": target,
                "kind": kind,
                "persona": pl.Series([*PERSONAS, None]).gather(pl.Series(seen)),
                "status": pl.repeat(None, count, dtype=pl.Int64, eager=True),
                "text": self.pick(words, count).set(~is_named, None),
                "observed_at": times(self.random, count),
            }
        )
