"""Text that was read in the wrong encoding is folded like the text that it was."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.fold import fold_codes, ungarbled
from hiddenlinks.recognise import Recogniser

WORDS = ["Витамин С", "Τραμαδόλη", "été à Nîmes", "чехол", "żółć", "ビタミン", "فيتامين", "plain", "100 мг"]
MEANT = (
    "«CAFÉ» «BÉBÉ» «OLÉ» «ÉTÉ»",
    "l’été\xa0» bébé\xa0» né\xa0»",
    "30°C ±½ ÄÖÜ ß· §2",
    "NÃO SÃO “PAIÔ”",
    "Ã© and no more",
)


def _folded(text: str) -> str:
    return "".join(map(chr, fold_codes(pl.Series([text])).codes))


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
@given(words=st.lists(st.sampled_from(WORDS)))
def test_what_was_read_wrongly_is_read_anew(encoding: str, words: list[str]) -> None:
    text = "".join(char for char in " ".join(["Виагра", *words]) if _spoilt(char, encoding))
    assert _folded("".join(_spoilt(char, encoding) for char in text)) == _folded(text)


@given(words=st.lists(st.sampled_from(WORDS)))
def test_before_it_is_folded_too_run_by_run(words: list[str]) -> None:
    text = " ".join(["Виагра", *words])
    garbled = text.encode().decode("latin-1")
    read = ungarbled(pl.Series([garbled, f"{garbled}\nпо-русски", None, "plain"]))
    assert read.to_list() == [text, f"{text}\nпо-русски", None, "plain"]


@pytest.mark.parametrize("text", [*MEANT, "Ð no utf8 Ã"])
def test_before_it_is_folded_what_is_meant_so_stays(text: str) -> None:
    assert ungarbled(pl.Series([text])).to_list() == [text]


def test_signs_among_the_bytes_part_no_text() -> None:
    said = "送礼自用都合适。\n请仔细看全部图片，图片也是说明的一部分。\n".encode().decode("cp1252", "replace")
    bytes_kept = "".join(
        bytes([byte]).decode("cp1252", "ignore") or chr(byte)
        for byte in "送礼自用都合适。\n请仔细看全部图片，图片也是说明的一部分。".encode()
    )
    assert said != bytes_kept
    assert Recogniser.default().passages(pl.Series([f"Wallet\n{bytes_kept}\n满99元包邮。"])).max() < 0


def _spoilt(char: str, encoding: str) -> str:
    """The character as it is read wrongly, or nothing where the encoding has no sign for it."""
    spelt = char.encode()
    return spelt.decode(encoding, "ignore") if len(spelt.decode(encoding, "ignore")) == len(spelt) else ""


@pytest.mark.parametrize("text", MEANT)
def test_what_is_meant_so_stays(text: str) -> None:
    rows = fold_codes(pl.Series([text]))
    assert set(range(len(text))) == set(rows.positions)


INNOCENT = (
    "Цвет может незначительно отличаться от фото",
    "Чехол для телефона, чёрный",
    "Διακοσμητικό μαξιλάρι",
)


def test_an_innocent_text_read_wrongly_accuses_no_one() -> None:
    spoilt = pl.Series(
        [text.encode().decode("latin-1") for text in (*INNOCENT, "Вибратор для неё, 10 режимов")]
    )
    for odds in (Recogniser.default().titles(spoilt), Recogniser.default().passages(spoilt)):
        assert (odds.max(axis=1) > 0).tolist() == [False] * len(INNOCENT) + [True]
