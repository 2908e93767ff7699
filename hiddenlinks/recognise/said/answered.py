"""What the next sentence says of one: that it is not so, that it helps nobody, to ask a doctor, that it is not sold."""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.said.excluded import bare
from hiddenlinks.recognise.said.manners import BUT, GIVES
from hiddenlinks.recognise.said.patterns import holds, quick, unless
from hiddenlinks.recognise.said.sentences import QUESTION
from hiddenlinks.recognise.said.untraded import none_here, untraded, untraded_behind
from hiddenlinks.regex import contains

__all__ = ["MAY_DENY", "NOT_SOLD", "denied_next"]

_NO_BY_ITSELF: Final = (
    r"[–—-]?\s?(?:[\p{L}\p{M}]{1,12}\s?[:：.)-])?\s*(?:no|nope|nein|non|não|nie|ne|nem|nu|не|нет|ні|hayır|nee|nej|nei|"
    r"όχι|いいえ|不|没有|아니|لا|לא|nincs(?:en)?|yok|няма(?:ме)?|нема[єе]?|nemáme|nemamo|nimamo|(?:sorry|désolée?s?|"
    r"lo siento|mi spiace|desculpe|przepraszam\w*|bohužel|sajnos|ne pare rău|извин\w+|вибач\w+|съжаляв\w+|üzgün\w*|"
    r"tyvärr|desværre|dessverre|valitettavasti|λυπ\w+|leider)[^.!?\n]{0,25}?\s(?:no|not|never|don.?t|nicht|kein\w*|"
    r"nie|pas|jamais|nunca|non|mai|não|ne|nem|soha|nu|не|ні|нет|ikke|inte|ej|emme|ei|δεν|yok))\b"
)
_NO_ANSWER: Final = (
    r"(?:(?:my |our )?answer|(?:meine |unsere )?antwort|(?:ma |notre )?réponse|(?:mi )?respuesta|(?:la )?risposta|"
    r"resposta|(?:mijn |ons )?antwoord|odpowiedź|odpověď|odpoveď|válasz\w*|răspuns\w*|отговор\w*|ответ|відповідь|"
    r"απάντηση|cevab?p?\w*|yanıt\w*|svar(?:et)?|vastaus|vastus|odgovor|atsakymas|atbilde)\s?[:–—]\s?(?:no|nein|non|"
    r"não|nie|nee|ne|nem|nu|не|нет|ні|όχι|hayır|nej|nei|ei|never|nooit|nunca|mai)(?:\s?[,.;!–—\n]|\s?$)|(?:回答|答|"
    r"答复|答え)\s?[:：]\s?(?:没有|不)"
)
_SIGNS: Final = r"\W*"
_NOT_HERE: Final = quick(
    r"^\W*(?:(?:you|one) (?:will not|won.t|cannot|can.t|do not|don.t) (?:find|get) (?:it|that|them|this|any) here|"
    r"(?:but )?not here\b|(?:das |die |den )?(?:hier|bei uns) (?:finden|bekommen|findest|gibt) (?:sie |du |"
    r"es )?(?:es |das |sie )?nicht(?:\W*$|[,;])|(?:das )?(?:finden|bekommen) sie (?:hier|bei uns) nicht|"
    r"(?:mais )?(?:vous|tu) ne (?:le|la|les|l.en|en) (?:trouver\w+) (?:pas|point) ici|(?:pero )?aquí no (?:lo|la|los|"
    r"las) (?:encontrará\w*|hay|hallará\w*)|qui non (?:lo|la|li|le|ne) (?:trov\w+|c.è)|aqui não (?:o |a |os |"
    r"as )?(?:encontr\w+|há)|(?:dat |die )?vind(?:t u|en|t) (?:u )?(?:het |dat )?hier niet|hier (?:vindt u|"
    r"vind je) (?:het|dat|die) niet|tu(?:taj)? (?:tego|ich|go|jej) nie (?:znajdzi\w+|ma)|(?:tady|zde|tu) (?:to |"
    r"je )?ne(?:najd\w+|nájd\w+)|itt (?:ezt )?nem találja|aici nu (?:îl |o |le )?(?:găs\w+|veți găsi)|(?:здесь|тут|"
    r"у нас) (?:вы |ви )?(?:этого |его |е[её] |их |цього |його |її )?не (?:найд\w+|знайд\w+)|тук няма да (?:го|я|"
    r"ги) намерите|εδώ δεν θα|det (?:hittar|finder|finner) (?:du|ni|de) (?:inte|ikke) her|det hittar du inte här|"
    r"(?:sitä|niitä) ei (?:löydy|ole) (?:täältä|meiltä)|siit te seda ei leia|burada (?:\w+ )?bulamaz\w+)|^\W*(?:这里|"
    r"本店)(?:找不到|没有)|^\W*(?:ここには|当店には)(?:ありません|ございません)|^\W*여기(?:에는|엔|서는) (?:없|"
    r"찾을 수 없)"
)
"""*Looking for NAME? You will not find it here.*"""
_ANSWERED: Final = rf"(?i)^\W*(?:{_NO_ANSWER})"
_SELF_ANSWERED: Final = rf"(?i)[,;，；–—]\s?(?:{_NO_ANSWER})"
"""*Somebody asks me for NAME every week. Answer: no.*"""
_IS_NOT: Final = quick(
    r"\b(?:is not|isn.t|are not|ist kein\w*|ist nicht|sind kein\w*|n.est pas|ne sont pas|no es|no son|non è|não é|"
    r"is geen|nie jest|není|nie je|nu este|не является|не є|не е|δεν είναι|değildir|contains? no)\b|不是|"
    r"ではありません|아닙니다"
)
_NO_USE: Final = quick(
    r"(?:benefit|effect|use) (?:is|was|remains) (?:small|tiny|nil|doubtful|unproven|not proven)|no (?:benefit|"
    r"evidence|proof|need)\b|(?:hardly|rarely|seldom) (?:necessary|needed|useful)|nutzen (?:ist|bleibt) (?:gering|"
    r"klein|fraglich|unbelegt|nicht belegt)|kein(?:en)? (?:nutzen|beleg|bedarf)|(?:kaum|selten) (?:nötig|nützlich)|"
    r"bénéfice (?:est|reste) (?:faible|minime|douteux)|(?:aucun|pas de|peu de) (?:bénéfice|preuve|besoin)|"
    r"rarement (?:utile|nécessaire)|beneficio (?:es|è) (?:pequeño|escaso|mínimo|dudoso|scarso|piccolo|modesto|dubbio)|"
    r"(?:ningún|nessun|nenhum|poco) (?:beneficio|benefício)|sin pruebas|nessuna prova|(?:benefício|"
    r"efeito) é (?:pequeno|mínimo|duvidoso)|(?:nut|voordeel) is (?:klein|gering|twijfelachtig)|geen (?:bewijs|"
    r"voordeel)|korzyść (?:jest|bywa) (?:mała|niewielka|znikoma|wątpliwa)|brak (?:dowodów|korzyści)|přínos je (?:malý|"
    r"nepatrný|sporný)|польза (?:невелика|мала|сомнительна|не доказана)|пользы (?:мало|нет)|користь (?:невелика|мала|"
    r"сумнівна|не доведена)|nyttan är (?:liten|tveksam)|faydası (?:az|kanıtlanma\w+)|beneficiul este (?:mic|redus)|"
    r"haszna (?:csekély|kicsi)"
)
"""What who informs answers: *for healthy people the benefit is small*."""
_ASK_DOCTORS: Final = quick(
    r"(?:ask|see|check) (?:a |an |the )?(?:professional|specialist|expert|airline|customs)|"
    r"frag\w* (?:sie )?(?:lieber )?(?:eine?n? )?(?:fachmann|fachleute|experten|profi|airline|fluggesellschaft)|"
    r"siehe zollseite|(?:demand|voi|consult)\w+ (?:à |la |l.|une? )*(?:professionnel|spécialiste|expert|compagnie|"
    r"page des douanes)|(?:pregunt|consult|mir)\w+ (?:a |la |un )*(?:profesional|especialista|aerolínea|"
    r"página de aduanas)|(?:chied|consult|ved)\w+ (?:a |un |la )*(?:professionista|esperto|specialista|"
    r"compagnia aerea|pagina della dogana)|(?:pergunt|consult|vej)\w+ (?:a |um |ao )*(?:profissional|especialista|"
    r"companhia aérea|página da alfândega)|vraag (?:het )?(?:aan )?(?:een |de )?(?:professional|deskundige|vakman|"
    r"luchtvaartmaatschappij)|(?:zapytaj|spytaj|sprawdź) (?:specjalist|fachow|linie|stronę celn)\w*|(?:zeptej\w*|"
    r"spýtaj\w*) se (?:odborník|letecké)\w*|(?:спроси\w*|см\.|смотри\w*) (?:у )?(?:специалист|эксперт|авиакомпани|"
    r"страниц)\w*|uzmana sor\w*|gümrük sayfasına bak\w*|fråga (?:en )?(?:expert|flygbolaget)|kysy (?:asiantuntijalta|"
    r"lentoyhtiöltä)|请问专业人士|问专业人士|请咨询航空公司|(?:ask|consult|talk to|check with) your (?:doctor|gp|"
    r"physician|pharmacist)|frag\w* (?:sie )?(?:dann |zuerst |vorher |bitte )?(?:ihren|deinen|den) (?:haus)?arzt|"
    r"(?:demandez|parlez)(?:-en)? (?:d.abord )?(?:conseil )?à votre (?:médecin|pharmacien)|(?:consult|"
    r"pregunt)\w+ (?:antes )?(?:a|con) (?:su|tu) médico|chied\w+ (?:prima )?(?:consiglio )?al (?:tuo |suo )?medico|"
    r"(?:pergunt|consult)\w+ (?:antes )?(?:ao |o )(?:seu )?médico|vraag (?:dan )?(?:eerst )?(?:aan )?(?:je|"
    r"uw) (?:huis)?arts|(?:zapytaj|spytaj|skonsultuj się z) lekarz\w+|(?:zeptejte|poraďte) se (?:s )?lékař\w+|"
    r"(?:спросите|проконсультируйтесь с) врач\w+|(?:запитайте|порадьтеся з) лікар\w+|kérdezze? meg (?:az )?orvos\w+|"
    r"întrebați medicul|doktorunuza (?:danışın|sorun)|fråga (?:din )?läkare|spørg din læge|spør legen|kysy lääkäriltä|"
    r"ρωτήστε τον γιατρό|请咨询医生|医師に相談|의사와 상담"
)
"""What whoever takes something is told."""
_BARRED: Final = (
    r"(?:what|which) (?:\S+ )?(?:may|can|must|should) (?:\S+ ){0,3}?not\b|what (?:\S+ )?(?:can.t|cannot|mustn.t)|"
    r"(?:what|which) (?:\S+ )?(?:is|are) (?:\S+ )?(?:not allowed|not permitted|prohibited|forbidden|banned)|"
    r"was (?:darf|dürfen|kann|ist|sind) (?:\S+ ){0,4}?(?:nicht|verboten)|qu.est-ce qui est interdit|qu(?:e|oi)(?: |"
    r"-)ne (?:peut|doit)(?:-on)? pas|que ne peut-on pas|qué (?:no (?:se )?puede|está prohibido)\S*|(?:cosa|che cosa|"
    r"che) (?:non (?:si )?può|è vietato)\S*|o que (?:não (?:se )?pode|é proibido)\S*|wat (?:mag|mogen|kan|"
    r"is) (?:\S+ ){0,4}?(?:niet|verboten)|(?:co|czego) (?:nie wolno|nie można|jest zabronione)|co (?:se )?(?:nesmí|"
    r"nelze|nemůže|nesmie|nemožno)|mit (?:nem|tilos)|ce (?:nu (?:se poate|este permis)|este interzis)|(?:что|чего|"
    r"какие \S+) (?:нельзя|запрещено|не разрешается)|(?:що|чого|які \S+) (?:не можна|заборонено)|какво (?:не може|"
    r"е забранено|не е позволено)|τι (?:δεν (?:επιτρέπεται|μπορ\S+)|απαγορεύεται)|(?:burada |neler |"
    r"ne )+(?:\S+ )?(?:\S+[aı]maz|\S+[eiü]mez|yasak)|vad får (?:\S+ ){0,3}?(?:inte|ej)|hvad må (?:\S+ ){0,3}?ikke|"
    r"hva (?:kan|er) (?:\S+ ){0,3}?(?:ikke|forbudt)|mitä ei saa|mida ei tohi|ko (?:nedrīkst|negalima)|"
    r"što (?:se )?ne smije|česa ne smemo"
)
_BARRED_SIGNS: Final = (
    r"(?:哪些|什么|何).{0,8}(?:不能|不可|禁止|不得)|(?:出品|販売)でき(?:ない|ません)(?:もの|の)は|무엇.{0,8}(?:안|"
    r"금지)"
)
_ASKS_BARRED: Final = quick(rf"(?i)(?:^|[^\p{{L}}])(?:{_BARRED})|{_BARRED_SIGNS}")
"""A question for what may not be sold: *What may not be listed here? Among others NAME.*"""
_GIVEN_AWAY: Final = (
    r"(?:signs|hallmarks|how to (?:spot|recogni[sz]e|tell|identify))\s.*(?:fake|rogue|illegal|bogus|fraud|scam|"
    r"counterfeit)|(?:merkmale|anzeichen|warnzeichen|so erkennen|so erkennst|woran (?:sie|man|du))\s.*(?:fake|"
    r"unseriös|betrüg|gefälscht|illegal)|(?:signes|comment (?:reconnaître|repérer|identifier))\s.*(?:fauss|frauduleu|"
    r"illégal|arnaque|contrefa)|(?:señales|cómo (?:reconocer|detectar|identificar))\s.*(?:fals|ilegal|fraud|estafa)|"
    r"(?:segnali|come (?:riconoscere|scoprire))\s.*(?:fals|illegal|truff|contraffat)|(?:sinais|como (?:reconhecer|"
    r"identificar))\s.*(?:fals|ilegal|fraud|burla|golpe)|(?:kenmerken|signalen|zo herken|hoe herken)\w*\s.*(?:nep|"
    r"malafide|illega|vals|oplicht)|(?:oznak|sygnał|jak (?:rozpoznać|poznać))\w*\s.*(?:fałszyw|nielegaln|oszust|"
    r"podrób)|(?:zna[kč]|znám[ke]|jak (?:poznat|rozpoznat)|ako (?:rozpoznať|spoznať))\w*\s.*(?:faleš|faloš|podvod|"
    r"nelegáln|padělan)|(?:jelei?|ismertetőjeg|hogyan ismerj)\w*\s.*(?:hamis|csal|illegális)|(?:semne|"
    r"cum (?:recunoașt|recunosc)\w*)\s.*(?:fals|ilegal|fraud|înșel)|(?:признак|как да (?:познаем|разпознаем)|"
    r"как (?:распознать|отличить))\w*\s.*(?:фальшив|фалшив|поддел|мошенни|незакон|нелегальн|измам)|(?:ознак|"
    r"як (?:розпізнати|відрізнити))\w*\s.*(?:фальшив|підроб|шахра|незаконн|нелегальн)|(?:σημάδια|"
    r"πώς (?:να )?αναγνωρί\w+)\s.*(?:ψεύτικ|πλαστ|παράνομ|απάτ)|(?:sahte|yasa dışı|dolandırıcı)\S*\s.*(?:belirtisi|"
    r"işareti|nasıl (?:anlaşılır|tanınır))|(?:tecken|tegn|hur du känner igen|sådan genkender|"
    r"slik kjenner)\s.*(?:falsk|olaglig|ulovlig|bluff|svindel|bedräg)|(?:merkki\w*|merkit|miten tunnistaa|"
    r"näin tunnistat)\s.*(?:väären|laito|huija)"
)
_GIVEN_AWAY_SIGNS: Final = (
    r"(?:识别|辨别|辨认|特征)[^。]{0,12}(?:假|非法|骗)|(?:假|非法|骗)[^。]{0,12}(?:识别|辨别|特征)|(?:偽|違法|"
    r"詐欺)[^。]{0,12}(?:見分け方|特徴)|(?:가짜|불법|사기).{0,12}(?:구별|특징|알아보)"
)
"""A heading over what gives others away: *ten signs of a rogue pharmacy*."""
_DENIES: Final = rf"(?i)^\s*{_NO_BY_ITSELF}|{_NOT_HERE}|{_IS_NOT}|{_NO_USE}|{_ASK_DOCTORS}"
"""An answer that denies what the question named, or its use, or sends who takes it to a doctor."""
MAY_DENY: Final = (
    rf"[?？؟]\s+{_NO_BY_ITSELF}|[?？؟]\s(?s:.*)(?:{_IS_NOT}|{_NO_USE}|{_ASK_DOCTORS}|"
    rf"{_NOT_HERE.replace('^' + _SIGNS, '')})|(?:^|[^\p{{L}}])(?:{_BARRED})[^?？؟\n]*[?？؟]|{_BARRED_SIGNS}|"
    rf"{_NO_ANSWER}|{_GIVEN_AWAY}|{_GIVEN_AWAY_SIGNS}"
)
"""A text with a question that may be denied: shops ask *Questions?* at the foot of every page."""
NOT_SOLD: Final = quick(
    r"(?:(?:the )?contents? (?:is|are) (?:not|no)|(?:der )?inhalt (?:ist|wird|gehört) nicht|(?:le )?contenu n.est pas|"
    r"(?:el )?contenido no|(?:il )?contenuto non|(?:o )?conteúdo não|(?:de )?inhoud (?:is|wordt|hoort) niet|zawartość "
    r"nie|obsah (?:není|nie je)|(?:a )?tartalom nem|conținutul nu|съдържанието не|содержимое не|вміст не|(?:το )?"
    r"περιεχόμενο δεν|innehållet (?:ingår )?(?:inte|ej)|indholdet (?:er |følger )?ikke|innholdet (?:er |følger )?ikke|"
    r"sisältö ei|sadržaj (?:se ne|nije)|vsebina (?:ni|se ne)|turinys ne|saturs (?:ne|nav)|sisu (?:ei|pole)).{0,60}|"
    r"(?:this|that|it) is (?:not an|no) offer|(?:das|dies) ist kein angebot|kein angebot|ceci n.est pas une offre|"
    r"(?:esto )?no es una oferta|(?:questa )?non è un.offerta|(?:isto )?não é uma oferta|(?:dit is )?geen aanbod|"
    r"to nie (?:jest )?oferta|(?:toto )?není (?:to )?nabídka|nie je to ponuka|ez nem ajánlat|"
    r"(?:aceasta )?nu este o ofertă|(?:det (?:här )?är )?inget erbjudande|(?:dette er )?(?:ikke et|intet) tilbud|"
    r"ei ole tarjous|това не е оферта|это не (?:оферта|предложение)|це не пропозиція|δεν αποτελεί προσφορά|(?:we|"
    r"i) (?:do not|don.t) (?:have|stock|sell|keep) (?:it|them|any|those)?,? ?(?:and|nor) (?:we )?never will|(?:führen|"
    r"haben|verkaufen) wir nicht und werden wir nie\b.*|nous n.en avons pas et n.en aurons jamais|"
    r"no (?:l[oa]s? )?tenemos ni (?:l[oa]s? )?tendremos(?: nunca)?|non l[ieao] abbiamo e non l[ieao] avremo mai|"
    r"não (?:[oa]s? )?temos nem (?:[oa]s? )?(?:vamos ter|teremos)|nie mamy i (?:nigdy )?nie będziemy mieć|"
    r"hebben we niet en komen er (?:nooit|niet)|det har vi (?:inte|ikke) och? (?:kommer aldrig att ha|"
    r"får det aldrig).*|nu avem și nu vom avea(?: niciodată)?|nemáme a (?:nikdy )?(?:mít|mať) (?:nebudeme|ani)|"
    r"(?:у нас )?нет и (?:никогда )?не будет|немає і (?:ніколи )?не буде|nincs és nem is lesz|"
    r"δεν έχουμε και δεν θα έχουμε.*|yok ve (?:hiç |asla )?olmayacak|not for sale|not on sale|nicht (?:zu verkaufen|"
    r"verkäuflich)|unverkäuflich|(?:pas|non) à vendre|n.est pas à vendre|no (?:está |están )?(?:en|a la) venta|"
    r"no se venden?|non (?:è |sono )?in vendita|não (?:está |estão )?à venda|niet te koop|nie na sprzedaż|"
    r"není na prodej|nie je na predaj|nem eladó|nu (?:este |sunt )?de vânzare|не продается|не продаётся|не продаются|"
    r"не для продажи|не продається|не се продава|δεν πωλ\w+|satılık değil(?:dir)?|inte till salu|ej till salu|"
    r"ikke til salg|ei myytävänä|非卖品|不出售|非売品|판매하지 않\w+|비매품|(?:we|i) (?:do not|don.t|never) (?:sell|"
    r"offer) (?:it|them|those|these|that|any|such \w+)|(?:das|die|sie|so ?etwas|sowas|solche\w* \w+) (?:verkaufen|"
    r"führen) wir (?:hier )?nicht|(?:nous |on )?n.en (?:vendons|vend) pas|(?:nous ne|on ne) l(?:es?|a) (?:vendons|"
    r"vend) pas|no l[oa]s? vendemos|no vendemos (?:eso|esas? \w+)|non (?:l[eioa]|ne) vendiamo|não [oa]s? vendemos|"
    r"não vendemos (?:isso|disso)|(?:die|dat|zoiets) verkopen (?:we|wij) niet|nie sprzedajemy (?:ich|tego|takich \w+)|"
    r"(?:to|ty|takové \w+) (?:neprodáváme|nepredávame)|(?:je|ich|to) (?:neprodáváme|nepredávame)|(?:мы )?(?:их|это|"
    r"такого|такое) не прода[её]м|(?:ми )?(?:їх|цього|таке) не продаємо|ги не продаваме|не ги продаваме|nu le vindem|"
    r"(?:ilye[nt]|ezeket|azt) nem (?:árulunk|áruljuk)|δεν τ[αο] πουλάμε|(?:bunları|onu|böyle şey) satmıyoruz|(?:det|"
    r"sådant|sådana) säljer vi inte|(?:det|den slags) (?:sælger|selger) vi ikke|niitä emme myy|我们不卖|我們不賣|"
    r"本店不卖|本店不賣|当店では取り扱って(?:い|おり)ません|저희는 (?:안 팔|판매하지)\w*|لا نبيعه[ام]?|"
    r"אנחנו לא מוכרים|हम नहीं बेचते|เราไม่ขาย|chúng tôi không bán|kami tidak (?:jual|menjual)"
)
_ALONE: Final = rf"(?i)^\W*(?:{NOT_SOLD})(?:\W*$|[,;，、–—]\s?[^\d@/€$£]{{0,90}}$)"
"""A sentence that says that what the one before it names is not sold, and perhaps where to go or what to do instead.

Who has none of it may have some tomorrow; who does not sell it has none."""
_REFERS: Final = (
    r"(?i)pharmac|apothe|f[aá]rm[aá]c|aptek|аптек|lék[aá]r|lek[aá]r|ljekarn|gyógyszert|eczan|φαρμακ|apteek|apotek|"
    r"vaistin|aptiek|drogerie|medic[io]|m[eé]dec|m[eé]dico|doctor|dokter|arzt|ärzt|врач|лікар|orvos|läkare|læge|legen|"
    r"lääkär|药店|医生|薬局|医師|약국|의사|صيدل|طبيب"
)
_PLAIN: Final = r"^[^\d@/€$£]{0,90}$"
"""Who sends those who asked to a pharmacy names no price, no number and no account."""
_GOES_ON: Final = "[,;，、–—]"
"""What stands before where to go instead."""


def denied_next(rows: pl.DataFrame) -> pl.Series:
    """Which sentences (bool) the next one denies: an answer to a question, *not for sale*, or *box only, empty*.

    And who says so and goes on: that, or the next sentence, may name a pharmacy.
    """
    said = rows["said"]
    heads = contains(said, QUESTION) & holds(said, _ASKS_BARRED)
    heads |= holds(said, rf"(?i)\b(?:{_GIVEN_AWAY})|{_GIVEN_AWAY_SIGNS}")
    listed = unless(_behind(rows, heads), said, rf"(?i){GIVES}")
    asks, alone = contains(said, QUESTION).fill_null(value=False), holds(said, _ALONE)
    alone &= ~holds(said, rf"(?i)\b(?:{BUT})\b|{GIVES}")
    alone |= unless(untraded(said), said, rf"(?i)\b(?:{BUT})\b")
    answer, denies = rows.select(
        pl.col("said").shift(-1).over("at"),
        denies=alone.shift(-1, fill_value=False),
    )
    refers = _behind(rows, alone)
    refers &= contains(said, _PLAIN).fill_null(value=False) & holds(said, _REFERS)
    denies |= holds(answer, _ANSWERED)
    denies &= answer.is_not_null()
    return (
        untraded_behind(said)
        | holds(said, _SELF_ANSWERED)
        | listed
        | (alone & contains(said, _GOES_ON).fill_null(value=False))
        | denies
        | refers
        | (bare(answer) & ~holds(said, rf"(?i){GIVES}"))
        | asks.scatter(asks.arg_true(), _answered_no(answer.filter(asks)))
    )


def _behind(rows: pl.DataFrame, told: pl.Series) -> pl.Series:
    """Which sentences (bool) stand behind one that is ``told`` (bool), in the same text."""
    same = rows["at"] == rows["at"].shift(1)
    return (told.fill_null(value=False).shift(1) & same).fill_null(value=False)


def _answered_no(answers: pl.Series) -> pl.Series:
    """Which answers (str, null: false) deny what the question named (bool)."""
    return holds(answers, _DENIES) | none_here(answers)
