"""A page offers as many things, however its names and prices are set."""

from __future__ import annotations

import numpy as np
import polars as pl
import pytest
from asking import shown
from columns import parted, wrong
from hypothesis import given, settings
from hypothesis import strategies as st

from hiddenlinks.recognise.pages.parts import POST, split
from hiddenlinks.recognise.pages.things import marked, things
from hiddenlinks.recognise.said.patterns import holds, without
from hiddenlinks.recognise.said.prices import PRICE

NAMES = ("red chair", "blue lamp", "green sofa", "tin kettle", "oak table", "wool hat")
LAYOUTS = {
    "a line each": "{name} - {price}\n",
    "name and price on lines of their own": "{name}\n{price}\n",
    "price first": "{price}\n{name}\n",
    "with a button": "{name}\n{price}\nAdd to cart\n",
    "with stars": "{name}\n★★★★☆ (12)\n{price}\nIn den Warenkorb\n",
    "before and now": "{name}\n{old} {price}\n-20%\n",
    "before and now on two lines": "{name}\n{old}\n{price}\nBuy now\n",
    "before and now in one line": "{name} was {old} now {price}\n",
    "by weight": "{name}\n{price}\n{old}/100 ml\n",
    "one line": "{name} {price} ",
    "one line with bars": "{name} {price} | ",
    "one line, price first, with bars": "SALE {price} {name} free shipping | ",
    "a table": "| {name} | {price} | in stock |\n",
}
FRAME = "Home\nShop\nMy account\nCart (0)\nSort by price\n"


def _parts(texts: list[str]) -> pl.DataFrame:
    parts = split(pl.Series(texts, dtype=pl.String), 4000, items=True)
    priced, named = holds(parts["part"], PRICE), without(parts["part"], PRICE, " ")
    nothing = pl.lit(value=False)
    parts = parts.with_columns(goods=nothing, sold=nothing, ordinary=nothing)
    return marked(parts.with_columns(priced=priced.cast(pl.Float64), named=named))


def _things(texts: list[str]) -> np.ndarray:
    return things(_parts(texts), len(texts))


def _page(layout: str, names: list[str]) -> str:
    return "".join(
        LAYOUTS[layout].format(name=name, price=f"{at + 5},90 €", old=f"{at + 50},90 €")
        for at, name in enumerate(names)
    )


@settings(max_examples=40)
@given(st.lists(st.sampled_from(NAMES), min_size=2, max_size=12))
def test_every_layout_offers_as_much(names: list[str]) -> None:
    pages = {layout: _page(layout, names) for layout in LAYOUTS}
    framed = {f"{layout}, framed": f"{FRAME}{page}\nPrivacy policy" for layout, page in pages.items()}
    pages |= framed
    assert wrong(pages, _things(list(pages.values())) == len(names)) == []


@settings(max_examples=40)
@given(st.lists(st.lists(st.sampled_from(NAMES), min_size=1, max_size=9, unique=True), min_size=3))
def test_without_prices_every_short_line_is_a_thing_but_the_frame(pages: list[list[str]]) -> None:
    assert _things([FRAME + "\n".join(names) for names in pages]).tolist() == [len(names) for names in pages]


def test_a_column_of_prices_is_of_many_things() -> None:
    prices = "\n".join(f"{at},90 €" for at in range(5, 11))
    assert _things(["\n".join([*NAMES, prices])]).tolist() == [len(NAMES)]


def test_goods_without_a_price_are_further_things_where_they_are_more_than_the_prices() -> None:
    parts = _parts(["red chair\n5 €\nblue lamp\n7 €\ntin kettle\n"])
    for count in range(4):
        goods = (parts["priced"] == 0) & (
            parts["part"].is_in(["red chair", "blue lamp", "tin kettle"][:count])
        )
        assert things(parts.with_columns(goods=goods), 1).tolist() == [max(2, count)]


SPELT = (
    "external solid state drive with usb 3.1 for laptops and consoles",
    "magnetic charging cable for phones with three different plugs",
    "case of soft silicone for phones with a cat on it",
    "wireless earphones with microphone and charging case in black",
)


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_names_that_look_like_sentences_are_those_of_a_list_where_they_are_several(count: int) -> None:
    parts = _parts(["\n".join(["red chair", *SPELT[:count]])])
    ordinary = parts.with_columns(ordinary=parts["part"] != "red chair")
    assert things(ordinary, 1).tolist() == [1 + count if count >= 3 else 1]
    assert things(parts, 1).tolist() == [1]


def test_sentences_in_one_line_are_no_list_of_names() -> None:
    parts = _parts([f"red chair\nblue lamp\n{'. '.join(SPELT)}."])
    assert things(parts.with_columns(ordinary=pl.lit(value=True)), 1).tolist() == [2]


def test_each_post_offers_something() -> None:
    assert _things(
        [f"our channel\n{POST}a fine red chair\n{POST}a lamp, 5 €\n{POST}a sofa, 7 €"]
    ).tolist() == [3]


@settings(max_examples=40)
@given(
    parted(
        st.lists(
            st.builds(_page, st.sampled_from(sorted(LAYOUTS)), st.lists(st.sampled_from(NAMES), max_size=4)),
            max_size=6,
        )
    )
)
def test_pages_are_counted_each_alone(texts: tuple[list[str], ...]) -> None:
    every, before, behind = (_things(part).tolist() for part in texts)
    assert every == before + behind


@pytest.mark.parametrize(
    ("part", "lone"),
    [
        ("12 €", True),
        ("was $20 now $10", True),
        ("Preis: 9,99 € inkl. MwSt.", True),
        ("2,99 €/100 ml", True),
        ("Цена 300 руб. в корзину", True),
        ("tea 12 €", False),
        ("B12 12 €", False),
    ],
)
def test_a_price_stands_alone_beside_the_words_of_a_shop(part: str, *, lone: bool) -> None:
    assert _parts([part])["lone"].any() == lone


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (
            "Nine days of rain at last. The vitamins are back in stock and we ship them daily. It was a long week.",
            1,
        ),
        ("Is there any left?\nWho still has the vitamins?\nyes I do, 58 € shipped, order here", 1),
        ("The vitamins are back in stock and we ship them daily.\fred chair 5 €\fblue lamp 7 €", 3),
    ],
)
def test_what_a_page_of_prose_sells_is_what_it_offers(text: str, count: int) -> None:
    parts = _parts([text])
    goods = parts["part"].str.contains("vitamins")
    sells = goods & parts["part"].str.contains("ship them")
    assert things(parts.with_columns(goods=goods, sold=sells), 1).tolist() == [count]


POSTAGE = (
    "Delivery 4.90 €, free from 49 €. Returns for 30 days.",
    "Versand 4,90 €, ab 49 € kostenlos.",
    "Dostawa 12,90 zł, od 199 zł gratis. Płatność kartą.",
    "Livraison en France 5,90 €, offerte dès 60 €",
    "Доставка 290 руб., от 3000 руб. бесплатно.",
)


@pytest.mark.parametrize("postage", POSTAGE)
def test_what_it_costs_to_send_is_the_price_of_nothing(postage: str) -> None:
    """Two such sums would make the page a list, on which goods without a price are not counted."""
    codes = [f"Code SAVE{number}: 10 % off {NAMES[number % len(NAMES)]}" for number in range(12)]
    few, many = (codes + ["Code HEAL7: 10 % off Viagra 100 mg"] * count for count in (1, 6))
    assert (shown([("Codes", "\n".join([*lines, postage])) for lines in (few, many)]) > 0).tolist() == [
        False,
        True,
    ]


def test_the_name_of_who_holds_the_rights_offers_nothing() -> None:
    shop = "\n".join(f"{name}, 20 €" for name in NAMES[:3])
    assert shown([("Shop", f"{shop}\n© 2025 Tadalis 20. Terms | Contact")]) < 0


STORIES = {
    "The evening trick": """Home | Shop | Basket (0)
Paul Smith, 48, had given up. Then a neighbour handed him {}, a month's supply. In six weeks he lost three sizes. The
maker sells it on the official page alone, today for 39,95 €.
When will I be charged? When the parcel leaves. Can I change my address? Until the label is printed.
Two capsules of {} with breakfast are enough.
Maureen, Leeds: arrived in two days, well packed.
Not happy? Money back for sixty days.""",
    "Arzt packt aus": """Startseite | Shop | Warenkorb (0)
Im Video erklärt er, weshalb er {} empfiehlt. Unter dem Video können Sie gleich bestellen: 46,95 € je Packung.
Über uns: Fünf Leute packen jede Bestellung von Hand. Rechnungen kommen per E-Mail.
Zwei Kapseln {} am Morgen genügen.
Die Lieferung dauert drei Tage, Rücksendungen sind kostenlos.""",
}


def test_an_advertisement_in_prose_offers_one_thing() -> None:
    names = ("Omega-3 fish oil, 120 capsules", "Fat burner with L-carnitine, 60 capsules")
    pages = [(title, text.replace("{}", name)) for title, text in STORIES.items() for name in names]
    assert wrong(pages, shown(pages) > 0) == []


def test_a_number_of_pieces_names_nothing() -> None:
    items = [f"{name} \u00b7 {12 * at + 1} x \u00b7 {at + 5},90 \u20ac" for at, name in enumerate(NAMES * 6)]
    pages = [(None, "\n".join([*items, "Viagra 100 mg, 4 tablets \u00b7 10 x \u00b7 63,90 \u20ac"]))]
    assert wrong(pages, shown(pages) < 0) == []
    vitamins = [(None, "D3\nK2\nB12\nCoQ10\n9,90 \u20ac\nAdd to cart")]
    assert wrong(vitamins, shown(vitamins) > 0) == []
