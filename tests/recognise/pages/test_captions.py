"""What stands under item after item counts the items, whatever it says."""

from __future__ import annotations

import polars as pl
import pytest
from asking import shown
from columns import wrong
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise.pages.captions import captions
from hiddenlinks.recognise.pages.parts import POST, split

UNDER = (
    ("Ships tomorrow.", "Only a few left.", "Order by message."),
    ("Wysyłamy jutro.", "Ostatnie sztuki.", "Zamówienia przez wiadomość."),
    ("Enviamos amanhã.", "Últimas peças.", "Pedidos por mensagem."),
)
ITEMS = (
    "Water bottle 750 ml", "Wooden key holder", "Leather bracelet", "Plastic bangle set", "Ball pen, blue",
    "Car mat", "Cotton bedsheet", "Alloy necklace", "Ceramic mug", "Women's loafers", "Battery charger",
    "Glass screen guard", "Jogging shorts", "Steel pencil box",
)  # fmt: skip
GOODS = ("Viagra 100 mg, 4 tablets", "Fat burner with L-carnitine, 60 capsules", "Rabbit vibrator, pink")


def _asked(lines: list[str], goods: frozenset[str] = frozenset()) -> tuple[list[str], list[str]]:
    parts = split(pl.Series(["\n".join(lines)], dtype=pl.String), 4000, items=True)
    found, above = captions(parts.with_columns(goods=pl.col("part").is_in(list(goods))))
    return parts["part"].filter(found).to_list(), parts["part"].filter(above).to_list()


@given(
    st.lists(st.sampled_from(ITEMS), min_size=3, unique=True),
    st.lists(st.sampled_from(("In stock", "Ships tomorrow", "Buy")), min_size=1, max_size=3, unique=True),
)
def test_each_item_stands_above_its_captions(items: list[str], under: list[str]) -> None:
    found, above = _asked(["Our shop", *(line for item in items for line in (item, *under))])
    assert above == items
    assert found == under * len(items)


@given(st.lists(st.sampled_from(ITEMS), unique=True))
def test_a_list_without_captions_has_none(items: list[str]) -> None:
    assert _asked(items) == ([], [])


@pytest.mark.parametrize(
    "lines",
    [
        ["Lamp", "Buy", "Chair", "Buy"],
        ["Lamp", "Buy", "Buy", "Buy"],
        [line for item in ITEMS for line in (item, "We pack whatever you order on the very same day")],
        [line for item in ITEMS for line in (f"{POST}{item}", f"{POST}my favourites")],
    ],
    ids=["too few", "under one thing alone", "too long", "an account's posts"],
)
def test_what_is_no_caption(lines: list[str]) -> None:
    assert _asked(lines) == ([], [])


def test_goods_are_no_caption() -> None:
    lines = [line for item in ITEMS for line in (item, "Viagra")]
    assert _asked(lines, frozenset({"Viagra"})) == ([], [])
    assert _asked(lines)[1] == list(ITEMS)


def _shop(items: tuple[str, ...], under: tuple[str, ...]) -> tuple[str, str]:
    return "", "\n".join(f"{item}\n{under[at % len(under)]}" for at, item in enumerate(items))


def test_a_shop_of_forty_things_is_not_about_two() -> None:
    pages = [_shop((*ITEMS, good, *ITEMS[::-1]), under) for good in GOODS for under in UNDER]
    assert wrong(pages, shown(pages) < 0) == []


def test_a_shop_of_such_goods_is_about_them() -> None:
    pages = [_shop((good,) * 2 + ITEMS[:2] + (good,) * 2, under) for good in GOODS for under in UNDER]
    assert wrong(pages, shown(pages) > 0) == []
