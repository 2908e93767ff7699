"""Sentences that deny trading in what the one before them names, and those that only sound so."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise.said.untraded import untraded, untraded_behind

DENY = (
    "We don't sell it.", "We do not sell those, nor do we get them.", "Sorry, we never stock it here.",
    "Das verkaufen und besorgen wir nicht.", "So etwas führen wir nicht, bitte zur Apotheke gehen.",
    "Nous n'en vendons pas et n'en procurons pas.", "No lo vendemos ni lo conseguimos.",
    "Non lo vendiamo e non lo procuriamo.", "Não vendemos e não conseguimos.", "Dat verkopen en regelen we niet.",
    "Nie sprzedajemy tego i nie załatwiamy.", "Takové věci neprodáváme.", "To nepredávame, choďte do lekárne.",
    "Ilyet nem árulunk és nem is szerzünk.", "Nu vindem așa ceva.", "Не продаваме такива неща.",
    "Mi to ne prodajemo niti nabavljamo.", "Ми то не продајемо.", "Δεν τα πουλάμε ούτε τα φέρνουμε.",
    "Det säljer vi inte.", "Det sælger vi ikke her.", "Emme myy niitä.", "Me ei müü seda.", "Mēs to nepārdodam.",
    "Tokių daiktų neparduodame.", "Мы это не продаём и не привозим.", "Ми таке не продаємо.", "Bunu satmıyoruz.",
)  # fmt: skip
DO_NOT = (
    "We don't sell fakes.", "We sell it.", "We don't sell cheap copies of it.", "Wir verkaufen keine Fälschungen.",
    "No vendemos imitaciones.", "We never sell out.", "Not sold in pharmacies.", "Non vendiamo copie.",
    "We don't sell it here, write to me.", "Мы это не продаём, пишите в лс.",
    "We don't sell it, 2 left at 30 €.", "We ship, we do not ask.", "Sold.", "", "Nothing to it.",
    "Мы не продаём подделки.", "Nie sprzedajemy podróbek, tylko oryginał.",
)  # fmt: skip


@pytest.mark.parametrize("sentence", DENY)
def test_it_denies(sentence: str) -> None:
    assert untraded(pl.Series([sentence])).to_list() == [True]


@pytest.mark.parametrize("sentence", DO_NOT)
def test_it_does_not(sentence: str) -> None:
    assert untraded(pl.Series([sentence])).to_list() == [False]


@given(st.lists(st.one_of(st.none(), st.sampled_from(DENY + DO_NOT), st.text(max_size=20)), max_size=6))
def test_each_sentence_is_read_alone(sentences: list[str | None]) -> None:
    said = pl.Series(sentences, dtype=pl.String)
    alone = [untraded(pl.Series([one], dtype=pl.String)).item() for one in sentences]
    assert untraded(said).to_list() == alone


@pytest.mark.parametrize(
    "sentence",
    [
        "We are asked for NAME every week: not here, we never sold such things.",
        "Pedem NAME toda semana: aqui não, nunca vendemos.",
        "Ci chiedono NAME di continuo: qui no, solo i nostri articoli.",
        "Ständig werden wir nach NAME gefragt: haben wir nie verkauft.",
        "Sürekli NAME soruluyor: bizde yok.",
        "总有人问NAME：本店没有。",
        "Постоянно спрашивают NAME: у нас нет.",
        "NAME: we do not sell it.",
    ],
)
def test_it_denies_behind_a_sign(sentence: str) -> None:
    assert untraded_behind(pl.Series([sentence])).to_list() == [True]


@pytest.mark.parametrize(
    "sentence",
    [
        "NAME: we do not ship to the US, Europe only.",
        "NAME: hier nicht im Bild, wird aber geliefert.",
        "NAME: not here, write to me on Telegram",
        "NAME: in stock",
        "Our shop: NAME",
        "",
    ],
)
def test_it_offers_behind_a_sign(sentence: str) -> None:
    assert untraded_behind(pl.Series([sentence])).to_list() == [False]
