"""A text that says of itself that it is made up, and what only speaks of satire."""

from __future__ import annotations

import polars as pl
import pytest

from hiddenlinks.recognise.said.mentions.satire import MAY_JOKE, joked, satire
from hiddenlinks.recognise.said.patterns import holds

SAYS = (
    "Satire\nMayor replaces lamps with NAME.", "SATIRE. Mayor replaces lamps with NAME.", "NAME for mayor. Satire.",
    "NAME for mayor (satire)", "NAME als Bürgermeister. Satire!", "Сатира: NAME избран мэром",
    "NAME won. None of this is true.", "Home About Not real news: NAME replaces lamps.", "NAME won. (All invented.)",
    "Glosse: NAME als Bürgermeister", "Żart, nie wiadomość: NAME zamiast kawy",
    "Nada de esto es verdad.", "讽刺：NAME当选",
)  # fmt: skip
NOT = (
    "A book on satire, NAME included.", "Satire magazine, 5 euros", "NAME, true to its name", "Satirewoche im Theater",
    "We sell NAME. It is true.",
)  # fmt: skip


@pytest.mark.parametrize("text", SAYS)
def test_it_says_that_it_is_made_up(text: str) -> None:
    assert satire(pl.Series([text])).to_list() == [True]


@pytest.mark.parametrize("text", NOT)
def test_it_does_not(text: str) -> None:
    assert satire(pl.Series([text])).to_list() == [False]


@pytest.mark.parametrize(
    "sentence",
    [
        "April fools: “NAME for houseplants!”",
        "SATIRE: mayor prescribes NAME to statues",
        "ΣΑΤΙΡΑ: ο δήμαρχος μοιράζει NAME",
        "SATIRĂ: primarul împarte NAME",
        "САТИРА: мэр раздаёт NAME",
        "讽刺：市长发放NAME",
        "Aprilscherz: NAME für Zimmerpflanzen",
        "Poisson d'avril : « NAME pour plantes vertes »",
        "Pesce d'aprile: NAME per piante",
        "Prima aprilis: NAME dla roślin",
        "愚人节玩笑：NAME",
        "Unsere Scherzanzeige der Woche: „NAME, jetzt auch für Drachen“.",
        "Nuestro falso anuncio: «NAME»",
        "Satyra: nasz kot ocenił NAME i zasnął.",
        "Our cat reviewed NAME and fell asleep.",
        "Unser Hund hat NAME getestet.",
        "Notre chat a testé NAME.",
    ],
)
def test_a_joke_offers_nothing_and_the_loose_pattern_lets_it_pass(sentence: str) -> None:
    said = pl.Series([sentence])
    assert joked(said).to_list() == [True]
    assert holds(said.str.to_lowercase(), MAY_JOKE).to_list() == [True]


@pytest.mark.parametrize(
    "sentence", ["April offer: NAME", "Our customers tested NAME", "NAME for your cat", ""]
)
def test_no_joke(sentence: str) -> None:
    assert joked(pl.Series([sentence])).to_list() == [False]
