"""What leads to goods in a sentence that names no price: *online pharmacy without prescription: NAME, NAME*.

A line may be all that a page has. Who sells then says so once: by what the shop is, by a word for selling before a
colon, by whose shop it is, or that no prescription is asked for. Own wording; goods without a prescription are what
most illicit pharmacies advertise (LegitScript and others; docs/recognition.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from hiddenlinks.recognise.said.excluded import NOT
from hiddenlinks.recognise.said.governed import SHOP_FOR
from hiddenlinks.recognise.said.patterns import holds, quick, unless

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
    r"(?:web|e-?|online[- ]?|sex-?|sexy |tele)?shops?|\w*(?:shop|laden|versand|apotheke|geschäft|winkel|apotheek|butik|"
    r"butikk|butiken|butikken|apotek|apoteket|kauppa|apteekki|pood|apteek|bolt|áruház|patika|gyógyszertár)|stores?|"
    r"pharmac(?:y|ies)|drugstore|boutique|magasin|pharmacie|tienda|farmacia|negozio|loja|farmácia|e-?sklep|"
    r"sklep(?:ie|ik|u)?|aptek[aię]|aptece|obchod(?:ě|e)?|lékárn[aeyě]|lekáreň|lekárn[ei]|üzlet\w*|magazin\w*|"
    r"farmacie|\w*shopseite|\w*-?шоп(?:е|а|у)?|\w*-?магазин\w*|\w*-?аптек\w*|крамниц\w*|κατάστημ\w+|μαγαζί|φαρμακείο|"
    r"veikal[sā]|aptiek[aā]|"
    r"parduotuvė\w*|vaistinė\w*|trgovin[aie]|prodavnic[ae]|ljekarn[aie]|lekarn[aie]|апотека|продавница|mağaza\w*|"
    r"dükkân\w*|dükkan\w*|eczane\w*|toko|apotek|cửa hàng|nhà thuốc"
)
"""What a place is called that sells."""
_OUTLET_SIGNS: Final = (
    r"(?:商店|商城|店铺|药店|藥局|用品店|网店|ショップ|通販|薬局|ストア|쇼핑몰|가게|약국|스토어|متجر|صيدلية|חנות|"
    r"בית מרקחת|दुकान|फार्मेसी|ร้าน)"
)
_SALE: Final = (
    r"sales?|selling|for sale|mail[- ]?order|by (?:post|mail)|wholesale|delivery|delivered|orders?|verkauf|zu kaufen|"
    r"(?:im|unser) angebot|per post|lieferung|großhandel|vente|à vendre|par (?:la )?poste|gros|livraison|commande|"
    r"venta|por correo|mayorista|a domicilio|vendita|per posta|ingrosso|venda|pelo correio|atacado|verkoop|te koop|"
    r"groothandel|sprzedaż|sprzedaży|pocztą|hurt\w*|z dostawą|prodej\w*|poštou|predaj\w*|eladó|eladás|postán|"
    r"vânzare|vânzări|prin poștă|продаж[аиу]?|почтой|оптом|с доставкой|заказ\w*|поштою|з доставкою|замовлення|"
    r"продажба|по пощата|с доставка|πώληση|πωλούνται|ταχυδρομικώς|försäljning|till salu|via post|salg|til salgs?|"
    r"(?:our|unser\w*|notre|nuestr[oa]|nostr[oa]|noss[oa]|ons|onze|nasz\w*|naš\w*|наш\w*) (?:\w+ )?(?:range|assortment|"
    r"selection|sortiment|auswahl|gamme|assortiment|choix|surtido|gama|assortimento|gamma|sortido|asortyment|"
    r"ассортимент|асортимент)|pr\.? post|myynti|myytävänä|postitse|müük|müügil|pārdošana|pardavimas|prodaja|poštom|"
    r"po pošti|satış[ıi]?|"
    r"satılık|kargo(?:yla)?|penjualan|dijual|bán"
)
"""The act of it."""
_SALE_SIGNS: Final = (
    r"(?:出售|销售|销量|現貨|现货|包邮|販売|取扱|在庫|판매|재고|للبيع|بيع|توصيل|"
    r"למכירה|במשלוח|बिक्री|จำหน่าย|ขาย)"
)
_STOCK: Final = (
    r"(?:in )?stock|lager|auf lager|bestand|en stock|stocks?|existencias|magazzino|estoque|voorraad|na stanie|"
    r"na składzie|skladem|na sklade|raktáron|în stoc|pe stoc|в наличии|наличие|в наявності|налично|απόθεμα|i lager|"
    r"på lager|"
    r"varastossa|laos|noliktavā|sandėlyje|na zalihi|na zalogi|stokta|stok"
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
    r"продаем|продаю|"
    r"продаж|продажба на|πώληση|försäljning av|salg (?:af|av)|myydään)\s"
    r"|\b(?:hier (?:verkauf|gibt es|verko)|ici,? on vend|aquí (?:se )?vend|qui si vend|aqui (?:se )?vend|"
    r"tu(?:taj)? sprzeda|tady (?:se )?prod|aici (?:se )?vind|здесь прода|тук (?:се )?прода|тут прода|εδώ πουλ|"
    r"här sälj|her s[æe]lg|"
    r"täällä myy|burada sat|here (?:we|they) sell|sold here)"
)
"""Who sells says so at the beginning, or that it is done here."""
_HEADED: Final = rf"{SHOP_FOR}[^:.!?]{{3,90}}:\s"
_LEADS: Final = quick(rf"(?i){_LABEL}|{_ACT}")
_TELLS: Final = (
    r"(?i)\b(?:closed|raid|seiz|ban(?:s|ned)\b|forbid|illegal|prohibit|offen[cs]e|crim[ei]|fine[ds]?\b|recall|shortage|"
    r"danger|warn|ministr|licen[cs]|penalt|law\b|police|court\b|verbot|strafbar|rückruf|razzia|gefahr|ministeri|gesetz|"
    r"polizei|gericht|interdit|illéga|rappel|amende|tribunal|avertit|prohib|ilegal|delito|retirada|peligro|ley\b|multa|"
    r"policía|advierte|vietat|reato|richiam|pericol|legge\b|polizia|proibi|recolh|perigo|lei\b|polícia|verboden|"
    r"strafba|"
    r"terugroep|gevaar|wet\b|politie|rechtbank|boete|waarschuw|zakaz|nielegaln|wycof|niebezpiecz|ustaw|policj|sąd\b|"
    r"ostrzeg|zakázan|nezákonn|stažen|stiahnut|nebezpe|zákon|polici|soud|pokut|varuj|tilos|tiltott|veszély|törvény|"
    r"rendőr|bíróság|interzis|lege\b|poliți|amend|запре|незакон|отзыв|опасн|минздрав|министерств|закон|полици|суд\b|"
    r"штраф|предупрежд|заборон|небезпе|міністерств|поліц|забранен|απαγορ|κίνδυν|υπουργ|νόμο|αστυνομ|förbju|polis|"
    r"domstol|"
    r"böter|varnar|forbudt|politi|bøde|advarer|kielletty|vaara|poliisi|sakko|varoitta|yasak|tehlike|bakanlı|mahkeme|"
    r"uyar|less?on|lección|leçon|lektion|lekcj|lezione|aula\b|урок|лекци|students?\b|courses?\b|cours\b|curso\b|"
    r"corso\b|"
    r"kurs|only\b|nur\b|solo\b|sólo\b|seulement|uniquement|apenas|alleen|tylko|jen\b|pouze|len\b|csak|doar|только|"
    r"лише|само\b|μόνο|bara\b|endast|kun\b|vain\b|sadece|out of|sucht\b|seeks|hiring|recrute|busca\b|cerca\b|zoekt|"
    r"szuka|hledá|hľadá|ищет|шукає|keres|caută|търси|ζητά|söker|søger|søker|hakee|arıyor|rupture|agotad|esaurit|"
    r"esgotad|uitverkocht)|禁止|违法|違法|불법|금지|ممنوع|אסור"
)
"""What a sentence holds that tells of selling, and does not sell."""


def leads(sentences: pl.Series, tone: Judge) -> pl.Series:
    """Which sentences (str) say that somebody sells what they name, before it or behind it (bool).

    None that denies something, or speaks like one that informs. ``tone``: how often a text informs and sells, (n, 2).
    """
    found = unless(
        holds(sentences, _LEADS, UNPRESCRIBED), sentences, rf"(?i)\b(?:{quick(NOT)})\b|{quick(_TELLS)}"
    )
    at = found.arg_true()
    found = found.scatter(at, tone(sentences.gather(at))[:, 0] == 0)
    return found | holds(sentences, _HEADED)
