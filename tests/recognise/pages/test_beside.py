"""What a page names beside the point: a headline, or a heading over prose that only tells of goods, is no offer."""

from __future__ import annotations

from asking import shown
from columns import wrong

GOODS = ("Uroflow 1 mg, tablets", "Whey protein isolate, 900 g", "Rabbit vibrator, 10 modes")
TOLD = (
    "After complaints the regulator examined {} and published a report.",
    "Nach Beschwerden hat die Aufsicht {} untersucht und einen Bericht veröffentlicht.",
    "Tras varias quejas, el regulador examinó {} y publicó un informe.",
    "После жалоб надзор проверил {} и опубликовал отчёт.",
)
FRAME = "Home | News | Topics | About | Contact | Search\n{}\n© 2026"


def test_a_heading_over_prose_that_tells_is_no_offer() -> None:
    pages = [(name, FRAME.format(f"{name}\n{said.format(name)}")) for name in GOODS[:2] for said in TOLD]
    assert wrong(pages, shown(pages) < 0) == []


def test_a_headline_is_none_beside_what_a_newspaper_costs() -> None:
    headline = "Court stops adverts for {}: the doctor was an actor"
    said = "{}\nThe woman in the photo has never heard of {}.\n"
    paper = "Weekend paper with crossword £3.95."
    pages = [
        (headline.format(name), FRAME.format(said.format(headline.format(name), name) + paper))
        for name in GOODS[:2]
    ]
    assert wrong(pages, shown(pages) < 0) == []


def test_a_heading_over_an_offer_is_one() -> None:
    orders = "{}\nOrder {} today, we ship within two days. Add to basket.\n24,90 €"
    pages = [(name, FRAME.format(orders.format(name, name))) for name in GOODS]
    assert wrong(pages, shown(pages) > 0) == []


SHOP = (
    "Home | Basket (0)\nWomen's T-shirt, cotton\n£29.99\n{}\nLight, sturdy and easy to clean.\n"
    "Dispatch within 3 working days, with tracking."
)
IN_PASSING = (
    "Fits next to erotic articles in the bathroom cabinet.",
    "One customer keeps erotic articles in it.",
    "Se range dans la salle de bains à côté, par exemple : les articles érotiques.",
    "Encyclopaedia entry: Rose Clitoral Vibrator – history, use, side effects, sources. Free to read.",
    "Rückruf: Rose Clitoral Vibrator wird zurückgenommen, bitte nicht verwenden.",
)
SOLD_HERE = (
    "We sell erotic articles, too, 20 € each.",
    "Erotic articles in stock: Rose Clitoral Vibrator, discreet parcel.",
)


def test_a_shop_names_goods_in_passing_and_its_dispatch_describes_none() -> None:
    mentions = [("New arrivals", SHOP.format(said)) for said in IN_PASSING]
    assert wrong(mentions, shown(mentions) < 0) == []
    offers = [("New arrivals", SHOP.format(said)) for said in SOLD_HERE]
    assert wrong(offers, shown(offers) > 0) == []
