"""What a text names in passing: somebody took it, was ill with it in bed, or jokes that it will be needed.

Reviews and forums are full of it (*was in bed with a cold and 500 mg of X when the parcel came*). Who tells it says how
much, like one who advertises, and recommends something, though not that. So the clause goes, before anything is judged,
unless its sentence names a price, gives something, or speaks to buyers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from hiddenlinks.recognise.said.manners import BUT, GIVES
from hiddenlinks.recognise.said.patterns import holds, quick
from hiddenlinks.recognise.said.prices import PRICE
from hiddenlinks.recognise.said.sentences import QUESTION, rewritten
from hiddenlinks.recognise.said.tales import TALES, TALES_SIGNS
from hiddenlinks.regex import contains, replace_all

if TYPE_CHECKING:
    from hiddenlinks.recognise.said.clauses import Judge

__all__ = ["sold", "untaken"]

_WHO: Final = (
    r"who|i|we|he|she|they|mum|mom|mother|dad|father|gran|grandma|grandmother|grandpa|wife|husband|sister|"
    r"brother|friend|neighbou?r|colleague|flatmate|boss|aunt|uncle|patients?|ich|er|sie|mann|frau|mutter|"
    r"vater|oma|opa|schwester|bruder|nachbarin?|freundin?|qui|je|j.ai|il|elle|on|mère|mari|femme|père|"
    r"grand-mère|voisine?|sœur|amie?|que|yo|me|suegra|madre|abuela|padre|marido|mujer|hermana|vecina|amiga|"
    r"che|mia|mio|nonna|moglie|marito|sorella|vicina|amica|sogra|mãe|avó|pai|mulher|irmã|vizinha|która|który|"
    r"co|mąż|żona|mama|babcia|która|který|jenž|ktorá|ktorý|čo|moeder|vader|man|vrouw|zus|ik|som|jag|hon|han|"
    r"mamma|mormor|jeg|hun|mor|bestemor|farmor|joka|äiti|mummo|minä|που|μου|εγώ|γιαγιά|μητέρα|μάνα|aki|"
    r"anyukám|nagymamám|férjem|care|bunica|soacra|soțul|която|който|ми|мама|баба|аз|koja|koji|baka|tata|"
    r"svekrva|ki|babica|kuri|kuris|močiutė|kura|kurš|vecmamma|kes|ema|vanaema|mẹ|bố|bà|ông|tôi|mình|em|vợ|"
    r"chồng|ibu|ayah|nenek|saya|aku|istri|suami"
)
_VERBS: Final = (
    r"takes?|took|taken|taking|prescribed|prends?|prenait|prenais|pris|avale|avalait|toma|tomaba|tomó|prende|"
    r"prendeva|tomava|bere|brala|bral|užívá|polyká|berie|užíva|nam|tar|tog|äter|åt|tager|tok|spiser|spiste|"
    r"bruker|knaprar|syö|söi|käyttää|ottaa|otti|παίρνει|παίρνω|έπαιρνε|πήρα|πίνει|szed|szedi|szedte|ia|lua|"
    r"a luat|пие|пия|пих|взема|вземаше|pije|uzima|pila|uzimala|jemlje|jemala|geria|gėrė|vartoja|dzer|lieto|"
    r"võtab|võttis|uống|minum|mengonsumsi|konsumsi"
)
"""Verbs that say it of somebody who stands before them."""
_ALONE: Final = (
    r"swallow(?:s|ed|ing)|popped|liv(?:ed|ing) on|i am on|i.m on|(?:he|she|dad|mum|mom|wife|husband|who) is on|was on|"
    r"been on|asleep on|(?:put|has|had|got) (?:me|him|her|us|them) on|prescribed (?:me|him|her|us)|after (?:two|three|"
    r"a few)|survived on|(?:ill|sick) (?:on|with)|in bed with|laid up with|down with|more patience than|(?:almost|"
    r"nearly) (?:needed|took|had to take)|nimmt|nahm|nehme|schluck(?:t|te|e|en)|brauchte ich|grippe und|fieber und|"
    r"erkältung und|musste ich|ich musste|bekam ich|bekomme ich|verschrieb mir|verschrieb|malade,? (?:sous|avec)|"
    r"fièvre et|grippe et|vive (?:le |la |l.)?|il (?:m.)?a fallu|il faudra|(?:dû|dois|doit) prendre|endormie? avec|"
    r"(?:m.a|l.a|suis|est) mise? sous|(?:suis|est) sous|prescrit|tomaba|tomando|tomé|menos mal (?:del|que)|(?:fiebre|"
    r"gripe|resfriad[oa]) y|tomarme|tomarse|estoy con|recetó|recetaron|han recetado|prendevo|prendendo|ho preso|"
    r"andavo avanti a|ci (?:voleva|volevano|vorrebbe)|(?:influenza|febbre|raffreddore) e|dovuto prendere|prescritto|"
    r"tomei|haja|(?:febre|gripe|gripad[oa]) e|tive que tomar|receitou|receitaram|пила|пил|пили|пью|пь[её]т|"
    r"принимал[аи]?|принимаю|принимает|глотал[аи]?|глотает|выпил[аи]?|сидел[аи]? на|сижу на|сидит на|лежал[аи]? с|"
    r"спасал[аи]?сь|(?:прид[её]тся|пришлось) (?:пить|принимать|глотать|выпить|принять)|прописал[аи]?(?: мне| ей|"
    r" ему)?|(?:назначил[аи]?|выписал[аи]?) (?:мне|ей|ему)|пив|п.є|п.ю|приймал[аи]?|приймав|приймає|ковтал[аи]?|"
    r"сиділ[аи]? на|лежал[аи]? з|лежав з|довелося (?:випити|пити|приймати)|(?:призначи(?:в|ла)|прописав|"
    r"виписав) (?:мені|їй|йому)|brał(?:am|em|a)?|bierze|biorę|łyka(?:łam|łem|ła)?|zażywa(?:ła)?|(?:chor[ay]|leżał(?:a|"
    r"am|em)) (?:na|z)|żył(?:am|em) na|jest(?:em)? na|musiał(?:am|em) wziąć|przepisała? (?:mi|jej|mu)|"
    r"przepisano (?:mi|jej|mu)|(?:rzucił|odstawił)(?:am|em|a)|brala? jsem|jsem brala?|málem|beru|si vzít|"
    r"předepsala? (?:mi|jí|mu)|(?:chřipkou|horečkou|rýmou) a|brala? som|beriem|predpísala? mi|(?:chrípkou|horúčkou) a|"
    r"slikte?|ik slik|schreef me|neemt|(?:ziek|thuis|bed) met|leefde op|(?:går|gick|gikk) på|(?:låg|lå) (?:sjuk |syk |"
    r"syg )?med|skrev ut|söin|syön|otan|määräsi|έπαιρνα|άρρωστ[ηο]ς? με|πυρετό και|ήθελε|szedtem|szedek|felírt(?:ak|"
    r"a)?|luam|am luat|iau|вземах|предписа|(?:pila|pio|uzimao|uzimala) sam|jemala? sem|gėriau|vartojau|dzēru|lietoju|"
    r"võtsin|(?:me )?tomo|me (?:mandó|mandaron|dio el médico|han mandado)|médico me (?:mandó|dio|ha dado|ha mandado)|"
    r"prendo|assumo|(?:medico|dottore|dottoressa) mi ha (?:dato|prescritto|messo)|(?:médico|médica|doutor|"
    r"doutora) (?:me |nos )?(?:passou|deu|mandou)|παίρνω|πίνω|μου (?:έγραψε|έδωσε)|пия|вземам|(?:изписа|"
    r"предписа)(?: ми|ха ми)|врач (?:выписал|назначил|прописал)а?|лікар (?:виписав|призначив|прописав)|(?:napsala?|"
    r"předepsala?) mi|mi (?:napsala?|předepsala?|predpísala?)|pijem|uzimam|(?:propisala?|prepisa[ol]a?) mi|"
    r"mi je (?:propisa[ol]a?|predpisala?|dala?)|jemljem|geriu|vartoju|išrašė(?: man)?|dzeru|izrakstīja(?: man)?|võtan|"
    r"kirjutas (?:mulle|välja)|mi-a (?:dat|prescris|recomandat)|läkaren skrev ut|lægen (?:gav|udskrev)|legen (?:ga|"
    r"skrev ut)|lääkäri määräsi|lekarz (?:dał|zapisał)|(?:artsen?|dokter) (?:kreeg ik|gaf (?:me|mij))|kreeg ik|"
    r"كتب لي (?:الطبيب|الدكتور)|(?:רשם|רשמה|נתן|נתנה) לי|و?آخذ|تاخذ|تأخذ|ياخذ|يأخذ|أخذت|أتناول|تتناول|يتناول|احتجت|"
    r"يبيله|לוקחת?|לקחתי|בולעת?|בלעתי"
)
"""Before the name: somebody takes or took what stands behind, or is ill with it."""
_TAKES_SIGNS: Final = (
    r"(?:我|妈|爸|奶奶|爷爷|老婆|老公|姐|她|他|感冒|发烧|生病|头疼)[^，。,；]{0,8}(?:吃|服用|喝)|想吃|给我开了|"
    r"医生(?:给我)?开了?|早上吃|晚上吃|睡前吃|डॉक्टर ने|ตอน(?:เช้า|เย็น|ค่ำ)(?:กิน|ทาน)|หมอ(?:ให้|สั่ง|จ่าย)|(?:แม่|"
    r"พ่อ|ยาย|ผม|ฉัน|เรา)[^ ]{0,12}(?:กิน|ทาน)"
)
"""The same in writing without borders."""
_TAKEN: Final = quick(
    r"nehme|nimmt|nahm|genommen|verschrieben(?: hat)?|geschluckt|schluckt|nehmen (?:muss|musste|wollte)|slikt|slikte|"
    r"geslikt|neemt|nodig ha\w+|(?:пила|пил|пь[её]т|пью|принимал[аи]?|принимает|глотал[аи]?)|(?:прид[её]тся|пришлось|"
    r"пришл[аио]сь|хотелось) (?:пить|принимать|глотать|выпить)|(?:не )?пив|(?:не )?пила|довелось пити|brałam|brałem|"
    r"brała|bierze|łyka|łykałam|łykałem|bral[a]? jsem|bral[a]? som|szedő|szedtem|szedek|szed|içiyor\w*|içen|içecek\w*|"
    r"içtim|içtik|kullanan|kullanıyor\w*|alıyor\w*|yutuyor\w*|bıraktı\w*|verdiler|verildi|yazd[ıi](?:lar)?|"
    r"írt(?:ak)? fel|felírt(?:a|ák)?|le rah[aie]|leti (?:hai|hain|thi)|leta (?:hai|tha)|leni pad\w*|khani pad\w*|"
    r"kha rah[aie]|می ?‌?خور\w*|مصرف می ?‌?کن\w*"
)
"""Behind the name, in its clause: somebody takes or took it."""
_TAKEN_SIGNS: Final = (
    r"を(?:飲んで(?:い|た|る|お)|服用して|飲んだ|飲みながら)|飲みそう|飲むところ|を処方され|(?:을|를) ?(?:먹고|먹던|"
    r"먹는|먹었|복용|달고|드시는|드시고|처방)|ले रह|लेती|लेता|खा रह|लेनी पड़|खानी पड़"
)
_LAUGHING: Final = (
    r"lol|lmao|rofl|ha(?:ha)+h?|hi(?:hi)+|ja(?:ja)+|ah(?:ah)+|mdr|ptdr|kk+k|rsrs*|rs|ха(?:ха)+|ах(?:ах)+|xd|"
    r"χα(?:χα)+|wk(?:wk)+"
)
_LAUGHS: Final = r"哈哈|笑$|笑笑|（笑）|ㅋㅋ|ㅎㅎ|ههه|חחח|555+$|😂|🤣|😅|\)\)"
"""Who laughs in a sentence jokes about what it names."""
_CLAUSE: Final = r"(?:[^,;:()，。、；]|,\s?\d|\([^()]{0,40}\))*"
"""Up to where a clause ends, brackets in a name left out of account."""
_REST: Final = rf"(?:[^;:。；]*?(?: (?:{BUT})\b|[;:。；]|$))"
"""Up to where a sentence turns: names of goods have commas of their own."""
_OPEN, _SHUT = r"(?:^|[\s(\"'«„—-])", r"(?:$|[\s.,!?…):;])"
"""Where a word begins and ends: *\\b* is asked too slowly of texts that are not ASCII."""
_BEFORE: Final = (
    rf"(?i)({_OPEN}(?:(?:{_WHO}) (?:[^ ,.;]+ ){{0,3}}?(?:{_VERBS})|{_ALONE})) {_REST}|({_TAKES_SIGNS}){_REST}"
)
_BEHIND: Final = rf"(?i){_CLAUSE}(?:{_OPEN}(?:{_TAKEN}){_SHUT}|(?:{_TAKEN_SIGNS}))"
_JOKES: Final = rf"{_OPEN}(?:{_LAUGHING}|{TALES}){_SHUT}|{_LAUGHS}|{TALES_SIGNS}"
_ANY: Final = rf"{_OPEN}(?:(?:{_VERBS}|{_ALONE}) |(?:{_TAKEN}){_SHUT})|{_TAKES_SIGNS}|{_TAKEN_SIGNS}|{_JOKES}"
_ORDERS: Final = quick(
    r"(?i)\borders\b|bestellungen|commandes|pedidos|encomendas|ordini|ordinazioni|zamówienia|objednávky|заказы|"
    r"замовлення|поръчки|siparişler?|rendeléseket|παραγγελίες|comenzi|beställningar|bestillinger|tilauksia|narudžbe|"
    r"naročila"
)
"""Who takes orders for it sells it."""
_BUYERS: Final = quick(
    r"(?i)kurier\w*|kargo(?:m)? (?:geldi|gelmiş)|到货|到貨|届きまし|届い|recommend\w*|empfehl\w*|empfohlen|"
    r"recommand\w*|recomend\w*|recomiend\w*|consiglia\w*|consiglio|polecam\w*|doporuč\w*|odporúč\w*|рекоменд\w*|"
    r"препоръчв\w*|tavsiye|aanrader|anbefal\w*|rekommender\w*|suosit\w*|συνιστ\w+|συστήν\w+|ajánl\w*|preporuč\w*|"
    r"priporoč\w*|推荐|推薦|おすすめ|추천|أنصح|ממליצ?ה?|แนะนำ|worth it|would buy again|vale a pena|vale la pena|"
    r"merece la pena|vaut le coup|lohnt\w*"
)
"""What buyers say, too: that it came, and that they recommend it."""


def sold(texts: pl.Series, tone: Judge) -> pl.Series:
    """Which texts (bool) speak to buyers, and not as buyers do who recommend what came."""
    return pl.Series(tone(replace_all(texts, _BUYERS, " "))[:, 1] > 0, dtype=pl.Boolean)


def untaken(texts: pl.Series, tone: Judge) -> pl.Series:
    """The texts (str, null: null) without what somebody took, and without what is joked about.

    ``tone``: how often a text informs and sells, (n, 2). A sentence stays that asks, names a price, gives something, or
    sells by more than that it came and is recommended.
    """
    may = holds(texts.str.to_lowercase(), _ANY)
    return rewritten(texts, may, lambda rows: _unsaid(rows["said"], tone))


def _unsaid(said: pl.Series, tone: Judge) -> pl.Series:
    free = (
        ~holds(said, PRICE)
        & ~holds(said, f"(?i){GIVES}")
        & ~holds(said, _ORDERS)
        & ~contains(said, QUESTION)
        & holds(said.str.to_lowercase(), _ANY)
    )
    at = free.arg_true()
    asked = said.gather(at)
    sells = sold(asked, tone)
    left = replace_all(replace_all(asked, _BEFORE, "$1$2"), _BEHIND, "")
    left = left.zip_with(~holds(asked, f"(?i){_JOKES}"), pl.Series([""]))
    return said.clone().scatter(at, left.zip_with(~sells, asked))
