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
    r"(?:(?:urgent|product|medicines?|drug|batch|class \w+|safety|food) )*(?:recalls?|alert|notice|"
    r"warning)(?: notice)?|(?:produkt|chargen|arzneimittel)?rückrufe?|(?:sicherheits|produkt)?(?:hinweis|warnung|"
    r"mitteilung)|(?:avis|alerte)(?: de (?:sécurité|rappel|retrait|l.autorité))?|rappel(?: de (?:lots?|produits?))?|"
    r"retrait|(?:avviso|allerta)(?: dell.autorità| di (?:sicurezza|richiamo))?|richiamo|ritiro|(?:aviso|"
    r"alerta)(?: de la autoridad| da autoridade| (?:de|di) (?:seguridad|segurança|retirada|recolha)| sanit[aá]ri[ao])?|"
    r"retirada|retiro|recolha|recolhimento|wycofanie|ostrzeżenie|komunikat bezpieczeństwa|stažení|sťahovanie|"
    r"(?:bezpečnostní )?(?:varování|upozornění)|отзыв|предупреждение|відкликання|попередження|изтегляне|geri çağırma|"
    r"(?:güvenlik )?uyarısı?|terugroep\w*|(?:veiligheids)?waarschuwing|(?:myndighetens )?varning|(?:myndighedens |"
    r"myndighetenes )?advarsel|varoitus|återkallelse|säkerhetsmeddelande|tilbage(?:kaldelse|trækning)|"
    r"tilbake(?:kalling|trekking)|takaisinveto|visszahívás|figyelmeztetés|rechemare|retragere|avertisment|αν[άα]κληση|"
    r"προειδοποίηση|opoziv|odpoklic|召回|安全(?:提示|警示|通告)|リコール|自主回収|회수|سحب|استدعاء|thu hồi|penarikan"
)
_TAKES_BACK: Final = (
    r"(?:recalls?|recalled|recalling|withdraw(?:s|n|ing)?|withdrew)\b|ruft\b.*\b(?:zurück)|zurückgerufen|"
    r"(?:retire|rappelle|rappelé|retiré)\w*|(?:retira|retirado|recolhe|recolhid|ritira|ritirat|richiama)\w*|"
    r"(?:wycofuje|wycofan|stahuje|staženo|sťahuje)\w*|отзыва[ею]т|отозва[нл]\w*|відклика[єю]\w*|изтегля\w*|"
    r"toplat(?:ıyor|ıldı|tı)|geri çağır\w*|roept\b.*\b(?:terug)|teruggeroepen|återkallar|drar tillbaka|tilbagekalder|"
    r"trækker\b.*\btilbage|tilbakekaller|vetää takaisin|visszahív\w*|retrage|recheamă|ανακαλεί|αποσύρει"
)
_BATCH: Final = (
    r"\b(?:lots?|batch(?:es)?|chargen?|los|lotes?|lott[oi]|partij(?:en)?|part[iy]i?|parti|seri[aeię]|šarž[aeií]|"
    r"сери[яи]|парти[яиї]|партида|παρτίδα|erä|sats|parti no|gyártási szám)\b[^.!?\d]{0,8}\d{2,}|\b(?:lots?|batch|"
    r"charge|los|lote|lotto|partij|partia|parti|seria|šarže|серия|партия|серія|партія|παρτίδα|erä|"
    r"sats)\s(?:n[or°º.]{1,2}\s?|č\.\s?|№\s?)?\p{Lu}{1,3}[- ]?\d{2,}|(?:批号|批次|ロット|로트|"
    r"lô)\S{0,2}\s?\w{0,3}\d{2,}"
)
_DO: Final = (
    r"(?:must|may|should) not be (?:sold|used|taken)|darf nicht (?:mehr )?(?:verkauft|verwendet)|ne doit (?:pas|"
    r"plus) être (?:vendu|utilisé|pris)\w*|no (?:debe|puede) (?:venderse|usarse|ser vendid\w)|non (?:deve|"
    r"può) essere (?:vendut|usat|assunt)\w|não (?:deve|pode) ser (?:vendid|usad|tomad)\w|nie (?:może|mogą|"
    r"wolno) (?:być )?(?:sprzedawa|używa|stosowa)\w*|mag niet (?:worden )?(?:verkocht|gebruikt)|får (?:inte|ej|"
    r"ikke) (?:säljas|användas|selges|brukes)|må ikke (?:sælges|bruges)|ei saa (?:myydä|käyttää)|nu (?:trebuie|poate|"
    r"are voie) (?:să fie )?(?:vândut|folosit)\w*|nesmí se (?:prodávat|používat)|nesmie sa (?:predávať|používať)|"
    r"nem (?:árusítható|forgalmazható|használható)|не (?:должен|должна|може|может|бива да) (?:быть )?(?:прода\w+|"
    r"использ\w+|се прода\w+)|satılamaz|kullanılamaz|(?:do not|don.t) (?:use|take|consume)|stop (?:using|taking)|"
    r"(?:return|bring) (?:it|them) (?:back )?to|dispose of (?:it|them)|discard|nicht (?:mehr |weiter )?(?:verwenden|"
    r"einnehmen|anwenden|benutzen|verzehren)|(?:gebrauch|einnahme|anwendung) (?:einstellen|beenden)|zurückgeben|"
    r"zurück an die|(?:ne|n.) ?(?:plus|pas)? ?(?:(?:l.|les? )?(?:utilise|consomme|prene)\w*)|cesse[rz] (?:de |l.)|"
    r"(?:retourne|rapporte|ramene)[rz]|(?:no|deje de|dejen de) (?:l[ao]s? )?(?:us[ae]|consum|tom[ae])\w*|"
    r"devu[eé]lva\w*|non (?:usa|utilizza|assume|consuma)\w*|sospende\w* l.uso|(?:riporta|restitui)\w*|(?:não|"
    r"nao) (?:us|consum|tom)\w*|suspenda\w*|devolva\w*|nie (?:używa|stosowa|zażywa)\w*|przerwa\w* stosowani\w*|"
    r"zwróci\w*|(?:nepoužív|neužív)\w*|přestaňte|(?:vraťte|vrátit)|не (?:использ|примен|принима|употреб)\w*|"
    r"прекрати\w*|(?:вернуть|верните|сдать|сдайте)|не (?:вжива|використов)\w*|припин\w*|(?:повер|здай)\w*|(?:kullanma|"
    r"kullanımı)\w*|iade ed\w*|(?:niet|stop met) (?:meer )?(?:gebruik|innem)\w*|breng\w* .*terug|använd (?:inte|ej)|"
    r"sluta använd\w*|lämna tillbaka|(?:brug|bruk) ikke|stopp? med|lever\w* tilbage|älä käytä|lopeta|palauta|"
    r"ne (?:használ|szed)\w*|vigye vissza|nu (?:folos|utiliz|mai)\w*|returna\w*|μη(?:ν)? (?:τ\S{1,2} )?χρησιμοποι\w*|"
    r"επιστρέψτε|не (?:използвай|приемай)\w*|върнете|(?:请勿|不要|停止|立即停)(?:使用|服用|用)|退回|使用(?:を)?(?:中止|"
    r"しないで)|返品|사용(?:을)? ?중(?:지|단)|반품|لا تستخدم|توقف|أعد|đừng dùng|ngừng (?:dùng|sử dụng)|jangan (?:pakai|"
    r"gunakan)"
)
_EVERY: Final = (
    r"\b(?:all (?:batches|lots)|alle (?:chargen|batches|partijen|partier|batcher)|tous les lots|todos (?:los|os) lotes|"
    r"tutti i lotti|wszystkie (?:partie|serie)|všechny šarže|všetky šarže|minden tétel|toate loturile|всички партиди|"
    r"все (?:партии|серии)|(?:усі|всі) (?:партії|серії)|όλες οι παρτίδες|tüm partiler|alla (?:partier|satser)|"
    r"kaikki erät|kõik partiid|visas partijas|visos partijos|sve serije|vse serije)\b|(?:所有|全部)批次|全ロット|"
    r"(?:모든|전) ?로트|جميع (?:الدفعات|التشغيلات)"
)
_NOTICE: Final = (
    r"(?:urgent |product |safety )*recalls?(?: notice| alert)?|(?:produkt|chargen|arzneimittel)?rückrufe?|(?:avis|"
    r"alerte) de (?:rappel|retrait)|rappel de (?:lots?|produits?)|(?:aviso|alerta) de (?:retirada|recolha)|recolha|"
    r"(?:avviso|allerta) di richiamo|richiamo (?:prodott[oi]|di sicurezza)|wycofanie (?:z rynku|produktu|partii)|"
    r"stažení z (?:trhu|prodeje)|stiahnutie z (?:trhu|predaja)|terugroep\w+|återkallelse|tilbage(?:kaldelse|trækning)|"
    r"tilbake(?:kalling|trekking)|takaisinveto|visszahívás|rechemare|retragere(?: din piață)?|αν[άα]κληση|"
    r"opoziv proizvoda|odpoklic|відкликання|изтегляне от пазара|отзыв (?:партии|продукции|с рынка)|geri çağırma|"
    r"召回(?:通知|公告)?|リコール(?:情報|のお知らせ)?|自主回収|회수 ?(?:명령|공지)|리콜"
)
"""What heads nothing but a recall: other words for it are those for a review, a call or a hint."""
_HEAD: Final = quick(rf"(?i)^\W*(?:{_HEADS})\s?[:：–—-]\s?\S|^\W*(?:{_HEADS})\s[^.:]{{0,40}}[:：]\s?\S")
_RECALLS: Final = quick(rf"(?i)\b(?:{_TAKES_BACK})")
_HEADED: Final = quick(rf"(?i)^\W*(?:{_NOTICE})\s?[:：–—]\s?\S")
_BATCHED: Final = quick(rf"(?i){_BATCH}|{_EVERY}")
_DOES: Final = quick(
    rf"(?i)^\W*(?:[^\s.,;]+\s){{0,2}}?(?:{_DO})|(?i)[,;:·，；：]\s?(?:[^\s.,;]+\s)?(?:{_DO})"
)
_BACK: Final = quick(
    r"(?i)\b(?:return|bring|retourne|rapporte|devu[eé]lv|devolv|riport|restitui|zwróc|vraťte|вернит|вернуть|сда[тй]|"
    r"повер|iade|terug|lämna|palauta|vigye|επιστρέψτε|върнете)|zurück|退回|返品|반품|dispose|discard"
)
"""What nobody says of goods that are to be used: *do not take it on an empty stomach* is how these are taken."""
MAY_RECALL: Final = quick(
    rf"{_BATCH}|{_EVERY}|(?:{_DO})|(?:{_NOTICE})\s?[:：–—]".replace(r"\p{Lu}", r"\p{L}")
)
"""What a text holds, in small letters, that has such a notice."""


def recalled(rows: pl.DataFrame) -> pl.Series:
    """Which sentences (``said``: str, of the texts ``at``) are part of a recall notice (bool): they offer nothing."""
    said = rows["said"]
    batch, do = holds(said, _BATCHED), holds(said, _DOES)
    back = do & holds(said, _BACK)
    says = holds(said, _HEAD) | ((batch | back) & holds(said, _RECALLS))
    return (
        holds(said, _HEADED) | (says & (batch | do | _next(rows, do))) | (batch & (back | _next(rows, back)))
    )


def _next(rows: pl.DataFrame, which: pl.Series) -> pl.Series:
    """Sentences (bool) before one of those ``which`` (bool), of the same text."""
    behind = pl.col("said").shift(-1, fill_value=False).over("at")
    return rows.with_columns(said=which).select(behind).to_series()
