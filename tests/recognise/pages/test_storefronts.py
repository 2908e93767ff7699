"""What a shop calls itself speaks for goods that nobody knows, and for none that are something else."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import numpy as np
import polars as pl
import pytest
from asking import shown
from columns import wrong
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise.pages.storefronts import by_front, storefronts
from hiddenlinks.vocabulary import CATEGORIES

UNKNOWN = ("Genoroxal 250mg Tablet", "K2-Zolex Solution", "Lurastarin 40mg")
ORDINARY = ("Toothbrush, soft", "Baby bottle 250 ml", "Compression stockings", "Heating pad")
FORMS = (
    ("Online pharmacy", "Order form. Item: {}. Quantity: 1. Name, address, phone. Cash on delivery. Send the order."),
    ("Online-Apotheke", "Bestellformular. Artikel: {}. Menge: 1. Name, Adresse, Telefon. Per Nachnahme. Absenden."),
    ("Pharmacie en ligne", "Bon de commande. Article : {}. Quantité : 1. Nom, adresse, téléphone. Envoyer."),
    ("Nätapotek", "Beställningsformulär. Vara: {}. Antal: 1. Namn, adress, telefon. Skicka beställningen."),
    ("İnternet eczanesi", "Sipariş formu. Ürün: {}. Adet: 1. Ad, adres, telefon. Siparişi gönder."),
    ("Mullers – Internetová lekáreň", "{}\nNa sklade, 18 €. Vložiť do košíka."),
    ("Welcome", "Farmacia online.\n{}\n18 €. Aggiungi al carrello."),
    ("FAQ – Online pharmacy", "How do I order? Choose, for example, {} and pay by card."),
)  # fmt: skip


def test_a_pharmacy_that_says_so_sells_what_nobody_knows() -> None:
    pages = [(title, text.format(name)) for title, text in FORMS for name in UNKNOWN]
    assert wrong(pages, shown(pages) > 0) == []


def test_a_pharmacy_sells_toothbrushes_too() -> None:
    pages = [(title, text.format(name)) for title, text in FORMS for name in ORDINARY]
    assert wrong(pages, shown(pages) < 0) == []


def test_an_article_about_such_shops_is_none() -> None:
    pages = [
        ("Online pharmacy – encyclopaedia", "An online pharmacy sends medicines by post. The first opened in 1999."),
        ("Customs warn of an online pharmacy", "Customs found 300 parcels of an online pharmacy and seized them all."),
        ("How we tested", "Online pharmacy, our test: three of ten asked for no prescription. We bought nothing."),
    ]  # fmt: skip
    assert wrong(pages, shown(pages) < 0) == []


def _table() -> dict[str, list[str]]:
    told = files("hiddenlinks.recognise.pages").joinpath("storefronts.toml").read_text("utf-8")
    return {key: [name.strip() for name in names.split(",")] for key, names in tomllib.loads(told).items()}


def test_every_name_is_in_small_letters_and_says_one_thing() -> None:
    table = _table()
    assert set(table) <= set(CATEGORIES)
    names = [name for key in table for name in set(table[key])]
    assert len(names) == len(set(names))
    assert [name for name in names if not name or name != name.lower()] == []


@pytest.mark.parametrize("category", sorted(_table()))
def test_every_name_is_found_in_a_title_and_in_a_clause(category: str) -> None:
    names = _table()[category]
    capitals = [name.capitalize() for name in names]
    titles = pl.Series([*capitals, *(f"Mullers | {name}" for name in capitals), *([""] * len(names))])
    parts = pl.DataFrame(
        {"page": range(2 * len(names), 3 * len(names)), "part": [f"Hello, {name}: thing" for name in names]}
    )
    says, alone = storefronts(titles, parts, CATEGORIES)
    assert titles.filter(pl.Series(~says[:, CATEGORIES.index(category)])).to_list() == []
    assert says.sum() == len(titles)
    assert not alone.any()


def test_user_categories_that_have_no_such_shops_are_left_alone() -> None:
    parts = pl.DataFrame({"page": [0], "part": ["Online pharmacy"]})
    says, alone = storefronts(pl.Series(["Online pharmacy"]), parts, ("weapons",))
    assert not says.any()
    assert alone.all()


def _rows(pages: list[int], offers: list[bool]) -> pl.DataFrame:
    rows = {"page": pages, "offer": [float(x) for x in offers], "mark": [False] * len(pages)}
    return pl.DataFrame(rows, schema={"page": pl.Int64, "offer": pl.Float64, "mark": pl.Boolean})


@given(
    st.lists(
        st.tuples(
            st.integers(0, 3), st.booleans(), st.booleans(), st.tuples(*[st.floats(-9, 9, width=32)] * 3)
        ),
        max_size=12,
    ),
    st.lists(st.tuples(*[st.booleans()] * 3), min_size=4, max_size=4),
)
def test_only_what_is_in_doubt_on_such_pages_is_judged_anew(
    rows: list[tuple[int, bool, bool, tuple[float, float, float]]], said: list[tuple[bool, bool, bool]]
) -> None:
    parts = _rows([row[0] for row in rows], [row[1] for row in rows])
    alone = np.array([row[2] for row in rows], np.bool_)
    scores = np.array([row[3] for row in rows], np.float32).reshape(-1, 3)
    says, page = np.array(said), parts["page"].to_numpy()
    head = np.zeros((4, 3), np.float32)
    judged, headed = by_front(scores, head, (says, alone), parts, CATEGORIES)
    assert (judged[~alone] >= scores[~alone]).all()
    assert (judged[alone] <= scores[alone]).all()
    assert (judged[~says[page]] == scores[~says[page]]).all()
    assert (judged[(scores > 2.5) & ~alone[:, None]] == scores[(scores > 2.5) & ~alone[:, None]]).all()
    assert (headed[~says] == 0).all()
