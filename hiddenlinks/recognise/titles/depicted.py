"""Titles of what is printed, shaped or written like goods, or kept for them: a mug *Powered by NAME*, a book about it.

The thing itself is said first, then how it stands to the goods, and behind that nothing but their name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.recognise.said.manners import MEASURED
from hiddenlinks.recognise.said.patterns import quick
from hiddenlinks.recognise.titles.bearers import bearers
from hiddenlinks.regex import extract, replace_all

if TYPE_CHECKING:
    from hiddenlinks.recognise.said.clauses import Judge

__all__ = ["borne_goods", "depicted"]

_PRINTED: Final = quick(
    r"poster(?:i|en)?|\w*plakat\w*|art print|kunstdruck|kunstdruk|konsttryck|kunsttryk|kunsttrykk|lámina|"
    r"stampa artistica|affiche|cartel|póster|locandina|pôster|plagát|plakát|плакат|постер|poszter|juliste|"
    r"αφίσα|afiş|ملصق|פוסטר|पोस्टर|โปสเตอร์|tranh in|装饰画|掛け軸|plakāt\w*|海报|ポスター|포스터|"
    r"t-?shirt|shirt|tee|hoodie|camiseta|maglietta|camisola|koszulka|tričko|футболка|майка|póló|tricou|"
    r"тениска|μπλουζάκι|tröja|trøje|t-skjorte|paita|tişört|majica|marškinėliai|krekls|särk|T恤|Tシャツ|"
    r"티셔츠|socks|socken|chaussettes|calcetines|calzini|meias|skarpet\w*|ponožky|носки|costume|\w*kostüm|"
    r"déguisement|disfraz|fantasia|\w*kostuum|kostium|przebranie|kostým|костюм|jelmez|αποκριάτικη στολή|"
    r"dräkt|kostyme?|naamiaisasu|kostümü|服装|衣装|コスプレ|의상|magnet|kühlschrankmagnet|aimant|imán|"
    r"calamita|ímã|íman|magneet|magnes|magnetka|магнит|mágnes|μαγνητάκι|magnetti|mıknatıs|冰箱贴|マグネット|"
    r"자석|sticker|aufkleber|autocollant|pegatina|adesivo|autocolante|naklejka|samolepka|nálepka|наклейка|"
    r"matrica|autocolant|стикер|αυτοκόλλητο|klistermärke|klistermærke|klistremerke|tarra|çıkartma|naljepnica|"
    r"nalepka|lipdukas|uzlīme|kleebis|贴纸|ステッカー|스티커|(?:\w+)?book|\w*buch|roman|livre|manuel|libro|"
    r"livro|\w*boek|książka|podręcznik|kniha|učebnice|книга|учебник|könyv|βιβλίο|bok|bog|kirja|kitap|knjiga|"
    r"udžbenik|knyga|grāmata|raamat|书|教材|本|教科書|책|keychain|keyring|schlüsselanhänger|porte-clés|"
    r"llavero|portachiavi|chaveiro|porta-chaves|sleutelhanger|brelok|klíčenka|kľúčenka|брелок|kulcstartó|"
    r"breloc|ключодържател|μπρελόκ|nyckelring|nøglering|nøkkelring|avaimenperä|anahtarlık|privjesak|obesek|"
    r"钥匙扣|キーホルダー|키링|anstecker|broche|spilla|przypinka|odznak|значок|carte de vœux|tarjeta|"
    r"biglietto|cartão|kartka|открытка|puzzle|пазл|cushion|kissen|coussin|cojín|cuscino|almofada|kussen|"
    r"poduszka|polštář|vankúš|подушка|decoration|deko\w*|décoration|plush|plüsch\w*|peluche|pluche|pluszak|"
    r"plyšák|игрушка|apron|schürze|calendar|kalender|calendrier|notebook|notizbuch|carnet|cuaderno|taccuino|"
    r"caderno|zápisník|блокнот|gift ?wrap\w*|wrapping paper|geschenkpapier|papier cadeau|papel de (?:regalo|presente)|"
    r"carta (?:da )?regalo|cadeaupapier|inpakpapier|papier (?:prezentowy|ozdobny|do pakowania)|"
    r"(?:подарочная|упаковочная|обёрточная|оберточная) бумага|"
    r"hediye (?:paketi|kağıdı)"
)
_VESSELS: Final = quick(
    r"mug|cup|\w*tasse|\w*becher|taza|tazza|caneca|mok|kubek|hrnek|hrnček|кружка|чашка|bögre|cană|κούπα|mugg|krus|"
    r"muki|fincan|kupa|šalica|skodelica|puodelis|krūze|kruus|马克杯|マグカップ|머그"
)
_KEPT: Final = quick(
    r"case|pouch|bag|holder|stand|rack|organi[sz]er|etui|hülle|tasche|beutel|halter|ständer|étui|pochette|boîtier|"
    r"housse|estuche|funda|bolsa|soporte|organizador|astuccio|custodia|borsa|supporto|estojo|capa|suporte|hoesje|"
    r"houder|tasje|pokrowiec|torebka|stojak|organizer|pouzdro|obal|stojan|puzdro|чехол|футляр|сумка|подставка|"
    r"органайзер|tok|tartó|husă|suport|калъф|кутия|θήκη|fodral|väska|hållare|taske|veske|kotelo|laukku|teline|"
    r"kılıf|çanta|torbica|dėklas|maciņš|ümbris|收纳盒|保护套|ケース|ポーチ|케이스|파우치|label|labels|etikett\w*|"
    r"étiquettes?|etiquetas?|etichett\w*|etykiet\w*|этикетк\w*|cutter|crusher"
)
_AS: Final = (
    r"(?:of|about|like|shaped|shape|print|powered by|motif|design|von|über|wie|als|motiv|aufdruck|form|de|du|"
    r"d'|sur|forme|imprimé|sobre|con forma de|forma|di|su|a forma di|estampa|em forma de|van|over|met opdruk|"
    r"vorm|o|w kształcie|kształt|z nadrukiem|nadruk|ve tvaru|s potiskem|о|об|в форме|в виде|с принтом|"
    r"с надписью|lettering|aufschrift|inscription|scritta|inscripción|opschrift|napisem|nápisem|felirattal|yazılı|"
    r"desenli?|motivo|motief|motif|"
    r"alakú|despre|în formă de|за|във формата на|για|om|i form av|formad som|med tryck|formet som|"
    r"med motiv|şeklinde|baskılı|u obliku|history of|geschichte(?: von)?|histoire|historia|storia|história|"
    r"история|dějiny|geschiedenis|historien (?:om|bakom|bag|til)|o historii|sejarah|lịch sử của)"
)
_PACK: Final = (
    r"packs?|packets?|box|boxes|bottles?|blisters?|tubes?|jars?|packung\w*|schachtel\w*|dose|dosen|flasche\w*|boîtes?|"
    r"flacons?|cajas?|frascos?|envases?|scatol[ae]|flacon[ei]|confezion[ei]|caixas?|embalagens?|doos|dozen|flessen|"
    r"opakowa\w+|pudełk\w+|butel\w+|krabič\w+|lahvič\w+|упаков\w+|короб\w+|флакон\w*|баноч\w+"
)
"""What goods come in."""
_PACKS: Final = quick(
    r"(?:(?:an?|the|eine[rs]?|une?|una?|um|el|la|le|il|een)\s+)?(?:(?:empty|leere\w*|vide|vací[oa]|vuot[oa]|"
    rf"vazi[oa]|lege|pust\w+)\s+)?(?:{_PACK})(?:\s+(?:of|de|di|von|van|do|na))?"
)
_EMPTY: Final = quick(
    r"(?:empty|leere?\w*|vide|vací[oa]|vuot[oa]|vazi[oa]|leeg|lege|pust\w+|prázdn\w+|пуст\w+|празн\w+|"
    r"порожн\w+|üres|goal[ăa]|gol|boş|άδει\w+|tomt?|tomme|tyhjä)"
)
_TIN: Final = quick(
    rf"(?:{_PACK}|tins?|cans?|packag\w+|cartons?|\w+dosen?|\w+schachtel\w*|\w+flasche\w*|\w+packung\w*|bocal|bocaux|latas?|"
    r"botes?|botellas?|garrafas?|scatol\w+|lattin\w+|barattol\w+|bottigli\w+|blik|blikken|blikje|doosje|fles|flesje|"
    r"puszk\w+|plechovk\w+|krabičk\w+|krabick\w+|škatuľ\w+|банк\w+|жестян\w+|бутыл\w+|кутия|doboz\w*|üveg\w*|cutie|sticlă|"
    r"κουτί|μπουκάλι|kutu\w*|teneke|şişe\w*|burk\w*|ask|dåse|boks|purkki|rasia|kutija|škatla)"
)
"""The same, and what people collect."""
_AGED: Final = quick(
    r"(?:old|vintage|antique|retro|alte[rns]?|antike?|ancien(?:ne)?s?|vieille|antigu[oa]s?|viej[oa]s?|vecchi[oae]|antic[oa]|"
    r"antig[oa]s?|velh[oa]s?|oude?|star[aey]|stár[áéý]|starý|стар\w+|régi|vech\w+|παλι\w+|eski|gamm[ae]lt?|gamle|vanha)"
)
_DRAINED: Final = (
    rf"\W*(?:{_AGED}\s)?(?:(?:{_EMPTY}\s(?:{_AGED}\s)?{_TIN}|{_TIN}\s(?:{_AGED}\s)?{_EMPTY})\s)(?:{_AGED}\s)?"
    r"(?:(?:of|von|de|du|di|da|van|od|po|z|от|из-под|от-под)\s)?"
)
"""An empty tin, which people collect: *old empty tin NAME*."""
_FOR: Final = (
    r"(?:for|für|zu|pour|para|per|da|voor|na|do|dla|pro|для|под|pentru|за|για|för|till|til|za|cho|untuk)"
)
_BEARS: Final = (
    r"(?:with (?:the )?print|printed with|print|motif|design|motiv|aufdruck|imprimé|estampa|met opdruk|z nadrukiem|"
    r"nadruk|s potiskem|с принтом|с надписью|med tryck|baskılı|(?:with (?:the )?)?lettering|(?:mit )?aufschrift|"
    r"(?:avec (?:l')?)?inscription|(?:con )?(?:la )?scritta|(?:con )?(?:la )?inscripción|(?:met )?opschrift|"
    r"(?:z )?napisem|(?:s )?nápisem|felirattal|felirat|yazılı|desenli?|motivo|motief|з написом|с надпис)(?:\s?[:：])?"
)
_SHAPED: Final = (
    r"(?:in the shape of|in shape of|shaped like|in form|en forme de|en forma de|con forma de|a forma di|em forma de|"
    r"in de vorm van|w kształcie|ve tvaru|в форме|в виде)"
)
_A: Final = r"(?:(?:an?|the|eine[rs]?|une?|una?|um|een)\s+)?"
_PACKED: Final = rf"(?:(?:{_SHAPED}|{_AS})(?:\s?[:：])?\s+{_A}(?:{_PACKS}\s+)?|{_PACKS}\s+)"
_OPEN, _SHUT = r"[\"„“”«‹›「『《]", r"[\"”“»›」』》]"
_SINGLE: Final = r"(^|[\s:(,])['‘](.+)['’]($|[\s,.;:!?)])"
"""What stands in single quotes, apostrophes of its own included."""
_SHOWS: Final = rf".*?(?:^|[^\p{{L}}]|アート)(?:{_PRINTED}|{_VESSELS})(?:[^\p{{L}}].*?)??{_OPEN}"
_QUOTED: Final = rf"(?i)^({_SHOWS})(.+?)((?:{_SHUT}[^\"”“»›」』》]*)?)$"
_FOREMOST: Final = rf"(?i)^{_OPEN}(.+)({_SHUT}\s(?:\S+\s)?(?:{_PRINTED}|{_VESSELS})(?:$|[^\p{{L}}].*))$"
"""The quoted first, and then the thing: *“NAME” poszter*."""
_NAMED: Final = (
    rf"^((?:|.*[^\d\p{{P}}]){_OPEN})([^\"„“”«»「」『』]{{3,}})({_SHUT}(?:|[^\p{{Lu}}\p{{Ll}}\d].*))$"
)
_WORD: Final = r"\p{L}{3}|\p{Lo}{2}"
"""What a thing is that bears a quoted name: *wobbler model “NAME”, 9 cm*. It has a word beside the name."""
_DOSES: Final = (
    r"(?i)\d\s?(?:tab|tbl|cap|kap|кап|таб|comp|cpr|gélul|cápsul|pastil|tobol|粒|片|錠|정|캡슐|حبة|قرص)"
)
"""How many there are of what is sold: the thing is a pack of it."""
_SOLD_BY: Final = 2
"""Measures from which a quoted name is sold: who sells says how strong and how many, who prints says the name."""
_THING: Final = (
    rf"(?i)^((?:\S+\s){{0,3}}?(?:{_PRINTED})\s?[:：]\s?)(.+)$",
    rf"(?i)^((?:\S+\s){{0,3}}?(?:{_PRINTED})[^\p{{L}}\s]?\s(?:\S+\s){{0,4}}?{_PACKED})(.+)$",
    rf"(?i)^((?:\S+\s){{0,3}}?(?:{_PRINTED})[^\p{{L}}\s]?\s(?:\S+\s){{0,4}}{_PACKED})(.+)$",
    rf"(?i)^(.*(?:^|[^\p{{L}}])(?:{_VESSELS})(?:[^\p{{L}}].*?)??\s{_BEARS}\s+)(.+)$",
    rf"(?i)^(.*(?:^|[^\p{{L}}])(?:{_KEPT})(?:[^\p{{L}}].*?)??\s{_FOR}\s+(?:{_PACKS}\s+)?)(.+)$",
    rf"(?i)^({_DRAINED})(.+)$",
    rf"(?i)^(.*(?:^|\s){_EMPTY}\s\S+\s(?:\S+\s)?{_FOR}\s+(?:{_PACKS}\s+)?)(.+)$",
)
_FIRST: Final = r"^[^\s:;,+|/]+(?:\s+[^\s+|/]+)?"
"""The first words of goods that nothing stands before."""
_HEADS: Final = (r"^\W*\S+", r"^\W*\S+\s+\S+")
"""The words of a name that are asked whether they are an ordinary thing's."""
_ORDINARY: Final = -4.0
"""Log-odds below which they surely are: one name of goods in fifty begins so, and two of five other names."""
_READING: Final = {"row": pl.UInt32, "goods": pl.String, "thing": pl.String, "first": pl.String}


def depicted(titles: pl.Series) -> pl.DataFrame:
    """One row for each reading of a title (str) as a thing and the goods that it shows, is named after, or is for.

    ``row``: position of the title; ``thing``: the title without the goods; ``goods``: their name, of which ``first``
    must name goods: all of it where it is quoted.
    """
    if titles.is_empty():
        return pl.DataFrame(schema=_READING)
    titles = replace_all(titles, _SINGLE, "${1}“${2}”${3}")
    quoted = pl.concat(
        [
            _around(titles, _QUOTED),
            _reading(extract(titles, _FOREMOST, 1), extract(titles, _FOREMOST, 2)),
            _around(titles, _NAMED).filter(
                pl.col("thing").str.contains(_WORD)
                & ~pl.col("thing").str.contains(_DOSES)
                & (pl.col("goods").str.count_matches(MEASURED) < _SOLD_BY)
            ),
        ]
    )
    found = pl.concat(_reading(extract(titles, thing, 2), extract(titles, thing, 1)) for thing in _THING)
    first = pl.col("goods").str.extract(_FIRST, 0).fill_null("")
    return pl.concat([quoted.with_columns(first="goods"), found.with_columns(first=first), bearers(titles)])


def _around(titles: pl.Series, pattern: str) -> pl.DataFrame:
    """The reading of titles by a pattern of what stands before the goods, the goods, and what stands behind them."""
    before, goods, behind = (extract(titles, pattern, group) for group in (1, 2, 3))
    return _reading(goods, before + " " + behind)


def _reading(goods: pl.Series, thing: pl.Series) -> pl.DataFrame:
    """``row``, ``goods`` and ``thing`` where a title was read so."""
    return pl.DataFrame({"goods": goods, "thing": thing}).with_row_index("row").drop_nulls()


def borne_goods(found: pl.DataFrame, judge: Judge, least: float) -> pl.DataFrame:
    """The readings of :func:`depicted` whose ``first`` begins with goods, and names them by ``least`` log-odds or more.

    *Phone case for iPhone 12 NAME* is a case for a telephone, and goods that are appended to it.
    """
    goods = found.filter(
        pl.Series(judge(found["first"]).max(axis=1, initial=-np.inf) >= least, dtype=pl.Boolean)
    )
    for head in _HEADS:
        odds = judge(extract(goods["first"], head, 0).fill_null("")).max(axis=1, initial=-np.inf)
        goods = goods.filter(pl.Series(odds >= _ORDINARY, dtype=pl.Boolean))
    return goods
