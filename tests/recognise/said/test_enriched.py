"""Vitamins in a food's list of ingredients make no supplement of it; whatever else is in it stays."""

from __future__ import annotations

import polars as pl
from columns import wrong
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise import Recogniser
from hiddenlinks.recognise.said.enriched import unenriched

FOOD = (
    "Ingredients: wheat flour (wheat flour, calcium carbonate, iron, niacin, thiamin), water, yeast, salt.",
    "Zutaten: Weizenmehl, Zucker, Palmöl, Niacin, Eisen, Vitamin B6, Riboflavin, Folsäure.",
    "Ingrédients : céréales, sucre, sirop de glucose, niacine, fer, vitamine B6, riboflavine, acide folique.",
    "Składniki: mąka pszenna, cukier, sól, witamina B6, niacyna, żelazo, kwas foliowy.",
    "Состав: мука пшеничная, сахар, ниацин, железо, витамин В6, рибофлавин, фолиевая кислота.",
    "配料：小麦粉，白砂糖，维生素B1，烟酸，叶酸，碳酸钙",
)
DECLARED = (
    "Nutrition per 100 g: protein 11 g, fat 3 g, iron, vitamin B1 in the flour",
    "Nährwerte je 100 g: Eiweiß 11 g, Fett 3 g, Eisen, Vitamin B1 im Mehl",
    "Energy 1560 kJ, fat 4 g, protein 9 g, salt 0.2 g",
    "Brennwert 1560 kJ/372 kcal, Fett 4 g, Eiweiß 9 g, Salz 0,2 g",
    "Énergie 1560 kJ, matières grasses 4 g, protéines 9 g, sel 0,2 g",
    "Energía 1560 kJ, grasas 4 g, proteínas 9 g, sal 0,2 g",
    "Białko 9 g, tłuszcz 4 g, 372 kcal",
    "Энергия 1560 кДж, жиры 4 г, белки 9 г",
    "エネルギー 372kcal、たんぱく質 9g、脂質 4g",
    "能量 1560千焦 蛋白质 9克 脂肪 4克",
)
POWDERS = (
    "Whey protein isolate, energy 1560 kJ, fat 2 g, protein 80 g per 100 g",
    "Molkenprotein Isolat, Brennwert 1560 kJ, Fett 2 g, Eiweiß 80 g",
)
CAPSULES = (
    "Ingredients: magnesium citrate, vitamin B6, zinc, capsule shell HPMC.",
    "Zutaten: Magnesiumcitrat, Vitamin B6, Zink, Stärke (Kapselhülle).",
    "Состав: магния цитрат, витамин В6, капсула желатиновая.",
)


def test_enriched_food_is_food(judge: Recogniser) -> None:
    assert wrong(FOOD, judge.passages(pl.Series(FOOD)).max(axis=1) < 0) == []


def test_a_nutrition_declaration_makes_no_supplement(judge: Recogniser) -> None:
    assert wrong(DECLARED, judge.passages(pl.Series(DECLARED)).max(axis=1) < 0) == []
    supplement = judge.categories.index("supplement")
    assert wrong(POWDERS, judge.passages(pl.Series(POWDERS))[:, supplement] > 0) == []


def test_lists_of_supplements_stay(judge: Recogniser) -> None:
    assert unenriched(pl.Series(CAPSULES)).to_list() == list(CAPSULES)
    supplement = judge.categories.index("supplement")
    assert wrong(CAPSULES, judge.passages(pl.Series(CAPSULES))[:, supplement] > 0) == []


def test_a_medicine_in_food_stays(judge: Recogniser) -> None:
    said = pl.Series(["Ingredients: wheat flour, sugar, sildenafil 50 mg, vitamin B6."])
    assert "sildenafil 50 mg" in unenriched(said)[0]
    assert judge.passages(said)[0, judge.categories.index("medicine")] > 0


@given(st.lists(st.one_of(st.none(), st.text("Ingredients: flour sugar, iron.\n", max_size=60)), max_size=5))
def test_order_and_rows(texts: list[str | None]) -> None:
    there = unenriched(pl.Series(texts, dtype=pl.String)).to_list()
    assert unenriched(pl.Series(texts[::-1], dtype=pl.String)).to_list() == there[::-1]
    assert [text is None for text in there] == [text is None for text in texts]
