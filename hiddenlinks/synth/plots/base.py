"""What a technique is, and the registry of all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from hiddenlinks.synth.plots.plot import Plot
from hiddenlinks.vocabulary import CATEGORIES, Direction

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "REGISTRY",
    "Plot",
    "Technique",
    "by_itself",
    "declared",
    "forward",
    "inbound",
    "look_alike",
    "unresolved",
]


Play: TypeAlias = "Callable[[Plot], str | None]"


@dataclass(frozen=True, slots=True)
class Technique:
    """A way of hiding, or something that looks like one.

    ``play`` plants it on the plot's listing and returns the target of the truth; further listings that it
    takes it judges by itself. ``size`` is how many listings it may take. ``categories`` are those it suits.
    """

    name: str
    label: str
    play: Play
    direction: Direction | None = None
    size: int = 1
    categories: tuple[str, ...] = CATEGORIES


REGISTRY: Final[dict[str, Technique]] = {}
"""All techniques by name, in the order of their definition."""


def _decorator(label: str, direction: Direction | None) -> Callable[..., Callable[[Play], Play]]:
    def with_options(
        name: str = "", size: int = 1, categories: tuple[str, ...] = CATEGORIES
    ) -> Callable[[Play], Play]:
        def register(play: Play) -> Play:
            called = name or play.__name__
            REGISTRY[called] = Technique(called, label, play, direction, size, categories)
            return play

        return register

    return with_options


forward = _decorator("hidden", Direction.FORWARD)
inbound = _decorator("hidden", Direction.INBOUND)
by_itself = _decorator("hidden", Direction.SELF)
unresolved = _decorator("unresolved", Direction.FORWARD)
look_alike = _decorator("benign", None)
declared = _decorator("declared", None)
