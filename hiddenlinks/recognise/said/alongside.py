"""Sentences that name goods for what another thing does beside them: worn while they are taken, their stains removed.

*Removes stains of coffee, ink and NAME* is a pen, *example print: “NAME”* a printer, *not powered by NAME* a shirt. Own
selection of words.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.said.patterns import holds, loosely, quick, stems

__all__ = ["MAY_STAND_BESIDE", "alongside"]

_TAKEN: Final = (
    r"(?:take|taking|use|using|apply|applying)|(?:nehm|einnehm|verwend|anwend|benutz|nutz)\w*|(?:prenez|"
    r"utilisez|"
    r"l.utilisation)|(?:toma|usa|utiliza)[ns]?|(?:prend|assum|us)(?:e|i|ono|a|ate|ete)|(?:toma|usa)|"
    r"(?:gebruikt?|neemt|inneemt)|(?:stosowani\w+|stosuj\w+|przyjm\w+|brani\w+)|(?:užív|použív|ber)\w+|"
    r"(?:szed|használ)\w*|(?:luați|folosi\w+|utiliz\w+)|(?:примен|при[её]м|принима|использ)\w+|"
    r"(?:застос|прийом|прийма|викорис)\w+|(?:прием|използва)\w*|(?:παίρνετε|χρησιμοποιείτε)|"
    r"(?:tar|använder)|(?:tager|bruger|bruker)|käyt\w+|kasuta\w+|kullan\w+|al(?:ır|ıyor)\w*"
)
_WHILE: Final = (
    r"(?:even )?(?:while|when|if)|(?:während|auch wenn|solange)|(?:pendant|même si|quand|lorsque)|"
    r"(?:mientras|"
    r"aunque|durante)|(?:mentre|durante|anche se)|(?:enquanto|durante)|(?:terwijl|ook als|tijdens)|"
    r"(?:podczas|także gdy)|"
    r"(?:při|i když|během)|(?:pri|počas|aj keď)|(?:során|miközben|akkor is)|(?:în timp ce|în timpul)|"
    r"(?:во время|"
    r"при|пока)|(?:під час|при)|(?:по време на|докато)|(?:ενώ|όταν|κατά)|(?:medan|samtidigt som|under)|"
    r"(?:mens|"
    r"samtidig med)|(?:kun|samalla)|(?:samal ajal)"
)
_WORN: Final = (
    r"be worn|getragen|tragbar|être portée?s?|(?:se puede|puede) llevar|essere (?:indossat|portat)\w+|"
    r"ser usad[oa]s?|gedragen|(?:można )?nosić|nosit|nosiť|"
    r"viselhető|hordható|purtat\w*|носить|носити|да се носи|φορεθεί|φορ[άι]\w+|bäras|bæres|brukes|käyttää|"
    r"kanda"
)
_BESIDE: Final = quick(
    rf"(?i)\b(?:{_WORN})\b[^.;]*?\b(?:{_WHILE})\s(?:[^\s.,;]+\s){{0,4}}?(?:{_TAKEN})\b|"
    rf"\b(?:{_WORN})\b[^.;]*?,?\s(?:während|(?:auch )?wenn|solange|terwijl|ook als)\s[^.;]*\b(?:{_TAKEN})\b|"
    r"\bkullanırken\s(?:takılabilir|giyilebilir|kullanılabilir)"
)
"""*May be worn while you take NAME*: a bandage."""
_STAINED: Final = (
    r"stains?|flecken?|taches?|manchas?|macchie|nódoas?|vlekken|plamy?|skvrny?|škvrny?|folt\w*|pete\w*|"
    r"пятна?|плям[иу]?|"
    r"петна|λεκέδες|fläckar?|pletter|flekker|tahra\w*|plek\w*|traip\w*|dėmes|mrlje|madeže"
)
_STAINS: Final = quick(
    r"(?i)\b(?:removes?|gets? (?:rid of|out)|cleans?|lifts?|entfern\w*|löst|enlève|élimine|retire|nettoie|"
    r"elimina|quita|"
    r"limpia|remueve|toglie|rimuove|elimina|pulisce|remove|tira|elimina|limpa|verwijdert|usuwa|czyści|"
    r"odstraňuje|"
    r"odstráni|čistí|eltávolítja|tisztítja|îndepărtează|elimină|curăță|удаляет|выводит|отстирывает|"
    r"видаляє|виводить|"
    r"премахва|почиства|αφαιρεί|καθαρίζει|tar bort|avlägsnar|fjerner|poistaa|eemaldab|noņem|pašalina|"
    r"uklanja|odstrani)"
    rf"\s[^.;]*?\b(?:{_STAINED})\b|"
    r"\blekelerini\s(?:\w+\s)?(?:çıkar|temizle)\w*"
)
_STAIN_SIGNS: Final = (
    r"(?:去除|清除|洗掉)[^。]*(?:污渍|污迹|渍)|(?:シミ|汚れ)を?(?:落と|除去)|얼룩(?:을|를)? ?(?:제거|지우)|"
    r"يزيل[^.]*بقع|מסיר[^.]*כתמי"
)
_PRINTED: Final = quick(
    r"(?i)\b(?:(?:sample|example|specimen|test) (?:print|label|text|imprint)s?|print (?:sample|example)|"
    r"druckbeispiel|beispieldruck|musterdruck|beispieletikett|musteretikett|(?:exemple|"
    r"essai) d.(?:impression|étiquette)|"
    r"ejemplo de (?:impresión|etiqueta)|(?:esempio|prova) di (?:stampa|etichetta)|exemplo de (?:impressão|"
    r"etiqueta)|"
    r"voorbeeld(?:afdruk|etiket|print)|przykładow\w+ (?:nadruk|wydruk|etykiet\w+)|(?:ukázk\w+|"
    r"příklad) (?:tisku|štítku)|"
    r"vzor(?:ov\w+)? (?:tlač\w*|tisk\w*|štítok)|mintanyomat|nyomtatási minta|exemplu de (?:imprimare|"
    r"etichetă)|"
    r"(?:пример|образец) (?:печати|этикетки|наклейки)|(?:приклад|зразок) (?:друку|етикетки)|пример(?:ен|"
    r"на) (?:печат|"
    r"етикет)|δείγμα εκτύπωσης|exempel(?:utskrift|etikett)|utskriftsexempel|eksempel(?:udskrift|utskrift|"
    r"etiket\w*)|"
    r"mallituloste|tulostusesimerkki|näidistrükk|örnek (?:baskı|etiket))\s?[:：]|(?:打印示例|打印样例|示例标签|印字例|"
    r"印刷例|인쇄 (?:예시|샘플)|مثال (?:على )?الطباعة|דוגמת הדפסה)\s?[:：]"
)
_RUNS: Final = quick(
    r"(?i)\bnot (?:powered|fuell?ed|driven|sponsored) by\b|\b(?:runs?|powered|fuell?ed|running)\s(?:on|"
    r"by)\s[^.;]*?"
    r"\bnot (?:on |by )?\b|\bnicht (?:angetrieben|betrieben) (?:von|mit|durch)\b|\b(?:läuft|"
    r"angetrieben)\s(?:mit|von)\s"
    r"[^.;]*\b(?:nicht|statt)\s(?:mit|von)?|\bnapędzan\w+ [^.;]*, nie\b|\bnie napędzan\w+|"
    r"\bработа\w+ на [^.;]*, а не (?:на )?|"
    r"\bпрацю\w+ на [^.;]*, а не (?:на )?|\bfunciona con [^.;]*, no con\b|\bfonctionne (?:au|à l.|"
    r"sans)\b[^.;]*\b(?:pas|"
    r"sans)\b|\bva a [^.;]*, non a\b|\bloopt op [^.;]*, niet op\b|\bdrivs av [^.;]*, inte\b"
)
"""What a slogan jokes about: *this dad runs on coffee, not on NAME*."""
MAY_STAND_BESIDE: Final = stems(
    loosely(
        rf"{_WORN}|takılabilir|giyilebilir|{_STAINED}|\blekelerini|{_STAIN_SIGNS}|"
        rf"{_PRINTED.removeprefix('(?i)')}|"
        rf"{_RUNS.removeprefix('(?i)')}"
    )
)
"""What a text in small letters holds that may have such a sentence."""


def alongside(sentences: pl.Series) -> pl.Series:
    """Which sentences (str) name goods for what another thing does beside them (bool)."""
    return holds(sentences, _BESIDE, _STAINS, _STAIN_SIGNS, _PRINTED, _RUNS)
