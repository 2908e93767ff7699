"""The values that the transparency database takes, as types of fields; the lists stand in ``values.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Annotated

from pydantic import AfterValidator

from hiddenlinks.errors import nearest

__all__ = [
    "AccountDecision",
    "AccountType",
    "AutomatedDecision",
    "Category",
    "ContentType",
    "Ground",
    "Keyword",
    "Language",
    "MonetaryDecision",
    "ProvisionDecision",
    "SourceType",
    "Territory",
    "VisibilityDecision",
    "YesNo",
    "values",
]


@cache
def _lists() -> dict[str, dict[str, list[str]]]:
    text = files(__package__).joinpath("values.toml").read_text("utf-8")
    lists: dict[str, dict[str, list[str]]] = tomllib.loads(text)
    return lists


@cache
def values(name: str) -> tuple[str, ...]:
    """The values of one list, in full: ``values("decision_ground")``; KeyError for an unknown list."""
    listed = _lists()[name]
    return tuple(f"{listed['prefix']}{value}" for value in listed["names"])


def _one_of(name: str) -> AfterValidator:
    """A check that a text is one of a list's values."""

    def check(value: str) -> str:
        if value not in values(name):
            raise ValueError(f"{value!r} is none of its values; {nearest(value, values(name))}")
        return value

    return AfterValidator(check)


VisibilityDecision = Annotated[str, _one_of("decision_visibility")]
MonetaryDecision = Annotated[str, _one_of("decision_monetary")]
ProvisionDecision = Annotated[str, _one_of("decision_provision")]
AccountDecision = Annotated[str, _one_of("decision_account")]
AccountType = Annotated[str, _one_of("account_type")]
Ground = Annotated[str, _one_of("decision_ground")]
ContentType = Annotated[str, _one_of("content_type")]
Category = Annotated[str, _one_of("category")]
Keyword = Annotated[str, _one_of("category_specification")]
SourceType = Annotated[str, _one_of("source_type")]
AutomatedDecision = Annotated[str, _one_of("automated_decision")]
YesNo = Annotated[str, _one_of("yes_no")]
Territory = Annotated[str, _one_of("territorial_scope")]
Language = Annotated[str, _one_of("content_language")]
