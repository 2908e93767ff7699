"""Sentences that name goods of somebody else, in many languages: a doctor's, another seller's, a size's measure.

Who takes them is sent to a doctor, they only show how large something is, or another sold them.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.said.manners import GIVES
from hiddenlinks.recognise.said.patterns import holds, quick, unless
from hiddenlinks.regex import contains

__all__ = ["MAY_BE_OTHERS", "others"]

_ELSEWHERE: Final = (
    r"(?:go to|ask|see|consult) your (?:local )?(?:pharmacist|pharmacy|doctor|chemist|gp)|(?:ask|"
    r"consult) a (?:pharmacist|doctor)|(?:bekommen|erhalten|kaufen) sie (?:nur )?in der apotheke|"
    r"gibt (?:es )?(?:nur )?in der apotheke|frag(?:en|t|e) (?:sie )?(?:bitte |vorher )*(?:den|ihren|deinen) (?:arzt|"
    r"apotheker)|den arzt fragen|(?:voyez|demandez à|consultez) votre (?:pharmacien|médecin)|parlez-en au médecin|"
    r"consulte (?:a|con) su (?:médico|farmacéutico)|(?:chied|consult)(?:a|ere|i|ate) (?:al|il) (?:medico|farmacista)|"
    r"(?:fale com|consulte) o (?:seu )?(?:médico|farmacêutico)|vraag (?:het )?(?:uw|je) (?:arts|apotheker)|"
    r"zapytaj (?:lekarza|farmaceutę)|skonsultuj się z (?:lekarzem|farmaceutą)|(?:poraďte|zeptejte) se (?:s |"
    r"svého )?(?:lékař|lékárník)|(?:poraďte|opýtajte) sa (?:s |svojho )?(?:lekár|lekárnik)|"
    r"kérdezze (?:meg )?(?:orvosát|gyógyszerészét)|întrebați (?:medicul|farmacistul)|попитайте (?:лекар|фармацевт)|"
    r"консултирайте се с|ρωτήστε τον (?:γιατρό|φαρμακοποιό)|(?:pitajte|posavjetujte se s) (?:liječnik|ljekarnik)|"
    r"(?:vprašajte|posvetujte se z) (?:zdravnik|farmacevt)|pasitarkite su (?:gydytoj|vaistinink)|"
    r"konsultējieties ar (?:ārst|farmaceit)|pidage nõu (?:arsti|apteekri)|küsige (?:arsti|apteekri)|"
    r"kysy (?:lääkäriltä|apteekista)|fråga (?:din )?(?:läkare|apotek)|spørg (?:din )?(?:læge|apotek)|spør (?:legen|"
    r"apotek)|(?:спросите|посоветуйтесь|проконсультируйтесь) (?:у |с )?(?:врач|фармацевт)|зверніться до (?:лікар|"
    r"фармацевт)|(?:doktorunuza|eczacınıza) (?:sorun|danışın)"
)
"""Anywhere in a sentence: whoever wants what it names is sent to others."""
_PHARMACY: Final = quick(
    r"(?:buy|get|obtain|purchase|take) (?:\S+ ){0,4}(?:at|from|in) (?:your|their) (?:own )?(?:pharmacy|chemist\w*)|"
    r"(?:in|von|bei) (?:ihrer|deiner|der eigenen) (?:eigenen )?apotheke|(?:dans|de|à) (?:votre|"
    r"leur) (?:propre )?pharmacie|en (?:su|tu|vuestra) (?:propia )?farmacia|n(?:ella|a) (?:propria|sua|tua|"
    r"vostra) farm[aá]cia|(?:we|w) (?:własnej|swojej) aptece|ve své(?: vlastní)? lékárně|vo svojej lekárni|"
    r"a saját gyógyszertár\w*|din farmacia (?:dumneavoastră|ta)|в (?:своей|вашей) аптеке|у (?:своїй|вашій) аптеці|"
    r"във вашата аптека|(?:in|bij) (?:uw|je) (?:eigen )?apotheek|på (?:ditt|dit|dit eget) apote[kt]|στο φαρμακείο σας|"
    r"kendi eczanenizden"
)
"""Those whom a sentence speaks to have a pharmacy where they buy what it names."""
_SOUGHT: Final = quick(
    r"(?:look(?:ing|s)? for|search(?:ing|es)? for|seeks?|sucht?|suchen|cherche[zr]?|busca[nr]?|cerca(?:te|no)?|"
    r"procura[rm]?|zoekt?|szuka\w*|hledá\w*|hľadá\w*|keres\w*|caută|căutați|ищ[еу]\w*|шука\w+|търси\w*|ψάχνε\w*|söker|"
    r"søger|leter etter|etsi\w*|otsi\w*|arıyor\w*|arayan\w*)\b.*\b(?:go|goes|geh\w*|allez|allons|vaya|acuda|vada|"
    r"rivolg\w+|vá|dirija-se|gaat?|idź\w*|iść|idzie|jděte|jde|choďte|menjen|mergeți|merge|идите|ид[её]т|обра\w+|йдіть|"
    r"зверн\w+|отидете|πηγαίνετε|gå|går|mene|minge|gidin|gitsin)(?:\s\S+){0,4}?\s(?:pharmac\w+|chemist\w*|apothe\w+|"
    r"farmaci\w+|farmác\w+|apte\w+|lékár\w+|lekár\w+|gyógyszert\w+|аптек\w*|φαρμακείο|apteekkiin|eczane\w*)\W*$"
)
"""Whoever looks for what it names is sent to a pharmacy."""
_DEARER: Final = (
    r"(?i)\b(?:than|cheaper|instead|without|not|no|als|günstiger|billiger|statt|ohne|nicht|que|moins|sans|pas|más|"
    r"menos|sin|no|più|meno|senza|non|mais|sem|não|niż|taniej|bez|nie|než|levnější|mint|nélkül|decât|fără|nu|чем|"
    r"дешевле|без|не|ніж|dan|goedkoper|zonder|niet|än|end|enn|uden|utan|ikke|inte)\b"
)
"""What may stand beside that in an offer, which compares itself."""
_UNASKED: Final = (
    r"(?i)(?:no need to|without|(?:don.?t|not|never)(?: even)? (?:have to |need to )?|rather than|"
    r"instead of) ?(?:go(?:ing)? to|ask(?:ing)?|see(?:ing)?|consult(?:ing)?) (?:a|your)"
)
"""Nobody has to be asked: that offers."""
_FEW: Final = r"(?:\s[^\s.!?;]+){0,3}?\s"
_ADVICE: Final = quick(
    r"medical advice|(?:ärztlichen|medizinischen|ärztlicher|medizinischer) rat\b|avis médical|(?:consejo|"
    r"asesoramiento) médico|parere (?:del )?medico|consiglio medico|aconselhamento médico|medisch advies|"
    r"porad\w+ lekarsk|(?:lékařskou|lekársku) (?:radu|pomoc)|orvosi tanács|sfatul medic|(?:лекарски|медицински) съвет|"
    r"ιατρική συμβουλή|(?:медицинск|врачебн)\w+ (?:совет|консультац)|(?:медичн|лікарськ)\w+ (?:порад|консультац)|"
    r"tıbbi (?:tavsiye|danışmanlık)|medicinsk rådgivning|läkares? råd|lægelig råd|legeråd|lääkärin neuvo|arsti nõu"
)
"""Nouns for what a doctor says."""
_NONE_NEEDED: Final = (
    r"(?i)\b(?:without|no|not|ohne|sans|sin|senza|sem|bez|без|zonder|geen|kein\w*|nicht|ersatz|ersetzt|vervang\w*|"
    r"substitut\w*|nélkül|fără|utan|uden|uten|ilman|ilma|olmadan)\b|^\W*als\s"
)
"""Nobody needs it, or it stands in a supplement's own warning; German *als* is *as*."""
_ASKED: Final = quick(
    rf"(?:asks?|consults?|see|talk to|speak to|check with){_FEW}(?:doctor|physician|gp|pharmacist|chemist|pharmacy)|"
    rf"(?:fragt?|fragen sie|frage|konsultieren sie|sprechen sie){_FEW}(?:haus)?(?:arzt|ärztin|apotheker)|"
    rf"den arzt fragen|(?:demandez?|consultez?|parlez|voyez){_FEW}(?:médecin|pharmacien)|parlez-en au médecin|"
    rf"(?:consult[ae]n?|pregunt[ae]n?|habl[ae]n?){_FEW}(?:médico|farmacéutico)|(?:chied(?:a|i|e|ete)|consult(?:a|i|"
    rf"ate)|parl(?:i|ate)|senta){_FEW}(?:medico|farmacista)|(?:fale|consulte|pergunte){_FEW}(?:médico|farmacêutico)|"
    rf"vraagt?{_FEW}(?:arts|huisarts|dokter|apotheker)|overlegt?{_FEW}(?:arts|apotheker)|(?:zapytaj\w*|zapyta|pyta|"
    rf"skonsultuj\w*|poradź\w*|konsultuje){_FEW}(?:lekarz|farmaceut)|(?:zeptejte|zeptá|poraďte|poradí|konzultujte|"
    rf"opýtajte|opýta|spýtajte){_FEW}(?:lékař|lékárník|lekár)|(?:kérdezze?n?|kérdezd|konzultáljon){_FEW}(?:orvos|"
    rf"gyógyszerész)|(?:întrebați|întreabă|consultați|consultă){_FEW}(?:medicul|medic\b|farmacist)|(?:попитайте|пита|"
    rf"консултирайте|посъветвайте){_FEW}(?:лекар|фармацевт)|консултирайте се с|(?:ρωτήστε|ρωτά|"
    rf"συμβουλευτείτε){_FEW}(?:γιατρό|φαρμακοποιό)|(?:pitajte|pita|posavjetujte|vprašajte|vpraša|posvetujte|"
    rf"konzultujte){_FEW}(?:liječnik|ljekarnik|zdravnik|farmacevt|lekar)|pasitarkite{_FEW}(?:gydytoj|vaistinink)|"
    rf"konsultējieties{_FEW}(?:ārst|farmaceit)|(?:pidage|pea){_FEW}(?:arsti|apteekri)|küsige{_FEW}(?:arsti|apteekri)|"
    rf"kysy{_FEW}(?:lääkäri|apteek)|(?:fråga|rådgör|prata){_FEW}(?:läkare|apotek)|(?:spørg|spør|tal|snakk|"
    rf"rådfør){_FEW}(?:læge|lege|apotek)|(?:спросите|спросит|спрашивает|посоветуйтесь|советуется|проконсультируйтесь|"
    rf"консультируется){_FEW}(?:врач|доктор|фармацевт)|(?:зверніться|запитайте|порадьтеся|питає|"
    rf"проконсультуйтеся){_FEW}(?:лікар|фармацевт)|(?:doktor|hekim|eczacı)\w*{_FEW}?(?:sorun|sorsun|sormalı|danışın|"
    rf"danışsın)"
)
"""Verbs that ask a doctor, as orders and advice."""
_TAKERS: Final = (
    r"(?:if|when|who|anyone who|people who|those who|wer|falls|wenn|sollten|si|ceux qui|quien|quienes|se|chi|quem|als|"
    r"wie|(?:gebruikt|neemt|slikt) u|(?:gebruik|neem|slik) je|jeśli|kto|osoby|pokud|kdo|ak|ha|aki|dacă|cine|ако|който|"
    r"αν|όποιος|όσοι|om|den som|hvis|den der|jos|joka|kui|kes|ja|kas|jei|ako|tko|če|kdor|если|кто|тем, кто|якщо|хто|"
    r"eğer|nếu|jika|bila)"
)
"""Words that speak to those who take something."""
_ADVISED: Final = rf"(?i)^\W{{0,3}}{_TAKERS}\s.*(?:{_ASKED})"
_ADVISED_SIGNS: Final = (
    r"服用中[^。]{0,8}医師|服用[^，。]{0,60}的(?:人|朋友|顾客|患者)[^。]{0,4}(?:请|应|先)?[^。]{0,4}(?:咨询|"
    r"问)[^。]{0,4}医|복용 ?(?:중|하)[^.]{0,8}(?:의사|약사)|(?:kullan[ıi]yorsan[ıi]z|al[ıi]yorsan[ıi]z|"
    r"kullananlar)[^.]{0,20}(?:doktor|hekim|eczac)"
)
"""*If you take NAME, ask your doctor first*: advice to those who have them, not an offer that warns."""
_COMPARED: Final = (
    r"(?:size comparison|(?:for|as an?) (?:size )?comparison|to give (?:you )?an idea of (?:the |its )?size|(?:zum|"
    r"im) (?:größen)?vergleich|größenvergleich|(?:à titre|en guise) de comparaison|pour comparer|(?:para|a título de|"
    r"a modo de) comparación|para comparar|comparación de tamaño|per (?:un )?(?:confronto|paragone)|para comparação|"
    r"comparação de tamanho|ter vergelijking|(?:dla|do) porównania|(?:pro|na|pre) (?:srovnání|porovnání|porovnanie)|"
    r"összehasonlítás(?:képp|ul|ként)|pentru comparație|(?:за|для) сравнени[ея]|для порівняння|για σύγκριση|(?:till|"
    r"som) jämförelse|uppfattning om storleken|til sammenligning|vertailun vuoksi|une idée de la taille|"
    r"idea (?:del tamaño|della (?:misura|grandezza|dimensione)|do tamanho)|vorstellung (?:von der|der) größe|"
    r"größenvorstellung|idee (?:te geven )?van de (?:grootte|maat)|wyobrażenie o (?:wielkości|rozmiarze)|"
    r"představu o velikosti|predstavu o veľkosti|képet adjunk a méretéről|o idee despre mărime|"
    r"представлени[яе] о размере|уявлення про розмір|представа за размера|ιδέα για το μέγεθος|indtryk af størrelsen|"
    r"inntrykk av størrelsen|käsityksen koosta|boyut(?:u hakkında)? fik(?:ri|ir)|võrdluseks|salīdzinājumam|"
    r"palyginimui|za (?:usporedbu|primerjavo|poređenje)|karşılaştırma(?:sı| için)|để so sánh|(?:untuk|"
    r"sebagai) perbandingan)|(?:大小|尺寸)(?:对比|比较|参考)|大きさの(?:目安|比較|参考)|サイズ(?:比較|の(?:目安|"
    r"参考))|크기 비교|للمقارنة|להשוואה|तुलना के लिए|เทียบขนาด"
)
_LEAD: Final = (
    r"(?:to|give|you|an?|for|um|ihnen|eine|zu|geben|pour|vous|donner|para|que|te|os|hagas|dar|dare|darvi|una|uma|per|"
    r"un|avere|pro|lepší|om|een|u|żeby|by|dać|ci|mieć|för|att|ge|en|at|give|et|å|gi|чтобы|было|для|щоб|мати|за)"
)
"""Small words that may stand before it: none of them names anything."""
_SIZED: Final = rf"(?i)^\W{{0,3}}(?:{_LEAD}[ ’']){{0,5}}(?:{_COMPARED})[^.:：。]{{0,25}}[:：]"
"""At the beginning, before a colon: what stands behind shows how large another thing is."""
_NOT_OURS: Final = (
    r"(?:(?:niets|niks) (?:mee )?te maken|(?:non )?c.entriamo (?:nulla|niente)|non c.entra (?:nulla|niente)|(?:inget|"
    r"ingenting) med det att göra|(?:intet|ikke noe) med (?:det|den) å? ?(?:at )?gjøre|nothing to do with (?:us|our)|"
    r"haben (?:wir )?(?:damit )?nichts|не имеем (?:к \S+ )?(?:никакого )?отношения|не маємо (?:до \S+ )?відношення|"
    r"nie mamy z (?:tym|nią|nim) nic|nemáme (?:s tím|s tým) nic|bizimle (?:hiçbir )?(?:ilgisi|alakası) yok)|(?:与|跟|"
    r"和)(?:本店|我们|我)(?:无关|没关系|没有关系)|当店とは(?:一切)?(?:無関係|関係)|(?:저희|우리)와(?:는)? (?:무관|관계)"
)
"""Another offers or offered it: those who write have nothing to do with it."""
_BUYER: Final = (
    r"buyer|customer|client|kund|käufer|acheteu|comprador|cliente|acquirente|koper|klant|kupując|klient|"
    r"zákazn|kupující|vásárl|vevő|cumpărăto|покупат|покупчи|купувач|клиент|kjøper|køber|köpare|ostaja|"
    r"asiakas|alıcı|müşteri|αγοραστ|πελάτ|زبون|عميل|مشتر|לקוח|קונה|ग्राहक|ลูกค้า|khách|pembeli|pelanggan|購入者|"
    r"お客様|구매|고객|买家|顾客"
)
_BETTER: Final = (
    r"(?:better|worse|more|less|faster|deeper) .*\bthan|(?:besser|mehr|schlechter|schneller|tiefer) .*\bals|(?:mieux|"
    r"plus|moins) .*\bqu|(?:mejor|más|menos|peor) .*\bque|(?:meglio|più|meno|peggio) .*\bche|(?:melhor|mais|menos|"
    r"pior) .*\bque|(?:beter|meer|minder) .*\bdan|(?:lepiej|gorzej|bardziej) .*\bniż|(?:lépe|líp|lepšie|"
    r"hůř) .*\b(?:než|ako)|jobban .*\bmint|(?:mai bine|mai rău) .*\bdecât|(?:лучше|крепче|хуже).*\bчем|(?:краще|"
    r"міцніше|гірше).*\bніж|(?:по-добре|по-зле).*\bот|(?:bättre|sämre) .*\bän|(?:bedre|dårligere) .*\b(?:end|enn)|"
    r"paremmin .*\bkuin|(?:paremini|parem) .*\bkui|καλύτερα .*\b(?:από|απ)|(?:bolje|bolj) .*\b(?:nego|od|kot)|"
    r"daha iyi|أفضل مما|أفضل من|יותר מאשר|से भी|ดีกว่า|hơn|lebih .*daripada|より|보다|比以前|比.*还"
)
_PREFERRED: Final = (
    rf"(?i)^\W{{0,3}}(?:\S+\s){{0,3}}\S*(?:{_BUYER})[^:：\"“”«»„「」\n]*[:：]?\s?[\"“”«„「].*(?:{_BETTER})"
    rf"[^\"“”»」]*[\"“”»」]?\W*$"
)
"""A buyer's words, which compare: *A buyer writes: “sleeps better than with NAME.”*"""
_PARTNERS: Final = (
    r"our partners?|unsere partner|onze partners?|våra partners?|customers include|partnere|partnerzy|partneři|"
    r"partneri|partnerei|partnerek|parteneri\w*|partnerid|partneriai|partenaires|socios|parceiros|партн[её]ры|"
    r"партнери|партньори|συνεργάτες|ortaklarımız|kumppanimme|samarbetspartners?|samarbejdspartnere|samarbeidspartnere|"
    r"提携先|合作伙伴|제휴사?|협력사|شركاؤنا|השותפים שלנו|vertrauen uns|trusted by|nous font confiance|"
    r"confían en nosotros|meid usaldavad|vjeruju nam|zaupajo nam|нам довіряють|нам доверяют"
)
_OUR: Final = (
    r"our|unsere|nos|nuestros|i nostri|os nossos|nossos|onze|nasi|naši|наши|нашите|наші|våra|våre|vore|meie|mūsu|mūsų|"
    r"οι|a mi|mi|die|i"
)
_PARTNERED: Final = rf"(?i)^\W{{0,3}}(?:(?:{_OUR})\s)?(?:\S+\s)?(?:{_PARTNERS})\s?[:：].*[,、]"
"""A list of partners, and of who buys here: what they sell is theirs."""
_DOCTORS: Final = (
    r"doctor|physician|pharmacist|apotheker|arzt|ärztin|médecin|pharmacien|médico|farmac|medico|dokter|lekár|lekar|"
    r"lékař|lékárník|orvos|gyógyszerész|medicul|лекар|фармацевт|γιατρό|φαρμακοποιό|liječnik|ljekarnik|zdravnik|"
    r"gydytoj|vaistinink|ārst|arsti|lääkäri|läkare|apotek|læge|legen|врач|доктор|лікар|hekim|doktor|eczac|医师|医生|"
    r"医師|의사|약사| arts|huisarts| gp|un medic|sfatul medic|legeråd|medizinische|ärztliche|medical advice|"
    r"avis médical|medisch advies|tıbbi|medicinsk|ιατρικ|медицинск|медичн"
)
_UNRELATED: Final = (
    r"nothing to do with|nichts mit|rien à voir avec|nada que ver con|(?:nulla|niente) a che (?:fare|vedere) con|"
    r"nada a ver com|niets met|nic wspólnego z|nic společného s|nič spoločné s|inget med|intet (?:med|at gøre med)|"
    r"ingenting med|(?:nu are|nicio) legătur\w+ cu|semmi köze|не имеет отношения к|нічого спільного з|нищо общо с|"
    r"καμία σχέση με|ilgisi yok|nema veze s"
)
_NAMESAKE: Final = (
    rf"(?i)\b(?:{_UNRELATED})\b.*\b(?:name|names|nom|nombre|nome|naam|nazwa|název|názov|namnet?|navnet?|numele|név|"
    r"neve|название|имя|назва|името|όνομα|ismi?|adı|ime)\b"
)
"""What is only called alike."""
_CARRIER: Final = (
    r"couriers?|driver|postman|mailman|carrier|neighbou?r|paketbote|bote|kurier\w*|postbote|fahrer|nachbar\w*|livreur|"
    r"facteur|coursier|voisine?|repartidor|mensajero|cartero|vecin[oa]|corriere|postino|vicin[oa]|entregador|estafeta|"
    r"carteiro|vizinh[oa]|bezorger|koerier|postbode|buurman|buurvrouw|listonosz|sąsiad\w*|kurýr\w*|pošťák|soused\w*|"
    r"poštár|sused\w*|futár\w*|postás|szomszéd\w*|curierul|curier|poștașul|vecin\w*|курьер\w*|почтальон|сосед\w*|"
    r"кур.єр\w*|листоноша|куриер\w*|пощальон\w*|κούριερ|ταχυδρόμος|kurye\w*|postacı\w*|komşu\w*|budet|brevbäraren|"
    r"grannen|buddet|postbudet|naboen|lähetti\w*|naapuri\w*|kuller|kurjers|kurjeris|dostavljač|kurir"
)
_ALSO: Final = (
    r"also|as well|too|auch|außerdem|aussi|également|también|además|anche|pure|também|ook|też|także|również|také|taky|"
    r"tiež|is|szintén|și|de asemenea|также|тоже|ещё и|також|теж|също|και|επίσης|da|de|ayrıca|också|även|også|myös|ka|"
    r"arī|taip pat|i|takođe(?:r)?|tudi"
)
_SHOP: Final = (
    r"shops?|stores?|pharmacy|laden|geschäft\w*|händler|apotheke|magasin|boutique|pharmacie|tienda|farmacia|negozio|"
    r"loja|farmácia|winkel|apotheek|sklep\w*|aptek\w*|obchod\w*|lékárn\w*|lekár\w*|bolt\w*|üzlet\w*|patik\w*|"
    r"magazin\w*|магазин\w*|аптек\w*|κατάστημα|φαρμακείο|mağaza\w*|eczane\w*|butik\w*|apotek\w*|kaup\w*|aptee\w*|"
    r"pood\w*|veikal\w*|parduotuv\w*|prodavnic\w*|trgovin\w*"
)
_CARRIES: Final = quick(
    rf"(?i)^\W*(?:\S+\s){{0,2}}?(?:{_CARRIER})\b.*\b(?:{_SHOP})\b.*\b(?:{_ALSO})\b|"
    rf"^\W*(?:\S+\s){{0,2}}?(?:{_CARRIER})\b.*\b(?:{_ALSO})\b.*\b(?:{_SHOP})\b|"
    r"(?:快递员|邮递员|送货员|邻居)[^。]{0,4}(?:也|还)[^。]{0,12}店|(?:配達員|宅配)[^。]{0,12}店|(?:택배|"
    r"배달)[^.]{0,12}(?:가게|매장)"
)
"""*Our courier also drives for a shop with NAME.*"""
MAY_BE_OTHERS: Final = (
    rf"{_ELSEWHERE}|{_PHARMACY}|pharmac|chemist|apothe|farmaci|farmác|aptek|aptee|аптек|lékár|gyógyszert|φαρμακείο|eczane|"
    rf"{_DOCTORS}|{_COMPARED}|{_NOT_OURS}|{_UNRELATED}|{_BUYER}|{_PARTNERS}|{_CARRIER}|快递员|邮递员|送货员|邻居|"
    "配達員|宅配|택배|배달"
)
"""What a text holds, in small letters, that has such a sentence: asked of every text, and so nothing but letters."""


def others(sentences: pl.Series) -> pl.Series:
    """Which sentences (str) name what is another's (bool); what they give stays."""
    begun = contains(sentences, rf"(?i)^\W{{0,3}}{_TAKERS}\s").fill_null(value=False)
    found = begun.clone().scatter(begun.arg_true(), holds(sentences.filter(begun), _ADVISED))
    for pattern in (
        rf"(?i)\b(?:{_SOUGHT})",
        _ADVISED_SIGNS,
        _SIZED,
        _PREFERRED,
        _PARTNERED,
        _NAMESAKE,
        _CARRIES,
        rf"(?i){_NOT_OURS}",
    ):
        found |= holds(sentences, pattern)
    advised = holds(sentences, rf"(?i)^\W{{0,3}}{_TAKERS}\s.*(?:{_ADVICE})") & ~holds(sentences, _NONE_NEEDED)
    found |= advised
    kept = unless(found, sentences, rf"(?i){GIVES}")
    kept |= holds(sentences, rf"(?i)\b(?:{_PHARMACY})") & ~holds(sentences, _DEARER)
    return kept | (holds(sentences, rf"(?i)\b(?:{_ELSEWHERE})") & ~holds(sentences, _UNASKED))
