"""Sentences that name something as an example: *NAME is mentioned*, a dictionary's entry, *overview for readers*.

Own wording.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hiddenlinks.recognise.said.offering import SELLING
from hiddenlinks.recognise.said.patterns import holds, loosely, quick, stems, unless

if TYPE_CHECKING:
    import polars as pl

__all__ = ["BOOK", "MAY_QUOTE", "PAGES", "quoted"]

_QUOTED: Final = quick(
    r"(?:is|are|was|were|gets?|being) (?:\w+ )?(?:mentioned|cited|quoted|discussed|named (?:as|for)|used as an example|"
    r"given as an example)|wird (?:\S+ ){0,5}?(?:erwähnt|genannt|angeführt|zitiert|besprochen)|(?:als|"
    r"zum) beispiel (?:genannt|erwähnt|angeführt)|werden (?:\S+ ){0,5}?(?:erwähnt|genannt|besprochen)|(?:est|sont|"
    r"était) (?:\w+ )?(?:mentionné|cité|évoqué|donné en exemple)\w*|se (?:menciona|cita|nombra|comenta)n?|(?:es|son|"
    r"fue) (?:mencionad|citad|nombrad)\w+|(?:viene|vengono|è|sono) (?:\w+ )?(?:menzionat|citat|nominat)\w+|si (?:cita|"
    r"menziona)\w*|(?:é|são|foi) (?:\w+ )?(?:mencionad|citad|referid)\w+|wordt (?:\S+ ){0,5}?(?:genoemd|vermeld|"
    r"aangehaald|besproken)|(?:wspomniano|wymieniono|przytoczono|podano jako|omówiono)|jest (?:\w+ )?(?:wspomnian|"
    r"wymienion|omawian)\w+|(?:je|jsou|byl\w?) (?:\w+ )?(?:zmíněn|uveden|citován)\w*|je (?:\w+ )?(?:spomenut|"
    r"uveden)\w+|említ(?:ik|jük|ve)|(?:este|sunt) (?:\w+ )?(?:menționat|citat|pomenit)\w*|упомина(?:ется|ются)|"
    r"упомянут\w*|приводится как пример|привед[её]н\w* как пример|згаду(?:ється|ються)|згадан\w+|наводиться як приклад|"
    r"(?:е|са) (?:\w+ )?споменат\w*|αναφέρ(?:εται|ονται)|(?:anıl|bahsedil|örnek (?:olarak )?(?:veril|göster))\w+|"
    r"(?:nämns|omnämns|omtalas)|(?:nævnes|omtales|nevnes)|mainitaan|nimetatakse|(?:spominje|navodi|omenja) se|"
    r"disebut(?:kan)? sebagai|được nhắc"
)
_SIGNS: Final = (
    r"(?:被|曾)?(?:提及|提到|作为例子|作為例子|举例|舉例)|(?:例として|紹介されて|言及されて)|언급(?:됩|되|된)|예로|"
    r"يُ?ذكر كمثال|מוזכר\p{L}*|उल्लेख|ถูกกล่าวถึง"
)
_EXAMPLE: Final = (
    r"(?:for )?examples?(?: sentences?)?|(?:zum )?beispiel(?:satz)?|z\. ?b\.|(?:par )?exemple|(?:por )?ejemplo|"
    r"(?:per )?esempio|(?:por )?exemplo|(?:bij)?voorbeeld(?:zin)?|(?:na )?przykład|(?:na)?příklad|(?:na)?príklad|"
    r"példá?ul|példa(?:mondat)?|(?:de )?exemplu|(?:на)?пример|(?:на)?приклад|παράδειγμα|örnek(?: cümle)?|"
    r"(?:till? )?ex[ae]mp[ei]l|esimerkki|näide|näiteks|piemērs|pavyzdys|primjer|primer|contoh|ví dụ"
)
_QUOTES: Final = r"\s?[:：]\s?[\"“”«»„「『]"
_EXAMPLE_SIGNS: Final = "例|例句|例如|例文|예문?|예시"
_CITED: Final = rf"(?i)^\W*(?:{_EXAMPLE}|{_EXAMPLE_SIGNS}){_QUOTES}"
"""A dictionary's example: *Example: “NAME”*."""
_READERS: Final = (
    r"for (?:our )?readers|für (?:unsere )?(?:leser\w*|interessierte)|pour (?:nos |les )?lecteurs|para (?:nuestros |"
    r"los )?lectores|per (?:i (?:nostri )?)?lettori|para (?:os )?leitores|voor (?:onze )?lezers|"
    r"dla (?:naszych )?czytelnik\w+|pro (?:naše )?čtenáře|pre (?:našich )?čitateľov|olvasóinknak|olvasóknak|"
    r"pentru cititori\w*|за читатели\w*|для (?:наших )?читател\w+|для (?:наших )?читачів|για (?:τους )?αναγνώστες|"
    r"okur(?:lar)?(?:ımız)? için|för (?:våra )?läsare|for (?:vores |våre )?lesere|til læserne|lukijoille|lugejatele|"
    r"lasītājiem|skaitytojams|za čitatelje|za bralce"
)
_OVERVIEW: Final = (
    rf"(?i)^[^:：]{{0,40}}\b(?:{_READERS})\b[^:：]{{0,20}}[:：]|^\W*读者(?:资料|参考)|^\W*読者(?:の皆様)?(?:へ|向け)|"
    rf"^\W*독자"
)
"""*Overview for readers: NAME and NAME*: shops have customers."""
_TABLE: Final = (
    r"(?:comparison|table|vergleich|tabelle|comparaison|tableau|comparación|tabla|confronto|tabella|comparação|tabela|"
    r"vergelijking|tabel|porównanie|srovnání|porovnanie|összehasonlítás|comparație|tabel|сравнение|таблица|порівняння|"
    r"таблиця|σύγκριση|πίνακας|jämförelse|tabell|sammenligning|vertailu|karşılaştırma\w*|tablo)"
)
_OFFICIAL: Final = (
    r"official|public|regist(?:er|ry|ers|ries)|amtlich\w*|öffentlich\w*|officiel\w*|publi\w*|oficial\w*|ufficiali|"
    r"registr\w*|officiële|openbare|rejestr\w*|urzędow\w*|úředn\w*|úradn\w*|hivatalos|nyilvántart\w*|реестр\w*|"
    r"официальн\w*|реєстр\w*|регистър\w*|επίσημ\w*|resmi|kayıt\w*|offici[ea]l\w*|offentlig\w*|virallis\w*"
)
_TABLE_OF: Final = rf"(?:{_TABLE})\s(?:\S+\s){{0,2}}?(?:{_OFFICIAL})"
_TABLED: Final = (
    rf"(?i)^\W*(?:resmi \w+ )?{_TABLE_OF}\b[^:：]{{0,25}}[:：]|^\W*(?:公开|官方|登记)[^：:]{{0,8}}对比"
)
"""*Comparison of official data: …*, which names no price."""
_HEADS: Final = rf"(?:{_TABLE})\s?\d*\s?[:：]"
_VERSUS: Final = (
    rf"(?i)^\W*{_HEADS}.*\s(?:versus|vs\.?|compared (?:to|with)|gegen|gegenüber|contre|frente a|contro|contra|"
    r"tegenover|kontra|wobec|oproti|против|проти|mot|mod|karşı)\s"
)
"""*Table: NAME versus NAME.*"""
_NOUN: Final = (
    r"(?:noun|substantive?|nomen|nom|sustantivo|sostantivo|substantivo|zelfst(?:andig)?\. ?(?:naamw(?:oord)?)?\.?|"
    r"rzeczownik|podst(?:atné)?\.? jm(?:éno)?\.?|podstatné meno|főnév|substantiv|сущ(?:ествительное)?\.?|"
    r"ім(?:енник)?\.?|съществително|ουσιαστικό|isim|ad|substantiv|navneord|substantiivi|nimisõna|lietvārds|"
    r"daiktavardis|imenica|samostalnik)"
)
_PLURAL: Final = (
    r"(?:plural|pl\.|mehrzahl|pluriel|m(?:asc)?\.|f(?:em)?\.|n\.|pluraal|meervoud|mv\.|l\. ?mn\.|liczba mnoga|"
    r"mn\. ?č\.|többes|мн\. ?ч?\.|множина|çoğul|flertal|monikko|mitmus|daudzskaitlis|daugiskaita|množina|singular|"
    r"collective|sammel\w*|πληθ\w*)"
)
_DEFINED: Final = quick(rf"(?i)^[^.!?]{{1,80}}\s?[–—:(,-]\s?{_NOUN}\s?[,(]?\s?{_PLURAL}")
"""An entry of a dictionary: *NAME – noun, plural*."""
_ARTICLE: Final = (
    r"(?:encyclopa?edia|encyclopaedia|wiki|dictionary) (?:article|entry)|lexikon(?:artikel|eintrag)|enzyklopädie\w*|"
    r"article d.encyclopédie|artículo de enciclopedia|voce (?:di|d.)enciclopedia|artigo de enciclopédia|"
    r"encyclopedie-?artikel|hasło encyklopedyczne|encyklopedické heslo|heslo v encyklopedii|lexikonszócikk|szócikk|"
    r"articol de enciclopedie|статья (?:из )?энциклопедии|энциклопедическая статья|стаття енциклопедії|"
    r"(?:from )?(?:the )?free encyclopa?edia|(?:aus (?:der )?)?freien? enzyklopädie|encyclopédie libre|"
    r"enciclopedia (?:libre|libera|liberă)|enciclopédia livre|vrije encyclopedie|wolna encyklopedia|(?:otevřená|"
    r"svobodná|slobodná) encyklopedi[ea]|szabad enciklopédia|свободн?ая энциклопедия|вільна енциклопедія|"
    r"свободна енциклопедия|ελεύθερη εγκυκλοπαίδεια|fria? encyklopedin?|frie encyklopædi|frie leksikon|"
    r"vapaa tietosanakirja|vaba entsüklopeedia|brīvā enciklopēdija|laisvoji enciklopedija|slobodna enciklopedija|"
    r"prosta enciklopedija|özgür ansiklopedi|dictionary|wörterbuch|dictionnaire|diccionario|dizionario|dicionário|"
    r"woordenboek|słownik|slovník|szótár|dicționar|речник|словарь|словник|λεξικό|sözlük|ordbok|ordbog|sanakirja|"
    r"sõnaraamat|vārdnīca|žodynas|rječnik|slovar|crossword|kreuzworträtsel|mots croisés|crucigrama|cruciverba|"
    r"palavras cruzadas|kruiswoord\w*|krzyżówka|křížovka|krížovka|keresztrejtvény|кроссворд|кросворд|σταυρόλεξο|"
    r"korsord|krydsord|kryssord|ristikko|λήμμα (?:της )?εγκυκλοπαίδειας|uppslagsord|encyklopediartikel|"
    r"leksikonartikel|tietosanakirja-?artikkeli|(?:the )?leaflet (?:explained|in plain \w+)|"
    r"beipackzettel (?:verständlich|erklärt)|(?:la )?notice expliquée|(?:el )?prospecto (?:explicado|en claro)|"
    r"(?:il )?foglietto (?:spiegato|in parole semplici)|ulotka (?:po ludzku|prosto)|příbalový leták (?:srozumitelně|"
    r"lidsky)|prospectul pe înțeles|bipacksedeln (?:förklarad|i klartext)|pakkausseloste selkokielellä|"
    r"betegtájékoztató érthetően"
)
_ENTITLED: Final = quick(
    rf"(?i)^\W*(?:{_ARTICLE})[^:：.]{{0,25}}(?:[:：]|\s(?:on|about|über|sur|sobre|su|over|o|om|о|про|despre)\s)"
)
"""*Encyclopaedia article: NAME.*"""
BOOK: Final = (
    r"(?:text)?books?|handbooks?|paperback|hardcover|\w*buch|livre|manuel|libro|manual|livro|\w*boek|podręcznik|"
    r"książka|učebnice|kniha|učebnica|(?:tan)?könyv|carte|manual|учебник\w*|книга|підручник|βιβλίο|lärobok|bok|lærebog|"
    r"bog|lærebok|oppikirja|kirja|õpik|raamat|grāmata|knyga|vadovėlis|knjiga|udžbenik|učbenik|kitap|kitabı"
)
"""What books are called, and below what their pages are."""
PAGES: Final = (
    r"(?:pages?|pp|seiten|páginas?|pagin[ae]s?|bladzijden|blz|stron(?:y|a)?|stran|strán|oldal(?:as)?|pagini|"
    r"стр(?:аниц\w*)?|стор(?:інок|інки)?|страници|σελίδες|sidor|sider|sivua|lehekülge|lk|lpp|psl|stranica|strani|"
    r"sayfa)"
)
_OF_PAGES: Final = rf"(?i)^\W*(?:\S+\s){{0,3}}?(?:{BOOK})\b[^.!?]{{0,60}}\b\d{{2,4}}\s?{PAGES}\b"
"""A book of so many pages, and what it is about."""
_KNOW_BEFORE: Final = (
    r"what (?:\S+ ){0,4}?(?:know|consider|check) before (?:you )?(?:buy|order|tak)\w*|was (?:\S+ ){0,5}?(?:wissen|"
    r"beachten)(?: sollte\w*| muss| müssen)?,? (?:bevor|vor dem kauf)|(?:que|qu.) ?faut[- ]il savoir avant d|"
    r"ce qu.il faut savoir avant d|qué (?:hay que|debes?|se debe|conviene) saber antes de|"
    r"(?:che )?cosa (?:\S+ ){0,3}?sapere prima di|o que (?:\S+ ){0,3}?saber antes de|"
    r"wat (?:\S+ ){0,3}?weten voor(?:dat)? (?:je|u|men)|co (?:warto|trzeba|należy) wiedzieć,? (?:zanim|przed)|"
    r"co (?:\S+ ){0,3}?vědět,? (?:než|před)|čo (?:\S+ ){0,3}?vedieť,? (?:než|skôr|pred)|mit (?:kell|"
    r"érdemes) tudni,? mielőtt|ce (?:\S+ ){0,3}?(?:știi|știți|știm|știe) înainte (?:de|să)|"
    r"какво (?:\S+ ){0,3}?(?:знаем|знаете|знаеш|знае) преди|что (?:\S+ )?(?:знать|учесть),? (?:перед|прежде)|"
    r"що (?:\S+ )?(?:знати|врахувати),? (?:перед|перш)|τι (?:\S+ ){0,3}?(?:ξέρ|γνωρίζ)\w+ πριν|"
    r"vad (?:\S+ ){0,3}?veta (?:innan|före)|hvad (?:\S+ ){0,3}?vide,? (?:før|inden)|hva (?:\S+ ){0,3}?vite,? før|"
    r"mitä (?:\S+ ){0,3}?tietää ennen|(?:almadan|satın almadan) önce (?:\S+ )?(?:bilmeniz|bilinmesi|dikkat)"
)
_KNOW_BEFORE_SIGNS: Final = (
    r"(?:之?前)(?:需?要|应该?)?(?:知道|了解|注意)(?:什么|哪些)|(?:購入|買う)前に(?:知って|確認)|(?:구매|"
    r"사기) 전에 (?:알아|확인)"
)
_TOLD_FIRST: Final = rf"(?i)^\W*(?:{_KNOW_BEFORE})|{_KNOW_BEFORE_SIGNS}"
"""*What should you know before buying NAME online?*"""
_ENTRIES: Final = (
    _VERSUS,
    _ENTITLED,
    _CITED,
    _OVERVIEW,
    quick(_TABLED),
    _DEFINED,
    quick(_OF_PAGES),
    quick(_TOLD_FIRST),
)
_NOUNS: Final = rf"[–—:(,-]\s?{_NOUN}\s?[,(]?\s?{_PLURAL}"
MAY_QUOTE: Final = stems(
    rf"(?:^|[^\p{{L}}])(?:{_QUOTED}|{_READERS}|{loosely(_TABLE_OF)}|{loosely(_ARTICLE)})|{loosely(_HEADS)}|{_SIGNS}|"
    rf"{_NOUNS}|(?:{_EXAMPLE}|{_EXAMPLE_SIGNS}){_QUOTES}|读者|読者|독자|对比|{loosely(_KNOW_BEFORE)}|"
    rf"{_KNOW_BEFORE_SIGNS}|\d\s?{PAGES}"
)
"""What a text in small letters holds that may have such a sentence."""


def quoted(sentences: pl.Series) -> pl.Series:
    """Which sentences (str) say that what they name is only mentioned, and do not offer it (bool)."""
    return unless(holds(sentences, rf"(?i)\b(?:{_QUOTED})\b|{_SIGNS}", *_ENTRIES), sentences, SELLING)
