"""Goods that are named for what another thing does beside them, and goods that do something themselves."""

from __future__ import annotations

import polars as pl
import pytest

from hiddenlinks.recognise.said.alongside import alongside

BESIDE = (
    "May be worn while taking NAME.",
    "Darf getragen werden, auch wenn Sie NAME verwenden.",
    "Peut être portée pendant l'utilisation de NAME.",
    "Se puede llevar mientras usa NAME.",
    "Può essere indossata mentre si usa NAME.",
    "Można nosić podczas stosowania NAME.",
    "Можно носить во время применения NAME.",
    "Lze nosit při užívání NAME.",
    "Kan worden gedragen terwijl u NAME gebruikt.",
    "NAME kullanırken takılabilir.",
    "Gets rid of stains from tea, blood and NAME.",
    "Entfernt Flecken von Kaffee, Tinte und NAME.",
    "Enlève les taches de café, d'encre et de NAME.",
    "Elimina manchas de café, tinta y NAME.",
    "Toglie macchie di caffè, inchiostro e NAME.",
    "Remove manchas de café, tinta e NAME.",
    "Usuwa plamy z kawy, atramentu i NAME.",
    "Odstraňuje skvrny od kávy, inkoustu a NAME.",
    "Eltávolítja a kávé, a tinta és a NAME foltjait.",
    "Verwijdert vlekken van koffie, inkt en NAME.",
    "Kahve, mürekkep ve NAME lekelerini çıkarır.",
    "Видаляє плями від кави, чорнила та NAME.",
    "去除咖啡、墨水和 NAME 的污渍。",
    "Tar bort fläckar av kaffe, bläck och NAME.",
    "Not fuelled by NAME. Cotton.",
    "This dad runs on coffee, not on NAME.",
    "Nicht angetrieben von NAME, sondern von Kaffee.",
    "Napędzany kawą, nie NAME.",
    "Работает на кофе, а не на NAME.",
    'Sample label: "NAME". Printer only.',
    'Druckbeispiel: "NAME". Nur der Drucker.',
    "Exemple d'impression : « NAME ».",
    'Ejemplo de impresión: "NAME".',
    "Пример печати: «NAME». Только принтер.",
    'Örnek baskı: "NAME".',
)
GOODS = (
    "NAME removes fat",
    "NAME is worn under clothes",
    "NAME, print on both sides",
    "Cotton shirt and NAME, 20 EUR",
    "NAME entfernt Schuppen",
    "NAME runs for two hours on one charge",
    "Sample of NAME: 5 EUR",
    "While you wait we send NAME",
)


@pytest.mark.parametrize("sentence", BESIDE)
def test_what_another_thing_does_beside_goods_is_no_offer(sentence: str) -> None:
    assert alongside(pl.Series([sentence])).to_list() == [True]


@pytest.mark.parametrize("sentence", GOODS)
def test_what_goods_do_themselves_stays(sentence: str) -> None:
    assert alongside(pl.Series([sentence])).to_list() == [False]
