"""Statements of reasons, as the DSA Transparency Database takes them (Article 24(5) of Regulation (EU) 2022/2065)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Annotated, Any, Final, Self

from pydantic import (
    AfterValidator,
    AnyHttpUrl,
    BaseModel,
    ConfigDict,
    Field,
    model_validator,
)

from hiddenlinks.errors import InputError
from hiddenlinks.redact import Redactor
from hiddenlinks.report.dsa.made import made
from hiddenlinks.report.dsa.rules import forbidden, missing
from hiddenlinks.report.dsa.values import (
    AccountDecision,
    AccountType,
    AutomatedDecision,
    Category,
    ContentType,
    Ground,
    Keyword,
    Language,
    MonetaryDecision,
    ProvisionDecision,
    SourceType,
    Territory,
    VisibilityDecision,
    YesNo,
)

__all__ = ["BATCH", "Statement", "batches", "redacted"]

BATCH: Final = 100
"""Most statements that the database takes in one call."""

_TEXTS: Final = (
    "decision_facts",
    "decision_visibility_other",
    "decision_monetary_other",
    "illegal_content_legal_ground",
    "illegal_content_explanation",
    "incompatible_content_ground",
    "incompatible_content_explanation",
    "content_type_other",
    "category_specification_other",
)
_LAST: Final = date(2038, 1, 1)


def _distinct(given: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(given)) < len(given):
        raise ValueError("a value stands twice")
    return given


def _url(given: str) -> str:
    AnyHttpUrl(given)
    return given


_Text500 = Annotated[str, Field(min_length=1, max_length=500)]
_Text2000 = Annotated[str, Field(min_length=1, max_length=2000)]
_End = Annotated[date, Field(le=_LAST)]
_Some = Field(min_length=1)
_Distinct = AfterValidator(_distinct)


class Statement(BaseModel):
    """One statement of reasons with everything given: a person decided, and this says what and why.

    Fields, values, lengths and dates are the database's; ``hiddenlinks/report/dsa/rules.py`` holds the conditional
    rules. Construction raises pydantic's error, :meth:`of` an InputError; both name the field.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    decision_visibility: Annotated[tuple[VisibilityDecision, ...], _Some, _Distinct] | None = None
    decision_visibility_other: _Text500 | None = None
    decision_monetary: MonetaryDecision | None = None
    decision_monetary_other: _Text500 | None = None
    decision_provision: ProvisionDecision | None = None
    decision_account: AccountDecision | None = None
    account_type: AccountType | None = None
    decision_facts: Annotated[str, Field(min_length=1, max_length=5000)]
    decision_ground: Ground
    decision_ground_reference_url: Annotated[_Text500, AfterValidator(_url)] | None = None
    illegal_content_legal_ground: _Text500 | None = None
    illegal_content_explanation: _Text2000 | None = None
    incompatible_content_ground: _Text500 | None = None
    incompatible_content_explanation: _Text2000 | None = None
    incompatible_content_illegal: YesNo | None = None
    content_type: Annotated[tuple[ContentType, ...], _Some, _Distinct]
    content_type_other: _Text500 | None = None
    category: Category
    category_addition: Annotated[tuple[Category, ...], _Distinct] | None = None
    category_specification: Annotated[tuple[Keyword, ...], _Distinct] | None = None
    category_specification_other: _Text500 | None = None
    content_id: dict[str, Annotated[str, Field(pattern=r"^[0-9]{13}$")]] | None = None
    territorial_scope: Annotated[tuple[Territory, ...], _Some, _Distinct]
    content_language: Language | None = None
    content_date: Annotated[date, Field(ge=date(2000, 1, 1), le=_LAST)]
    application_date: Annotated[date, Field(ge=date(2020, 1, 1), le=_LAST)]
    end_date_visibility_restriction: _End | None = None
    end_date_monetary_restriction: _End | None = None
    end_date_service_restriction: _End | None = None
    end_date_account_restriction: _End | None = None
    source_type: SourceType
    source_identity: _Text500 | None = None
    automated_detection: YesNo
    automated_decision: AutomatedDecision
    puid: str = Field(pattern=r"^[a-zA-Z0-9_-]+$", max_length=500)

    @model_validator(mode="after")
    def _whole(self) -> Self:
        given = dict(self)
        for wrong in (*missing(given), *forbidden(given)):
            raise ValueError(str(wrong))
        if set(self.content_id or {"EAN-13": ""}) != {"EAN-13"}:
            raise ValueError("content_id: its only key is EAN-13")
        for name, end in given.items():
            if name.startswith("end_date_") and end is not None and end < self.application_date:
                raise ValueError(f"{name}: lies before application_date")
        return self

    @classmethod
    def of(cls, given: Mapping[str, Any], where: str = "statement") -> Self:
        """A statement of the fields ``given``; an InputError in one line names the first that is wrong."""
        return made(cls, given, where)

    def payload(self) -> dict[str, Any]:
        """The statement as the database's interface takes it, without what was not given or would be ignored."""
        ignored = {"source_identity"} if self.source_type == "SOURCE_VOLUNTARY" else set()
        return self.model_dump(mode="json", exclude_none=True, exclude=ignored)


def redacted(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements with their texts without personal data, as the law asks; all together are one document."""
    given = tuple(statements)
    texts = [getattr(statement, name) or "" for statement in given for name in _TEXTS]
    redactor = Redactor(texts)
    left = iter(redactor.texts(texts))
    return tuple(
        statement.model_copy(update={name: next(left) or None for name in _TEXTS}) for statement in given
    )


def batches(statements: Iterable[Statement]) -> Iterator[dict[str, list[dict[str, Any]]]]:
    """The bodies of the calls that hand the statements in, at most :data:`BATCH` in each.

    Raises an InputError where two have one ``puid``: the database takes each once.
    """
    given = tuple(statements)
    seen: set[str] = set()
    for statement in given:
        if statement.puid in seen:
            raise InputError(
                f"puid {statement.puid!r} stands twice", "statements", "give each statement its own"
            )
        seen.add(statement.puid)
    for start in range(0, len(given), BATCH):
        yield {"statements": [statement.payload() for statement in given[start : start + BATCH]]}
