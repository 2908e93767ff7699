"""Who plays what: listings are handed out to techniques until each budget is spent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

from hiddenlinks.synth.plots import REGISTRY, Plot, Technique
from hiddenlinks.synth.prose import Goods

if TYPE_CHECKING:
    from hiddenlinks.synth.stage import Stage

__all__ = ["Budgets", "perform"]

_CAMOUFLAGE: Final = 0.4
"""Share of planted listings that get one to three more innocent links."""

_FOREIGN: Final = 0.25
"""Share of plots whose goods are sold in another language than the listing's."""


@dataclass(frozen=True, slots=True)
class Budgets:
    """How many listings of each kind to plant."""

    hidden: int
    twins: int
    look_alikes: int
    declared: int
    unresolved: int

    @classmethod
    def of(cls, listings: int, prevalence: float) -> Self:
        """Budgets for a marketplace: twins as many as hidden ones, look-alikes a fixed share and more."""
        hidden = round(listings * prevalence)
        return cls(
            hidden=hidden,
            twins=max(hidden, listings // 200),
            look_alikes=round(0.02 * listings + 0.5 * hidden),
            declared=round(0.003 * listings + 0.1 * hidden),
            unresolved=round(0.001 * listings + 0.15 * hidden),
        )

    @property
    def most(self) -> int:
        """At most so many listings are taken, helpers included."""
        return 2 * (self.hidden + self.twins + self.look_alikes + self.declared + self.unresolved)


def perform(stage: Stage, budgets: Budgets, brands: list[str]) -> None:
    """Play every technique about equally often (counted in listings), and their innocent twins."""
    by_label = {
        label: [each for each in REGISTRY.values() if each.label == label]
        for label in ("hidden", "benign", "declared", "unresolved")
    }
    _spend(stage, by_label["hidden"], budgets.hidden, brands)
    _spend(stage, by_label["hidden"], budgets.twins, brands, innocent=True)
    _spend(stage, by_label["benign"], budgets.look_alikes, brands)
    _spend(stage, by_label["declared"], budgets.declared, brands)
    _spend(stage, by_label["unresolved"], budgets.unresolved, brands)


def _spend(
    stage: Stage, techniques: list[Technique], budget: int, brands: list[str], *, innocent: bool = False
) -> None:
    """Play whichever technique has the fewest listings so far, until ``budget`` listings are judged."""
    order = stage.random.sample(techniques, len(techniques))
    played = dict.fromkeys((each.name for each in order), 0)
    while True:
        fitting = [each for each in order if each.size <= min(budget, len(stage.drafts))]
        if not fitting:
            return
        chosen = min(fitting, key=lambda each: played[each.name])
        before = len(stage.rows["truth"])
        _play(stage, chosen, brands, innocent=innocent)
        judged = sum(row["technique"] == chosen.name for row in stage.rows["truth"][before:])
        played[chosen.name] += judged
        budget -= judged


def _play(stage: Stage, technique: Technique, brands: list[str], *, innocent: bool) -> None:
    draft = stage.take()
    category = None if innocent else stage.random.choice(technique.categories)
    plot = Plot(stage, draft, Goods(category, _language(stage, draft["lang"])), technique)
    plot.judge(draft, technique.play(plot))
    if stage.random.random() < _CAMOUFLAGE:
        for _ in range(stage.random.randint(1, 3)):
            plot.lead(stage.random.choice(brands))


def _language(stage: Stage, lang: str) -> str:
    """The language of the goods: the listing's own where it has titles of all categories, or another one."""
    sold = stage.prose.titles.illicit
    return lang if lang in sold and stage.random.random() > _FOREIGN else stage.random.choice(sold)
