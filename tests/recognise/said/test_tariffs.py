"""Lists of what authorities and insurers pay for medicines, and shops that only sound so."""

from __future__ import annotations

import polars as pl
import pytest

from hiddenlinks.recognise.said.tariffs import tariff

LISTS = (
    "NHS drug tariff extract: NAME, basic price £20.02. For information only.",
    "Krankenkasse: Festbetrag für NAME, Zuzahlung 5 €",
    "Assurance maladie. NAME : base de remboursement 12 €",
    "Infarmed. NAME, preço de referência 12 €",
    "Obwieszczenie ministra: NAME, urzędowa cena zbytu 37 zł, odpłatność ryczałt",
    "Ústav: NAME, maximální cena 1 330 Kč",
    "Agencija za zdravila – najvišje dovoljene cene: NAME, 34 €",
    "Läkemedelsverket: NAME, utförsäljningspris 152 kr",
    "Egészségbiztosító: NAME, térítési díj 300 Ft",
    "Реестр цен. NAME, предельная отпускная цена 300 руб. Справочно.",
    "Υπουργείο Υγείας – δελτίο τιμών: NAME 39 €",
    "NAME, reference price 12 €, ATC N05",
)
NO_LISTS = (
    "NAME, best price, insured parcel, we reimburse what the customs take",
    "NAME 20 €, versicherter Versand, Erstattung bei Verlust",
    "Remboursement si perte, NAME 20 €, agence de voyage",
    "NAME, for information only",
    "NAME, úhrada předem na účet",
    "Kosttilskud: NAME 99 kr.",
    "",
)


@pytest.mark.parametrize("text", LISTS)
def test_it_lists_what_is_paid(text: str) -> None:
    assert tariff(pl.Series([text])).to_list() == [True]


@pytest.mark.parametrize("text", NO_LISTS)
def test_it_does_not(text: str) -> None:
    assert tariff(pl.Series([text])).to_list() == [False]
