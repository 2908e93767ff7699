"""What is another's: a courier's, a neighbour's; and what is ours."""

from __future__ import annotations

import polars as pl
import pytest

from hiddenlinks.recognise.said.mentions.elsewhere import MAY_BE_OTHERS, others
from hiddenlinks.recognise.said.patterns import holds

THEIRS = (
    "Wer NAME sucht, geht bitte in die Apotheke.",
    "Si vous cherchez NAME, allez en pharmacie.",
    "Si busca NAME, vaya a una farmacia.",
    "Chi cerca NAME vada in farmacia.",
    "Kto szuka NAME, niech idzie do apteki.",
    "Кто ищет NAME, идите в аптеку.",
    "If you are looking for NAME, please go to a pharmacy.",
    "The court case about NAME has nothing to do with us.",
    "Our courier also drives for a shop with NAME, so your parcel may arrive with theirs.",
    "Unser Paketbote fährt auch für einen Laden, der NAME führt.",
    "Notre livreur travaille aussi pour un magasin de NAME.",
    "El repartidor también trabaja para una tienda de NAME.",
    "Il nostro corriere lavora anche per un negozio di NAME.",
    "O nosso entregador também trabalha para uma loja de NAME.",
    "Onze bezorger rijdt ook voor een winkel met NAME.",
    "Nasz kurier wozi też paczki sklepu, który ma NAME.",
    "Наш курьер возит также заказы магазина, где есть NAME.",
    "我们的快递员也给一家卖NAME的店送货。",
)
OURS = (
    "Looking for NAME? Cheaper than in the pharmacy",
    "Wer NAME sucht, findet es hier statt in der Apotheke billiger",
    "Szukasz NAME bez apteki? Pisz do nas",
    "Our courier also brings NAME",
    "Our shop also sells NAME",
    "NAME, courier 5 euros",
    "Our courier brings NAME from our shop",
    "",
)


@pytest.mark.parametrize("sentence", THEIRS)
def test_it_is_theirs_and_the_loose_pattern_lets_it_pass(sentence: str) -> None:
    said = pl.Series([sentence])
    assert others(said).to_list() == [True]
    assert holds(said.str.to_lowercase(), MAY_BE_OTHERS).to_list() == [True]


@pytest.mark.parametrize("sentence", OURS)
def test_it_is_ours(sentence: str) -> None:
    assert others(pl.Series([sentence])).to_list() == [False]
