"""Operators: who is behind planted listings, with sites, accounts and ids that several of them share."""
# ruff: noqa: PLR2004 - shares and odds say more where they are used

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from random import Random

    from hiddenlinks.synth.places import Handle, Places
    from hiddenlinks.synth.stage import Draft

__all__ = ["Operator", "Operators"]

_SIZES: Final = range(1, 16)
_SIZE_WEIGHTS: Final = [size**-1.7 for size in _SIZES]
"""Listings that an operator means to run: more than half run one, few run fifteen."""

_AT_WORK: Final = 6
"""Operators of one kind of goods that are busy at a time."""


@dataclass(slots=True)
class Operator:
    """One promoter. ``campaign`` is its opaque id, ``room`` how many listings it still means to run.

    ``site`` sells its goods, ``tracker`` is a host of redirects, ``network`` and ``ident`` its affiliate account;
    who ``is_direct`` has its account with the marketplace itself.
    ``pages``, ``ways`` (entry and end, by the kind of way), ``accounts`` and ``drafts`` are what it has used so
    far; ``known`` holds all rare things that its listings so far were seen with.
    """

    campaign: str
    label: str
    lang: str
    room: int
    site: str
    tracker: str
    network: str
    ident: str
    is_direct: bool
    pages: list[str] = field(default_factory=list)
    ways: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))
    accounts: list[Handle] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    channel: Handle | None = None
    phone: Handle | None = None
    known: set[str] = field(default_factory=set)

    @classmethod
    def founded(cls, label: str, lang: str, places: Places, room: int = 1) -> Operator:
        """A new operator with resources that nobody else has."""
        ident = f"{places.code()}{places.random.randint(10, 99)}"
        campaign, is_direct = f"{places.random.getrandbits(64):016x}", places.random.random() < 0.4
        hosts = places.host(), places.host(), places.network()
        return cls(campaign, label, lang, room, *hosts, ident, is_direct)


@dataclass(slots=True)
class Operators:
    """All operators at work, by the label of their goods."""

    random: Random
    places: Places
    busy: dict[str, list[Operator]] = field(default_factory=lambda: defaultdict(list))

    def choose(self, label: str) -> Operator | None:
        """A busy operator for the next listing, or nobody: then one is to be :meth:`founded <found>`."""
        theirs = self.busy[label] = [each for each in self.busy[label] if each.room > 0]
        if len(theirs) < _AT_WORK or self.random.random() < 0.1:
            return None
        return self.random.choice(theirs)

    def found(self, label: str, lang: str) -> Operator:
        """A new operator, of a heavy-tailed size."""
        room = self.random.choices(_SIZES, weights=_SIZE_WEIGHTS)[0]
        new = Operator.founded(label, lang, self.places, room)
        self.busy[label].append(new)
        return new
