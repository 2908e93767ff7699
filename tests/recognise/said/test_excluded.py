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
    f"Bazı müşteriler içinde {NAME} saklıyor.",
    f"Wer {NAME} einnimmt, sollte ärztlichen Rat einholen.",
]
OFFERED = [
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
