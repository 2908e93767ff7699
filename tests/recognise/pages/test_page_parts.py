"""Patterns that ask where words end find what they find when they are asked of every text."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise import Recogniser
from hiddenlinks.recognise.pages.parts import ADDRESS, POST, bare, split
from hiddenlinks.recognise.said.patterns import holds
from hiddenlinks.recognise.said.prices import PRICE

BITS = (
    "rs 5|rs. 7.5|xrs 5|5 USD|USD 5|5USDx|$5|5$|12 zł|12 złx|5 руб.|руб 5|5 лв|5 kr|5 krona| |\n| / |a|é|Ж|。"
    "|5元|€ 9,99|R$ 18|us$|5 euros|;|10 lei|10 leih|a_b|abc_def12|abc_def12x|"
    "éabc_def12|www.x|éwww.x.y|https://a|xhttps://a b|a.de/x|Жa.de/x|"
    "me@x.de|me@x.dex9|@abc"
)
TEXTS = st.lists(st.lists(st.sampled_from(BITS.split("|")), max_size=9).map("".join) | st.none(), max_size=20)


def test_the_number_of_an_article_has_no_words() -> None:
    texts = pl.Series(["SKU: GFE4-163", "Art. NH7W-537 red", "Viagra SKU: V-1", "Ref. Viagra-100"])
    assert bare(texts).to_list() == ["SKU:  ", "Art.   red", "Viagra SKU: V-1", "Ref. Viagra-100"]


def test_what_a_cosmetic_is_made_of_names_no_goods() -> None:
    texts = [
        "INCI: Aqua, Niacinamide, Retinol, Hydrolyzed Collagen, Parfum. Soft.",
        "Ingredients: Aqua, Caffeine, Parfum",
        "Soft.\nVitamin C, E, biotin (INCI: Aqua, Tocopherol, Panthenol)",
        "Ingredients: Vitamin C, Vitamin D3, Zinc",
        "رقم المنتج SEX-2541",
    ]
    assert bare(pl.Series(texts)).to_list() == [" . Soft.", " ", "Soft.\n ", texts[3], "رقم المنتج  "]


@pytest.mark.parametrize(
    "text",
    [
        "one thing \u00a0 another",
        "one thing ;; another",
        "one thing ✅ another",
        "one thing 🔹another",
        "🛒 one thing 📦 another",
    ],
)
def test_lines_that_were_pasted_into_one_are_parted(text: str) -> None:
    assert bare(pl.Series([text]))[0].split("\n")[-2:] == ["one thing", "another"]


def test_a_point_behind_a_measure_ends_no_sentence() -> None:
    texts = ["Drops, 8 fl. Oz. we do not sell", "Dr. Shade's Bitters, 2 oz. New", "comp. x 15", "A cup. x"]
    assert bare(pl.Series(texts)).to_list() == [
        "Drops, 8 fl Oz we do not sell", "Dr Shade's Bitters, 2 oz. New", "comp x 15", "A cup. x"
    ]  # fmt: skip


def test_a_line_of_several_sentences_is_no_item() -> None:
    told = "Lentils, beet, parsley. My dietitian likes food more. I chop with a knife (see the link)."
    name = "Quicksilver Dr. Shade's Bitters No. 9, 1.7 fl. Oz."
    page = f"{told}\n{name}\nAnother line"
    assert split(pl.Series([page]), 99, items=True)["part"].to_list()[-2:] == [name, "Another line"]
    assert split(pl.Series([page]), 99, items=True).height == 3 + 2


@pytest.mark.parametrize("pattern", [ADDRESS, PRICE])
@given(texts=TEXTS)
def test_a_pattern_holds_where_it_is_found(pattern: str, texts: list[str | None]) -> None:
    column = pl.Series(texts, dtype=pl.String)
    assert holds(column, pattern).to_list() == column.str.contains(pattern).fill_null(value=False).to_list()


@given(texts=TEXTS)
def test_bare_texts_are_new_ones(texts: list[str | None]) -> None:
    column = pl.Series(texts, dtype=pl.String)
    assert bare(column).to_list() == column.str.replace_all(ADDRESS, " ").to_list()
    assert column.to_list() == texts


def test_a_line_with_several_prices_is_parted_behind_each() -> None:
    texts = pl.Series(["red 5 USD blue 7 USD", "red 5 USD blue", "", None])
    assert split(texts, 9)["part"].to_list() == ["red 5 USD", "blue 7 USD", "red 5 USD blue"]


def test_posts_are_told_apart() -> None:
    texts = pl.Series([f"a lamp\nand more\n{POST}a chair\n{POST}a sofa, 5 USD", "a lamp"])
    parts = split(texts, 9).group_by("page", "post", maintain_order=True).agg("part")
    assert parts["part"].to_list() == [["a lamp", "and more"], ["a chair"], ["a sofa, 5 USD"], ["a lamp"]]


@pytest.mark.parametrize(
    ("html", "read"),
    [
        ("red<br>blue <b>gre</b>en", "red\nblue green"),
        ("<p class='x'>red</p>", "\nred\n"),
        ("gre&#101;n &amp; blue&nbsp;", "green & blue\u00a0"),
        ("3 < 4 & 5 > 2; R&D", "3 < 4 & 5 > 2; R&D"),
    ],
)
def test_markup_is_read_as_people_see_it(html: str, read: str) -> None:
    assert bare(pl.Series([html, None])).to_list() == [read, None]


def test_bullets_between_letters_end_no_line(judge: Recogniser) -> None:
    written = ["B·u·t·t  P·l·u·g", "S•i•l•d•e•n•a•f•i•l  100 mg tablets", "★Viagra 100 mg★Cialis 20 mg"]
    assert (judge.passages(pl.Series(written)).max(axis=1) > 2).tolist() == [True] * 3
