"""A page whose heading says that it is an encyclopaedia, a leaflet or a forum informs, whatever it names."""

from __future__ import annotations

import polars as pl
import pytest

from hiddenlinks.recognise import Recogniser

KINDS = (
    "Encyclopaedia", "Package leaflet", "Health A-Z", "Lexikon", "Packungsbeilage", "Glossaire", "Santé de A à Z",
    "Prospecto", "Enciclopedia", "Fórum", "Bijsluiter", "Słownik", "Příbalový leták", "Форум", "Энциклопедия",
    "Ordbok", "Sözlük", "百科", "フォーラム",
)  # fmt: skip
SHOP = "Home | New in | Bestsellers | Sale | Contact | Help"
SAID = "Many people have heard of it. Some of them like it, others do not. Nobody knows why."


def _most(title: str | None, text: str) -> float:
    odds = Recogniser.default().pages(pl.Series([title], dtype=pl.String), pl.Series([text]))
    return float(odds.max())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["Diazepam 10 mg tablets", "Fat burner capsules", "Rabbit vibrator"])
def test_a_heading_says_what_a_page_is(name: str, kind: str) -> None:
    assert _most(f"{name} – {kind}", f"{SHOP}\n{SAID}") < 0
    assert _most(f"{kind}: {name}", f"{SHOP}\n{SAID}") < 0
    assert _most(None, f"{SHOP}\nHome > {name} – {kind}\n{SAID}") < 0


@pytest.mark.parametrize("kind", ["Forum", "Lexikon"])
def test_what_has_a_price_is_sold_there_all_the_same(kind: str) -> None:
    assert _most(f"Diazepam – {kind}", "Diazepam 10 mg, 30 tablets\n20 €\nOrder now") > 0


def test_who_sells_in_a_forum_sells() -> None:
    assert _most("Diazepam 10 mg – Forum", "Diazepam 10 mg, 30 tablets: 20 €, order by private message") > 0


def test_a_menu_sells_nothing_and_a_sentence_does() -> None:
    said = "Diazepam 10 mg, 30 tablets. Fast delivery. Secure payment."
    assert _most("Diazepam 10 mg", f"{SHOP}\n{said}") > 0
    assert _most("Diazepam 10 mg", f"{SHOP}\nDiazepam helps many people. Nobody knows why. They say so.") < 0
