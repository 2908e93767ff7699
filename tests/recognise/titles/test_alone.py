"""A short name of a medicine that stands alone among other words may be anyone's brand."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise import Recogniser
from hiddenlinks.recognise.titles.alone import KEPT

NAMES = ("Adnax", "Aprovel", "Acemuc", "Actira", "Aldep", "Amodex")
"""Names of medicines in the lexicon, of as many countries."""
GOODS = (
    "garden hose 20 m", "Wandregal aus Eiche", "regador de plástico", "étagère murale", "konewka ogrodowa",
    "садовый шланг", "bahçe hortumu", "園芸ホース", "tuinslang groen",
)  # fmt: skip
MEANT = ("30 tablets", "400 mg", "crema 20 g", "Lösung", "капли", "kaufen", "Aldactazine")
"""What tells that a medicine of that name is meant."""


def _medicine(text: str) -> float:
    judge = Recogniser.default()
    return float(judge.titles(pl.Series([text]))[0, judge.categories.index("medicine")])


@pytest.mark.parametrize("goods", GOODS)
@pytest.mark.parametrize("name", NAMES)
def test_a_name_among_other_words_accuses_no_one(name: str, goods: str) -> None:
    assert max(_medicine(f"{name} {goods}"), _medicine(f"{goods} {name} 7")) < 1.5
    assert _medicine(name) > _medicine(f"{name} {goods}")


@pytest.mark.parametrize("told", MEANT)
@pytest.mark.parametrize(
    "name", [name for name in NAMES if name != "Aldep"]
)  # which the lexicon holds for weak
def test_a_name_beside_its_form_is_a_medicine(name: str, told: str) -> None:
    assert _medicine(f"{name} {told}") > 2
    assert _medicine(f"{name} {told} original") > 1


@pytest.mark.parametrize("goods", GOODS)
def test_selling_words_tell_nothing_where_something_else_is_sold(goods: str) -> None:
    for name in NAMES:
        sold = _medicine(f"{goods} {goods} {name} No. 7, order now, in stock, only 12 €")
        assert sold < 1.5
        assert _medicine(f"{name}, order now, in stock, only 12 €") > sold


@pytest.mark.parametrize("goods", GOODS[:5])
def test_two_brands_are_brands_where_much_else_is_named(goods: str) -> None:
    first, second = NAMES[:2]
    both = f"{first} {goods} 19; {goods} {second} 20; {goods} 21"
    assert _medicine(both) < _medicine(f"{first} 19; {second} 20")
    assert _medicine(both) < 2


NUTRIENTS = (
    ("Feuerstahl mit Magnesium für den Wald", "Magnesium 400 mg Kapseln"),
    ("pierre à feu magnésium survie", "magnésium 60 gélules"),
    ("Vitamin B12 lipstick for parties", "Vitamin B12 1000 mcg"),
    ("маска для волос биотин блеск", "биотин 5000 мкг 60 капсул"),
)  # fmt: skip
"""A thing that holds a nutrient, and the nutrient itself."""


@pytest.mark.parametrize(("thing", "nutrient"), NUTRIENTS)
def test_one_nutrient_among_other_words_makes_no_supplement(thing: str, nutrient: str) -> None:
    judge = Recogniser.default()
    at = judge.categories.index("supplement")
    odds = judge.titles(pl.Series([thing, nutrient]))[:, at]
    assert odds[0] < 0
    assert odds[1] > 1


def test_a_long_or_famous_name_is_no_ones_else() -> None:
    assert _medicine("Metoprololsuccinat aus Polen") > 1
    assert _medicine("Viagra aus Polen") > 1


@given(st.sampled_from(NAMES), st.sampled_from(GOODS))
def test_the_place_of_a_name_does_not_matter(name: str, goods: str) -> None:
    side = Recogniser.default().text_side
    rows = side.read(pl.Series([f"{name} {goods}", f"{goods} {name}", name]))
    hits = side.matcher.find(rows)
    share = side.alone.shares(rows, hits, side.matcher.block_of[hits.term])
    named = side.alone.names[side.matcher.block_of[hits.term]]
    assert [round(float(kept), 6) for kept in share[named]] == [KEPT, KEPT, 1.0]
    assert (share[~named] == 1).all()
