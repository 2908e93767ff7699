"""A plot: one listing, some goods, the operator who sells them, and a stage to play on."""
# ruff: noqa: PLR2004 - shares and odds say more where they are used

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hiddenlinks.synth.prose import Goods
from hiddenlinks.synth.stage import PERSONAS, ref
from hiddenlinks.vocabulary import LinkKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from hiddenlinks.synth.operators import Operator
    from hiddenlinks.synth.places import Places
    from hiddenlinks.synth.plots.base import Technique
    from hiddenlinks.synth.prose import Prose
    from hiddenlinks.synth.stage import Draft, Stage

__all__ = ["Plot"]


@dataclass(slots=True)
class Plot:
    """One listing on which a technique is played with ``goods``, illicit or (an innocent twin) innocent.

    ``used`` holds the rare things that the plot showed: pages, hosts, accounts, ids of its operator.
    """

    stage: Stage
    draft: Draft
    goods: Goods
    technique: Technique
    operator: Operator
    used: set[str] = field(default_factory=set)

    @property
    def random(self) -> Random:
        """The stage's source of chance."""
        return self.stage.random

    @property
    def places(self) -> Places:
        """Where addresses come from."""
        return self.stage.places

    @property
    def prose(self) -> Prose:
        """Where texts come from."""
        return self.stage.prose

    @property
    def lang(self) -> str:
        """The language of the listing."""
        return str(self.draft["lang"])

    @property
    def innocent(self) -> Goods:
        """Innocent goods in the listing's language."""
        return Goods(None, self.lang)

    def address(self) -> str:
        """A new address for a page of the goods: often on the operator's site, else on a new one."""
        url = self.places.page(self.operator.site if self.random.random() < 0.4 else None)
        self.used |= {url, url.split("/")[2]}
        return url

    def hop(self) -> str:
        """A new address that will redirect: often on the operator's host of redirects."""
        url = self.places.page(self.operator.tracker if self.random.random() < 0.4 else None)
        self.used |= {url, url.split("/")[2]}
        return url

    def ident(self, program: str) -> str:
        """The operator's affiliate id in the ``program`` of a host."""
        self.used.add(f"{program}/{self.operator.ident}")
        if self.goods.category and self.technique.label == "hidden":
            self.stage.idents.append((program, self.operator.ident))
        return self.operator.ident

    def post(self) -> str:
        """A new post: on the operator's own channel, or somewhere."""
        if self.random.random() > 0.4:
            return self.places.post()
        channel = self.operator.channel = self.operator.channel or self.places.handle("telegram")
        self.used.add(channel.key)
        return f"https://t.me/{channel.name}/{self.places.number()}"

    def end(self, url: str | None = None) -> str:
        """A page that offers the goods: a new one at ``url``, else at an own address, or an earlier one.

        A promoter uses a shop for several listings.
        """
        pages = self.operator.pages
        if url is None and pages and self.random.random() < 0.4:
            where = self.random.choice(pages)
        else:
            where = self.stage.page(url or self.address(), *self.offer(), self.goods.lang)
            if url is None:
                pages.append(where)
        self.used.add(where)
        return where

    def way(self, kind: str, lay: Callable[[str], str]) -> tuple[str, str]:
        """Entry and end of a way of a ``kind``: laid to an end now, or one that the operator laid before."""
        ways = self.operator.ways[kind]
        if not ways or self.random.random() > 0.4:
            end = self.end()
            ways.append((lay(end), end))
            chosen = ways[-1]
        else:
            chosen = self.random.choice(ways)
        self.used |= set(chosen)
        return chosen

    def offer(self) -> tuple[str, str]:
        """Title and text of a page about the goods: all of a shop, half of one, or a single item."""
        draw = self.random.random()
        if draw < 0.3:
            return self.prose.landing(self.goods)
        return self.prose.shop(self.goods, 0.5 if draw > 0.85 else 1.0)

    def harmless(self, url: str | None = None) -> str:
        """An ordinary page that sells nothing."""
        url = url or self.places.page()
        return self.stage.page(
            url, self.prose.say("shop_title", self.lang), self.prose.about(self.lang), self.lang
        )

    def spelt(self, url: str) -> str:
        """One of the spellings of a page's key."""
        draw = self.random.random()
        if draw > 0.4 or not url.startswith("https://"):
            return url
        if draw > 0.3:
            return url.replace("https://", "http://", 1)
        if draw > 0.2:
            return url.replace("https://", "https://www.", 1)
        if draw > 0.1:
            return f"{url}#top"
        return url if "?" in url else f"{url}?utm_source=item&utm_medium=web"

    def lead(self, target: str, kind: LinkKind | None = None, draft: Draft | None = None) -> None:
        """Lay a link from the listing: as a row of ``kind``, or (no kind) perhaps only in the description."""
        draft = draft or self.draft
        if kind is None and target.startswith("https://") and self.random.random() < 0.5:
            self.write(target, draft)
            return
        kind = kind or self.random.choice((LinkKind.ANCHOR, LinkKind.TEXT_URL))
        text = self.prose.say("bio_link", self.lang) if kind == LinkKind.ANCHOR else None
        self.stage.link(self.stage.spell(draft), self.spelt(target), kind, text=text)

    def write(self, target: str, draft: Draft | None = None, spelt: str | None = None) -> None:
        """Write an address into the description, where it must be found."""
        draft = draft or self.draft
        self.stage.describe(draft, self.prose.say("see", self.lang, url=spelt or self.spelt(target)))
        self.stage.implied.append((ref(draft), target, LinkKind.TEXT_URL))

    def redirect(self, source: str, target: str, kind: LinkKind = LinkKind.HTTP_REDIRECT) -> str:
        """An automatic link, seen by everybody or by each persona in turn; returns its source."""
        status = self.random.choice((301, 302, 302, 303, 307, 308)) if kind == LinkKind.HTTP_REDIRECT else 200
        personas = PERSONAS if self.random.random() < 0.15 else (None,)
        for persona in personas:
            self.stage.link(source, self.spelt(target), kind, status=status, persona=persona)
        return source

    def judge(self, draft: Draft, target: str | None = None) -> None:
        """State the truth about ``draft``: hidden with illicit goods, else what it declares, else benign."""
        what, label = self.technique, self.technique.label
        declares = self.stage.declares.get(draft["listing_id"])
        if label in ("hidden", "unresolved") and (self.goods.category or label == "unresolved"):
            category = self.goods.category if label == "hidden" else None
            self.stage.truth(
                draft, label, what.name, category=category, direction=what.direction, target=target
            )
            if category:
                row = {"listing_id": draft["listing_id"], "campaign": self.operator.campaign}
                self.stage.rows["campaigns"].append(row)
        elif declares is not None:
            self.stage.truth(draft, "declared", what.name, category=declares)
        else:
            self.stage.truth(draft, "benign", what.name)

    def undeclared(self) -> str:
        """A category whose declaration does not cover the goods."""
        return "adult" if self.goods.category == "supplement" else "supplement"
