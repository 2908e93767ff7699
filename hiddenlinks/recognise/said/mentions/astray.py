"""Sentences about what others sent, sell or lost: ordered there and never come, sent by mistake, sold by a rival.

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
    r"(?:shop|store|seller|website)s?|(?:laden|shop|geschäft|händler|verkäufer|anbieter)\w*|(?:boutique|magasin|site|"
    r"vendeur)s?|(?:tienda|negocio|vendedor|sitio|página)s?|(?:negozi|venditor|sit)\w+|(?:loja|vendedor|site)\w*|"
    r"(?:winkel|verkoper|webshop)\w*|sklep\w*|sprzedawc\w+|obchod\w*|prodejc\w+|predajc\w+|e-?shop\w*|bolt\w*|"
    r"üzlet\w*|webshop\w*|eladó\w*|magazin\w*|vânzător\w*|магазин\w*|продав\w+|сайт\w*|търгов\w+|κατάστημα\w*|μαγαζί|"
    r"πωλητή\w*|butik\w*|affär\w*|säljare\w*|forretning\w*|sælger\w*|selger\w*|kaup\w*|myyjä\w*|pood\w*|poe\w*|"
    r"veikal\w*|parduotuv\w*|trgovin\w*|prodavač\w*|prodavnic\w*|mağaza\w*|satıcı\w*"
)
_OTHER: Final = (
    r"another|other|different|someone else.s|ander(?:er|en|em|es|e)|autre|otr[ao]|altr[ao]|outr[ao]|noutr[ao]|andere?|"
    r"inn(?:y|ym|ego|ej)|jin(?:ý|ém|ého|é)|in(?:ý|om|ého)|más(?:ik)?|alt(?:ul|ă)?|друг(?:ой|ом|ого|ий)|інш(?:ий|ому|"
    r"ого)|друг|άλλο|ann(?:an|at|en|et)|and(?:en|et)|tois\w+|teis\w*|cit(?:s|ā|u)|kit(?:as|oje|a)|drug(?:i|oj|om|a)|"
    r"başka(?: bir)?"
)
_ELSEWHERE: Final = quick(
    rf"(?:{_OTHER})\s(?:[^\s.,:;]+\s)?(?:{_SHOPS})|elsewhere|somewhere else|someone else|woanders|anderswo|"
    rf"ailleurs|"
    r"(?:otro|outro) (?:lado|sitio|lugar)|altrove|elders|ergens anders|gdzie indziej|jinde|inde|máshol|în altă parte|"
    r"din altă parte|в другом месте|деінде|в іншому місці|другаде|на друго място|αλλού|någon annanstans|någon annan|"
    r"(?:et )?andet sted|(?:et )?annet sted|muualta|mujalt|citur|kitur|drugdje|drugje|drugde|başka (?:bir )?yer\w+"
)
_ELSEWHERE_SIGNS: Final = (
    r"(?:别|其他|其它|另一?)(?:的)?(?:店|家|卖家|商家|商店)|別の(?:店|ショップ)|他(?:の)?(?:店|ショップ|サイト)|"
    r"よその店|다른 (?:곳|가게|매장|판매자|쇼핑몰)|متجر آخر|مكان آخر|بائع آخر|חנות אחרת|מקום אחר|दूसरी दुकान|"
    r"दूसरे विक्रेता|ร้านอื่น|ที่อื่น|(?:shop|cửa hàng|nơi|chỗ) khác|toko lain|tempat lain"
)
_NEVER_CAME: Final = quick(
    r"never (?:came|arrived|received|turned up)|(?:did not|didn.t) (?:come|arrive)|was never (?:delivered|sent)|"
    r"(?:kam|kamen) (?:nie|nicht)|nie (?:an|angekommen|erhalten|bekommen|geliefert)|nicht (?:angekommen|erhalten|"
    r"geliefert)|jamais (?:arrivé|reçu|livré|venu)\w*|rien n.est (?:arrivé|venu)|n.est (?:pas|jamais) (?:arrivé|"
    r"venu)\w*|(?:no|nunca) (?:me )?(?:llegó|llegaron|recibí)|(?:mai|non è) (?:mai )?(?:arrivat|ricevut|consegnat)\w+|"
    r"(?:não|nunca) (?:chegou|recebi|veio)|n(?:ooit|iet) (?:aangekomen|ontvangen|geleverd|gekregen)|nie (?:doszł|"
    r"dotar|przysz)\w+|ne(?:dorazi|přiš|doruč)\w+|ne(?:priš|doruč|doraz)\w+|nikdy ne\w+|(?:nem|sosem|"
    r"soha) (?:\w+ )?(?:érkez|jött|kapta)\w*|nu a (?:ajuns|venit|sosit)|не (?:пришл|дошл|получ|приш[её]л|прийш|дійш|"
    r"отрим|пристиг|дойде)\w*|δεν (?:ήρθ|έφτασ|παρέλαβ)\w+|kom aldrig|aldrig (?:fram|frem|kommit|kommet)|kom (?:inte|"
    r"ikke)|(?:ei|eikä) (?:\w+ )?(?:tullut|saapunut)|ei (?:jõudnud|tulnud)|neatnāca|nesaņēm\w*|neatėjo|negav\w+|"
    r"ni priš\w+|nij?e (?:stig|doš)\w+|gelmedi|ulaşmadı|teslim edilmedi"
)
_NEVER_SIGNS: Final = (
    r"没(?:有)?(?:收|到)|未收到|届か(?:な|ず)|来なか|안 (?:왔|와)|오지 않|못 받|لم (?:يصل|تصل|أستلم)|לא הגיע|"
    r"नहीं (?:आया|मिला)|ไม่(?:ได้รับ|มา)|không (?:đến|nhận được)|tidak (?:datang|sampai)"
)
_MISTAKE: Final = quick(
    r"(?:by|in) (?:mistake|error|accident)|mistakenly|accidentally|versehentlich|aus versehen|irrtümlich|par erreur|"
    r"por error|por equivocación|per (?:errore|sbaglio)|por (?:engano|erro)|per ongeluk|per abuis|(?:przez |"
    r"omyłko)?pomyłk\w+|omyłkowo|omylem|tévedés\w+|din greșeală|din eroare|по ошибке|ошибочно|помилково|по грешка|"
    r"погрешка|κατά λάθος|av misstag|ved en fejl|ved en feil|ved en fejltagelse|vahingossa|kogemata|kļūdas (?:pēc|"
    r"dēļ)|per klaidą|greškom|pomotoma|yanlışlıkla"
)
_MISTAKE_SIGNS: Final = (
    "误(?:寄|发)|错(?:寄|发)|寄错|发错|誤って|間違って|잘못|실수로|بالخطأ|عن طريق الخطأ|בטעות|गलती से|"
    "โดยผิดพลาด|nhầm|salah kirim"
)
_STRANGE: Final = quick(
    r"(?:somebody|someone) else.?s? (?:parcel|package|order|box)|(?:wrong|strange|foreign|not my) (?:parcel|package|"
    r"order)|parcel (?:of|for) (?:somebody|someone) else|(?:fremde|falsche)[ns]? (?:paket|päckchen|sendung|bestellung)|"
    r"paket (?:von|für) jemand(?:em|en)? ander\w+|colis (?:de quelqu.un d.autre|d.(?:un|une) autre)|mauvais colis|"
    r"(?:paquete|pedido) (?:de otr[ao]|ajeno|equivocado)|pacco (?:di un.? ?altr[ao]|altrui|sbagliato)|(?:encomenda|"
    r"pacote) (?:de outr[ao]|alhei[ao]|errad[ao])|pakket van iemand anders|verkeerde? pakket|(?:cudz[aą]|nie moj[aą]|"
    r"obc[aą]) paczk[aęe]|ciz[ií] (?:balík|zásilk\w+)|cudz(?:í|ia|iu) (?:balík|zásielk\w+)|(?:valaki )?más (?:csomagja|"
    r"rendelése|csomagját)|idegen csomag\w*|colet(?:ul)? (?:altcuiva|altei persoane|străin)|ξένο (?:δέμα|πακέτο)|"
    r"чужд[аи]? (?:пратка|колет)|чуж(?:а|у|ий) (?:посилк[ау]|пакунок)|чуж(?:ая|ую|ой|ое) (?:посылк[ау]|заказ|"
    r"отправление)|не моя посылка|(?:någon|nån) annans paket|fel paket|en andens pakke|forkert pakke|noen andres pakke|"
    r"feil pakke|jonkun toisen pake\w+|väärä paketti|kellegi teise pak\w+|vale pakk|sveš\w+ (?:sūtījum|paciņ)\w+|"
    r"svetim\w+ siunt\w+|tuđ[ei]?g?\w* paket|pogrešan paket|tuj paket|napačen paket|başkasının (?:paketi|kargosu)|"
    r"yanlış (?:paket|kargo)"
)
_STRANGE_SIGNS: Final = "别人的(?:包裹|快递)|他人の荷物|別の人の荷物|다른 사람(?:의)? (?:택배|물건)"
"""*Somebody else's parcel came, with NAME in it.*"""
_NEXT_DOOR: Final = quick(
    rf"(?:neighbou?r(?:.s|ing)?|next.door)\s(?:{_SHOPS})[^.]*\bsold|(?:nachbarladen|laden nebenan|nachbargeschäft|"
    r"(?:unser )?nachbar)\b[^.]*\bverkauft\w*|verkaufte[^.]*\b(?:nachbar\w*|nebenan)|(?:le|notre) voisin vendait|"
    r"(?:boutique|magasin) (?:voisine?|d.à côté) vendait|(?:tienda vecina|vecino) vendía|(?:negozio vicino|"
    r"vicino) vendeva|(?:loja vizinha|vizinho) vendia|(?:buurman|buurwinkel) verkocht|sąsiedni sklep sprzedawał|"
    r"soused\w* (?:obchod )?prodával|sused\w* (?:obchod )?predával|szomszéd\w* (?:bolt )?\w*árult|"
    r"magazinul vecin vindea|сосед\w+ (?:магазин\w* )?продава\w+|сусідн\w+ магазин\w* продава\w+|"
    r"съседн\w+ магазин продаваше|grann\w+ (?:butik )?sålde|nabo\w* (?:butik )?sol[gd]te|naapuri\w* (?:kauppa )?myi|"
    r"yan(?:daki)? (?:dükkan|mağaza)\w* \w*sat\w+dı"
)
_RETURNED: Final = quick(
    r"(?i)\((?:sent back|returned|zurückgeschickt|renvoyée?|devuelt[oa]|rimandat[oa]|devolvid[oa]|teruggestuurd|"
    r"odesłan[eya]|vrácen[oa]?|возвращено|iade edildi)\)|\b(?:went back|was returned) to the shop|"
    r"handed back to the (?:chemist|pharmacy)|\bging zurück an den (?:laden|shop|händler)|in der apotheke abgegeben|"
    r"est reparti (?:au magasin|à la boutique)|rendu à la pharmacie|volvió a la tienda|devuelt[oa] a la (?:tienda|"
    r"farmacia)|è tornat[oa] al negozio|(?:restituit|riportat)[oa] (?:al negozio|in farmacia)|voltou (?:à|"
    r"para a) loja|entregue na farmácia|ging terug naar de winkel|teruggebracht naar de apotheek|"
    r"wrócił[oa]? do sklepu|oddan[eya] (?:do|w) apte\w+|(?:сдано|сдал\w*|вернул\w*) в (?:аптеку|магазин)|(?:mağazaya|"
    r"eczaneye) (?:geri )?(?:döndü|verildi|iade)"
)
"""What went back to where it came from."""
_LOST: Final = quick(
    r"lost property|lost and found|found item|left behind|fundsache|fundstück|objets? (?:trouvé|perdu)s?|"
    r"objeto (?:perdido|encontrado)|oggetto (?:smarrito|trovato)|perdidos e achados|objeto achado|gevonden voorwerp|"
    r"rzecz znaleziona|znaleziono|nalezeno|ztráty a nálezy|nájdené|straty a nálezy|talált tárgy|obiect(?:e)? găsit\w*|"
    r"находка|потеряшка|найден[оы]?|бюро находок|знайдено|знахідка|намерена вещ|изгубена вещ|απολεσθέντα|upphittat|"
    r"hittegods|glömt kvar|fundet|funnet|glemt ting|löytötavara\w*|leitud ese|kayıp eşya|buluntu eşya"
)
_LOST_SIGNS: Final = r"失物招领|拾得物|遺失物|忘れ物|분실물|مفقودات|אבידה"
_RIVAL: Final = (
    r"competitor|rival\b|mitbewerber|konkurren|konkurent|concurrent|competidor|competencia|concorren|versenytárs|"
    r"concurent|конкурент|ανταγωνιστ|kilpailija|rakip|rakib"
)
_RIVALS: Final = quick(
    rf"(?i)^\W*(?:\S+\s){{0,3}}?\S*(?:{_RIVAL})\S*\s(?:\S+\s){{0,2}}?(?:sells|verkauft|führt|vend|vende|"
    rf"verkoopt|sprzedaje|"
    r"prodává|predáva|árul|vinde|прода[её]т|продава|πουλάει|säljer|sælger|selger|myy)\s|^\W*(?:rakib|"
    r"rakip).*\bsatıyor\b"
)
"""*Our competitor sells NAME, we sell cups.*"""
_ORDER: Final = quick(
    r"^\W*(?:order|buy|get|bestell\w*|kauf\w*|hol\w*|commandez?|achetez?|pid[ea]\w*|pedid|compr\w+|ordina\w*|"
    r"acquist\w+|encomend\w+|bestel|koop|zamów\w*|kup\w*|objedn\w+|rendelj\w*|vegy\w+|comand\w+|cumpăr\w+|закаж\w+|"
    r"купи\w*|замов\w*|поръча\w+|παράγγειλ\w+|beställ|köp|bestil|køb|bestill|kjøp|tilaa|osta|telli|osta|pasūti\w*|"
    r"užsisak\w+|naruči\w*|sipariş ver\w*|satın al\w*)\s|\b(?:with|from) us\b|\bbei uns\b|\bchez nous\b|"
    r"\bcon nosotros\b|\bda noi\b|\bbij ons\b|\bu nas\b|\bnálunk\b|\bla noi\b|\bу нас\b|\bпри нас\b|\bhos oss\b|"
    r"\bmeiltä\b|\bbizde\b"
)
"""Whoever says so next to it wants it ordered from himself."""
_APART: Final = rf"(?i)(?:^|[^\p{{L}}])(?:{_ELSEWHERE})(?:$|[^\p{{L}}])|{_ELSEWHERE_SIGNS}"
_ASTRAY: Final = rf"(?i)\b(?:{_NEVER_CAME})|{_NEVER_SIGNS}|\b(?:{_MISTAKE})|{_MISTAKE_SIGNS}"
MAY_STRAY: Final = stems(
    loosely(
        f"{_NEVER_CAME}|{_NEVER_SIGNS}|{_MISTAKE}|{_MISTAKE_SIGNS}|{_STRANGE}|{_STRANGE_SIGNS}|{_NEXT_DOOR}|{_LOST}|{_RETURNED}|"
        f"{_LOST_SIGNS}|{_RIVAL}"
    )
)
"""What a text in small letters holds that may have such a sentence."""


def astray(sentences: pl.Series) -> pl.Series:
    """Which sentences (str) tell of what others sent, did not send, sell or lost (bool); what they give stays."""
    found = holds(sentences, _ASTRAY)
    found = found.scatter(found.arg_true(), holds(sentences.filter(found), _APART))
    found |= holds(
        sentences,
        rf"(?i)\b(?:{_STRANGE})\b|{_STRANGE_SIGNS}",
        rf"(?i)\b(?:{_NEXT_DOOR})",
        _RIVALS,
        _RETURNED,
        rf"(?i)^\W*(?:{_LOST})\b.*[:：]|{_LOST_SIGNS}",
    )
    return unless(found, sentences, rf"(?i){GIVES}|{_ORDER}")
