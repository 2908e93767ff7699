"""Verdicts: what a person decided about a finding. The library makes none."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

__all__ = ["Decision", "Verdict"]


class Decision(StrEnum):
    """What was decided: the finding is right, it is wrong, or it is open again."""

    CONFIRM = "confirm"
    DISMISS = "dismiss"
    REOPEN = "reopen"


def _utc(at: datetime) -> datetime:
    """``at`` in UTC; a time without a zone is UTC (the contract)."""
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


class Verdict(BaseModel):
    """One decision: about which finding (its stable id), what, by whom, why, and when (UTC).

    Strict and frozen. Of several about one finding the latest holds.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    finding_id: str = Field(pattern=r"^[0-9a-f]{16}$")
    decision: Decision
    by: str = Field(min_length=1)
    why: str = Field(min_length=1)
    at: Annotated[datetime, AfterValidator(_utc)]
