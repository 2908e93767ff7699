"""Who plays what: listings are handed out to techniques until each budget is spent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

from hiddenlinks.synth.operators import Operator, Operators
from hiddenlinks.synth.plots import REGISTRY, Plot, Technique
from hiddenlinks.synth.prose import Goods
from hiddenlinks.synth.stage import ref
from hiddenlinks.synth.titles import BENIGN
from hiddenlinks.vocabulary import LinkKind

if TYPE_CHECKING:
    from hiddenlinks.synth.stage import Stage

__all__ = ["Budgets", "Cast"]

_FOREIGN: Final = 0.25
"""Share of plots whose goods are sold in another language than the listing's."""

_TWICE: Final = 0.15
"""Share of plots with one more thing in common with an earlier one of their operator than they need."""


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


@dataclass(slots=True)
class Cast:
    """Plays techniques on a stage, for operators who share what they have among their listings."""

    stage: Stage
    operators: Operators

    @classmethod
    def of(cls, stage: Stage) -> Self:
        """A cast without any operator yet."""
        return cls(stage, Operators(stage.random, stage.places))

    def perform(self, budgets: Budgets) -> None:
        """Play every technique about equally often (counted in listings), and their innocent twins."""
        by_label = {
            label: [each for each in REGISTRY.values() if each.label == label]
            for label in ("hidden", "benign", "declared", "unresolved")
        }
        self._spend(by_label["hidden"], budgets.hidden)
        self._spend(by_label["hidden"], budgets.twins, innocent=True)
        self._spend(by_label["benign"], budgets.look_alikes)
        self._spend(by_label["declared"], budgets.declared)
        self._spend(by_label["unresolved"], budgets.unresolved)

    def _spend(self, techniques: list[Technique], budget: int, *, innocent: bool = False) -> None:
        """Play whichever technique has the fewest listings so far, until ``budget`` listings are judged."""
        stage = self.stage
        order = stage.random.sample(techniques, len(techniques))
        played = dict.fromkeys((each.name for each in order), 0)
        while True:
            fitting = [each for each in order if each.size <= min(budget, len(stage.drafts))]
            if not fitting:
                return
            chosen = min(fitting, key=lambda each: played[each.name])
            before = len(stage.rows["truth"])
            self._play(chosen, innocent=innocent)
            judged = sum(row["technique"] == chosen.name for row in stage.rows["truth"][before:])
            played[chosen.name] += judged
            budget -= judged

    def _play(self, technique: Technique, *, innocent: bool) -> None:
        stage, since = self.stage, len(self.stage.rows["listings"])
        category = None if innocent else stage.random.choice(technique.categories)
        operator = self._operator(technique, category)
        stage.owner = operator.campaign if technique.label == "hidden" else None
        plot = Plot(stage, stage.take(), Goods(category, operator.lang), technique, operator)
        before = len(stage.rows["truth"])
        plot.judge(plot.draft, technique.play(plot))
        operator.room -= len(stage.rows["truth"]) - before
        self._tie(plot, since)

    def _operator(self, technique: Technique, category: str | None) -> Operator:
        """Who plays next: a busy operator of such goods, or a new one. The next draft suits its language."""
        stage, label = self.stage, category or BENIGN
        if technique.label != "hidden":
            return Operator.founded(label, self._language(stage.drafts[-1]["lang"]), stage.places)
        operator = self.operators.choose(label)
        if operator is None:
            return self.operators.found(label, self._language(stage.drafts[-1]["lang"]))
        if stage.random.random() > _FOREIGN:
            stage.like(operator.lang)
        return operator

    def _language(self, lang: str) -> str:
        """The language of the goods: the listing's own where it has titles of all categories, or another one."""
        sold, random = self.stage.prose.titles.illicit, self.stage.random
        return lang if lang in sold and random.random() > _FOREIGN else random.choice(sold)

    def _tie(self, plot: Plot, since: int) -> None:
        """See to it that the plot shares something rare with an earlier one of its operator.

        Where it does not yet, its listing becomes one of the same seller, or both name one more account.
        """
        operator, stage = plot.operator, self.stage
        is_tied = plot.used & operator.known and stage.random.random() > _TWICE
        if operator.drafts and not is_tied:
            earlier = stage.random.choice(operator.drafts)
            is_free = plot.technique.size == 1 and f"seller:{plot.draft['seller_id']}" not in plot.used
            if is_free and earlier["seller_id"] not in stage.large and stage.random.random() < 0.5:  # noqa: PLR2004 - either way
                stage.give(plot.draft, earlier["seller_id"], since)
            else:
                for draft in (plot.draft,) if operator.phone else (plot.draft, earlier):
                    operator.phone = operator.phone or stage.places.handle()
                    stage.link(ref(draft), operator.phone.key, LinkKind.CONTACT)
        operator.known |= plot.used
        operator.drafts.append(plot.draft)
