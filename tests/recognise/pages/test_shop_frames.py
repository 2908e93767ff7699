"""The frame of a shop is known by its words, in any language; goods have other ones."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise.pages.frames import labels, menus

FRAMES = [
    "Add to cart",
    "ADD TO BASKET!",
    "In den Warenkorb",
    "Ajouter au panier",
    "В корзину",
    "加入购物车",
    "Sort by: price",
    "My account | Log in",
    "500 ml",
    "12 €",
    "★★★★☆ (12)",
    "",
]
GOODS = ["Aspirin", "add Aspirin to cart", "vitamin D3", "B12", "Home trainer", "Новый чайник", "阿司匹林"]


@pytest.mark.parametrize(("text", "frame"), [(t, True) for t in FRAMES] + [(t, False) for t in GOODS])
def test_a_frame_has_no_words_of_its_own(text: str, *, frame: bool) -> None:
    assert labels(pl.Series([text])).to_list() == [frame]


@given(st.lists(st.sampled_from(FRAMES + GOODS)))
def test_each_text_is_judged_alone(texts: list[str]) -> None:
    known = dict(zip(FRAMES + GOODS, [True] * len(FRAMES) + [False] * len(GOODS), strict=True))
    assert labels(pl.Series(texts, dtype=pl.String)).to_list() == [known[text] for text in texts]


@given(st.lists(st.sampled_from(FRAMES[:6]), min_size=1, max_size=5))
def test_frames_side_by_side_are_one(texts: list[str]) -> None:
    assert labels(pl.Series([" ".join(texts)])).all()


MENUS = [
    "Home | New in | Bestsellers | Sale | Gift cards | Contact",
    "Startseite Neuheiten Bestseller Marken Hilfe Kontakt Impressum",
    "Strona główna | Nowości | Bestsellery | Pomoc | Kontakt",
]
SAID = ["Fast delivery all over Europe, pay on delivery.", "Diazepam 10 mg new in stock", "Add to basket", ""]


@pytest.mark.parametrize(
    ("line", "left"),
    [
        (
            "Home · About us · News · Contact · Search Steel bottles from 9 €.",
            "Search Steel bottles from 9 €.",
        ),
        (
            "Accept all · Reject · Settings | Home · Chi siamo · Notizie | Bottiglie da 9 €",
            "Bottiglie da 9 €",
        ),
        ("Steel bottles and cups · News · Contact", "Steel bottles and cups · News · Contact"),
        ("News", "News"),
    ],
)
def test_entries_within_a_line_go_where_they_are_several(line: str, left: str) -> None:
    assert menus(pl.Series([line])).item() == left


@given(st.lists(st.lists(st.sampled_from(MENUS + SAID), min_size=1, max_size=5), max_size=5))
def test_menus_go_and_everything_else_stays(pages: list[list[str]]) -> None:
    left = menus(pl.Series(["\n".join(lines) for lines in pages], dtype=pl.String))
    assert left.to_list() == ["\n".join(line for line in lines if line in SAID) for lines in pages]
