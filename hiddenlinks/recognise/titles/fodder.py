"""Food for animals and plants: the vitamins, proteins and minerals in it make no supplement of it.

*Dry food for dogs*, says the title, and the description *with vitamins A and D3, protein 26 %, omega-3, taurine*.
Whatever else such a description holds stays. Own selection of words.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.said.patterns import holds, quick
from hiddenlinks.regex import replace_all

__all__ = ["fodder", "unfed"]

_ANIMALS: Final = (
    r"dogs?|cats?|pupp(?:y|ies)|kittens?|birds?|parrots?|fish|rabbits?|hamsters?|horses?|chickens?|poultry|reptiles?|"
    r"hunde?|katzen?|vögel|welpen|pferde?|hühner|kaninchen|chiens?|chats?|chiots?|chatons?|oiseaux|chevaux|poules|"
    r"lapins?|perros?|gatos?|cachorros?|pájaros|caballos|gallinas|conejos|peces|can[ei]|gatt[io]|uccelli|cavalli|"
    r"galline|conigli|pesci|cães|cão|gatos?|aves|cavalos|honden?|katten?|vogels|paarden|kippen|psów|psa|kotów|kota|"
    r"ptaków|koni|kur|ps[yů]|kočky|ptáky|koně|slepice|psov|mačky|kutyá\w*|macská\w*|lovaknak|câini|pisici|păsări|"
    r"собак\w*|кошек|кошк\w*|щенк\w*|котят|птиц\w*|лошад\w*|кур|кішок|котів|котят|птахів|кучета|котки|птици|σκύλους?|"
    r"γάτες|πουλιά|hundar|katter|fåglar|hästar|heste|høns|kissoille|koirille|koertele|kassidele|suņiem|kaķiem|šunims|"
    r"katėms|pse|mačke|kedi\w*|köpek\w*|kuş\w*"
)
_FODDER: Final = quick(
    rf"(?i)\b(?:food|feed|kibble|treats?|snacks?|chews?)\s(?:for\s)(?:[^\s,.;]+\s){{0,2}}?(?:{_ANIMALS})\b|"
    r"\b(?:dog|cat|pet|puppy|kitten|bird|fish|horse|hamster|rabbit|chicken|poultry|koi|parrot|reptile)\s?(?:food|feed|"
    r"treats?|chews?|kibble|snacks?)\b|\b(?:hunde|katzen|vogel|pferde|hühner|fisch|tier|kaninchen)\w*(?:futter|"
    r"snacks?|leckerli\w*)\b|\b(?:trocken|nass|allein)futter\w*|"
    rf"\b(?:futter|leckerlis?|croquettes|nourriture|aliments?|friandises|pienso|comida|alimento|crocchette|cibo|"
    rf"mangime|snack|ração|comida|voer|brokken|karma|przysmak\w*|krmivo|granule|konzerv\w*|pamlsky|maškrty|táp|eledel|"
    rf"hran[ăa]|корм|лакомств\w*|ласощі|храна|τροφή|kroketes?|foder|toit|barība|ėdalas|maistas|hrana|"
    rf"mama)\s(?:\S+\s){{0,3}}?(?:für|pour|para|per|voor|dla|pro|na|pre|pentru|для|за|για|för|til|till|"
    rf"za)?\s?(?:\S+\s){{0,2}}?(?:{_ANIMALS})\b|"
    r"\b(?:honden|katten|vogel|paarden|kippen)(?:voer|brokken|snacks?)\b|\b(?:hund|katt|kat|fågel|häst|"
    r"heste)(?:e)?(?:foder|fôr|mad|mat|godis)\b|\b(?:koiran|kissan|linnun)(?:ruoka|ruokaa)\b|\b(?:koera|kassi)toit\b|"
    r"\b(?:kedi|köpek|kuş|balık)\s?(?:maması|yemi|ödülü)\b|\b(?:kutya|macska|hal)(?:táp|eledel|tápok)\b|"
    r"\b(?:plant food|fertili[sz]er|dünger|engrais|abono|fertilizante|concime|adubo|meststof|nawóz|hnojivo|műtrágya|"
    r"îngrășământ|удобрени\w+|добриво|тор за|λίπασμα|gödning\w*|gødning|gjødsel|lannoite|väetis|gübre)\b|"
    r"(?:狗|猫|宠物|犬|鱼|鸟)(?:粮|食品|饲料|零食)|(?:ドッグ|キャット|ペット)フード|(?:犬|猫)用(?:おやつ|フード)|"
    r"(?:강아지|고양이|반려[견묘]|애견) ?(?:사료|간식)|طعام (?:ال)?(?:قطط|"
    r"كلاب|طيور)|מזון ל(?:כלבים|חתולים)|肥料|비료"
)
_NUTRIENTS: Final = quick(
    r"(?i)\b(?:\w*vitamin\w*|\w*vitamín\w*|витамин\w*|вітамін\w*|witamin\w*|vitamiini\w*|"
    r"βιταμίν\w*)(?:\s?[a-kа-в]\s?\d{0,2}\b)?|\b(?:\w*protein\w*|protéin\w*|proteín\w*|eiweiß|eiwit\w*|białk\w+|"
    r"bílkovin\w*|bielkovin\w*|fehérje|бел(?:ок|ка|ки)|білок|протеин\w*|протеїн\w*|πρωτεΐν\w+|taurin\w*|tauryn\w*|"
    r"таурин\w*|omega[\s-]?[369]\w*|омега[\s-]?[369]\w*|[lл][\s-]?(?:carnitin|karnityn|карнитин|karnitin)\w*|"
    r"glu[ck]osamin\w*|глюкозамин\w*|chondroitin\w*|хондроитин\w*|[ck]ollagen\w*|коллаген\w*|biotin\w*|биотин\w*|d3|"
    r"b12|(?:magn[eé]si|magnez|zin[ck]|cin[ck]|żelaz|želez|calci|kalci|wap[ńn]|selen|магни|цинк|желез|кальци|"
    r"селен)\w*|iron|eisen|fer|hierro|ferro|ijzer|probioti\w+|пробиотик\w*|prebioti\w+|пребиотик\w*|amino acids?|"
    r"aminosäuren|аминокислот\w*|minerals?|mineralstoffe|минерал\w*|fish oil|lachsöl|fischöl|рыбий жир)\b|"
    r"维生素\s?[A-K]?\d*|蛋白质?|牛磺酸|ビタミン\s?[A-K]?\d*|タンパク質|タウリン|비타민\s?[A-K]?\d*|단백질|타우린|فيتامين\w*|بروتين|תاورين|ויטמין|"
    r"חלבון"
)


def fodder(titles: pl.Series) -> pl.Series:
    """Which titles (str, null: false) are of what animals or plants eat (bool)."""
    return holds(titles, _FODDER)


def unfed(texts: pl.Series) -> pl.Series:
    """The texts (str), descriptions of fodder, without what it is enriched with."""
    return replace_all(texts, _NUTRIENTS, " ")
