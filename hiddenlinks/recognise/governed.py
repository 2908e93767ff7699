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
from hiddenlinks.recognise.patterns import holds

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hiddenlinks.recognise.matcher import Matcher

__all__ = ["governed"]

_BEFORE: Final = (
    r"for|to|of|on|at|by|about|into|from|before|after|against|next|beside|near|like|or|your|than|as|under|between|"
    r"für|von|zu|zum|zur|über|neben|nach|vor|auf|an|am|bei|wie|oder|als|dein|deine|deinem|deinen|ihr|ihre|ihrem|"
    r"ihren|gegen|unter|zwischen|pour|au|aux|sur|avant|après|chez|près|comme|ou|votre|vos|ton|ta|tes|contre|sous|"
    r"entre|para|por|sobre|antes|después|junto|como|tu|su|sus|tus|contra|bajo|según|per|sul|sulla|prima|dopo|"
    r"accanto|come|tuo|tua|suo|sua|contro|sotto|tra|depois|ao|seu|sua|teu|sob|perto|voor|op|naast|na|bij|als|of|je|"
    r"jouw|uw|tegen|onder|tussen|do|dla|przed|po|obok|przy|jak|lub|albo|twój|twoja|twojego|od|pod|między|podczas|"
    r"pro|před|vedle|nebo|tvůj|tvé|váš|vaše|vašeho|mezi|ke|při|pre|pred|vedľa|pri|ako|alebo|ku|vagy|mint|pentru|la|"
    r"lângă|înainte|după|sau|ca|sub|între|за|преди|след|като|или|към|до|για|πριν|μετά|δίπλα|στο|στη|στην|σαν|κατά|"
    r"för|till|bredvid|före|efter|vid|som|eller|mot|din|ditt|dina|från|til|ved|før|etter|mod|mellem|mellom|ennen|"
    r"kuin|tai|kuten|для|под|перед|после|рядом|при|как|об|про|ко|около|между|вашего|ваш|ваша|твой|під|після|поруч|"
    r"як|або|чи|біля|між|veya|ya da|prije|poslije|nakon|pored|kod|kao|ili|poleg|kot|ali|prieš|šalia|kaip|arba|apie|"
    r"par|pirms|pēc|blakus|kā|vai|pie|nagu|või|enne|cho|để|trước|sau|cạnh|như|hoặc|về|untuk|sebelum|setelah|"
    r"samping|seperti|atau|tentang|قبل|بعد|بجانب|مثل|أو|عن|לפני|אחרי|ליד|כמו|או|על|של"
)
"""Small words before a name. *With* and *in* are none: they hold goods; nor is *of* in languages that name by it."""
_BEHIND: Final = (
    r"için|gibi|öncesi|öncesinde|sonrası|sonrasında|yanına|yanında|kadar|hakkında|kokusu|mellé|mellett|előtt|után|"
    r"számára|varten|vieressä|jälkeen|tapaan|jaoks|kõrvale|pärast|के लिए|के पास|जैसा|जैसी|से पहले|के बाद"
)
"""The same behind it, in languages that say it so."""
_BEFORE_SIGNS: Final = r"适合|适用|搭配|配合|用于|关于|类似|好像|像|或|สำหรับ|เกี่ยวกับ|เหมือน|หรือ|ข้าง"
_BEHIND_SIGNS: Final = (
    r"^[^\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]{0,24}(?:的|旁边|之前|之后|用的|大小|一样|の|用|に(?:合|似|"
    r"ぴったり)|や|など|と(?:一緒|同じ)|前|後|용|의|과|와|옆|전|후|"
    r"처럼|같|에 맞|등)"
)
_LABEL: Final = r"^.*[=|·•►→\t]"
"""What stands before a sign that puts something in front of goods: an option, a number, an entry."""
_SMALL: Final = rf"[\p{{L}}\p{{M}})%,](?:\s|-)(?:{_BEFORE})\b"
"""A small word within a sentence: behind another word, and in small letters, as in names it need not be."""
_WITH: Final = r"(?i)^\s*(?:with|mit|avec|con|com|met|med|с|z|s|cu|με|з|со)\s+(?:\S+\s+)?$"
"""All that stands before goods which something is said to have in it: *with NAME for strength*."""
_OF_PACKS: Final = (
    r"(?i)(?:box(?:es)?|packs?|bottles?|strips?|blisters?|tubes?|sachets?|jars?|packung\w*|schachtel\w*|boîtes?|"
    r"cajas?|caixas?|scatol[ae]|confezion[ei]|doos|dozen|doosje\w*|pudełk\w+|opakowa\w+|krabič\w+|balení|упаков\w+|"
    r"пачк\w+|"
    r"флакон\w*)\s+(?:of|von|à|o|z)\s"
)
"""How many of them there are: it makes no sentence about them."""
_PER_100: Final = (
    r"(?i)^\W{0,3}(?:per|pro|je|in|pour|por|na|w|v|на|в|i|på)?\s?100\s?(?:g|ml|г|мл)\b|"
    r"100\s?(?:g|克|グラム)(?:中|当たり|あたり|含)"
)
"""What food has in it by nature."""
_COLON: Final = r"^([^:：]*)[:：]"
_LEADS: Final = 2
"""Small words that a sentence must have where a colon stands before the name: *a gift for you: NAME* has one."""


def governed(sentences: pl.Series, matcher: Matcher, names: NDArray[np.bool_]) -> pl.Series:
    """Which sentences (str) have their goods behind a small word (bool).

    ``names``: bool, the matcher's blocks that speak for goods.
    """
    before, behind = _around(sentences, matcher, names)
    small = before.str.replace(_LABEL, "").str.replace_all(_OF_PACKS, " ")
    count = small.str.count_matches(rf"(?:{_SMALL}|^\W*(?i:{_BEFORE})\s\S+\s)(?:[\s,])?")
    need = pl.select(pl.when(small.str.contains(_COLON)).then(_LEADS).otherwise(1)).to_series()
    found = (count >= need) | holds(small, _BEFORE_SIGNS)
    found |= behind.str.to_lowercase().str.contains(rf"^[^.,;:]{{0,24}}(?:^|\s)(?:{_BEHIND})(?:$|[\s,.])")
    found |= behind.str.contains(_BEHIND_SIGNS)
    found = (found & ~small.str.contains(_WITH)).fill_null(value=False)
    return found | sentences.str.contains(_PER_100).fill_null(value=False)


def _around(sentences: pl.Series, matcher: Matcher, names: NDArray[np.bool_]) -> tuple[pl.Series, pl.Series]:
    """What stands before the first goods of each sentence, and behind the last; null where there are none."""
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
