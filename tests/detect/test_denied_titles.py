"""Titles that deny goods, whose pieces have lost the word that denies."""

from __future__ import annotations

import polars as pl
import pytest

import hiddenlinks as hl
from hiddenlinks.recognise import Recogniser
from hiddenlinks.recognise.protocol import unmentioned

DENIED = (
    "Pleated plaid midi skirt for women with pockets ({} not included)",
    "Сумка спортивная большая чёрная с карманом ({} не входит в комплект)",
    "Vintage tin sign kitchen wall decor 20x30 cm - does not contain {}",
    "Caja organizadora semanal de plástico azul grande (sin {})",
    "Fantasy home decor cotton bath towel, large – без {}",
    "Leather travel pouch brown with zip and lining - {} sold separately",
    "Portable MP4 player with eight gigabytes, blue - please don't ask for {}",
    "Printed casual top with three quarter sleeves, 100% without {}, 120 pieces for men",
    "Metall Kerzenständer schwarz matt, kleiner als {}, 30 Stück",
    "运动无袖上衣 男款 夏季 - 无{}",
    "WANTED: {}, 60 pieces, sealed",
)
OFFERED = (
    "Cotton tote bag natural with long handles + {}",
    "Phone case for iPhone 13, clear + {}",
    "Weekly organiser box with seven compartments, {} included",
    "Pillendose 7 Tage mit Deckel, blau, groß (mit {})",
    "Mug without handle, blue, 300 ml; {}",
    "NEW! {}, 60 pieces",
    "Ceramic vase, smaller than before - {}",
)
GOODS = ("Tramadol 50 mg", "Viagra 100 mg")


def _accused(titles: list[str]) -> list[str]:
    listings = [{"listing_id": title, "title": title, "category": "Home > Storage"} for title in titles]
    return sorted(f.listing_id for f in hl.scan(listings=listings).findings if f.score >= 0.5)


@pytest.mark.parametrize("goods", GOODS)
def test_a_title_is_not_accused_of_what_it_denies(goods: str) -> None:
    assert _accused([title.format(goods) for title in DENIED]) == []


@pytest.mark.parametrize("goods", GOODS)
def test_what_is_offered_beside_stays_offered(goods: str) -> None:
    titles = [title.format(goods) for title in OFFERED]
    assert _accused(titles) == sorted(titles)


def test_what_is_left_of_a_title() -> None:
    said = pl.Series(["Towel, blue (Viagra 100 mg not included)", "Towel, blue, 50 x 90 cm", None])
    denied, plain, none = unmentioned(Recogniser.default(), said)
    assert "Viagra" not in denied
    assert (plain, none) == (said[1], None)


def test_a_judge_need_not_tell() -> None:
    class Plain:
        categories = ("adult",)

    titles = pl.Series(["a", "b"])
    assert unmentioned(Plain(), titles).to_list() == ["a", "b"]  # type: ignore[arg-type]
