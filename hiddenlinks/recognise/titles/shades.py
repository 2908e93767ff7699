"""Things that come in colours and scents, of any name: *Aspirin* is a white nail polish, *Vitamin C* a candle."""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.pages.parts import BORDERLESS
from hiddenlinks.recognise.said.manners import MEASURED
from hiddenlinks.recognise.said.patterns import holds, quick
from hiddenlinks.regex import count_matches

__all__ = ["shades"]

_WORDS: Final = 4
"""Words at most of a shade's name."""
_LETTERS: Final = 8
"""The same, in signs, where no blanks stand between words."""
_SOLD: Final = quick(
    r"(?i)\b(?:real|genuine|original|sealed|prescription|tablets|capsules|pills|rezept|echt|tabletten|"
    r"kapseln|ordonnance|"
    r"comprimés|gélules|receta|pastillas|ricetta|compresse|receita|recept\w*|tabletk\w+|tablety|рецепт\w*|"
    r"таблетки|"
    r"капсулы|tablet|hap)\b|药片|胶囊|处方|錠|カプセル|정품|캡슐|알약"
)
"""What no shade is called."""
_COLOURED: Final = (
    r"(?i)nail (?:polish|varnish|lacquer|gel)|gel polish|lipstick|lip ?gloss|eye ?shadow|blush(?:er)?\b|"
    r"mascara|"
    r"eyeliner|hair (?:dye|colou?r)|\bpaints?\b|\byarn|\bthread\b|crayons?\b|marker pen|\bink\b|candle|"
    r"wax melt|"
    r"incense|diffuser|fragrance|perfume|air freshener|\bsoaps?\b|bath bomb|bath salt|potpourri|room spray|"
    r"nagellack|lippenstift|lidschatten|haarfarbe|acrylfarbe|wandfarbe|\bgarn\b|\bwolle\b|buntstift|kerze|"
    r"duftwachs|räucher|raumduft|parf[uü]m|lufterfrischer|seife|badebombe|badesalz|vernis à ongles|"
    r"rouge à lèvres|"
    r"fard à|coloration|peinture|\blaine\b|bougie|encens|diffuseur|désodorisant|savon|esmalte|pintalabios|"
    r"sombra de ojos|\btinte\b|pintura|\blana\b|\bvela|incienso|difusor|ambientador|jabón|smalto|rossetto|"
    r"ombretto|"
    r"tinta per capelli|vernice|candel[ae]\b|incenso|diffusore|profum[oi]\b|sapone|verniz|batom|\btinta\b|"
    r"\blã\b|"
    r"difusor|aromatizador|sabonete|sabão|nagellak|lippenstift|oogschaduw|haarverf|\bverf\b|kaars|wierook|"
    r"huisparfum|luchtverfrisser|zeep|lakier do paznokci|szmink|pomadk|cień do powiek|farba|włóczk|"
    r"świec[ae] (?:zapach|sojow)|kadzid|dyfuzor|zapach do|perfum|mydło|lak na nehty|lak na nechty|rtěnk|rúž|"
    r"oční stín|barva na vlasy|farba na vlasy|příze|priadza|svíčk|sviečk|vonn|mýdlo|mydlo|лак для (?:ногтей|"
    r"нігтів)|помада|тени для|краска|фарба|пряжа|(?:аромат|соев)[^ ]* свеч|свечи? (?:аромат|соев)|свічк|"
    r"благовон|"
    r"диффузор|духи|парфум|освежитель|мыло|\bмило\b|körömlakk|rúzs|hajfesték|festék|fonal|gyertya|füstölő|"
    r"illatosító|"
    r"szappan|lac de unghii|\boj[aă]\b|\bruj\b|vopsea|lumânare|tămâie|odorizant|săpun|лак за нокти|"
    r"червило|боя за|"
    r"свещ|сапун|βερνίκι νυχιών|κραγιόν|βαφή|νήμα|κερί|θυμίαμα|αρωματικό|σαπούνι|nagellack|läppstift|hårfärg|"
    r"\bgarn\b|doftljus|ljus\b|rökelse|tvål|neglelak|læbestift|duftlys|røgelse|sæbe|neglelakk|leppestift|"
    r"røkelse|"
    r"såpe|kynsilakka|huulipuna|kynttilä|suitsuke|saippua|\boje\b|\bruj\b|saç boyası|boya|iplik|\bmum\b|"
    r"tütsü|oda kokusu|sabun|指甲油|口红|眼影|染发|颜料|毛线|蜡烛|香薰|线香|香水|肥皂|マニキュア|ネイル|口紅|"
    r"アイシャドウ|絵の具|毛糸|キャンドル|お香|"
    r"芳香剤|香水|石鹸|매니큐어|네일|립스틱|물감|털실|캔들|향초|디퓨저|향수|비누"
)

_COLOUR: Final = (
    r"(?:colou?rs?|shade|farbe?n?|farbton|couleur|coloris|teinte|colore|tono|cor|kleur|kolor|barva|odtieň|"
    r"szín|"
    r"culoare|цвят|цвет|колір|χρώμα|renk|färg|farve|väri|värv|krāsa|spalva|boja|颜色|顏色|カラー|色|색상|색|اللون|"
    r"צבע|warna|"
    r"màu)"
)
_LABELLED: Final = rf"(?i)^\W*{_COLOUR}\s*[:：=–-]|[(（]\s*(?:\p{{L}}+ )?{_COLOUR}(?: \p{{L}}+)?\s*[)）]\s*$"
"""An option that says of itself that it is a colour, before its name or in brackets behind it."""
_COLOURS: Final = (
    r"white|black|blue|\bred\b|green|yellow|pink|orange|purple|violet|gr[ae]y|brown|beige|gold|silver|"
    r"turquoise|weiß|"
    r"weiss|schwarz|blau|rot\b|grün|gelb|rosa|lila|grau|braun|silber|türkis|blanc|noire?|bleue?|rouge|"
    r"verte?|jaune|rose|"
    r"\bgris|marron|azul|roj[oa]|verde|amarill|naranja|morad|bianc|\bner[oa]|\bblu\b|ross[oa]|giall|viola|"
    r"grigi|branc|"
    r"pret[oa]|vermelh|amarel|laranja|rox[oa]|cinza|\bwit|zwart|blauw|rood|groen|geel|oranje|paars|grijs|"
    r"bruin|biał|czarn|"
    r"niebiesk|czerwon|zielon|żółt|różow|pomarańcz|fiolet|brąz|bíl|čern|modr|červen|zelen|žlut|růžov|"
    r"oranžov|fialov|hněd|"
    r"biel|čiern|fehér|fekete|kék|piros|zöld|sárga|alb|negru|albastr|roșu|бел|біл|ч[её]рн|чорн|син|голуб|"
    r"красн|червон|"
    r"червен|зел[её]н|ж[её]лт|розов|оранжев|фиолет|beyaz|siyah|mavi|kırmızı|yeşil|sarı|pembe|turuncu|"
    r"vit\b|svart|blå|röd|"
    r"grön|gul\b|hvid|hvit|sort|rød|grøn|valkoi|musta|sini|punai|vihre|λευκ|μαύρ|μπλε|κόκκιν|πράσιν|白|黑|蓝|"
    r"红|绿|黄|粉|橙|"
    r"紫|灰|青|赤|緑|ピンク|オレンジ|흰|검|파란|빨간|초록|노란|핑크|أبيض|أسود|أزرق|أحمر|לבן|שחור|כחול|putih|hitam|biru|trắng|đen|xanh"
)
_BARED: Final = (
    r"sexy|hot|nude|naked|naughty|erotic|sensual|passion\w*|sinful|wild|heiß|heiss|nackt|frech|"
    r"sinnlich\w*|chaude?|"
    r"nue?|coquine?|sensuel\w*|caliente|desnud[oa]|sensual|calda|caldo|nud[oa]|sensuale|quente|sexi|szexi|"
    r"naakt|"
    r"heet|nagi\w*|gorąc\w+|nah[ýáé]|horúc\w+|smyslná|секси|телесн\w+|горяч\w+|гаряч\w+|тілесн\w+|çıplak|"
    r"seksi|naken|"
    r"nøgen|het|裸|性感|ヌード|セクシー|누드|섹시"
)
"""What a colour is called besides: *sexy red*, *hot pink*, *nude beige*."""
_BARE_COLOUR: Final = quick(
    rf"(?i)^\W*(?:(?:{_BARED})[\s-]?){{1,2}}\p{{L}}*(?:{_COLOURS})\p{{L}}*\W*$|"
    rf"^\W*\p{{L}}*(?:{_COLOURS})\p{{L}}*[\s-]?(?:{_BARED})\W*$|^\W*(?:nude|nudo|nu|nackt|ヌード|누드|裸色|"
    rf"телесный)\W*$"
)
_OF_LIKE: Final = quick(
    rf"(?i)^\W*(?:(?:aspirin|ibuprofen|pill|tablet|capsule|vitamin)[\s-]|(?:aspirin|ibuprofen|pillen|tabletten|kapsel|"
    rf"vitamin))(?:{_COLOURS})\p{{L}}*\W*$|^\W*(?:{_COLOURS})\p{{L}}*[\s-](?:aspirin[ae]|ibuprofeno?|ibuprofène|"
    rf"píldora|pastilla|cápsula|pillola|compressa|capsula|comprimido|pilule|gélule|vitamin[ae])\W*$"
)
"""A colour by the like of it: *aspirin white*, *Vitaminorange*; *blue pills* are pills."""

_TOYS: Final = (
    r"(?i)vibr|dildo|plug|masturb|penis|vagin|anal|bondage|\btoys?\b|lingerie|вибр|дилдо|фалло|мастурб|"
    r"пробка|секс|"
    r"振动|按摩|飞机杯|バイブ|ディルド|オナホ|진동|바이브|딜도|هزاز|ויברטור"
)
"""Goods that come in colours themselves."""


def shades(options: pl.Series, titles: pl.Series) -> pl.Series:
    """Which options (str) name a shade or a scent (bool), in few words without a measure.

    They are of what comes in them, or say themselves that they are a colour, be it a *sexy red* one.
    """
    words, signs = count_matches(options, r"\p{L}+"), count_matches(options, BORDERLESS)
    few = ((words <= _WORDS) & (signs <= _LETTERS)).fill_null(value=False)
    some = few & ~holds(options, MEASURED) & ~holds(options, _SOLD)
    asked = options.filter(some)
    called = (
        holds(asked, _BARE_COLOUR)
        | holds(asked, _OF_LIKE)
        | (holds(asked, _LABELLED) & holds(asked, rf"(?i){_COLOURS}"))
    )
    coloured = holds(titles.filter(some), _COLOURED) | (called & ~holds(asked, _TOYS))
    return some.scatter(some.arg_true(), coloured)
