"""Recall notices: an authority or a maker takes NAME back, by its batch, and says what to do with it.

*Safety notice: NAME, lot A4711. Stop using it, return it to the shop.* Shops name batches, too, and warn that little is
left; so two of three have to be there: the word for a recall, the batch, and what to do. Own selection of words.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.said.patterns import holds, quick

__all__ = ["MAY_RECALL", "recalled"]

_HEADS: Final = (
    r"(?:(?:urgent|product|medicines?|drug|batch|class \w+|safety|food) )*(?:recalls?|alert|notice|warning)"
    r"(?: notice)?|"
    r"(?:produkt|chargen|arzneimittel)?rückrufe?|(?:sicherheits|produkt)?(?:hinweis|warnung|mitteilung)|"
    r"(?:avis|alerte)(?: de (?:sécurité|rappel|retrait|l.autorité))?|rappel(?: de (?:lots?|produits?))?|retrait|"
    r"(?:avviso|allerta)(?: dell.autorità| di (?:sicurezza|richiamo))?|richiamo|ritiro|"
    r"(?:aviso|alerta)(?: de la autoridad| da autoridade| (?:de|di) (?:seguridad|segurança|retirada|recolha)| "
    r"sanit[aá]ri[ao])?|retirada|retiro|"
    r"recolha|recolhimento|wycofanie|ostrzeżenie|komunikat bezpieczeństwa|stažení|sťahovanie|(?:bezpečnostní )?"
    r"(?:varování|upozornění)|отзыв|предупреждение|відкликання|попередження|изтегляне|geri çağırma|"
    r"(?:güvenlik )?uyarısı?|"
    r"terugroep\w*|(?:veiligheids)?waarschuwing|(?:myndighetens )?varning|(?:myndighedens |myndighetenes )?advarsel|"
    r"varoitus|"
    r"återkallelse|säkerhetsmeddelande|tilbage(?:kaldelse|trækning)|"
    r"tilbake(?:kalling|trekking)|takaisinveto|visszahívás|figyelmeztetés|rechemare|retragere|avertisment|ανάκληση|"
    r"προειδοποίηση|opoziv|odpoklic|召回|安全(?:提示|警示|通告)|リコール|自主回収|회수|سحب|استدعاء|thu hồi|penarikan"
)
_TAKES_BACK: Final = (
    r"(?:recalls?|recalled|recalling|withdraws?|withdrawn|withdrew)\b|ruft\b.*\b(?:zurück)|zurückgerufen|"
    r"(?:retire|rappelle|rappelé|retiré)\w*|(?:retira|retirado|recolhe|recolhid|ritira|ritirat|richiama)\w*|"
    r"(?:wycofuje|wycofan|stahuje|staženo|sťahuje)\w*|отзыва[ею]т|отозва[нл]\w*|відклика[єю]\w*|изтегля\w*|"
    r"toplat(?:ıyor|ıldı|tı)|geri çağır\w*|roept\b.*\b(?:terug)|teruggeroepen|återkallar|drar tillbaka|tilbagekalder|"
    r"trækker\b.*\btilbage|tilbakekaller|vetää takaisin|visszahív\w*|retrage|recheamă|ανακαλεί"
)
_BATCH: Final = (
    r"\b(?:lots?|batch(?:es)?|chargen?|los|lotes?|lott[oi]|partij(?:en)?|part[iy]i?|parti|seri[aeię]|šarž[aeií]|"
    r"сери[яи]|парти[яиї]|партида|παρτίδα|erä|sats|parti no|gyártási szám)\b[^.!?\d]{0,8}\d{2,}|"
    r"\b(?:lots?|batch|charge|los|lote|lotto|partij|partia|parti|seria|šarže|серия|партия|серія|партія|παρτίδα|erä|"
    r"sats)"
    r"\s(?:n[or°º.]{1,2}\s?|č\.\s?|№\s?)?\p{Lu}{1,3}[- ]?\d{2,}|(?:批号|批次|ロット|로트|lô)\S{0,2}\s?\w{0,3}\d{2,}"
)
_DO: Final = (
    r"(?:must|may|should) not be (?:sold|used|taken)|darf nicht (?:mehr )?(?:verkauft|verwendet)|"
    r"ne doit (?:pas|plus) être (?:vendu|utilisé|pris)\w*|no (?:debe|puede) (?:venderse|usarse|ser vendid\w)|"
    r"non (?:deve|può) essere (?:vendut|usat|assunt)\w|não (?:deve|pode) ser (?:vendid|usad|tomad)\w|"
    r"nie (?:może|mogą|wolno) (?:być )?(?:sprzedawa|używa|stosowa)\w*|mag niet (?:worden )?(?:verkocht|gebruikt)|"
    r"får (?:inte|ej|ikke) (?:säljas|användas|selges|brukes)|må ikke (?:sælges|bruges)|ei saa (?:myydä|käyttää)|"
    r"nu (?:trebuie|poate|are voie) (?:să fie )?(?:vândut|folosit)\w*|nesmí se (?:prodávat|používat)|"
    r"nesmie sa (?:predávať|používať)|nem (?:árusítható|forgalmazható|használható)|не (?:должен|должна|може|может|"
    r"бива да) "
    r"(?:быть )?(?:прода\w+|использ\w+|се прода\w+)|satılamaz|kullanılamaz|"
    r"(?:do not|don.t) (?:use|take|consume)|stop (?:using|taking)|(?:return|bring) (?:it|them) (?:back )?to|"
    r"dispose of (?:it|them)|discard|nicht (?:mehr |weiter )?(?:verwenden|einnehmen|anwenden|benutzen|verzehren)|"
    r"(?:gebrauch|einnahme|anwendung) (?:einstellen|beenden)|zurückgeben|zurück an die|(?:ne|n.) ?(?:plus|pas)? ?"
    r"(?:(?:l.|les? )?(?:utilise|consomme|prene)\w*)|cesse[rz] (?:de |l.)|(?:retourne|rapporte|ramene)[rz]|"
    r"(?:no|deje de|dejen de) (?:l[ao]s? )?(?:us[ae]|consum|tom[ae])\w*|devu[eé]lva\w*|"
    r"non (?:usa|utilizza|assume|consuma)\w*|sospende\w* l.uso|(?:riporta|restitui)\w*|(?:não|nao) (?:us|consum|"
    r"tom)\w*|suspenda\w*|devolva\w*|"
    r"nie (?:używa|stosowa|zażywa)\w*|przerwa\w* stosowani\w*|zwróci\w*|(?:nepoužív|neužív)\w*|přestaňte|(?:vraťte|"
    r"vrátit)|"
    r"не (?:использ|примен|принима|употреб)\w*|прекрати\w*|(?:вернуть|верните|сдать|сдайте)|не (?:вжива|використов)\w*|"
    r"припин\w*|(?:повер|здай)\w*|(?:kullanma|kullanımı)\w*|iade ed\w*|(?:niet|stop met) (?:meer )?(?:gebruik|"
    r"innem)\w*|"
    r"breng\w* .*terug|använd (?:inte|ej)|sluta använd\w*|lämna tillbaka|(?:brug|bruk) ikke|stopp? med|"
    r"lever\w* tilbage|"
    r"älä käytä|lopeta|palauta|ne (?:használ|szed)\w*|vigye vissza|nu (?:folos|utiliz|mai)\w*|returna\w*|"
    r"μη(?:ν)? χρησιμοποι\w*|επιστρέψτε|не (?:използвай|приемай)\w*|върнете|"
    r"(?:请勿|不要|停止|立即停)(?:使用|服用|用)|退回|"
    r"使用(?:を)?(?:中止|しないで)|返品|사용(?:을)? ?중(?:지|단)|반품|لا تستخدم|"
    r"توقف|أعد|đừng dùng|ngừng (?:dùng|sử dụng)|"
    r"jangan (?:pakai|gunakan)"
)
_HEAD: Final = quick(rf"(?i)^\W*(?:{_HEADS})\s?[:：–—-]\s?\S|^\W*(?:{_HEADS})\s[^.:]{{0,40}}[:：]\s?\S")
_RECALLS: Final = quick(rf"(?i)\b(?:{_TAKES_BACK})")
_BATCHED: Final = quick(rf"(?i){_BATCH}")
_DOES: Final = quick(rf"(?i)^\W*(?:[^\s.,;]+\s){{0,2}}?(?:{_DO})|(?i)[,;:，；：]\s?(?:{_DO})")
_BACK: Final = quick(
    r"(?i)\b(?:return|bring|retourne|rapporte|devu[eé]lv|devolv|riport|restitui|zwróc|vraťte|вернит|вернуть|сда[тй]|"
    r"повер|"
    r"iade|terug|lämna|palauta|vigye|επιστρέψτε|върнете)|zurück|退回|返品|반품|dispose|discard"
)
"""What nobody says of goods that are to be used: *do not take it on an empty stomach* is how these are taken."""
MAY_RECALL: Final = quick(rf"{_BATCH}|(?:{_DO})".replace(r"\p{Lu}", r"\p{L}"))
"""What a text holds, in small letters, that has such a notice."""


def recalled(rows: pl.DataFrame) -> pl.Series:
    """Which sentences (``said``: str, of the texts ``at``) are part of a recall notice (bool): they offer nothing."""
    said = rows["said"]
    batch, do = holds(said, _BATCHED), holds(said, _DOES)
    back = do & holds(said, _BACK)
    says = holds(said, _HEAD) | (batch & holds(said, _RECALLS))
    return (says & (batch | do | _next(rows, do))) | (batch & (back | _next(rows, back)))


def _next(rows: pl.DataFrame, which: pl.Series) -> pl.Series:
    """Sentences (bool) before one of those ``which`` (bool), of the same text."""
    behind = pl.col("said").shift(-1, fill_value=False).over("at")
    return rows.with_columns(said=which).select(behind).to_series()
