"""Whether a sentence that names goods offers them: by a price, by what it holds, or by how sellers speak."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from hiddenlinks.recognise.said.excluded import NOT
from hiddenlinks.recognise.said.leads import UNPRESCRIBED
from hiddenlinks.recognise.said.manners import GIVES, IN_PARCEL
from hiddenlinks.recognise.said.nothing_sold import HERE
from hiddenlinks.recognise.said.passing import sold
from hiddenlinks.recognise.said.patterns import holds, quick, unless
from hiddenlinks.recognise.said.prices import PRICE
from hiddenlinks.recognise.said.sentences import QUESTION
from hiddenlinks.regex import contains

if TYPE_CHECKING:
    from hiddenlinks.recognise.said.clauses import Judge

__all__ = ["OFFERS", "SELLING", "asks_around", "at_hand", "handed", "offers", "surely"]

_SELLERS: Final = quick(
    r"\b(?:(?:this )?(?:listing|ad) is for|anzeige ist für|angebot gilt für|annonce est pour|advertentie is voor|"
    r"anuncio es para|annuncio è per|anúncio é para|ogłoszenie (?:jest na|dotyczy)|inzerát je na|объявление (?:на|для|"
    r"об?)|оголошення (?:на|для|про)|ilan|choose|pick|kies|wähl\w+|choisi\w+|elig\w+|elij\w+|scegli\w*|escolh\w+|"
    r"wybierz\w*|vyber\w*|выбер\w+|выбира\w+|обер\w+|seçin\w*|välj|vælg|velg|alın|(?:new|fresh|another) (?:batch|lot|"
    r"stock|delivery)|neue (?:lieferung|charge|ware|partie)|nouve(?:l|lle) (?:arrivage|lot|livraison)|"
    r"nueva (?:partida|remesa)|nuovo lotto|nova remessa|novo lote|nieuwe (?:partij|lading|voorraad)|nowa (?:partia|"
    r"dostawa)|nová (?:šarže|várka|dodávka|šarža)|новая (?:партия|поставка)|нова партія|yeni parti|ny(?:tt)? (?:sats|"
    r"parti|batch)|next (?:batch|lot|delivery|shipment)|nächste (?:lieferung|charge|ladung|partie)|"
    r"prochaine? (?:arrivage|lot|livraison)|próxima (?:partida|remesa|entrega|remessa)|próximo lote|"
    r"prossim[oa] (?:lotto|partita|consegna)|volgende (?:partij|levering|lading)|następna (?:partia|dostawa)|"
    r"další (?:várka|dodávka|šarže)|ďalšia (?:várka|dodávka)|следующая (?:партия|поставка)|наступна (?:партія|"
    r"поставка)|sonraki parti|nästa (?:sats|parti|leverans)|næste (?:parti|levering)|(?:for sale|what is sent) is|"
    r"(?:verkauft|verschickt|versandt|geschickt) wird|te koop is|verstuurd wordt|ce qui est (?:vendu|envoyé)|"
    r"lo que se (?:vende|envía)|si spedisce|wysyłane jest|na sprzedaż jest|posílá se|отправляется|gönderilen|"
    r"(?:the )?price is for|preis gilt für|prix (?:est|vaut) pour|precio es (?:de|por|para)|prezzo è per|"
    r"preço é (?:do|da|de|para)|prijs is voor|cena (?:jest za|dotyczy)|cena je za|цена (?:за|указана за)|ціна за|"
    r"priset gäller|prisen gælder|aside for you|für euch (?:zurückgelegt|reserviert)|de côté pour vous|he apartado|"
    r"messo da parte|separei|opzij gelegd|odłożył\w+ dla|отложил\w* для вас|left over|remaining|noch übrig|"
    r"il m[e']? ?(?:en )?reste|me quedan?|me sobr\w+|mi resta(?:no)?|zostało|zostały|zbyl[aoy]?|zvýšil\w*|"
    r"остал[аои]с[ья]|лишил\w+|kaldı|finns kvar|er tilbage)\b|新到|到货|入荷|재입고|입고"
)
"""How sellers speak of what they have: which thing is meant, which batch came, what is left."""
_SHIPPED: Final = (
    r"(?:ships|shipped|leaves) (?:today|tomorrow|now)|still have|(?:geht|wird) (?:heute|morgen) (?:raus|versandt|"
    r"verschickt)|habe? noch|(?:part|expédiée?) (?:demain|aujourd.hui)|j.ai encore|il nous reste|sale (?:hoy|mañana)|"
    r"todavía (?:tengo|tenemos)|parte (?:oggi|domani)|ho ancora|segue (?:hoje|amanhã)|ainda tenho|gaat (?:vandaag|"
    r"morgen) (?:weg|mee)|heb nog|(?:wysyłka|jedzie) (?:dziś|dzisiaj|jutro)|mam jeszcze|(?:odchází|pošlu) (?:dnes|"
    r"zítra)|ještě mám|ma indul|még van|pleacă (?:azi|mâine)|mai am|(?:отправлю|уедет) (?:сегодня|завтра)|"
    r"у меня остал|(?:skickas|sendes|afsendes) (?:idag|imorgon|i dag|i morgen|i morgon)|har kvar|har stadig|"
    r"har fortsatt|lähtee (?:tänään|huomenna)|(?:bugün|yarın) (?:kargoda|yola)|elimde kaldı|(?:今天|明天|马上)发|"
    r"(?:本日|即日|明日)発送|(?:오늘|내일) (?:출발|발송)"
)
"""When it is sent, and that some is left."""
_ORDERED: Final = (
    r"(?:in|im|via|over|via de|in de|en|no|nel|en el|por el|na|v|på|i|în|στο|w) (?:the |den |der |our )?chat\b|"
    r"na czacie|v chatu|в чате|у чаті|в чата|sohbet(?:ten|te)|i cha(?:tten|ten)|chatissa|a chatben|في الدردشة|בצ.אט|"
    r"चैट में|แชท|nhắn shop|lewat chat|チャットで|채팅으로|聊天里|order note|bestellnotiz|note de (?:la )?commande|"
    r"nota del pedido|nota dell.ordine|observação do pedido|opmerking bij de bestelling|uwagach do zamówienia|"
    r"комментари\w+ к заказу|примітц\w+ до замовлення|sipariş notu\w*|poznámk\w+ k objednávc\w+|ordermeddelande\w*|"
    r"ordrebemærkning\w*|merknadsfelt\w*|tilauksen lisätiet\w+|a megjegyzésbe|la observații|σημειώσεις της παραγγελίας|"
    r"ملاحظة الطلب|הערה להזמנה|ऑर्डर नोट|หมายเหตุ|ghi chú đơn|catatan pesanan|備考欄|주문 메모|备注|list of options|"
    r"in der auswahl|liste des options|lista de opciones|elenco delle opzioni|lista de opções|lijst met opties|"
    r"liście opcji|списке вариантов|переліку варіантів|nabídce variant|listan över alternativ|"
    r"listen over (?:valgmuligheder|alternativer)|lista de opțiuni|(?:when|if) (?:we|i) say"
)
"""How something is ordered that the listing does not name: in a chat, in the order's note, by an option's letter."""
_WRITE: Final = quick(
    r"(?:write|text|message|pm|dm|whatsapp) (?:me|us)|schreib(?:t|en sie)? (?:mir|uns|mich|per)|meld(?:e dich|"
    r"et euch) bei|écri(?:s|vez)[- ](?:moi|nous)|en (?:mp|message privé)|escríb(?:e|a)(?:me|nos)|escribidnos|"
    r"por privado|scriv(?:imi|ici|etemi|eteci|i in privato)|escrev(?:a|e)(?:-me|-nos| para)|(?:me )?chama no|"
    r"no privado|stuur (?:me|ons|een) (?:bericht|pm|dm|app)|app (?:me|ons) |(?:na)?pisz (?:do|na) (?:mnie|nas|priv)|"
    r"napiš(?:te|)? (?:mi|mně|nám|do)|(?:na)?píš(?:te|)? (?:mi|nám|do)|írj(?:on|atok)? (?:rám|nekem|nekünk|privát)|"
    r"scri(?:e|eți)(?:-mi|-ne| în privat)|пиш(?:и|ете) (?:ми|ни|на лично)|στείλ\w+ μήνυμα|γράψ\w+ μ[οα]υ?ς?|"
    r"(?:на)?пиши(?:те)? (?:в (?:лс|личк\w+|личн\w+|директ|тг|телег\w+)|мне|нам)|пиш(?:и|іть) (?:в (?:лс|пп|"
    r"особист\w+|дірект)|мені|нам)|(?:bana|bize) yaz\w*|dm.?den yaz\w*|skriv (?:til|till) (?:mig|meg|oss|os|mej)|"
    r"laita (?:viesti|yv)|kirjuta (?:mulle|meile|privas)|raksti(?:et)? (?:man|mums)|rašyk(?:ite)? (?:man|mums|į pm)|"
    r"piš(?:i|ite) (?:mi|nam|na|u inbox)|javi(?:te)? se u|راسلن\w+|تواصل\w* (?:معنا|معي|خاص)|כתבו ל(?:י|נו)|"
    r"שלחו הודעה|(?:मुझे|हमें) (?:मैसेज|लिखें)|ทัก(?:แชท|ไลน์|มา)|nhắn (?:tin|mình|em)|chat (?:admin|kami)|hubungi|"
    r"私信|私聊|加我|(?:dm|メッセージ|連絡)(?:を)?ください|(?:문자|디엠|연락|톡) ?주세요"
)
"""Who asks readers to write to him."""
SELLING: Final = quick(
    rf"(?i){GIVES}|{_SELLERS}|{_SHIPPED}|{_ORDERED}|{_WRITE}|\b(?:ask|contact|message|dm|pm|fragt?|fragen sie|"
    rf"demandez|pregunt\w+|chied\w+|pergunt\w+|vraag|"
    r"zapytaj\w*|pytaj\w*|ptejte|zeptejte|спрашивайте|спросите|питайте|sorun)\b|\b(?:we (?:also |still )?(?:have|offer|"
    r"sell|stock)|(?:haben|führen|bieten) wir|wir (?:haben|führen|bieten)|nous (?:en )?(?:avons|vendons|proposons|"
    r"offrons)|tenemos|vendemos|ofrecemos|abbiamo|vendiamo|offriamo|temos|oferecemos|(?:wij|we) (?:hebben|verkopen|"
    r"bieden)|(?:hebben|verkopen|bieden) (?:wij|we)|mamy|sprzedajemy|oferujemy|máme|prodáváme|predávame|nabízíme|"
    r"ponúkame|van nekünk|árulunk|kínálunk|avem|vindem|oferim|у нас|имаме|предлагаме|предлагаем|пропонуємо|έχουμε|"
    r"πουλάμε|προσφέρουμε|vi (?:har|säljer|sælger|selger|erbjuder|tilbyder|tilbyr)|(?:har|säljer|sælger|selger|"
    r"erbjuder|tilbyder|tilbyr) vi|meillä on|myymme|tarjoamme|elimizde|bizde var|satıyoruz|sunuyoruz|imamo|prodajemo|"
    r"nudimo|ponujamo|turime|parduodame|siūlome|mums ir|meil on|available|in stock|verfügbar|lieferbar|vorrätig|"
    r"disponib\w+|disponív\w+|op voorraad|leverbaar|beschikbaar|dostępn\w+|skladem|dostupn\w+|skladom|elérhető|"
    r"raktáron|în stoc|в наличии|в наявності|налично|διαθέσιμ\w+|i lager|på lager|tillgänglig\w*|tilgængelig\w*|"
    r"tilgjengelig\w*|saatavilla|stokta|mevcut|finns gott om|na zalihi|na zalogi)\b|我们(?:有|提供|卖|这里)|有货|现货|"
    r"本店|販売して|取り扱|在庫(?:が|あり)|판매합니다|있습니다|재고|\bcontain(?:s|ing|ed)?\b|\badded\b|\binside\b|"
    r"ingredient|in the (?:box|parcel|package|jar)|enthalten|enthält|zutaten|contien|ingrédient|contém|zawiera|"
    r"składnik|obsahuje|složení|содерж|состав|внутри|в коробке|містить|içerir|içinde|içerik|bevat|innehåller|"
    r"indeholder|inneholder|sisält|tartalmaz|összetevő|conține|περιέχει|съдържа|含|成分|配合|함유|يحتوي|مكونات|מכיל|"
    r"mengandung|chứa|im päckchen|i (?:æsken|esken)|"
    rf"{IN_PARCEL}|\b(?:not (?:only|just)|nicht (?:nur|bloß)|pas (?:que|seulement)|no s[óo]lo|non solo|não (?:só|"
    rf"apenas)|"
    r"niet alleen|nie tylko|nejen(?:om)?|nielen|nem ?csak|nu (?:doar|numai)|не (?:только|лише|тільки|само)|inte bara|"
    r"ikke (?:kun|bare)|ei (?:vain|ainult)|όχι μόνο|ne samo)\b|不仅|不只|だけでなく|뿐(?:만)? 아니라|"
    r"\binstead\b|stattdessen|au lieu|en lugar|al posto|em vez|zamiast|místo|вместо|(?:this|the) listing (?:covers|"
    r"is for)|\bgifts?\b|geschenk|cadeau|\bregalos?\b|brinde|gratis|darček|dárek|prezent|подарок|\boriginal\b|"
    r"originál|oryginal|оригинал|orijinal|正品|原封|\bsealed\b|versiegelt|scellé|sellado|sigillat|selado"
)
"""What sells: that something is sent, is had, or is held."""
OFFERS: Final = f"{SELLING}|{UNPRESCRIBED}"
"""The same, or that it comes without a prescription: so are kinds of goods called, of which others tell, too."""
_UNASKED: Final = quick(
    r"(?i)\b(?:without|no|ohne|sans|sin|senza|sem|zonder|bez|без|fără|utan|uden|uten|"
    r"χωρίς)\s(?:\S+\s){0,2}?(?:doctors?\b|medical|arzt\w*|ärzt\w*|médecin|médica[lo]?|consulta\w*|medico|medica|"
    r"dokter|arts\b|lekarz\w*|lékař\w*|lekár\w*|врач\w*|доктор\w*|лікар\w*|лекар\w*|orvos\w*|medic\w*|läkar\w*|"
    r"læge\w*|lege\w*|γιατρ\w*)"
)
_ADVISES: Final = rf"(?i)\b(?:{quick(NOT)}|no|nu)\b"
"""*Without a doctor* offers, where the sentence denies nothing: *never take it without …* advises."""
_ASKS: Final = (
    r"(?i)(?:any|some)(?:one|body) (?:here )?(?:ever |already )?(?:tried|used|taken|tested|know|got experience)|"
    r"hat (?:das |hier |schon |von euch )*jemand|jemand (?:hier )?erfahrung|quelqu.un (?:a|connaît|a-t-il)|"
    r"alguien (?:ha |aquí )?(?:probado|usado|tomado|conoce)|qualcuno (?:ha |di voi )?(?:provato|usato|preso|conosce)|"
    r"alguém (?:já )?(?:experimentou|usou|tomou|provou|conhece)|heeft iemand|iemand ervaring|(?:ktoś|"
    r"ktokolwiek) (?:już )?(?:próbował|używał|brał|zna)|(?:zkoušel|zkusil|skúšal|skúsil) (?:to )?(?:někdo|niekto)|"
    r"(?:někdo|niekto) (?:zkoušel|skúšal|zkusil|skúsil)|valaki (?:próbálta|kipróbálta|szedte|használta)|(?:a|"
    r"ați) încercat cineva|cineva (?:a )?(?:încercat|folosit)|някой (?:пробвал|опитвал|ползвал)|δοκιμάσει κανείς|"
    r"κανείς (?:δοκίμασε|έχει δοκιμάσει)|har (?:någon|nogen|noen)|onko (?:joku|kukaan|kellään)|кто-?(?:нибудь|то|"
    r"либо)? (?:пробовал|принимал|пил|пользовал)|хтось (?:пробував|приймав|користував)|deneyen (?:var|oldu)|"
    r"kullanan var|je li netko|(?:je|ali je) kdo|有(?:没有)?人[^，。?？]{0,8}(?:用过|吃过|试过|知道)|(?:使った|飲んだ|"
    r"試した)(?:こと|人|方)|써 ?본|먹어 ?본|هل جرب|מישהו ניסה|ada yang (?:pernah|sudah)|có ai|^\W*(?:does anyone have|"
    r"who (?:here )?has|i(?:'m| am) looking for|i need|i would (?:gladly )?swap|wer hat (?:noch )?|hat (?:jemand|wer)|"
    r"ich (?:suche|brauche)|(?:suche|brauche|bräuchte)\s|(?:würde|tausche) (?:es |das |den |die )?(?:\S+ ){0,3}?gegen|"
    r"(?:je )?cherche\s|j'ai besoin|quelqu'un (?:a|aurait)|qui (?:a|aurait)|j'échangerais|busco\s|necesito\s|"
    r"alguien tiene|quién tiene|cambiaría|cerco\s|mi serve|qualcuno ha|chi ha (?:ancora|da|per caso)\s|scambierei|"
    r"procuro\s|preciso de|alguém tem|quem tem|trocaria|(?:ik )?zoek\s|ik heb .* nodig|wie heeft|heeft iemand|"
    r"zou .* ruilen|szukam\s|potrzebuję\s|ma ktoś|kto ma|zamienił\w* bym|hledám\s|sháním\s|potřebuji\s|má někdo|kdo má|"
    r"vyměnil\w* bych|hľadám\s|zháňam\s|potrebujem\s|má niekto|kto má|keresek\s|szükségem van|van valakinek|kinek van|"
    r"szívesen (?:el)?cserélném|caut\s|am nevoie|are cineva|cine are|ищу\s|мне нуж(?:ен|на|но|ны)|у кого (?:есть|"
    r"остал)|обменял\w* бы|шукаю\s|мені потріб|у кого є|търся\s|трябва ми|някой има|ψάχνω\s|χρειάζομαι\s|έχει κανείς|"
    r"(?:bana )?.* arıyorum|kimde var|(?:jag )?söker\s|jag behöver|har någon|vem har|(?:jeg )?(?:søger|søker|"
    r"leder efter)\s|har (?:nogen|noen)|hvem har|etsin\s|tarvitsen\s|onko kellään|otsin\s|on kellelgi|tražim\s|"
    r"treba mi|ima li tko|iščem\s|potrebujem\s|ieškau\s|meklēju\s|saya (?:cari|butuh)|ada yang punya|tôi cần|tìm mua)|"
    r"^\W*(?:想找|求购|求一|谁有|我需要)|(?:探して|求めて)(?:います|ます|る)|(?:譲って|余って)(?:ください|いる方)|"
    r"구해요|구합니다|있으신 분"
)
"""A question to other people, and what somebody seeks: nobody who sells says so."""
_SOUGHT: Final = (
    r"(?i)abnehmer|käufer|interess|buyer|koper|acheteu|repreneu|comprador|a quien|acquirent|покупател|заинтерес|zájem|"
    r"záujem|zainteres|ochotę|chętn|odběratel|odberate|vevő|érdekl|cumpărător|αγοραστ|ιδιοκτήτη|alıcı|yazsın|köpare|"
    r"køber|kjøper|ostaja|ostjat|kupca|pircēj|pirkėj|客户|买家"
)
"""Unless what they seek is somebody who takes it."""


_TAKE: Final = (
    r"get|buy|order|grab|bekomm\w*|bestell\w*|kauf\w*|command\w*|obten\w*|achet\w*|pid[ea]\w*|ped[ií]\w*|consig\w+|"
    r"cómpr\w+|compr\w*|acquist\w*|ordin\w*|encomend\w*|krijg\w*|bestel\w*|koopt?|kupi\w*|zamów\w*|dostani\w+|koupit|"
    r"koupíte|objedn\w*|dostať|kúpi\w*|rendel\w*|vehet\w*|megvehet\w*|comand\w+|cumpăr\w+|куп\w+|закаж\w+|заказ\w*|"
    r"взять|замов\w+|придба\w+|поръчай\w*|вземи\w*|παραγγ\w+|αγορά\w+|sipariş|satın|beställ\w*|köp\w*|får?|bestil\w*|"
    r"køb\w*|kjøp\w*|tilaa|osta|saa|telli\w*|pasūt\w*|pērc\w*|užsisak\w*|pirk\w*|naruč\w*|kup\w*"
)
_TO_BE_HAD: Final = (
    r"available|yours|erhältlich|zu haben|disponib\w+|disponív\w+|verkrijgbaar|te koop|dostępn\w+|(?:k )?dostání|"
    r"dostupn\w+|kapható|disponibil\w*|есть|доступн\w+|налично|διαθέσιμ\w+|mevcut|finns|fås|saatavilla|saadaval|"
    r"pieejam\w+|dostupn\w*"
)
_LITTLE: Final = (
    r"it|them|yours|one|you|can|directly|direct|right|now|straight|es|sie|ihn|ihr|du|kannst|könnt|können|direkt|jetzt|"
    r"gleich|le|la|les|vous|pouvez|directement|maintenant|lo|los|puedes|podéis|puede|directamente|ahora|li|potete|puoi|"
    r"direttamente|ora|subito|o|os|pode|diretamente|já|het|ze|je|u|kunt|nu|bezpośrednio|prosto|teraz|można|przímo|"
    r"přímo|priamo|rovnou|teď|to|si|közvetlenül|most|direct|acum|прямо|напрямую|сразу|сейчас|можно|απευθείας|τώρα|"
    r"doğrudan|hemen|det|den|suoraan|nyt|otse|tieši|tiesiogiai|direktno|neposredno"
)
"""Small words: who orders *the brochure here* orders something else."""
_AT_HAND: Final = quick(
    rf"(?i)^\W*(?:\S+\s){{0,3}}?(?:{_TAKE})\s(?:(?:{_LITTLE})\s){{0,3}}(?:{HERE})\W*$|"
    rf"^\W*(?:(?:it|this|es|dies) (?:is|ist) )?(?:{_TO_BE_HAD})\s(?:(?:{_LITTLE})\s){{0,2}}(?:{HERE})\W*$|"
    rf"^\W*(?:(?:{_LITTLE})\s){{0,2}}(?:{HERE})\s(?:(?:{_LITTLE})\s){{0,4}}(?:{_TAKE}|{_TO_BE_HAD})\W*$"
)
"""*You can get it directly here*, and no more: it offers what the sentence before it praises."""
_YES: Final = quick(
    r"(?i)^\s*[–—-]?\s?(?:[\p{L}\p{M}]{1,12}\s?[:：.)-]\s?)?(?:yes|yep|ja|jep|oui|sí|si|sì|sim|tak|ano|áno|igen|da|да|"
    r"так|ναι|evet|jo|kyllä|jah|jā|taip|是的?|はい|네|نعم|כן)\b.*(?:inside|in (?:it|there)|included|drin\b|darin|dabei|"
    r"enthalten|dedans|inclus|à l.intérieur|dentro|incluid|incluso|inclusa|nella scatola|w środku|w zestawie|uvnitř|"
    r"vnútri|benne|înăuntru|inclus|внутри|в комплекте|всередині|вътре|μέσα|içinde|inuti|i den\b|indeni|inni|sisällä|"
    r"mukana|sees|iekšā|viduje|unutra|里面|中に入|안에)"
)
"""*Yes, it is inside*: what the question named is offered."""


def at_hand(sentences: pl.Series) -> pl.Series:
    """Which sentences (str, null: false) say that what was named before can be had here, or is inside (bool)."""
    return unless(holds(sentences, _AT_HAND, _YES), sentences, rf"(?i)\b(?:{quick(NOT)}|no|nu|ni)\b|[?？]")


def handed(sentences: pl.Series, of: pl.Series) -> pl.Series:
    """Which sentences (str) stand before one that says that they can be had here (bool), ``of`` the same text each."""
    rows = pl.DataFrame({"of": of, "here": at_hand(sentences)})
    before = pl.col("here").shift(-1, fill_value=False).over("of")
    return rows.select(before & ~pl.col("here")).to_series()


def asks_around(sentences: pl.Series) -> pl.Series:
    """Which sentences (str) ask other people, or seek what they name (bool)."""
    return unless(holds(sentences, _ASKS), sentences, _SOUGHT)


def surely(sentences: pl.Series, tone: Judge) -> pl.Series:
    """Which sentences (str) offer whatever their other words say (bool).

    By a price, in two ways at once, or by who gets it: of those that say *you get* five in six offer.
    """
    two = holds(sentences, OFFERS) & sold(sentences, tone)
    return (two | holds(sentences, f"(?i){GIVES}") | holds(sentences, PRICE)).fill_null(value=False)


def offers(sentences: pl.Series, tone: Judge) -> pl.Series:
    """Which sentences (str) offer (bool): by a price, a question, what they hold, or a word of those who sell.

    ``tone``: how often a text informs and sells, (n, 2).
    """
    found = holds(sentences, PRICE) | holds(sentences, OFFERS)
    found |= holds(sentences, _UNASKED) & ~holds(sentences, _ADVISES)
    found |= contains(sentences, QUESTION) & ~asks_around(sentences)
    return (found | sold(sentences, tone)).fill_null(value=False)
