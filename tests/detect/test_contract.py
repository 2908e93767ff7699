"""The contract's seven rules, case by case; the cases are data."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import hiddenlinks as hl

CASES = [
    pytest.param(case, id=f"{path.stem}: {case['name']}")
    for path in sorted((Path(__file__).parent / "cases").glob("*.toml"))
    for case in tomllib.loads(path.read_text("utf-8"))["case"]
]
LISTING = {"title": "chair", "category": "furniture", "seller_id": "seller"}
LINK = ("source", "target", "kind", "persona")


def _rows(case: dict[str, Any]) -> dict[str, list[dict[str, Any]] | None]:
    tables = {name: case.get(name) for name in ("variants", "pages", "domains", "targets")}
    links = [
        link if isinstance(link, dict) else dict(zip(LINK, link, strict=False))
        for link in case.get("links", [])
    ]
    listings = [LISTING | row for row in case["listings"]]
    return tables | {"listings": listings, "links": links or None}


def _said(finding: hl.Finding) -> str:
    what = finding.category or "unresolved"
    return f"{finding.listing_id} {finding.direction} {what} {finding.target or finding.source}"


@pytest.mark.parametrize("case", CASES)
def test_case(case: dict[str, Any], literal: hl.Recogniser) -> None:
    report = hl.scan(**_rows(case), recogniser=literal)
    assert sorted(map(_said, report.findings)) == sorted(case["expect"])
    assert all((finding.status == "hidden") == (finding.score >= 0.5) for finding in report.findings)
