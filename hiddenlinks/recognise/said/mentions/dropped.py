"""Sentences on what a shop has no longer, or never had: *we took NAME out of our range*, *you won't find NAME here*.

And on what somebody threw away.

Own wording.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.said.lacking import UNSURPASSED
from hiddenlinks.recognise.said.manners import BUT
from hiddenlinks.recognise.said.offering import SELLING
from hiddenlinks.recognise.said.patterns import holds, loosely, quick, stems, unless
from hiddenlinks.regex import replace_all

__all__ = ["MAY_DROP", "dropped"]

_WE_HAVE: Final = (
    r"we (?:have|.ve) |wir haben |haben wir |nous avons |on a |hemos |abbiamo |(?:wij|we) hebben |hebben (?:wij|we) |"
    r"vi har |har vi |am |smo "
)
"""What stands before what somebody *has* done, and would be an offer by itself."""
_GERMANIC: Final = (
    r"no longer (?:sell|stock|carry|offer|supply|keep|list)|(?:stopped|ceased|quit) (?:selling|stocking|carrying)|"
    r"no longer (?:available|sold|stocked|offered|listed) (?:from us|with us|here|by us|in our \w+)|(?:taken|removed|"
    r"dropped|pulled|withdrawn|delisted) .*\b(?:from|out of|off) (?:our|the) (?:\w+ )?(?:range|catalogue|catalog|shop|"
    r"store|stock|assortment|shelves|line-?up)|(?:won.?t|will not|will never|cannot|can.?t) (?:find|get|"
    r"buy) .*\b(?:here|with us|from us|in (?:our|this) (?:shop|store|range|catalogue))|(?:führen|verkaufen|bieten|"
    r"liefern|haben) wir .*\bnicht mehr|wir (?:führen|verkaufen|liefern) .*\bnicht mehr|nicht mehr (?:im (?:sortiment|"
    r"programm|angebot)|bei uns)|(?:haben .*\b)?aus (?:dem|unserem) (?:sortiment|programm|angebot|katalog|"
    r"shop) (?:genommen|gestrichen|entfernt)|(?:finden|bekommen|kaufen) (?:sie|ihr) .*\bbei uns (?:nicht|nie)|"
    r"(?:finden|bekommen|findest|bekommst) (?:sie|ihr|du) (?:hier|bei uns) (?:nicht|nie|kein\w*)|"
    r"(?:hebben .*\b)?uit (?:het|ons) (?:assortiment|aanbod|catalogus) (?:gehaald|genomen|verwijderd)|(?:vindt|koopt|"
    r"krijgt) (?:u|je) (?:bij ons|hier) (?:geen|niet|nooit)|(?:u|je) (?:vindt|koopt|krijgt) (?:bij ons|hier) (?:geen|"
    r"niet|nooit)|niet (?:langer|meer) (?:bij ons|in ons assortiment)|(?:tagit|plockat) (?:bort|"
    r"ut) .*\bur (?:vårt )?(?:sortimentet|utbudet|sortiment)|utgått ur sortimentet|(?:finns|säljs) (?:inte|"
    r"ej) längre (?:hos oss|här|i vårt sortiment)|(?:hos oss?|här|her) (?:hittar|köper|finder|køber|finner|kjøper|"
    r"får) (?:du|ni|i|dere) (?:inte|ikke|aldri\w*)|(?:hittar|köper|finder|køber|finner|kjøper) (?:du|ni|i|"
    r"dere) (?:inte|ikke|aldrig?) .*\b(?:hos oss?|här|her)|taget .*\bud af (?:vores )?sortiment\w*|"
    r"tatt .*\but av sortiment\w*|udgået af sortimentet|(?:sælges|føres|selges|fås) ikke (?:længere|lenger) (?:hos os+|"
    r"her)"
)
_ROMANCE: Final = (
    r"(?:retiré|supprimé|enlevé|sorti)\w* .*\bd(?:u|e notre|e nos|e la) (?:catalogue|gamme|boutique|rayons|vente)|"
    r"ne (?:vendons|proposons|tenons|stockons) plus|n.avons plus .*\bdans notre|n.(?:est|sont) plus (?:vendu|"
    r"disponible|proposé|commercialisé)\w* (?:chez nous|ici|dans notre|par nous)|(?:hemos|han) (?:retirado|quitado|"
    r"eliminado) .*\b(?:de nuestro|del|de la|de nuestra) (?:catálogo|tienda|surtido|venta|oferta)|ya no (?:vendemos|"
    r"tenemos|ofrecemos|trabajamos|(?:se vende\w*|está\w* disponible\w*) (?:aquí|en nuestra|con nosotros))|(?:tolto|"
    r"tolta|rimoss\w|ritirat\w|eliminat\w) .*\bda(?:l|lla) (?:nostr\w )?(?:catalogo|vendita|negozio|assortimento)|"
    r"non (?:vendiamo|trattiamo|teniamo) più|(?:non trover\w{2,4}|non trovi|non si trova) .*\b(?:nel nostro \w+|da noi|"
    r"qui)|non (?:è|sono) più (?:disponibil\w|in vendita) (?:da noi|qui|nel nostro \w+)|(?:retirámos|retiramos|"
    r"removemos|tirámos|tiramos) .*\bd(?:o|a) (?:noss\w )?(?:catálogo|loja|oferta)|(?:já não|não) (?:vendemos|"
    r"temos) mais|já não (?:vendemos|temos)|não (?:encontra|encontrará|encontram|vai encontrar) .*\b(?:aqui|connosco|"
    r"na nossa \w+)|nu mai (?:vindem|avem|oferim|livrăm|comercializăm|aducem)|nu mai (?:este|e|sunt) (?:disponibil\w*|"
    r"de vânzare|în ofertă|în stoc) ?(?:la noi|aici|în magazin\w*)?|(?:am scos|am retras|"
    r"am eliminat) .*\bdin (?:ofertă|catalog|gamă|magazin|sortiment)|nu (?:veți|vei|o să) găsi .*\b(?:la noi|aici|"
    r"în magazin\w*)"
)
_SLAVIC: Final = (
    r"(?:wycofaliśmy|usunęliśmy|zdjęliśmy) .*\bz (?:oferty|katalogu|sprzedaży|asortymentu)|"
    r"nie ma(?:my)? (?:już )?(?:w naszej ofercie|w ofercie|u nas)|już nie (?:ma|sprzedajemy|mamy|oferujemy)|"
    r"u nas (?:nie|tego nie) (?:kupisz|znajdziesz|kupicie|znajdziecie|kupią państwo)|nie (?:kupisz|znajdziesz) u nas|"
    r"(?:vyřadili|stáhli|vyradili|stiahli) .*\bz (?:nabídky|ponuky|prodeje|predaja|sortimentu)|"
    r"u n[áa]s .*\bne(?:najdete|kúpite|koupíte|nájdete)|ne(?:najdete|kúpite|koupíte|nájdete) .*\bu nás|"
    r"už ne(?:prodáváme|vedeme|máme|predávame|vedieme|nabízíme)|снят\w* с (?:продажи|производства)|(?:убрали|исключили|"
    r"сняли) .*\bиз (?:ассортимента|каталога|продажи)|(?:больше|уже) не (?:прода[её]м|торгуем|возим|поставляем)|"
    r"у нас .*\bне (?:найд[её]те|найдешь|купите|купишь)|(?:прибрали|вилучили|зняли) .*\b(?:з|із) (?:асортименту|"
    r"каталогу|продажу)|більше не (?:продаємо|веземо|постачаємо)|(?:знят\w*|зняли) з продажу|у нас .*\bне (?:знайдете|"
    r"купите)|вече не (?:продаваме|предлагаме|държим|доставяме)|(?:свалихме|извадихме|махнахме) .*\bот (?:каталога|"
    r"асортимента|продажба)|няма да намерите .*\b(?:при нас|тук|у нас)|при нас няма да намерите|više ne (?:prodajemo|"
    r"držimo|nudimo)|(?:povukli|maknuli|izbacili) .*\biz (?:ponude|asortimana|prodaje)|(?:kod nas|ovdje|"
    r"ovde) ne ?ćete naći|ne prodajamo več|(?:umaknili|odstranili) .*\biz (?:ponudbe|prodaje)|"
    r"pri nas .*\bne boste (?:našli|dobili)"
)
_OTHERS: Final = (
    r"már nem (?:áruljuk|árulunk|árusítjuk|kapható|forgalmazzuk|tartjuk)|(?:kivettük|levettük) .*\b(?:kínálatból|"
    r"katalógusból|polcról)|nem (?:találsz|talál|kapsz|kap|vehet|vehetsz) (?:nálunk|itt)|nálunk nem (?:talál\w*|"
    r"vehet\w*)|δεν (?:πουλάμε|έχουμε|διαθέτουμε|προσφέρουμε) (?:πλέον|πια)|δεν θα βρείτε .*\b(?:εδώ|σε εμάς|"
    r"στο κατάστημά)|(?:αποσύραμε|αφαιρέσαμε) .*\bαπό (?:τον κατάλογο|τη γκάμα|την πώληση)|artık sat(?:mıyoruz|ılmıyor|"
    r"ışta değil)|satıştan (?:kaldır|çek)\w+|(?:bizde|burada|mağazamızda) .*\bbulamaz\w*|(?:emme|emmekä) enää myy|"
    r"ei ole enää (?:saatavilla|myynnissä|valikoimassa)|poistettu .*\bvalikoimasta|(?:meiltä|täältä) et (?:löydä|saa)|"
    r"ei müü enam|ei ole enam (?:müügil|saadaval)|(?:meilt|siit) .*\bei leia|nebe(?:parduodame|prekiaujame|turime|"
    r"siūlome|tiekiame)|vairs ne(?:pārdodam|tirgojam|piegādājam|piedāvājam)|tidak lagi (?:menjual|menyediakan)|"
    r"sudah tidak (?:kami jual|dijual)|không còn bán|(?:đã )?ngừng bán"
)
_SIGNS: Final = (
    r"不再(?:销售|出售|供应|经营|銷售|販售)|已(?:经)?下架|已停售|停止(?:销售|出售|銷售)|已停产|(?:取り?扱い?|"
    r"販売)(?:は|を)?(?:終了|中止|停止)(?:しま|いたしま|と)|(?:もう|現在)(?:は)?(?:売って|扱って|販売して)(?:い|お)|"
    r"판매(?:를|가)? ?(?:중단|종료|중지)|더 이상 (?:판매|취급)하지|단종|لم (?:نعد|يعد|تعد) (?:نبيع|نوفر|نعرض|متوفر\w*|"
    r"معروض\w*|متاح\w*)|לא (?:מוכרים|נמכר\w*|מחזיקים) (?:יותר|עוד)|(?:הוצאנו|הורדנו) .*(?:מהקטלוג|מהמבחר|מהמכירה)|"
    r"अब नहीं (?:बेचते|बेचत)|(?:เลิก|หยุด)ขาย|ไม่ขาย\p{Thai}*แล้ว|ไม่มีขาย"
)
_THROWN: Final = (
    r"(?:threw|thrown|throwing|chucked) .*\baway|(?:weg|fort)geworfen|in den müll|jetée?s?(?: à la poubelle)?|"
    r"(?:he|hemos) tirado|a la basura|buttat[oaie]|deitei fora|(?:joguei|jogado|jogada) fora|no lixo|weggegooid|"
    r"wyrzuci(?:łem|łam|liśmy)|vyhodil[aiy]?|выброси(?:л|ла|ли)|выкину(?:л|ла|ли)|викину(?:в|ла|ли)|çöpe at\w+|"
    r"kidobt\w+|am aruncat|slängde|kastade bort|smed .*\bud|kastet"
)
"""What whoever clears a house keeps no longer: *threw NAME away*."""
_RANGE: Final = (
    r"(?:range|offer(?:ing)?|assortment|catalogue|catalog|shop|store|stock|line-?up|sortiment|angebot|programm|laden|"
    r"katalog|catálogo|catalogo|gamme|offre|boutique|magasin|oferta|tienda|surtido|negozio|assortimento|loja|aanbod|"
    r"assortiment|winkel|ofer[ct]ie|asortymen\w+|sklepie|katalogu|sortimentu|nabídce|nabídky|ponuke|ponuky|kínálat\w*|"
    r"ofertei|ofertă|catalogul\w*|magazin\w*|sortimentet|utbudet|utbud|sortimentet|katalogen|kataloget|valikoima\w*|"
    r"асортимент\w*|ассортимент\w*|каталог\w*|магазин\w*|продаж[еіи]\w*|γκάμα|κατάλογο\w*|ponudi|ponude|asortiman\w*|"
    r"asortimen\w*|sortimen\w*|valikus|ürün\w*)"
)
_NEVER_IN_RANGE: Final = (
    rf"(?:was|were|has|have) never (?:been )?(?:a |any )?(?:part )?(?:of|in|on) (?:our|the|this) (?:\w+ )?{_RANGE}|"
    rf"never (?:was|were) (?:part of|in) (?:our|the) {_RANGE}|(?:war|waren|gehörte|gehörten|"
    rf"stand) (?:\w+ )?(?:nie(?:mals)?|noch nie) (?:teil )?(?:in|zu|im|unseres|Bestandteil) ?(?:unser\w* |"
    rf"dem )?{_RANGE}|(?:gab|gibt) es (?:bei uns|hier) (?:noch )?nie(?:mals)?|(?:bei uns|hier) (?:gab|"
    rf"gibt) es .*\bnie(?:mals)?|n.(?:a|ont) jamais (?:fait partie|été) (?:de|dans|à|au) ?(?:notre|la|nos|"
    rf"l.)? ?{_RANGE}|nunca (?:ha|han) (?:estado|formado parte|sido parte) (?:en|de) (?:nuestr\w+|la|el) {_RANGE}|"
    rf"nunca (?:estuv\w+|form\w+ parte|fue parte) (?:en|de) (?:nuestr\w+|la|el) {_RANGE}|non (?:è|"
    rf"sono) mai stat\w (?:nel|nella|parte del|in) ?(?:nostr\w )?{_RANGE}|non (?:ha|hanno) mai fatto parte del\w* "
    rf"(?:nostr\w )?{_RANGE}|nunca (?:fez|fizeram|faz) parte d[aoe] ?(?:noss\w )?{_RANGE}|nunca (?:esteve|"
    rf"estiveram) n[ao] (?:noss\w )?{_RANGE}|(?:zat|zaten|was|waren|stond|stonden) (?:nog )?nooit (?:in|bij) (?:ons |"
    rf"onze )?{_RANGE}|(?:heeft|hebben) nooit (?:in|tot) (?:ons|onze) {_RANGE}|nigdy nie (?:był[oay]?|byli) (?:w|"
    rf"częścią) (?:nasz\w+ )?{_RANGE}|(?:nikdy ne(?:byl\w?|mali|měli)|nikdy nebol\w?) .*\b(?:v|součástí|"
    rf"súčasťou) (?:naš\w+ )?{_RANGE}|soha nem (?:volt|szerepelt|tartozott) .*{_RANGE}|nu (?:a|au) (?:făcut|"
    rf"fost) niciodată (?:parte din|în) (?:{_RANGE})|никогда не (?:был[оаи]?|входил\w?) (?:в|"
    rf"частью) (?:наш\w+ )?{_RANGE}|ніколи не (?:бул[оаи]|був|входил\w) (?:в|у|до) (?:наш\w+ )?{_RANGE}|никога не (?:е|"
    rf"са) (?:бил\w?|част) (?:в|от) (?:наш\w+ )?{_RANGE}|δεν (?:ήταν|υπήρξε) ποτέ (?:στη\w?|στο\w?|μέρος της|"
    rf"μέρος του) {_RANGE}|(?:har|er) aldri(?:g)? (?:varit|været|vært|ingått|ingået|inngått) (?:en del )?(?:i|av|"
    rf"af) (?:vårt|vores|vår|vores) {_RANGE}|ei ole koskaan (?:ollut|kuulunut) .*{_RANGE}|nikad(?:a)? nije bi(?:o|la|"
    rf"lo) (?:u|dio|deo) (?:naš\w+ )?{_RANGE}|nikoli ni bil\w? (?:v|del) (?:naš\w+ )?{_RANGE}|"
    rf"niekada nebuvo .*{_RANGE}|nekad nav bij\w+ .*{_RANGE}|(?:pole|ei ole) kunagi (?:olnud|kuulunud) .*{_RANGE}|"
    rf"(?:bizde|mağazamızda|{_RANGE} arasında) hiç(?:bir zaman)? (?:olmadı|bulunmadı|satılmadı)"
)
_NEVER_SOLD: Final = (
    r"(?:has|have|had) never (?:sold|offered|stocked|carried)|(?:hat|haben) (?:\S+ ){0,2}?(?:noch )?(?:nie|niemals) "
    r".*\b(?:angeboten|verkauft|geführt)|n.(?:a|avons|ai|ont) jamais (?:proposé|vendu|offert|tenu|stocké)|"
    r"nunca (?:ha|han|hemos|he) (?:ofrecido|vendido|tenido)|no (?:ha|han|hemos) (?:ofrecido|vendido|tenido) nunca|"
    r"non (?:ha|hanno|abbiamo|ho) mai (?:offerto|venduto|trattato|proposto|avuto)|nunca (?:ofereceu|vendeu|oferecemos|"
    r"vendemos|teve|tivemos)|(?:heeft|hebben) (?:\S+ ){0,2}?(?:nog )?nooit .*\b(?:aangeboden|verkocht|gevoerd)|"
    r"nigdy nie (?:oferowa|sprzedawa|prowadzi)\w*|nikdy ne(?:nabíz|prodáv|prodal|nabídl|ponúk|predáv|predal)\w*|"
    r"soha nem (?:árul|kínál|forgalmaz)\w*|nu (?:a|au|am) (?:oferit|vândut|avut|comercializat) niciodată|niciodată nu "
    r"(?:a|au|am) (?:oferit|vândut|avut)|никога не (?:е|са|сме) (?:предлагал|продавал)\w*|никогда не (?:предлагал|"
    r"продавал|торговал)\w*|ніколи не (?:пропонува|продава|торгува)\w+|δεν (?:έχ\w+|είχ\w+) (?:προσφέρει|πουλήσει|"
    r"διαθέσει) ποτέ|δεν (?:πο[υύ]λ[ηή]σ|πρ[οό]σ[εέ]?φ[εέ]ρ)\w+ ποτέ|ποτέ δεν (?:έχ\w+ )?(?:πο[υύ]λ|πρ[οό]σ[εέ]?φ)\w+|"
    r"har aldri(?:g)? (?:erbjudit|sålt|fört|haft|tilbudt|solgt|ført)|(?:ei|emme) ole koskaan (?:tarjon|myyn|pitän)\w+|"
    r"(?:hiç(?:bir zaman)?|asla) (?:satmad|sunmad)\w+|nikad(?:a)? ni(?:je|smo) (?:nudi|proda)\w*|nikoli ni(?:smo)? "
    r"(?:ponu|proda)\w*|niekada ne(?:pardav|siūl|prekiav)\w*|nekad nav(?:am)? (?:pārd|piedāv)\w*|(?:pole|ei ole) "
    r"kunagi (?:müü|pakku)\w*"
)
_NEVER_HAD: Final = rf"{_NEVER_IN_RANGE}|{_NEVER_SOLD}"
"""What a shop never had; none of *never in our shop at such a price*."""
_UNASKED: Final = (
    r"(?:please )?(?:do not|don.t|stop|never) (?:ask|writ|messag|mail|text)(?:e|ing)?(?: to)?(?: us| me)? (?:for|"
    r"about)|(?:bitte )?(?:hört|hören sie) auf,? (?:uns )?(?:wegen|nach|über)|schreib(?:t|"
    r"en sie) (?:uns )?(?:bitte )?nicht mehr wegen|(?:merci de )?ne (?:plus|pas) (?:nous )?écrire (?:pour|au sujet|"
    r"à propos)|(?:por favor,? )?(?:no|dejad de|dejen de|basta de) (?:escribáis|escriban|escribir|"
    r"mensajes) (?:más )?(?:por|sobre)|basta (?:messaggi|scriverci|chiedere) (?:su|per|di)|chega de (?:mensagens|"
    r"perguntas) sobre|schrijf (?:ons )?niet meer over|(?:proszę )?(?:nie pisać|przestańcie pisać)(?: już)? (?:o|"
    r"w sprawie)|(?:přestaňte|prestaňte) (?:už )?psát (?:o|kvůli)|ne ?pište (?:nám )?(?:už )?(?:kvůli|o|ohledně)|"
    r"(?:kérjük,? )?ne írj\w+ (?:emiatt|erről|miatta)|nu (?:ne )?mai scrieți (?:despre|pentru)|"
    r"не пишите (?:больше )?(?:про|о|об|по поводу)|sluta (?:skriva|fråga) (?:om|efter)|stop med at skrive om|(?:älkää|"
    r"älä) enää kirjoit\w*|μη(?:ν)? (?:μας )?γράφετε (?:πια )?για|(?:bitte )?(?:fragt?|fragen sie) (?:bitte )?(?:uns "
    r")?nicht (?:mehr |weiter )?nach|(?:merci de )?ne (?:plus|pas) (?:nous )?demander|ne (?:nous )?demandez (?:plus|"
    r"pas)|(?:por favor )?no (?:nos )?(?:pidan?|pregunten?|soliciten)(?: más| ya)?(?: por)?|"
    r"(?:per favore )?non (?:ci )?(?:chiedete|chiedeteci|chiedere)(?: più)?(?: di)?|(?:por favor,? )?não (?:nos "
    r")?(?:perguntem?|peçam|perguntar)(?: mais)?(?: por)?|vraag (?:ons )?(?:alstublieft )?niet (?:meer |"
    r"langer )?(?:naar|om)|(?:prosimy )?nie (?:pytać|pytajcie|pytaj)(?: nas)?(?: już| więcej)? o|"
    r"(?:prosím )?ne(?:ptejte|pýtajte) s[ea] (?:už |již )?(?:na|po)|(?:kérjük )?ne (?:kérdezz\w*|keress\w*|"
    r"kérj\w*) (?:többet|már)?|(?:vă rugăm )?nu (?:mai )?(?:întrebați|cereți)(?: de| despre)?|(?:просьба |"
    r"пожалуйста,? )?не (?:спрашива\w+|просите)(?: больше)? (?:про|о|об|у нас)|(?:будь ласка,? )?не (?:питайте|"
    r"запитуйте)(?: більше)? (?:про|за)|(?:моля,? )?не (?:питайте|търсете)(?: повече)? за|"
    r"(?:παρακαλώ )?μη(?:ν)? (?:ξανα)?(?:ρωτάτε|ζητάτε)(?: πια| άλλο)?|(?:lütfen )?(?:artık )?sormayın|"
    r"fråga inte (?:mer |längre )?efter|spørg (?:venligst )?ikke (?:mere |længere )?efter|ikke spør (?:mer )?etter|"
    r"(?:älkää|älä) (?:enää )?kysy\w*|ärge küsige|neklausiet|neklauskite|ne pitajte|请(?:不要|勿)(?:再)?(?:询问|咨询|"
    r"问)|お問い合わせ(?:は)?ご遠慮|문의하지 마"
)
"""What nobody shall ask for; that nobody need ask for its price offers it."""
_NEVER_SIGNS: Final = (
    r"(?:本店|我们|我們)?(?:从未|从来没有|从不|從未|從來沒有)(?:在)?(?:本店|我们店|我们|本站)?(?:销售|出售|卖|經營|"
    r"经营|销售过|上架|提供|供应)过?|(?:取り扱った|販売した|扱った)ことは(?:一度も)?(?:ありません|ございません)|"
    r"(?:판매한|취급한) 적이? ?(?:없|전혀)|لم (?:يكن|تكن|نبع) .*(?:أبد[اً]|قط)|מעולם לא (?:היה|היו|מכרנו)"
)
_NOR_GOT: Final = (
    r"(?:do not|don.t|won.t|will not|cannot|can.t) (?:have|get|stock|source|procure|arrange) (?:it|them|"
    r"any)?(?:,? (?:and|nor|or) .{0,30})(?:get|source|procure|arrange|order|pass)|(?:bekommen|besorgen|vermitteln|"
    r"beschaffen|bestellen) wir (?:sie |es |auch )?nicht|n.(?:en |l.)?avons pas,? (?:et|ni) .{0,20}(?:procur|command|"
    r"fourni)\w*|no (?:l[oa]s? |l[ea] )?(?:conseguimos|procuramos|pedimos|gestionamos)|non (?:ce )?l[oaie] "
    r"(?:procuriamo|ordiniamo|forniamo)|não (?:[oa]s? )?(?:arranjamos|conseguimos|encomendamos)|(?:regelen|bestellen|"
    r"krijgen) (?:wij|we) (?:het |ze )?(?:ook )?niet|nie (?:załatwiamy|sprowadzamy|zamawiamy|pośredniczymy)|"
    r"ne(?:sháníme|obstaráváme|zprostředkováváme|objednáváme|zháňame)|nem (?:is )?(?:szerezzük|közvetít\w*|"
    r"rendel\w* meg)|nici nu (?:\w+ )?(?:aducem|comandăm|procurăm|intermediem)|не (?:достаём|достаем|привозим|"
    r"заказываем|посредничаем)|не (?:дістаємо|замовляємо)|δεν (?:το |τα )?(?:φέρνουμε|προμηθεύουμε|παραγγέλνουμε)|"
    r"(?:får inte in|ordnar (?:inte|ej)) (?:det|dem|den)?|skaffer (?:det|dem|den) ikke|emme (?:myöskään )?(?:hanki|"
    r"välitä|tilaa)|getirmiyoruz|temin etmiyoruz"
)
"""*We do not have NAME, and do not get it*: who has none today may have some tomorrow."""
_PAPERS: Final = (
    r"price|cost|prescription|script\b|preis|rezept|prix|ordonnance|precio|receta|prezzo|ricetta|preço|receita|prijs|"
    r"recept|cen[yaęu]\b|cena|ár[aáo]|preț|rețet|цен|рецепт|ціну|τιμή|συνταγή|fiyat|reçete|pris|resept|hinta|reseptiä"
)
"""What else nobody need ask for."""
_SUCH: Final = (
    r"\W+(?:\w+\s)?(?:so|this|that|as|such|at|for|under|below|more|better|cheaper|zu|für|unter|günstiger|billiger|"
    r"besser|à ce|à cet|aussi|si|moins|plus|tan|así|más|menos|così|più|meno|tão|mais|tak|taki\w*|zo|goedkoper|beter|"
    r"так\w*|таки\w*|bu kadar|så|ilyen|atât|asemenea)\b"
)
"""What goes on behind it: *so cheap*."""
_UNPRESCRIBED: Final = (
    r"no prescription[- ](?:only )?(?:medic\w+|drugs?|meds|products|goods|items|tablets|pills)"
    r"(?: (?:(?:are|is|get|will be|may be) )?(?:sold|listed|offered|stocked|shipped|posted|allowed|carried|kept)\b)?"
)
"""No such goods, and not: none of the prescriptions that others want to see."""
_GONE: Final = quick(
    rf"\b(?:{_GERMANIC}|{_ROMANCE}|{_SLAVIC}|{_OTHERS}|{_THROWN})\b|{_UNPRESCRIBED}|{_SIGNS}"
)
_MAY_NEVER: Final = loosely(rf"{_NEVER_HAD}|{_UNASKED}|{_NOR_GOT}")
_NEVER: Final = quick(rf"(?i)(?:\b(?:{_NEVER_HAD}|{_UNASKED})\b|{_NEVER_SIGNS})")
_NEITHER: Final = quick(rf"(?i)\b(?:{_NOR_GOT})\b")
_NEVER_SO: Final = quick(
    rf"(?i)\b(?:{_NEVER_HAD}){_SUCH}|\b(?:{_UNASKED})\W+(?:\w+\s){{0,3}}?(?:{_PAPERS})|\b(?:nie|niemals|nooit)\s(?:so|zu|zo)\b"
)
_SENDS: Final = r"(?i)\b(?:shipping|shipped|ships?|delivery|discreet|online|overnight|cheap)\b"
"""Who sends them needs to see none: the other reading of it."""
MAY_DROP: Final = stems(
    rf"(?:^|[^\p{{L}}])(?:{_GERMANIC}|{_ROMANCE}|{_SLAVIC}|{_OTHERS}|{_THROWN}|{_MAY_NEVER})|{_UNPRESCRIBED}|{_SIGNS}|"
    rf"{_NEVER_SIGNS}"
)
"""What a text in small letters holds that may have such a sentence."""


def dropped(said: pl.Series) -> pl.Series:
    """Which sentences (str, null: false) tell what is sold no longer, or not here, and offer nothing beside (bool)."""
    found = holds(said, rf"(?i){_GONE}")
    at = found.arg_true()
    rest = replace_all(said.gather(at), rf"(?i)(?:\b(?:{_WE_HAVE}))?(?:{_GONE})", " ")
    turns = holds(said.gather(at), rf"(?i)\b(?:{BUT})\b", UNSURPASSED)
    gone = found.clone().scatter(at, ~holds(rest, SELLING, _SENDS) & ~turns)
    return gone | _never_had(said)


def _never_had(said: pl.Series) -> pl.Series:
    """Which sentences (str) say that what they name was never sold here, or is not to be asked for (bool)."""
    found = unless(holds(said, _NEVER), said, _NEVER_SO)
    rest = replace_all(said.filter(found), _NEVER, " ")
    never = found.clone().scatter(found.arg_true(), ~holds(rest, SELLING, _SENDS))
    return never | unless(holds(said, _NEITHER), said, _SENDS)
