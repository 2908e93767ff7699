"""What bears, shows or is for goods is not the goods, in many languages."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise.titles.bearers import bearers

TITLES = (
    "Packaging machine, suited to filling lines for {}",
    "Fridge magnet with a picture of {}, keepsake",
    "Wall holder for {}, holder only",
    "Leere Schachtel von {}, ohne Inhalt",
    "Verpackungsmaschine, geeignet für Abfülllinien von {}",
    "Aimant de frigo avec une image de {}, souvenir",
    "Etichette scaffale e prezzo per {}, 10 pezzi",
    "Puste pudełko po {}, bez zawartości",
    "Магнит на холодильник с картинкой {}, сувенир",
    "{} için duvar askısı, yalnızca askı",
    "Seinäteline tuotteelle {}, pelkkä teline",
    "Verpackungsmaschine für das Produkt {}",
    "Hylteteline tuotteelle {}",
    "Cutter such as for {}",
    "DVD “The makers of {}”",
    "Magnet de frigider cu imaginea {}, amintire",
)
SOLD = (
    "{}, 20 tablets",
    "{} without prescription",
    "Original {} from stock",
    "{} for men",
    "Cheap {}, only today",
)


@pytest.mark.parametrize("title", TITLES)
def test_the_thing_is_left_without_the_goods(title: str) -> None:
    read = bearers(pl.Series([title.format("Zolpradex 20 mg")]))
    assert read.filter(
        pl.col("first").str.contains("Zolpradex") & ~pl.col("thing").str.contains("Zolpradex")
    ).height


@pytest.mark.parametrize("title", SOLD)
def test_who_sells_bears_nothing(title: str) -> None:
    assert bearers(pl.Series([title.format("Zolpradex 20 mg")])).is_empty()


@given(st.lists(st.text(max_size=60), max_size=5))
def test_each_reading_names_its_row(titles: list[str]) -> None:
    read = bearers(pl.Series(titles, dtype=pl.String))
    assert read["row"].is_in(list(range(len(titles)))).all()
    assert read.columns == ["row", "goods", "thing", "first"]


def test_the_table_is_in_small_letters_and_says_nothing_twice() -> None:
    table = tomllib.loads(files("hiddenlinks.recognise.titles").joinpath("bearers.toml").read_text("utf-8"))
    for told in table.values():
        assert set(told) == {"things", "shows", "for", "behind", "only"}
        for names in told.values():
            each = [name.strip() for name in names.split(",") if name.strip()]
            assert len(each) == len(set(each))
            assert each == [name.lower() for name in each]
