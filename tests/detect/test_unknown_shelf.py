"""A shelf that no lexicon of shelves knows is known by the goods that it names as a title does."""

from __future__ import annotations

import polars as pl
import pytest
from columns import wrong

import hiddenlinks as hl

GOODS = {
    "supplement": "Ashwagandha Root Extract 60 Veg Capsules",
    "medicine": "Amoxicillin 500 mg, 30 capsules",
    "adult": "Silicone dildo with suction cup",
}
NAMED = (
    ("supplement", "Mushroom Supplements: Lion's Mane, Reishi"),
    ("supplement", "Shop | Turmeric & Curcumin Capsules"),
    ("medicine", "Analgesics - Paracetamol 500mg"),
    ("medicine", "health/skin/hydrocortisone-cream"),
    ("adult", "For her » Nipple Clamps"),
    ("adult", "Silicone Sex Dolls & Torsos"),
)
"""Shelves that name goods of a category."""
OTHER = (
    ("adult", "Pets > Toys"),
    ("medicine", "Pets > Health > Eye drops for dogs"),
    ("supplement", "Pets > Dog Joint Supplements"),
    ("medicine", "Books > Pharmacology for nurses"),
    ("adult", "Sports > Scooters for adults"),
)
"""And shelves that do not, or only beside what takes them back."""


@pytest.mark.parametrize(("cases", "hidden"), [(NAMED, False), (OTHER, True)], ids=["named", "other"])
def test_goods_on_a_shelf(cases: tuple[tuple[str, str], ...], *, hidden: bool) -> None:
    rows = [
        {"listing_id": str(at), "title": GOODS[category], "category": shelf}
        for at, (category, shelf) in enumerate(cases)
    ]
    accused = {
        finding.listing_id
        for finding in hl.scan(listings=pl.DataFrame(rows)).findings
        if finding.score >= 0.5
    }
    assert wrong(cases, [(str(at) in accused) == hidden for at in range(len(cases))]) == []
