"""A line that says once that somebody sells offers what it names; a line that tells of selling does not."""

from __future__ import annotations

import numpy as np
import polars as pl
import pytest
from asking import shown
from columns import wrong
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise import Recogniser
from hiddenlinks.recognise.said.leads import leads

PILLS = "Viagra 100 mg, 4 tablets, Cialis 20 mg, 8 tablets"
TOYS = "Pink Rabbit Vibrator, Realistic Dildo 18 cm"
SELLS = (
    f"Online pharmacy: {PILLS}.",
    f"Farmacia en línea sin receta: {PILLS}.",
    f"Bij mij koop je {PILLS} zonder recept.",
    f"Versandapotheke ohne Rezept: {PILLS}.",
    f"Leki pocztą: {PILLS}.",
    f"Продажа без рецепта: {PILLS}.",
    f"Reçetesiz ilaç satışı: {PILLS}.",
    f"処方箋なしで販売します：{PILLS}。",
    f"Avis : ici, vente de {PILLS}.",
    f"In stock: {PILLS}.",
    f"Erotický obchod: {TOYS}.",
    f"Sex shop: {TOYS}.",
    f"成人用品商城：{TOYS}。",
    f"Tienda erótica, mayores de 18: {TOYS}.",
    f"41551807: {PILLS}.",
    f"Open the link, pay, and {PILLS} comes by post.",
    f"{PILLS}: deleted in the old shop, buy from us here.",
    f"{PILLS}: im alten Laden gelöscht, kauft jetzt hier.",
    f"{TOYS}: ya no está en la otra tienda, cómprelo aquí.",
    f"{PILLS}: в старом магазине удалили, покупайте у нас тут.",
)
TELLS = (
    f"Police closed an online pharmacy: {PILLS}.",
    f"Verkauf von {PILLS} ist verboten.",
    f"Never buy {PILLS} without prescription.",
    f"{PILLS} without prescription: a danger, says the ministry.",
    f"Selling {PILLS} without a prescription may cost pharmacists their licence.",
    f"Lección 4 de farmacia: cómo actúa {PILLS}.",
    f"Shop staff wanted: our pharmacy seeks people who know {PILLS}.",
    "My Viagra 100 mg comes by post from the pharmacy, is that normal?",
    "9345123: Viagra 100 mg, method of making.",
    f"Stock market: the maker of {PILLS} rose.",
)


def _leads(sentences: tuple[str, ...] | list[str]) -> pl.Series:
    tone = Recogniser.default().text_side.tone
    return leads(pl.Series(sentences, dtype=pl.String), tone)


@pytest.mark.parametrize(("sentences", "sells"), [(SELLS, True), (TELLS, False)])
def test_a_sentence_leads_to_goods_or_tells_of_selling(sentences: tuple[str, ...], sells: bool) -> None:
    assert wrong(sentences, _leads(sentences) == sells) == []


@pytest.mark.parametrize(("sentences", "sells"), [(SELLS, True), (TELLS, False)])
def test_a_page_of_one_line_is_what_the_line_says(sentences: tuple[str, ...], sells: bool) -> None:
    assert wrong(sentences, (shown([(None, one) for one in sentences]) > 0) == sells) == []


@given(st.lists(st.sampled_from(SELLS + TELLS), max_size=6))
def test_each_sentence_is_judged_by_itself(sentences: list[str]) -> None:
    alone = [bool(_leads([sentence])[0]) for sentence in sentences]
    np.testing.assert_array_equal(_leads(sentences).to_numpy(), np.array(alone, dtype=bool))
