"""What animals and plants eat, and what is no fodder though it is said of animals."""

from __future__ import annotations

import polars as pl
import pytest

import hiddenlinks as hl
from hiddenlinks.recognise.titles.fodder import fodder, unfed

FODDER = (
    "Dry food for adult dogs, chicken, 3 kg",
    "Koi fish food 5 kg",
    "Hundefutter Lamm 12 kg",
    "Nassfutter Huhn 24 x 400 g",
    "Croquettes pour chat stérilisé 4 kg",
    "Pienso para perros adultos 10 kg",
    "Crocchette per gatti 2 kg",
    "Ração para cães 15 kg",
    "Kattenvoer zalm 3 kg",
    "Karma dla psa z jagnięciną 10 kg",
    "Granule pro psy 8 kg",
    "Корм сухой для взрослых кошек с рыбой 2 кг",
    "Kedi maması 2 kg",
    "猫粮 2公斤",
    "ドッグフード チキン 2kg",
    "고양이 사료 2kg",
    "Liquid fertiliser for tomatoes",
    "Dünger für Zimmerpflanzen",
)
NO_FODDER = (
    "Whey protein, 2 kg",
    "Dog lead, 2 m",
    "Cat mug",
    "Food container",
    "Fish oil, 90 capsules",
    "Horse chestnut capsules",
    "Hundeleine",
    "Питание спортивное",
    "Book: food for thought",
)


@pytest.mark.parametrize("title", FODDER)
def test_fodder_is_known_by_its_title(title: str) -> None:
    assert fodder(pl.Series([title])).to_list() == [True]


@pytest.mark.parametrize("title", NO_FODDER)
def test_other_things_are_no_fodder(title: str) -> None:
    assert fodder(pl.Series([title])).to_list() == [False]


def test_what_it_is_enriched_with_goes_and_all_else_stays() -> None:
    left = unfed(pl.Series(["With vitamin D3, taurine and Viagra 100 mg", None]))
    assert "Viagra 100 mg" in left[0]
    assert "vitamin" not in left[0]
    assert left[1] is None


@pytest.mark.parametrize(
    ("description", "found"),
    [
        ("With vitamins A and D3, protein 26 %, omega-3. Complete feed for adult dogs.", []),
        ("Rich in taurine, vitamins and L-carnitine.", []),
        ("Viagra 100 mg, 10 tablets, 20 EUR, message me.", ["medicine"]),
        ("Instead you get BCAA 500 g, 90 capsules, 30 EUR.", ["supplement"]),
    ],
)
def test_fodder_is_accused_of_what_is_none(description: str, found: list[str]) -> None:
    title = "Dry food for adult dogs, chicken, 3 kg"
    listing = {"listing_id": "1", "title": title, "category": "Pets > Dogs", "description": description}
    assert [finding.category for finding in hl.scan(listings=[listing]).findings] == found
