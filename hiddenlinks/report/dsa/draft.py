"""Drafts: what a finding says for a document, and what a person still has to give."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, ClassVar, Final, Self

from pydantic import BaseModel, ConfigDict

from hiddenlinks.errors import InputError
from hiddenlinks.findings import Finding
from hiddenlinks.redact import Redactor
from hiddenlinks.report.dsa import rules
from hiddenlinks.report.dsa.facts import facts
from hiddenlinks.report.dsa.rules import Missing
from hiddenlinks.report.dsa.statement import Statement
from hiddenlinks.report.harmless import printable
from hiddenlinks.vocabulary import LinkKind, Status

__all__ = ["Draft", "StatementDraft"]

_PRODUCTS: Final = "STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS"
_SCAMS: Final = "STATEMENT_CATEGORY_SCAMS_AND_FRAUD"
_HEALTH: Final = "STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY"
_TERMS: Final = "STATEMENT_CATEGORY_OTHER_VIOLATION_TC"
_LISTING: Final = "KEYWORD_INAUTHENTIC_LISTINGS"
_PROPOSED: Final = {
    "supplement": (_PRODUCTS, (_SCAMS,), ("KEYWORD_PROHIBITED_PRODUCTS", _LISTING)),
    "medicine": (
        _PRODUCTS,
        (_HEALTH, _SCAMS),
        ("KEYWORD_PROHIBITED_PRODUCTS", "KEYWORD_RISK_PUBLIC_HEALTH", _LISTING),
    ),
    "adult": (_TERMS, (_SCAMS,), ("KEYWORD_ADULT_SEXUAL_MATERIAL", _LISTING)),
}
"""Category, further categories and keywords that a draft proposes; of a user's own category the first two alone."""


class Draft(BaseModel, ABC):
    """What is known for a document about one finding: ``values`` by field. Immutable; a person gives the rest."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    title: ClassVar[str]
    finding_id: str
    values: dict[str, Any]

    @classmethod
    def of(cls, finding: Finding) -> Self:
        """The draft of one finding, which should be redacted already; an InputError where nothing was seen."""
        if finding.status is Status.UNRESOLVED or finding.category is None:
            what = "its way could not be followed: neither hidden nor clean"
            raise InputError(
                what, f"finding {finding.finding_id}", "look where it leads, and add what you see"
            )
        return cls(finding_id=finding.finding_id, values=cls._known(finding))

    @classmethod
    def all_of(cls, findings: Iterable[Finding], *, redact: bool = True) -> tuple[Self, ...]:
        """The drafts of several findings, redacted as one document unless asked otherwise."""
        found = tuple(findings)
        return tuple(map(cls.of, Redactor().findings(found) if redact else found))

    @classmethod
    @abstractmethod
    def _known(cls, finding: Finding) -> dict[str, Any]:
        """What a finding proposes."""

    @property
    @abstractmethod
    def missing(self) -> tuple[Missing, ...]:
        """What a person still has to give, in words."""

    def _check(self) -> None:
        """An InputError that names the first thing that is missing, if anything is."""
        lacking = self.missing
        if lacking:
            more = f", and {len(lacking) - 1} more" if len(lacking) > 1 else ""
            what = f"missing {lacking[0].field}: {lacking[0].words}{more}"
            raise InputError(what, f"finding {self.finding_id}", "give it with --given FILE.toml")

    def given(self, values: Mapping[str, Any]) -> Self:
        """The same draft with what a person gave, which wins over what was proposed."""
        return self.model_copy(update={"values": self.values | dict(values)})

    def toml(self) -> Iterator[str]:
        """Lines of a TOML file for a person to complete: what is proposed, then what is missing as comments."""
        yield f"# {self.title} about finding {self.finding_id}. What stands here is proposed: check it."
        yield f"[finding.{self.finding_id}]"
        for name, value in self.values.items():
            if value is not None:
                yield f"{name} = {_toml(value)}"
        lacking = self.missing
        yield "# Nothing is missing." if not lacking else "# Missing, and for a person to give:"
        for lack in lacking:
            yield f"# {lack.field} = ...  # {lack.words}"


class StatementDraft(Draft):
    """A statement of reasons as far as a finding goes.

    It proposes a category and keywords and tells the facts. What was decided, on what ground, and how far the decision
    was automated are never proposed: :attr:`missing` asks a person for them.
    """

    title: ClassVar[str] = "Draft of a statement of reasons"

    @classmethod
    def _known(cls, finding: Finding) -> dict[str, Any]:
        category, further, keywords = _PROPOSED.get(
            finding.category or "", (_PRODUCTS, (_SCAMS,), (_LISTING,))
        )
        if any(hop.kind is LinkKind.AFFILIATE for hop in finding.path):
            further = (*further, "STATEMENT_CATEGORY_CONSUMER_INFORMATION")
            keywords = (*keywords, "KEYWORD_HIDDEN_ADVERTISEMENT")
        return {
            "puid": f"hiddenlinks-{finding.finding_id}",
            "content_type": ("CONTENT_TYPE_PRODUCT",),
            "category": category,
            "category_addition": further,
            "category_specification": (*keywords, "KEYWORD_OTHER"),
            "category_specification_other": "hidden link",
            "source_type": "SOURCE_VOLUNTARY",
            "automated_detection": "Yes",
            "decision_facts": facts(finding),
        }

    @property
    def missing(self) -> tuple[Missing, ...]:
        """What a person still has to give, in words; it grows with what is given, as the rules ask."""
        return tuple(rules.missing(self.values))

    def complete(self) -> Statement:
        """The statement, if everything is given; else an InputError that names the first field that is not."""
        self._check()
        return Statement.of(self.values, f"finding {self.finding_id}")


def _toml(value: object) -> str:
    """A text, truth value, date or list of these in TOML."""
    if isinstance(value, str):
        lines = [json.dumps(printable(line), ensure_ascii=False)[1:-1] for line in value.split("\n")]
        return f'"{lines[0]}"' if len(lines) == 1 else '"""\n' + "\n".join(lines) + '"""'
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{json.dumps(name)} = {_toml(item)}" for name, item in value.items()) + " }"
    return value.isoformat() if isinstance(value, date) else json.dumps(value)
