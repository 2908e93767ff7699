"""Questions for goods with a no behind them in one sentence, and those that are answered otherwise."""

from __future__ import annotations

import polars as pl
import pytest

from hiddenlinks.recognise.said.mentions.asked import MAY_ASK, asked
from hiddenlinks.recognise.said.patterns import holds

DENIED = (
    "Q: do you have also NAME A: no we have only household goods",
    "Q: is NAME included A: sorry friend, it is not",
    "Frage: verkaufen Sie auch NAME Antwort: nein, nur Tassen",
    "F: Haben Sie NAME A: Tut mir leid, haben wir nicht",
    "q: vous avez aussi NAME r: non seulement articles pour la maison",
    "Question : vendez-vous NAME Réponse : désolé, non",
    "P: ¿tienen también NAME R: no, solo artículos del hogar",
    "D: avete anche NAME R: no, solo casalinghi",
    "P: vendem também NAME R: não, só louça",
    "V: heeft u ook NAME A: nee, alleen huishoud",
    "P: czy macie też NAME O: nie, tylko kubki",
    "Otázka: máte i NAME Odpověď: ne, jen hrnky",
    "Kérdés: van NAME Válasz: nincs, csak textil",
    "Întrebare: vindeți și NAME Răspuns: nu, doar căni",
    "Ερώτηση: έχετε και NAME Απάντηση: όχι, μόνο κούπες",
    "Въпрос: имате ли и NAME Отговор: не, само чаши",
    "Питання: чи продаєте NAME Відповідь: ні, лише посуд",
    "Вопрос: а NAME есть Ответ: нет, только посуда",
    "Soru: NAME de var mı Cevap: hayır sadece mutfak eşyası",
    "Fråga: har ni också NAME Svar: nej, bara muggar",
    "Kysymys: onko teillä NAME Vastaus: ei, vain mukeja",
)
OTHERS = (
    "Q: do you have NAME A: yes, in stock",
    "Q: is there a limit for NAME A: no limit, order as many as you want",
    "Q: NAME available A: no problem, write to me",
    "Q: do I need a prescription for NAME A: no, just order",
    "F: Brauche ich ein Rezept für NAME A: nein",
    "Q: NAME again A: not now, sold out until Friday",
    "Q: only mugs A: not only, we have NAME, too",
    "F: nur Tassen A: nicht nur, auch NAME",
    "NAME: no side effects",
    "A: no NAME",
    "Questions? No NAME here",
    "",
)


@pytest.mark.parametrize("sentence", DENIED)
def test_a_no_denies_what_is_asked_for_and_the_loose_pattern_lets_it_pass(sentence: str) -> None:
    said = pl.Series([sentence])
    assert asked(said).to_list() == [True]
    assert holds(said.str.to_lowercase(), MAY_ASK).to_list() == [True]


@pytest.mark.parametrize("sentence", OTHERS)
def test_other_answers_deny_nothing(sentence: str) -> None:
    assert asked(pl.Series([sentence])).to_list() == [False]
