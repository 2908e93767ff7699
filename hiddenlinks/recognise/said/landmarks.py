"""Shops that a text names to say where something is: *next door is a sex shop*, *opposite the pharmacy*.

Whoever writes so has another shop. Their own one (*our pharmacy is opposite the station*) stays. Own wording.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.said.patterns import holds, quick
from hiddenlinks.regex import replace_all

__all__ = ["MAY_BE_NEAR", "unneighboured"]

_SHOP: Final = quick(
    r"sexy?[ -]?(?:shops?|stores?)|seks?[ -]?(?:shop|winkel)\w*|sex(?:butik|laden|kauppa|pood)\w*|"
    r"(?:adult|erotic|porn) (?:shops?|stores?|cinemas?|bookshops?)|erotik(?:shop|laden|geschäft|markt)\w*|"
    r"(?:boutique|magasin|cinéma) (?:érotique|porno|pour adultes)|(?:tienda|cine) (?:erótic[ao]|para adultos|porno)|"
    r"negozio (?:erotico|per adulti)|(?:loja|cinema) (?:erótic[ao]|para adultos)|erotiek(?:winkel|zaak)|"
    r"sklep\w* (?:erotyczn\w+|dla dorosłych)|(?:erotick\w+|sexuáln\w+) (?:obchod\w*|shop\w*)|секс-?шоп\w*|"
    r"магазин\w* (?:для взрослых|для дорослих)|"
    r"pharmac(?:y|ies)|drug ?stores?|chemist(?:.s)?|apotheken?|farmacias?|farmaci[ae]|farmácias?|"
    r"apoth?eek|apteki?|aptec[ez]|aptekę|aptekinn?|lékárn\w*|lekár(?:eň|ne|ni|ňou)|gyógyszertár\w*|patik\w+|аптек\w*|"
    r"eczane\w*|φαρμακεί\w+|apotek\w*|apteekk?i\w*|vaistin\w+|aptiek\w+|l(?:je|e)karn\w+|farmacij[ae]|"
    r"nhà thuốc|hiệu thuốc"
)
"""Shops of goods for adults, and pharmacies."""
_NEAR: Final = quick(
    r"next door(?: to)?|next to|beside|behind|hinter(?: de[mnr])?|derrière|detrás de(?: la|l)?|dietro|atrás d[ao]|"
    r"achter|bakom|bagved|takana|mögött|în spatele|позади|зад|πίσω από|arkas[ıi]nda|opposite|across (?:from|"
    r"the (?:road|street))|above|left of|right of|nebenan|"
    r"neben|gegenüber|à côté(?: d[eu])?|en face(?: d[eu])?|au-dessus d[eu]|al lado(?: d[el]+)?|enfrente(?: d[el]+)?|"
    r"frente a(?:l| la)?|junto a(?:l| la)?|accanto(?: al\w*)?|di fronte(?: al\w*)?|vicino al\w*|ao lado(?: d[ao])?|"
    r"em frente(?: d[ao]| à| ao)?|hiernaast|naast|tegenover|obok|naprzeciwk?o?|vedle|naproti|vedľa|oproti|mellett\w*|"
    r"szemben|lângă|vizavi de|рядом(?: с)?|напротив|возле|около|по соседству(?: с)?|поруч(?: з)?|навпроти|срещу|"
    r"съседн\w+|δίπλα(?: σ\w+)?|απέναντι(?: από)?|yan[ıi]nda|yan[ıi]m[ıi]zda|karş[ıi]s[ıi]nda|bredvid|mitt ?emot|"
    r"ved siden a[fv]|over for|rett overfor|vieressä|vastapäätä|kõrval|vastas|blakus|pretī|šalia|priešais|pored|"
    r"preko puta|nasuprot|zraven|nasproti|bên cạnh|đối diện|sebelah|seberang"
)
"""Where something stands that is beside or behind them."""
_SIGNS: Final = (
    r"(?:隔壁|旁边|旁邊|对面|對面)[^，。,.!！\n]{0,8}(?:药店|藥局|药房|情趣用品店|成人用品店|成人店)|"
    r"(?:隣|となり|向かい)[^、。\n]{0,8}(?:薬局|アダルトショップ|ドラッグストア)|(?:옆|건너편|맞은편)[^,.\n]{0,10}(?:약국|성인용품점)|"
    r"(?:بجانب|مقابل|بجوار) (?:ال)?(?:صيدلية\w*)|(?:ליד|מול) (?:ה)?(?:בית ה?מרקחת|חנות ה?סקס)"
)
"""Both in writing without borders, and in scripts whose words take what stands before them."""
_BETWEEN: Final = r"[^.!?:;,\n]{0,28}?[\s'’]"
_BESIDE: Final = (
    rf"(?i)\b(?:{_NEAR})\b{_BETWEEN}(?:{_SHOP})\b|"
    rf"\b(?:{_SHOP})\s(?:[^.!?:;,\n]{{0,12}}?\s)?(?:{_NEAR})\b|{_SIGNS}"
)
_OURS: Final = (
    r"(?i)\b(?:our|my|unser\w*|mein\w*|notre|nos|mon|ma|nuestr\w+|mi|nostr\w|mi[oa]|noss\w+|meu|minha|onze|ons|mijn|"
    rf"nasz\w*|naszej|moj\w+|naš\w*|náš|наш\w*|мо[йюя]|vår\w*|min|vores|meie|meidän|mūsų|mūsu)\s(?:\S+\s)?(?:{_SHOP})\b|"
    r"\b(?:is ours|gehört uns|ist unser\w?|est à nous|es nuestr[oa]|è nostr[oa]|é noss[oa]|is van ons|jest nasz\w*|"
    r"наш[ае]? тоже)\b"
)
"""That the shop is the writer's own."""
MAY_BE_NEAR: Final = rf"(?:{_SHOP})\b|{_SIGNS}"
"""Such a shop, in small letters."""


def unneighboured(sentences: pl.Series) -> pl.Series:
    """The sentences (str) without the shops beside which something is said to be."""
    near = (holds(sentences, _BESIDE) & ~holds(sentences, _OURS)).arg_true()
    return sentences.clone().scatter(near, replace_all(sentences.gather(near), _BESIDE, " "))
