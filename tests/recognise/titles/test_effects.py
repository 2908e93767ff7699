"""Foods that are sold for what they do are supplements; foods are not, nor is what else is sold for it."""

from __future__ import annotations

import polars as pl
import pytest
from columns import wrong
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise import Recogniser

FOODS = (
    ("tea", "slimming"), ("Kräutertee", "zum Abnehmen"), ("thé", "minceur"), ("té", "para adelgazar"),
    ("tisana", "dimagrante"), ("chá", "emagrecedor"), ("herbata", "na odchudzanie"), ("čaj", "na hubnutí"),
    ("чай", "для похудения"), ("чай", "для схуднення"), ("yrttitee", "laihdutukseen"), ("örtte", "viktminskning"),
    ("kruidenthee", "afslanken"), ("çay", "zayıflatan"), ("شاي", "للتنحيف"), ("お茶", "ダイエット"),
    ("티백", "다이어트"), ("gummies", "hair and nails"), ("żelki", "włosy i paznokcie"), ("čaj", "za mršavljenje"),
    ("ceai", "pentru slăbit"),
)  # fmt: skip
"""A food and what it promises, in as many languages."""
POTENCY = (
    "Royal Honey VIP for men 12 sachets", "Potenzhonig 12 Beutel", "miel potenciador 12 sobres",
    "Themra epimedium macunu 240 g",
    "мед для потенции 12 саше", "miere afrodisiacă 12 plicuri", "عسل ملكي للرجال 12 كيس", "med za potenciju 12 vrećica",
)  # fmt: skip
COFFEE = (
    "slimming coffee 30 sachets", "кофе для похудения 14 саше", "káva na hubnutí 200 g", "zayıflatan kahve",
    "قهوة للتخسيس 30 كيس",
)  # fmt: skip
ORDINARY = (
    "slimming leggings chocolate", "high waist slimming shapewear coffee colour",
    "weight loss journal with tea stains", "hair and nails brush set", "Kaffeemaschine schlank 1,2 l",
    "чайник для похудения кошелька кружка", "herbal tea 20 bags", "honey jar 500 g", "кофе молотый 250 г",
    "herbata zielona 100 g", "gumové medvídky 1 kg", "cukorka fogyasztó nélkül",
)  # fmt: skip


def _supplement(text: str) -> float:
    judge = Recogniser.default()
    return float(judge.titles(pl.Series([text]))[0, judge.categories.index("supplement")])


@pytest.mark.parametrize(("food", "effect"), FOODS)
def test_a_food_for_its_effect_is_a_supplement(food: str, effect: str) -> None:
    assert _supplement(f"{effect} {food} 20") > 0
    assert _supplement(food) < 0
    assert _supplement(f"{effect} {food} 20") > max(_supplement(food), _supplement(f"{effect} 20"))


@pytest.mark.parametrize("title", [*POTENCY, *COFFEE])
def test_honeys_pastes_and_coffees_are_supplements(title: str) -> None:
    assert _supplement(title) > 0


@pytest.mark.parametrize("title", ORDINARY)
def test_what_is_no_food_or_promises_nothing_is_none(title: str) -> None:
    assert _supplement(title) < 0


def test_an_effect_that_is_goods_stays_goods_beside_others() -> None:
    judge = Recogniser.default()
    told = (
        "brûleur de graisse avec ashwagandha",
        "fat burner with green tea extract",
        "spalacz tłuszczu z guaraną",
    )
    odds = judge.passages(pl.Series(told))[:, judge.categories.index("supplement")]
    assert wrong(told, odds > 0) == []


@given(st.lists(st.sampled_from([word for pair in FOODS for word in pair]), min_size=1, max_size=6))
def test_foods_and_effects_weigh_by_each_other_alone(words: list[str]) -> None:
    side = Recogniser.default().text_side
    rows = side.read(pl.Series([" / ".join(words)]))
    hits = side.matcher.find(rows)
    block = side.matcher.block_of[hits.term]
    share = side.effects.shares(1, hits, block)
    foods, effects = side.effects.foods[block], side.effects.effects[block]
    both = foods.any() and effects.any()
    assert (share[foods] == (0 if both else 1)).all()
    assert (share[effects] == (side.effects.promised[block[effects]] if both else 1)).all()
    assert (share[~foods & ~effects] == 1).all()
