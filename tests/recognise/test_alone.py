"""A short name of a medicine that stands alone among other words may be anyone's brand."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise import Recogniser

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
    assert [round(float(kept), 6) for kept in share[named]] == [0.4, 0.4, 1.0]
    assert (share[~named] == 1).all()
