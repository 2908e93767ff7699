"""The result of a scan in one strict, versioned model: what renderers are given."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from hiddenlinks.beside import Beside
from hiddenlinks.findings import Finding
from hiddenlinks.report.campaigns import Campaign
from hiddenlinks.report.summary import Summary
from hiddenlinks.verdicts import Verdict

__all__ = ["Result"]


class Result(BaseModel):
    """Everything that a reader is shown. ``beside``: what stood at both ends of a finding, by its id, if it is known.

    ``verdicts``: what people decided about these findings; of several about one the latest holds.
    Findings that were read from a file have no ``beside``, and a ``summary`` that counts them alone: the dataset is
    elsewhere.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    result_version: Literal["1"] = "1"
    summary: Summary | None = None
    findings: tuple[Finding, ...]
    beside: dict[str, Beside] = {}
    campaigns: tuple[Campaign, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
