"""Each signal fires on a made case and is silent on its twin."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import hiddenlinks as hl
from hiddenlinks.detect.score import weights
from hiddenlinks.detect.signals import SIGNALS

CASES = tomllib.loads((Path(__file__).parent / "signals.toml").read_text("utf-8"))["case"]
LISTING = {"listing_id": "1", "title": "chair", "category": "furniture", "seller_id": "seller"}


def test_weights_are_those_of_the_registered_signals() -> None:
    assert set(weights()) == set(SIGNALS)


def test_every_signal_has_a_case() -> None:
    assert {case["signal"] for case in CASES} == set(SIGNALS) - {"disguise", "tainted"}


def _fired(case: dict[str, Any], literal: hl.Recogniser) -> set[str]:
    columns = ("source", "target", "kind", "persona")
    links = [
        link if isinstance(link, dict) else dict(zip(columns, link, strict=False))
        for link in case.get("links", [])
    ]
    tables = {name: case.get(name) for name in ("variants", "pages", "domains", "targets")}
    listings = [
        {name: value or None for name, value in (LISTING | row).items()} for row in case.get("listings", [{}])
    ]
    report = hl.scan(
        listings=listings, links=links or None, policy=hl.Policy(min_score=0), recogniser=literal, **tables
    )
    assert report.findings or not case.get("found", True)
    return {signal.name for finding in report.findings for signal in finding.signals}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["signal"])
def test_fires_and_is_silent_on_its_twin(case: dict[str, Any], literal: hl.Recogniser) -> None:
    assert case["signal"] in _fired(case, literal)
    assert case["signal"] not in _fired(case | case["twin"], literal)


@pytest.mark.parametrize("count", [2, 15, 16, 40])
def test_all_who_looked_are_named_however_many_they_are(count: int, literal: hl.Recogniser) -> None:
    names = [f"p{number:02}" for number in range(count)]
    first = {"source": "listing:1", "target": "https://b.example/", "kind": "anchor"}
    ends = ["https://fine.example/"] * (count - 1) + ["https://a.example/"]
    on = [
        {"source": "https://b.example/", "target": end, "kind": "http_redirect", "persona": name}
        for name, end in zip(names, ends, strict=True)
    ]
    pages = [{"url": "https://a.example/", "text": "adult"}]
    (finding,) = hl.scan(listings=[LISTING], links=[first, *on], pages=pages, recogniser=literal).findings
    (told,) = [signal.evidence.text for signal in finding.signals if signal.name == "cloaking"]
    assert told == f"{names[-1]} got there; {', '.join(names[:-1])} looked and did not"


def test_a_carrier_alone_accuses_nobody(literal: hl.Recogniser) -> None:
    innocent = [
        ["listing:1", "https://bit.ly/a", "qr"],
        ["https://bit.ly/a", "https://fine.example/", "http_redirect"],
    ]
    pages = [{"url": "https://fine.example/", "text": "chairs"}]
    assert _fired({"links": innocent, "pages": pages, "found": False}, literal) == set()


def test_evidence_names_the_place_and_its_span(literal: hl.Recogniser) -> None:
    variants = [{"listing_id": "1", "variant_id": "v2", "title": "now adult"}]
    (finding,) = hl.scan(listings=[LISTING], variants=variants, recogniser=literal).findings
    evidence = finding.signals[0].evidence
    assert (evidence.table, evidence.row, evidence.field) == ("variants", "v2", "title")
    assert evidence.span == (4, 9)


@pytest.mark.parametrize(
    ("written", "disguised"), [("V1AGRA 100 mg tablets", True), ("VIAGRA 100 mg tablets", False)]
)
def test_disguise_fires_where_a_word_was_written_so_that_filters_miss_it(
    written: str, *, disguised: bool
) -> None:
    variants = [{"listing_id": "1", "variant_id": "a", "title": written}]
    (finding,) = hl.scan(listings=[LISTING], variants=variants).findings
    assert finding.source == "variant"
    assert ("disguise" in {signal.name for signal in finding.signals}) == disguised


@pytest.mark.parametrize(
    ("title", "fires"),
    [("Male herbal capsules with sildenafil, 60 pcs", True), ("Herbal capsules, 60 pcs", False)],
)
def test_tainted_fires_where_a_supplement_names_a_medicine(title: str, *, fires: bool) -> None:
    listing = {"listing_id": "1", "title": title, "category": "Health > Vitamins & Supplements"}
    found = hl.scan(listings=[listing], policy=hl.Policy(min_score=0)).findings
    assert any(signal.name == "tainted" for finding in found for signal in finding.signals) == fires
