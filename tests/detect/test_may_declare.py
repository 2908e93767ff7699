"""What a listing may sell without hiding it: shelves that name nothing, and shelves that name something else."""

from __future__ import annotations

import pytest

import hiddenlinks as hl

MEDICINE = {"listing_id": "1", "title": "Sildenafil 100 mg, 30 tablets", "seller_id": "s"}


@pytest.mark.parametrize(
    ("path", "hidden"),
    [
        ("Pharmacy > Other", False),
        ("Pharmacy > Pain Relief Tablets", False),
        ("Pharmacy > Vitamins & Supplements", True),
        ("Pharmacy > Orthopaedics", True),
        ("Furniture > Chairs", True),
    ],
)
def test_a_pharmacy_declares_what_its_deeper_shelves_leave_open(path: str, *, hidden: bool) -> None:
    report = hl.scan(listings=[MEDICINE | {"category": path}])
    assert [finding.category for finding in report.findings] == ["medicine"] * hidden
