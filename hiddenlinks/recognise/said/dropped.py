"""Sentences on what a shop has no longer, or never had: *we took NAME out of our range*, *you won't find NAME here*.

Own wording.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.said.lacking import UNSURPASSED
from hiddenlinks.recognise.said.manners import BUT
from hiddenlinks.recognise.said.offering import OFFERS
from hiddenlinks.recognise.said.patterns import holds, quick, stems
from hiddenlinks.regex import replace_all

__all__ = ["MAY_DROP", "dropped"]

_WE_HAVE: Final = (
    r"we (?:have|.ve) |wir haben |haben wir |nous avons |on a |hemos |abbiamo |(?:wij|we) hebben |hebben (?:wij|we) |"
    r"vi har |har vi |am |smo "
)
"""What stands before what somebody *has* done, and would be an offer by itself."""
_GERMANIC: Final = (
    r"no longer (?:sell|stock|carry|offer|supply|keep|list)|(?:stopped|ceased|quit) (?:selling|stocking|carrying)|"
    r"no longer (?:available|sold|stocked|offered|listed) (?:from us|with us|here|by us|in our \w+)|"
    r"(?:taken|removed|dropped|pulled|withdrawn|delisted) .*\b(?:from|out of|off) (?:our|the) (?:\w+ )?"
    r"(?:range|catalogue|catalog|shop|store|stock|assortment|shelves|line-?up)|"
    r"(?:won.?t|will not|will never|cannot|can.?t) (?:find|get|buy) .*\b(?:here|with us|from us|"
    r"in (?:our|this) (?:shop|store|range|catalogue))|"
    r"(?:führen|verkaufen|bieten|liefern|haben) wir .*\bnicht mehr|wir (?:führen|verkaufen|liefern) .*\bnicht mehr|"
    r"nicht mehr (?:im (?:sortiment|programm|angebot)|bei uns)|"
    r"(?:haben .*\b)?aus (?:dem|unserem) (?:sortiment|programm|angebot|katalog|shop) (?:genommen|gestrichen|entfernt)|"
    r"(?:finden|bekommen|kaufen) (?:sie|ihr) .*\bbei uns (?:nicht|nie)|(?:finden|bekommen|findest|bekommst) "
    r"(?:sie|ihr|du) (?:hier|bei uns) (?:nicht|nie|kein\w*)|"
    r"(?:hebben .*\b)?uit (?:het|ons) (?:assortiment|aanbod|catalogus) (?:gehaald|genomen|verwijderd)|"
    r"(?:vindt|koopt|krijgt) (?:u|je) (?:bij ons|hier) (?:geen|niet|nooit)|"
    r"(?:u|je) (?:vindt|koopt|krijgt) (?:bij ons|hier) (?:geen|niet|nooit)|niet (?:langer|meer) (?:bij ons|in ons "
    r"assortiment)|"
    r"(?:tagit|plockat) (?:bort|ut) .*\bur (?:vårt )?(?:sortimentet|utbudet|sortiment)|utgått ur sortimentet|"
    r"(?:finns|säljs) (?:inte|ej) längre (?:hos oss|här|i vårt sortiment)|"
    r"(?:hos oss?|här|her) (?:hittar|köper|finder|køber|finner|kjøper|får) (?:du|ni|i|dere) (?:inte|ikke|aldri\w*)|"
    r"(?:hittar|köper|finder|køber|finner|kjøper) (?:du|ni|i|dere) (?:inte|ikke|aldrig?) .*\b(?:hos oss?|här|her)|"
    r"taget .*\bud af (?:vores )?sortiment\w*|tatt .*\but av sortiment\w*|udgået af sortimentet|"
    r"(?:sælges|føres|selges|fås) ikke (?:længere|lenger) (?:hos os+|her)"
)
_ROMANCE: Final = (
    r"(?:retiré|supprimé|enlevé|sorti)\w* .*\bd(?:u|e notre|e nos|e la) (?:catalogue|gamme|boutique|rayons|vente)|"
    r"ne (?:vendons|proposons|tenons|stockons) plus|n.avons plus .*\bdans notre|"
    r"n.(?:est|sont) plus (?:vendu|disponible|proposé|commercialisé)\w* (?:chez nous|ici|dans notre|par nous)|"
    r"(?:hemos|han) (?:retirado|quitado|eliminado) .*\b(?:de nuestro|del|de la|de nuestra) (?:catálogo|tienda|surtido|"
    r"venta|oferta)|ya no (?:vendemos|tenemos|ofrecemos|trabajamos|"
    r"(?:se vende\w*|está\w* disponible\w*) (?:aquí|en nuestra|con nosotros))|"
    r"(?:tolto|tolta|rimoss\w|ritirat\w|eliminat\w) .*\bda(?:l|lla) (?:nostr\w )?(?:catalogo|vendita|negozio|"
    r"assortimento)|"
    r"non (?:vendiamo|trattiamo|teniamo) più|(?:non trover\w{2,4}|non trovi|non si trova) "
    r".*\b(?:nel nostro \w+|da noi|qui)|"
    r"non (?:è|sono) più (?:disponibil\w|in vendita) (?:da noi|qui|nel nostro \w+)|"
    r"(?:retirámos|retiramos|removemos|tirámos|tiramos) .*\bd(?:o|a) (?:noss\w )?(?:catálogo|loja|oferta)|"
    r"(?:já não|não) (?:vendemos|temos) mais|já não (?:vendemos|temos)|"
    r"não (?:encontra|encontrará|encontram|vai encontrar) .*\b(?:aqui|connosco|na nossa \w+)|"
    r"nu mai (?:vindem|avem|oferim|livrăm|comercializăm|aducem)|"
    r"nu mai (?:este|e|sunt) (?:disponibil\w*|de vânzare|în ofertă|în stoc) ?(?:la noi|aici|în magazin\w*)?|"
    r"(?:am scos|am retras|am eliminat) .*\bdin (?:ofertă|catalog|gamă|magazin|sortiment)|"
    r"nu (?:veți|vei|o să) găsi .*\b(?:la noi|aici|în magazin\w*)"
)
_SLAVIC: Final = (
    r"(?:wycofaliśmy|usunęliśmy|zdjęliśmy) .*\bz (?:oferty|katalogu|sprzedaży|asortymentu)|"
    r"nie ma(?:my)? (?:już )?(?:w naszej ofercie|w ofercie|u nas)|już nie (?:ma|sprzedajemy|mamy|oferujemy)|"
    r"u nas (?:nie|tego nie) (?:kupisz|znajdziesz|kupicie|znajdziecie|kupią państwo)|nie (?:kupisz|znajdziesz) u nas|"
    r"(?:vyřadili|stáhli|vyradili|stiahli) .*\bz (?:nabídky|ponuky|prodeje|predaja|sortimentu)|"
    r"u n[áa]s .*\bne(?:najdete|kúpite|koupíte|nájdete)|ne(?:najdete|kúpite|koupíte|nájdete) .*\bu nás|"
    r"už ne(?:prodáváme|vedeme|máme|predávame|vedieme|nabízíme)|"
    r"снят\w* с (?:продажи|производства)|(?:убрали|исключили|сняли) .*\bиз (?:ассортимента|каталога|продажи)|"
    r"(?:больше|уже) не (?:прода[её]м|торгуем|возим|поставляем)|"
    r"у нас .*\bне (?:найд[её]те|найдешь|купите|купишь)|(?:прибрали|вилучили|зняли) .*\b(?:з|із) (?:асортименту|"
    r"каталогу|продажу)|більше не (?:продаємо|веземо|постачаємо)|(?:знят\w*|зняли) з продажу|"
    r"у нас .*\bне (?:знайдете|купите)|"
    r"вече не (?:продаваме|предлагаме|държим|доставяме)|(?:свалихме|извадихме|махнахме) .*\bот (?:каталога|"
    r"асортимента|продажба)|няма да намерите .*\b(?:при нас|тук|у нас)|при нас няма да намерите|"
    r"više ne (?:prodajemo|držimo|nudimo)|(?:povukli|maknuli|izbacili) .*\biz (?:ponude|asortimana|prodaje)|"
    r"(?:kod nas|ovdje|ovde) ne ?ćete naći|ne prodajamo več|(?:umaknili|odstranili) .*\biz (?:ponudbe|prodaje)|"
    r"pri nas .*\bne boste (?:našli|dobili)"
)
_OTHERS: Final = (
    r"már nem (?:áruljuk|árulunk|árusítjuk|kapható|forgalmazzuk|tartjuk)|(?:kivettük|levettük) .*\b(?:kínálatból|"
    r"katalógusból|polcról)|"
    r"nem (?:találsz|talál|kapsz|kap|vehet|vehetsz) (?:nálunk|itt)|nálunk nem (?:talál\w*|vehet\w*)|"
    r"δεν (?:πουλάμε|έχουμε|διαθέτουμε|προσφέρουμε) (?:πλέον|πια)|δεν θα βρείτε .*\b(?:εδώ|σε εμάς|στο κατάστημά)|"
    r"(?:αποσύραμε|αφαιρέσαμε) .*\bαπό (?:τον κατάλογο|τη γκάμα|την πώληση)|"
    r"artık sat(?:mıyoruz|ılmıyor|ışta değil)|satıştan (?:kaldır|çek)\w+|(?:bizde|burada|mağazamızda) .*\bbulamaz\w*|"
    r"(?:emme|emmekä) enää myy|ei ole enää (?:saatavilla|myynnissä|valikoimassa)|poistettu .*\bvalikoimasta|"
    r"(?:meiltä|täältä) et (?:löydä|saa)|ei müü enam|ei ole enam (?:müügil|saadaval)|(?:meilt|siit) .*\bei leia|"
    r"nebe(?:parduodame|prekiaujame|turime|siūlome|tiekiame)|vairs ne(?:pārdodam|tirgojam|piegādājam|piedāvājam)|"
    r"tidak lagi (?:menjual|menyediakan)|sudah tidak (?:kami jual|dijual)|không còn bán|(?:đã )?ngừng bán"
)
_SIGNS: Final = (
    r"不再(?:销售|出售|供应|经营|銷售|販售)|已(?:经)?下架|已停售|停止(?:销售|出售|銷售)|已停产|"
    r"(?:取り?扱い?|販売)(?:は|を)?(?:終了|中止|停止)(?:しま|いたしま|と)|(?:もう|現在)(?:は)?(?:売って|扱って|"
    r"販売して)(?:い|お)|"
    r"판매(?:를|가)? ?(?:중단|종료|중지)|더 이상 (?:판매|취급)하지|단종|"
    r"لم (?:نعد|يعد|تعد) (?:نبيع|نوفر|نعرض|متوفر\w*|معروض\w*|متاح\w*)|לא (?:מוכרים|נמכר\w*|מחזיקים) (?:יותר|עוד)|"
    r"(?:הוצאנו|הורדנו) .*(?:מהקטלוג|מהמבחר|מהמכירה)|अब नहीं (?:बेचते|बेचत)|(?:เลิก|หยุด)ขาย|ไม่ขาย\p{Thai}*แล้ว|"
    r"ไม่มีขาย"
)
_UNPRESCRIBED: Final = (
    r"no prescription[- ](?:only )?(?:medic\w+|drugs?|meds|products|goods|items|tablets|pills)"
    r"(?: (?:(?:are|is|get|will be|may be) )?(?:sold|listed|offered|stocked|shipped|posted|allowed|carried|kept)\b)?"
)
"""No such goods, and not: none of the prescriptions that others want to see."""
_GONE: Final = quick(rf"\b(?:{_GERMANIC}|{_ROMANCE}|{_SLAVIC}|{_OTHERS})\b|{_UNPRESCRIBED}|{_SIGNS}")
_SENDS: Final = r"(?i)\b(?:shipping|shipped|ships?|delivery|discreet|online|overnight|cheap)\b"
"""Who sends them needs to see none: the other reading of it."""
MAY_DROP: Final = stems(
    rf"(?:^|[^\p{{L}}])(?:{_GERMANIC}|{_ROMANCE}|{_SLAVIC}|{_OTHERS})|{_UNPRESCRIBED}|{_SIGNS}"
)
"""What a text in small letters holds that may have such a sentence."""


def dropped(said: pl.Series) -> pl.Series:
    """Which sentences (str, null: false) tell what is sold no longer, or not here, and offer nothing beside (bool)."""
    found = holds(said, rf"(?i){_GONE}")
    at = found.arg_true()
    rest = replace_all(said.gather(at), rf"(?i)(?:\b(?:{_WE_HAVE}))?(?:{_GONE})", " ")
    turns = holds(said.gather(at), rf"(?i)\b(?:{BUT})\b", UNSURPASSED)
    return found.clone().scatter(at, ~holds(rest, OFFERS, _SENDS) & ~turns)
