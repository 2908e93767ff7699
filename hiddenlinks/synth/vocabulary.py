"""The project's own words, one TOML file a language, from which all text of a made-up marketplace comes."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from random import Random

__all__ = ["LANGUAGES", "Language", "Shared", "fill", "language", "shared"]

LANGUAGES: Final = ("en", "de", "es", "fr", "it", "nl", "pl", "pt", "ru", "tr", "zh")
"""Languages with words of their own; the others borrow the English ones."""


@dataclass(frozen=True, slots=True)
class Language:
    """What is said in one language. ``goods`` maps a category to its declared paths and its title patterns."""

    code: str
    places: tuple[tuple[str, str], ...]
    adjectives: tuple[str, ...]
    options: tuple[str, ...]
    plain: tuple[str, ...]
    departments: tuple[tuple[str, tuple[str, ...]], ...]
    goods: dict[str, tuple[tuple[str, ...], tuple[str, ...]]]
    phrases: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Shared:
    """Names that are the same in every language."""

    brands: tuple[str, ...]
    drugs: tuple[str, ...]
    herbs: tuple[str, ...]
    doses: tuple[str, ...]
    counts: tuple[str, ...]
    models: tuple[str, ...]


@cache
def language(code: str) -> Language:
    """The words of a language, English where it has none."""
    raw = _read(code if code in LANGUAGES else "en")
    kinds = ("supplement", "medicine", "adult")
    return Language(
        code=code,
        places=tuple(zip(raw["country"], raw["currency"], strict=True)),
        adjectives=tuple(raw["adjectives"]),
        options=tuple(raw["colours"]),
        plain=tuple(raw["plain"]),
        departments=tuple((part["category"], tuple(part["items"])) for part in raw["departments"]),
        goods={kind: (tuple(raw[kind]["categories"]), tuple(raw[kind]["items"])) for kind in kinds},
        phrases={name: tuple(variants) for name, variants in raw["phrases"].items()},
    )


@cache
def shared() -> Shared:
    """The names that all languages share."""
    return Shared(**{name: tuple(values) for name, values in _read("shared").items()})


def fill(pattern: str, random: Random, **given: str) -> str:
    """``pattern`` with ``{drug}``, ``{herb}``, ``{dose}`` and ``{count}`` drawn, and what is ``given``."""
    names = shared()
    return pattern.format_map(
        {
            "drug": random.choice(names.drugs),
            "herb": random.choice(names.herbs),
            "dose": random.choice(names.doses),
            "count": random.choice(names.counts),
        }
        | given
    )


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("hiddenlinks.synth").joinpath("words", f"{name}.toml").read_text("utf-8"))
