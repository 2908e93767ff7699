"""Sentences that name goods only to say what something else is for, like, about or beside.

*Chapters on NAME*, *the right size for a spoon of NAME*, *goes on the shelf beside your NAME*: whatever the relation, a
small word stands before the name and makes it a part of the sentence. Who offers names goods first (*NAME, 60
capsules*), behind a sign (*option B = NAME*), or says that they are held, sent, had or sold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.fold import fold_codes
from hiddenlinks.recognise.said.patterns import holds, quick
from hiddenlinks.regex import contains, count_matches, extract, replace, replace_all

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hiddenlinks.recognise.terms.matcher import Matcher

__all__ = ["SHOP_FOR", "WITH", "around", "governed", "shaped"]

_TALL: Final = r"[(\[]?[\p{Lu}\p{Lt}\p{N}][^\s:;]*"
_SHAPE: Final = (
    rf"(?s)^(.*?\S\s){_TALL}(?:\s(?:[-–—|&+/]\s|(?:of|with|for|and|de|con|mit)\s)?{_TALL}){{2,}}(.*)$"
)
"""A run of words with capital letters or digits, of signs and small words between them, and what stands around it."""
_BEFORE: Final = (
    r"for|of|on|about|into|before|after|against|next|beside|near|like|or|your|than|as|under|between|für|zu|zum|"
    r"zur|über|neben|nach|vor|auf|am|bei|wie|oder|als|dein|deine|deinem|deinen|ihr|ihre|ihrem|ihren|gegen|unter|"
    r"zwischen|pour|au|aux|sur|avant|après|chez|près|comme|ou|votre|vos|tes|contre|sous|entre|para|por|sobre|antes|"
    r"después|junto|como|sus|tus|contra|bajo|según|sul|sulla|dopo|accanto|come|tuo|tua|suo|sua|contro|sotto|tra|"
    r"depois|ao|seu|teu|sob|perto|voor|op|naast|na|bij|jouw|uw|tegen|onder|tussen|do|dla|przed|po|obok|przy|jak|"
    r"lub|albo|twój|twoja|twojego|pod|między|podczas|pro|před|vedle|nebo|tvůj|tvé|váš|vaše|vašeho|mezi|ke|při|pre|"
    r"pred|vedľa|pri|ako|alebo|ku|vagy|pentru|lângă|înainte|după|sau|sub|între|за|преди|след|като|или|към|до|για|"
    r"πριν|μετά|δίπλα|στο|στη|στην|σαν|κατά|för|till|bredvid|före|efter|vid|som|eller|mot|din|ditt|dina|från|til|"
    r"ved|før|etter|mod|mellem|mellom|ennen|kuin|tai|kuten|для|под|перед|после|рядом|при|как|об|про|ко|около|между|"
    r"вашего|ваш|ваша|твой|під|після|поруч|як|або|чи|біля|між|veya|ya da|prije|poslije|nakon|pored|kod|kao|ili|"
    r"poleg|kot|ali|prieš|šalia|kaip|arba|apie|pirms|pēc|blakus|kā|vai|nagu|või|enne|cho|để|trước|cạnh|như|hoặc|về|"
    r"untuk|sebelum|setelah|samping|seperti|atau|tentang|قبل|بعد|بجانب|مثل|أو|عن|לפני|אחרי|ליד|כמו|או|על|של"
)
"""Small words before a name. *With* and *in* are none: they hold goods; nor is *of* in languages that name by it."""
_BEHIND: Final = (
    r"için|gibi|öncesi|öncesinde|sonrası|sonrasında|yanına|yanında|kadar|hakkında|kokusu|mellé|mellett|előtt|után|"
    r"számára|varten|vieressä|jälkeen|tapaan|jaoks|kõrvale|pärast|के लिए|के पास|जैसा|जैसी|से पहले|के बाद"
)
"""The same behind it, in languages that say it so."""
_BEFORE_SIGNS: Final = r"适合|适用|搭配|配合|用于|关于|类似|好像|像|或|สำหรับ|เกี่ยวกับ|เหมือน|หรือ|ข้าง"
_BEHIND_SIGNS: Final = (
    r"^[^\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]{0,24}(?:旁边|之前|之后|用的|大小|一样|味道|的(?:旁边|形状|历史|"
    r"味道|大小|章节)|章节|の(?:1回分|一回分|横|隣|近く|よう|匂い|におい|香り|形|サイズ|大きさ|歴史|本)|に(?:合|似|"
    r"ぴったり)|など(?:の|を)?(?:整理|収納|入れ)|と(?:一緒|同じ|比べ))|^[^\s\p{Hangul}]{0,24}(?:용|의|과|와|"
    r"처럼)(?:\s|$)"
)
_AND: Final = (
    r"(?:and|or|und|oder|et|ou|y|e|ed|o|en|of|i|oraz|lub|a|nebo|alebo|és|vagy|și|sau|и|или|або|та|και|ή|och|eller|og|"
    r"ja|tai|ve|veya|ir|arba|un|vai|và|hoặc|dan|atau|أو|או)"
)
_DOSE: Final = quick(
    r"(?:(?:an?|one|the|einen?|eine|une?|una?|um|la|el|il|de|een|1)\s+)?(?:(?:dose|serving|portion|intake|löffel|"
    r"einnahme|prise|dosis|toma|ración|porzione|dosaggio|porção|dávk\w+|porcj\w+|порци\w+|при[её]м\w*)\s+(?:(?:of|de|"
    r"di|von|van)\s+)?)?"
)
_NAME: Final = rf"(?i:{_DOSE})(?:[\p{{Lu}}\p{{Lo}}\p{{N}}\"„“”«»'’(&+-](?:[^\s,;:]|\d,\d)*\s+){{0,5}}$"
"""What may stand between a small word and the first goods: other words of their name, a maker's first of all."""
_SMALL: Final = (
    rf"[\p{{L}}\p{{M}})%,]\s(?:{_BEFORE})\s+{_NAME}|\p{{L}}{{3}}\s(?:о|o|à)\s+{_NAME}|"
    rf"[\p{{L}}\p{{M}})%]\s(?:{_BEFORE})\s(?:[^;:.–—]{{1,60}}[,\s])?{_AND}\s+{_NAME}"
)
"""A small word within a sentence: behind another word, in small letters, as in names it need not be; and next to the
name, or to a list of things that ends with it."""
_START: Final = rf"^\W{{0,3}}(?i:{_BEFORE})\s(?:[^;:.–—]{{1,60}}[,\s])?{_AND}\s+{_NAME}"
"""The same at its beginning."""
_LABEL: Final = r"^.*[=|·•►→\t]"
"""What stands before a sign that puts something in front of goods: an option, a number, an entry."""
_CITED: Final = r"\p{L}.*[\"„“‘«‹「『]\s?(?:[^\s\"”“»』」]+\s+){0,3}$"
_UNCITED: Final = r"^[^\"”“’»›」』]*[\"”“’»›」』].*\p{L}{2}"
"""What stands before and behind a name in quotation marks among other words: it is called or printed so."""
WITH: Final = r"(?i)^\s*(?:with|mit|avec|con|com|met|med|с|z|s|cu|με|з|со)\s+(?:\S+\s+)?$"
"""All that stands before goods which something is said to have in it: *with NAME for strength*."""
_OF_PACKS: Final = quick(
    r"(?i)(?:box(?:es)?|packs?|bottles?|strips?|blisters?|tubes?|sachets?|jars?|packages?|supply|course|ampoules?|"
    r"vials?|packung\w*|schachtel\w*|boîtes?|cajas?|caixas?|scatol[ae]|confezion[ei]|doos|dozen|doosje\w*|pudełk\w+|"
    r"opakowa\w+|krabič\w+|balení|упаков\w+|пачк\w+|флакон\w*)\s+(?:of|von|van|de|di|do|à|o|z)\s"
)
"""How many of them there are: it makes no sentence about them."""
SHOP_FOR: Final = quick(
    r"(?i)^\W*(?:\S+\s){0,2}?(?:online|web|\w*)-?\s?(?:shops?|stores?|pharmacy|\w*geschäft|\w*laden|apotheke|"
    r"versandhandel|boutiques?|magasin|pharmacie|tienda|farmacia|negozio|loja|farmácia|\w*winkel|apotheek|sklep|"
    r"apteka|obchod|lékárna|lekáreň|bolt|üzlet|magazin|магазин|аптека|κατάστημα|φαρμακείο|butik|butikk|kauppa|pood|"
    r"veikals|parduotuvė|trgovina|prodavnica|mağaza\w*)\s(?:\w+\s)?(?:for|für|mit|pour|de|para|di|per|con|com|voor|"
    r"met|z|ze|s|se|so|na|pentru|cu|за|с|з|із|для|για|με|för|med|til)\s"
)
"""What a shop calls itself at the beginning: *shop for NAME*."""
_PER_100: Final = (
    r"(?i)^\W{0,3}(?:per|pro|je|in|pour|por|na|w|v|на|в|i|på)\s?100\s?(?:g|ml|г|мл)\b|\b(?:per|pro|je|por|pour|na|на|"
    r"par|pe|på)\s100\s?(?:g|ml|г|мл)\s?[:：]|^\W{0,3}100\s?(?:g|ml|г|мл)\s?[:：]|(?:^|\D)100\s?(?:g|克|グラム)(?:中|"
    r"当たり|あたり|含)|(?:\b(?:per|pro|je|por|par|pour|na|на|på|w)|/)\s?(?:1\s)?(?:kg|"
    r"кг)\s?(?:\([^)]{1,20}\)\s?)?[:：]"
)
"""What food has in it by nature, and what is added to feed."""
_WITHIN: Final = rf"\s(?:{_BEFORE})\s"
_COLON: Final = r"[:：]"
_LEADS: Final = 2
"""Small words that a sentence must have where a colon stands before the name: *a gift for you: NAME* has one."""


def governed(sentences: pl.Series, before: pl.Series, behind: pl.Series) -> pl.Series:
    """Which sentences (str) have their goods behind a small word (bool), by what stands :func:`around` them."""
    before = replace(before, SHOP_FOR, "")
    small = replace_all(replace(before, _LABEL, ""), _OF_PACKS, " ")
    found = contains(small, _SMALL) | contains(before, _START) | holds(small, _BEFORE_SIGNS)
    found &= ~contains(small, _COLON) | (count_matches(small, _WITHIN) >= _LEADS)
    found |= contains(behind.str.to_lowercase(), rf"^[^.,;:]{{0,24}}(?:^|\s)(?:{_BEHIND})(?:$|[\s,.])")
    found |= contains(behind, _BEHIND_SIGNS)
    found |= contains(before, _CITED) & contains(behind, _UNCITED)
    found = (found & ~contains(small, WITH)).fill_null(value=False)
    return found | contains(sentences, _PER_100).fill_null(value=False)


def around(sentences: pl.Series, matcher: Matcher, names: NDArray[np.bool_]) -> tuple[pl.Series, pl.Series]:
    """What stands before the first goods of each sentence (str), and behind the last; null where there are none.

    ``names``: bool, the matcher's blocks that speak for goods.
    """
    rows = fold_codes(sentences)
    hits = matcher.find(rows)
    named = names[matcher.block_of[hits.term]]
    row, start, end = hits.row[named].astype(np.int64), hits.start[named], hits.end[named]
    at = rows.offsets[row]
    spans = pl.DataFrame(
        {"row": row, "start": rows.positions[at + start], "end": rows.positions[at + end - 1] + 1}
    )
    spans = spans.group_by("row").agg(pl.col("start").min(), pl.col("end").max())
    said = pl.DataFrame({"said": sentences}).with_row_index("row").with_columns(pl.col("row").cast(pl.Int64))
    said = said.join(spans, on="row", how="left", maintain_order="left")
    parts = said.select(before=pl.col("said").str.head("start"), behind=pl.col("said").str.slice("end"))
    return parts["before"], parts["behind"]


def shaped(sentences: pl.Series) -> tuple[pl.Series, pl.Series]:
    """What stands before and behind what looks like a name in sentences (str) that name goods which nobody knows.

    That is the first run of three words or more that begin with a capital letter or a digit, and is not the first word.
    """
    return extract(sentences, _SHAPE, 1), extract(sentences, _SHAPE, 2)
