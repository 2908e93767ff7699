"""What stands under *customers also bought*: a platform shows other people's goods there, in some forty languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.recognise.pages.parts import split
from hiddenlinks.recognise.said.patterns import holds
from hiddenlinks.regex import extract

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

__all__ = ["OTHERS", "unrecommended"]

_OTHERS: Final = (
    r"(?:customers|people|buyers|shoppers|others|members)[^\n:]{0,28} (?:also|bought|viewed|liked)|you (?:may|might|"
    r"could) (?:also )?(?:like|enjoy|love|be interested)|you'?ll (?:also )?love|(?:(?:similar|related|recommended|"
    r"sponsored|suggested|other) ){1,2}(?:items?|products?|listings?|goods|offers|articles)|"
    r"more (?:from this (?:seller|shop|store)|to love|like this|items)|recently viewed|frequently bought|"
    r"often bought|recommended for you|recommendations|just for you|sponsored|customers' choice|"
    r"(?:das )?könnte (?:ihnen|dir)|kunden (?:kauften|interessier|sahen|die)|ähnliche (?:artikel|produkte|anzeigen|"
    r"angebote)|zuletzt (?:an)?gesehen|wird oft zusammen|andere kauften|empfehlungen|empfohlen|gesponsert|"
    r"weitere artikel|vous aimerez|vous pourriez|les clients ont|(?:produits|articles|annonces) (?:similaires|"
    r"associés|connexes|sponsorisé|recommandé|apparenté)|récemment (?:vus|consultés)|vus récemment|souvent achetés|"
    r"recommandé pour vous|nos recommandations|ils ont aussi|(?:te|le|quizás te) (?:puede|podría|pueden|"
    r"podrían) (?:interesar|gustar)|también te|los clientes (?:también|que)|(?:productos|artículos|"
    r"anuncios) (?:similares|relacionados|patrocinados|recomendados)|vistos? recientemente|comprados juntos|"
    r"recomendad[oa]s para ti|otros (?:clientes|compradores)|potrebbe(?:ro)? (?:interessarti|piacerti|anche)|"
    r"(?:prodotti|articoli|annunci) (?:simili|correlati|sponsorizzati|consigliati)|i clienti hanno|"
    r"chi ha (?:acquistato|visto)|visti di recente|spesso comprati|consigliati per te|você (?:também )?(?:pode|"
    r"poderá)|(?:também )?(?:pode|poderá) (?:gostar|interessar)|quem (?:comprou|viu)|clientes também|(?:produtos|"
    r"artigos|itens|anúncios) (?:semelhantes|similares|relacionados|patrocinados|recomendados)|vistos recentemente|"
    r"anderen (?:bekeken|kochten)|(?:dit )?vind je misschien|misschien vind|vergelijkbare|gerelateerde|"
    r"onlangs bekeken|vaak samen|klienci (?:kupili|którzy|oglądali)|inni (?:klienci|kupili|oglądali)|"
    r"podobne (?:produkty|przedmioty|oferty|ogłoszenia)|może (?:ci|cię|cie|ci się|też)|ostatnio (?:oglądane|"
    r"przeglądane)|polecane|często kupowane|zobacz (?:też|także)|mohlo by (?:vás|se|sa)|zákazníci (?:také|tiež|kteří|"
    r"ktorí)|podobné (?:produkty|zboží|položky|tovary)|související|súvisiace|naposledy|ezek is érdekel|mások ezt|"
    r"hasonló termék|legutóbb megtekintett|ajánlott termék|önnek ajánl|ți-ar putea|(?:produse|articole) (?:similare|"
    r"asemănătoare|recomandate|sponsorizate)|clienții (?:au|care)|văzute recent|може да харесате|подобни (?:продукти|"
    r"обяви)|клиентите също|наскоро разгледани|ίσως σας|παρόμοια προϊόντα|σχετικά προϊόντα|οι πελάτες|"
    r"είδατε πρόσφατα|(?:с|вместе с) эти(?:м|ми) товар|с этим (?:товаром )?(?:смотрят|покупают|также)|"
    r"похожие (?:товары|объявления)|вам (?:может|могут|также) (?:понравит|подойд|понрав)|вы (?:недавно )?смотрели|"
    r"недавно просмотренн|рекомендуем|покупатели также|з цим товаром|схожі (?:товари|оголошення)|вам (?:може|"
    r"можуть) сподобат|нещодавно перегля|покупці також|bunlar(?:ı)? da|benzer ürünler|ilgini(?:zi)? çekebilir|"
    r"birlikte al|son (?:gezdiğin|baktığın)|bu ürünü alanlar|sponsorlu|(?:andra|kunder) (?:köpte|som|har|tittade)|"
    r"liknande (?:produkter|artiklar|annonser)|du kanske|senast visade|rekommenderas|andre (?:købte|kunder|kjøpte|"
    r"så)|(?:lignende|relaterede|relaterte) |du (?:vil )?(?:måske|kanskje)|sidst sete|nylig vist|saatat (?:pitää|"
    r"olla)|samankaltais|asiakkaat (?:ostivat|katsoivat)|viimeksi katso|sarnased tooted|teile võib|viimati vaadatud|"
    r"līdzīg(?:as|i) preces|jums varētu|nesen skatīt|panašios prekės|jums gali|neseniai žiūr|slični proizvodi|"
    r"možda (?:će|vam)|kupci su|nedavno (?:pregledano|gledano)|podobni izdelki|morda vam|nedavno ogledano|猜你喜欢|"
    r"猜你喜歡|相关商品|相關商品|类似商品|類似商品|看了又看|买了又买|浏览过|推荐商品|为你推荐|おすすめ|関連商品|"
    r"この商品を(?:見た|買った)|最近チェック|一緒に購入|함께 본|비슷한 상품|추천 상품|관련 상품|최근 본|"
    r"이 상품을 (?:본|구매)|قد يعجبك|منتجات مشابهة|منتجات ذات صلة|اشترى العملاء|شوهد مؤخرا|אולי תאהבו|מוצרים דומים|"
    r"לקוחות שקנו|נצפו לאחרונה|có thể bạn|sản phẩm tương tự|สินค้าที่คล้าย|คุณอาจจะชอบ|produk serupa|mungkin anda|"
    r"kamu mungkin|आपको यह भी|मिलते-जुलते|misschien ook|spesso acquistati|s-ar putea să|clienții au|ez is tetsz|"
    r"mások ezt|muut ostivat|andra köpte|andre købte|kupili także|kupili również|koupili také|kúpili aj|"
    r"μπορεί (?:επίσης )?να σας|αγοράστηκαν μαζί|συχνά αγοράζ|birlikte alınan|买了的人|買了的人|คุณอาจชอบ|"
    r"ลูกค้ายังซื้อ|"
    r"לקוחות קנו|אולי יעניין|קונים גם|ग्राहकों ने|भी खरीदा"
)
OTHERS: Final = rf"(?si)(?:^|[\n.!?|·•])[\s\p{{P}}\p{{S}}]{{0,9}}(?:{_OTHERS})[^\n:]{{0,48}}[:\n](.*)"
"""A heading under which a platform shows other people's goods on a listing's page, and all that follows (group 1)."""
_MOST: Final = 200
"""Parts of what stands there that are read."""
_NAMES: Final = 2
"""Words from which a part names something."""
_MOSTLY: Final = 0.5
"""Share of such goods among what is named there, from which a seller wrote it: a platform shows all kinds of things."""


def unrecommended(texts: pl.Series, offers: Callable[[pl.Series], NDArray[np.float32]]) -> pl.Series:
    """The texts (str) without what stands under such a heading, unless half of it is goods of some category.

    Descriptions that were read off a page hold what the platform shows there. ``offers``: log-odds of a text, (n, k).
    """
    at = holds(texts, OTHERS).arg_true()
    if not at.len():
        return texts
    some = texts.gather(at)
    tails = extract(some, OTHERS, 1)
    parts = split(tails, _MOST).filter(pl.col("words") >= _NAMES)
    named = offers(parts["part"]).max(axis=1, initial=-np.inf) > 0
    page = parts["page"].to_numpy()
    goods, all_ = (np.bincount(page, by, some.len()) for by in (named, None))
    theirs = goods < _MOSTLY * np.maximum(all_, 1)
    head = some.str.head(some.str.len_chars().cast(pl.Int64) - tails.str.len_chars().cast(pl.Int64))
    return texts.clone().scatter(at, head.zip_with(pl.Series(theirs), some))
