"""Disguises: goods are still found, innocent titles stay innocent, and hostile texts take no longer."""

from __future__ import annotations

import time
from random import Random

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.fold import fold
from hiddenlinks.recognise import Recogniser

GOODS = ("sildenafil tablets", "realistic vibrator", "ashwagandha capsules")
DISGUISES = {
    "zero width": "\u200b".join,
    "full width": lambda t: "".join(chr(ord(c) + 0xFEE0) if c.isalpha() else c for c in t),
    "marks": lambda t: "".join(c + "\u0336" for c in t),
    "mathematical": lambda t: "".join(chr(0x1D41A + ord(c) - 97) if c.isalpha() else c for c in t),
    "filled circles": lambda t: "".join(chr(0x1F150 + ord(c) - 97) if c.isalpha() else c for c in t),
    "filled squares": lambda t: "".join(chr(0x1F170 + ord(c) - 97) if c.isalpha() else c for c in t),
    "hyphens": lambda t: " ".join("-".join(word) for word in t.split()),
    "dots": lambda t: " ".join(".".join(word) for word in t.split()),
    "spaces": " ".join,
    "doubled": lambda t: "".join(c * 2 for c in t),
    "homoglyphs": lambda t: t.translate(str.maketrans("aceopi", "асеорі")),
    "leetspeak": lambda t: t.translate(str.maketrans("aeio", "4310")),
    "leetspeak throughout": lambda t: t.translate(str.maketrans("aeiostlbg", "431057189")),
    "some spaces": lambda t: " ".join(w[:2] + " " + w[2:5] + " " + w[5:] for w in t.split()),
    "backwards": lambda t: " ".join(word[::-1] for word in t.split()),
    "emoji": lambda t: t.replace(" ", "🔥"),
}


@pytest.mark.parametrize("disguise", DISGUISES)
@pytest.mark.parametrize("goods", GOODS)
def test_goods_are_found_under_a_disguise(judge: Recogniser, goods: str, disguise: str) -> None:
    assert judge.titles(pl.Series([DISGUISES[disguise](goods)])).max() > 0


@pytest.mark.parametrize("disguise", DISGUISES)
def test_innocent_titles_stay_innocent(judge: Recogniser, disguise: str) -> None:
    titles = ["cotton t shirt for men", "wireless phone charger", "wooden kitchen table", "running shoes"]
    assert judge.titles(pl.Series([DISGUISES[disguise](title) for title in titles])).max() < 0


READ = (
    "s i l d e n a f i l",
    "lifanedlis",
    "v174m1n",
    "plain shoes",
    "ppiillss",
    "",
    "ви а гра м и р",
    "a-b-c.d",
)
NO_DISGUISE = (
    "Vitamin box D3 B12 K2 for 3D printing 5W-40 M8x20 A4 H7 LED E27",
    "This is not a medicine for it",
    "Набор ключей 12 шт 3D ручка А4 5W-40 М8",
    "Xiaomi Mi A2 6X 4X RAM 64GB 5G Wi-Fi USB-C to HDMI",
    "T-shirt XS S M L XL XXL 2XL",
    "R2D2 C3PO toy 15x20x30 cm 4 in 1",
    "Лопата, скребок-ледоруб Стрин ЛС7",
)


@pytest.mark.parametrize("title", NO_DISGUISE)
def test_models_and_sizes_are_no_disguise(judge: Recogniser, title: str) -> None:
    assert judge.titles(pl.Series([title])).max() < 0
    assert not any(term.disguised for term in judge.explain(title))


def _read(judge: Recogniser, text: str) -> str:
    return judge.text_side.read(pl.Series([text])).codes.tobytes().decode("utf-32-le")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("r e a l i s t i c v i b r a t o r", "realistic vibrator"),
        ("sil dena fil ta blets for m en", "sildenafil tablets for men"),
        ("vi.ta.mi.n c ca.ps.ul.es", "vitamin c capsules"),
        ("lifanedlis stelbat", "sildenafil tablets"),
        ("v174m1n c 748137 60", "vitamin c tablet 60"),
        ("51ld3n4f1l 100 m9", "sildenafil 100 mg"),
        ("ppiillls and ppoowwderr", "pills and powder"),
        ("c u f f f o r b a l l s", "cuff for balls"),
    ],
)
def test_the_likeliest_reading(judge: Recogniser, written: str, read: str) -> None:
    assert _read(judge, written) == read


@pytest.mark.parametrize(
    "text",
    [
        "usb c hub 7 in 1 4k hdmi",
        "t-shirt v-neck xl-xxl",
        "m8x20 2x4 5w-40 a4 h7 mp3",
        "она и ее кот",
        "b12 d3 k2 500mg 1000iu",
        "evil dog live star parts",
        "article 748137 for lego 60110",
        "tecno spark 8",
        "losartan 20 mg",
        "χαλί σαλονιού μπλε",
    ],
)
def test_plain_texts_read_as_they_stand(judge: Recogniser, text: str) -> None:
    assert _read(judge, text).replace("-", "") == _plain(text).replace("-", "")


def _plain(text: str) -> str:
    return fold(pl.Series([text])).item()


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_a_reading_keeps_its_places(text: str) -> None:
    rows = Recogniser.default().text_side.read(pl.Series([text]))
    assert len(rows.codes) == len(rows.positions) <= 4 * len(text) + 4
    assert all(0 <= place < len(text) for place in rows.positions)


@given(st.lists(st.sampled_from(READ), max_size=6), st.randoms(use_true_random=False))
def test_a_reading_does_not_depend_on_other_rows(texts: list[str], random: Random) -> None:
    side = Recogniser.default().text_side
    shuffled = random.sample(texts, len(texts))
    rows = side.read(pl.Series(shuffled, dtype=pl.String))
    for at, text in enumerate(shuffled):
        alone = side.read(pl.Series([text]))
        span = slice(rows.offsets[at], rows.offsets[at + 1])
        assert rows.codes[span].tolist() == alone.codes.tolist()
        assert rows.positions[span].tolist() == alone.positions.tolist()


@pytest.mark.parametrize("sign", ["㍿", "⑽"])
def test_disguises_among_signs_that_fold_to_several_characters(judge: Recogniser, sign: str) -> None:
    """The folded text is more than twice as long as the original."""
    assert judge.titles(pl.Series([f"{sign * 40} v1agra k3t4m1n3 v.i.a.g.r.a " * 9])).max() > 0


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_text_gets_finite_odds(text: str) -> None:
    odds = Recogniser.default().titles(pl.Series([text]))
    assert odds.shape == (1, 3)
    assert abs(odds).max() < 1e3


@pytest.mark.parametrize("piece", ["viagra ", "a", "aa ", "v.", "1a", "без ", "药", "for case ", "\n", "|x"])
def test_a_long_text_costs_no_more_a_letter_than_a_short_one(judge: Recogniser, piece: str) -> None:
    """Sixteen times the text: not sixteen times the work where it grows with the text, 256 where with its square."""
    judge.titles(pl.Series(["warm up"]))
    short, long = (_work(judge, piece * (size // len(piece))) for size in (1 << 13, 1 << 17))
    assert long < 16 * short


def _work(judge: Recogniser, text: str) -> float:
    """Seconds of processor time, which other jobs on the machine hardly change."""
    start = time.process_time()
    judge.titles(pl.Series([text]))
    judge.passages(pl.Series([text]))
    judge.pages(pl.Series(["Shop"]), pl.Series([text]))
    judge.explain(text)
    return time.process_time() - start


def test_a_year_behind_a_word_is_no_letters() -> None:
    odds = Recogniser.default().titles(
        pl.Series(["#goto #zoste2026", "#beta1999", "V1AGRA2026", "c1alis2019"])
    )
    assert (odds.max(axis=1) > 0).tolist() == [False, False, True, True]
