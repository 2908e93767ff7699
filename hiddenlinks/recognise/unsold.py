"""How a text says that something is not sold: by those who write, by a marketplace, a till or a carrier."""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.patterns import holds, quick, stems

__all__ = ["MAY_BE_BANNED", "RETURNS", "SELLS_NOT", "UNSOLD", "UNSOLD_SIGNS", "banned"]

SELLS_NOT: Final = quick(
    r"no (?:dealing|trad(?:e|ing)|selling|sales?) (?:in|of|with)|keine?n? (?:handel|verkauf) (?:mit|"
    r"von)|ingen handel med|"
    r"geen (?:handel|verkoop) (?:in|van)|pas de (?:vente|commerce) d|(?:we|i) (?:do not|don.?t|never|"
    r"no longer|cannot|can.?t) (?:sell|stock|offer|"
    r"ship|supply|carry|add|use|"
    r"deal in|trade in|put)|(?:is|are) (?:only )?sold (?:only )?by others|not sold by us|and not by us|"
    r"verkaufen andere|"
    r"wird nicht von uns|vendue?s? par d.autres|pas par nous|lo venden otros|vendut[oi] da altri|"
    r"vendid[oa]s? por outros|sprzedają inni|prodávají jiní|verkopen anderen|продают другие|продають інші|"
    r"başkaları satıyor|stop asking|(?:ours|it|product) contains none|nothing to do with|"
    r"verkaufen? (?:wir )?(?:kein|nicht)|(?:führen|bieten|liefern) (?:wir )?(?:kein|nicht)|"
    r"nicht (?:mehr )?(?:an|nach)fragen|enthält (?:davon )?nichts|nichts (?:damit )?zu tun|ne (?:vendons|"
    r"proposons|livrons|stockons) (?:pas|plus|aucun)|ne plus demander|rien à voir|n.en contient pas|"
    r"no (?:vendemos|ofrecemos|enviamos|comercializamos|trabajamos (?:con|artículos|productos))|"
    r"no pregunten?|"
    r"nada que ver|no (?:lo|los|la|las) contiene|"
    r"non (?:vendiamo|offriamo|spediamo|trattiamo|commercializziamo)|non chiedere|"
    r"niente a che (?:fare|vedere)|"
    r"non ne contiene|"
    r"não (?:vendemos|oferecemos|enviamos|trabalhamos com|comercializamos)|não perguntem?|nada a ver com|"
    r"não [oa]s? contém|verkopen (?:wij |"
    r"we )?(?:geen|niet)|vraag er niet naar|niets te maken|nie (?:sprzedajemy|oferujemy|wysyłamy)|"
    r"nie pyta[ćj]|nic wspólnego|neprodáváme|nenabízíme|neptejte|nic společného|nepredávame|neponúkame|"
    r"nepýtajte|nič spoločné|nem (?:árulunk|árusítunk|árusítjuk|forgalmaz\w*)|ne kérdezz\w*|semmi köze|"
    r"nu (?:vindem|comercializăm|oferim)|nu întrebați|nicio legătură|не продава\w*|не предлагаме|не питайте|"
    r"нищо общо|δεν (?:πουλάμε|πωλούμε|προσφέρουμε)|μη ρωτάτε|καμία σχέση|ne prodajemo|ne nudimo|nema veze|"
    r"nima (?:nobene )?zveze|neparduodame|neklauskite|nieko bendro|nepārdodam|nejautā\w*|nav nekāda sakara|"
    r"ei müü|pole midagi pistmist|emme myy|älä kysy|ei liity|säljer (?:vi )?inte|inget att göra|"
    r"sælger (?:vi )?ikke|intet at gøre|selger (?:vi )?ikke|ingenting å gjøre|не (?:прода[её]м|торгуем|"
    r"предлагаем|отправляем|добавляем|кладём|используем)|просьба не спрашивать|не спрашивайте|"
    r"не имеет отношения|никакого отношения|составе его нет|не обнаружен\w*|не (?:продаємо|пропонуємо|"
    r"додаємо)|не питати|не має відношення|не виявлено|satmıyoruz|göndermiyoruz|bulundurmuyoruz|"
    r"satılmaz|sormayın|ilgisi yok|bulunmamıştır|listelenemez|satılamaz|satışı yasak\w*"
)
"""Anywhere in a sentence: none of what it names is offered."""
UNSOLD: Final = quick(
    r"(?:ni|nije) (?:dovoljeno|dozvoljeno|dopušteno)|no se puede (?:anunciar|vender)|"
    r"pas d.annonces? (?:pour|de)|(?:must|may) not bring|"
    r"ne pas apporter|не се качват|ei võeta kaasa|nepriima\w*|nepieņem\w*|не приема(?:т|ме|мо)|"
    r"ilanı vermeyin|"
    r"(?:is|are) (?:\w+ )?not (?:being )?(?:sold|accepted|shipped)|(?:wird|werden) (?:hier |"
    r"von uns )?nicht (?:verkauft|verschickt|"
    r"angenommen)|(?:nehmen|akzeptieren) (?:wir )?(?:keine?|nicht)|n.(?:est|sont) pas (?:vendue?s?|"
    r"acceptée?s?)|n.acceptons (?:pas|aucun)|"
    r"no se (?:venden?|aceptan?)|no aceptamos|prohibido (?:anunciar|vender|publicar)|non (?:è|sono|"
    r"viene|vengono) (?:in vendita|"
    r"vendut[oiae]|accettat[oiae])|non accettiamo|vietato (?:vendere|pubblicare)|não (?:é|"
    r"são) vendid[oa]s?|não aceitamos|"
    r"proibido (?:anunciar|vender|publicar)|(?:wordt|worden) (?:hier |door ons )?niet (?:verkocht|"
    r"verzonden|geaccepteerd)|"
    r"nie (?:jest|są) (?:tu |tutaj |u nas )?sprzedawan\w+|nie (?:sprzedaje się|przyjmujemy)|"
    r"se (?:zde |tu |u nás )?neprod[áa]v\w+|"
    r"neprod[áa]v\w+ se|nepřijímáme|sa (?:tu |u nás )?nepredáva\w*|nepredáva sa|neprijímame|"
    r"nem fogadunk|nu se vinde?|"
    r"nu acceptăm|не приемаме|δεν πωλ\w+|δεν δεχόμαστε|se ne prodaj[eu]|ne prodaje se|ne primamo|"
    r"ne sprejemamo|"
    r"(?:säljs|skickas|tas) (?:inte|ej)|tar (?:vi )?inte emot|inte (?:till|tillåtna) (?:salu|"
    r"att sälja)|(?:sælges|selges|sendes) "
    r"(?:ikke|ej)|(?:må|kan) ikke (?:sælges|selges|udbydes|sendes)|(?:modtager|mottar|"
    r"tar) (?:vi )?ikke (?:imod|imot)?|"
    r"(?:eikä|ei) (?:sitä |niitä )?(?:myydä|oteta)|ei müüda|ei võta vastu|nepieņemam|nepriimame|"
    r"не прода[её]тся|не прода(?:ются|ється|ються)|"
    r"не (?:принимаем|приймаємо|пересылаем)|(?:запрещ|заборон)\w+ (?:размещ\w+ |розміщ\w+ |к |"
    r"до )?(?:объявлени\w+|оголошен\w+|прода\w+|"
    r"пересыл\w+|пересил\w+)|לא (?:נמכר\w*|נשלח\w*)|אינ[וםן] נמכר\w*|אינה נמכרת|אסור (?:לפרסם|למכור)|"
    r"لا (?:يباع|تباع|نبيع|نشحن|نقبل)|(?:يمنع|يحظر) بيع|tidak (?:dijual|kami jual|menerima)|"
    r"dilarang (?:men)?jual|"
    r"không bán|cấm (?:đăng )?bán"
)
"""The same of the goods themselves, which are only shown, say: *only* may stand before it."""
RETURNS: Final = (
    r"(?i)returns?\b|refund|exchange|retour|rückgabe|rücknahme|umtausch|devoluci|cambios|\bres[io]\b|"
    r"rimbors|zwrot|reklamac|возврат|"
    r"обмен|повернен|vrácen|vráten|výměn|výmen|vissza|csere|retur|ombyt|palautu|tagastus|atgrie|"
    r"grąžin|povrat|vračil|iade|değişim|"
    r"paypal|cash|cheque|\bcards?\b|payment|zahlung|karte|paiement|carte|pago|tarjeta|pagament|carta|"
    r"betaling|płatno|kart[ąyę]|оплат|"
    r"hotov|készpénz|返品|退货|退款|반품|환불|إرجاع|החזר"
)
"""What else is not accepted: returns, and ways to pay."""
UNSOLD_SIGNS: Final = (
    r"묻지 (?:말|마)|문의하지|(?:请)?勿(?:询问|问|咨询)|不要问|お尋ね(?:になら)?ない|올릴 수 없|"
    r"등록할 수 없|不出售|本店不(?:售|卖)|の(?:勧誘|出品|販売)はご遠慮|禁止(?:出售|发布|銷售|销售)|"
    r"販売して(?:おりません|いません)|(?:出品|"
    r"販売)(?:できません|禁止)|"
    r"(?:판매|거래)(?:하지 않|할 수 없|가 금지|금지)|ไม่ได้ขาย|ไม่ขาย|ห้ามขาย|नहीं बिकत\p{L}*|"
    r"नहीं बेच\p{L}*|बेचना मना|स्वीकार नहीं"
)
"""The same in writing without borders of words."""
_FORBIDDEN: Final = quick(
    r"(?:not|nicht|pas|no|non|não|niet|nie|не|inte|ej|ikke|nu|nem) (?:\w+ ){0,2}?(?:allowed|permitted|"
    r"accepted|"
    r"erlaubt|gestattet|zugelassen|autorisée?s?|permis|admis\w*|permitten?|permite|admiten?|permitid[oa]s?|"
    r"admitid[oa]s?|autorizad[oa]s?|ammess[ieoa]|consentit[ieoa]|permess[ieoa]|aceit[oa]s?|toegestaan|"
    r"toegelaten|"
    r"dozwolon\w+|допуска\w+|разреш\w+|дозволен\w*|tillåt\w+|tilladt?|tillatt?e?|engedélyezett|"
    r"megengedett|permise)|"
    r"banned|prohibited|forbidden|restricted|verboten\w*|unzulässig|interdite?s?|prohibid[oa]s?|vietat[ieoa]|"
    r"proibid[oa]s?|verboden|niedozwolone?|zabronion\w+|zakazane?|zakáz[aá]n\w+|nepovolen[oéý]|"
    r"nedovolen[oéý]|tilos|"
    r"tiltott|interzise?|nepermise?|запрещен\w*|запрещён\w*|заборонен\w*|забранен\w*|απαγορεύ\w+|"
    r"δεν επιτρέπ\w+|"
    r"förbjud\w+|forbud[te]t?|kielle\w+|ei sallit\w*|keelatud|aizlieg\w+|draudžiam\w+|zabranjen\w+|"
    r"prepovedan\w+|"
    r"nedovoljen\w+|yasak\w*|izin verilme\w+|禁止|不允许|不得|不可|禁售|금지|허용되지|ممنوع\w*|محظور\w*|"
    r"غير مسموح\w*|אסור\w*|לא מורשה"
)
"""How a marketplace, a till or a carrier says that it does not take something."""
_THINGS: Final = (
    r"goods|items|products|content|are|here|waren|artikel|inhalte|sind|articles|produits|contenus|"
    r"sont|artículos|"
    r"productos|contenidos|articoli|prodotti|contenuti|sono|artigos|produtos|conteúdos|artikelen|"
    r"goederen|przedmioty|"
    r"towary|treści|są|zboží|obsah|tovar|termékek|tartalom|produse|товары|товари|стоки|είδη|varor|"
    r"varer|innhold|indhold|"
    r"tuotteet|kaubad|preces|prekės|artikli|izdelki|ürünler|içerikler"
)
"""What a list of goods calls them."""
_PLACE: Final = (
    r"platt?form\w*|plateforme|plataforma|piattaforma|market\w*|markt\w*|marché|mercado|mercato|"
    r"for[ou]m\w*|board|groups?|gruppe|grupo|"
    r"groupe|grupie|gym|school|flohmarkt|targu|piact\w+|platformi\w*|платформ\w+|площадк\w+|пазар\w*|"
    r"πλατφόρμα|markedsplads\w*|"
    r"markedsplass\w*|alusta\w*|tržišti|trhovisk\w+|tržnic\w+|turguje|turgel|tirgū|bolšjak\w*|сайт\w*|"
    r"site|sitio|webseite|portal\w*"
)
_WHERE: Final = (
    r"(?:on|in|at|auf|im|bei|en|sur|dans|a|su|sull[ae]?|nell[ae]?|nel|no|na|em|op|w|v|ve|на|в|у|på|i|"
    r"pe|la|az|στην?|σε)\s"
    rf"(?:\w+\s){{0,3}}?(?:{_PLACE})(?:\sde\s\w+)?(?:\s(?:je|jsou|ist|sind|is|are|est|è|é))?|"
    rf"(?:a\s)?(?:{_PLACE})|alustalla|kirpputorilla|platformda|pazar yerinde|sitede|forumda|grupta"
)
"""Where it is not taken."""
_POSTED: Final = (
    r"offers?|ads?|adverts?|posts?|selling|sales?|trade|trading|dealing|angebote?|anzeigen?|verkauf|"
    r"handel|annonces?|vente|offres?|"
    r"ofertas?|anuncios?|venta|annunci|offert[ae]|vendita|anúncios?|venda|aanbod|advertenties|verkoop|"
    r"ofert\w*|ogłoszeni\w+|sprzedaż|"
    r"nabíd\w+|inzer\w+|prodej|ponuk\w+|predaj|hirdetés\w*|eladás\w*|anunțuri\w*|обяв\w+|объявлени\w+|"
    r"продаж\w*|предложени\w+|"
    r"оголошен\w+|αγγελίες|πώληση|πωλήσεις|annonser|försäljning|salg|opslag|innlegg|inlägg|kaup\w+|"
    r"ilmoitu\w+|ilan\w*|satış\w*|"
    r"kuulutu\w+|müü\w+|skelbim\w+|sludināj\w+|oglas\w*"
)
_REMOVED: Final = (
    r"(?:is|are|will be|get) (?:\w+ )?deleted|are (?:\w+ )?removed|are taken down|(?:wird|"
    r"werden) (?:\w+ )?(?:gelöscht|entfernt)|löschen wir|"
    r"(?:est|sont|sera|seront) (?:\w+ )?supprim\w+|se borra\w*|se eliminan?|borramos|eliminamos|"
    r"(?:sono|vengono|saranno) (?:\w+ )?(?:rimoss\w+|"
    r"cancellat\w+|eliminat\w+)|(?:são|serão) (?:\w+ )?(?:apagad\w+|removid\w+|eliminad\w+)|apagamos|"
    r"(?:wordt|worden) (?:\w+ )?verwijderd|"
    r"verwijderen wij|kasujemy|usuwamy|są usuwane|mažeme|odstraňujeme|vymažeme|töröljük|törlünk|"
    r"törlésre|se șterg|изтриваме|удаляем|"
    r"удаляются|видаляємо|видаляються|σβήνονται|διαγράφονται|tas bort|raderas|slettes|fjernes|"
    r"poistetaan|poistamme|silinir|"
    r"kaldırılır|kustutatakse|kustutame|triname|trinami|dzēšam|dzēš|brišemo"
)
"""What people post, and that it does not stay: the rules of forums and groups."""
_UNTRADED: Final = (
    r"weapons?|firearms|ammunition|explosives|live animals|waffen|munition|sprengstoffe?|"
    r"lebende tiere|armes à feu|animaux vivants|"
    r"armas|animales vivos|armi|animali vivi|animais (?:vivos|selvagens)|wapens|levende dieren|broń|"
    r"broni|żywe zwierzęta|zbran[ěí]|"
    r"zbraně|živá zvířata|živé zvieratá|fegyver\w*|élő állat\w*|animale vii|оръжи\w+|оружи\w+|"
    r"живых животных|зброя|зброї|όπλα|"
    r"ζωντανά ζώα|oružj\w+|orož\w+|vapen|levande djur|våben|levende dyr|våpen|aseet|aseita|"
    r"elävät eläimet|relvad|relvi|ieroči|"
    r"ieročus|ginklai|ginklų|silah|canlı hayvan\w*"
)
_UNTRADED_SIGNS: Final = (
    r"武器|枪支|弹药|活体动物|刃物|火薬|生き物|무기[,、]|총기|살아 있는 동물|"
    r"أسلحة|الأسلحة|כלי נשק|हथियार|อาวุธ|vũ khí|senjata api"
)
"""What nobody offers beside medicines or erotic goods: a list of them is of what is not taken.

Narcotics and counterfeits are no such thing: who deals in drugs names the one, who sells originals denies the other."""
_AND: Final = (
    r"and|or|und|oder|et|ou|y|o|e|i|a|és|și|и|і|ή|och|og|ja|ve|en|of|nebo|alebo|lub|oraz|sau|или|або|ou"
)
"""What nobody offers beside medicines or erotic goods: a list of them is of what is not taken."""
_ADVERTS: Final = (
    r"ads?|adverts?|advertising|advertisements?|listings?|anzeigen?|inserate?|werbung|annonces?|"
    r"publicités?|anuncios?|publicidad|"
    r"annunci|pubblicità|anúncios?|publicidade|ogłoszeni\w+|reklam\w*|inzer[áa]t\w*|объявлени\w+|"
    r"реклам\w+|оголошенн\w+|annonser|"
    r"advertenties|reclame|anunțuri\w*|hirdetés\w*"
)
_CARRIED: Final = (
    r"not carried|excluded from carriage|nicht befördert werden|"
    r"von der beförderung ausgeschlossen sind|ne sont pas transportés|"
    r"no se transportan|non si trasportano|não transportamos|niet vervoerd worden|nie przewozimy|"
    r"nepřepravujeme|neprepravujeme|"
    r"не перевозим\w*|не перевозятся|transporteras inte|befordres ikke|nem szállítunk|nu transportăm"
)
_BEGINS: Final = r"(?:^|[.!?\n。]\s?)\W*"
_LISTS: Final = r"\s?[:：][^.!?\n]*[,،、;]"
_BANNED: Final = quick(
    rf"(?i){_BEGINS}(?:(?:{_ADVERTS}) (?:for|of|für|von|pour|de|per|di|para|za|na|o|о|для|för|voor|"
    rf"pentru)\s.*\b(?:{_FORBIDDEN})|"
    rf"(?:{_CARRIED})|"
    rf"(?:(?:{_THINGS}|{_WHERE})\s)?(?:{_FORBIDDEN})(?:\s(?:{_THINGS}))?(?:\s{_WHERE})?{_LISTS}|"
    rf"\w+\s(?:{_FORBIDDEN})\s(?:{_THINGS}){_LISTS})|\b(?:{_FORBIDDEN})\s(?:\w+\s)?(?:{_POSTED})\b"
)
_DELETED: Final = quick(
    rf"(?i)\b(?:{_POSTED})\s(?:\p{{L}}.*\s)?(?:{_REMOVED})\b|\b(?:{_REMOVED})\s(?:\w+\s)?(?:{_POSTED})\b"
)
_AMONG_ARMS: Final = quick(
    rf"(?i)[,،、;].*[,،、;].*\b(?:{_UNTRADED})(?:$|[\s,.;])|[,،、;].*(?:[,;]|"
    rf"\s(?:{_AND}))\s+(?:\w+\s)?(?:{_UNTRADED})(?:$|[\s,.;])|"
    rf"[:：]\s?(?:{_UNTRADED}),.*,|[,،、;].*(?:{_UNTRADED_SIGNS})|(?:{_UNTRADED_SIGNS}).*[,،、;]"
)
_HOW: Final = (
    (stems(rf"{_FORBIDDEN}|{_CARRIED}"), _BANNED),
    (stems(rf"{_REMOVED}"), _DELETED),
    (stems(rf"{_UNTRADED}|{_UNTRADED_SIGNS}"), _AMONG_ARMS),
)
"""What a sentence holds, in small letters, and how it says that something is not taken."""
MAY_BE_BANNED: Final = "|".join(may for may, _ in _HOW)


def banned(sentences: pl.Series) -> pl.Series:
    """Which sentences (str) say what a marketplace does not let advertise, a carrier does not take (bool)."""
    found = pl.zeros(len(sentences), pl.Boolean, eager=True)
    small = sentences.str.to_lowercase()
    for may, how in _HOW:
        at = holds(small, may).arg_true()
        found = found.scatter(at, found.gather(at) | holds(sentences.gather(at), how))
    return found
