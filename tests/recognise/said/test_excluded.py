"""What a sentence says that is not in the offer goes, and what it offers stays."""

from __future__ import annotations

import tomllib
from pathlib import Path

import polars as pl
from asking import offered
from columns import parted, wrong
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise.said.excluded import bare, kept

CASES = tomllib.loads((Path(__file__).parent / "excluded.toml").read_text("utf-8"))["case"]
NAME = "Tramadol 50 mg, 30 tablets"
WORDS = st.lists(
    st.sampled_from(["only ", "empty ", "box ", "and the like ", "not ", "sold ", "20 € ", "we send ", NAME])
)
SILENT = [
    f"Opaque box for whatever you keep private, be it {NAME}. Box only, empty.",
    f"Schöne Dose, etwa für {NAME}. Nur die leere Dose.",
    f"In inderlommen er der plads til {NAME}, som naturligvis ikke følger med.",
    f"Sisätaskuun mahtuu {NAME}, joka ei tietenkään sisälly hintaan.",
    f"Does not contain the following: {NAME}.",
    f"Nem tartalmaz ilyet: {NAME}.",
    "Esto no es Nature's Plus Men's Ultra Hair Plus, 60 tablets.",
    f"Many people store their {NAME} in it.",
    f"Molti ci tengono {NAME}.",
    f"Wer {NAME} einnimmt, sollte ärztlichen Rat einholen.",
]
OFFERED = [
    "Kamagra 100 mg, take only one tablet on an empty stomach.",
    "Viagra 100 mg Tabletten, nur auf leeren Magen einnehmen.",
    "Kamagra Oral Jelly 7er Pack. Nur auf leeren Magen!",
    "Kamagra 100 mg tablets. Only 3 left, stock nearly empty.",
    "正品伟哥100mg，只能空腹服用。",
    "バイアグラ100mg、空腹時のみ服用。",
    "Viagra, Kamagra en dergelijke nu te koop bij ons.",
    "Dildos, Vibratoren und ähnliches neu zu verkaufen.",
    "Viagra, Cialis e outros à venda no site.",
    "Xanax, Oxy and the like no questions asked in stock.",
    "Viagra, Cialis et autres médicaments pas chers à vendre.",
    "伟哥、希爱力等产品药店不卖，需要的联系我。",
    "Vibratoren, Dildos und ähnliche Artikel werden nicht an Minderjährige verkauft.",
    "Xanax, Tramadol and other bits and bobs, DM me.",
    "Muchos hombres llevan años con disfunción y Viagra 100 mg funciona.",
    "Molti portano a casa la nostra Viagra 100 mg.",
    "Müşteri bilgileri saklı tutulur, Viagra 100 mg gizli kargo.",
    "シアリス20mg カートに入れてご購入のお客様へ",
    "비아그라 100mg 고객님 정보는 보관하지 않습니다",
    "Si vous avez des problèmes d'érection, Viagra 100 mg sans avis médical.",
    "バイアグラ100mg 正規品、偽物の取り扱いはありません。",
    "本店没有假货，正品伟哥100mg。",
    "Lepší Viagru 100 mg u nás nekoupíte.",
    "Kamagra 100 mg, die Versandkosten sind nicht enthalten.",
    "Batteries not included: wand vibrator with 10 modes.",
    "Sildenafil 100 mg tablet, içinde yan etki yoktur.",
    "Als Nahrungsergänzungsmittel Ashwagandha 120 Kapseln, kein Ersatz für ärztlichen Rat.",
    f"The box is empty in the picture, but {NAME} is inside.",
    f"We send {NAME}. Box only, empty.",
    f"Für unsere Kunden lagern wir {NAME}.",
    f"For our customers we always store {NAME}.",
    f"Many people take {NAME} with success.",
    f"A man who has everything needs {NAME}",
    f"Contains no sugar: {NAME}.",
    "Men's Ultra Hair Plus, 60 tablets, vitamins, this is not a toy",
]


def test_what_is_left() -> None:
    left = kept(pl.Series([case["text"] for case in CASES]))
    assert wrong([case["text"] for case in CASES], left == pl.Series([case["left"] for case in CASES])) == []


def test_what_is_excluded_is_not_offered() -> None:
    assert wrong(SILENT, offered(SILENT) < 0) == []


def test_what_is_offered_for_all_that() -> None:
    assert wrong(OFFERED, offered(OFFERED) > 0) == []


def test_a_sentence_that_says_no_more() -> None:
    cases = {
        "Box only, empty.": True,
        "Nur die leere Dose.": True,
        "Solo la caja vacía.": True,
        "Only the box, and it comes empty of all that is shown.": False,
        "Empty box.": False,
        None: False,
    }
    assert dict(zip(cases, bare(pl.Series(list(cases), dtype=pl.String)), strict=True)) == cases


@given(parted(st.lists(st.one_of(st.none(), st.text(), WORDS.map("".join)))))
def test_each_sentence_is_read_alone(texts: tuple[list[str | None], ...]) -> None:
    every, before, behind = (kept(pl.Series(part, dtype=pl.String)).to_list() for part in texts)
    assert every == before + behind
    assert all(
        left is None or text.endswith(left) for text, left in zip(texts[0], every, strict=True) if text
    )
