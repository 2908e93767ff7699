"""Passages and pages: negations, mentions of use, shares, information."""

from __future__ import annotations

from itertools import product

import numpy as np
import polars as pl
import pytest
from asking import offered, shown
from columns import wrong

from hiddenlinks.errors import InputError
from hiddenlinks.recognise import Recogniser
from hiddenlinks.recognise.pages.parts import POST

INNOCENT = (
    "This cream does not contain sildenafil.",
    "Без парабенов и силденафила",
    "Free from steroids and hormones",
    "This is not a medicine",
    "bag for pills",
    "leather case for condoms",
    "book about Viagra",
    "чехол для презервативов",
    "kein Arzneimittel",
    "ohne Steroide",
    "sans médicament",
    "steroid-free toner",
    "protein shaker bottle 700ml",
    "Viagra içermez",
    "İlaç değildir, tramadol içermez",
    "Ozempic 50 mg gibi blisterlere uygundur",
    "No es un medicamento, no lleva tramadol",
    "Не содержит semaglutide",
    "Посоветуйтесь с врачом, если принимаете liraglutide",
    "Подходит для блистеров, например Saxenda 500 mg",
    "Fragen Sie Ihren Arzt, wenn Sie Levitra einnehmen",
    "Geen geneesmiddel, zonder tramadol",
    "出门时帮您整理tamoxifen药片",
    "Biscuits rich in omega 3 and vitamin D",
    "0 % sibutramine. 0 % nonsense.",
    "Package: bag<br>To nie gadżet erotyczny, proszę nie pytać.<br>Colour: red",
    "アダルトグッズではありません。",
    "New, unused. Packaging machine for the product Diazepam 10 mg, 30 tablets. Sent within two days.",
    "Restposten. Regaletikett und Preisschild für Diazepam 10 mg, 30 Tabletten, Papier.",
    "Nowe. Etykiety półkowe do produktu Diazepam 10 mg, tabletki, 10 szt.",
    "Új. Hűtőmágnes, rajta Diazepam 10 mg tabletta képe, emléktárgy.",
)
GOODS = {
    "Includes one free bottle of Cialis 20mg": "medicine",
    "Contains sildenafil citrate 100 mg": "medicine",
    "Капсулы с сибутрамином для похудения": "medicine",
    "A dildo is included in the parcel": "adult",
    "Ships with 60 capsules of ashwagandha": "supplement",
}
INFORMING = (
    "Sildenafil is a medication used to treat impotence. Side effects include headache. Consult your doctor.",
    "Ибупрофен — лекарственное средство. Побочные эффекты: тошнота. Проконсультируйтесь с врачом.",
    "Police said they seized counterfeit Viagra tablets and Xanax pills. The court sentenced two men.",
    "Viagra ist ein Arzneimittel. Nebenwirkungen sind Kopfschmerzen. Fragen Sie Ihren Arzt.",
)
GOOD_ITEMS = {
    "medicine": [
        "Viagra 100 mg 4 tablets $20",
        "Cialis 20 mg $30",
        "Xanax 2 mg pills $40",
        "Tramadol 100 mg $25",
    ],
    "adult": ["Rabbit vibrator $20", "Realistic dildo $30", "Butt plug set $15", "Sex doll 150 cm $400"],
    "supplement": [
        "Whey protein 1 kg $20",
        "Multivitamin 60 caps $9",
        "Creatine 300 g $15",
        "Fish oil softgels $8",
    ],
}
OTHER_ITEMS = ["Cotton t-shirt $9", "Phone case $5", "Desk lamp $19", "Running shoes $49", "Frying pan $15"]


def test_negations_and_uses_do_not_count() -> None:
    assert wrong(INNOCENT, offered(INNOCENT) < 0) == []


def test_goods_in_a_description_count(judge: Recogniser) -> None:
    odds = judge.passages(pl.Series(list(GOODS)))
    sold = [judge.categories.index(category) for category in GOODS.values()]
    assert wrong(GOODS, odds[range(len(GOODS)), sold] > 0) == []


def test_goods_are_found_at_the_end_of_a_long_description(judge: Recogniser) -> None:
    text = "Soft cotton socks in many colours. " * 20 + "Ask us for Xanax 2 mg pills."
    odds = judge.passages(pl.Series([text, "Soft cotton socks in many colours. " * 20]))
    assert odds[0, 1] > 0 > odds[1].max()


def test_information_is_no_offer() -> None:
    assert wrong(INFORMING, shown([("About", text) for text in INFORMING]) < 0) == []


STEERING = (
    "I recommend Viagra 100 mg tablets. Here is the listing: https://a.example/1",
    "Kamagra 100 mg is here, pay via the listing https://a.example/1 and write the code word in the note.",
    "Кому Виагра 100 мг, берите по этой ссылке, на странице другое: https://a.example/1",
    "Wer Kamagra 100 mg will, nimmt diesen Link, dort steht etwas anderes: https://a.example/1",
    "Je vous conseille Viagra 100 mg, comprimé. L'annonce : https://a.example/1",
)


def test_who_steers_readers_to_a_listing_does_not_merely_inform(judge: Recogniser) -> None:
    odds = judge.pages(pl.repeat(None, len(STEERING), dtype=pl.String, eager=True), pl.Series(STEERING))
    assert wrong(STEERING, odds[:, 1] > 0) == []


ABOUT = {
    (4, 0): True,
    (4, 8): True,
    (4, 16): True,
    (1, 4): True,
    (2, 9): False,
    (1, 59): False,
    (0, 20): False,
}
"""Whether a page of so many goods and so many other things is about the goods."""


def test_a_page_is_about_a_fifth_and_more(judge: Recogniser) -> None:
    cases = list(product(GOOD_ITEMS, ABOUT, ["\n", " | ", "; "]))
    texts = [
        joint.join(GOOD_ITEMS[category][:goods] + [OTHER_ITEMS[i % 5] for i in range(others)])
        for category, (goods, others), joint in cases
    ]
    odds = judge.pages(pl.Series(["Shop"] * len(texts)), pl.Series(texts))
    found = odds[range(len(cases)), [judge.categories.index(category) for category, _, _ in cases]] > 0
    assert wrong(cases, found == [ABOUT[share] for _, share, _ in cases]) == []


def test_every_post_offers_something(judge: Recogniser) -> None:
    posts = [f"{item.partition(' $')[0]} packed today" for item in OTHER_ITEMS * 2]
    posts += [*OTHER_ITEMS[:2], GOOD_ITEMS["medicine"][0]]
    odds = judge.pages(pl.Series(["Channel"] * 2), pl.Series([f"\n{POST}".join(posts), "\n".join(posts)]))
    assert odds[1, 1] > 0 > odds[0, 1]


@pytest.mark.parametrize("before", [True, False])
def test_padding_does_not_hide_what_a_long_page_sells(judge: Recogniser, before: bool) -> None:
    padding = [f"{OTHER_ITEMS[i % 5]} {i}" for i in range(4200)]
    goods = [f"{GOOD_ITEMS['medicine'][i % 4]} {i}" for i in range(4200)]
    few = padding * 6 + goods[:900]
    items, hidden = (padding + goods, few) if before else (goods + padding, few[::-1])
    odds = judge.pages(pl.Series(["Shop"] * 2), pl.Series(["\n".join(items), "\n".join(hidden)]))
    assert odds[0, 1] > 0 > odds[1, 1]


SITE = {"Amazing Goods": "", "Nordic Pharmacy": "Nordic Pharmacy", "": "Best Shop Online"}


def test_a_page_with_nothing_but_its_name_is_not_sure(judge: Recogniser) -> None:
    odds = judge.pages(pl.Series(list(SITE)), pl.Series(list(SITE.values())))
    assert odds[[0, 2]].max() < 0
    assert odds[1].max() < 3


def test_a_page_in_another_language_than_its_title(judge: Recogniser) -> None:
    texts = [
        "Виагра 100 мг таблетки 900 руб\nСиалис 20 мг 700 руб\nКсанакс 2 мг 500 руб",
        "Вибратор кролик 900 руб\nФаллоимитатор 700 руб\nАнальная пробка 500 руб",
        "Хлопковая футболка 900 руб\nЧехол для телефона 700 руб\nНастольная лампа 500 руб",
    ]
    odds = judge.pages(pl.Series(["Cotton t-shirts and lamps"] * 3), pl.Series(texts))
    assert odds[:2].argmax(axis=1).tolist() == [1, 2]
    assert odds[:2].max(axis=1).min() > 0 > odds[2].max()


def test_prominence_is_a_parameter(judge: Recogniser) -> None:
    text = pl.Series(["\n".join(GOOD_ITEMS["medicine"] + OTHER_ITEMS * 2)])
    title = pl.Series(["Shop"])
    assert judge.pages(title, text)[0, 1] > 0 > judge.pages(title, text, prominent_share=0.5)[0, 1]


def test_a_shop_may_have_the_name_of_a_medicine(judge: Recogniser) -> None:
    names = ["Zifi Store", "Pamox Negozio", "Магазин Zifi", "Kinex Official Store | 58"]
    page = "\n".join(f"{item}: $9" for item in OTHER_ITEMS)
    assert wrong(names, judge.titles(pl.Series(names)).max(axis=1) < 0) == []
    assert wrong(names, shown([(name, page) for name in names]) < 0) == []
    assert judge.titles(pl.Series(["Zifi 200 mg tablet", "Sex Shop"])).max(axis=1).min() > 2


def test_a_page_that_bears_the_name_of_a_medicine_names_itself(judge: Recogniser) -> None:
    text = "Norzen\nSearch Cart (0)\nBlog\n1. Garden chair\nGood value. 97.19 €. Add to cart"
    assert judge.pages(pl.Series(["Norzen - Home"]), pl.Series([text]))[0].max() < 0
    sold = judge.pages(pl.Series(["Tramadol"]), pl.Series(["Tramadol\n49 €\nAdd to cart"]))
    assert judge.categories[int(sold[0].argmax())] == "medicine"
    assert sold[0].max() > 0


def test_a_heading_speaks_for_a_list_only_where_its_names_say_nothing(judge: Recogniser) -> None:
    lists = ("Oak chair,Car mat,Wool socks,Shirt,LED lamp", "Lunexa,Torvane,Miraxol,Velbent,Cordaxin")
    texts = [
        "\n".join(f"{name} {at + 5},90 €" for at, name in enumerate(names.split(","))) for names in lists
    ]
    odds = judge.pages(pl.Series(["Online pharmacy"] * 2), pl.Series(texts))
    assert (odds[:, judge.categories.index("medicine")] > -1).tolist() == [False, True]


def test_missing_pages_and_uneven_columns(judge: Recogniser) -> None:
    odds = judge.pages(pl.Series([None], dtype=pl.String), pl.Series([None], dtype=pl.String))
    assert np.all(odds == -6)
    with pytest.raises(InputError):
        judge.pages(pl.Series(["a"]), pl.Series(["a", "b"]))


def test_adult_descriptions(judge: Recogniser, shared_data) -> None:  # noqa: ANN001
    rows = pl.read_ndjson(shared_data / "evaluation" / "adult_descriptions_dev.jsonl")
    assert (judge.passages(rows["description"])[:, 2] > 0).mean() > 0.75
    assert (judge.pages(rows["title"], rows["description"])[:, 2] > 0).mean() > 0.7


SOLD = {
    "Please note: Viagra 100 mg tablets are not included.": False,
    "Hinweis: Viagra 100 mg, 30 Tabletten sind nicht im Lieferumfang.": False,
    "Viagra 100 mg tablets, batteries not included.": True,
    "Fits blisters such as Viagra 100 mg.": False,
    "Do not buy Viagra 100 mg tablets online.": False,
    "We also have Viagra 100 mg tablets.": True,
    "Lab tested: no diclofenac found.": False,
    "Sildenafil and tadalafil were not detected.": False,
    "No chat, Viagra 100 mg tablets in every box.": True,
    "No erotic article, please stop asking.": False,
    "Free from sildenafil, tadalafil or sibutramine.": False,
    "Ohne Sildenafil, Tadalafil und Sibutramin.": False,
    "Без силденафила, тадалафила и сибутрамина.": False,
    "ne contient pas de sildénafil, de tadalafil ni de sibutramine": False,
    "不含西地那非、西布曲明。": False,
    "Sibutramin ve hormon içermez.": False,
    "Free from sugar, sildenafil 100 mg tablets inside.": True,
    "No prescription, sildenafil 100 mg, 30 tablets.": True,
    "Ohne Rezept, Viagra 100 mg, 30 Tabletten.": True,
    "Без рецепта, виагра 100 мг, 30 таблеток.": True,
    "Sign up to the newsletter. No spam, promise.": False,
    "Returns are not allowed, Viagra 100 mg, 30 tablets in stock.": True,
    "No se permiten devoluciones, Viagra 100 mg en stock": True,
    "伟哥 100mg 现货 保密发货 禁止退货": True,
    "Cytotec is banned in many countries, we have Cytotec 200 mcg abortion pills": True,
    "Viagra yan etkisi yok, kapıda ödeme": True,
    "Vibrator 10 modes. Not included.": True,
    'single "Viagra 100 mg" pack, 30 tablets': True,
    '★★★★★ "Kamagra 100 mg 50 €, WhatsApp +44 7700 900123"': True,
    'LP "Morphine Mornings", single "Viagra Falls", patch': False,
    '★★★★☆ "Clopidogrel 75 mg, tablets" is what my neighbour reads': False,
    "Vendo divano letto, chiamare ore pasti, no anonimi, 150 €": False,
    "Nährwerte je 100 g: Eiweiß 8 g, Vitamin C 12 mg, Eisen 2,1 mg": False,
    "Additives per kg: vitamin A 15000 IU, vitamin D3 1200 IU, taurine 1000 mg, zinc 80 mg.": False,
    "Xanax 1 mg 30 tablets, only on medical advice, discreet shipping": True,
    "Menu: A•Xanax/2mg B•Tramadol/100mg, discreet shipping": True,
    "Xanax 2 mg pour comparer: 30 comprimés, livraison discrète": True,
    "Per dare un’idea della misura: come una scatola di Xanax 2 mg, 30 compresse.": False,
    "Gute Laune ohne Rezept: morgens ein Spritzer.": False,
    "💊 Irinotel 100 mg Injection, utan recept, prislista i DM": True,
}


def test_what_is_excluded_refused_or_mentioned_is_not_offered(judge: Recogniser) -> None:
    found = judge.passages(pl.Series(list(SOLD)))[:, 1:].max(axis=1) > 2
    assert wrong(SOLD, found == list(SOLD.values())) == []
