"""Warnings of those who sell in somebody's name, and sellers who speak of their own."""

from __future__ import annotations

import polars as pl
import pytest

from hiddenlinks.recognise.said.mentions.impostors import impostors

WARN = (
    "If somebody offers you NAME in our name, it is fraud.",
    "Whoever sells NAME under our name is a crook.",
    "Wer Ihnen NAME in unserem Namen anbietet, ist ein Betrüger.",
    "Celui qui propose NAME en notre nom est un escroc.",
    "Quien ofrezca NAME en nuestro nombre es un estafador.",
    "Chi offre NAME a nome nostro è un truffatore.",
    "Quem oferece NAME em nosso nome é burlão.",
    "Wie NAME in onze naam verkoopt, is een oplichter.",
    "Kto oferuje NAME w naszym imieniu, jest oszustem.",
    "Кто продаёт NAME от нашего имени, тот мошенник.",
    "Ako netko nudi NAME u naše ime, to je prevara.",
    "以我们名义出售NAME的都是骗子。",
    "当店の名でNAMEを売る者は詐欺です。",
    "저희 상호를 도용해 NAME을 파는 곳은 사기입니다.",
    "हमारे नाम से NAME बेचने वाला धोखा है।",
)
NO_WARNING = (
    "NAME, sold under our name since 1950",
    "We stand for NAME with our good name",
    "NAME: no fakes, no scam, order now",
    "Unser Name steht für NAME",
    "",
)


@pytest.mark.parametrize("sentence", WARN)
def test_it_warns(sentence: str) -> None:
    assert impostors(pl.Series([sentence])).to_list() == [True]


@pytest.mark.parametrize("sentence", NO_WARNING)
def test_it_does_not(sentence: str) -> None:
    assert impostors(pl.Series([sentence])).to_list() == [False]
