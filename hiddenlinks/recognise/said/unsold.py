"""How a text says that something is not sold: by those who write, by a marketplace, a till or a carrier."""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.said.patterns import Kind, holds, quick, sought, stems
from hiddenlinks.recognise.said.unsent import UNSENT, UNSENT_LIST

__all__ = ["MAY_BE_BANNED", "RETURNS", "SELLS_NOT", "UNSOLD", "UNSOLD_SIGNS", "banned"]

_NOBODY_MAY: Final = (
    r"you (?:will not|won.?t) find .*\b(?:in our (?:range|shop|store|catalogue|stock)|with us|on our shelves)|"
    r"neither .*\b(?:may|can) be (?:ordered|bought|had) (?:here|through|from|with)|(?:bei uns|hier|"
    r"in unserem \w+) finden sie (?:kein|nicht)|finden sie (?:bei uns|hier|in unserem \w+) (?:kein|nicht)|"
    r"(?:chez nous|ici),? vous ne trouverez (?:pas|aucun|ni)|vous ne trouverez (?:pas|aucun) .*\b(?:chez nous|ici)|"
    r"no encontrará\w* .*\b(?:aquí|con nosotros|en nuestr\w+)|(?:qui|da noi) non trover\w+|"
    r"não encontrar\w+ .*\b(?:aqui|connosco|na nossa)|(?:nobody|no one|no seller|no member) (?:may|can|"
    r"is allowed to) (?:here )?(?:sell|offer|list|advertise|post)|(?:sellers|members|users) (?:may|must|"
    r"can) ?not (?:sell|offer|list|advertise|post)|niemand darf|darf (?:hier |auf \w+ \w+ )?niemand|kein (?:verkäufer|"
    r"mitglied|nutzer) darf|personne ne (?:peut|doit) (?:vendre|proposer|publier|offrir)|nadie puede (?:vender|"
    r"ofrecer|publicar|anunciar)|nessuno può (?:vendere|offrire|pubblicare|proporre)|ninguém pode (?:vender|oferecer|"
    r"anunciar|publicar)|niemand mag|nikt nie może|nikomu nie wolno|nikdo nesmí|nikto nesmie|никто не (?:может|вправе|"
    r"имеет права) (?:продавать|предлагать|размещать|выставлять)|никому нельзя|ніхто не (?:може|має права)|"
    r"никой не може да (?:продава|предлага)|ingen får (?:sälja|erbjuda|lägga)|ingen må (?:sælge|selge|tilby\w*|"
    r"udbyde)|kukaan ei saa|senki nem (?:árulhat|kínálhat|hirdethet)\w*|nimeni nu (?:poate|are voie)|satamaz|sunamaz|"
    r"satışa sunulamaz|κανείς δεν (?:μπορεί|επιτρέπεται) να|không ai được (?:bán|rao)|"
    r"tidak (?:seorang pun )?boleh (?:menjual|menawarkan)|nitko ne smije|niko ne sme|nihče ne sme|niekas negali|"
    r"neviens nedrīkst|keegi ei tohi"
)
"""Whoever says so tells of a rule: *nobody may offer NAME here*."""
SELLS_NOT: Final = quick(
    rf"{_NOBODY_MAY}|"
    r"no (?:dealing|trad(?:e|ing)|selling|sales?) (?:in|of|with)|keine?n? (?:handel|verkauf) (?:mit|von)|"
    r"ingen handel med|geen (?:handel|verkoop) (?:in|van)|pas de (?:vente|commerce) d|(?:we|i) (?:sell|stock|offer|"
    r"carry|keep|ship) no (?:\w+ )?(?:supplements?|vitamins?|proteins?|medicines?|medication|drugs|pills|tablets|"
    r"sex toys|adult|erotic)|(?:offers|sells|stocks|carries) no (?:\w+ )?(?:supplements?|vitamins?|proteins?|"
    r"medicines?|medication|drugs|pills|tablets|sex toys|adult|erotic|such)|(?:we|i) (?:do not|don.?t|never|no longer|"
    r"cannot|can.?t) (?:sell|stock|offer|ship|supply|carry|add|use|deal in|trade in|put)|(?:is|"
    r"are) (?:only )?sold (?:only )?by others|not sold (?:by us|here)|and not by us|not what we (?:sell|do)|"
    r"pas ce que nous (?:vendons|faisons)|no es lo que vendemos|non è quello che vendiamo|não é o que vendemos|"
    r"nicht das,? was wir verkaufen|(?:non l[oiea]|no l[oa]s?|não [oa]s?|ne l(?:es?|a)) (?:vendiamo|vendemos|"
    r"vendons pas)(?: (?:qui|da noi|aquí|aqui|ici))?\W*$|verkaufen andere|wird nicht von uns|vendue?s? par d.autres|"
    r"pas par nous|lo venden otros|vendut[oi] da altri|vendid[oa]s? por outros|sprzedają inni|prodávají jiní|"
    r"verkopen anderen|продают другие|продають інші|başkaları satıyor|stop asking|(?:ours|it|product) contains none|"
    r"nothing to do with|verkaufen? (?:wir )?(?:kein|nicht)|(?:führen|bieten|liefern) (?:wir )?(?:kein|nicht)|"
    r"nicht (?:mehr )?(?:an|nach)fragen|enthält (?:davon )?nichts|nichts (?:damit )?zu tun|ne (?:vendons|proposons|"
    r"livrons|stockons) (?:pas|plus|aucun)|ne plus demander|rien à voir|n.en contient pas|no (?:vendemos|ofrecemos|"
    r"enviamos|comercializamos|trabajamos (?:con|artículos|productos))|no pregunten?|nada que ver|no (?:lo|los|la|"
    r"las) contiene|non (?:vendiamo|offriamo|spediamo|trattiamo|commercializziamo)|non chiedere|niente a che (?:fare|"
    r"vedere)|non ne contiene|não (?:vendemos|oferecemos|enviamos|trabalhamos com|comercializamos)|não perguntem?|"
    r"nada a ver com|não [oa]s? contém|verkopen (?:wij |we )?(?:geen|niet)|vraag er niet naar|niets te maken|"
    r"nie (?:sprzedajemy|oferujemy|wysyłamy)|nie pyta[ćj]|nic wspólnego|neprodáváme|nenabízíme|neptejte|"
    r"nic společného|nepredávame|neponúkame|nepýtajte|nič spoločné|nem (?:árulunk|árusítunk|árusítjuk|forgalmaz\w*)|"
    r"ne kérdezz\w*|semmi köze|nu (?:vindem|comercializăm|oferim)|nu întrebați|nicio legătură|не продава\w*|"
    r"не предлагаме|не питайте|нищо общо|δεν (?:πουλάμε|πωλούμε|προσφέρουμε)|μη ρωτάτε|καμία σχέση|ne prodajemo|"
    r"ne nudimo|nema veze|nima (?:nobene )?zveze|neparduodame|neklauskite|nieko bendro|nepārdodam|nejautā\w*|"
    r"nav nekāda sakara|ei müü|pole midagi pistmist|emme myy|älä kysy|ei liity|säljer (?:vi )?inte|inget att göra|"
    r"sælger (?:vi )?ikke|intet at gøre|selger (?:vi )?ikke|ingenting å gjøre|не (?:прода[её]м|торгуем|предлагаем|"
    r"отправляем|добавляем|кладём|используем)|просьба не спрашивать|не спрашивайте|не имеет отношения|"
    r"никакого отношения|составе его нет|не обнаружен\w*|не (?:продаємо|пропонуємо|додаємо)|не питати|"
    r"не має відношення|не виявлено|satmıyoruz|göndermiyoruz|bulundurmuyoruz|satılmaz|sormayın|ilgisi yok|"
    r"bulunmamıştır|listelenemez|satılamaz|satışı yasak\w*"
)
"""Anywhere in a sentence: none of what it names is offered."""
UNSOLD: Final = quick(
    r"(?:used to|once) (?:come|be sold|be supplied) with|used to (?:include|contain)|früher (?:lag|war|waren|"
    r"lagen) (?:\S+ ){0,2}?(?:bei|dabei|im set)|war früher (?:dabei|im set)|(?:était|étaient) (?:autrefois|avant) "
    r"(?:livrée?s?|vendue?s?|inclus\w*)|(?:antes|antaño) (?:venía|incluía|traía)n?|una volta (?:c.era|conteneva|"
    r"includeva)|(?:antes|outrora) (?:vinha|incluía|trazia)m?|"
    r"vroeger (?:zat|zaten|hoorde)|(?:kiedyś|dawniej) w zestawie|"
    r"(?:dříve|dřív|kedysi|predtým) (?:bylo?|byla|bol[aoi]?) v (?:sadě|sade|balení)|раньше в (?:набор|комплект)\w*|"
    r"раніше в (?:набор|комплект)\w*|преди в комплекта|eskiden sette|korábban a készletben|înainte setul|"
    r"tidigare ingick|tidligere (?:fulgte|medfulgte)|aiemmin sarjassa|"
    r"(?:ni|nije) (?:dovoljeno|dozvoljeno|dopušteno)|no se puede (?:anunciar|vender)|pas d.annonces? (?:pour|de)|"
    r"(?:must|may) not bring|ne pas apporter|не се качват|ei võeta kaasa|nepriima\w*|nepieņem\w*|не приема(?:т|ме|мо)|"
    r"ilanı vermeyin|(?:is|are) (?:\w+ )?not (?:being )?(?:sold|accepted|shipped)|(?:wird|werden) (?:hier |"
    r"von uns )?nicht (?:verkauft|verschickt|angenommen)|(?:nehmen|akzeptieren) (?:wir )?(?:keine?|nicht)|n.(?:est|"
    r"sont) pas (?:vendue?s?|acceptée?s?)|n.acceptons (?:pas|aucun)|no se (?:venden?|aceptan?)|no aceptamos|"
    r"prohibido (?:anunciar|vender|publicar)|non (?:è|sono|viene|vengono) (?:in vendita|vendut[oiae]|accettat[oiae])|"
    r"non accettiamo|vietato (?:vendere|pubblicare)|não (?:é|são) vendid[oa]s?|não aceitamos|proibido (?:anunciar|"
    r"vender|publicar)|(?:wordt|worden) (?:hier |door ons )?niet (?:verkocht|verzonden|geaccepteerd)|nie (?:jest|"
    r"są) (?:tu |tutaj |u nas )?sprzedawan\w+|nie (?:sprzedaje się|przyjmujemy)|se (?:zde |tu |u nás )?neprod[áa]v\w+|"
    r"neprod[áa]v\w+ se|nepřijímáme|sa (?:tu |u nás )?nepredáva\w*|nepredáva sa|neprijímame|nem fogadunk|nu se vinde?|"
    r"nu acceptăm|не приемаме|δεν πωλ\w+|δεν δεχόμαστε|se ne prodaj[eu]|ne prodaje se|ne primamo|ne sprejemamo|"
    r"(?:säljs|skickas|tas) (?:inte|ej)|tar (?:vi )?inte emot|inte (?:till|tillåtna) (?:salu|att sälja)|(?:sælges|"
    r"selges|sendes) (?:ikke|ej)|(?:må|kan) ikke (?:sælges|selges|udbydes|sendes)|(?:modtager|mottar|"
    r"tar) (?:vi )?ikke (?:imod|imot)?|(?:eikä|ei) (?:sitä |niitä )?(?:myydä|oteta)|ei müüda|ei võta vastu|nepieņemam|"
    r"nepriimame|не прода[её]тся|не прода(?:ются|ється|ються)|не (?:принимаем|приймаємо|пересылаем)|(?:запрещ|"
    r"заборон)\w+ (?:размещ\w+ |розміщ\w+ |к |до )?(?:объявлени\w+|оголошен\w+|прода\w+|пересыл\w+|пересил\w+)|"
    r"לא (?:נמכר\w*|נשלח\w*)|אינ[וםן] נמכר\w*|אינה נמכרת|אסור (?:לפרסם|למכור)|لا (?:يباع|تباع|نبيع|نشحن|نقبل)|(?:يمنع|"
    r"يحظر) بيع|tidak (?:dijual|kami jual|menerima)|dilarang (?:men)?jual|không bán|cấm (?:đăng )?bán|"
    r"nálunk nem (?:lehet )?kap\w+|nem (?:lehet )?kap\w+ nálunk|(?:hier|bij ons) niet te koop|niet te koop hier|"
    r"nu se vând aici|não se vendem? aqui|ei ole täällä myynnissä|qui non si vend\w+|non si vend\w+ qui|"
    r"gibt es (?:bei uns|hier) nicht|pole siin müügil|(?:is|are) neither sold|(?:wird|werden) weder (?:verkauft|"
    r"angeboten)|ne sont ni vendue?s?|ni se venden?|non (?:è|sono) né vendut[oiae]|nem (?:se vendem|(?:é|"
    r"são) vendid[oa]s?)|worden noch verkocht|ani (?:nie )?(?:są )?sprzedawan\w+|ani se neprod[áa]v\w+|"
    r"не продаются и не|(?:excluded|barred) from (?:transport|carriage|shipping|the post)|"
    r"not accepted for (?:transport|carriage)|vom (?:transport|versand) ausgeschlossen|exclue?s? (?:du transport|"
    r"de l.envoi|de l.expédition)|excluid[oa]s? del? (?:transporte|envío)|esclus[oiae] dal(?:la spedizione|"
    r" trasporto)|excluíd[oa]s? d[oe] (?:transporte|envio)|uitgesloten van (?:transport|verzending|vervoer)|"
    r"wyłączon\w+ z (?:transportu|przewozu|wysyłki)|vyloučen\w+ z přepravy|не принима\w+ к перевозке|(?:taşınmaz|"
    r"taşımaya kabul edilmez)"
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
    r"禁止(?:出售|发布|銷售|销售)|お問い合わせは通報|販売して(?:おりません|いません)|여기서 팔지 않|(?:성인용품|"
    r"의약품|보조식품|보조제)[은는]? 없습니다|这里不卖|这儿不卖|(?:出品|販売)(?:できません|禁止)|(?:판매|"
    r"거래)(?:하지 않|할 수 없|가 금지|금지)|ไม่ได้ขาย|ไม่ขาย|不予(?:承运|寄送|收寄)|任何人不得|不得(?:出售|销售|发布|"
    r"提供)|誰も(?:販売|出品)|لا يجوز لأحد|לא רשאי|ห้ามขาย|नहीं बिकत\p{L}*|नहीं बेच\p{L}*|बेचना मना|स्वीकार नहीं"
)
"""The same in writing without borders of words."""
_FORBIDDEN: Final = quick(
    r"(?:not|nicht|pas|no|non|não|niet|nie|не|inte|ej|ikke|nu|nem) (?:\w+ ){0,2}?(?:allowed|permitted|accepted|"
    r"erlaubt|gestattet|zugelassen|autorisée?s?|permis|admis\w*|permitten?|permite|admiten?|permitid[oa]s?|"
    r"admitid[oa]s?|autorizad[oa]s?|ammess[ieoa]|consentit[ieoa]|permess[ieoa]|aceit[oa]s?|toegestaan|toegelaten|"
    r"dozwolon\w+|допуска\w+|разреш\w+|дозволен\w*|tillåt\w+|tilladt?|tillatt?e?|engedélyezett|megengedett|permise)|"
    r"banned|prohibited|forbidden|restricted|verboten\w*|unzulässig|interdite?s?|prohibid[oa]s?|vietat[ieoa]|"
    r"proibid[oa]s?|verboden|niedozwolone?|zabronion\w+|zakazane?|zakáz[aá]n\w+|nepovolen[oéý]|nedovolen[oéý]|tilos|"
    r"tiltott|interzise?|nepermise?|запрещен\w*|запрещён\w*|заборонен\w*|забранен\w*|απαγορεύ\w+|δεν επιτρέπ\w+|"
    r"förbjud\w+|forbud[te]t?|kielle\w+|ei sallit\w*|keelatud|aizlieg\w+|draudžiam\w+|zabranjen\w+|prepovedan\w+|"
    r"nedovoljen\w+|yasak\w*|izin verilme\w+|禁止|不允许|不得|不可|禁售|금지|허용되지|ممنوع\w*|محظور\w*|غير مسموح\w*|"
    r"אסור\w*|לא מורשה"
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
    r"platt?form\w*|plateforme|plataforma|piattaforma|market\w*|markt\w*|marché|mercado|mercato|for[ou]m\w*|board|"
    r"groups?|gruppe|grupo|groupe|grupie|gym|school|flohmarkt|targu|piact\w+|platformi\w*|платформ\w+|площадк\w+|"
    r"пазар\w*|πλατφόρμα|markedsplads\w*|markedsplass\w*|alusta\w*|tržišti|trhovisk\w+|tržnic\w+|competitions?|"
    r"wettkampf|wettbewerb|compétition|competición|competizione|gara|competição|wedstrijd\w*|zawod\w+|soutěž\w*|"
    r"súťaž\w*|verseny\w*|competiți\w+|състезани\w+|соревновани\w+|змаганн\w+|αγών\w+|tävling\w*|konkurrence\w*|"
    r"konkurranse\w*|kilpailu\w*|võistlus\w*|varžyb\w+|sacensīb\w+|natjecanj\w*|turguje|turgel|tirgū|bolšjak\w*|"
    r"сайт\w*|site|sitio|webseite|portal\w*"
)
_WHERE: Final = (
    r"(?:on|in|at|auf|im|bei|en|sur|dans|a|su|sull[ae]?|nell[ae]?|nel|no|na|em|op|w|v|ve|на|в|у|på|i|"
    r"pe|la|az|στην?|σε)\s"
    rf"(?:\w+\s){{0,3}}?(?:{_PLACE})(?:\sde\s\w+)?(?:\s(?:je|jsou|ist|sind|is|are|est|è|é))?|(?:a\s)?(?:{_PLACE})|"
    rf"alustalla|kirpputorilla|platformda|pazar yerinde|sitede|forumda|grupta"
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
    r"(?:is|are|will be|get) (?:\w+ )?deleted|are (?:\w+ )?removed|are taken down|(?:wird|"
    r"werden) (?:\w+ )?(?:gelöscht|entfernt)|löschen wir|(?:est|sont|sera|seront) (?:\w+ )?supprim\w+|se borra\w*|"
    r"se eliminan?|borramos|eliminamos|(?:sono|vengono|saranno) (?:\w+ )?(?:rimoss\w+|cancellat\w+|eliminat\w+)|"
    r"(?:são|serão) (?:\w+ )?(?:apagad\w+|removid\w+|eliminad\w+)|apagamos|(?:wordt|worden) (?:\w+ )?verwijderd|"
    r"verwijderen wij|kasujemy|usuwamy|są usuwane|mažeme|odstraňujeme|vymažeme|töröljük|törlünk|törlésre|se șterg|"
    r"изтриваме|удаляем|удаляются|видаляємо|видаляються|σβήνονται|διαγράφονται|tas bort|raderas|slettes|fjernes|"
    r"poistetaan|poistamme|silinir|kaldırılır|kustutatakse|kustutame|triname|trinami|dzēšam|dzēš|brišemo"
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
    r"武器|枪支|弹药|活体动物|刃物|火薬|生き物|무기[,、]|총기|살아 있는 동물|أسلحة|الأسلحة|כלי נשק|हथियार|อาวุธ|"
    r"vũ khí|senjata api"
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
_HOW: Final[tuple[Kind, ...]] = (
    (stems(_FORBIDDEN), lambda said: holds(said, _BANNED)),
    (stems(UNSENT), lambda said: holds(said, UNSENT_LIST)),
    (stems(_REMOVED), lambda said: holds(said, _DELETED)),
    (stems(rf"{_UNTRADED}|{_UNTRADED_SIGNS}"), lambda said: holds(said, _AMONG_ARMS)),
)
"""What a sentence holds, in small letters, and whether it says so that something is not taken."""
MAY_BE_BANNED: Final = "|".join(may for may, _ in _HOW)


def banned(sentences: pl.Series) -> pl.Series:
    """Which sentences (str, in small letters) say what a marketplace lets nobody advertise, a carrier does not take."""
    return sought(sentences, sentences, _HOW)
