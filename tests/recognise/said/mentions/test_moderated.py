"""House rules that name goods, and those who were shut out and go on."""

from __future__ import annotations

import polars as pl
import pytest

from hiddenlinks.recognise.said.mentions.moderated import moderated

RULES = (
    "Our payment provider refuses shops of: NAME, adult content",
    "Платежният оператор не приема NAME и хазарт",
    "De betaalprovider weigert winkels met NAME",
    "The filter of the router blocks NAME and gambling",
    "Filter blokkeert NAME en gokken",
    "Accounts that advertise NAME are closed without notice.",
    "Ads such as “selling NAME” will be deleted.",
    "Konten, die für NAME werben, werden gesperrt.",
    "Les comptes qui font la promotion de NAME sont fermés sans préavis.",
    "Las cuentas que anuncian NAME se eliminan.",
    "Gli account che pubblicizzano NAME vengono chiusi: profili bloccati.",
    "Konta reklamujące NAME są zamykane.",
    "Advertenties als 'te koop NAME' halen we weg.",
    "Оголошення «продам NAME» видаляємо, акаунт блокуємо.",
    "Oglase »prodam NAME« brišemo.",
    "Αγγελίες «πωλείται NAME» σβήνονται.",
    "NAME reklamı yapan hesaplar kapatılır.",
    "Anyone asking for NAME will be blocked.",
    "Quem pedir NAME será bloqueado.",
    "Wer nach NAME fragt, wird gesperrt.",
    "Requests for NAME are deleted.",
    "Anyone posting offers of NAME here gets banned at once.",
    "Wer hier NAME anbietet, fliegt raus.",
    "Qui propose NAME ici est banni.",
    "Quien ofrezca NAME aquí será expulsado.",
    "Chi vende NAME viene bannato.",
    "Quem anunciar NAME aqui é expulso.",
    "Wie hier NAME aanbiedt, krijgt een ban.",
    "Kto oferuje tu NAME, dostaje bana.",
    "Кто предлагает здесь NAME, получает бан.",
    "Запросы на NAME отклоняем и передаём модераторам.",
    "Pytania o NAME odrzucamy i zgłaszamy.",
    "在此发布NAME的一律封号。",
    "Moderación: hilo sobre NAME borrado, no se admiten ofertas.",
    "Hi mods, somebody floods this with spam for NAME",
    "Liebe Moderatoren, hier ist Spam: NAME",
    "Les modérateurs peuvent supprimer ce spam, NAME encore",
    "Admin, usuńcie ten spam o NAME",
    "Модераторы, снова спам про NAME",
    "版主，又有NAME的垃圾广告",
)
NO_RULES = (
    "Our payment provider is fast, so order NAME",
    "NAME filters the blood",
    "Our account was closed, new one here: NAME",
    "NAME, 20 €, our users love it",
    "Shop closed on Monday, NAME in stock",
    "Nasze konto zablokowane, nowe: NAME",
    "Аккаунт блокируют, пишите на новый: NAME",
    "Account is blocked, write to @name for NAME",
    "NAME elimina la grasa, dicen miles de usuarios",
    "NAME bloquea el apetito: lo cuentan nuestros usuarios",
    "NAME blokuje apetyt, piszą na naszym koncie",
    "NAME блокирует аппетит, смотрите объявление",
    "Questions about NAME? Write to us",
    "Anyone who sells more than ten NAME gets a discount",
    "Who buys NAME gets a gift",
    "Mods call it spam, so write to t.me/name for NAME",
    "NAME, no spam, answers in an hour",
    "",
)


@pytest.mark.parametrize("sentence", RULES)
def test_it_is_a_rule(sentence: str) -> None:
    assert moderated(pl.Series([sentence])).to_list() == [True]


@pytest.mark.parametrize("sentence", NO_RULES)
def test_it_is_none(sentence: str) -> None:
    assert moderated(pl.Series([sentence])).to_list() == [False]
