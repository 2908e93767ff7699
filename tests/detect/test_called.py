"""Places of which nobody captured what they show are asked what they are called; that is a lead, and no accusation."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import hiddenlinks as hl

END = "https://cheap-viagra-online.example/"
LEADS: dict[str, tuple[dict[str, Any], list[dict[str, Any]], list[dict[str, Any]]]] = {
    "no page": ({}, [], []),
    "a page without words": ({}, [{"url": END, "status": 200}], []),
    "an age check": ({}, [{"url": END, "title": "Enter", "text": "Are you 18?", "age_gate": True}], []),
    "an account": ({"target": "handle:telegram/viagra_kaufen", "kind": "contact"}, [], []),
    "its top level": ({"target": "https://sunflower.porn/"}, [], []),
    "behind a redirect": (
        {"target": "https://go.example/x"},
        [],
        [{"source": "https://go.example/x", "target": END, "kind": "http_redirect", "status": 302}],
    ),
}
NONE: dict[str, tuple[dict[str, Any], list[dict[str, Any]], list[dict[str, Any]]]] = {
    "an ordinary name": ({"target": "https://garden-tools.example/"}, [], []),
    "a page that sells something else": (
        {},
        [{"url": END, "title": "Tea house", "text": "Cups and pots"}],
        [],
    ),
    "nothing is there": ({"status": 404}, [], []),
    "nothing is there any more": ({}, [{"url": END, "status": 410}], []),
    "it leads on": ({}, [], [{"source": END, "target": "https://tea.example/", "kind": "http_redirect"}]),
    "it turned us away": ({"status": 403}, [], []),
    "the marketplace itself": ({"target": "https://viagra.shop.example/1"}, [], []),
}


def _found(
    link: dict[str, Any], pages: list[dict[str, Any]], links: list[dict[str, Any]]
) -> list[hl.Finding]:
    listings = {"listing_id": "a", "title": "Canvas bag", "category": "Bags", "url": "https://shop.example/a"}
    every = [{"source": "listing:a", "target": END, "kind": "anchor"} | link, *links]
    tables = {"listings": [listings], "links": every, "pages": pages}
    report = hl.scan(**{name: pl.DataFrame(rows) for name, rows in tables.items() if rows})
    return [finding for finding in report.findings if finding.status == "hidden"]


@pytest.mark.parametrize("what", LEADS)
def test_a_name_is_a_lead(what: str) -> None:
    (finding,) = _found(*LEADS[what])
    assert 0.05 < finding.score < 0.5
    said = next(signal.evidence for signal in finding.signals if signal.name == "end_content")
    assert "its name" in said.text


@pytest.mark.parametrize("what", NONE)
def test_where_no_name_is_asked(what: str) -> None:
    assert not _found(*NONE[what])


def test_who_promotes_from_there() -> None:
    (finding,) = _found(
        {"target": "https://tea.example/"}, [], [{"source": END, "target": "listing:a", "kind": "anchor"}]
    )
    assert (finding.direction, finding.target) == ("inbound", END)
    assert finding.score < 0.5


def test_a_persona_who_saw_the_page_needs_no_name() -> None:
    page = {"url": END, "title": "Tea house", "text": "Cups and pots", "persona": "crawler"}
    (finding,) = _found({}, [page], [])
    assert finding.path[-1].persona is None


@settings(max_examples=8, deadline=None)
@given(
    st.sampled_from(["anchor", "affiliate", "qr", "contact", "attachment", "deep_link"]),
    st.lists(
        st.sampled_from(["bit.ly/a", "t.co/b", "one.test/?aff_id=7", "two.org/", "three.net/"]),
        unique=True,
        max_size=5,
    ),
)
def test_no_way_lifts_a_name_to_an_accusation(kind: str, hops: list[str]) -> None:
    way = [f"https://{hop}" for hop in hops] + [END]
    further = [{"source": a, "target": b, "kind": "http_redirect"} for a, b in pairwise(way)]
    (finding,) = _found({"target": way[0], "kind": kind}, [], further)
    assert finding.target == END
    assert 0.05 < finding.score < 0.25
