"""Sentences that say of their own page that nothing is sold on it: *nothing can be bought here*, *it offers none*.

Registers, notices and lists of what was tested say so. Own wording.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.said.excluded import NOT
from hiddenlinks.recognise.said.patterns import holds, quick
from hiddenlinks.regex import replace_all

__all__ = ["HERE", "sells_nothing"]

_TRADE: Final = (
    r"sell|sold|sales?\b|buy|bought|purchas|order|offer|shop|trad[ei]|verk[aä]uf|kauf|bestell|angebot|anbiet|bietet|"
    r"vend|achet|achèt|command|propos|boutique|compr|ofre[cz]|oferec|pedir|tienda|acquist|ordin|offr|encomend|koop|"
    r"kopen|bied|sprzeda|kupi|kupowa|zamów|zamaw|oferuj|ofert|prod[aá]v|kupov|koupit|objedn|nabíz|predáv|ponúk|árul|"
    r"vásárol|vehet|rendel|kínál|v[âi]n[dz]|cump[aă]r|ofer[ie]|comand|прода|куп|предла|заказ|поръч|замов|придба|пропону|"
    r"πουλ|πωλ|αγορά|παραγγ|προσφ|sat(?:ı[lşn]|ma|mı)|sipariş|sun(?:m|ul)|sälj|köp|beställ|erbjud|sælg|køb|bestil|tilby|selg|"
    r"kjøp|myy|ostaa|tilaa|tarjo|müü|\bost[ae]|telli|paku|parduo|pirk|užsak|siūl|pārdo|pasūt|piedāv|prodaj|nud[ie]|"
    r"naruč|jual|beli|menawar"
)
"""Words for selling, buying and ordering, the beginnings of them."""
_NOTHING: Final = quick(
    r"nothing|no (?:goods|products?|articles?|items?|wares)|nichts|keine?r?n? (?:waren?|artikel|produkte?)|rien|"
    r"aucun (?:article|produit)|nada|ning[uú]n (?:artículo|producto)|nulla|niente|nessun (?:articolo|prodotto)|"
    r"nenhum (?:artigo|produto)|niets|niks|geen (?:goederen|artikelen|producten|waren)|nic|niczego|nič|semmi\w*|nimic|"
    r"niciun (?:produs|articol)|ничего|никакие товары|нищо|нічого|τίποτα|κανένα (?:προϊόν|είδος)|inget|inga varor|"
    r"ingenting|intet|ingen varer|ikke noget|mitään|midagi|nieko|neko|ništa|ničesar|(?:hiçbir|bir) şey"
)
HERE: Final = quick(
    r"here|hier|hierüber|ici|aquí|acá|aqui|qui|tu|tutaj|zde|tady|itt|aici|здесь|тут|тук|εδώ|här|her|täällä|täältä|tästä|siin|siit|"
    r"čia|šeit|ovdje|ovde|tukaj|bura\w*|di sini"
)
"""Words for the place where somebody reads, in many languages."""
_PAGE: Final = quick(
    r"(?:web|home)?pages?|(?:web)?sites?|regist(?:er|ry|re|ro|ru|rul|eret)|lists?|notices?|overview|directory|archive|"
    r"(?:web|internet)?seite|\w*verzeichnis|\w*liste|übersicht|annuaire|página|sitio|listado|aviso|pagina|sito|elenco|"
    r"avviso|lijst|overzicht|stron[aeęy]|rejestr\w*|spis\w*|serwis\w*|lista|stránk\w+|rejstřík\w*|registr\w*|seznam\w*|"
    r"zoznam\w*|oldal\w*|nyilvántartás\w*|site-ul|страниц\w+|сайт\w*|реестр\w*|списо?к\w*|списък\w*|сторінк\w+|"
    r"реєстр\w*|регистър\w*|σελίδα|μητρώο|κατάλογος|sayfa\w*|kayıt\w*|sid[ae]n?|registret|listan|sivu\w*|rekisteri\w*|"
    r"luettelo\w*|leh[te]\w*|nimekir\w+|lapa\w*|reģistr\w*|puslap\w+|sąraš\w+|stranic\w+|registar\w*|popis\w*|stran|"
    r"halaman|daftar"
)
_BODY: Final = quick(
    r"agency|agencies|authority|museum|library|university|institute|association|club|charity|foundation|federation|"
    r"clinic|editors|editorial office|agentur|behörde|bibliothek|universität|institut|verein|stiftung|verband|klinik|"
    r"redaktion|agence|autorité|musée|bibliothèque|université|fondation|fédération|clinique|rédaction|agencia|autoridad|"
    r"museo|biblioteca|universidad|asociación|fundación|federación|clínica|redacción|agenzia|autorità|università|"
    r"associazione|fondazione|federazione|clinica|redazione|agência|autoridade|museu|universidade|associação|fundação|"
    r"redação|autoriteit|bibliotheek|vereniging|stichting|redactie|urząd|agencja|muzeum|uczelnia|stowarzyszenie|fundacja|"
    r"klub|redakcja|úřad|knihovna|univerzita|spolek|nadace|redakce|ведомство|агентство|музей|библиотека|университет|"
    r"ассоциация|фонд|клуб|редакция|поликлиника|kurum\w*|müze\w*|kütüphane\w*|üniversite\w*|dernek|derneği\w*|vakf\w+|"
    r"kulüp|kulübü\w*|myndighet\w*|museet|föreningen|klubben|redaktionen|hivatal|könyvtár|egyetem|egyesület|autoritatea|"
    r"muzeul|universitatea|asociația|fundația|агенция\w*|η υπηρεσία|ο σύλλογος"
)
"""Who sells nothing: *the agency sells no medicines*."""
_WE: Final = quick(
    r"we (?:do not |don.t )?sell|wir verkaufen|verkaufen wir|nous ne vendons|on ne vend|vendemos|non vendiamo|vendiamo|"
    r"w(?:e|ij) verkopen|nie sprzedajemy|neprodáváme|nepredávame|не прода[её]м|не продаємо|не продаваме|nu vindem|"
    r"nem árulunk|δεν πουλάμε|δεν πωλούμε|satmıyoruz|säljer|sælger|selger|emme myy|ei müü|neparduodame|nepārdodam|"
    r"ne prodajemo"
)
_WE_SELL_NOTHING: Final = (
    rf"(?i)(?:^|[,;:–—])\W*(?:\p{{L}}+\s){{0,2}}(?:{_WE})\s(?:\p{{L}}+\s)?(?:{_NOTHING})(?:\s(?:{HERE}))?\W*$|"
    rf"^\W*(?:\p{{L}}+\s)?(?:{_NOTHING})\s(?:\p{{L}}+\s)?(?:{_WE})\W*$"
)
"""A sentence that says no more than *we sell nothing*."""
_NONE: Final = rf"(?i)\b(?:{_NOTHING})\b"
_WHERE: Final = rf"(?i)\b(?:{HERE}|{_PAGE}|{_BODY})\b"
_DENIES: Final = quick(
    rf"(?i)^\W*(?:[^\s,]+[ '’]){{0,2}}(?:{_PAGE}|{_BODY})\b.*\b(?:{NOT}|no|ni|nu|"
    r"ne(?:prod[aá]v|nab[ií]z|pred[aá]v|pon[uú]k)\w*|\w+m[aeıiuü](?:z|yor))\b"
)
"""A sentence that begins with its page, or with whose it is, and says *not*."""
_SIGNS: Final = (
    r"均不出售|均非卖品|(?:本(?:资料|名录|目录|书|通报)[^。]{0,20}，)?不提供商品、价格|"
    r"(?:本(?:页|站|网页|页面|网站|頁)|此处|这里|在这里)(?:[^，。]{0,8}，)?[^，。]{0,6}(?:不(?:出售|销售|提供商品|能购买)|无法购买)|"
    r"(?:このページ|当サイト|本サイト|当編集部|ここ)[^、。]{0,16}(?:販売|購入|注文|商品)[^、。]{0,8}(?:せず|ません|できない)|"
    r"(?:이 (?:페이지|"
    r"사이트|목록)|여기)[^,.]{0,10}(?:판매|구매|구입|주문)[^,.]{0,6}(?:않|없)|لا (?:يباع|يمكن شراء|تبيع|"
    r"نبيع)[^.،]{0,12}هنا|لا يمكن (?:الطلب|الشراء) (?:منها|منه|هنا|عبرها)|"
    r"(?:هذه الصفحة|هذا الموقع) (?:[^.،]{0,20} و)?لا (?:تبيع|يبيع|تعرض|يعرض)|"
    r"כאן (?:לא|אי אפשר|אין)[^.,]{0,6}(?:מוכרים|לקנות|למכור)|"
    r"(?:דף|אתר) זה (?:לא|אינו) (?:מוכר|מציע)|यहाँ (?:कुछ|कोई)[^।]{0,20}(?:नहीं|न) (?:बिक|बेच|खरीद|ख़रीद)|"
    r"ที่นี่ไม่(?:มี)?(?:ขาย|จำหน่าย)|(?i:trang này|ở đây)(?: cung cấp thông tin,)? không (?:bán|cung cấp)"
)
_FOR_SALE: Final = quick(
    r"for sale|on sale|zum verkauf|zu verkaufen|verkäuflich|à vendre|en vente|a la venta|en venta|in vendita|"
    r"na sprzedaż|à venda|te koop|прода[её]тся|на продажу|продається|satılık|na prodej|na predaj|eladó|de vânzare|"
    r"за продажба|се продава|προς πώληση|πωλείται|till salu|til salgs?|myytävänä|müügiks|parduodama|pārdošanā|"
    r"na prodaju|naprodaj"
)
_NO_PART: Final = (
    rf"(?i)^\W*(?:{_NOTHING}|none|keines?|aucun\w*|ningun\w*|nessun\w*|nenhum\w*|geen|żaden|żadn\w+|žádn\w+|"
    rf"hiçbiri)\b(?:\s\S+){{0,4}}?\s(?:{_FOR_SALE})\b"
)
"""*Nothing of it is for sale*: whoever says so of what a page names sells none of it."""
_GOODS: Final = quick(
    r"goods|products?|items|waren?|produkte?n?|artikel|marchandises?|produits?|productos?|merc[ei]|prodotti|towar\w*|"
    r"produkt\w*|produtos|mercadorias|товар\w*|goederen|producten|ürün\w*|zboží|tovar\w*|áru\w*|termék\w*|produse|"
    r"стоки|προϊόντα|varor|varer|tuottei?ta|tooteid|prekių|preces|proizvod\w*|roba|robe|izdelk\w+"
)
_PRICES: Final = quick(
    r"prices?|preise?n?|prix|precios?|prezzi|cen[ay]?|preços|цен\w*|prij[sz]\w*|fiyat\w*|ár\w{0,3}|preț\w*|τιμές|pris\w*|"
    r"hinto?j?a|hindu|kainų|cenas|cijen[ae]"
)
_NEITHER: Final = (
    rf"(?i)\b(?:{NOT}|no|ni|nu|not|ne|не|нет|нема[єе]?|няма|ne(?:nab[ií]z|pon[uú]k)\w*|"
    r"\w+m[aeıiuü](?:z|yor))\b"
)
"""It offers neither goods nor prices: no list that sells says so of itself."""
_OTHERWISE: Final = (
    r"(?i)prescri|rezept|ordonnance|recet|ricett|recept|рецепт|reçete|minor|minderj|mineur|menor|nieletn|\b18\b|cheap|"
    r"billig|günstig|barat|goedkop|econom|\btani|levn|дешев|дешёв|ucuz|\bdat[aeoi]\b|daten|données|dados|gegevens|"
    r"\bdan[eyi]\b|údaj|данн|adat|personal|persönlich|only\b|sondern|\bbut\b|aber|except|außer|sauf|excepto|solo|"
    r"seulement|nur\b|tylko|pouze|только|csak"
)
"""Words by which it says something else: who may not buy, who buys nothing *but*, whose data are not sold."""
_INFORMS: Final = quick(
    r"(?i)\b(?:only|just|s[oó]lo|solamente|só|apenas|somente|soltanto|seulement|uniquement|nur|"
    r"lediglich|alleen|enkel|slechts|tylko|jedynie|pouze|jen|iba|len|только|лишь|лише|тільки|само|csak|csupán|doar|numai|"
    r"μόνο|endast|bara|kun|bare|blot|vain|ainoastaan|ainult|üksnes|tik|tiktai|tikai|vienīgi|samo|yalnızca|sadece)\s"
    r"(?:(?:for|zur|à|para|per|voor|do|в|для|за|til|till|provides|gives|gibt|donne|da|dà|dá|geeft|daje|podaje|dává|ad|"
    r"dă|ger|gir|giver|antaa|annab|sniedz|teikia|daje)\s)?(?:inform|информ|інформ|bilgi|tájékoz|πληροφ|tiedo|tieto|teave|teavit)\w*|"
    r"\binform(?:s|iert|eert|uje|a|e|erar|erer|oi|ează)?\s(?:only|nur|lediglich|alleen|seulement|soltanto|solo|jen|iba|"
    r"tylko|endast|bara|kun|bare|doar|samo)\b"
)
"""That it only informs: no exception."""
_SHORT: Final = 14
"""Words up to which a sentence speaks of nothing else."""


def sells_nothing(texts: pl.Series) -> pl.Series:
    """Which pages (str) say in a short sentence of their own that nothing is sold on them (bool)."""
    some = pl.DataFrame({"said": texts.str.split("\n")}).with_row_index("row").explode("said")
    some = some.with_columns(pl.col("said").str.extract_all(r"[^.!?。！？]+")).explode("said")
    some = some.filter(pl.col("said").str.count_matches(r"\p{L}+") <= _SHORT)
    said = replace_all(some["said"], _INFORMS, "")
    speaks = holds(said, _WHERE) & holds(said, f"(?i){_TRADE}") & ~holds(said, _OTHERWISE)
    speaks &= holds(said, _NONE) | holds(said, _DENIES)
    neither = holds(said, rf"(?i)\b(?:{_GOODS})\b") & holds(said, rf"(?i)\b(?:{_PRICES})\b")
    neither &= holds(said, _NEITHER)
    speaks |= (neither | holds(said, _NO_PART)) & ~holds(said, _OTHERWISE)
    rows = some["row"].filter(speaks | holds(said, _SIGNS) | holds(said, _WE_SELL_NOTHING))
    return pl.int_range(len(texts), eager=True).is_in(rows.unique().implode())
