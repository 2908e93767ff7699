"""From tables to nodes and links: aliases of listings, joined spellings, derived links."""

from __future__ import annotations

from typing import Any

import pytest

import hiddenlinks as hl
from hiddenlinks.graph.market import Market
from hiddenlinks.vocabulary import KINDS

TITLE = {"title": "chair"}


def _load(listings: list[dict[str, Any]], links: list[tuple[str, ...]] = (), **tables: Any) -> Market:
    given = [dict(zip(("source", "target", "kind"), link, strict=True)) for link in links]
    return hl.load(listings=[TITLE | row for row in listings], links=given or None, **tables)


def _ways(market: Market) -> set[tuple[str, str, str]]:
    keys, graph = market.nodes["key"], market.graph
    kinds = [str(KINDS[kind]) for kind in graph.links["kind"]]
    return {
        (keys[a], keys[b], kind)
        for a, b, kind in zip(graph.sources.tolist(), graph.targets.tolist(), kinds, strict=True)
    }


A, B = "https://www.market.example/item/1.html", "https://es.market.example/item/1.html?lang=es"


@pytest.mark.parametrize(
    ("listings", "address", "node"),
    [
        ([{"listing_id": "1", "url": A}], A, "listing:1"),
        ([{"listing_id": "1", "url": A}], "http://market.example/item/1.html#x", "listing:1"),
        ([{"listing_id": "1", "url": A}], B, "listing:1"),
        (
            [{"listing_id": "1", "url": A}],
            "https://market.example/item/2.html",
            "https://market.example/item/2.html",
        ),
        (
            [{"listing_id": "1", "url": A}],
            "https://other.example/item/1.html",
            "https://other.example/item/1.html",
        ),
        (
            [
                {"listing_id": "1", "url": A, "observed_at": "2026-01-01"},
                {"listing_id": "1", "url": "https://market.example/new/1", "observed_at": "2026-02-01"},
            ],
            B,
            "listing:1",
        ),
        (
            [
                {"listing_id": "1", "url": A},
                {"listing_id": "2", "url": "https://fr.market.example/item/1.html"},
            ],
            B,
            "https://es.market.example/item/1.html?lang=es",
        ),
        (
            [{"listing_id": "1", "url": "https://market.example/?id=1"}],
            "https://es.market.example/?id=2",
            None,
        ),
        (
            [{"listing_id": "1", "url": "https://market.example/item?id=1"}],
            "https://es.market.example/item?id=1",
            "listing:1",
        ),
        (
            [{"listing_id": "1", "url": "https://market.example/item?id=1"}],
            "https://es.market.example/item?id=2",
            None,
        ),
        ([{"listing_id": "1", "url": "https://market.example/"}], "https://es.market.example/", None),
    ],
)
def test_which_address_is_which_listing(
    listings: list[dict[str, Any]], address: str, node: str | None
) -> None:
    market = _load(listings, [("https://page.example/", address, "anchor")])
    assert {target for _, target, _ in _ways(market)} == {node or address}


def test_one_address_claimed_twice_is_the_latest_claim_s() -> None:
    rows = [
        {"listing_id": "1", "url": A, "observed_at": "2026-01-01"},
        {"listing_id": "2", "url": A, "observed_at": "2026-02-01"},
    ]
    for order in (rows, rows[::-1]):
        market = _load(order, [("https://page.example/", A, "anchor")])
        assert {target for _, target, _ in _ways(market)} == {"listing:2"}


@pytest.mark.parametrize(
    ("identity", "end"),
    [
        ([("https://a.example/x", "https://b.example/y", "canonical")], "https://b.example/y"),
        ([("https://b.example/y", "https://a.example/x", "same_as")], "https://a.example/x"),
        ([("https://a.example/x", "https://b.example/y", "same_as")], "https://a.example/x"),
        (
            [
                ("https://a.example/x", "https://c.example/", "canonical"),
                ("https://c.example/", "https://d.example/", "canonical"),
            ],
            "https://d.example/",
        ),
        (
            [
                ("https://a.example/x", "https://b.example/y", "canonical"),
                ("https://b.example/y", "https://a.example/x", "canonical"),
            ],
            "https://a.example/x",
        ),
        ([("https://a.example/x", "listing:9", "canonical")], "listing:9"),
    ],
)
def test_joined_spellings(identity: list[tuple[str, ...]], end: str) -> None:
    for order in (identity, identity[::-1]):
        market = _load([{"listing_id": "1"}], [("listing:1", "https://a.example/x", "anchor"), *order])
        assert _ways(market) == {("listing:1", end, "anchor")}


def test_two_listings_are_never_one() -> None:
    links = [
        ("listing:1", "listing:2", "same_as"),
        ("listing:1", "https://a.example/", "canonical"),
        ("listing:2", "https://a.example/", "canonical"),
    ]
    keys = _load([{"listing_id": "1"}, {"listing_id": "2"}], links).nodes["key"].to_list()
    assert {"listing:1", "listing:2"} <= set(keys)


def test_derived_links() -> None:
    listing = {
        "listing_id": "1",
        "title": "chair, telegram: @someone_else",
        "description": "more at hxxps://shop-a[.]com/x and https://out.example/?u=https%3A%2F%2Fb.example%2F",
        "image_payloads": [
            "https://qr.example/",
            "mailto:someone@mail.example",
            "see https://text.example/ soon",
        ],
    }
    variants = [{"listing_id": "1", "variant_id": "a", "title": "ask t.me/variant_one"}]
    pages = [
        {"url": "https://t.me/someone_else/12", "text": "buy at https://page-c.com/x", "persona": "mobile"}
    ]
    market = _load([listing], variants=variants, pages=pages)
    assert _ways(market) >= {
        ("listing:1", "handle:telegram/someone_else", "contact"),
        ("listing:1", "https://shop-a.com/x", "text_url"),
        ("https://out.example/?u=https%3A%2F%2Fb.example%2F", "https://b.example/", "unwrapped"),
        ("listing:1", "https://qr.example/", "qr"),
        ("listing:1", "handle:email/someone@mail.example", "qr"),
        ("listing:1", "https://text.example/", "text_url"),
        ("listing:1", "handle:telegram/variant_one", "contact"),
        ("handle:telegram/someone_else", "https://t.me/someone_else/12", "text_url"),
        ("https://t.me/someone_else/12", "https://page-c.com/x", "text_url"),
    }
    assert market.graph.links["inferred"].all()
    of_page = market.graph.links.filter(market.graph.links["persona"] == "mobile")
    assert of_page.height == 1


def test_an_observation_given_twice_is_one() -> None:
    seen = [
        {"listing_id": "1", "observed_at": f"2026-01-0{day}", "image_payloads": ["x"]} for day in (1, 2, 2)
    ]
    assert _load(seen).history.height == 2


def test_what_was_named_later_is_not_there_yet() -> None:
    listings = [TITLE | {"listing_id": "1", "observed_at": "2026-01-01", "url": A}]
    later = {"kind": "anchor", "observed_at": "2026-02-01"}
    links = [
        {"source": "https://x.example/", "target": "https://t.me/pill_shop1/5"} | later,
        {"source": "https://y.example/", "target": "https://z.example/?url=https%3A%2F%2Fw.example%2F"}
        | later,
        {
            "source": "listing:1",
            "target": "https://fine.example/",
            "kind": "anchor",
            "observed_at": "2026-01-02",
        },
    ]
    then, without = (
        hl.load(listings=listings, links=given, as_of="2026-01-15") for given in (links, links[2:])
    )
    assert _ways(then) == _ways(without) == {("listing:1", "https://fine.example/", "anchor")}


@pytest.mark.parametrize("spelled", [" 7", "7\u00a0", "\t7 "])
def test_blanks_around_an_id_say_nothing(spelled: str) -> None:
    links = [
        (f"listing:{spelled}", "https://a.example/", "anchor"),
        (f"seller:{spelled}", "https://b.example/", "anchor"),
    ]
    market = _load([{"listing_id": spelled, "seller_id": spelled}], links)
    assert market.listings.select("listing_id", "seller_id").row(0) == ("7", "7")
    assert {"listing:7", "seller:7"} <= set(market.nodes["key"])
    assert market.nodes.height == 4
