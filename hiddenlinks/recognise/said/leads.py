"""What leads to goods in a sentence that names no price: *online pharmacy without prescription: NAME, NAME*.

A line may be all that a page has. Who sells then says so once: by what the shop is, by a word for selling before a
colon, by the act of selling, or that no prescription is asked for. Own wording.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from hiddenlinks.recognise.said.excluded import NOT
from hiddenlinks.recognise.said.governed import SHOP_FOR
from hiddenlinks.recognise.said.patterns import holds, quick, unless
from hiddenlinks.recognise.said.sentences import QUESTION

if TYPE_CHECKING:
    from hiddenlinks.recognise.said.clauses import Judge

__all__ = ["UNPRESCRIBED", "leads"]

UNPRESCRIBED: Final = quick(
    r"(?i:\b(?:without|no|ohne|sans|sin|senza|sem|zonder|bez|без|fără|utan|uden|uten|"
    r"χωρίς)(?:\s\S+){0,2}?\s"
    r"(?:prescription|rezept|ordonnance|receta|papel|ricetta|receita|recept|předpis|predpis|rețetă|рецепт|resept|"
    r"συνταγή)|rezeptfrei|recept nélkül|ilman reseptiä|reçetesiz|be recepto|bez receptes|ilma retseptita)|"
    r"(?:不用|无需|不要)处方|処方箋(?:なし|不要)|처방전 없이|بدون وصفة"
)
"""That something comes without a prescription."""
_OUTLET: Final = (
    r"(?:web|e-?|online[- ]?|sex-?|sexy |tele)?shops?|\w*(?:shop|laden|versand|apotheke|geschäft|winkel|apotheek|"
    r"butik|butikk|butiken|butikken|apotek|apoteket|kauppa|apteekki|pood|apteek|bolt|áruház|patika|gyógyszertár)|"
    r"stores?|pharmac(?:y|ies)|drugstore|boutique|magasin|pharmacie|tienda|farmacia|negozio|loja|farmácia|"
    r"e-?sklep|sklep(?:ie|ik|u)?|aptek[aię]|aptece|obchod(?:ě|e)?|lékárn[aeyě]|lekáreň|lekárn[ei]|üzlet\w*|"
    r"magazin\w*|farmacie|\w*shopseite|\w*-?шоп(?:е|а|у)?|\w*-?магазин\w*|\w*-?аптек\w*|крамниц\w*|κατάστημ\w+|"
    r"μαγαζί|φαρμακείο|veikal[sā]|aptiek[aā]|parduotuvė\w*|vaistinė\w*|trgovin[aie]|prodavnic[ae]|ljekarn[aie]|"
    r"lekarn[aie]|апотека|продавница|mağaza\w*|dükkân\w*|dükkan\w*|eczane\w*|toko|cửa hàng|nhà thuốc"
)
"""What a place is called that sells."""
_OUTLET_SIGNS: Final = (
    r"(?:商店|商城|店铺|药店|藥局|用品店|网店|ショップ|通販|薬局|ストア|쇼핑몰|가게|약국|스토어|متجر|صيدلية|חנות|"
    r"בית מרקחת|दुकान|फार्मेसी|ร้าน)"
)
_SALE: Final = (
    r"sales?|selling|for sale|mail[- ]?order|by (?:post|mail)|wholesale|delivery|delivered|orders?|verkauf|"
    r"zu kaufen|(?:im|unser) angebot|per post|lieferung|großhandel|vente|à vendre|par (?:la )?poste|gros|"
    r"livraison|commande|venta|por correo|mayorista|a domicilio|vendita|per posta|ingrosso|venda|pelo correio|"
    r"atacado|verkoop|te koop|groothandel|sprzedaż|sprzedaży|pocztą|hurt\w*|z dostawą|prodej\w*|poštou|predaj\w*|"
    r"eladó|eladás|postán|vânzare|vânzări|prin poștă|продаж[аиу]?|почтой|оптом|с доставкой|заказ\w*|поштою|"
    r"з доставкою|замовлення|продажба|по пощата|с доставка|πώληση|πωλούνται|ταχυδρομικώς|försäljning|till salu|"
    r"via post|salg|til salgs?|(?:our|unser\w*|notre|nuestr[oa]|nostr[oa]|noss[oa]|ons|onze|nasz\w*|naš\w*|"
    r"наш\w*) (?:\w+ )?(?:range|assortment|selection|sortiment|auswahl|gamme|assortiment|choix|surtido|gama|"
    r"assortimento|gamma|sortido|asortyment|ассортимент|асортимент)|pr\.? post|myynti|myytävänä|postitse|müük|"
    r"müügil|pārdošana|pardavimas|prodaja|poštom|po pošti|satış[ıi]?|satılık|kargo(?:yla)?|penjualan|dijual|bán"
)
"""The act of it."""
_SALE_SIGNS: Final = (
    r"(?:出售|销售|销量|現貨|现货|包邮|販売|取扱|在庫|판매|재고|للبيع|بيع|توصيل|"
    r"למכירה|במשלוח|बिक्री|จำหน่าย|ขาย)"
)
_STOCK: Final = (
    r"(?:in )?stock|lager|auf lager|bestand|en stock|stocks?|existencias|magazzino|estoque|voorraad|na stanie|"
    r"na składzie|skladem|na sklade|raktáron|în stoc|pe stoc|в наличии|наличие|в наявності|налично|απόθεμα|"
    r"i lager|på lager|varastossa|laos|noliktavā|sandėlyje|na zalihi|na zalogi|stokta|stok"
)
"""What there is, right before the colon: *out of stock* is denied, *stock market* is something else."""
_LABEL: Final = (
    rf"^\W*(?:[^\s:：.!?]+\s){{0,5}}?(?:{_OUTLET}|{_SALE})(?:[\s,]+[^\s:：.!?]+){{0,4}}\s?[:：]\s?\S"
    rf"|^\W*(?:{_STOCK})\s?[:：]\s?\S"
    rf"|^[^:：.!?。，]{{0,20}}(?:{_OUTLET_SIGNS}|{_SALE_SIGNS})[^:：.!?。]{{0,16}}[:：]\s?\S"
)
"""Such a word before the colon with which a sentence begins."""
_ACT: Final = (
    r"(?:^|[:：,]\s(?:[^\s:：,]{1,8},\s)?)\W{0,3}(?:sales? of|selling|verkauf (?:von|der|des)|vente (?:de|d['’])|"
    r"venta de|vendita (?:di|d['’])|venda de|verkoop van|sprzedaż|prodej|predaj|eladó|vânzare de|продажа|продаём|"
    r"продаем|продаю|продаж|продажба на|πώληση|försäljning av|salg (?:af|av)|myydään)\s|\b(?:hier (?:verkauf|"
    r"gibt es|verko)|ici,? on vend|aquí (?:se )?vend|qui si vend|aqui (?:se )?vend|tu(?:taj)? sprzeda|"
    r"tady (?:se )?prod|aici (?:se )?vind|здесь прода|тук (?:се )?прода|тут прода|εδώ πουλ|här sälj|her s[æe]lg|"
    r"täällä myy|burada sat|here (?:we|they) sell|sold here)"
)
"""Who sells says so at the beginning, or that it is done here."""
_CALL: Final = (
    r"\b(?:(?:buy|order|get) (?:(?:it|them|this|yours) )?(?:from us )?here|(?:kauft?|bestellt?|holt) (?:(?:es|sie|"
    r"euch) )?(?:jetzt |bei uns )?hier|jetzt hier (?:kaufen|bestellen)|(?:achet|command|"
    r"pren)ez(?:-l[ea]s?)? (?:chez nous )?ici|(?:cómpr|compr|píd|pid|encárg|encarg)\w+ (?:ahora )?aquí|(?:compr|peç|"
    r"pe[cç]|encomend)\w+ (?:agora )?aqui|(?:compr|ordin|prend)(?:a|ate|atelo|alo|i|ete|ilo|etelo) (?:ora )?qui|"
    r"(?:koop|bestel)t? (?:(?:het|ze) )?(?:nu )?hier|(?:kup(?:cie|uj|ujcie)?|zam(?:ów|aw)\w+) (?:u nas )?(?:tu|tutaj)|"
    r"(?:kup(?:te|ujte)|objednejte|objednajte) (?:u n[áa]s )?(?:zde|tady|tu)|(?:покупайте|берите|заказывайте|купляйте|"
    r"беріть|замовляйте|купувайте|поръчайте) (?:у нас |при нас )?(?:тут|здесь)|buradan (?:al|sipariş)\w*|(?:köp|"
    r"beställ) (?:nu )?här|(?:køb|kjøp|bestil) (?:nu )?her|(?:osta|tilaa) (?:nyt )?täältä|(?:vegy|rendelj)\w+ itt|"
    r"(?:cumpăr|comand)ați (?:de )?aici|αγοράστε εδώ|παραγγείλτε εδώ)"
)
"""Who is called to buy here is sold to, whatever became of another shop."""
_CODED: Final = r"^\W*\d{8,}\s?[:：=]\s\p{L}"
"""A listing's number, and what comes of it: *41551807: NAME*. Patents and reports have fewer digits."""
_ARRIVES: Final = (
    r"\b(?:comes?|arrives?|kommt|arrivent?|arriva|llega|chega|przychodzi|przyjdzie|přijde|příde|príde|при(?:дёт|ходит|"
    r"едет)|прийде|gelir|komt|kommer)\s(?:by (?:post|mail)|in the (?:post|mail)|mit der post|per post|par la poste|"
    r"per posta|por correo|pelo correio|pocztą|poštou|почтой|по почте|поштою|postayla|kargoyla|met de post|"
    r"med posten)\b"
)
"""How it reaches who orders something else."""
_HEADED: Final = rf"{SHOP_FOR}[^:.!?]{{3,90}}:\s"
"""What a shop calls itself, before a list of what it has: *shop for food supplements: NAME, NAME*."""
_LEADS: Final = quick(rf"(?i){_LABEL}|{_ACT}|{_CALL}|{_CODED}|{_ARRIVES}")
_TELLS: Final = (
    r"(?i)\b(?:closed|raid|seiz|ban(?:s|ned)\b|forbid|illegal|prohibit|offen[cs]e|crim[ei]|fine[ds]?\b|recall|"
    r"shortage|danger|warn|ministr|licen[cs]|penalt|law\b|police|court\b|verbot|strafbar|rückruf|razzia|gefahr|"
    r"ministeri|gesetz|polizei|gericht|interdit|illéga|rappel|amende|tribunal|avertit|prohib|ilegal|delito|"
    r"retirada|peligro|ley\b|multa|policía|advierte|vietat|reato|richiam|pericol|legge\b|polizia|proibi|recolh|"
    r"perigo|lei\b|polícia|verboden|strafba|terugroep|gevaar|wet\b|politie|rechtbank|boete|waarschuw|zakaz|"
    r"nielegaln|wycof|niebezpiecz|ustaw|policj|sąd\b|ostrzeg|zakázan|nezákonn|stažen|stiahnut|nebezpe|zákon|"
    r"polici|soud|pokut|varuj|tilos|tiltott|veszély|törvény|rendőr|bíróság|interzis|lege\b|poliți|amend|запре|"
    r"незакон|отзыв|опасн|минздрав|министерств|закон|полици|суд\b|штраф|предупрежд|заборон|небезпе|міністерств|"
    r"поліц|забранен|απαγορ|κίνδυν|υπουργ|νόμο|αστυνομ|förbju|polis|domstol|böter|varnar|forbudt|politi|bøde|"
    r"advarer|kielletty|vaara|poliisi|sakko|varoitta|yasak|tehlike|bakanlı|mahkeme|uyar|less?on|lección|leçon|"
    r"lektion|lekcj|lezione|aula\b|урок|лекци|students?\b|courses?\b|cours\b|curso\b|corso\b|kurs|only\b|nur\b|"
    r"solo\b|sólo\b|seulement|uniquement|apenas|alleen|tylko|jen\b|pouze|len\b|csak|doar|только|лише|само\b|μόνο|"
    r"bara\b|endast|kun\b|vain\b|sadece|out of|sucht\b|seeks|hiring|recrute|busca\b|cerca\b|zoekt|szuka|hledá|"
    r"hľadá|ищет|шукає|keres|caută|търси|ζητά|söker|søger|søker|hakee|arıyor|rupture|agotad|esaurit|esgotad|"
    r"uitverkocht)|禁止|违法|違法|불법|금지|ممنوع|אסור"
)
"""What a sentence holds that tells of selling, and does not sell."""
_UNLED: Final = rf"(?i)\b(?:{quick(NOT)})\b|{quick(_TELLS)}|{QUESTION}"


def leads(sentences: pl.Series, tone: Judge) -> pl.Series:
    """Which sentences (str) say that somebody sells what they name, before it or behind it (bool).

    None that denies something, or speaks like one that informs. ``tone``: how often a text informs and sells, (n, 2).
    """
    found = unless(holds(sentences, _LEADS, UNPRESCRIBED), sentences, _UNLED)
    at = found.arg_true()
    found = found.scatter(at, tone(sentences.gather(at))[:, 0] == 0)
    return found | holds(sentences, _HEADED)
