"""Findings: what leaves. The contract's fields, strict and frozen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from typing import Any, ClassVar, Final

from pydantic import BaseModel, ConfigDict, Field

from hiddenlinks.errors import InputError
from hiddenlinks.vocabulary import Direction, LinkKind, Provenance, Source, Status

__all__ = [
    "LIKELY",
    "SCHEMA_VERSION",
    "Evidence",
    "Finding",
    "Hop",
    "Signal",
    "Versions",
    "check_version",
    "digest",
    "finding_id",
]

SCHEMA_VERSION: Final = "1"
"""Version of the findings format; a reader refuses what is newer."""
LIKELY: Final = 0.5
"""From this score on a listing is more likely hidden than not."""


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Evidence(_Frozen):
    """What a signal saw, in words, and where it stands in the input.

    ``row`` is the row's own identity (a variant's id, an observation's time, a page's key), never a line
    number, so that it does not change with the order of rows. ``span`` is [start, end) in characters of
    ``field`` as it was given.
    """

    text: str
    table: str | None = None
    row: str | None = None
    field: str | None = None
    span: tuple[int, int] | None = None


class Signal(_Frozen):
    """One firing of a heuristic: a weight in log-odds (negative: counter-evidence) and what it saw."""

    name: str
    weight: float = Field(allow_inf_nan=False)
    evidence: Evidence


class Hop(_Frozen):
    """One node of a path; ``kind`` says how it was reached and is null on the first alone."""

    node: str
    kind: LinkKind | None = None
    provenance: Provenance | None = None
    persona: str | None = None
    observed_at: datetime | None = None


class Versions(_Frozen):
    """What made the finding: with the same input these four decide every byte."""

    library: str
    lexicon: str
    model: str
    policy: str


class Finding(_Frozen):
    """A listing that is tied to illicit goods by a way that somebody chose to lay.

    ``score`` is ``sigmoid(prior + sum of the signals' weights)``, 0 to 1; ``prior`` is in natural log-odds.
    """

    schema_version: str = SCHEMA_VERSION
    finding_id: str = Field(pattern=r"^[0-9a-f]{16}$")
    listing_id: str
    seller_id: str | None
    direction: Direction
    source: Source
    category: str | None
    status: Status
    score: float = Field(ge=0, le=1)
    prior: float = Field(allow_inf_nan=False)
    signals: tuple[Signal, ...]
    target: str | None
    path: tuple[Hop, ...]
    age_gated: bool | None
    first_seen: datetime | None
    last_seen: datetime | None
    campaign_id: str | None = None
    versions: Versions

    drawn_by: ClassVar[Callable[[Finding], dict[str, str]] | None] = None
    """How a finding shows itself in a notebook, by MIME type; the reports, a floor above, say so."""

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:  # noqa: ANN401 - as IPython calls it
        return {"text/plain": repr(self)} if Finding.drawn_by is None else Finding.drawn_by(self)

    def _repr_html_(self) -> str | None:
        return self._repr_mimebundle_().get("text/html")


def check_version(version: object, where: str) -> None:
    """Raise an :class:`~hiddenlinks.errors.InputError` for a ``schema_version`` that this library does not read."""
    if isinstance(version, str) and version != SCHEMA_VERSION:
        what = f"findings of version {version}, this library reads {SCHEMA_VERSION}"
        raise InputError(what, where, "upgrade hiddenlinks")


def digest(text: str) -> str:
    """First 16 hex digits of the SHA-256 of ``text`` in UTF-8 (a lone surrogate counts as ``?``)."""
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


def finding_id(
    listing_id: str, direction: Direction, category: str | None, tenant: str | None, source: Source
) -> str:
    """The stable identity of a finding: the same in every run, whatever the score."""
    return digest("\n".join([listing_id, direction, category or "", tenant or "", source]))
