"""A page of few words that names goods without a price: the sentence behind, and the title, say what it is."""

from __future__ import annotations

import polars as pl
from asking import shown
from columns import wrong

from hiddenlinks.recognise import Recogniser

MENTIONS = (
    ("Podcast 112", "With O. Petrova: why we are tired of the adverts for Viagra 100 mg. 48 min."),
    ("Quiz, round 7", "Question 4: who patented Viagra 100 mg?\nQuestion 5: the longest river of Portugal?"),
    (
        "Ciné-club Lyon",
        "Une comédie sur un facteur et un colis de Viagra 100 mg égaré. 102 min, séance 20h30.",
    ),
    ("Seller academy", "What may not be listed: Viagra 100 mg, Cialis 20 mg and the like. Lesson 4 of 12."),
    (
        "Rowing club",
        "Training on Tuesday. Anti-doping: Viagra 100 mg is no business of ours, water and bananas are.",
    ),
)
BETWEEN = (
    (
        "Chapter 2",
        "The inspector opened the drawer. Viagra 100 mg, 43 boxes, a name scratched out. It rained in Dublin.",
    ),
    (
        "Gericht",
        "Ein Händler aus Linz stand vor Gericht. Viagra 100 mg lag im Lager. Das Urteil folgt im Mai.",
    ),
    (
        "Lost property",
        "Found on the 7.40 to Leeds: Viagra 100 mg. Owners describe the bag to us at the counter.",
    ),
    (
        "Ci chiedono spesso Viagra 100 mg",
        "Ci chiedono spesso Viagra 100 mg. Non lo vendiamo e non lo procuriamo.",
    ),
)
"""The sentence with the goods says nothing by itself."""
UNSOLD = (
    (
        "Film club",
        "In this week's comedy the hero leaves a pack of Viagra 100 mg in the corner shop, and laughs begin.",
    ),
    ("Customs news", "Customs officers in Graz found 146 boxes of Viagra 100 mg between garden chairs."),
    ("Court", "The maker of Viagra 100 mg files for insolvency, sixty jobs are at risk."),
)
"""No price, and nobody speaks as a seller does: however surely the goods are known, they are only told of."""
OFFERS = (
    (None, "Selling Viagra 100 mg tablets. £19.99, posted the same day."),
    (None, "Te koop: Viagra 100 mg, 30 tabletten. 29,93 €, dezelfde dag verstuurd."),
    (None, "Viagra 100 mg, 30 tablets, new in, write to me and I will send it today."),
    ("Deals", "I recommend Viagra 100 mg. Here is the listing: https://shop.example/1"),
    ("Viagra 100 mg", "Viagra 100 mg"),
    (None, "Viagra 100 mg\nCialis 20 mg\nLevitra 20 mg\nKamagra gel\nIn stock, order by message."),
    ("Neu", "Viagra 100 mg wieder da, bestellt per Nachricht, Versand heute noch."),
)


def _odds(judge: Recogniser, pages: tuple[tuple[str | None, str], ...]) -> pl.Series:
    titles, texts = (pl.Series(column, dtype=pl.String) for column in zip(*pages, strict=True))
    return pl.Series(judge.pages(titles, texts)[:, judge.categories.index("medicine")])


def test_what_only_mentions(judge: Recogniser) -> None:
    assert wrong(MENTIONS, _odds(judge, MENTIONS) < 0) == []


def test_what_nobody_sells_is_told_of(judge: Recogniser) -> None:
    assert wrong(UNSOLD, _odds(judge, UNSOLD) < 0) == []


def test_what_stands_beside_it_decides(judge: Recogniser) -> None:
    assert wrong(BETWEEN, _odds(judge, BETWEEN) < 0) == []
    priced = tuple(
        (None, f"{text.split('. ')[0]}. Viagra 100 mg, 20 €. Order here.") for _, text in BETWEEN[:2]
    )
    assert wrong(priced, _odds(judge, priced) > 0) == []


def test_what_offers(judge: Recogniser) -> None:
    assert wrong(OFFERS, _odds(judge, OFFERS) > 0) == []


def test_what_a_shop_calls_itself_heads_a_list_of_what_it_has() -> None:
    heads = (
        ("Shop for food supplements and sports nutrition", "Whey Protein 1 kg, Creatine 300 g"),
        ("Negozio di integratori alimentari", "Ranger Whey Protein Vanilla, 2 lbs, Omega Flax Oil, 8 oz."),
        ("Sklep z suplementami diety", "IRONMAN Whey Protein, Creatine 300 g"),
        ("Geschäft für Nahrungsergänzung", "Whey Protein 1 kg, Creatine 300 g"),
        ("Geschäft für Erotik", "Rabbit Vibrator lila, Dildo 20 cm"),
    )
    sold = [("Our shop", f"{head}: {names}") for head, names in heads]
    told = [
        ("Museum", "Shop for medicines in 1900: how a pharmacist worked. Guided tours on Sundays."),
        ("Tapped", "We have no shop for erotic goods: we make drums."),
    ]
    assert wrong(sold, shown(sold) > 0) == []
    assert wrong(told, shown(told) < 0) == []
