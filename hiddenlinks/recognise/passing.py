"""What a text names in passing: somebody took it, was ill with it in bed, or jokes that it will be needed.

Reviews and forums are full of it (*was in bed with a cold and 500 mg of X when the parcel came*). Who tells it says how
much, like one who advertises, and recommends something, though not that. So the clause goes, before anything is judged,
unless its sentence names a price, gives something, or speaks to buyers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.recognise.manners import GIVES
from hiddenlinks.recognise.patterns import holds
from hiddenlinks.recognise.prices import PRICE
from hiddenlinks.recognise.refused import SENTENCE
from hiddenlinks.recognise.tales import TALES, TALES_SIGNS

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Judge = Callable[[pl.Series], NDArray[np.float32]]

__all__ = ["sold", "untaken"]

_WHO: Final = (
    r"who|i|we|he|she|they|mum|mom|mother|dad|father|gran|grandma|grandmother|grandpa|wife|husband|"
    r"sister|brother|friend|"
    r"neighbou?r|colleague|flatmate|boss|aunt|uncle|patients?|ich|er|sie|mann|frau|mutter|vater|oma|opa|"
    r"schwester|bruder|"
    r"nachbarin?|freundin?|qui|je|j.ai|il|elle|on|mère|mari|femme|père|grand-mère|voisine?|sœur|amie?|"
    r"que|yo|me|suegra|"
    r"madre|abuela|padre|marido|mujer|hermana|vecina|amiga|che|mia|mio|nonna|moglie|marito|sorella|"
    r"vicina|amica|sogra|mãe|"
    r"avó|pai|mulher|irmã|vizinha|która|który|co|mąż|żona|mama|babcia|która|který|jenž|ktorá|ktorý|čo|"
    r"moeder|vader|man|vrouw|"
    r"zus|ik|som|jag|hon|han|mamma|mormor|jeg|hun|mor|bestemor|farmor|joka|äiti|mummo|minä|που|μου|εγώ|"
    r"γιαγιά|μητέρα|μάνα|"
    r"aki|anyukám|nagymamám|férjem|care|bunica|soacra|soțul|която|който|ми|мама|баба|аз|koja|koji|baka|"
    r"tata|svekrva|ki|babica|"
    r"kuri|kuris|močiutė|kura|kurš|vecmamma|kes|ema|vanaema|mẹ|bố|bà|ông|tôi|mình|em|vợ|chồng|ibu|ayah|"
    r"nenek|saya|aku|istri|"
    r"suami"
)
_VERBS: Final = (
    r"takes?|took|taken|taking|prescribed|prends?|prenait|prenais|pris|avale|avalait|toma|tomaba|tomó|"
    r"prende|prendeva|tomava|"
    r"bere|brala|bral|užívá|polyká|berie|užíva|nam|tar|tog|äter|åt|tager|tok|spiser|spiste|bruker|"
    r"knaprar|syö|söi|käyttää|"
    r"ottaa|otti|παίρνει|παίρνω|έπαιρνε|πήρα|πίνει|szed|szedi|szedte|ia|lua|a luat|пие|пия|пих|взема|"
    r"вземаше|pije|uzima|pila|"
    r"uzimala|jemlje|jemala|geria|gėrė|vartoja|dzer|lieto|võtab|võttis|uống|minum|mengonsumsi|konsumsi"
)
"""Verbs that say it of somebody who stands before them."""
_ALONE: Final = (
    r"swallow(?:s|ed|ing)|popped|liv(?:ed|ing) on|i am on|i.m on|(?:he|she|dad|mum|mom|wife|husband|"
    r"who) is on|was on|"
    r"been on|asleep on|(?:put|has|had|got) (?:me|him|her|us|them) on|prescribed (?:me|him|her|us)|"
    r"after (?:two|three|a few)|"
    r"survived on|(?:ill|sick) (?:on|with)|in bed with|laid up with|down with|more patience than|"
    r"(?:almost|nearly) (?:needed|took|had to take)|nimmt|nahm|nehme|schluck(?:t|te|e|en)|brauchte ich|"
    r"grippe und|fieber und|"
    r"erkältung und|musste ich|ich musste|bekam ich|bekomme ich|verschrieb mir|verschrieb|"
    r"malade,? (?:sous|avec)|fièvre et|"
    r"grippe et|vive (?:le |la |l.)?|il (?:m.)?a fallu|il faudra|(?:dû|dois|doit) prendre|endormie? avec|"
    r"(?:m.a|l.a|suis|est) mise? sous|(?:suis|est) sous|prescrit|tomaba|tomando|tomé|menos mal (?:del|que)|"
    r"(?:fiebre|gripe|resfriad[oa]) y|tomarme|tomarse|estoy con|recetó|recetaron|han recetado|prendevo|"
    r"prendendo|ho preso|"
    r"andavo avanti a|ci (?:voleva|volevano|vorrebbe)|(?:influenza|febbre|raffreddore) e|dovuto prendere|"
    r"prescritto|tomei|"
    r"haja|(?:febre|gripe|gripad[oa]) e|tive que tomar|receitou|receitaram|пила|пил|пили|пью|пь[её]т|"
    r"принимал[аи]?|принимаю|"
    r"принимает|глотал[аи]?|глотает|выпил[аи]?|сидел[аи]? на|сижу на|сидит на|лежал[аи]? с|спасал[аи]?сь|"
    r"(?:прид[её]тся|пришлось) (?:пить|принимать|глотать|выпить|принять)|прописал[аи]?(?: мне| ей| ему)?|"
    r"(?:назначил[аи]?|выписал[аи]?) (?:мне|ей|ему)|пив|п.є|п.ю|приймал[аи]?|приймав|приймає|ковтал[аи]?|"
    r"сиділ[аи]? на|"
    r"лежал[аи]? з|лежав з|довелося (?:випити|пити|приймати)|(?:призначи(?:в|ла)|прописав|"
    r"виписав) (?:мені|їй|йому)|"
    r"brał(?:am|em|a)?|bierze|biorę|łyka(?:łam|łem|ła)?|zażywa(?:ła)?|(?:chor[ay]|leżał(?:a|am|"
    r"em)) (?:na|z)|"
    r"żył(?:am|em) na|jest(?:em)? na|musiał(?:am|em) wziąć|przepisała? (?:mi|jej|mu)|przepisano (?:mi|"
    r"jej|mu)|brala? jsem|"
    r"jsem brala?|málem|beru|si vzít|předepsala? (?:mi|jí|mu)|(?:chřipkou|horečkou|rýmou) a|brala? som|"
    r"beriem|predpísala? mi|"
    r"(?:chrípkou|horúčkou) a|slikte?|ik slik|schreef me|neemt|(?:ziek|thuis|bed) met|leefde op|(?:går|"
    r"gick|gikk) på|"
    r"(?:låg|lå) (?:sjuk |syk |syg )?med|skrev ut|söin|syön|otan|määräsi|έπαιρνα|άρρωστ[ηο]ς? με|"
    r"πυρετό και|ήθελε|szedtem|"
    r"szedek|felírt(?:ak|a)?|luam|am luat|iau|вземах|предписа|(?:pila|pio|uzimao|uzimala) sam|"
    r"jemala? sem|gėriau|vartojau|"
    r"dzēru|lietoju|võtsin|و?آخذ|تاخذ|تأخذ|ياخذ|يأخذ|أخذت|أتناول|تتناول|يتناول|احتجت|يبيله|לוקחת?|לקחתי|"
    r"בולעת?|בלעתי"
)
"""Before the name: somebody takes or took what stands behind, or is ill with it."""
_TAKES_SIGNS: Final = (
    r"(?:我|妈|爸|奶奶|爷爷|老婆|老公|姐|她|他|感冒|发烧|生病|头疼)[^，。,；]{0,8}(?:吃|服用|喝)|想吃|"
    r"给我开了|"
    r"(?:แม่|พ่อ|ยาย|ผม|ฉัน|เรา)[^ ]{0,12}(?:กิน|ทาน)"
)
"""The same in writing without borders."""
_TAKEN: Final = (
    r"nimmt|nahm|genommen|geschluckt|schluckt|nehmen (?:muss|musste|wollte)|slikt|slikte|geslikt|neemt|"
    r"nodig ha\w+|"
    r"(?:пила|пил|пь[её]т|пью|принимал[аи]?|принимает|глотал[аи]?)|(?:прид[её]тся|пришлось|пришл[аио]сь|"
    r"хотелось) "
    r"(?:пить|принимать|глотать|выпить)|(?:не )?пив|(?:не )?пила|довелось пити|"
    r"brałam|brałem|brała|bierze|łyka|łykałam|łykałem|bral[a]? jsem|bral[a]? som|szedő|szedtem|szedek|szed|"
    r"içiyor\w*|içen|içecek\w*|içtim|içtik|kullanan|kullanıyor\w*|alıyordum|yutuyor\w*|verdiler|verildi|"
    r"le rah[aie]|leti (?:hai|hain|thi)|leta (?:hai|tha)|leni pad\w*|khani pad\w*|kha rah[aie]|"
    r"می ?‌?خور\w*|مصرف می ?‌?کن\w*"
)
"""Behind the name, in its clause: somebody takes or took it."""
_TAKEN_SIGNS: Final = (
    r"を(?:飲んで(?:い|た|る|お)|服用して|飲んだ|飲みながら)|飲みそう|飲むところ|を処方され|(?:을|"
    r"를) ?(?:먹고|먹던|먹는|먹었|복용|달고|드시는|드시고|처방)|"
    r"ले रह|लेती|लेता|खा रह|लेनी पड़|खानी पड़"
)
_LAUGHING: Final = (
    r"lol|lmao|rofl|ha(?:ha)+h?|hi(?:hi)+|ja(?:ja)+|ah(?:ah)+|mdr|ptdr|kk+k|rsrs*|rs|ха(?:ха)+|ах(?:ах)+|"
    r"xd|χα(?:χα)+|"
    r"wk(?:wk)+"
)
_LAUGHS: Final = r"哈哈|笑$|笑笑|（笑）|ㅋㅋ|ㅎㅎ|ههه|חחח|555+$|😂|🤣|😅|\)\)"
"""Who laughs in a sentence jokes about what it names."""
_CLAUSE: Final = r"(?:[^,;:()，。、；]|,\s?\d)*"
_OPEN, _SHUT = r"(?:^|[\s(\"'«„—-])", r"(?:$|[\s.,!?…):;])"
"""Where a word begins and ends: *\\b* is asked too slowly of texts that are not ASCII."""
_BEFORE: Final = (
    rf"(?i)({_OPEN}(?:(?:{_WHO}) (?:[^ ,.;]+ ){{0,3}}?(?:{_VERBS})|{_ALONE})) {_CLAUSE}|"
    rf"({_TAKES_SIGNS}){_CLAUSE}"
)
_BEHIND: Final = rf"(?i){_CLAUSE}(?:{_OPEN}(?:{_TAKEN}){_SHUT}|(?:{_TAKEN_SIGNS}))"
_JOKES: Final = rf"(?i){_OPEN}(?:{_LAUGHING}|{TALES}){_SHUT}|{_LAUGHS}|{TALES_SIGNS}"
_ANY: Final = (
    rf"(?i){_OPEN}(?:(?:{_VERBS}|{_ALONE}) |(?:{_TAKEN}){_SHUT})|{_TAKES_SIGNS}|{_TAKEN_SIGNS}|"
    rf"{_JOKES.removeprefix('(?i)')}"
)
_ASKS: Final = r"[?？؟]\s*$"
"""Who asks *who takes it?* may be about to sell it."""
_BUYERS: Final = (
    r"(?i)kurier\w*|kargo(?:m)? (?:geldi|gelmiş)|到货|到貨|届きまし|届い|recommend\w*|empfehl\w*|"
    r"empfohlen|recommand\w*|recomend\w*|recomiend\w*|consiglia\w*|consiglio|polecam\w*|"
    r"doporuč\w*|odporúč\w*|рекоменд\w*|препоръчв\w*|tavsiye|aanrader|anbefal\w*|rekommender\w*|"
    r"suosit\w*|συνιστ\w+|"
    r"συστήν\w+|ajánl\w*|preporuč\w*|priporoč\w*|推荐|推薦|おすすめ|추천|أنصح|ממליצ?ה?|แนะนำ|worth it|"
    r"would buy again|vale a pena|"
    r"vale la pena|merece la pena|vaut le coup|lohnt\w*"
)
"""What buyers say, too: that it came, and that they recommend it."""


def sold(texts: pl.Series, tone: Judge) -> pl.Series:
    """Which texts (bool) speak to buyers, and not as buyers do who recommend what came."""
    return pl.Series(tone(texts.str.replace_all(_BUYERS, " "))[:, 1] > 0, dtype=pl.Boolean)


def untaken(texts: pl.Series, tone: Judge) -> pl.Series:
    """The texts (str, null: null) without what somebody took, and without what is joked about.

    ``tone``: how often a text informs and sells, (n, 2). A sentence stays that asks, names a price, gives something, or
    sells by more than that it came and is recommended.
    """
    some = holds(texts, _ANY).arg_true()
    if not len(some):
        return texts
    told = texts.gather(some).str.replace_all(SENTENCE, "$1\n").str.split("\n")
    rows = pl.DataFrame({"at": some, "said": told}).explode("said")
    said = rows["said"]
    free = ~holds(said, PRICE) & ~holds(said, f"(?i){GIVES}") & ~said.str.contains(_ASKS) & holds(said, _ANY)
    at = free.arg_true()
    asked = said.gather(at)
    sells = sold(asked, tone)
    left = asked.str.replace_all(_BEFORE, "$1$2").str.replace_all(_BEHIND, "")
    left = left.zip_with(~holds(asked, _JOKES), pl.Series([""]))
    rows = rows.with_columns(said=said.clone().scatter(at, left.zip_with(~sells, asked)))
    joined = rows.group_by("at", maintain_order=True).agg(pl.col("said").str.join("\n"))
    return texts.clone().scatter(joined["at"], joined["said"])
