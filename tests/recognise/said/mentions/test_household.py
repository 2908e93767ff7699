"""Notes to the allergic name what a household uses; who calls the allergic to buy offers it."""

from __future__ import annotations

import polars as pl
import pytest

from hiddenlinks.recognise.said.mentions.household import MAY_BE_AT_HOME, at_home
from hiddenlinks.recognise.said.patterns import holds

AT_HOME = (
    "Allergy note: NAME is used in our home",
    "Note for allergy sufferers: we use NAME at home",
    "Allergiehinweis: im Haushalt wird NAME benutzt",
    "Allergiques : NAME est utilisé à la maison",
    "Nota para alérgicos: en casa se usa NAME",
    "Para alérgicos: em casa usa-se NAME",
    "Per gli allergici: in casa si usa NAME",
    "Allergie: in huis wordt NAME gebruikt",
    "Uwaga alergicy: w domu używamy NAME",
    "Pro alergiky: doma používáme NAME",
    "Аллергикам: в доме пользуются NAME",
    "За алергици: вкъщи използваме NAME",
    "Alerjisi olanlar: evde NAME kullanılıyor",
    "Allergiker: hemma används NAME",
    "Allergialla: kotona käytetään NAME",
    "过敏提示：家里使用NAME",
)
OTHERS = (
    "For the allergic: NAME, used in every home",
    "Allergy relief: NAME, use it at home, order today",
    "Gegen Allergie: NAME, jetzt nach Hause bestellen und benutzen",
    "Contains nuts, allergy sufferers take care",
    "NAME is used in our home",
)


@pytest.mark.parametrize("sentence", AT_HOME)
def test_what_a_household_uses_is_not_offered_and_the_loose_pattern_lets_it_pass(sentence: str) -> None:
    said = pl.Series([sentence])
    assert at_home(said).to_list() == [True]
    assert holds(said.str.to_lowercase(), MAY_BE_AT_HOME).to_list() == [True]


@pytest.mark.parametrize("sentence", OTHERS)
def test_who_sells_to_the_allergic_is_not_read_so(sentence: str) -> None:
    assert at_home(pl.Series([sentence])).to_list() == [False]
