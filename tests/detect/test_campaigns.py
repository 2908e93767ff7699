"""Campaigns: what findings share that few others do."""

from __future__ import annotations

import hashlib

import networkx as nx
import polars as pl
from hypothesis import given
from hypothesis import strategies as st

import hiddenlinks as hl
from hiddenlinks.detect.campaigns import campaigns
from hiddenlinks.detect.ties import RARE

Link = tuple[str, str, str]


def _campaigns(links: list[Link], listings: int, literal: hl.Recogniser, **policy: int) -> list[str | None]:
    rows = [
        {"listing_id": f"{i:02}", "title": "chair", "category": "x", "seller_id": f"s{i}"}
        for i in range(listings)
    ]
    given = [dict(zip(("source", "target", "kind"), link, strict=True)) for link in links]
    targets = {link[1] for link in links if "adult" in link[1]}
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
    alone = [("listing:03", "https://other-adult.example/", "anchor")]
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


def test_what_many_sellers_link_to_ties_nobody(literal: hl.Recogniser) -> None:
    links = [(f"listing:{i:02}", "https://a.adult.example/", "anchor") for i in range(4)]
    assert _campaigns(links, 4, literal, hub_sellers=4) == [None] * 4
    assert _campaigns(links, 4, literal, hub_sellers=5) == [_id("https://a.adult.example/")] * 4


def _ways(middles: list[str], kind: str = "anchor") -> list[Link]:
    """A way of each listing to an end of its own, over what its ``middle`` redirects to."""
    links = []
    for i, middle in enumerate(middles):
        links += [(f"listing:{i:02}", middle, kind), (middle, f"https://adult{i}.example/", "http_redirect")]
    return links


def test_an_affiliate_id_ties_whatever_its_links_lead_to(literal: hl.Recogniser) -> None:
    clicks = [f"https://click{i}.example/?aff_id=1" for i in range(3)]  # an id of the site itself
    assert _campaigns(_ways(clicks, "affiliate"), 3, literal) == [None] * 3
    network = [f"https://network.example/c/{i}?aff_id=77" for i in range(3)]
    assert _campaigns(_ways(network, "affiliate"), 3, literal) == [_id("affiliate:network.example/77")] * 3


def test_a_site_ties_where_it_is_one_owners(literal: hl.Recogniser) -> None:
    own = [f"https://track.example/{i}" for i in range(3)]
    assert _campaigns(_ways(own), 3, literal) == [_id("site:track.example")] * 3
    strangers = [f"https://bit.ly/{i}" for i in range(3)]
    assert _campaigns(_ways(strangers), 3, literal) == [None] * 3


def test_innocent_users_thin_a_tie(literal: hl.Recogniser) -> None:
    hop = "https://track.example/"
    links = [
        ("listing:00", hop, "anchor"),
        ("listing:01", hop, "anchor"),
        (hop, "https://adult.example/", "http_redirect"),
    ]
    crowd = [(f"https://blog{i}.example/", hop, "anchor") for i in range(12)]
    assert _campaigns(links, 2, literal)[0] is not None
    shared_end = _id("https://adult.example/")
    assert _campaigns([*links, *crowd], 2, literal) == [shared_end] * 2


def test_one_seller_is_one_campaign(literal: hl.Recogniser) -> None:
    rows = [{"listing_id": f"{i}", "title": "adult", "category": "x", "seller_id": "s"} for i in range(2)]
    found = hl.scan(listings=rows, recogniser=literal).findings
    assert [finding.campaign_id for finding in found] == [_id("seller:s")] * 2


def test_an_account_beside_the_way_ties(literal: hl.Recogniser) -> None:
    links = [(f"listing:{i:02}", f"https://adult{i}.example/", "anchor") for i in range(2)]
    account = [(f"listing:{i:02}", "handle:telegram/someone", "contact") for i in range(2)]
    assert _campaigns(links, 2, literal) == [None] * 2
    assert _campaigns([*links, *account], 2, literal) == [_id("handle:telegram/someone")] * 2


ROWS = st.lists(
    st.tuples(st.integers(0, 9), st.sampled_from("abcdef"), st.sampled_from([0.1, 0.9])), max_size=25
)


@given(ROWS)
def test_campaigns_are_the_components_that_networkx_finds(rows: list[tuple[int, str, float]]) -> None:
    frame = pl.DataFrame(rows, schema=["listing", "thing", "weight"], orient="row").unique(
        ["listing", "thing"]
    )
    frame = frame.cast({"listing": pl.Int32, "thing": pl.String, "weight": pl.Float64})
    ties = frame.with_columns(candidate=pl.col("listing").cast(pl.UInt32))
    scored = pl.DataFrame({"candidate": range(10), "score": [0.9] * 10, "status": ["hidden"] * 10})
    found = campaigns(ties, scored.cast({"candidate": pl.UInt32}))
    graph = nx.Graph((f"{one}", thing) for one, thing, weight in frame.iter_rows() if weight > RARE)
    shared = {thing for thing in graph if not thing.isdigit() and graph.degree(thing) > 1}
    together = graph.subgraph(shared | {one for one in graph if shared & set(graph.adj[one])})
    expected = {
        int(one): _id(min(group & shared))
        for group in nx.connected_components(together)
        for one in group - shared
    }
    assert dict(found.iter_rows()) == expected
