"""Notices of illegal content to a platform (Article 16 of Regulation (EU) 2022/2065), for auditors and flaggers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, ClassVar, Final, Literal, Self

from pydantic import AfterValidator, AnyHttpUrl, BaseModel, ConfigDict, Field

from hiddenlinks.findings import Finding
from hiddenlinks.report.dsa.draft import Draft
from hiddenlinks.report.dsa.facts import facts
from hiddenlinks.report.dsa.made import made
from hiddenlinks.report.dsa.rules import Missing
from hiddenlinks.report.harmless import printable

__all__ = ["Notice", "NoticeDraft"]

_WANTED: Final = {
    "explanation": "what was found, and how it can be seen again",
    "illegality": "why you allege that it is illegal: the law, and what breaks it; you decide, never the tool",
    "location": "the exact addresses of the listing, as a list of URLs",
    "name": "your name, or that of the entity that notifies",
    "email": "its mail address, for the confirmation of receipt",
    "good_faith": "true, if you believe in good faith that what this notice says is accurate and complete",
}
"""What Article 16(2) asks for, in words."""


def _url(given: str) -> str:
    AnyHttpUrl(given)
    return given


_Text = Annotated[str, Field(min_length=1)]


class Notice(BaseModel):
    """A notice with everything that Article 16(2) asks for.

    ``explanation`` and ``illegality``: the reasons (a). ``location``: exact addresses, ``identification``: what else
    helps to find it (b). ``name`` and ``email`` of whoever notifies (c). ``good_faith``: their statement (d).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    finding_id: str = Field(pattern=r"^[0-9a-f]{16}$")
    explanation: _Text
    illegality: _Text
    location: Annotated[tuple[Annotated[str, AfterValidator(_url)], ...], Field(min_length=1)]
    identification: _Text | None = None
    name: _Text
    email: str = Field(pattern=r"^[^\s@]+@[^\s@]+\.[^\s@]+$")
    good_faith: Literal[True]

    @classmethod
    def of(cls, given: Mapping[str, Any], where: str = "notice") -> Self:
        """A notice of the fields ``given``; an InputError in one line names the first that is wrong."""
        return made(cls, given, where)

    def letter(self) -> Iterator[str]:
        """The notice as lines of plain text."""
        yield "Notice of illegal content (Article 16 of Regulation (EU) 2022/2065)"
        yield ""
        yield "Where it is"
        yield from (f"  {printable(url)}" for url in self.location)
        if self.identification:
            yield f"  {printable(self.identification)}"
        yield ""
        yield "What was found"
        yield from (f"  {printable(line)}" for line in self.explanation.split("\n"))
        yield ""
        yield "Why it is alleged to be illegal"
        yield from (f"  {printable(line)}" for line in self.illegality.split("\n"))
        yield ""
        yield "I believe in good faith that the information and allegations in this notice are accurate and complete."
        yield f"{printable(self.name)}, {printable(self.email)}"


class NoticeDraft(Draft):
    """A notice as far as a finding goes: the facts, and which listing it is about."""

    title: ClassVar[str] = "Draft of a notice"

    @classmethod
    def _known(cls, finding: Finding) -> dict[str, Any]:
        return {
            "explanation": facts(finding),
            "identification": f"listing {finding.listing_id}; finding {finding.finding_id}",
        }

    @property
    def missing(self) -> tuple[Missing, ...]:
        """What a person still has to give, in words."""
        return tuple(Missing(name, words) for name, words in _WANTED.items() if not self.values.get(name))

    def complete(self) -> Notice:
        """The notice, if everything is given; else an InputError that names the first field that is not."""
        self._check()
        return Notice.of({"finding_id": self.finding_id} | self.values, f"finding {self.finding_id}")
