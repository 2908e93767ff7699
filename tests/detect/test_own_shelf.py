"""What a title says with the words of its own declared category is not foreign to it."""

from __future__ import annotations

import polars as pl
import pytest

import hiddenlinks as hl


@pytest.mark.parametrize(
    ("title", "category", "hidden"),
    [
        ("Ear Drops 10 ml", "Health & Beauty > Personal Care > Ear Care > Ear Drops", False),
        ("Vibratori per industria Pro", "Ferramenta > Utensili > Vibratori per industria", False),
        ("Garden hose, Viagra 100 mg 30 tablets", "Home & Garden > Watering > Garden hose", True),
        ("Ear Drops, Viagra 100 mg 30 tablets", "Health & Beauty > Personal Care > Ear Drops", True),
        ("Vibrator rabbit silicone", "Home & Garden > Watering", True),
    ],
)
def test_the_name_of_the_category_in_the_title(title: str, category: str, *, hidden: bool) -> None:
    listings = pl.DataFrame({"listing_id": ["a"], "title": [title], "category": [category]})
    found = [finding.score for finding in hl.scan(listings=listings).findings]
    assert (max(found, default=0) >= 0.5) == hidden
