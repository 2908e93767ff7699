"""Sentences that say of what they name that it is not in the offer: empty boxes, *NAME and the like, not sold here*.

What stands before such words goes, and what stands behind stays: *only the empty tin is sold; the pills come apart*.
Own wording.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.said.manners import GIVES
from hiddenlinks.recognise.said.patterns import holds, quick, stems
from hiddenlinks.recognise.said.prices import PRICE
from hiddenlinks.regex import count_matches, replace

__all__ = ["EXCEPT", "MAY_EXCLUDE", "NOT", "WHICH", "bare", "kept"]

_WORDS: Final = r"(?:\s\w+){0,5}\s"
_EMPTY: Final = quick(
    rf"only{_WORDS}empty|(?:sold|supplied|sent|shipped|delivered|comes?) (?:\w+ )?empty|empty \w+ only|(?:nur|"
    rf"ausschließlich|lediglich){_WORDS}leere?\w?|leer(?:e \w+)? (?:verkauft|geliefert|verschickt|versandt)|(?:seule?|"
    rf"seulement|uniquement|que){_WORDS}vides?|(?:vendu|livré|expédié|fourni)e?s? vides?|s[oó]lo{_WORDS}vac[ií][oa]s?|"
    rf"únicamente{_WORDS}vac[ií][oa]s?|se (?:vende|entrega|envía)n? vac[ií][oa]s?|(?:solo|soltanto|"
    rf"unicamente){_WORDS}vuot[oaie]|(?:vendut|spedit|consegnat|fornit)[oaie] vuot[oaie]|(?:apenas|só|"
    rf"somente){_WORDS}vazi[oa]s?|(?:vendid|enviad|entregue)\w* vazi[oa]s?|(?:alleen|enkel|slechts){_WORDS}lege?|"
    rf"leeg (?:verkocht|geleverd|verzonden|verstuurd)|(?:tylko|wyłącznie|jedynie|samo){_WORDS}pust\w+|(?:sprzedawan|"
    rf"wysyłan|dostarczan)\w+ (?:jest )?pust\w+|(?:jen|jenom|pouze|výhradně|len|iba){_WORDS}prázdn\w+|(?:csak|"
    rf"kizárólag){_WORDS}üres\w*|(?:doar|numai){_WORDS}go(?:l|lul|ală|i|ale)|(?:само|единствено){_WORDS}празн\w+|"
    rf"(?:только|лишь|исключительно){_WORDS}пуст\w+|(?:лише|тільки|виключно){_WORDS}порожн\w+|(?:μόνο|"
    rf"αποκλειστικά){_WORDS}(?:άδει\w+|κεν\w+)|(?:sadece|yalnızca|yalnız){_WORDS}boş|(?:bara|endast|"
    rf"enbart){_WORDS}tom(?:ma|t)?|(?:kun|bare|udelukkende){_WORDS}tom(?:me|t)?|s[æe]lges tom(?:me|t)?|säljs tom(?:ma|"
    rf"t)?|(?:vain|pelkkä|ainoastaan|pelkän){_WORDS}tyhj\w+|(?:ainult|üksnes){_WORDS}tühj\w+|tikai{_WORDS}tukš\w+|"
    rf"tik{_WORDS}tušči\w+|(?:samo|isključivo){_WORDS}prazn\w+|hanya{_WORDS}kosong|chỉ{_WORDS}(?:rỗng|trống)|"
    r"(?:without|with no) (?:the |any )?contents?|ohne inhalt|sans (?:son |leur )?contenu|sin (?:el )?contenido|"
    r"senza (?:il )?contenuto|sem (?:o )?conteúdo|zonder inhoud|bez (?:zawartości|obsahu|содержимого|sadržaja|satura)|"
    r"tartalom nélkül|fără conținut|без (?:съдържание|вмісту)|χωρίς (?:το )?περιεχόμενο|utan innehåll|uden indhold|"
    r"uten innhold|ilman sisältöä|ilma sisuta|be turinio|brez vsebine|içeri(?:ksiz|ği olmadan)"
)
_EMPTY_SIGNS: Final = (
    r"(?:只|仅|僅)[^，。；,;]{0,6}空(?:盒|瓶|罐|包|箱|袋)|空(?:盒|瓶|罐|包装)子?(?:出售|销售)|不含内容物|空(?:の|"
    r"き)?(?:箱|瓶|缶|容器|ケース|袋)(?:のみ|だけ)|中身(?:は|な)(?:し|ありません|含まれません)|빈 ?(?:통|상자|케이스|"
    r"용기|병|박스)만|내용물 ?(?:없|미포함|제외|불포함)|(?:กล่อง|ขวด|ตลับ|ซอง)เปล่าเท่านั้น|เฉพาะ(?:กล่อง|ขวด|ตลับ|"
    r"ซอง)เปล่า|(?:केवल|सिर्फ़?|बस) खाली|רק \p{L}+ ה?ריק\p{L}*|ללא (?:ה)?תוכן|(?:إلا|سوى|"
    r"فقط) \p{L}+ (?:ال)?فارغ\p{L}*|(?:ال)?فارغ\p{L}* فقط|بدون محتو\p{L}+"
)
"""What is sold is empty."""
_SUCH: Final = (
    r"and (?:the like|similar(?: \w+)?|such(?: things| goods| like)?|so on)|und (?:ähnliche\w*|dergleichen|so weiter|"
    r"sonstige\w*)|u\. ?ä\.|et (?:autres|similaires|consorts|ce genre)|y (?:similares|demás|cosas así|otros)|"
    r"e (?:simili|affini|semelhantes|similares|afins|altri|outros)|en (?:dergelijke|soortgelijke|zo)|e\.d\.|"
    r"i (?:podobn\w+|tym podobn\w+|inne|slično|podobno)|itp\.|a (?:podobn\w+|jiné|iné)|és (?:hasonló\w*|társai)|"
    r"și (?:altele|asemenea|alte|similare)|и (?:подобн\w+|прочие|прочее|други|тому подобн\w+)|й подібн\w*|(?:і|"
    r"та) подібн\w*|και (?:παρόμοια|τα παρόμοια|άλλα)|ve benzer\w*|och (?:liknande|dylikt)|og (?:lignende|slikt|"
    r"den slags)|ja (?:muu\w*|sellai\w+|muud|vastavat|sarna\w+)|ir (?:panašiai|panaš\w+|kit\w+)|un (?:līdzīg\w+|"
    r"cit\w+)|in podobn\w+|dan sejenisnya|và (?:những thứ )?tương tự"
)
_SUCH_SIGNS: Final = (
    r"之类|等(?:产品|物品|商品|类)|などは|등은|같은 (?:것|제품|상품)|वगैरह|और ऐसी|וכדומה|וכיוצא|وما شابه\p{L}*"
)
_SUNDRIES: Final = quick(
    r"and other (?:small (?:things|items|stuff|bits)|bits and (?:bobs|pieces)|odds and ends|knick.?knacks|belongings|"
    r"valuables)|und (?:andere\w? |sonstige\w? )?(?:kleinigkeiten|kleinkram|kleine dinge|krimskrams|habseligkeiten)|"
    r"et (?:d.)?autres (?:petit\w+ (?:choses|objets)|bricoles|babioles)|y otr[oa]s (?:cositas|objetos pequeños|"
    r"cosas pequeñas|pequeños objetos)|e altr[ei] (?:piccol\w+ (?:cose|oggetti)|cosette|cianfrusaglie)|"
    r"e outr[oa]s (?:coisinhas|pequen\w+ (?:coisas|objetos))|en andere (?:kleine (?:spullen|dingen|spulletjes)|"
    r"kleinigheden|prulletjes)|i inne (?:drobiazgi|drobne rzeczy|małe rzeczy)|a (?:jiné|další|iné|"
    r"ďalšie) (?:drobnosti|maličkosti|drobn\w+ věci|drobn\w+ veci)|és (?:más|egyéb) (?:apróság\w*|apró \w+)|"
    r"și alte (?:mărunțișuri|lucruri mici|nimicuri)|och andra (?:småsaker|småprylar|små saker)|og andre (?:småting|"
    r"små ting)|ja muita (?:pikkutavaroita|pikkuesineitä)|ja muud (?:pisiasja\w*|väikes\w+)|и (?:прочие|другие|"
    r"всякие) мелочи|и прочей мелочи|та інші дрібниці|и други (?:дреболии|малки неща)|και άλλα μικροπράγματα|"
    r"ve diğer (?:ufak tefek|küçük)|un cit\w+ sīkumi\w*|ir kit\w+ smulkmen\w+|i druge sitnice|in druge drobnarije|"
    r"dan barang kecil lain\w*|và đồ lặt vặt"
)
"""*And other small things*: what is named before it is kept in the goods, where they say so."""
_KEEPS: Final = (
    r"box|case|tin|tray|pouch|bag|drawer|compartment|keep|stor(?:e|age)|hold|fits?\b|für|dose|etui|fach|platz|bewahr|"
    r"verstau|ordn|passt|pour|boîte|étui|rang|trousse|para|caja|estuche|guard|cabe|per\b|scatol|astucc|conserv|caixa|"
    r"estojo|voor|doos|bewaa?r|past|na\b|do\b|pudeł|mieści|zmieści|przechow|przegród|pro\b|krabič|pouzd|ulož|vejde|"
    r"puzdr|doboz|tok\b|tart|elfér|pentru|cuti|încap|păstr|för\b|ask\b|förvar|rymm|til\b|æske|opbevar|oppbevar|rasia|"
    r"kotelo|säilyt|mahtu|karp|mahu|для|короб|шкатул|футляр|хран|помещ|вмещ|зберіг|вміщ|за\b|кути|пази|събира|για|"
    r"κουτί|θήκη|χωρ|kutu|kılıf|sakla|sığ"
)
NOT: Final = (
    r"not|never|nor|cannot|isn.t|aren.t|don.t|nicht|kein\w*|pas|jamais|aucun\w*|non|nunca|não|niet|nooit|geen|nie|ne|"
    r"nem|не|няма|ні|немає|нет|δεν|değil\w*|(?:satıl|bulun|veril)\w*m[ae]z\w*|yok\w*|inte|ej|ikke|aldrig|ei|emme|"
    r"eivät|eikä|nav|nėra|nema|tidak|không"
)
"""Words that deny, but for *no* and *nu*, which other languages begin goods and offers with."""
_UNSOLD: Final = (
    r"no (?:se )?(?:vend|ofrec|dispon|tenemos|trabaj)\w*|nu (?:se )?(?:vând|vind|avem|ofer|comerc)\w*|"
    r"ne(?:prod[aá]v|nab[ií]z|pred[aá]v|pon[uú]k)\w*|no longer (?:sold|stocked|available)"
)
_NOT_SIGNS: Final = r"不|没有|沒有|ません|ない|않|없|안 |नहीं|\bلا |ليس|\bلא |אין"
_SELLS: Final = (
    r"sell|sold|stock|carr(?:y|ied)|offer|deal in|part of|verkauf|verkäuf|führ|erhältlich|angeboten|kaufen|vend|"
    r"propos|dispon|ofre[cz]|oferec|tratt|offr|verko|koop|voeren|sprzeda|oferuj|kupi|prowadz|prod[aá]v|nabíz|predáv|"
    r"ponúk|árul|kap[hn]|forgalm|vând|ofer|прода|предла|купи|држ|πουλ|πωλ|διαθέ|satıl|satm|bulund|sälj|sælg|selg|før|"
    r"myy|müü|prodaj|parduod|pārdod|卖|售|販売|取り扱|扱って|팔|취급|판매|بيع|تباع|يباع|נמכר|מוכר|बेच|बिक|jual|bán"
)
"""Words for selling, the beginnings of them."""
EXCEPT: Final = (
    r"prescri|rezept|ordonnance|recet|ricett|recept|рецепт|reçete|처방|处方|処方|وصفة|מרשם|shel[fv]|regal|rayon|"
    r"estant|scaffal|prateleir|schap|półk|poliț|полк|рафт|ράφι|hyll|hyld|riiul|lentyn|plaukt|stomach|magen|estomac|"
    r"estómago|stomac|maag|\bmage|\bmave|\bmaha|gyomr|gyomor|żołąd|žalud|желуд|шлун|στομάχ|\bmide|perut|jejum|à jeun|"
    r"pharma|farma|apothek|aptek|lékárn|lekár|gyógyszert|apteek|аптек|eczane|药店|药房|薬局|약국|in shops|in stores|"
    r"minderjähr|mineur|menor|minorenn|under 18|unter 18|minderårig|nieletn|несовершеннолетн|\bchers?\b|teuer|"
    r"\bcar[oie]\b|дорог|\bdrog|\bdrah|expensive|cheap|\bdm\b|\bpm\b|\b(?:in|en|per|via|na|em|par) (?:\w+ )?priv|"
    r"\bpriv\w* (?:msg|mess|nachr|chat|mensa|bericht|zpráv|správ|meddel|besk|viest|mesaj)|prywatn|в личк|for sale|"
    r"schreib"
)
"""Where it offers for all that: without a prescription, since others' shelves are empty or others do not sell it, on an
empty stomach, to nobody under age, not expensive, or by a private message."""
WHICH: Final = (
    r"which|that|welche\w?|qui|que|lequel|laquelle|che|o qual|a qual|el cual|la cual|die|dat|welke|"
    r"któr\w+|kter\w+|ktor\w+|co|čo|amely\w*|ami\w*|care|ce|котор\w+|що|як[иіае]\w*|който|която|което|които|πο[υύ]|"
    r"οποί\w+|som|joka|jotka|mikä|mis|mida|kurš|kas|kuris|kuri|koj\w+|ki|što|yang"
)
"""Words that begin a clause about what stands before it."""
_NO: Final = rf"\b(?:{quick(NOT)})\b|{_NOT_SIGNS}"
_ON: Final = r"[^.,:;!?。，；！？]{0,60}"
"""What goes on within a clause."""
_BARE: Final = (
    r"(?:empty|leere?\w?|vides?|vac[ií][oa]s?|vuot[oaie]|vazi[oa]s?|leeg|lege|pust\w+|prázdn\w+|üres\w*|goal[ăe]|gol|"
    r"празн\w+|пуст\w+|порожн\w+|άδει\w+|κεν\w+|boş|tomma|tomt|tomme|tyhj\w+|tühi|tühj\w+|tukš\w+|tušči\w+|prazn\w+|"
    r"kosong)"
)
_NONE: Final = (
    rf"(?i)^.*?(?:\b(?:{_EMPTY})\b|{_EMPTY_SIGNS}|[(（](?:{_BARE}|tom)[)）]|\b(?:{_KEEPS}).*?\b(?:{_SUNDRIES})\b|"
    rf"(?:\b(?:{_SUCH})|{_SUCH_SIGNS})(?:{_ON}(?:{_NO}){_ON}(?:{_SELLS})|{_ON}(?:{_SELLS}){_ON}(?:{_NO})|"
    rf"{_ON}\b(?:{quick(_UNSOLD)})){_ON})"
)
_ONLY: Final = (
    r"(?:only|just|nur|seule?(?:ment)?|s[oó]lo|só|apenas|soltanto|alleen|tylko|samo|jen|pouze|len|iba|csak|doar|само|"
    r"только|лише|тільки|μόνο|sadece|yalnızca|bara|endast|kun|bare|vain|ainult|tikai|tik|hanya)"
)
_NO_MORE: Final = quick(rf"\b{_ONLY}\b.*\b{_BARE}\b|\b{_BARE}\b.*\b{_ONLY}\b")
_LEFT: Final = r"\d|stock|lager|magazz|almac|sklad|склад"
"""Who counts what is left in stock sells it."""
_SHORT: Final = 6
"""Words up to which a sentence may say no more than that: *box only, empty*."""
MAY_EXCLUDE: Final = stems(
    rf"{_EMPTY}|{_SUNDRIES}|[(（](?:{_BARE}|tom)[)）]|{_NO_MORE}|{_EMPTY_SIGNS}|{_SUCH}|{_SUCH_SIGNS}"
)
"""What a text in small letters holds that may have such a sentence."""


def bare(sentences: pl.Series) -> pl.Series:
    """Which sentences (str) say no more than that what is sold is empty (bool): so is what the one before names."""
    short = (count_matches(sentences, r"\p{L}+") <= _SHORT).fill_null(value=False)
    some = sentences.filter(short).str.to_lowercase()
    return short.clone().scatter(short.arg_true(), holds(some, _NO_MORE) & ~holds(some, f"{EXCEPT}|{_LEFT}"))


def kept(sentences: pl.Series) -> pl.Series:
    """The sentences (str) without what they exclude, where they send nothing and speak of no price or prescription."""
    at = holds(sentences.str.to_lowercase(), MAY_EXCLUDE).arg_true()
    said = sentences.gather(at)
    some = holds(said, _NONE) & ~holds(said, rf"(?i){GIVES}|{EXCEPT}") & ~holds(said, PRICE)
    return sentences.clone().scatter(at.filter(some), replace(said.filter(some), _NONE, ""))
