"""What a listing may sell without hiding it: shelves that name nothing, and shelves that name something else."""

from __future__ import annotations

from itertools import product

import hiddenlinks as hl

MEDICINE = "Sildenafil 100 mg, 30 tablets"
Case = tuple[str, str]


def _found(cases: list[Case], description: str | None = None) -> list[tuple[Case, str | None]]:
    """What is found of listings of sellers of their own, each with a title and a path: the case and the category."""
    listings = [
        {"listing_id": f"{at}", "title": title, "category": path, "seller_id": f"s{at}"}
        | {"description": description}
        for at, (title, path) in enumerate(cases)
    ]
    found = sorted(hl.scan(listings=listings).findings, key=lambda finding: int(finding.listing_id))
    return [(cases[int(finding.listing_id)], finding.category) for finding in found]


def test_a_pharmacy_declares_what_its_deeper_shelves_leave_open() -> None:
    declares = ["Pharmacy > Other", "Pharmacy > Pain Relief Tablets"]
    hides = ["Pharmacy > Vitamins & Supplements", "Pharmacy > Orthopaedics", "Furniture > Chairs"]
    found = _found([(MEDICINE, path) for path in declares + hides])
    assert found == [((MEDICINE, path), "medicine") for path in hides]


def test_a_shelf_for_health_leaves_it_to_the_title() -> None:
    paths = ["Health & Beauty", "Gesundheit", "Zdraví a krása", "健康", "Beauty > Wellness"]
    assert _found(list(product([MEDICINE, "Vitamin D3 5000 IU, 120 capsules"], paths))) == []


def test_a_shelf_for_health_declares_nothing_by_itself() -> None:
    cases = [
        ("Phone case", "Health & Beauty"),
        (MEDICINE, "Health & Beauty > Makeup"),
        (MEDICINE, "Pet supplies > Health"),
        (MEDICINE, "Home/Beauty/Health/Makeup"),
    ]
    found = _found(cases, "You will get Viagra 100 mg, 10 tablets.")
    assert found == [(case, "medicine") for case in cases]
