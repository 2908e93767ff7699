"""Camouflage: innocent links of planted listings, to what ordinary listings link to as well."""
# ruff: noqa: PLR2004 - shares and odds say more where they are used

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hiddenlinks.synth.places import MARKET
from hiddenlinks.synth.stage import PERSONAS, Draft, Stage, ref
from hiddenlinks.vocabulary import Direction, LinkKind

if TYPE_CHECKING:
    import numpy as np
    import polars as pl

    from hiddenlinks.synth.districts import District

__all__ = ["Camouflage"]

_SPREAD: Final = 1.2
"""Standard deviation of the logarithm of a listing's number of innocent links."""

_MOST: Final = 1000
"""No listing gets more innocent links."""

_POPULAR: Final = 0.03
"""Share of brands, blogs and landmarks that many ordinary listings have to do with, too."""

_LAID: Final = (LinkKind.ANCHOR, LinkKind.TEXT_URL)


@dataclass(slots=True)
class Camouflage:
    """Lays innocent links. ``quiet``: ids of ordinary listings of the district that lead nowhere."""

    stage: Stage
    district: District
    chance: np.random.Generator
    quiet: pl.Series

    def cover(self, mean: float) -> None:
        """Give every judged listing ``mean`` innocent links on average, of a heavy-tailed number.

        A listing that buyers of illicit goods are sent to links to no other listing: they would go on to it.
        """
        drafts: dict[str, Draft] = {}
        for row in self.stage.rows["listings"]:
            drafts.setdefault(row["listing_id"], row)
        for truth in list(self.stage.rows["truth"]):
            draft, is_start = drafts[truth["listing_id"]], truth["direction"] != Direction.INBOUND
            for _ in range(self._number(mean)):
                self._one(draft, may_go_on=is_start)

    def _number(self, mean: float) -> int:
        random = self.stage.random
        number = mean * random.lognormvariate(-(_SPREAD**2) / 2, _SPREAD)
        return min(int(number + random.random()), _MOST)

    def _one(self, draft: Draft, *, may_go_on: bool) -> None:
        random, places, draw = self.stage.random, self.stage.places, self.stage.random.random()
        if draw < 0.15:
            self._from_blog(draft)
        elif draw < 0.3 and may_go_on and len(self.quiet):
            self._link(draft, f"listing:{self._listing()}", random.choice(_LAID))
        elif draw < 0.36:
            self._link(draft, f"file:{places.word()}-{places.code()}.pdf", LinkKind.ATTACHMENT)
        elif draw < 0.42:
            self._link(draft, self._support(draft), LinkKind.CONTACT)
        elif draw < 0.47:
            short = places.short()
            self.stage.link(short, self._brand(), LinkKind.HTTP_REDIRECT, status=301)
            self._link(draft, short, random.choice(_LAID))
        elif draw < 0.55:
            self._write(draft, self._brand())
        else:
            self._link(draft, self._brand(), random.choice(_LAID))

    def _link(self, draft: Draft, target: str, kind: LinkKind) -> None:
        random = self.stage.random
        persona = random.choice(PERSONAS) if random.random() < 0.2 else None
        is_named = kind == LinkKind.ANCHOR and random.random() < 0.7
        text = self.stage.prose.say("bio_link", draft["lang"]) if is_named else None
        self.stage.link(self.stage.spell(draft), target, kind, persona=persona, text=text)

    def _write(self, draft: Draft, target: str) -> None:
        self.stage.describe(draft, self.stage.prose.say("see", draft["lang"], url=target))
        self.stage.implied.append((ref(draft), target, LinkKind.TEXT_URL))

    def _from_blog(self, draft: Draft) -> None:
        blogs = self.district.shared.blogs
        number = int(_POPULAR * len(blogs) * self.stage.random.random() ** 3)
        if self.stage.random.random() < 0.5:  # half are paid for it
            target = f"https://www.{MARKET}/item/{draft['listing_id']}.html?aff_id={number + 5_000}"
            self.stage.link(blogs[number], target, LinkKind.AFFILIATE)
        else:
            self.stage.link(blogs[number], self.stage.spell(draft), LinkKind.ANCHOR)

    def _support(self, draft: Draft) -> str:
        """An account for customers' questions, half of the time a captured one."""
        handle, lang = self.stage.places.handle(), draft["lang"]
        if self.stage.random.random() < 0.5:  # the others nobody captured
            self.stage.page(handle.key, handle.name, self.stage.prose.about(lang), lang)
        return handle.key

    def _brand(self) -> str:
        brands = self.district.shared.brands
        return str(brands[int(_POPULAR * len(brands) * self.stage.random.random() ** 4)])

    def _listing(self) -> str:
        """An ordinary listing of this district, or a popular one of any."""
        if self.district.plan.landmarks and self.stage.random.random() < 0.5:
            return str(self.district.plan.popular(self.chance, 1, _POPULAR)[0])
        return str(self.quiet[self.stage.random.randrange(len(self.quiet))])
