"""What a finding says of its way: who travelled it, when it was seen, what stands before its end."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

import hiddenlinks as hl

LISTING = {"listing_id": "1", "title": "chair", "category": "furniture"}
MIDDLE, END = "https://middle.example/", "https://end.example/"
LINKS = [
    {"source": "listing:1", "target": MIDDLE, "kind": "anchor"},
    {"source": MIDDLE, "target": END, "kind": "http_redirect"},
]


def _finding(literal: hl.Recogniser, **tables: Any) -> hl.Finding:
    given = {"listings": [LISTING], "links": LINKS, "pages": [{"url": END, "text": "adult"}]} | tables
    (finding,) = hl.scan(**given, recogniser=literal).findings
    return finding


@pytest.mark.parametrize(
    ("middle", "end", "gated"),
    [
        (None, None, None),
        (None, True, True),
        (None, False, False),
        (True, None, True),
        (True, False, True),
        (False, None, None),  # nothing is known of the end itself
        (False, True, True),
    ],
)
def test_an_age_check_before_the_end(
    literal: hl.Recogniser, middle: bool | None, end: bool | None, gated: bool | None
) -> None:
    pages = [{"url": MIDDLE, "age_gate": middle}, {"url": END, "text": "adult", "age_gate": end}]
    assert _finding(literal, pages=pages).age_gated is gated


def test_an_age_check_for_somebody_else(literal: hl.Recogniser) -> None:
    links = [link | {"persona": "mobile"} for link in LINKS]
    pages = [
        {"url": END, "text": "adult", "persona": "mobile", "age_gate": False},
        {"url": END, "text": "adult", "persona": "crawler", "age_gate": True},
    ]
    assert _finding(literal, links=links, pages=pages).age_gated is False


def test_a_path_tells_by_whom_and_when_it_was_last_seen(literal: hl.Recogniser) -> None:
    links = [
        LINKS[0] | {"observed_at": "2026-01-01"},
        LINKS[0] | {"observed_at": "2026-01-03"},
        LINKS[1] | {"observed_at": "2026-01-02", "persona": "mobile"},
    ]
    pages = [{"url": END, "text": "adult", "observed_at": "2026-01-05"}]
    finding = _finding(literal, links=links, pages=pages)
    first, second, third = finding.path
    assert (first.node, first.kind, first.provenance, first.persona, first.observed_at) == (
        *("listing:1", None, None, None, None),
    )
    assert (second.node, str(second.kind), str(second.provenance)) == (MIDDLE, "anchor", "observed")
    assert second.persona is None
    assert second.observed_at == datetime(2026, 1, 3, tzinfo=UTC)
    assert (third.node, str(third.kind), third.persona) == (END, "http_redirect", "mobile")
    assert finding.first_seen == datetime(2026, 1, 1, tzinfo=UTC)
    assert finding.last_seen == datetime(2026, 1, 5, tzinfo=UTC)


def test_derived_links_say_so(literal: hl.Recogniser) -> None:
    listing = LISTING | {"description": f"more at {END}", "observed_at": "2026-01-02"}
    finding = _finding(literal, listings=[listing], links=None)
    assert [str(hop.provenance) for hop in finding.path[1:]] == ["inferred"]
    assert finding.path[1].observed_at == datetime(2026, 1, 2, tzinfo=UTC)


def test_keys_not_spellings(literal: hl.Recogniser) -> None:
    links = [{"source": "listing:1", "target": "http://www.END.example:80/?utm_source=x#y", "kind": "anchor"}]
    finding = _finding(literal, links=links)
    assert finding.target == finding.path[-1].node == END


def test_a_part_of_the_listing_is_named_with_its_row_field_and_span(literal: hl.Recogniser) -> None:
    for part, place in {
        "description": ("listings", "description"),
        "image_payloads": ("listings", "image_payloads"),
    }.items():
        value = ["so adult"] if part == "image_payloads" else "so adult"
        listing = LISTING | {part: value, "observed_at": "2026-01-02"}
        finding = _finding(literal, listings=[listing], links=None, pages=None)
        evidence = finding.signals[0].evidence
        assert (evidence.table, evidence.field) == place
        assert evidence.span == (3, 8)
        assert evidence.row
        assert [hop.node for hop in finding.path] == ["listing:1"]
        assert finding.target is None
