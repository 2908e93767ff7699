"""What the sentence behind says can be had here, or is inside, is offered, however the first one praises it."""

from __future__ import annotations

import polars as pl
import pytest
from asking import offered

from hiddenlinks.recognise.said.offering import at_hand

HERE = (
    "You can get it directly here.",
    "Ihr bekommt es direkt hier.",
    "K dostání přímo tady.",
    "Tilaa suoraan täältä.",
    "Beställ direkt här.",
    "Disponible ici.",
    "Lo pedís directamente aquí.",
    "Hier könnt ihr es direkt bestellen.",
    "Available here!",
    "– A: Yes, it is inside, the item is only the wrapping.",
    "A: Ano, je uvnitř.",
    "Oui, c'est dedans.",
)
NOT_HERE = (
    "You cannot get it here.",
    "Das gibt es hier nicht.",
    "Can you get it here?",
    "You can read more about it here.",
    "The full report is available here.",
    "Order the brochure here.",
    "All articles are here.",
    "Den Bericht gibt es hier.",
    "Vous trouverez plus d'informations ici.",
    "No, it is not inside.",
    "",
)
PRAISED = (
    "My honest test: Viagra 100 mg does what it promises. ",
    "Mein ehrlicher Test: Viagra 100 mg hält, was es verspricht. ",
    "Můj upřímný test: Viagra 100 mg plní, co slibuje. ",
)


@pytest.mark.parametrize("sentence", HERE)
def test_it_can_be_had(sentence: str) -> None:
    assert at_hand(pl.Series([sentence])).to_list() == [True]


@pytest.mark.parametrize("sentence", NOT_HERE)
def test_it_can_not(sentence: str) -> None:
    assert at_hand(pl.Series([sentence])).to_list() == [False]


@pytest.mark.parametrize("praise", PRAISED)
@pytest.mark.parametrize("sentence", HERE[1:3])
def test_what_is_praised_and_can_be_had_is_offered(praise: str, sentence: str) -> None:
    assert (offered([praise + sentence]) > 0).all()
