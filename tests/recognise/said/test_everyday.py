"""Everyday words of many languages that are spelt like goods, once folded, accuse nobody."""

from __future__ import annotations

import polars as pl
from columns import wrong

from hiddenlinks.recognise import Recogniser

EVERYDAY = (
    "We support aspiring artists",
    "Hyaluronsäure Serum 30 ml",
    "Milchsäure Peeling",
    "Azelainsäure Creme",
    "Rizinusöl Wimpern",
    "Wasserfreies Lanolin",
    "Isopropanol 99,9% Reiniger",
    "Pektin Gelierpulver",
    "Mückenspray Icaridin",
    "Panthenol Spray nach dem Sonnenbad",
    "Franzbranntwein",
    "Logitech webcams 1080p",
    "Live-Webcams: Berge und Pisten",
    "Vaaleansininen paita M",
    "Mustapippuri kokonainen 100 g",
    "Hrana za odrasle pse, piletina, 12 kg",
    "Privolu možete povući u svakom trenutku",
    "Пристанак можете опозвати у сваком тренутку",
    "Bērza saplāksnis 18 mm, lakots",
    "Pušies medienos lenta",
    "Vāciņi burkām, 12 gab.",
    "Zimní čepici s bambulí",
    "Gra towarzyska dla całej rodziny",
    "Товары для досуга и хобби",
    "Слив для раковины, хром",
    "Kunjungi fanspage kami di Facebook",
    "Versione completissima di accessori",
    "Peekaboo plush elephant",
    "ニットスヌード 秋冬",
    "キリマンジャロ コーヒー豆 200g",
    "에티오피아 예가체프 원두 200g",
    "작약 구근, 3눈",
    "Camera med fjernbetjent udløsning",
    "Sesong seks er ute nå",
    "Finns i sex bredder",
    "REA, slut på söndag",
    "El coche que tenga más de 5 años",
    "Exterior: piel vacuna. Forro: textil.",
    "Isole minori: supplemento di 5 €",
    "Ranunculus bulbs, mixed colours",
    "Ford Escort Mk2 front wing",
    "Автомобіль у лізинг під 5 %",
    "мыло глицериновое 100 г",
    "Bujná fantazie a skvělý příběh",
    "סחר: ליווי עסקי לעסקים קטנים",
)
GOODS = (
    ("adult", "Svakom Ella Neo vibrator"),
    ("adult", "Tenga Egg masturbator"),
    ("adult", "נערות ליווי דיסקרטיות"),
    ("adult", "досуг для мужчин, девушки"),
    ("adult", "fantezi gecelik kadın"),
    ("medicine", "Aspirin 500 mg tablets"),
    ("medicine", "Aconitum C30 globuli"),
    ("supplement", "Ferrous fumarate supplement capsules"),
    ("supplement", "Aminosäuren Kapseln 120 Stück"),
    ("supplement", "Milchsäurebildner Kapseln"),
    ("supplement", "Palmitoylethanolamid 400 mg Kapseln"),
    ("medicine", "Cyanocobalamin 1 mg/ml Injektionslösung"),
)
"""The goods whose words they are spelt like."""


def test_everyday_words_accuse_nobody(judge: Recogniser) -> None:
    odds = judge.passages(pl.Series(EVERYDAY)).max(axis=1)
    assert wrong(EVERYDAY, odds < 0) == []
    assert wrong(EVERYDAY, judge.titles(pl.Series(EVERYDAY)).max(axis=1) < 0) == []


def test_the_goods_are_known(judge: Recogniser) -> None:
    odds = judge.titles(pl.Series([title for _, title in GOODS]))
    known = [odds[at, judge.categories.index(kind)] > 0 for at, (kind, _) in enumerate(GOODS)]
    assert wrong(GOODS, pl.Series(known)) == []
