"""Who denies goods of several kinds offers none of them."""

from __future__ import annotations

import polars as pl
import pytest

from hiddenlinks.fold import fold_codes
from hiddenlinks.recognise import Recogniser
from hiddenlinks.recognise.said.denied import denied

DENIED = (
    "No sleeping pills, no vibrators, just pottery",
    "Keine Schlaftabletten, keine Vibratoren, nur Keramik",
    "Ni somnifères ni sextoys chez nous, rien que des vases",
    "Nada de viagra ni vibradores, solo cerámica",
    "Niente viagra e vibratori, solo ceramica",
    "Żadnych tabletek na potencję ani wibratorów, tylko ceramika",
    "Zadnych tabletek na potencje ani wibratorow, tylko ceramika",
    "Никаких вибраторов и виагры, только посуда",
    "バイブレーターやバイアグラではありません",
    "不是伟哥，也不是飞机杯，只是花瓶",
)
OFFERED = (
    "No prescription needed: Viagra and vibrators",
    "Viagra und Vibratoren, ohne Rezept",
    "Not cheap, but good: Viagra 100 mg and vibrators",
    "Viagra, vibrators: 20 €, no questions",
    "No vitamins, we have Viagra",
)


def _denied(texts: list[str]) -> pl.Series:
    side = Recogniser.default().text_side
    return denied(pl.Series(texts, dtype=pl.String), side.matcher, side.groups)


@pytest.mark.parametrize("text", DENIED)
def test_several_kinds_are_denied(text: str) -> None:
    assert _denied([text]).all()


@pytest.mark.parametrize("text", OFFERED)
def test_one_kind_a_price_a_dose_or_a_prescription_deny_nothing(text: str) -> None:
    assert not _denied([text]).any()


def test_each_sentence_by_itself() -> None:
    texts = [*DENIED, *OFFERED]
    assert _denied(texts).to_list() == [_denied([text])[0] for text in texts]
    assert _denied([]).is_empty()


def test_goods_are_named_whatever_is_said_of_them() -> None:
    matcher = Recogniser.default().text_side.matcher
    rows = fold_codes(pl.Series(["no sleeping pills", "sleeping pills"]))
    assert set(matcher.named(rows).row.tolist()) == {0, 1}
    assert set(matcher.find(rows).row.tolist()) == {1}
