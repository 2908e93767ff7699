"""Tracking parameters: the page that lists them, and what they never take away."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hiddenlinks.identity.lists import table
from hiddenlinks.identity.tracking import EVERYWHERE, is_tracking, without_tracking

PAGE = Path(__file__).parents[2] / "docs" / "tracking-parameters.md"
DECIDES_CONTENT = [
    "id",
    "ref",
    "source",
    "q",
    "query",
    "search",
    "page",
    "p",
    "tag",
    "sid",
    "from",
    "campaign",
    "category",
    "cat",
    "item",
    "sku",
    "product",
    "url",
    "redirect",
    "lang",
]


def test_the_page_lists_exactly_the_table() -> None:
    rows = [
        tuple(tuple(re.findall(r"`([^`]+)`", cell)) for cell in line.strip("| ").split(" | ")[1:])
        for line in PAGE.read_text("utf-8").splitlines()
        if line.startswith("| ") and "`" in line
    ]
    everywhere = [(tuple(group["names"]),) for group in table("tracking")["everywhere"]]
    sites = [(tuple(group["hosts"]), tuple(group["names"])) for group in table("tracking")["site"]]
    assert rows == everywhere + sites


@pytest.mark.parametrize("name", DECIDES_CONTENT)
def test_what_commonly_decides_content_is_kept_on_every_site(name: str) -> None:
    assert not is_tracking(name, "shop.example")


def test_names_are_lower_case_and_stand_once() -> None:
    names = [name for group in table("tracking")["everywhere"] for name in group["names"]]
    assert names == [name.lower() for name in names]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("name", "host", "tracks"),
    [
        ("utm_source", "", True),
        ("UTM_Anything", "", True),
        ("utm%5fsource", "", True),
        ("utm", "", False),
        ("tag", "amazon.co.uk", True),
        ("tag", "smile.amazon.com", True),
        ("tag", "amazon.example.com", False),
        ("tag", "notamazon.com", False),
        ("__cft__%5B0%5D", "m.facebook.com", True),
    ],
)
def test_one_name(name: str, host: str, *, tracks: bool) -> None:
    assert is_tracking(name, host) is tracks


def test_a_query_that_has_none_is_left_alone() -> None:
    assert without_tracking("&&b=2&=&a", "shop.example") == "&&b=2&=&a"
    assert "gclid" in EVERYWHERE
    assert "q" not in EVERYWHERE
