"""Goods that are named for what another thing does beside them, and goods that do something themselves."""

from __future__ import annotations

import polars as pl
import pytest

from hiddenlinks.recognise.said.mentions.alongside import MAY_STAND_BESIDE, alongside
from hiddenlinks.recognise.said.patterns import holds

BESIDE = (
    "Ein Euro geht an die Forschung zu NAME.",
    "Un euro est versé à la recherche sur NAME.",
    "Un euro se destina a la investigación sobre NAME.",
    "Un euro va alla ricerca su NAME.",
    "Jedno euro idzie na badania nad NAME.",
    "Один евро идёт на исследования NAME.",
    "Misst die Menge von NAME genau ab.",
    "Mesure exactement la dose de NAME.",
    "Mide exactamente la dosis de NAME.",
    "Misura con precisione la dose di NAME.",
    "Dokładnie odmierza dawkę NAME.",
    "Точно отмеряет дозу NAME.",
    "Meet de dosis NAME precies af.",
    "NAME dozunu tam ölçer.",
    "Zermahlt NAME zu Pulver.",
    "Réduit NAME en poudre.",
    "Tritura NAME hasta hacerlo polvo.",
    "Riduce NAME in polvere.",
    "Rozdrabnia NAME na proszek.",
    "Измельчает NAME в порошок.",
    "Vermaalt NAME tot poeder.",
    "NAME toz haline getirir.",
    "Aus alten Verpackungen von NAME recycelt.",
    "Recyclé à partir d'emballages de NAME.",
    "Reciclado de envases de NAME.",
    "Riciclato da confezioni di NAME.",
    "Z recyklingu opakowań po NAME.",
    "Из переработанных упаковок NAME.",
    "Die App zählt, wann Sie NAME genommen haben.",
    "L'application compte quand vous avez pris NAME.",
    "La aplicación cuenta cuándo tomó NAME.",
    "Aplikacja liczy, kiedy wziąłeś NAME.",
    "Приложение считает, когда вы приняли NAME.",
    "Im Spiel sind Sie ein Kurier, der NAME ausliefert.",
    "Dans le jeu, vous êtes un livreur qui apporte NAME.",
    "En el juego eres un repartidor que lleva NAME.",
    "W grze jesteś kurierem, który dostarcza NAME.",
    "В игре вы курьер, который доставляет NAME.",
    "Donation: one euro goes to research on NAME.",
    "Recycled from packaging of NAME.",
    "In the game you are a courier who delivers NAME.",
    "The app counts when you took NAME.",
    "Measures the dose of NAME exactly.",
    "Crushes NAME to powder.",
    "Kann getragen werden, während Sie NAME comp.rec.x 10 anwenden.",
    "No experience with NAME needed, we only pack.",
    "Keine Erfahrung mit NAME nötig.",
    "Aucune expérience avec NAME requise.",
    "Опыт работы с NAME не требуется.",
    "Doświadczenie z NAME nie jest wymagane.",
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
    "Powered by NAME, not sold in shops",
    "NAME, ground to a fine powder",
    "NAME powder, 100 g, exactly measured",
    "One euro off NAME",
    "The game is over, get NAME",
    "Counts as a supplement: NAME",
    "Recycled paper and NAME",
    "NAME goes to your door",
    "No experience needed: NAME, 20 EUR",
    "We have experience with NAME",
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
def test_what_another_thing_does_beside_goods_is_no_offer_and_the_loose_pattern_lets_it_pass(
    sentence: str,
) -> None:
    said = pl.Series([sentence])
    assert alongside(said).to_list() == [True]
    assert holds(said.str.to_lowercase(), MAY_STAND_BESIDE).to_list() == [True]


@pytest.mark.parametrize("sentence", GOODS)
def test_what_goods_do_themselves_stays(sentence: str) -> None:
    assert alongside(pl.Series([sentence])).to_list() == [False]
