"""Recipes, household tips and beliefs that name goods: *aspirin in the vase is a myth*, *two eggs, 30 g of whey*.

Own selection of words.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.said.offering import SELLING
from hiddenlinks.recognise.said.patterns import holds, loosely, quick, stems, unless

__all__ = ["MAY_TIP", "tips"]

_TIP: Final = (
    r"(?:tips?|tipp\w*|tricks?|hacks?|advice|astuces?|conseils?|truc|consejos?|trucos?|remedio casero|consigli\w*|"
    r"trucc\w+|rimedio|dicas?|truques?|weetje|sposób|sposoby|porad\w+|rad[ay]|trik\w*|tanács\w*|praktik\w+|sfat\w*|"
    r"truc\w*|съвет\w*|трик\w*|совет\w*|лайфхак\w*|порад\w+|συμβουλ\w+|κόλπο|råd|knep|vinkki\w*|niksi|"
    r"nõuan\w+|nipp\w*|padom\w+|patarim\w+|savjet\w*|nasvet\w*|ipu[cç]\w+|püf)"
)
_HOUSEHOLD: Final = (
    r"(?:stains?|laundry|vases?|cut flowers|roses|orchids?|houseplants?|tomatoes|rust|limescale|descal\w+|fleck\w*|"
    r"wäsche|schnittblumen|rosen|orchidee\w*|zimmerpflanzen|tomaten|rost|kalk|taches?|linge|fleurs|orchidées?|rouille|"
    r"calcaire|manchas?|colada|flores|rosas|orquídeas?|óxido|cal|macchi\w+|bucato|fiori|orchidee|ruggine|calcare|"
    r"nódoas?|roupa|ferrugem|calcário|vlek\w*|snijbloemen|orchidee\w*|roest|plam\w*|pranie|kwiat\w*|storczyk\w*|rdz\w+|"
    r"kamień|skvrn\w*|škvrn\w*|květin\w*|kvetin\w*|orchidej\w*|folt\w*|virág\w*|orchide\w*|pete|petelor|flori\w*|"
    r"orhide\w*|петна|цветя|орхиде\w+|пят(?:на|ен)|цвет\w+|ваз\w+|плям\w*|квіт\w+|орхіде\w+|λεκέ\w*|λουλούδι\w*|"
    r"ορχιδέ\w*|βάζο|fläck\w*|snittblommor|blommor|orkidé\w*|plet\w*|blomster|flekk\w*|tahra\w*|kuk(?:at|kien)|"
    r"orkide\w*|plek\w*|lille\w*|traip\w*|zied\w*|dėm\w+|gėl\w+|mrlj\w*|cvijeć\w*|madež\w*|rož\w*|leke\w*|çiçek\w*)"
)
_TIPPED: Final = quick(rf"(?i)\b{_TIP}\b[^.!?]{{0,40}}?\b{_HOUSEHOLD}\b[^.!?]{{0,20}}?[:：–—]")
"""*Tip against yellow stains: dissolve NAME in water.*"""
_MYTH: Final = quick(
    r"(?i)\b(?:is|are|(?:just|only) an? old) (?:an? )?(?:old |common |popular )?(?:myth|urban legend|"
    r"old wives.? tale)s?\b|\b(?:ist|sind) (?:ein |nur ein )?(?:mythos|märchen|ammenmärchen)\b|\b(?:est|sont) (?:un |"
    r"des )?(?:mythes?|légendes?)\b|\b(?:es|son) (?:un |solo un )?(?:mitos?|leyendas?)\b|\b(?:è|sono) (?:un |"
    r"solo un )?(?:mit[oi]|leggend[ae])\b|\b(?:é|são) (?:um |só um )?(?:mitos?|lendas?)\b|\b(?:is|"
    r"zijn) (?:een )?(?:mythes?|fabels?|fabeltje)\b|\bto (?:tylko )?mit\b|\b(?:je|jsou|sú) (?:jen |len )?(?:mýt\w*|"
    r"pověra)\b|\b(?:csak )?(?:tévhit|mítosz)\b|\beste (?:un |doar un )?mit\b|(?:^|\s)(?:это|—|–|це|е|"
    r"є) (?:просто )?(?:миф|міф|мит)(?:$|\W)|\bείναι (?:ένας )?μύθος|\bär (?:en |bara en )?myt\b|\ber (?:en |"
    r"bare en )?myte\b|\bon (?:vain )?(?:myytti|müüt)\b|\bir mīts\b|\byra mitas\b|\bje (?:samo )?mit\b|"
    r"\b(?:bir )?efsane(?:dir)?\W*$|是(?:个)?(?:谣言|误区|迷信)|は迷信|은 미신|는 미신"
)
"""*NAME in the vase is a myth.*"""
_RECIPE: Final = (
    r"(?:recipes?|rezept\w*|recettes?|recetas?|ricett\w+|receitas?|recept\w*|przepis\w*|rețet\w*|рецепт\w*|συνταγ\w+|"
    r"opskrift\w*|oppskrift\w*|resepti\w*|retsept\w*|recep\w+|tarif\w*)"
)
_KITCHEN: Final = (
    r"(?:eggs?|bananas?|flour|oats|milk|butter|yogh?urt|eier|bananen?|mehl|haferflocken|milch|quark|œufs?|oeufs?|"
    r"bananes?|farine|avoine|lait|huevos?|plátanos?|harina|avena|leche|uov[ao]|banane|farina|latte|ovos?|farinha|"
    r"leite|eieren|bananen|bloem|melk|ja(?:j(?:ka|ek)|ja)|banany?|mąk[ai]|mlek[oa]|vejc[ei]|banány?|mouk[ay]|mlék[oa]|"
    r"vajc\w+|múk[ay]|mliek[oa]|tojás\w*|banán|liszt|tej|ou[ăa]|banan[ăe]|făină|lapte|яйц\w+|банан\w*|мук[аи]|"
    r"молок[оа]|яєц\w*|яйця|борошн\w+|брашно|мляко|αυγά|μπανάν\w+|αλεύρι|γάλα|ägg|banan(?:er)?|mjöl|mjölk|æg|hvedemel|"
    r"mælk|melk|munaa?|banaani\w*|jauho\w*|maito\w*|jahu|piim\w*|olas?|piens|milti|kiaušin\w+|pien\w*|milt\w+|jaja|"
    r"brašn\w+|mlijek\w+|jajc\w+|mok[ae]|yumurta|muz|un|süt)"
)
_COOKED: Final = quick(
    rf"(?i)\b{_RECIPE}\b(?:[^.!?]|\.\S){{0,40}}[:：–—](?:[^.!?]|\.\S)*?\d(?:[^.!?]|\.\S)*?\b{_KITCHEN}\b|"
    r"(?:レシピ|食谱|菜谱|레시피)[^。]*(?:卵|鸡蛋|牛奶|牛乳|バナナ|香蕉|달걀|우유)"
)
"""*Recipe for pancakes: two eggs, one banana, 30 g of NAME.*"""
_MAY_COOK: Final = stems(rf"(?:^|[^\p{{L}}]){_RECIPE}\S*[^.!?]{{0,40}}[:：–—]|レシピ|食谱|菜谱|레시피")
_MAY_BE_BELIEVED: Final = (
    r"myth|urban legend|wives|mythos|märchen|légende|mito|leyenda|leggend|lenda|fabel|to (?:tylko )?mit|(?:un|"
    r"este) mit|je (?:samo )?mit|mýt|pověra|tévhit|mítosz|миф|міф|[^\p{L}]мит(?:$|[^\p{L}])|μύθος| myt|myytti|müüt|"
    r"mīts|efsane|谣言|误区|迷信|미신"
)
MAY_TIP: Final = stems(
    rf"(?:^|[^\p{{L}}]){loosely(_TIP)}[^.!?]{{0,40}}{_HOUSEHOLD}|{_MAY_COOK}|{_MAY_BE_BELIEVED}"
)
"""What a text in small letters holds that may have such a sentence."""


def tips(sentences: pl.Series) -> pl.Series:
    """Which sentences (str) name goods in a recipe, a household tip or a belief (bool), and sell nothing."""
    return unless(holds(sentences, _TIPPED, _MYTH, _COOKED), sentences, SELLING)
