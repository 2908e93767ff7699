"""A shop beside which something is said to be is somebody else's; the writer's own stays."""

from __future__ import annotations

import polars as pl
import pytest

from hiddenlinks.recognise.said.landmarks import unneighboured

NEAR = (
    "Next door is a sex shop, ours is the green door.", "The sex shop opposite has a red door.",
    "Accanto c'è un sexy shop, la nostra è la porta verde.", "Bredvid ligger en sexbutik, vår dörr är den gröna.",
    "Nebenan ist ein Erotikladen, bitte die grüne Tür nehmen.", "Al lado hay un sex shop, la nuestra es la verde.",
    "Hiernaast zit een seksshop, wij hebben de groene deur.", "Wejście obok apteki, drugie piętro.",
    "Pick-up in the yard behind the erotic shop.", "Retrait dans la cour derrière le sex-shop.",
    "Мы напротив аптеки, вход со двора.", "Vedle je sexshop, my máme zelené dveře.", "我们在药店对面，隔壁就是药店。",
)  # fmt: skip
OWN = (
    "Our sex shop is opposite the station.", "Unsere Apotheke liegt gegenüber dem Bahnhof.",
    "The pharmacy ships everywhere.",
    "The sex shop next door is ours too.", "Notre sex shop, en face de la gare.",
)  # fmt: skip


@pytest.mark.parametrize("said", NEAR)
def test_a_neighbour(said: str) -> None:
    left = unneighboured(pl.Series([said]))[0]
    assert len(left) < len(said)
    assert not any(
        shop in left.lower() for shop in ("shop", "laden", "butik", "aptek", "аптек", "隔壁就是药店")
    )


@pytest.mark.parametrize("said", OWN)
def test_a_shop_of_their_own(said: str) -> None:
    assert unneighboured(pl.Series([said]))[0] == said


def test_what_else_is_said_stays() -> None:
    assert "Viagra" in unneighboured(pl.Series(["Next to the pharmacy we sell Viagra."]))[0]
