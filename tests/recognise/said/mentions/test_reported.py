"""News of a trade and of parliaments, memories of advertising, and offers in their words."""

from __future__ import annotations

import polars as pl
import pytest

from hiddenlinks.recognise.said.mentions.reported import MAY_REPORT, reported
from hiddenlinks.recognise.said.patterns import holds

TOLD = (
    "The health office informs adults about NAME",
    "GGD informeert volwassenen over NAME",
    "Biuras informuoja suaugusius apie NAME",
    "Бюро информирует взрослых о NAME",
    "84 patients got NAME or placebo during 12 weeks",
    "84 patiënten kregen NAME of placebo",
    "84 patienter fick NAME eller placebo i 12 veckor",
    "84 Patienten bekamen NAME oder Placebo",
    "Nach neuem Gesetz darf NAME nicht mehr per Post verschickt werden.",
    "Une nouvelle loi interdit d'envoyer NAME par la poste.",
    "Por una nueva ley ya no se puede enviar NAME por correo.",
    "Per una nuova legge NAME non si può più spedire per posta.",
    "Według nowego prawa nie wolno wysyłać NAME pocztą.",
    "По новому закону NAME больше нельзя отправлять почтой.",
    "Volgens de nieuwe wet mag NAME niet meer per post verstuurd worden.",
    "Er bekam eine Strafe, weil er NAME verkaufte.",
    "Il a été condamné pour avoir vendu NAME.",
    "Fue multado por vender NAME.",
    "È stato multato per aver venduto NAME.",
    "Został ukarany za sprzedaż NAME.",
    "Его оштрафовали за продажу NAME.",
    "Hij kreeg een boete voor de verkoop van NAME.",
    "Due to new law, NAME can no longer be sent by post.",
    "He was fined for selling NAME.",
    "The market for NAME grew by 14 per cent, the association reports.",
    "Der Markt für NAME wuchs um 14 Prozent.",
    "Le marché de NAME a crû de 14 %.",
    "El mercado de NAME creció un 14 por ciento.",
    "De markt voor NAME groeide 17 procent, meldt de branche.",
    "Rynek NAME urósł o 17 procent, podaje związek.",
    "Рынок NAME вырос на 17 процентов.",
    "Parliament debates stricter rules on NAME.",
    "Sejm debatuje o nowych przepisach: NAME.",
    "I still remember the enamel sign for NAME in my grandfather's shop window.",
    "Ik weet nog het emaillebord van NAME in opa's winkel.",
    "Pamiętam emaliowany szyld NAME w sklepie dziadka.",
)
OFFERED = (
    "For information about NAME write to us",
    "We inform you about NAME, in stock, order now",
    "NAME, no placebo",
    "NAME or placebo? Order NAME from us, in stock",
    "By law NAME must not be shown; it is sent in a plain parcel",
    "Enligt lag får vi inte visa NAME, skickas diskret",
    "By law we need a receipt; NAME is sent in plain parcels",
    "Our courier was never fined: order NAME",
    "The law is no longer a problem, write for NAME",
    "Nach dem Gesetz nicht verboten: NAME, Versand heute",
    "NAME, 14 % off",
    "Our sales of NAME rose by 20 per cent, we have it in stock",
    "I remember NAME from the pharmacy, now I sell it here, write to me",
    "Remember to order NAME",
    "Market day: NAME",
    "",
)


@pytest.mark.parametrize("sentence", TOLD)
def test_it_is_told_and_the_loose_pattern_lets_it_pass(sentence: str) -> None:
    said = pl.Series([sentence])
    assert reported(said).to_list() == [True]
    assert holds(said.str.to_lowercase(), MAY_REPORT).to_list() == [True]


@pytest.mark.parametrize("sentence", OFFERED)
def test_it_is_offered(sentence: str) -> None:
    assert reported(pl.Series([sentence])).to_list() == [False]
