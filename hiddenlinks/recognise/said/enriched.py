"""What food is enriched with: vitamins and minerals in its list of ingredients make no supplement of it.

*Ingredients: wheat flour (with calcium, iron, niacin), water, yeast* is bread: flour is fortified by law in Britain,
and so are cereals, soups and margarine elsewhere. Where such a list names food, the names of what is added to it go;
so does the protein of a nutrition declaration. Whatever else it holds stays, a medicine first of all.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.said.patterns import holds, quick
from hiddenlinks.recognise.said.sentences import rewritten
from hiddenlinks.regex import count_matches, replace_all

__all__ = ["unenriched"]

_LISTED: Final = (
    r"(?:ingredients|ingredient list|zutaten|inhaltsstoffe|ingrédients|ingredientes|ingredienti|ingrediënten|"
    r"składniki|skład|složení|zloženie|összetevők|ingrediente|състав|συστατικά|sastojci|sestavine|sastav|"
    r"ingredienser|ainekset|ainesosat|koostisosad|koostis|sudedamosios dalys|sudėtis|sastāvdaļas|sastāvs|"
    r"состав|ингредиенты|склад|інгредієнти|içindekiler|المكونات|مكونات|רכיבים|सामग्री|ส่วนประกอบ|ส่วนผสม|"
    r"thành phần|komposisi|bahan(?:-bahan)?)\s?[:：]|(?:配料表?|原材料名?|원재료명?|성분)\s?[:：]"
)
_FOOD: Final = quick(
    r"(?:flour|wheat|oats?|barley|starch|sugar|salt|water|yeast|milk|butter|eggs?|cocoa|(?:palm|sunflower|rapeseed|"
    r"vegetable) oil|tomato\w*|onions?|potato\w*|\w*mehl|weizen\w*|hafer\w*|\w*stärke|zucker|salz|speisesalz|wasser|"
    r"hefe|\w*milch\w*|\w*butter|eier|palmöl|\w*sonnenblumenöl|rapsöl|tomaten\w*|zwiebeln?|kartoffel\w*|farine|blé|"
    r"avoine|amidon|sucre|eau|levure|lait|beurre|œufs?|oeufs?|huile de \w+|céréales|harina|trigo|avena|almidón|azúcar|"
    r"agua|levadura|leche|mantequilla|huevos?|aceite de \w+|farina|grano|frumento|amido|zucchero|acqua|lievito|latte|"
    r"burro|uova|olio di \w+|farinha|aveia|açúcar|água|fermento|leite|manteiga|ovos?|óleo de \w+|bloem|tarwe\w*|"
    r"haver\w*|zetmeel|suiker|zout|gist|melk\w*|boter|eieren|mąk\w+|pszen\w+|skrobi\w+|cukier|sól|woda|drożdże|"
    r"mlek\w+|mouk\w+|pšeni\w+|škrob|cukr|cukor|sůl|soľ|voda|kvasnice|droždí|mlék\w+|mliek\w+|liszt|búza\w*|keményítő|"
    r"víz|élesztő|tej\w*|făină|grâu|amidon|zahăr|sare|apă|drojdie|lapte|брашно|пшени\w+|нишесте|захар|сол|вода|мая|"
    r"мляко|αλεύρι|σιτ\w+|άμυλο|ζάχαρη|αλάτι|νερό|μαγιά|γάλα|brašno|šećer|sladkor|kvas|mlijeko|mleko|vetemjöl|socker|"
    r"vatten|jäst|mjölk\w*|hvedemel|hvetemel|sukker|vand|vann|gær|gjær|mælk\w*|melkepulver|vehnäjauho\w*|havre\w*|"
    r"olja|rapsolja|olje|olie|sokeri|suola|vesi|hiiva|maito\w*|jahu|suhkur|sool|piim\w*|milti|cukurs|ūdens|miltai|"
    r"cukrus|druska|vanduo|мука|сахар|соль|дрожжи|молок\w+|крахмал\w*|масло|борошно|цукор|сіль|дріжджі|крохмаль|"
    r"buğday\w*|nişasta|şeker|tuz|maya|süt\w*)"
)
_SIGNS: Final = (
    r"小麦|面粉|淀粉|白砂糖|食盐|食用盐|饮用水|植物油|小麦粉|砂糖|食塩|でん粉|밀가루|소맥분|설탕|정제수|소금|دقيق|سكر|"
    r"ملح|ماء|קמח|סוכר|מלח|מים|मैदा|आटा|चीनी|नमक|แป้ง|น้ำตาล|เกลือ|bột mì|đường|muối|tepung|gula|garam"
)
_ADDED: Final = quick(
    r"(?:\w*vitamin\w*|\w*vitamín\w*|витамин\w*|вітамін\w*|witamin\w*|vitamiini\w*|"
    r"βιταμίν\w*)(?:\s?[a-kа-в]\s?\d{0,2}\b)?|\b(?:niac\w*|ниацин|nikotin\w*amid|riboflav\w*|рибофлавин|thiamin\w*|"
    r"tiamin\w*|тиамин|biotin\w*|биотин|pyridoxin\w*|pantothen\w*|fol(?:säure|ate|ic acid|acid|na kiselina|syra|syre|"
    r"zuur)|acide folique|ácido fólico|acido folico|kwas foliowy|kyselina listová|folsav|acid folic|"
    r"фолиева\w* (?:кислота|киселина)|фолієва кислота|φολικό οξύ|folik asit|foolihap\w*|foolihappo|iron|eisen|hierro|"
    r"ferro|ijzer|żelazo|železo|vas|fier|желязо|железо|залізо|σίδηρος|željezo|järn|jern|rauta|raud|demir|zinc|zink|"
    r"cynk|zinek|zinok|cink|цинк|ψευδάργυρος|sinkki|çinko|calcium(?: carbonate)?|\w*kalzium|kalcium|calcio|cálcio|"
    r"wapń|vápník|кальций|кальцій|ασβέστιο|kalsiu?m\w*|kalsiyum|(?:ascorbic|citric) acid|ascorbinsäure|"
    r"acide ascorbique|ácido ascórbico|acido ascorbico|кислота аскорбиновая|аскорбиновая кислота|magnesium|magnesio|"
    r"magnésio|магний|магній|iodine|jod|йод|selen\w*)\b|维生素\s?[A-K]?\d*|烟酰?胺?酸?|叶酸|碳酸钙|葡萄糖酸锌|"
    r"ビタミン\s?[A-K]?\d*|ナイアシン|葉酸|炭酸カルシウム|비타민\s?[A-K]?\d*|나이아신|엽산"
)
_TABLE: Final = (
    r"\b100\s?(?:g|ml|г|мл|مل|克|グラム)\b.*\d\s?(?:kj|kcal|кдж|ккал|كيلو ?جول|千焦|大卡|キロカロリー)(?:$|"
    r"[^\p{L}])"
)
"""The energy in a table of nutrition: what stands beside it is in the food."""
_MACRO: Final = (
    r"(?:fat|saturates|carbohydrates?|sugars?|fibre|fiber|salt|sodium|fett|kohlenhydrate|zucker|ballaststoffe|salz|"
    r"(?:matières )?grass?es|lipides|glucides|sucres|fibres|sel|grasas?|hidratos(?: de carbono)?|carbohidratos|"
    r"azúcares|fibra|sal|grassi|carboidrati|zuccheri|fibre|sale|gorduras?|lípidos|hidratos|açúcares|sal|vet(?:ten)?|"
    r"koolhydraten|suikers?|vezels|zout|tłuszcz|węglowodany|cukry|błonnik|sól|tuky?|sacharidy|cukry|vláknina|sůl|soľ|"
    r"zsír|szénhidrát|cukor|rost|só|grăsimi|glucide|zaharuri|fibre|sare|жир\w*|углевод\w*|сахара?|соль|клетчатка|"
    r"вуглевод\w*|цукр\w*|сіль|мазнини|въглехидрати|захари|сол|λιπαρά|υδατάνθρακες|σάκχαρα|αλάτι|kolhydrat\w*|"
    r"sockerarter|kostfiber|kulhydrat\w*|sukkerarter|karbohydrat\w*|rasva\w*|hiilihydraat\w*|sokeri\w*|suola|"
    r"süsivesikud|suhkrud|sool|tauki|ogļhidrāti|riebalai|angliavandeniai|druska|masti|ugljikohidrati|maščobe|sol|yağ|"
    r"karbonhidrat|şeker|tuz)"
)
_NUTRITION: Final = (
    r"nutrition(?:al)?(?: (?:values?|facts|information))?|nährwert\w*|valeurs? nutritives?|valeurs? nutritionnelles?|"
    r"valor(?:es)? nutricional(?:es)?|información nutricional|valori nutrizionali|informação nutricional|"
    r"voedingswaarden?|wartość odżywcza|wartości odżywcze|nutriční hodnoty|výživové (?:údaje|hodnoty)|tápérték\w*|"
    r"valori nutriționale|хранителн\w+ стойност\w*|пищевая ценность|харчова цінність|поживна цінність|"
    r"διατροφική αξία|näringsvärde\w*|näringsinnehåll|næringsindhold|næringsinnhold|ravintosisältö|toitumisalane teave|"
    r"uzturvērtība|maistinė vertė|hranjive? vrijednost\w*|nutritivn\w+ vrijednost\w*|hranilna vrednost|besin değeri\w*"
)
_MACRO_SIGNS: Final = (
    r"脂肪|碳水化合物|钠|糖|脂質|炭水化物|食塩相当量|지방|탄수화물|당류|나트륨|دهون|كربوهيدرات|سكريات|ملح|שומן|"
    r"פחמימות|סוכרים|נתרן|वसा|कार्बोहाइड्रेट|ไขมัน|คาร์โบไฮเดรต|chất béo|lemak|karbohidrat"
)
_ENERGY: Final = r"\d\s?(?:kj|kcal|кдж|ккал|كيلو ?جول|سعرة|千焦|大卡|千卡|キロカロリー)(?:$|[^\p{L}])"
_DECLARED: Final = quick(
    rf"(?:{_ENERGY}).*(?:\b{_MACRO}\b|{_MACRO_SIGNS})|(?:\b{_MACRO}\b|{_MACRO_SIGNS}).*(?:{_ENERGY})|"
    rf"\b(?:{_NUTRITION})\b.*\b100\s?(?:g|ml|г|мл)\b.*\b{_MACRO}\b"
)
"""A nutrition declaration: energy in kJ or kcal, or its heading, beside fat, sugars or salt, as Regulation (EU) No
1169/2011 (article 30) wants it on all food."""
_VALUES: Final = quick(
    r"\b(?:energy|protein|energie|brennwert|eiweiß|eiweiss|énergie|protéines|energía|proteínas?|energia|proteine|"
    r"proteínas|eiwit(?:ten)?|białko|energia|bílkoviny|bielkoviny|fehérje|proteine|энерг\w+|белк?[аио]\w*|білк\w+|"
    r"енерг\w+|белтъци|πρωτεΐνες|ενέργεια|proteiinia?|valk\w*|olbaltumvielas|baltymai|bjelančevine|beljakovine|"
    r"enerji)\b|蛋白质|能量|热量|たんぱく質|エネルギー|단백질|열량|بروتين|طاقة|חלבון|אנרגיה|प्रोटीन|ऊर्जा|โปรตีน|"
    r"พลังงาน"
)
_PACKED: Final = r"(?i)capsul|kapsel|kapsul|капсул|gélul|gelul|tablet|таблет|tobolk|カプセル|胶囊|캡슐"
"""What food is not packed in, and flour fills."""
_STAPLES: Final = 2
"""Foods that such a list names at least: capsules hold starch, too."""


def unenriched(texts: pl.Series) -> pl.Series:
    """The texts (str, null: null), lists of a food's ingredients without the vitamins and minerals added to it."""
    return rewritten(
        texts,
        holds(texts, rf"(?i){_LISTED}|{_TABLE}|{_ENERGY}|{_NUTRITION}"),
        lambda rows: _natural(rows["said"]),
    )


def _natural(said: pl.Series) -> pl.Series:
    food = count_matches(said, rf"(?i)\b{_FOOD}\b|{_SIGNS}") >= _STAPLES
    listed = holds(said, rf"(?i){_LISTED}") & food.fill_null(value=False)
    at = ((listed | holds(said, rf"(?i){_TABLE}", rf"(?i){_DECLARED}")) & ~holds(said, _PACKED)).arg_true()
    left = replace_all(said.gather(at), rf"(?i){_ADDED}", "")
    told = holds(left, rf"(?i){_DECLARED}").arg_true()
    left = left.scatter(told, _unvalued(left.gather(told)))
    return said.clone().scatter(at, left)


def _unvalued(said: pl.Series) -> pl.Series:
    """Nutrition declarations without the names of energy and protein before or behind their amounts."""
    left = replace_all(said, rf"(?i)(?:{_VALUES})(\s*[:：]?\s*\d)", "${1}")
    return replace_all(left, rf"(?i)(\d\s?(?:g|г|克|グラム)\s?(?:of |de |di )?)(?:{_VALUES})", "${1}")
