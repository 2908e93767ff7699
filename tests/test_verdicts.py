"""Verdicts are strict, and their time is UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from pydantic import ValidationError

from hiddenlinks.verdicts import Decision, Verdict

GIVEN: dict[str, Any] = {
    "finding_id": "0123456789abcdef",
    "decision": "dismiss",
    "by": "Ada",
    "why": "the pharmacy is licensed",
    "at": datetime(2026, 1, 2, 3, tzinfo=UTC),
}


@pytest.mark.parametrize(
    "at",
    [datetime(2026, 1, 2, 3), datetime(2026, 1, 2, 5, tzinfo=timezone(timedelta(hours=2)))],  # noqa: DTZ001
)
def test_times_are_utc(at: datetime) -> None:
    verdict = Verdict(**GIVEN | {"at": at})
    assert (verdict.at, verdict.at.utcoffset()) == (GIVEN["at"], timedelta(0))
    assert Verdict.model_validate_json(verdict.model_dump_json()) == verdict
    assert verdict.decision is Decision.DISMISS


@pytest.mark.parametrize(
    "change", [{"finding_id": "7"}, {"decision": "shrug"}, {"by": ""}, {"why": ""}, {"at": None}, {"mood": 1}]
)
def test_what_is_no_verdict_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValidationError, match=next(iter(change))):
        Verdict(**GIVEN | change)
