"""A page whose heading says that it is an encyclopaedia, a leaflet or a forum informs, whatever it names."""

from __future__ import annotations

from itertools import product

from asking import shown
from columns import wrong

KINDS = (
    "Encyclopaedia", "Package leaflet", "Health A-Z", "Lexikon", "Packungsbeilage", "Glossaire", "Santé de A à Z",
    "Prospecto", "Enciclopedia", "Fórum", "Bijsluiter", "Słownik", "Příbalový leták", "Форум", "Энциклопедия",
    "Ordbok", "Sözlük", "百科", "フォーラム",
)  # fmt: skip
SHOP = "Home | New in | Bestsellers | Sale | Contact | Help"
SAID = "Many people have heard of it. Some of them like it, others do not. Nobody knows why."


def test_a_heading_says_what_a_page_is() -> None:
    pages = [
        page
        for name, kind in product(("Diazepam 10 mg tablets", "Fat burner capsules", "Rabbit vibrator"), KINDS)
        for page in (
            (f"{name} – {kind}", f"{SHOP}\n{SAID}"),
            (f"{kind}: {name}", f"{SHOP}\n{SAID}"),
            (None, f"{SHOP}\nHome > {name} – {kind}\n{SAID}"),
        )
    ]
    assert wrong(pages, shown(pages) < 0) == []


def test_what_has_a_price_or_an_order_is_sold_there_all_the_same() -> None:
    priced = "Diazepam 10 mg, 30 tablets\n20 €\nOrder now"
    ordered = "Diazepam 10 mg, 30 tablets: 20 €, order by private message"
    pages = [
        ("Diazepam – Forum", priced),
        ("Diazepam – Lexikon", priced),
        ("Diazepam 10 mg – Forum", ordered),
    ]
    assert wrong(pages, shown(pages) > 0) == []


def test_a_menu_sells_nothing_and_a_sentence_does() -> None:
    said = "Diazepam 10 mg, 30 tablets. Fast delivery. Secure payment."
    told = "Diazepam helps many people. Nobody knows why. They say so."
    sells, tells = shown([("Diazepam 10 mg", f"{SHOP}\n{text}") for text in (said, told)])
    assert sells > 0 > tells
