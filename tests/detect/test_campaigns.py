"""Campaigns: what findings share that few others do."""

from __future__ import annotations

import hashlib

import hiddenlinks as hl

Link = tuple[str, str, str]


def _campaigns(links: list[Link], listings: int, literal: hl.Recogniser, **policy: int) -> list[str | None]:
    rows = [
        {"listing_id": f"{i:02}", "title": "chair", "category": "x", "seller_id": f"s{i}"}
        for i in range(listings)
    ]
    given = [dict(zip(("source", "target", "kind"), link, strict=True)) for link in links]
    targets = {link[1] for link in links if link[1].endswith(".adult.example/")}
    report = hl.scan(
        listings=rows,
        links=given,
        targets=[{"node": node, "category": "adult"} for node in sorted(targets)],
        recogniser=literal,
        policy=hl.Policy(**policy),
    )
    found = {finding.listing_id: finding.campaign_id for finding in report.findings}
    assert len(found) == listings
    return [found[row["listing_id"]] for row in rows]


def _id(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:16]


def test_who_shares_an_end_is_one_campaign_named_after_it(literal: hl.Recogniser) -> None:
    links = [(f"listing:{i:02}", "https://a.adult.example/", "anchor") for i in range(3)]
    alone = [("listing:03", "https://b.adult.example/", "anchor")]
    shared = _id("https://a.adult.example/")
    assert _campaigns([*links, *alone], 4, literal) == [shared, shared, shared, None]


def test_the_smallest_shared_key_names_the_whole_component(literal: hl.Recogniser) -> None:
    hop = "handle:telegram/someone"
    links = [
        ("listing:00", hop, "contact"),
        ("listing:01", hop, "contact"),
        (hop, "https://z.adult.example/", "anchor"),
        ("listing:02", "https://z.adult.example/", "anchor"),
    ]
    assert _campaigns(links, 3, literal) == [_id(hop)] * 3


def test_what_many_share_ties_nobody(literal: hl.Recogniser) -> None:
    links = [(f"listing:{i:02}", "https://a.adult.example/", "anchor") for i in range(4)]
    assert _campaigns(links, 4, literal, hub_sellers=4) == [None] * 4
    assert _campaigns(links, 4, literal, hub_sellers=5) == [_id("https://a.adult.example/")] * 4
