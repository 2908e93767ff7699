"""How a text says that something is not sold: by those who write, by a marketplace, a till or a carrier."""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.said.patterns import holds, nowhere, quick, stems
from hiddenlinks.recognise.said.unsent import UNSENT, UNSENT_LIST

__all__ = ["MAY_BE_BANNED", "RETURNS", "SELLS_NOT", "UNSOLD", "UNSOLD_SIGNS", "banned"]

_NOBODY_MAY: Final = (
    r"you (?:will not|won.?t) find .*\b(?:in our (?:range|shop|store|catalogue|stock)|with us|on our shelves)|"
    r"neither .*\b(?:may|can) be (?:ordered|bought|had) (?:here|through|from|with)|(?:bei uns|hier|"
    r"in unserem \w+) finden "
    r"sie (?:kein|nicht)|finden sie (?:bei uns|hier|in unserem \w+) (?:kein|nicht)|(?:chez nous|"
    r"ici),? vous ne trouverez (?:pas|"
    r"aucun|ni)|vous ne trouverez (?:pas|aucun) .*\b(?:chez nous|ici)|no encontrará\w* .*\b(?:aquí|con nosotros|"
    r"en nuestr\w+)|"
    r"(?:qui|da noi) non trover\w+|não encontrar\w+ .*\b(?:aqui|connosco|na nossa)|"
    r"(?:nobody|no one|no seller|no member) (?:may|can|is allowed to) (?:here )?(?:sell|offer|list|advertise|post)|"
    r"(?:sellers|members|users) (?:may|must|can) ?not (?:sell|offer|list|advertise|post)|niemand darf|"
    r"darf (?:hier |auf \w+ \w+ )?niemand|kein (?:verkäufer|mitglied|nutzer) darf|personne ne (?:peut|"
    r"doit) (?:vendre|"
    r"proposer|publier|offrir)|nadie puede (?:vender|ofrecer|publicar|anunciar)|nessuno può (?:vendere|offrire|"
    r"pubblicare|proporre)|ninguém pode (?:vender|oferecer|anunciar|publicar)|niemand mag|nikt nie może|"
    r"nikomu nie wolno|nikdo nesmí|nikto nesmie|никто не (?:может|вправе|имеет права) (?:продавать|предлагать|"
    r"размещать|выставлять)|никому нельзя|ніхто не (?:може|має права)|никой не може да (?:продава|предлага)|"
    r"ingen får (?:sälja|erbjuda|lägga)|ingen må (?:sælge|selge|tilby\w*|udbyde)|kukaan ei saa|senki nem (?:árulhat|"
    r"kínálhat|hirdethet)\w*|nimeni nu (?:poate|are voie)|satamaz|sunamaz|satışa sunulamaz|κανείς δεν (?:μπορεί|"
    r"επιτρέπεται) να|không ai được (?:bán|rao)|tidak (?:seorang pun )?boleh (?:menjual|menawarkan)|nitko ne smije|"
    r"niko ne sme|nihče ne sme|niekas negali|neviens nedrīkst|keegi ei tohi"
)
"""Whoever says so tells of a rule: *nobody may offer NAME here*."""
SELLS_NOT: Final = quick(
    rf"{_NOBODY_MAY}|"
    r"no (?:dealing|trad(?:e|ing)|selling|sales?) (?:in|of|with)|keine?n? (?:handel|verkauf) (?:mit|von)|"
    r"ingen handel med|geen (?:handel|verkoop) (?:in|van)|pas de (?:vente|commerce) d|"
    r"(?:we|i) (?:sell|stock|offer|carry|keep|ship) no (?:\w+ )?(?:supplements?|vitamins?|proteins?|medicines?|"
    r"medication|drugs|pills|tablets|sex toys|adult|erotic)|"
    r"(?:offers|sells|stocks|carries) no (?:\w+ )?(?:supplements?|vitamins?|proteins?|medicines?|medication|drugs|"
    r"pills|tablets|sex toys|adult|erotic|such)|"
    r"(?:we|i) (?:do not|don.?t|never|no longer|cannot|can.?t) (?:sell|stock|offer|ship|supply|carry|add|use|"
    r"deal in|trade in|put)|(?:is|are) (?:only )?sold (?:only )?by others|not sold by us|and not by us|"
    r"not what we (?:sell|do)|pas ce que nous (?:vendons|faisons)|no es lo que vendemos|non è quello che vendiamo|"
    r"não é o que vendemos|nicht das,? was wir verkaufen|"
    r"(?:non l[oiea]|no l[oa]s?|não [oa]s?|ne l(?:es?|a)) (?:vendiamo|vendemos|vendons pas)(?: (?:qui|da noi|aquí|"
    r"aqui|ici))?"
    r"\W*$|"
    r"verkaufen andere|wird nicht von uns|vendue?s? par d.autres|pas par nous|lo venden otros|"
    r"vendut[oi] da altri|vendid[oa]s? por outros|sprzedają inni|prodávají jiní|verkopen anderen|"
    r"продают другие|продають інші|başkaları satıyor|stop asking|(?:ours|it|product) contains none|"
    r"nothing to do with|verkaufen? (?:wir )?(?:kein|nicht)|(?:führen|bieten|liefern) (?:wir )?(?:kein|"
    r"nicht)|nicht (?:mehr )?(?:an|nach)fragen|enthält (?:davon )?nichts|nichts (?:damit )?zu tun|"
    r"ne (?:vendons|proposons|livrons|stockons) (?:pas|plus|aucun)|ne plus demander|rien à voir|"
    r"n.en contient pas|no (?:vendemos|ofrecemos|enviamos|comercializamos|trabajamos (?:con|artículos|"
    r"productos))|no pregunten?|nada que ver|no (?:lo|los|la|las) contiene|non (?:vendiamo|offriamo|spediamo|"
    r"trattiamo|commercializziamo)|non chiedere|niente a che (?:fare|vedere)|non ne contiene|"
    r"não (?:vendemos|oferecemos|enviamos|trabalhamos com|comercializamos)|não perguntem?|nada a ver com|"
    r"não [oa]s? contém|verkopen (?:wij |we )?(?:geen|niet)|vraag er niet naar|niets te maken|"
    r"nie (?:sprzedajemy|oferujemy|wysyłamy)|nie pyta[ćj]|nic wspólnego|neprodáváme|nenabízíme|neptejte|"
    r"nic společného|nepredávame|neponúkame|nepýtajte|nič spoločné|nem (?:árulunk|árusítunk|árusítjuk|"
    r"forgalmaz\w*)|ne kérdezz\w*|semmi köze|nu (?:vindem|comercializăm|oferim)|nu întrebați|nicio legătură|"
    r"не продава\w*|не предлагаме|не питайте|нищо общо|δεν (?:πουλάμε|πωλούμε|προσφέρουμε)|μη ρωτάτε|"
    r"καμία σχέση|ne prodajemo|ne nudimo|nema veze|nima (?:nobene )?zveze|neparduodame|neklauskite|"
    r"nieko bendro|nepārdodam|nejautā\w*|nav nekāda sakara|ei müü|pole midagi pistmist|emme myy|älä kysy|"
    r"ei liity|säljer (?:vi )?inte|inget att göra|sælger (?:vi )?ikke|intet at gøre|selger (?:vi )?ikke|"
    r"ingenting å gjøre|не (?:прода[её]м|торгуем|предлагаем|отправляем|добавляем|кладём|используем)|"
    r"просьба не спрашивать|не спрашивайте|не имеет отношения|никакого отношения|составе его нет|"
    r"не обнаружен\w*|не (?:продаємо|пропонуємо|додаємо)|не питати|не має відношення|не виявлено|satmıyoruz|"
    r"göndermiyoruz|bulundurmuyoruz|satılmaz|sormayın|ilgisi yok|bulunmamıştır|listelenemez|satılamaz|"
    r"satışı yasak\w*"
)
"""Anywhere in a sentence: none of what it names is offered."""
UNSOLD: Final = quick(
    r"(?:ni|nije) (?:dovoljeno|dozvoljeno|dopušteno)|no se puede (?:anunciar|vender)|"
    r"pas d.annonces? (?:pour|de)|(?:must|may) not bring|ne pas apporter|не се качват|ei võeta kaasa|"
    r"nepriima\w*|nepieņem\w*|не приема(?:т|ме|мо)|ilanı vermeyin|(?:is|are) (?:\w+ )?not (?:being )?(?:sold|"
    r"accepted|shipped)|(?:wird|werden) (?:hier |von uns )?nicht (?:verkauft|verschickt|angenommen)|"
    r"(?:nehmen|akzeptieren) (?:wir )?(?:keine?|nicht)|n.(?:est|sont) pas (?:vendue?s?|acceptée?s?)|"
    r"n.acceptons (?:pas|aucun)|no se (?:venden?|aceptan?)|no aceptamos|prohibido (?:anunciar|vender|"
    r"publicar)|non (?:è|sono|viene|vengono) (?:in vendita|vendut[oiae]|accettat[oiae])|non accettiamo|"
    r"vietato (?:vendere|pubblicare)|não (?:é|são) vendid[oa]s?|não aceitamos|proibido (?:anunciar|vender|"
    r"publicar)|(?:wordt|worden) (?:hier |door ons )?niet (?:verkocht|verzonden|geaccepteerd)|"
    r"nie (?:jest|są) (?:tu |tutaj |u nas )?sprzedawan\w+|nie (?:sprzedaje się|przyjmujemy)|"
    r"se (?:zde |tu |u nás )?neprod[áa]v\w+|neprod[áa]v\w+ se|nepřijímáme|sa (?:tu |u nás )?nepredáva\w*|"
    r"nepredáva sa|neprijímame|nem fogadunk|nu se vinde?|nu acceptăm|не приемаме|δεν πωλ\w+|δεν δεχόμαστε|"
    r"se ne prodaj[eu]|ne prodaje se|ne primamo|ne sprejemamo|(?:säljs|skickas|tas) (?:inte|ej)|"
    r"tar (?:vi )?inte emot|inte (?:till|tillåtna) (?:salu|att sälja)|(?:sælges|selges|sendes) (?:ikke|ej)|"
    r"(?:må|kan) ikke (?:sælges|selges|udbydes|sendes)|(?:modtager|mottar|tar) (?:vi )?ikke (?:imod|imot)?|"
    r"(?:eikä|ei) (?:sitä |niitä )?(?:myydä|oteta)|ei müüda|ei võta vastu|nepieņemam|nepriimame|"
    r"не прода[её]тся|не прода(?:ются|ється|ються)|не (?:принимаем|приймаємо|пересылаем)|"
    r"(?:запрещ|заборон)\w+ (?:размещ\w+ |розміщ\w+ |к |до )?(?:объявлени\w+|оголошен\w+|прода\w+|пересыл\w+|"
    r"пересил\w+)|לא (?:נמכר\w*|נשלח\w*)|אינ[וםן] נמכר\w*|אינה נמכרת|אסור (?:לפרסם|למכור)|"
    r"لا (?:يباع|تباع|نبيع|نشحن|نقبل)|(?:يمنع|يحظر) بيع|tidak (?:dijual|kami jual|menerima)|"
    r"dilarang (?:men)?jual|không bán|cấm (?:đăng )?bán|nálunk nem (?:lehet )?kap\w+|"
    r"nem (?:lehet )?kap\w+ nálunk|(?:hier|bij ons) niet te koop|niet te koop hier|"
    r"nu se vând aici|não se vendem? aqui|ei ole täällä myynnissä|"
    r"qui non si vend\w+|non si vend\w+ qui|gibt es (?:bei uns|hier) nicht|pole siin müügil|"
    r"(?:is|are) neither sold|(?:wird|werden) weder (?:verkauft|angeboten)|ne sont ni vendue?s?|ni se venden?|"
    r"non (?:è|sono) né vendut[oiae]|nem (?:se vendem|(?:é|são) vendid[oa]s?)|worden noch verkocht|"
    r"ani (?:nie )?(?:są )?sprzedawan\w+|ani se neprod[áa]v\w+|не продаются и не|"
    r"(?:excluded|barred) from (?:transport|carriage|shipping|the post)|not accepted for (?:transport|carriage)|"
    r"vom (?:transport|versand) ausgeschlossen|exclue?s? (?:du transport|de l.envoi|de l.expédition)|"
    r"excluid[oa]s? del? (?:transporte|envío)|esclus[oiae] dal(?:la spedizione| trasporto)|"
    r"excluíd[oa]s? d[oe] (?:transporte|envio)|uitgesloten van (?:transport|verzending|vervoer)|"
    r"wyłączon\w+ z (?:transportu|przewozu|wysyłki)|vyloučen\w+ z přepravy|не принима\w+ к перевозке|"
    r"(?:taşınmaz|taşımaya kabul edilmez)"
)
"""The same of the goods themselves, which are only shown, say: *only* may stand before it."""
RETURNS: Final = (
    r"(?i)returns?\b|refund|exchange|retour|rückgabe|rücknahme|umtausch|devoluci|cambios|\bres[io]\b|rimbors|"
    r"zwrot|reklamac|возврат|обмен|повернен|vrácen|vráten|výměn|výmen|vissza|csere|retur|ombyt|palautu|"
    r"tagastus|atgrie|grąžin|povrat|vračil|iade|değişim|paypal|cash|cheque|\bcards?\b|payment|zahlung|karte|"
    r"paiement|carte|pago|tarjeta|pagament|carta|betaling|płatno|kart[ąyę]|оплат|hotov|készpénz|返品|退货|"
    r"退款|반품|환불|إرجاع|החזר"
)
"""What else is not accepted: returns, and ways to pay."""
UNSOLD_SIGNS: Final = (
    r"묻지 (?:말|마)|문의하지|(?:请)?勿(?:询问|问|咨询)|不要问|お尋ね(?:になら)?ない|올릴 수 없|등록할 수 없|不出售|"
    r"不(?:提供|出售|销售)(?:情趣|成人|膳食|保健|处方|补充|药)|本店不(?:售|卖)|の(?:勧誘|出品|販売)はご遠慮|"
    r"禁止(?:出售|发布|銷售|销售)|お問い合わせは通報|"
    r"販売して(?:おりません|いません)|여기서 팔지 않|(?:성인용품|의약품|보조식품|보조제)[은는]? 없습니다|这里不卖|"
    r"这儿不卖|(?:出品|販売)(?:できません|禁止)|(?:판매|거래)(?:하지 않|할 수 없|가 금지|금지)|ไม่ได้ขาย|ไม่ขาย|"
    r"不予(?:承运|寄送|收寄)|任何人不得|不得(?:出售|销售|发布|提供)|誰も(?:販売|出品)|لا يجوز لأحد|לא רשאי|"
    r"ห้ามขาย|नहीं बिकत\p{L}*|नहीं बेच\p{L}*|बेचना मना|स्वीकार नहीं"
)
"""The same in writing without borders of words."""
_FORBIDDEN: Final = quick(
    r"(?:not|nicht|pas|no|non|não|niet|nie|не|inte|ej|ikke|nu|nem) (?:\w+ ){0,2}?(?:allowed|permitted|"
    r"accepted|erlaubt|gestattet|zugelassen|autorisée?s?|permis|admis\w*|permitten?|permite|admiten?|"
    r"permitid[oa]s?|admitid[oa]s?|autorizad[oa]s?|ammess[ieoa]|consentit[ieoa]|permess[ieoa]|aceit[oa]s?|"
    r"toegestaan|toegelaten|dozwolon\w+|допуска\w+|разреш\w+|дозволен\w*|tillåt\w+|tilladt?|tillatt?e?|"
    r"engedélyezett|megengedett|permise)|banned|prohibited|forbidden|restricted|verboten\w*|unzulässig|"
    r"interdite?s?|prohibid[oa]s?|vietat[ieoa]|proibid[oa]s?|verboden|niedozwolone?|zabronion\w+|zakazane?|"
    r"zakáz[aá]n\w+|nepovolen[oéý]|nedovolen[oéý]|tilos|tiltott|interzise?|nepermise?|запрещен\w*|"
    r"запрещён\w*|заборонен\w*|забранен\w*|απαγορεύ\w+|δεν επιτρέπ\w+|förbjud\w+|forbud[te]t?|kielle\w+|"
    r"ei sallit\w*|keelatud|aizlieg\w+|draudžiam\w+|zabranjen\w+|prepovedan\w+|nedovoljen\w+|yasak\w*|"
    r"izin verilme\w+|禁止|不允许|不得|不可|禁售|금지|허용되지|ممنوع\w*|محظور\w*|غير مسموح\w*|אסור\w*|"
    r"לא מורשה"
)
"""How a marketplace, a till or a carrier says that it does not take something."""
_THINGS: Final = (
    r"goods|items|products|content|are|here|waren|artikel|inhalte|sind|articles|produits|contenus|sont|"
    r"artículos|productos|contenidos|articoli|prodotti|contenuti|sono|artigos|produtos|conteúdos|artikelen|"
    r"goederen|przedmioty|towary|treści|są|zboží|obsah|tovar|termékek|tartalom|produse|товары|товари|стоки|"
    r"είδη|varor|varer|innhold|indhold|tuotteet|kaubad|preces|prekės|artikli|izdelki|ürünler|içerikler"
)
"""What a list of goods calls them."""
_PLACE: Final = (
    r"platt?form\w*|plateforme|plataforma|piattaforma|market\w*|markt\w*|marché|mercado|mercato|for[ou]m\w*|"
    r"board|groups?|gruppe|grupo|groupe|grupie|gym|school|flohmarkt|targu|piact\w+|platformi\w*|платформ\w+|"
    r"площадк\w+|пазар\w*|πλατφόρμα|markedsplads\w*|markedsplass\w*|alusta\w*|tržišti|trhovisk\w+|tržnic\w+|"
    r"turguje|turgel|tirgū|bolšjak\w*|сайт\w*|site|sitio|webseite|portal\w*"
)
_WHERE: Final = (
    r"(?:on|in|at|auf|im|bei|en|sur|dans|a|su|sull[ae]?|nell[ae]?|nel|no|na|em|op|w|v|ve|на|в|у|på|i|"
    r"pe|la|az|στην?|σε)\s"
    rf"(?:\w+\s){{0,3}}?(?:{_PLACE})(?:\sde\s\w+)?(?:\s(?:je|jsou|ist|sind|is|are|est|è|é))?|"
    rf"(?:a\s)?(?:{_PLACE})|alustalla|kirpputorilla|platformda|pazar yerinde|sitede|forumda|grupta"
)
"""Where it is not taken."""
_POSTED: Final = (
    r"offers?|ads?|adverts?|posts?|selling|sales?|trade|trading|dealing|angebote?|anzeigen?|verkauf|handel|"
    r"annonces?|vente|offres?|ofertas?|anuncios?|venta|annunci|offert[ae]|vendita|anúncios?|venda|aanbod|"
    r"advertenties|verkoop|ofert\w*|ogłoszeni\w+|sprzedaż|nabíd\w+|inzer\w+|prodej|ponuk\w+|predaj|"
    r"hirdetés\w*|eladás\w*|anunțuri\w*|обяв\w+|объявлени\w+|продаж\w*|предложени\w+|оголошен\w+|αγγελίες|"
    r"πώληση|πωλήσεις|annonser|försäljning|salg|opslag|innlegg|inlägg|kaup\w+|ilmoitu\w+|ilan\w*|satış\w*|"
    r"kuulutu\w+|müü\w+|skelbim\w+|sludināj\w+|oglas\w*"
)
_REMOVED: Final = (
    r"(?:is|are|will be|get) (?:\w+ )?deleted|are (?:\w+ )?removed|are taken down|"
    r"(?:wird|werden) (?:\w+ )?(?:gelöscht|entfernt)|löschen wir|(?:est|sont|sera|"
    r"seront) (?:\w+ )?supprim\w+|se borra\w*|se eliminan?|borramos|eliminamos|(?:sono|vengono|"
    r"saranno) (?:\w+ )?(?:rimoss\w+|cancellat\w+|eliminat\w+)|(?:são|serão) (?:\w+ )?(?:apagad\w+|"
    r"removid\w+|eliminad\w+)|apagamos|(?:wordt|worden) (?:\w+ )?verwijderd|verwijderen wij|kasujemy|usuwamy|"
    r"są usuwane|mažeme|odstraňujeme|vymažeme|töröljük|törlünk|törlésre|se șterg|изтриваме|удаляем|удаляются|"
    r"видаляємо|видаляються|σβήνονται|διαγράφονται|tas bort|raderas|slettes|fjernes|poistetaan|poistamme|"
    r"silinir|kaldırılır|kustutatakse|kustutame|triname|trinami|dzēšam|dzēš|brišemo"
)
"""What people post, and that it does not stay: the rules of forums and groups."""
_UNTRADED: Final = (
    r"weapons?|firearms|ammunition|explosives|live animals|waffen|munition|sprengstoffe?|lebende tiere|"
    r"armes à feu|animaux vivants|armas|animales vivos|armi|animali vivi|animais (?:vivos|selvagens)|wapens|"
    r"levende dieren|broń|broni|żywe zwierzęta|zbran[ěí]|zbraně|živá zvířata|živé zvieratá|fegyver\w*|"
    r"élő állat\w*|animale vii|оръжи\w+|оружи\w+|живых животных|зброя|зброї|όπλα|ζωντανά ζώα|oružj\w+|"
    r"orož\w+|vapen|levande djur|våben|levende dyr|våpen|aseet|aseita|elävät eläimet|relvad|relvi|ieroči|"
    r"ieročus|ginklai|ginklų|silah|canlı hayvan\w*"
)
_UNTRADED_SIGNS: Final = (
    r"武器|枪支|弹药|活体动物|刃物|火薬|生き物|무기[,、]|총기|살아 있는 동물|أسلحة|الأسلحة|כלי נשק|हथियार|"
    r"อาวุธ|vũ khí|senjata api"
)
"""What nobody offers beside medicines or erotic goods: a list of them is of what is not taken.

Narcotics and counterfeits are no such thing: who deals in drugs names the one, who sells originals denies the other."""
_AND: Final = (
    r"and|or|und|oder|et|ou|y|o|e|i|a|és|și|и|і|ή|och|og|ja|ve|en|of|nebo|alebo|lub|oraz|sau|или|або"
)
_ADVERTS: Final = (
    r"ads?|adverts?|advertising|advertisements?|listings?|anzeigen?|inserate?|werbung|annonces?|publicités?|"
    r"anuncios?|publicidad|annunci|pubblicità|anúncios?|publicidade|ogłoszeni\w+|reklam\w*|inzer[áa]t\w*|"
    r"объявлени\w+|реклам\w+|оголошенн\w+|annonser|advertenties|reclame|anunțuri\w*|hirdetés\w*"
)
_BEGINS: Final = r"(?:^|[.!?\n。]\s?)\W*"
_LISTS: Final = r"\s?[:：][^.!?\n]*(?:[,،、;]|[(（][^)）]*$)"
"""A list, or the first thing of one whose line is parted within a bracket."""
_BANNED: Final = quick(
    rf"{_BEGINS}(?:(?:{_ADVERTS}) (?:for|of|für|von|pour|de|per|di|para|za|na|o|о|для|för|voor|"
    rf"pentru)\s.*\b(?:{_FORBIDDEN})|(?:(?:{_THINGS}|"
    rf"{_WHERE})\s)?(?:{_FORBIDDEN})(?:\s(?:{_THINGS}))?(?:\s{_WHERE})?{_LISTS}|"
    rf"\w+\s(?:{_FORBIDDEN})\s(?:{_THINGS}){_LISTS})|\b(?:{_FORBIDDEN})\s(?:\w+\s)?(?:{_POSTED})\b"
)
_DELETED: Final = quick(
    rf"\b(?:{_POSTED})\s(?:\p{{L}}.*\s)?(?:{_REMOVED})\b|\b(?:{_REMOVED})\s(?:\w+\s)?(?:{_POSTED})\b"
)
_AMONG_ARMS: Final = quick(
    rf"[,،、;].*[,،、;].*\b(?:{_UNTRADED})(?:$|[\s,.;])|[,،、;].*(?:[,;]|"
    rf"\s(?:{_AND}))\s+(?:\w+\s)?(?:{_UNTRADED})(?:$|[\s,.;])|[:：]\s?(?:{_UNTRADED}),.*,|"
    rf"[,،、;].*(?:{_UNTRADED_SIGNS})|(?:{_UNTRADED_SIGNS}).*[,،、;]"
)
_HOW: Final = (
    (stems(_FORBIDDEN), _BANNED),
    (stems(UNSENT), UNSENT_LIST),
    (stems(_REMOVED), _DELETED),
    (stems(rf"{_UNTRADED}|{_UNTRADED_SIGNS}"), _AMONG_ARMS),
)
"""What a sentence holds, in small letters, and how it says that something is not taken."""
MAY_BE_BANNED: Final = "|".join(may for may, _ in _HOW)


def banned(sentences: pl.Series) -> pl.Series:
    """Which sentences (str, in small letters) say what a marketplace lets nobody advertise, a carrier does not take."""
    found = nowhere(sentences)
    for may, how in _HOW:
        at = holds(sentences, may).arg_true()
        found = found.scatter(at, found.gather(at) | holds(sentences.gather(at), how))
    return found
