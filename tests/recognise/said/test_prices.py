"""Lines with several prices are taken apart into offers, and no letter is lost."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise.said.patterns import holds
from hiddenlinks.recognise.said.prices import DISCOUNTED, PRICE, listed, parted, unframed
from hiddenlinks.regex import contains

LINES = {
    "red 5 USD blue 7 USD": ["red 5 USD", "blue 7 USD"],
    "red 5 USD | blue 7 USD": ["red 5 USD", "blue 7 USD"],
    "SALE 5 USD red free shipping | SALE 7 USD blue free shipping": [
        "SALE 5 USD red free shipping",
        "SALE 7 USD blue free shipping",
    ],
    "Buy red now for 5 USD / Buy blue now for 7 USD": ["Buy red now for 5 USD", "Buy blue now for 7 USD"],
    "red; blue 5 USD; green 7 USD": ["red", "blue 5 USD", "green 7 USD"],
    "red | round | tall 5 USD | blue 7 USD": ["red | round | tall 5 USD", "| blue 7 USD"],
    "5 USD red 7 USD blue": ["5 USD red", "7 USD blue"],
    "from 5 USD red 7 USD blue": ["from", "5 USD red", "7 USD blue"],
    "red was 7 USD now 5 USD": ["red was 7 USD", "now 5 USD"],
    "sale -22% red chair CODE A1 -8% blue mug CODE B2": [
        "sale",
        "-22% red chair CODE A1",
        "-8% blue mug CODE B2",
    ],
    "red 7 USD 5 USD Add to cart": ["red 7 USD", "5 USD", "Add to cart"],
}

PRICED = (
    "50,75R$", "457 R$", "BRL 204.25", "د.إ83,49", "80 د.إ", "ر.س 20", "32,63 AED", "280,034₫", "318650 ₫", "₫240030",
    "VND 1,125,597", "3475TL", "TL 484", "3,946Ft", "₽1.647", "4 838 円", "jpy 1572", "¥531,62", "249 kr", "kr 249",
    "kr. 1.249,-", "24,90 zł", "zł 24", "Kč 199", "199 Kč", "35 грн", "₦500", "RM... 12 MYR", "₱250",
    "785:-", "2262 р", "633 р.",
)  # fmt: skip
UNPRICED = ("R18", "MK 12", "KR", "TL-10 lamp", "2026", "ft 5", "zł", "12 kg")

ALONE = {line: parted(pl.Series([line]))[0] for line in LINES}


def test_money_is_written_in_many_ways() -> None:
    assert holds(pl.Series(PRICED), PRICE).all()
    assert not holds(pl.Series(UNPRICED), PRICE).any()


@pytest.mark.parametrize("option", ["lens hood (+$77)", "boots (+76 USD)", "сапоги (+ 950 ₽)"])
def test_an_option_says_by_how_much_it_is_dearer(option: str) -> None:
    assert unframed(pl.Series([option])).to_list() == [option]


@pytest.mark.parametrize("fee", ["boots + $5", "DHL (+5 €)", "Delivery (+5 €)", "Versand: +4,90 EUR"])
def test_what_is_added_for_sending_is_no_price_of_a_thing(fee: str) -> None:
    assert not holds(unframed(pl.Series([fee])), PRICE).any()


@pytest.mark.parametrize(("line", "offers"), LINES.items())
def test_offers_of_a_line(line: str, offers: list[str]) -> None:
    said = parted(pl.Series([line]))[0].split("\n")
    assert [part.strip() for part in said if part.strip()] == offers


@given(
    st.lists(
        st.sampled_from(["red", "5 USD", "7 €", "|", "/", ";", "blue", "SALE", "·"]), min_size=1, max_size=12
    )
)
def test_no_word_and_no_price_is_lost(bits: list[str]) -> None:
    lines = pl.Series([" ".join(bits)])
    lines = lines.filter(listed(lines))
    for line, said in zip(lines, parted(lines), strict=True):
        kept = [bit for bit in said.split() if bit not in "|/;·"]
        assert kept == [bit for bit in line.split() if bit not in "|/;·"]


@given(st.permutations(list(LINES)))
def test_lines_are_parted_each_alone(lines: list[str]) -> None:
    assert parted(pl.Series(lines)).to_list() == [ALONE[line] for line in lines]


@pytest.mark.parametrize(
    "price",
    ["158 ريال", "50 درهم", "200 جنيه", "50.000đ", "Rp 50.000", "300 บาท", "500 रुपये", "98块", "300 гривень", "12 лева",
     "90 שקל", "5 Franken", "40 ευρώ", "150 an hour", "120 die Stunde", "90 de l'heure", "100 za godzinę", "80 за час"],
)  # fmt: skip
def test_money_of_many_countries_is_a_price(price: str) -> None:
    assert holds(pl.Series([f"red {price}"]), PRICE)[0]


def test_other_numbers_are_no_prices() -> None:
    assert not holds(
        pl.Series(
            [
                "3 đồ chơi",
                "4 wonders",
                "20 dinners",
                "rpm 500",
                "24 hour delivery",
                "48 hours",
                "in 24 Stunden",
                "100 km per hour",
            ]
        ),
        PRICE,
    ).any()


def test_what_is_taken_off_stands_before_the_thing_or_behind_it() -> None:
    said = pl.Series(
        [
            "-22% blue chair",
            "Code AB12: 10 % on a blue chair",
            "Codice X9Y8: 5 % su lampada blu",
            "🔥 −8 % red mug",
            "blue garden chair -22%",
            "kabel usb do telefonu −8 %",
        ]
    )
    assert contains(said, DISCOUNTED).all()
    other = pl.Series(["50 % cotton, 50 % wool", "-22%", "Code AB12: blue chair", "was 10 USD -22% off"])
    assert not contains(other, DISCOUNTED).any()
