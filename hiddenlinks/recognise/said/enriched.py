"""What food is enriched with: vitamins and minerals in its list of ingredients make no supplement of it.

*Ingredients: wheat flour (with calcium, iron, niacin), water, yeast* is bread: flour is fortified by law in Britain,
and so are cereals, soups and margarine elsewhere. Where such a list names food, the names of what is added to it go;
whatever else it holds stays, a medicine first of all.
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
    r"(?:flour|wheat|oats?|barley|starch|sugar|salt|water|yeast|milk|butter|eggs?|cocoa|"
    r"(?:palm|sunflower|rapeseed|vegetable) oil|tomato\w*|onions?|potato\w*|\w*mehl|weizen\w*|hafer\w*|"
    r"\w*stärke|zucker|salz|speisesalz|wasser|hefe|\w*milch\w*|\w*butter|eier|palmöl|\w*sonnenblumenöl|"
    r"rapsöl|tomaten\w*|zwiebeln?|kartoffel\w*|farine|blé|avoine|amidon|sucre|eau|levure|lait|beurre|œufs?|"
    r"oeufs?|huile de \w+|céréales|harina|trigo|avena|almidón|azúcar|agua|levadura|leche|mantequilla|huevos?|"
    r"aceite de \w+|farina|grano|frumento|amido|zucchero|acqua|lievito|latte|burro|uova|olio di \w+|farinha|"
    r"aveia|açúcar|água|fermento|leite|manteiga|ovos?|óleo de \w+|bloem|tarwe\w*|haver\w*|zetmeel|suiker|"
    r"zout|gist|melk\w*|boter|eieren|mąk\w+|pszen\w+|skrobi\w+|cukier|sól|woda|drożdże|mlek\w+|mouk\w+|"
    r"pšeni\w+|škrob|cukr|cukor|sůl|soľ|voda|kvasnice|droždí|mlék\w+|mliek\w+|liszt|búza\w*|keményítő|víz|"
    r"élesztő|tej\w*|făină|grâu|amidon|zahăr|sare|apă|drojdie|lapte|брашно|пшени\w+|нишесте|захар|сол|вода|"
    r"мая|мляко|αλεύρι|σιτ\w+|άμυλο|ζάχαρη|αλάτι|νερό|μαγιά|γάλα|brašno|šećer|sladkor|kvas|mlijeko|mleko|"
    r"vetemjöl|socker|vatten|jäst|mjölk\w*|hvedemel|hvetemel|sukker|vand|vann|gær|gjær|mælk\w*|melkepulver|"
    r"vehnäjauho\w*|havre\w*|olja|rapsolja|olje|olie|sokeri|suola|vesi|hiiva|maito\w*|jahu|suhkur|sool|"
    r"piim\w*|milti|cukurs|ūdens|miltai|cukrus|druska|vanduo|мука|сахар|соль|дрожжи|молок\w+|крахмал\w*|"
    r"масло|борошно|цукор|сіль|дріжджі|крохмаль|buğday\w*|nişasta|şeker|tuz|maya|süt\w*)"
)
_SIGNS: Final = (
    r"小麦|面粉|淀粉|白砂糖|食盐|食用盐|饮用水|植物油|小麦粉|砂糖|食塩|でん粉|밀가루|소맥분|설탕|정제수|소금|"
    r"دقيق|سكر|ملح|ماء|קמח|סוכר|מלח|מים|मैदा|आटा|चीनी|नमक|แป้ง|น้ำตาล|เกลือ|bột mì|đường|muối|tepung|gula|garam"
)
_ADDED: Final = quick(
    r"(?:\w*vitamin\w*|\w*vitamín\w*|витамин\w*|вітамін\w*|witamin\w*|vitamiini\w*|"
    r"βιταμίν\w*)(?:\s?[a-kа-в]\s?\d{0,2}\b)?|\b(?:niac\w*|ниацин|nikotin\w*amid|riboflav\w*|рибофлавин|"
    r"thiamin\w*|tiamin\w*|тиамин|biotin\w*|биотин|pyridoxin\w*|pantothen\w*|fol(?:säure|ate|ic acid|acid|"
    r"na kiselina|syra|syre|zuur)|acide folique|ácido fólico|acido folico|kwas foliowy|kyselina listová|"
    r"folsav|acid folic|фолиева\w* (?:кислота|киселина)|фолієва кислота|φολικό οξύ|folik asit|foolihap\w*|"
    r"foolihappo|iron|eisen|hierro|ferro|ijzer|żelazo|železo|vas|fier|желязо|железо|залізо|σίδηρος|željezo|"
    r"järn|jern|rauta|raud|demir|zinc|zink|cynk|zinek|zinok|cink|цинк|ψευδάργυρος|sinkki|çinko|"
    r"calcium(?: carbonate)?|\w*kalzium|kalcium|calcio|cálcio|wapń|vápník|кальций|кальцій|ασβέστιο|"
    r"kalsiu?m\w*|kalsiyum|(?:ascorbic|citric) acid|ascorbinsäure|acide ascorbique|ácido ascórbico|"
    r"acido ascorbico|кислота аскорбиновая|аскорбиновая кислота|magnesium|magnesio|magnésio|магний|магній|"
    r"iodine|jod|йод|selen\w*)\b|维生素\s?[A-K]?\d*|烟酰?胺?酸?|叶酸|碳酸钙|葡萄糖酸锌|ビタミン\s?[A-K]?\d*|"
    r"ナイアシン|葉酸|炭酸カルシウム|비타민\s?[A-K]?\d*|나이아신|엽산"
)
_TABLE: Final = (
    r"\b100\s?(?:g|ml|г|мл|مل|克|グラム)\b.*\d\s?(?:kj|kcal|кдж|ккал|كيلو ?جول|千焦|大卡|キロカロリー)(?:$|"
    r"[^\p{L}])"
)
"""The energy in a table of nutrition: what stands beside it is in the food."""
_PACKED: Final = r"(?i)capsul|kapsel|kapsul|капсул|gélul|gelul|tablet|таблет|tobolk|カプセル|胶囊|캡슐"
"""What food is not packed in, and flour fills."""
_STAPLES: Final = 2
"""Foods that such a list names at least: capsules hold starch, too."""


def unenriched(texts: pl.Series) -> pl.Series:
    """The texts (str, null: null), lists of a food's ingredients without the vitamins and minerals added to it."""
    return rewritten(texts, holds(texts, rf"(?i){_LISTED}|{_TABLE}"), lambda rows: _natural(rows["said"]))


def _natural(said: pl.Series) -> pl.Series:
    food = count_matches(said, rf"(?i)\b{_FOOD}\b|{_SIGNS}") >= _STAPLES
    listed = holds(said, rf"(?i){_LISTED}") & food.fill_null(value=False)
    at = ((listed | holds(said, rf"(?i){_TABLE}")) & ~holds(said, _PACKED)).arg_true()
    left = replace_all(said.gather(at), rf"(?i){_ADDED}", "")
    return said.clone().scatter(at, left)
