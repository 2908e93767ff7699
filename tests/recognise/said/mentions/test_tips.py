"""Recipes, tips and beliefs name goods that nobody sells there."""

from __future__ import annotations

import polars as pl
import pytest

from hiddenlinks.recognise.said.mentions.tips import MAY_TIP, tips
from hiddenlinks.recognise.said.patterns import holds

TIPS = (
    "Tip against yellow stains: dissolve NAME in water, wash at 40 degrees",
    "Tipp gegen gelbe Flecken: NAME in Wasser auflösen",
    "Astuce contre les taches : NAME dans l'eau",
    "Truco para las manchas: NAME en agua",
    "Съвет за жълти петна: NAME във вода",
    "Sposób na żółte plamy: NAME w wodzie",
    "Совет от жёлтых пятен: NAME в воде",
    "Trick for cut flowers: NAME in the vase",
    "NAME in the vase is a myth",
    "Orkidé: NAME i vasen är en myt",
    "NAME у вазі це міф",
    "NAME in der Vase ist ein Mythos",
    "NAME dans le vase est un mythe",
    "Recipe for pancakes: 2 eggs, 1 banana, 30 g of NAME",
    "Rezept Pfannkuchen: 2 Eier, 30 g NAME, je drei Minuten backen",
    "Recette : 2 œufs, 1 banane, 30 g de NAME",
    "Palacsinta recept: 2 tojás, 1 banán, 30 g NAME",
    "Рецепт: 2 яйца, банан, 30 г NAME",
    "Przepis: 2 jajka, banan, 30 g NAME",
    "Tarif: 2 yumurta, 1 muz, 30 g NAME",
)
OFFERED = (
    "Tip: NAME works against pain",
    "NAME against stains of the skin: 20 EUR",
    "Our tip for you: NAME, order now",
    "NAME without a recipe, two packs",
    "No recipe needed: NAME 100 mg",
    "Recipe for pancakes: 2 eggs, and we have NAME in stock, order now",
    "NAME is no myth, it works",
    "NAME, 60 tablets",
    "",
)


@pytest.mark.parametrize("sentence", TIPS)
def test_it_is_a_tip_and_the_loose_pattern_lets_it_pass(sentence: str) -> None:
    said = pl.Series([sentence])
    assert tips(said).to_list() == [True]
    assert holds(said.str.to_lowercase(), MAY_TIP).to_list() == [True]


@pytest.mark.parametrize("sentence", OFFERED)
def test_it_is_offered(sentence: str) -> None:
    assert tips(pl.Series([sentence])).to_list() == [False]
