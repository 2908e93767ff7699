"""Titles of what is printed, shaped or written like goods, or kept for them: a mug *Powered by NAME*, a book about it.

The thing itself is said first, then how it stands to the goods, and behind that nothing but their name.
"""

from __future__ import annotations

from typing import Final

import polars as pl

__all__ = ["depicted"]

_PRINTED: Final = (
    r"poster|print|\w*plakat\w*|affiche|cartel|póster|locandina|pôster|plagát|plakát|плакат|постер|poszter|juliste|"
    r"plakāt\w*|海报|ポスター|포스터|mug|cup|\w*tasse|\w*becher|taza|tazza|caneca|mok|kubek|hrnek|hrnček|кружка|"
    r"чашка|bögre|cană|κούπα|mugg|krus|muki|fincan|kupa|šalica|skodelica|puodelis|krūze|kruus|马克杯|マグカップ|"
    r"머그|t-?shirt|shirt|tee|hoodie|camiseta|maglietta|camisola|koszulka|tričko|футболка|майка|póló|tricou|"
    r"тениска|μπλουζάκι|tröja|trøje|t-skjorte|paita|tişört|majica|marškinėliai|krekls|särk|T恤|Tシャツ|티셔츠|"
    r"socks|socken|chaussettes|calcetines|calzini|meias|skarpet\w*|ponožky|носки|costume|\w*kostüm|déguisement|"
    r"disfraz|fantasia|\w*kostuum|kostium|przebranie|kostým|костюм|jelmez|αποκριάτικη στολή|dräkt|kostyme?|"
    r"naamiaisasu|kostümü|服装|衣装|コスプレ|의상|magnet|kühlschrankmagnet|aimant|imán|calamita|ímã|íman|magneet|"
    r"magnes|magnetka|магнит|mágnes|μαγνητάκι|magnetti|mıknatıs|冰箱贴|マグネット|자석|sticker|aufkleber|"
    r"autocollant|pegatina|adesivo|autocolante|naklejka|samolepka|nálepka|наклейка|matrica|autocolant|стикер|"
    r"αυτοκόλλητο|klistermärke|klistermærke|klistremerke|tarra|çıkartma|naljepnica|nalepka|lipdukas|uzlīme|kleebis|"
    r"贴纸|ステッカー|스티커|(?:\w+)?book|\w*buch|roman|livre|manuel|libro|manual|livro|\w*boek|książka|podręcznik|"
    r"kniha|učebnice|книга|учебник|könyv|carte|βιβλίο|bok|bog|kirja|kitap|knjiga|udžbenik|knyga|grāmata|raamat|书|"
    r"教材|本|教科書|책|keychain|keyring|schlüsselanhänger|porte-clés|llavero|portachiavi|chaveiro|porta-chaves|"
    r"sleutelhanger|brelok|klíčenka|kľúčenka|брелок|kulcstartó|breloc|ключодържател|μπρελόκ|nyckelring|nøglering|"
    r"nøkkelring|avaimenperä|anahtarlık|privjesak|obesek|钥匙扣|キーホルダー|키링|badge|button|anstecker|pin|"
    r"broche|spilla|przypinka|odznak|значок|card|karte|carte de vœux|tarjeta|biglietto|cartão|kartka|открытка|"
    r"puzzle|пазл|cushion|kissen|coussin|cojín|cuscino|almofada|kussen|poduszka|polštář|vankúš|подушка|party|"
    r"decoration|deko\w*|décoration|toy|plush|plüsch\w*|peluche|pluche|pluszak|plyšák|игрушка|apron|schürze|"
    r"calendar|kalender|calendrier|notebook|notizbuch|"
    r"carnet|cuaderno|taccuino|caderno|notes|zápisník|блокнот"
)
_KEPT: Final = (
    r"case|box|pouch|bag|holder|stand|rack|organi[sz]er|cover|etui|hülle|tasche|beutel|dose|box|halter|ständer|"
    r"étui|pochette|boîte|boîtier|support|housse|estuche|funda|caja|bolsa|soporte|organizador|astuccio|custodia|"
    r"borsa|scatola|supporto|estojo|capa|caixa|suporte|hoesje|doos|houder|tasje|pudełko|pokrowiec|torebka|stojak|"
    r"organizer|pouzdro|krabička|obal|stojan|puzdro|чехол|футляр|коробка|сумка|подставка|органайзер|tok|tartó|"
    r"doboz|husă|cutie|suport|калъф|кутия|θήκη|κουτί|fodral|väska|låda|hållare|taske|æske|holder|veske|eske|kotelo|"
    r"laukku|rasia|teline|kılıf|kutu|çanta|kutija|torbica|dėklas|dėžutė|maciņš|kastīte|ümbris|karp|收纳盒|盒子|"
    r"保护套|ケース|ポーチ|케이스|파우치|label|labels|etikett\w*|étiquettes?|etiquetas?|etichett\w*|etykiet\w*|"
    r"этикетк\w*|"
    r"cutter|crusher"
)
_AS: Final = (
    r"(?:of|about|like|shaped|shape|print|powered by|motif|design|von|über|wie|als|motiv|aufdruck|form|de|du|d'|"
    r"sur|"
    r"forme|imprimé|sobre|con forma de|forma|di|su|a forma di|estampa|em forma de|van|over|met opdruk|vorm|o|w "
    r"kształcie|kształt|z nadrukiem|nadruk|ve tvaru|s potiskem|о|об|в форме|в виде|с принтом|с надписью|alakú|"
    r"despre|în formă de|за|във формата на|για|om|i form av|formad som|med tryck|formet som|med motiv|şeklinde|"
    r"baskılı|"
    r"u obliku|history of|geschichte|histoire|historia|storia|história|история|dějiny|geschiedenis)"
)
_PACKS: Final = (
    r"(?:(?:an?|the|eine[rs]?|une?|una?|um|el|la|le|il|een)\s+)?(?:(?:empty|leere\w*|vide|vací[oa]|vuot[oa]|"
    r"vazi[oa]|lege|pust\w+)\s+)?(?:pack|packs|packet|packets|box|boxes|bottles?|blisters?|tube|tubes|jar|jars|"
    r"packung\w*|schachtel\w*|dose|dosen|flasche\w*|boîtes?|flacons?|cajas?|frascos?|envases?|scatol[ae]|"
    r"flacon[ei]|confezion[ei]|caixas?|embalagens?|doos|dozen|flessen|opakowa\w+|pudełk\w+|butel\w+|krabič\w+|"
    r"lahvič\w+|упаков\w+|короб\w+|"
    r"флакон\w*|баноч\w+)(?:\s+(?:of|de|di|von|van|do|na))?"
)
_FOR: Final = (
    r"(?:for|für|zu|pour|para|per|da|voor|na|do|dla|pro|для|под|pentru|за|για|för|till|til|za|cho|"
    r"untuk|of|de|di|von)"
)
_QUOTE: Final = r"[\"„“”«»‹›「『‘'《]"
_THING: Final = (
    rf"(?i)^(.*(?:^|[^\p{{L}}])(?:{_PRINTED})(?:[^\p{{L}}].*?)??(?:{_QUOTE}|\s{_AS}\s+(?:{_PACKS}\s+)?))(.+)$",
    rf"(?i)^(.*(?:^|[^\p{{L}}])(?:{_KEPT})(?:[^\p{{L}}].*?)??\s{_FOR}\s+(?:{_PACKS}\s+)?)(.+)$",
)


def depicted(titles: pl.Series) -> pl.DataFrame:
    """One row for each reading of a title (str) as a thing and the goods that it shows, or is for.

    ``row``: position of the title; ``thing``: what is said first; ``goods``: what stands behind it.
    """
    found = [
        pl.DataFrame({"thing": titles.str.extract(thing, 1), "goods": titles.str.extract(thing, 2)})
        .with_row_index("row")
        .drop_nulls()
        for thing in _THING
    ]
    return pl.concat(found)
