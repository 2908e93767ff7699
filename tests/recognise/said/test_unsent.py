"""Heads of lists of what posts and carriers do not take, and offers that speak of sending."""

from __future__ import annotations

import polars as pl
import pytest

from hiddenlinks.recognise.said.unsold import banned

NOT_TAKEN = (
    "What may not be sent by post: toys such as NAME, aerosols, cash.",
    "Home About Delivery Basket Contact FAQ What may not be sent by post: NAME, batteries, cash.",
    "Nicht versendet werden dürfen: NAME, Spraydosen, Bargeld.",
    "Interdits à l'envoi : NAME, aérosols, argent.",
    "No se puede enviar: NAME, baterías, dinero.",
    "Non si può spedire: NAME, spray, contanti.",
    "Não pode ir pelo correio: NAME 120 ml., aerossóis, dinheiro.",
    "Mag niet verzonden worden: NAME, contant geld.",
    "Nie wolno wysyłać: leki, np. NAME, baterie, gotówka.",
    "Nelze zaslat: NAME, hotovost.",
    "Нельзя пересылать: NAME, аккумуляторы, наличные.",
    "Kargoyla gönderilemez: NAME, sprey, nakit.",
    "Får inte skickas: NAME, kontanter.",
    "不得邮寄：NAME、喷雾、现金。",
)
TAKEN = (
    "We send by post: NAME, 20 packs, cash on delivery.",
    "Ships discreetly, no questions: NAME, NAME forte",
    "Not sent by post but by courier: NAME",
    "Versand diskret: NAME, 20 Stück",
    "Можно отправить почтой: NAME, 2 упаковки",
    "NAME, 2 packs, may not be sent to islands.",
    "We send by post: NAME | 1 kg",
    "",
)


@pytest.mark.parametrize("sentence", NOT_TAKEN)
def test_it_is_not_taken(sentence: str) -> None:
    assert banned(pl.Series([sentence.lower()])).to_list() == [True]


@pytest.mark.parametrize("sentence", TAKEN)
def test_it_is_taken(sentence: str) -> None:
    assert banned(pl.Series([sentence.lower()])).to_list() == [False]
