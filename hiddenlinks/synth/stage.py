"""The stage: rows that planted listings bring, and the truth about them."""
# ruff: noqa: PLR2004 - shares and odds say more where they are used

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from hiddenlinks.synth.places import listing_url
from hiddenlinks.synth.prose import Goods
from hiddenlinks.vocabulary import LinkKind

if TYPE_CHECKING:
    from random import Random

    from hiddenlinks.synth.places import Places
    from hiddenlinks.synth.prose import Prose

__all__ = ["NOW", "PERSONAS", "Draft", "Row", "Stage", "ref"]

NOW: Final = datetime(2026, 6, 1, tzinfo=UTC)
"""When the made-up marketplace was last looked at."""

PERSONAS: Final = ("crawler", "mobile-eu", "desktop-us")
"""Who looks."""

Row = dict[str, Any]
"""One row of a table, by column."""

Draft = Row
"""The latest observation of a planted listing, free to be changed until the stage is written."""


def ref(draft: Draft) -> str:
    """The key of a listing."""
    return f"listing:{draft['listing_id']}"


@dataclass(slots=True)
class Stage:
    """Collects rows by table. ``drafts`` are listings that nothing was planted on yet, last one first.

    ``implied`` holds links (source, target, kind) that no row states and that follow from a description, a
    payload or a parameter: the tests check the truth by searching over them. ``declares`` holds the category
    that a planted listing sells openly. ``owners`` says which operator runs a seller, by campaign; ``owner``
    is who takes listings now. ``large`` sellers have too many listings for that to mean anything, ``sellers``
    are the others.
    ``idents`` are affiliate ids that decoys are promoted with, and their programs.
    """

    random: Random
    prose: Prose
    places: Places
    drafts: list[Draft]
    rows: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    implied: list[tuple[str, str, LinkKind]] = field(default_factory=list)
    declares: dict[str, str] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)
    owner: str | None = None
    large: set[str] = field(default_factory=set)
    sellers: list[str] = field(default_factory=list)
    idents: list[tuple[str, str]] = field(default_factory=list)

    def day(self, back: int = 90) -> datetime:
        """A time within the last ``back`` days."""
        return NOW - timedelta(minutes=self.random.randrange(back * 1440))

    def take(self, seller: str | None = None, other_than: str | None = None) -> Draft:
        """The next free listing; given to ``seller``, or taken from ``other_than`` if it was theirs.

        No seller works for two operators: a listing of somebody else's seller gets another one.
        """
        draft = self.drafts.pop()
        if seller is not None:
            draft["seller_id"] = seller
        elif draft["seller_id"] == other_than or self._is_taken(draft["seller_id"]):
            draft["seller_id"] = self._another_seller(other_than)
        if self.owner is not None:
            self.owners.setdefault(draft["seller_id"], self.owner)
        self.rows["listings"].append(draft)
        return draft

    def like(self, lang: str, among: int = 60) -> None:
        """Bring a free listing in ``lang`` to the front, if there is one ``among`` the next."""
        for at in range(len(self.drafts) - 1, max(len(self.drafts) - among, 0) - 1, -1):
            if self.drafts[at]["lang"] == lang:
                self.drafts[at], self.drafts[-1] = self.drafts[-1], self.drafts[at]
                return

    def give(self, draft: Draft, seller: str, since: int) -> None:
        """Give a listing to ``seller`` after all; its observations stand from row ``since`` on."""
        for row in self.rows["listings"][since:]:
            if row["listing_id"] == draft["listing_id"]:
                row["seller_id"] = seller

    def _is_taken(self, seller: str) -> bool:
        return self.owner is not None and self.owners.get(seller, self.owner) != self.owner

    def _another_seller(self, other_than: str | None) -> str:
        """One of the ordinary sellers who is not ``other_than`` and not taken, or else a new one."""
        for _ in range(5 if self.sellers else 0):
            seller = self.random.choice(self.sellers)
            if seller != other_than and not self._is_taken(seller):
                return seller
        return self.places.seller()

    def link(self, source: str, target: str, kind: LinkKind, **more: Any) -> None:  # noqa: ANN401 - row values
        """One row of links; ``persona``, ``status``, ``text`` and ``observed_at`` may be given."""
        row = {"source": source, "target": target, "kind": kind.value, "observed_at": self.day()}
        self.rows["links"].append(row | more)

    def page(self, url: str, title: str | None, text: str | None, lang: str, **more: Any) -> str:  # noqa: ANN401
        """One row of pages; returns its address."""
        row = {
            "url": url,
            "title": title,
            "text": text,
            "lang": lang,
            "status": 200,
            "observed_at": self.day(),
        }
        self.rows["pages"].append(row | more)
        return url

    def history(self, draft: Draft, **changes: Any) -> None:  # noqa: ANN401
        """An earlier observation of ``draft`` that differs by ``changes``."""
        before = draft["observed_at"] - timedelta(days=self.random.randint(20, 200))
        self.rows["listings"].append(draft | {"observed_at": before} | changes)

    def declare(self, draft: Draft, category: str) -> None:
        """Make a listing sell goods of ``category`` openly, in its title and its declared category."""
        title, path = self.prose.offer(Goods(category, draft["lang"]))
        draft.update(title=title, category=path)
        self.declares[draft["listing_id"]] = category

    def sell(self, draft: Draft, goods: Goods) -> None:
        """Make a listing sell ``goods`` openly, and state the truth about it: declared, or benign."""
        if goods.category:
            self.declare(draft, goods.category)
            self.truth(draft, "declared", "declared_goods", category=goods.category)
        else:
            self.truth(draft, "benign", "ordinary")

    def describe(self, draft: Draft, *sentences: str) -> None:
        """Add sentences to the description, at its end or before it."""
        parts = [part for part in (draft["description"], *sentences) if part]
        if self.random.random() < 0.3:  # a third puts news first
            parts = parts[1:] + parts[:1] if draft["description"] else parts
        draft["description"] = " ".join(parts)

    def spell(self, draft: Draft) -> str:
        """One of the references to a listing: its id, or its page on some host of the marketplace."""
        url = listing_url(draft["listing_id"])
        host = self.random.choice(("https://www.", "https://", "http://www."))
        return self.random.choice((ref(draft), url.replace("https://", host)))

    def truth(self, draft: Draft, label: str, technique: str, **more: str | None) -> None:
        """The one row of truth about a listing: ``category``, ``direction`` and ``target`` may be given."""
        row = {"category": None, "direction": None, "target": None} | more
        self.rows["truth"].append(
            row | {"listing_id": draft["listing_id"], "label": label, "technique": technique}
        )
