"""Exactly as many hops as the contract allows, and one more; hubs; many personas."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

import hiddenlinks as hl
from hiddenlinks.policy import Policy

PAGE = "https://shop.example/"


def _scan(
    literal: hl.Recogniser, links: list[tuple[str, ...]], listings: int = 1, **tables: Any
) -> list[hl.Finding]:
    rows = [
        {"listing_id": str(i), "title": "chair", "category": "chairs", "seller_id": f"s{i}"}
        for i in range(listings)
    ]
    columns = ("source", "target", "kind", "persona")
    given = [dict(zip(columns, link, strict=False)) for link in links]
    pages = [{"url": PAGE, "text": "adult"}]
    return list(hl.scan(listings=rows, links=given, pages=pages, recogniser=literal, **tables).findings)


def _said(findings: list[hl.Finding], listing: str = "0") -> list[tuple[str, int]]:
    return [(str(f.status), len(f.path) - 1) for f in findings if f.listing_id == listing]


@pytest.mark.parametrize(("hops", "status"), [(50, "hidden"), (51, "unresolved")])
def test_automatic_hops(literal: hl.Recogniser, hops: int, status: str) -> None:
    chain = [f"https://a{i}.example/" for i in range(hops)]
    links = [("listing:0", chain[0], "anchor"), (chain[-1], PAGE, "http_redirect")]
    links += [(a, b, "http_redirect") for a, b in itertools.pairwise(chain)]
    assert _said(_scan(literal, links)) == [(status, 51)]


@pytest.mark.parametrize(("hops", "status"), [(8, "hidden"), (9, "unresolved")])
def test_placed_hops(literal: hl.Recogniser, hops: int, status: str) -> None:
    chain = ["listing:0", *(f"handle:telegram/someone{i}" for i in range(hops - 1)), PAGE]
    links = [(a, b, "anchor") for a, b in itertools.pairwise(chain)]
    assert _said(_scan(literal, links)) == [(status, 8)]


@pytest.mark.parametrize(("hops", "found"), [(50, []), (51, [("unresolved", 1)])])
def test_what_lies_beyond_is_never_clean(
    literal: hl.Recogniser, hops: int, found: list[tuple[str, int]]
) -> None:
    chain = [*(f"https://a{i}.example/" for i in range(hops)), "https://fine.example/"]
    links = [
        ("listing:0", chain[0], "anchor"),
        *((a, b, "http_redirect") for a, b in itertools.pairwise(chain)),
    ]
    assert _said(_scan(literal, links)) == found


@pytest.mark.parametrize(("hops", "found"), [(8, []), (9, [("unresolved", 1)])])
def test_so_with_placed_links_off_the_marketplace(
    literal: hl.Recogniser, hops: int, found: list[tuple[str, int]]
) -> None:
    chain = ["listing:0", *(f"handle:telegram/someone{i}" for i in range(hops - 1)), "https://fine.example/"]
    assert _said(_scan(literal, [(a, b, "anchor") for a, b in itertools.pairwise(chain)])) == found


def test_a_post_that_leads_nowhere_is_no_end_of_its_account(literal: hl.Recogniser) -> None:
    chain = [f"https://{host}/name{i}" for i in range(5) for host in ("t.me", "linktr.ee")]
    links = [
        {"source": a, "target": b, "kind": "anchor"}
        for a, b in itertools.pairwise(["listing:0", *chain, PAGE])
    ]
    pages = [{"url": f"{address}/7", "text": "news"} for address in chain[::2]]
    listings = [{"listing_id": "0", "title": "chair", "category": "chairs", "seller_id": "s"}]
    found = hl.scan(
        listings=listings, links=links, pages=pages, recogniser=literal, policy=Policy.of(min_score=0)
    )
    assert {str(finding.status) for finding in found.findings} == {"unresolved"}


def test_a_strangers_chain_changes_nothing_for_who_comes_by_another_way(literal: hl.Recogniser) -> None:
    hops = [f"https://n{i}.example/" for i in range(3)]
    own = ["https://bit.ly/a", "handle:telegram/someone", *hops]
    links = [("listing:0", own[0], "anchor"), (own[0], own[1], "http_redirect"), (own[1], own[2], "anchor")]
    links += [(a, b, "http_redirect") for a, b in itertools.pairwise(hops)]
    stranger = ("https://stranger.example/", hops[0], "http_redirect")
    policy = hl.Policy.of(automatic_hops=2)
    assert _said(_scan(literal, links, policy=policy)) == []
    assert _said(_scan(literal, [*links, stranger], policy=policy)) == []


def test_pages_that_name_each_other_are_no_endless_way(literal: hl.Recogniser) -> None:
    one, two = "handle:telegram/someone1", "https://linktr.ee/someone"
    links = [("listing:0", one, "contact"), (one, two, "anchor"), (two, one, "contact")]
    assert _said(_scan(literal, links)) == []


@pytest.mark.parametrize(("hops", "status"), [(50, "hidden"), (51, "unresolved")])
def test_inbound_hops(literal: hl.Recogniser, hops: int, status: str) -> None:
    chain = [PAGE, *(f"https://a{i}.example/" for i in range(hops - 1)), "listing:0"]
    links = [(a, b, "http_redirect") for a, b in itertools.pairwise(chain)]
    assert _said(_scan(literal, links)) == [(status, 50)]


@pytest.mark.parametrize(("hops", "status"), [(8, "hidden"), (9, "unresolved")])
def test_inbound_placed_hops(literal: hl.Recogniser, hops: int, status: str) -> None:
    chain = [PAGE, *(f"handle:telegram/someone{i}" for i in range(hops - 1)), "listing:0"]
    links = [(a, b, "anchor") for a, b in itertools.pairwise(chain)]
    assert _said(_scan(literal, links)) == [(status, 8)]


@pytest.mark.parametrize("direction", ["forward", "inbound"])
def test_placed_and_automatic_hops_are_counted_apart(literal: hl.Recogniser, direction: str) -> None:
    handles = [f"handle:telegram/someone{i}" for i in range(7)]
    turns = [f"https://a{i}.example/" for i in range(50)]
    first, last = ("listing:0", PAGE) if direction == "forward" else (PAGE, "listing:0")
    placed = itertools.pairwise([first, *handles, turns[0]])
    links = [(a, b, "anchor") for a, b in placed]
    links += [(a, b, "http_redirect") for a, b in itertools.pairwise([*turns, last])]
    assert _said(_scan(literal, links)) == [("hidden", 58)]


HUB = "https://linktr.ee/hub"


@pytest.mark.parametrize(("sellers", "hidden"), [(19, True), (20, False)])
def test_no_way_leads_through_a_hub_by_placed_links(
    literal: hl.Recogniser, sellers: int, *, hidden: bool
) -> None:
    links = [(f"listing:{i}", HUB, "anchor") for i in range(sellers)] + [(HUB, PAGE, "anchor")]
    assert bool(_said(_scan(literal, links, listings=sellers))) == hidden


def test_a_hub_redirects_still_and_may_be_the_end(literal: hl.Recogniser) -> None:
    links = [(f"listing:{i}", HUB, "anchor") for i in range(20)]
    assert _said(_scan(literal, [*links, (HUB, PAGE, "http_redirect")], listings=20)) == [("hidden", 2)]
    to_page = [(f"listing:{i}", PAGE, "anchor") for i in range(20)]
    assert _said(_scan(literal, to_page, listings=20)) == [("hidden", 1)]


@pytest.mark.parametrize("shared", ["handle:telegram/someone", "image:abc", "file:menu.pdf"])
def test_sellers_who_share_a_handle_file_or_image_count_once(literal: hl.Recogniser, shared: str) -> None:
    links = [(f"listing:{i}", HUB, "anchor") for i in range(25)] + [(HUB, PAGE, "anchor")]
    ring = [(f"listing:{i}", shared, "attachment") for i in range(10)]
    assert not _scan(literal, links, listings=25)
    assert len(_scan(literal, [*links, *ring], listings=25)) == 25


def test_a_hub_may_be_the_first_listing(literal: hl.Recogniser) -> None:
    links = [(f"listing:{i}", "listing:0", "anchor") for i in range(1, 25)] + [("listing:0", PAGE, "anchor")]
    findings = _scan(literal, links, listings=25)
    assert [finding.listing_id for finding in findings] == ["0"]


def test_more_personas_than_fit_into_one_word(literal: hl.Recogniser) -> None:
    links = [("listing:0", f"https://a{i}.example/", "anchor", f"persona-{i:02}") for i in range(40)]
    links += [(f"https://a{i}.example/", PAGE, "http_redirect", f"persona-{i:02}") for i in (3, 37)]
    (finding,) = _scan(literal, links)
    assert finding.status == "hidden"
    assert {hop.persona for hop in finding.path[1:]} <= {"persona-03", "persona-37"}
    crossed = [link if link[0] == "listing:0" else (*link[:3], "persona-11") for link in links]
    assert not _scan(literal, crossed)
