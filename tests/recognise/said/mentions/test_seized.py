"""News of what police, customs and courts did about goods, and offers that name them."""

from __future__ import annotations

import polars as pl
import pytest

from hiddenlinks.recognise.said.mentions.seized import seized

NEWS = (
    "Police shut down a site that offered NAME.",
    "Investigators found NAME in a garage.",
    "Autoridade tira do ar site que oferecia NAME.",
    "Der Zoll hat 400 Packungen NAME beschlagnahmt.",
    "Les douanes ont saisi NAME à l'aéroport.",
    "La aduana incauta un envío, entre ellos NAME.",
    "La polizia ha sequestrato NAME.",
    "A polícia apreendeu NAME no porto.",
    "Policja zabezpieczyła NAME w magazynie.",
    "Таможня изъяла NAME из посылки.",
    "Polis NAME ele geçirdi.",
    "海关查获NAME四百盒。",
)
NONE = (
    "NAME, seized by nobody: order today",
    "The police found our prices unbeatable, we offer NAME",
    "Found a better price for NAME?",
    "Court shoes, NAME red",
    "Bei uns gefunden: NAME",
    "",
)


@pytest.mark.parametrize("sentence", NEWS)
def test_it_is_news(sentence: str) -> None:
    assert seized(pl.DataFrame({"at": [0], "said": [sentence]})).to_list() == [True]


@pytest.mark.parametrize("sentence", NONE)
def test_it_is_none(sentence: str) -> None:
    assert seized(pl.DataFrame({"at": [0], "said": [sentence]})).to_list() == [False]


def test_who_is_named_acts_in_the_next_sentence() -> None:
    rows = pl.DataFrame(
        {
            "at": [0, 0, 0, 1],
            "said": [
                "Polizei schaltet Seite ab.",
                "Gefunden wurde NAME in einer Garage.",
                "NAME, 20 Stück.",
                "Gefunden wurde NAME.",
            ],
        }
    )
    assert seized(rows).to_list() == [True, True, False, False]
