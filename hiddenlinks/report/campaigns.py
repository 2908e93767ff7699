"""Campaigns as people read them: who belongs, and the one node whose removal cuts most of the ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict

from hiddenlinks.findings import Finding
from hiddenlinks.report.harmless import counted

__all__ = ["Campaign", "campaigns"]


class Campaign(BaseModel):
    """Findings tied by rare things that they share.

    ``choke``: the node on most of its ways, the listings that they are about aside; the smallest key among equals, null
    where none lies on two ways. ``cut``: on how many of the ``ways`` it lies: removing it cuts so many.
    """

    model_config = ConfigDict(frozen=True)
    campaign_id: str
    listings: tuple[str, ...]
    sellers: int
    categories: tuple[str, ...]
    findings: int
    best: float
    choke: str | None
    cut: int
    ways: int

    @property
    def told(self) -> str:
        """The campaign in a line."""
        who = f"{counted(len(self.listings), 'listing')} of {counted(self.sellers, 'seller')}"
        if self.choke is None:
            return who
        return f"{who}; {self.choke} lies on {self.cut} of its {self.ways} ways"


def campaigns(findings: Iterable[Finding]) -> tuple[Campaign, ...]:
    """All campaigns among ``findings``, those with most listings first, ties by id."""
    members: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.campaign_id is not None:
            members.setdefault(finding.campaign_id, []).append(finding)
    found = [_campaign(name, group) for name, group in members.items()]
    return tuple(sorted(found, key=lambda campaign: (-len(campaign.listings), campaign.campaign_id)))


def _campaign(name: str, group: list[Finding]) -> Campaign:
    ways = [_between(finding) for finding in group if len(finding.path) > 1]
    on = Counter(node for way in ways for node in way)
    choke = min((node for node in on if on[node] > 1), key=lambda node: (-on[node], node), default=None)
    return Campaign(
        campaign_id=name,
        listings=tuple(sorted({finding.listing_id for finding in group})),
        sellers=len({finding.seller_id or f"listing:{finding.listing_id}" for finding in group}),
        categories=tuple(sorted({finding.category for finding in group if finding.category})),
        findings=len(group),
        best=max(finding.score for finding in group),
        choke=choke,
        cut=on[choke] if choke else 0,
        ways=len(ways),
    )


def _between(finding: Finding) -> set[str]:
    """The nodes of a way without the listing that it is about."""
    return {hop.node for hop in finding.path} - {f"listing:{finding.listing_id}"}
