"""Campaigns: who belongs, and the node on most of their ways."""

from __future__ import annotations

from typing import Any

import hiddenlinks as hl
from hiddenlinks.report import campaigns

HUB, TRACK = "https://linktr.ee/hub", "https://track.example/"


def _scan(links: list[tuple[str, str, str]], listings: int) -> hl.Report:
    rows: list[dict[str, Any]] = [
        {"listing_id": f"{i}", "title": "wooden chair", "category": "Furniture", "seller_id": f"s{i}"}
        for i in range(listings)
    ]
    given = [dict(zip(("source", "target", "kind"), link, strict=True)) for link in links]
    ends = {target for _, target, _ in links if "end" in target}
    targets = [{"node": node, "category": "adult"} for node in sorted(ends)]
    return hl.scan(listings=rows, links=given, targets=targets)


def test_the_choke_point_lies_on_most_ways() -> None:
    links = [(f"listing:{i}", TRACK if i < 3 else "https://end1.example/", "anchor") for i in range(4)]
    links += [(TRACK, "https://end1.example/", "http_redirect")]
    (campaign,) = _scan(links, 4).campaigns
    assert campaign.listings == ("0", "1", "2", "3")
    assert (campaign.sellers, campaign.findings, campaign.ways) == (4, 4, 4)
    assert (campaign.choke, campaign.cut) == ("https://end1.example/", 4)
    assert campaign.told == "4 listings of 4 sellers; https://end1.example/ lies on 4 of its 4 ways"


def test_among_equals_the_smallest_key_is_the_choke_point() -> None:
    links = [
        ("listing:0", HUB, "anchor"),
        ("listing:1", HUB, "anchor"),
        (HUB, "https://end1.example/", "anchor"),
    ]
    (campaign,) = _scan(links, 2).campaigns
    assert campaign.choke == "https://end1.example/"


def test_the_largest_campaign_comes_first_and_findings_without_one_are_none() -> None:
    links = [(f"listing:{i}", "https://end1.example/", "anchor") for i in range(2)]
    links += [(f"listing:{i}", "https://end2.example/", "anchor") for i in range(2, 5)]
    links += [("listing:5", "https://end3.example/", "anchor")]
    report = _scan(links, 6)
    assert [campaign.listings for campaign in report.campaigns] == [("2", "3", "4"), ("0", "1")]
    assert campaigns(()) == ()
    assert sum(finding.campaign_id is None for finding in report.findings) == 1


def test_a_campaign_without_ways_has_no_choke_point() -> None:
    rows = [
        {"listing_id": f"{i}", "title": "viagra 100 mg tablets", "category": "Furniture", "seller_id": "s"}
        for i in range(2)
    ]
    (campaign,) = hl.scan(listings=rows).campaigns
    assert (campaign.choke, campaign.cut, campaign.ways, campaign.sellers) == (None, 0, 0, 1)
    assert campaign.told == "2 listings of 1 seller"
