"""Hubs: how many sellers link to a node by placed links, and who of them counts as one."""

from __future__ import annotations

from typing import Any

import pytest

import hiddenlinks as hl
from hiddenlinks.detect.admissible import admissible
from hiddenlinks.detect.worlds import worlds

HUB = "https://hub.example/"
Link = tuple[str, ...]


def _hubs(
    links: list[Link], sellers: list[str | None], policy: hl.Policy | None = None, **tables: Any
) -> set[str]:
    rules = policy or hl.Policy(hub_sellers=3)
    rows = [{"listing_id": str(i), "title": "x", "seller_id": seller} for i, seller in enumerate(sellers)]
    given = [dict(zip(("source", "target", "kind", "persona"), link, strict=False)) for link in links]
    market = hl.load(listings=rows, links=given, **tables)
    (group,) = worlds(market, rules)
    hub = admissible(market, rules, group).hub
    return {key for key, popular in zip(market.nodes["key"], hub, strict=True) if popular}


def _to(target: str, count: int, kind: str = "anchor") -> list[Link]:
    return [(f"listing:{i}", target, kind) for i in range(count)]


@pytest.mark.parametrize(
    ("sellers", "hub"),
    [
        (["a", "b", "c"], True),
        (["a", "b", "b"], False),
        (["a", "a", "a"], False),
        ([None, None, None], True),  # a listing whose seller is unknown is a seller of its own
        (["a", None, "b"], True),
    ],
)
def test_sellers_are_counted_not_listings(sellers: list[str | None], *, hub: bool) -> None:
    assert _hubs(_to(HUB, len(sellers)), sellers) == ({HUB} if hub else set())


def test_twenty_by_default() -> None:
    for count, hub in ((19, set()), (20, {HUB})):
        assert _hubs(_to(HUB, count), [f"s{i}" for i in range(count)], hl.Policy()) == hub


@pytest.mark.parametrize("kind", ["http_redirect", "iframe", "recommended", "navigation", "same_seller"])
def test_only_placed_links_count(kind: str) -> None:
    assert _hubs(_to(HUB, 5, kind), list("abcde")) == set()


@pytest.mark.parametrize(
    "kind", ["anchor", "affiliate", "text_url", "contact", "qr", "attachment", "deep_link"]
)
def test_every_placed_kind_counts(kind: str) -> None:
    assert _hubs(_to(HUB, 3, kind), list("abc")) == {HUB}


def test_links_of_one_persona_count_and_derived_ones_too() -> None:
    assert _hubs([(*link, "mobile") for link in _to(HUB, 3)], list("abc")) == {HUB}
    payloads = [
        {"listing_id": str(i), "title": "x", "seller_id": f"s{i}", "image_payloads": [HUB]} for i in range(3)
    ]
    market = hl.load(listings=payloads)
    (group,) = worlds(market, hl.Policy())
    assert admissible(market, hl.Policy(hub_sellers=3), group).hub.sum() == 1


def test_a_seller_s_own_page_is_that_seller() -> None:
    links = [*_to(HUB, 2), ("seller:a", HUB, "anchor")]
    assert _hubs(links, ["a", "b"]) == set()
    assert _hubs([*_to(HUB, 2), ("seller:c", HUB, "anchor")], ["a", "b"]) == {HUB}


def test_pages_are_no_sellers() -> None:
    assert _hubs([(f"https://p{i}.example/", HUB, "anchor") for i in range(9)], ["a"]) == set()


@pytest.mark.parametrize("shared", ["handle:telegram/someone", "file:menu.pdf", "image:abc"])
def test_who_shares_a_handle_a_file_or_an_image_counts_once(shared: str) -> None:
    ring = [("listing:0", shared, "attachment"), ("listing:1", shared, "attachment")]
    assert _hubs([*_to(HUB, 3), *ring], list("abc")) == set()
    assert _hubs([*_to(HUB, 4), *ring], list("abcd")) == {HUB}
    assert _hubs(
        [*_to(HUB, 3), *[(a, "https://same.example/", kind) for a, _, kind in ring]], list("abc")
    ) == {HUB}


def test_rings_are_joined() -> None:
    links = [
        ("listing:0", "handle:telegram/one_one", "contact"),
        ("listing:1", "handle:telegram/one_one", "contact"),
        ("listing:1", "image:abc", "attachment"),
        ("listing:2", "image:abc", "attachment"),
    ]
    assert _hubs([*_to(HUB, 3), *links], list("abc")) == set()


def test_only_those_who_link_to_it_make_a_ring() -> None:
    """What others share with each of them joins nobody: among many sellers such chains reach nearly all."""
    links = [
        ("listing:0", "handle:telegram/one_one", "contact"),
        ("listing:3", "handle:telegram/one_one", "contact"),
        ("listing:3", "image:abc", "attachment"),
        ("listing:1", "image:abc", "attachment"),
    ]
    assert _hubs([*_to(HUB, 3), *links], list("abcd")) == {HUB}
    assert _hubs([*_to(HUB, 4), *links], list("abcd")) == set()


def test_a_handle_that_many_share_is_one_ring_and_no_hub() -> None:
    assert _hubs(_to("handle:telegram/someone", 5, "contact"), list("abcde")) == set()
