"""What buyers keep in a thing or have already, and offers that speak of customers."""

from __future__ import annotations

import polars as pl
import pytest

from hiddenlinks.recognise.said.mentions.stowed import MAY_STOW, stowed
from hiddenlinks.recognise.said.patterns import holds

STOWED = (
    "Can I take NAME in my hand luggage?",
    "Czy mogę mieć NAME w bagażu podręcznym?",
    "Μπορώ να έχω NAME στη χειραποσκευή;",
    "Darf ich NAME ins Handgepäck nehmen?",
    "Можно ли взять NAME в ручную кладь?",
    "One customer keeps NAME in it, another her screws.",
    "Eine Kundin bewahrt darin NAME auf, ein anderer Schrauben.",
    "Une cliente y range NAME, un autre ses vis.",
    "Una clienta guarda ahí NAME, otro los tornillos.",
    "Una cliente ci mette NAME, un altro le viti.",
    "Jedna klientka trzyma tam NAME, ktoś inny śrubki.",
    "Een klant bewaart er NAME in, een ander schroeven.",
    "En kund har NAME i den, en annan skruvar.",
    "O clientă ține acolo NAME, altul șuruburi.",
    "Одна клиентка хранит там NAME, другой шурупы.",
    "Keeps NAME that you own dry and tidy on a trip.",
    "De viaje, tus cosas y NAME que ya tengas quedan secos y ordenados.",
    "Em viagem, as suas coisas e NAME que já tem ficam secos e arrumados.",
    "The box once held NAME; we reuse cartons.",
    "Ahí guardaba NAME, ahora está limpio y vacío.",
    "Trzymałam w tym NAME, teraz jest czyste i puste.",
    "Im Karton war früher einmal NAME, wir verwenden ihn wieder.",
    "Le carton a contenu NAME autrefois.",
    "La caja contuvo antes NAME.",
    "Nella scatola una volta c'era NAME; la riusiamo.",
    "A caixa já teve NAME; nós a reutilizamos.",
    "In de doos zat ooit NAME; we hergebruiken hem.",
    "W kartonie było kiedyś NAME.",
    "V krabici dříve bylo NAME.",
    "A dobozban korábban NAME volt.",
    "Cutia a conținut cândva NAME.",
    "В коробке раньше лежало вот это: NAME.",
    "Το κουτί είχε κάποτε NAME.",
    "Kutuda bir zamanlar NAME vardı.",
    "I lådan låg tidigare NAME.",
    "这个纸箱以前装过NAME。",
    "In viaggio le vostre cose e NAME che già avete restano asciutti.",
)
OFFERED = (
    "NAME, small bottle for hand luggage",
    "Customers keep coming back for NAME, order now",
    "A customer keeps asking for NAME, so we sell it again",
    "NAME that you will love",
    "Unsere Kunden kaufen NAME",
    "The box holds NAME and a leaflet",
    "Box contained 60 NAME, order before Friday",
    "The box was opened before by customs, NAME inside",
    "",
)


@pytest.mark.parametrize("sentence", STOWED)
def test_it_is_theirs_and_the_loose_pattern_lets_it_pass(sentence: str) -> None:
    said = pl.Series([sentence])
    assert stowed(said).to_list() == [True]
    assert holds(said.str.to_lowercase(), MAY_STOW).to_list() == [True]


@pytest.mark.parametrize("sentence", OFFERED)
def test_it_is_offered(sentence: str) -> None:
    assert stowed(pl.Series([sentence])).to_list() == [False]
