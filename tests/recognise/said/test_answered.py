"""A sentence that the next one denies offers nothing, and each text is read alone."""

from __future__ import annotations

import polars as pl
import pytest

from hiddenlinks.recognise.said.answered import denied_next
from hiddenlinks.recognise.said.sentences import apart

DENIED = (
    "Is NAME in there? No, it is soap.", "Do you need NAME? For healthy people the benefit is small.",
    "Do you take NAME? Ask your doctor first.", "Nehmen Sie NAME? Fragen Sie vorher Ihren Arzt.",
    "Old tin of NAME. Not for sale.", "People ask for NAME. We don't sell it, go to a pharmacy.",
    "Ci chiedono spesso NAME. Non lo vendiamo e non lo procuriamo. Rivolgersi al medico.",
    "Viele fragen nach NAME. Das verkaufen wir nicht.", "¿Preguntas por NAME? No las vendemos, acuda a una farmacia.",
    "Spesso ci chiedono NAME. Non li vendiamo.", "Часто спрашивают NAME. Мы это не продаём.",
    "Has anybody read about NAME? Ask a professional.",
    "总有人问NAME。我们不卖,请去药店。",
    "Looking for NAME? You will not find it here.", "Suchen Sie NAME? Hier finden Sie es nicht.",
    "Vous cherchez NAME ? Vous ne le trouverez pas ici.", "Szukasz NAME? Tu tego nie znajdziesz.",
    "¿Busca NAME? Aquí no lo encontrará.", "Ищете NAME? Здесь вы этого не найдёте.",
    "Brauche ich NAME? Der Nutzen ist gering.", "Нужен ли NAME? Польза не доказана.",
    "People write to us about NAME daily. Our answer: no.", "Man fragt uns ständig nach NAME. Unsere Antwort: nein.",
    "On me réclame NAME. Réponse : non.", "Mi chiedono NAME. Risposta: no, mai.", "Меня просят NAME. Ответ: нет.",
    "Każdy pyta o NAME. Odpowiedź: nie.", "总有人要NAME，回答：没有。",
)  # fmt: skip
OFFERED = (
    "Do you need NAME? We have it.", "Looking for NAME? Order here.", "NAME, 20 tablets. Ask our doctor online.",
    "Do you take NAME? Buy two, pay one.", "NAME. For sale.", "NAME. We don't sell it, but our friend does.",
    "NAME. We don't sell it, write to @friend_shop.",
    "Looking for NAME? You will not find it cheaper.", "Suchen Sie NAME? Hier finden Sie es nicht nur billig.",
    "Do we have NAME? Answer: yes.", "Many ask what NAME costs. Answer: no more than a coffee.",
    "NAME ohne Rezept? Antwort: ja, sofort.",
    "NAME. We don't have any, new stock on Friday.", "NAME. Das verkaufen wir nicht ohne Rabatt.",
)  # fmt: skip


def _denied(*texts: str) -> list[bool]:
    """Whether the first sentence of each text is denied."""
    rows = apart(pl.Series(texts), pl.int_range(len(texts), eager=True))
    said = rows.with_columns(denied=denied_next(rows)).group_by("at", maintain_order=True).first()
    return said["denied"].fill_null(value=False).to_list()


@pytest.mark.parametrize("text", DENIED)
def test_what_the_next_sentence_denies(text: str) -> None:
    assert _denied(text) == [True]


@pytest.mark.parametrize("text", OFFERED)
def test_what_it_does_not_deny(text: str) -> None:
    assert _denied(text) == [False]


def test_each_text_is_read_alone() -> None:
    assert _denied(*DENIED, *OFFERED) == [True] * len(DENIED) + [False] * len(OFFERED)
    assert _denied("Is NAME in there?", "No, it is soap.") == [False, False]


@pytest.mark.parametrize(
    "text",
    [
        "What may not be listed here? Among others NAME.",
        "Was darf nicht eingestellt werden? Unter anderem NAME.",
        "Que ne peut-on pas publier ici ? Entre autres, NAME.",
        "¿Qué no se puede publicar? Entre otros, NAME.",
        "Cosa non si può pubblicare? Tra l'altro NAME.",
        "O que não pode ser anunciado? Entre outros, NAME.",
        "Wat mag hier niet? Onder meer NAME.",
        "Czego nie wolno wystawiać? Między innymi: NAME.",
        "Что нельзя размещать? В том числе NAME.",
        "How to recognise an illegal shop\nIt has NAME and asks for no papers.",
        "Woran Sie unseriöse Anbieter erkennen\nSie haben NAME immer vorrätig.",
        "Comment reconnaître une fausse boutique\nNAME toujours en promotion.",
        "Cómo detectar una tienda falsa\nNAME a mitad de precio.",
        "Jak rozpoznać fałszywy sklep\nNAME za pół ceny.",
        "Признаки мошеннического магазина\nNAME за полцены.",
        "如何识别假店\nNAME半价",
    ],
)
def test_what_is_listed_as_not_allowed(text: str) -> None:
    rows = apart(pl.Series([text]), pl.Series([0]))
    assert denied_next(rows).fill_null(value=False).to_list()[-1]


@pytest.mark.parametrize(
    "text",
    [
        "What may I list here? NAME.",
        "Can't sleep? NAME.",
        "What is new? NAME.",
        "Designs of fake fur\nNAME",
        "Signs for shops\nNAME",
    ],
)
def test_what_is_listed_as_an_answer(text: str) -> None:
    rows = apart(pl.Series([text]), pl.Series([0]))
    assert not denied_next(rows).fill_null(value=False).to_list()[-1]
