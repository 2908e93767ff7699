"""Recall notices offer nothing; lots that shops name, and their warnings, are none."""

from __future__ import annotations

import polars as pl
import pytest

from hiddenlinks.recognise.said.mentions.recalled import MAY_RECALL, recalled
from hiddenlinks.recognise.said.patterns import holds
from hiddenlinks.recognise.said.sentences import apart

NOTICES = (
    "Recall: NAME 30 tablets, lot K3762. Stop using it, dispose of it.",
    "Urgent product recall – NAME: return it to the pharmacy.",
    "The agency withdraws NAME (batch L4678) because of a labelling error.",
    "NAME, batch 20714: do not use, bring it back to the shop.",
    "Rückruf: NAME, Charge C8696. Nicht verwenden, zurück an die Verkaufsstelle.",
    "Der Hersteller ruft NAME (Los K6199) wegen Rissen im Glas zurück.",
    "Avis de sécurité : NAME, lot K4771. Ne plus utiliser, retourner au point de vente.",
    "Richiamo: NAME, lotto D8082. Sospendere l'uso.",
    "Retirada: NAME, lote D8616. Deje de usarlo, devuelva en la tienda.",
    "A agência recolhe NAME (lote X2064) após queixas.",
    "De fabrikant roept NAME (partij K1431) terug na klachten.",
    "Urząd wycofuje NAME (partia A2292) z powodu błędnej etykiety.",
    "Stažení: NAME, šarže L8255. Nepoužívejte, vraťte prodejci.",
    "Ведомство отзывает NAME (партия B1438) после жалоб.",
    "Güvenlik uyarısı: NAME, parti X9758. Kullanmayın, iade edin.",
    "召回：NAME，批号A2268。请勿使用，退回购买处。",
    "Product recall: NAME",
    "Produktrückruf: NAME",
    "Avis de rappel : NAME, tous les lots",
    "Wycofanie: NAME, wszystkie serie",
    "Retragere din piață: NAME",
    "ΑΝΑΚΛΗΣΗ: NAME, όλες οι παρτίδες",
    "Отзыв: NAME, все серии",
    "Geri çağırma: NAME",
    "召回公告：NAME，全部批次",
    "The importer is withdrawing NAME; please stop using it and bring it back to the shop.",
    "Ο εισαγωγέας αποσύρει NAME· μην το χρησιμοποιείτε και επιστρέψτε το.",
)
OFFERS = (
    "NAME, 60 tablets, lot 4711, expiry 2027. 20 EUR.",
    "Warning: only two left of NAME. Order now.",
    "New lot of NAME arrived, 12 boxes. Write to me.",
    "NAME, batch A4711, in stock. Do not wait.",
    "Recalls your summer: NAME at half price",
    "NAME, all batches in stock, write to me.",
    "Richiamo: NAME di nuovo disponibile, scrivetemi.",
    "Rappel : NAME en promotion jusqu'à dimanche.",
    "Отзыв: NAME супер, заказываю третий раз.",
    "Achtung: NAME, Charge C8696, frisch eingetroffen.",
    "NAME 新批号 A2268 现货。",
    "NAME, 60 tablets, lot 4711. Do not take it on an empty stomach.",
    "NAME, Charge C8696. Nicht mit Milch einnehmen.",
)


def _first(text: str) -> bool:
    rows = apart(pl.Series([text]), pl.int_range(1, eager=True))
    return bool(recalled(rows)[0])


@pytest.mark.parametrize("text", NOTICES)
def test_a_recall_notice(text: str) -> None:
    assert _first(text)
    assert holds(pl.Series([text.lower()]), MAY_RECALL).to_list() == [True]


@pytest.mark.parametrize("text", OFFERS)
def test_no_recall_notice(text: str) -> None:
    assert not _first(text)


def test_each_text_is_read_alone() -> None:
    texts = pl.Series(["Alert: NAME.", "Do not use it.", *NOTICES])
    rows = apart(texts, pl.int_range(len(texts), eager=True))
    told = rows.with_columns(recalled=recalled(rows)).group_by("at", maintain_order=True).first()
    assert told["recalled"].to_list() == [False, False, *[True] * len(NOTICES)]
