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


@pytest.mark.parametrize(
    "path", ["Health & Beauty", "Gesundheit", "Zdraví a krása", "健康", "Beauty > Wellness"]
)
@pytest.mark.parametrize("title", ["Sildenafil 100 mg, 30 tablets", "Vitamin D3 5000 IU, 120 capsules"])
def test_a_shelf_for_health_leaves_it_to_the_title(path: str, title: str) -> None:
    assert not hl.scan(listings=[MEDICINE | {"title": title, "category": path}]).findings


@pytest.mark.parametrize(
    ("title", "path"),
    [
        ("Phone case", "Health & Beauty"),
        ("Sildenafil 100 mg, 30 tablets", "Health & Beauty > Makeup"),
        ("Sildenafil 100 mg, 30 tablets", "Pet supplies > Health"),
        ("Sildenafil 100 mg, 30 tablets", "Home/Beauty/Health/Makeup"),
    ],
)
def test_a_shelf_for_health_declares_nothing_by_itself(title: str, path: str) -> None:
    listing = MEDICINE | {
        "title": title,
        "category": path,
        "description": "You will get Viagra 100 mg, 10 tablets.",
    }
    assert [finding.category for finding in hl.scan(listings=[listing]).findings] == ["medicine"]
