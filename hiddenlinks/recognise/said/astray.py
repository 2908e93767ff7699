"""Sentences about another shop's parcels: ordered there and never come, sent by mistake, once sold next door.

*A buyer writes: I had ordered NAME elsewhere, it never came.* Whoever tells it wants nothing sold. Own selection
of words.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.said.manners import GIVES
from hiddenlinks.recognise.said.patterns import holds, loosely, quick, stems, unless

__all__ = ["MAY_STRAY", "astray"]

_SHOPS: Final = (
    r"(?:shop|store|seller|website)s?|(?:laden|shop|geschäft|händler|verkäufer|anbieter)\w*|(?:boutique|"
    r"magasin|site|"
    r"vendeur)s?|(?:tienda|negocio|vendedor|sitio|página)s?|(?:negozi|venditor|sit)\w+|(?:loja|vendedor|"
    r"site)\w*|"
    r"(?:winkel|verkoper|webshop)\w*|sklep\w*|sprzedawc\w+|obchod\w*|prodejc\w+|predajc\w+|e-?shop\w*|"
    r"bolt\w*|"
    r"üzlet\w*|webshop\w*|eladó\w*|magazin\w*|vânzător\w*|магазин\w*|продав\w+|сайт\w*|търгов\w+|"
    r"κατάστημα\w*|"
    r"μαγαζί|πωλητή\w*|butik\w*|affär\w*|säljare\w*|forretning\w*|sælger\w*|selger\w*|kaup\w*|myyjä\w*|"
    r"pood\w*|poe\w*|"
    r"veikal\w*|parduotuv\w*|trgovin\w*|prodavač\w*|prodavnic\w*|mağaza\w*|satıcı\w*"
)
_OTHER: Final = (
    r"another|other|different|someone else.s|ander(?:er|en|em|es|e)|autre|otr[ao]|altr[ao]|outr[ao]|"
    r"noutr[ao]|andere?|"
    r"inn(?:y|ym|ego|ej)|jin(?:ý|ém|ého|é)|in(?:ý|om|ého)|más(?:ik)?|alt(?:ul|ă)?|друг(?:ой|ом|ого|ий)|"
    r"інш(?:ий|ому|ого)|"
    r"друг|άλλο|ann(?:an|at|en|et)|and(?:en|et)|tois\w+|teis\w*|cit(?:s|ā|u)|kit(?:as|oje|a)|drug(?:i|oj|"
    r"om|a)|"
    r"başka(?: bir)?"
)
_ELSEWHERE: Final = quick(
    rf"(?:{_OTHER})\s(?:[^\s.,:;]+\s)?(?:{_SHOPS})|elsewhere|somewhere else|someone else|woanders|anderswo|"
    rf"ailleurs|"
    r"(?:otro|outro) (?:lado|sitio|lugar)|altrove|elders|ergens anders|gdzie indziej|jinde|inde|máshol|"
    r"în altă parte|din altă parte|в другом месте|деінде|в іншому місці|другаде|на друго място|αλλού|"
    r"någon annanstans|någon annan|(?:et )?andet sted|(?:et )?annet sted|muualta|mujalt|citur|kitur|"
    r"drugdje|drugje|"
    r"drugde|başka (?:bir )?yer\w+"
)
_ELSEWHERE_SIGNS: Final = (
    r"(?:别|其他|其它|另一?)(?:的)?(?:店|家|卖家|商家|商店)|別の(?:店|ショップ)|他(?:の)?(?:店|ショップ|サイト)|よその店|"
    r"다른 (?:곳|가게|매장|판매자|쇼핑몰)|متجر آخر|مكان آخر|بائع آخر|חנות אחרת|מקום אחר|दूसरी दुकान|दूसरे विक्रेता|"
    r"ร้านอื่น|ที่อื่น|(?:shop|cửa hàng|nơi|chỗ) khác|toko lain|tempat lain"
)
_NEVER_CAME: Final = quick(
    r"never (?:came|arrived|received|turned up)|(?:did not|didn.t) (?:come|arrive)|was never (?:delivered|"
    r"sent)|"
    r"(?:kam|kamen) (?:nie|nicht)|nie (?:an|angekommen|erhalten|bekommen|geliefert)|nicht (?:angekommen|"
    r"erhalten|"
    r"geliefert)|jamais (?:arrivé|reçu|livré|venu)\w*|rien n.est (?:arrivé|venu)|n.est (?:pas|"
    r"jamais) (?:arrivé|"
    r"venu)\w*|(?:no|nunca) (?:me )?(?:llegó|llegaron|recibí)|(?:mai|non è) (?:mai )?(?:arrivat|ricevut|"
    r"consegnat)\w+|(?:não|nunca) (?:chegou|recebi|veio)|n(?:ooit|iet) (?:aangekomen|ontvangen|geleverd|"
    r"gekregen)|"
    r"nie (?:doszł|dotar|przysz)\w+|ne(?:dorazi|přiš|doruč)\w+|ne(?:priš|doruč|doraz)\w+|nikdy ne\w+|"
    r"(?:nem|sosem|soha) (?:\w+ )?(?:érkez|jött|kapta)\w*|nu a (?:ajuns|venit|sosit)|не (?:пришл|дошл|"
    r"получ|приш[её]л|прийш|дійш|отрим|пристиг|дойде)\w*|δεν (?:ήρθ|έφτασ|παρέλαβ)\w+|kom aldrig|"
    r"aldrig (?:fram|"
    r"frem|kommit|kommet)|kom (?:inte|ikke)|(?:ei|eikä) (?:\w+ )?(?:tullut|saapunut)|ei (?:jõudnud|tulnud)|"
    r"neatnāca|nesaņēm\w*|neatėjo|negav\w+|ni priš\w+|nij?e (?:stig|doš)\w+|gelmedi|ulaşmadı|teslim edilmedi"
)
_NEVER_SIGNS: Final = (
    r"没(?:有)?(?:收|到)|未收到|届か(?:な|ず)|来なか|안 (?:왔|와)|오지 않|못 받|لم (?:يصل|تصل|أستلم)|לא הגיע|"
    r"नहीं (?:आया|मिला)|ไม่(?:ได้รับ|มา)|không (?:đến|nhận được)|tidak (?:datang|sampai)"
)
_MISTAKE: Final = quick(
    r"(?:by|in) (?:mistake|error|accident)|mistakenly|accidentally|versehentlich|aus versehen|irrtümlich|"
    r"par erreur|"
    r"por error|por equivocación|per (?:errore|sbaglio)|por (?:engano|erro)|per ongeluk|per abuis|"
    r"(?:przez |omyłko)?pomyłk\w+|omyłkowo|omylem|tévedés\w+|din greșeală|din eroare|по ошибке|ошибочно|"
    r"помилково|"
    r"по грешка|погрешка|κατά λάθος|av misstag|ved en fejl|ved en feil|ved en fejltagelse|vahingossa|"
    r"kogemata|"
    r"kļūdas (?:pēc|dēļ)|per klaidą|greškom|pomotoma|yanlışlıkla"
)
_MISTAKE_SIGNS: Final = (
    "误(?:寄|发)|错(?:寄|发)|寄错|发错|誤って|間違って|잘못|실수로|بالخطأ|عن طريق الخطأ|בטעות|गलती से|"
    "โดยผิดพลาด|nhầm|salah kirim"
)
_NEXT_DOOR: Final = quick(
    rf"(?:neighbou?r(?:.s|ing)?|next.door)\s(?:{_SHOPS})[^.]*\bsold|(?:nachbarladen|laden nebenan|"
    rf"nachbargeschäft|"
    r"(?:unser )?nachbar)\b[^.]*\bverkauft\w*|verkaufte[^.]*\b(?:nachbar\w*|nebenan)|(?:le|notre) voisin "
    r"vendait|(?:boutique|magasin) (?:voisine?|d.à côté) vendait|(?:tienda vecina|vecino) vendía|"
    r"(?:negozio vicino|"
    r"vicino) vendeva|(?:loja vizinha|vizinho) vendia|(?:buurman|buurwinkel) verkocht|"
    r"sąsiedni sklep sprzedawał|"
    r"soused\w* (?:obchod )?prodával|sused\w* (?:obchod )?predával|szomszéd\w* (?:bolt )?\w*árult|"
    r"magazinul vecin vindea|сосед\w+ (?:магазин\w* )?продава\w+|сусідн\w+ магазин\w* продава\w+|"
    r"съседн\w+ магазин продаваше|grann\w+ (?:butik )?sålde|nabo\w* (?:butik )?sol[gd]te|"
    r"naapuri\w* (?:kauppa )?myi|"
    r"yan(?:daki)? (?:dükkan|mağaza)\w* \w*sat\w+dı"
)
_ORDER: Final = quick(
    r"^\W*(?:order|buy|get|bestell\w*|kauf\w*|hol\w*|commandez?|achetez?|pid[ea]\w*|pedid|compr\w+|ordina\w*|"
    r"acquist\w+|encomend\w+|bestel|koop|zamów\w*|kup\w*|objedn\w+|rendelj\w*|vegy\w+|comand\w+|cumpăr\w+|"
    r"закаж\w+|"
    r"купи\w*|замов\w*|поръча\w+|παράγγειλ\w+|beställ|köp|bestil|køb|bestill|kjøp|tilaa|osta|telli|osta|"
    r"pasūti\w*|"
    r"užsisak\w+|naruči\w*|sipariş ver\w*|satın al\w*)\s|"
    r"\b(?:with|from) us\b|\bbei uns\b|\bchez nous\b|\bcon nosotros\b|\bda noi\b|\bbij ons\b|\bu nas\b|"
    r"\bnálunk\b|"
    r"\bla noi\b|\bу нас\b|\bпри нас\b|\bhos oss\b|\bmeiltä\b|\bbizde\b"
)
"""Whoever says so next to it wants it ordered from himself."""
_APART: Final = rf"(?i)(?:^|[^\p{{L}}])(?:{_ELSEWHERE})(?:$|[^\p{{L}}])|{_ELSEWHERE_SIGNS}"
_ASTRAY: Final = rf"(?i)\b(?:{_NEVER_CAME})|{_NEVER_SIGNS}|\b(?:{_MISTAKE})|{_MISTAKE_SIGNS}"
MAY_STRAY: Final = stems(loosely(f"{_NEVER_CAME}|{_NEVER_SIGNS}|{_MISTAKE}|{_MISTAKE_SIGNS}|{_NEXT_DOOR}"))
"""What a text in small letters holds that may have such a sentence."""


def astray(sentences: pl.Series) -> pl.Series:
    """Which sentences (str) tell of what another shop sent, did not send, or sold (bool); what they give stays."""
    found = holds(sentences, _ASTRAY)
    found = found.scatter(found.arg_true(), holds(sentences.filter(found), _APART))
    found |= holds(sentences, rf"(?i)\b(?:{_NEXT_DOOR})")
    return unless(found, sentences, rf"(?i){GIVES}|{_ORDER}")
