"""What is said in sentences: kinds that are only mentioned, shops without prices, advertisements, articles, shelves."""

from __future__ import annotations

import polars as pl
import pytest
from asking import offered, shown
from columns import wrong

from hiddenlinks import classify_categories
from hiddenlinks.recognise import Recogniser

MENTIONED = (
    "Room for tablets, vitamins and plasters.",
    "Sortiert Ihre Vitamine nach Tagen.",
    "Pour ranger médicaments et vitamines.",
    "Utrzymuje witaminy i leki w porządku.",
    "Вмещает таблетки и витамины на неделю.",
    "No antibiotics, no hormones.",
    "Weder Sildenafil noch Tadalafil.",
    "Antibiotikafrei aufgezogen.",
    "Ni stéroïdes ni hormones.",
    "Die Tabletten auf dem Bild sind nicht im Lieferumfang.",
    "Poudre protéinée non fournie.",
    "Remédios não inclusos.",
)
SOLD = {
    "We ship Kamagra and Cialis in plain boxes. Discreet parcels, payment in bitcoin.": "medicine",
    "Wir verkaufen Kamagra und Cialis. Diskrete Verpackung.": "medicine",
    "Nous vendons Kamagra et Cialis. Colis discret, paiement par virement.": "medicine",
    "Продаём Камагру и Сиалис. Анонимная посылка, предоплата.": "medicine",
    "Our range. Ashwagandha capsules 90 / Whey protein vanilla 1 kg / Slimming tea": "supplement",
    "Nagie filmiki bez cenzury, 40 zł": "adult",
    "Escort de lujo, salidas a hotel y domicilio, 150 euros": "adult",
    "Эротический массаж с окончанием, 5000 руб": "adult",
}
TOLD = (
    "Escort agencies and the law, a report by our reporter. Interviews with police and lawyers.",
    "How Viagra changed medicine: an essay by a historian. Read more in our magazine.",
    "Sexualtherapeutin in Bonn, Paarberatung nach Vereinbarung.",
)
SHELVES = {
    "Apotheke": "medicine",
    "Eczane > Ağrı kesiciler": "medicine",
    "Vitamines et minéraux": "supplement",
    "Zielarnia > Kapsułki ziołowe": "supplement",
    "Juguetes para adultos": "adult",
    "Health & Beauty > Incontinence Aids > Diapers for adults": "none",
    "Collectibles > Rocks & Fossils > Minerals": "none",
}


def test_what_is_only_mentioned_is_not_offered() -> None:
    assert wrong(MENTIONED, offered(MENTIONED) < 1.5) == []


def test_named_goods_are_offered(judge: Recogniser) -> None:
    said = judge.passages(
        pl.Series(["We also have Kamagra 100 mg, 20 tablets.", "Ask for whey isolate 2 kg."])
    )
    assert said[0, 1] > 2
    assert said[1, 0] > 2


NUTRIENTS = (
    "Ingredients: aqua, niacinamide, panthenol, parfum.",
    "Care with collagen and vitamin E for the hands.",
    "Colour B6, order now, free shipping",
    "Material: zinc, order now, free shipping",
    "Magnesium",
)


def test_nutrients_say_half_where_they_are_no_title(judge: Recogniser) -> None:
    """Creams have them, too; a dose and a form speak for themselves, and in a title they say all of it."""
    assert wrong(NUTRIENTS, offered(NUTRIENTS) < 0.5) == []
    assert offered(["We also have Magnesium 400 mg, 90 tablets.", "Ashwagandha"]).min() > 2
    assert judge.titles(pl.Series(["Magnesium", "Taurine"])).max(axis=1).min() > 1


def test_shops_and_advertisements_sell_without_a_list(judge: Recogniser) -> None:
    odds = judge.pages(pl.Series([None] * len(SOLD), dtype=pl.String), pl.Series(list(SOLD)))
    sold = [judge.categories.index(category) for category in SOLD.values()]
    assert wrong(SOLD, odds[range(len(SOLD)), sold] >= 1) == []


def test_reports_and_practices_sell_nothing() -> None:
    assert wrong(TOLD, shown([(None, text) for text in TOLD]) < 0) == []


def test_a_fifth_is_a_whole_number_of_things(judge: Recogniser) -> None:
    ordinary = [f"Ceramic flower pot number {n} - 9.90 EUR" for n in range(9)]
    goods = ["Sildenafil 100 mg, 20 tablets - 29.90 EUR", "Tadalafil 20 mg, 10 tablets - 19.90 EUR"]
    texts = ["\n".join(goods[:1] + ordinary[:4]), "\n".join(goods + ordinary)]  # one of five, two of eleven
    odds = judge.pages(pl.Series([None, None], dtype=pl.String), pl.Series(texts))[:, 1]
    assert odds[0] > 0 > odds[1]


@pytest.mark.parametrize(("path", "category"), SHELVES.items())
def test_shelves_in_the_words_of_marketplaces(path: str, category: str) -> None:
    assert classify_categories([path])["category"].item() == category


@pytest.mark.parametrize("path", ["Adult", "Pharmacy > Plasters", "Adultos > Novedades"])
def test_what_may_be_declared_lies_between(judge: Recogniser, path: str) -> None:
    assert -0.6 <= judge.declared(pl.Series([path])).max() < 0
