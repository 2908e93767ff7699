"""Sentences that say of what they name that somebody mentions it: *NAME is mentioned as an example*.

Own wording.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hiddenlinks.recognise.said.offering import OFFERS
from hiddenlinks.recognise.said.patterns import holds, quick, stems, unless

if TYPE_CHECKING:
    import polars as pl

__all__ = ["MAY_QUOTE", "quoted"]

_QUOTED: Final = quick(
    r"(?:is|are|was|were|gets?|being) (?:\w+ )?(?:mentioned|cited|quoted|discussed|named (?:as|for)|"
    r"used as an example|"
    r"given as an example)|wird (?:\S+ ){0,5}?(?:erwähnt|genannt|angeführt|zitiert|besprochen)|"
    r"(?:als|zum) beispiel (?:genannt|erwähnt|angeführt)|werden (?:\S+ ){0,5}?(?:erwähnt|genannt|besprochen)|"
    r"(?:est|sont|était) (?:\w+ )?(?:mentionné|cité|évoqué|donné en exemple)\w*|se (?:menciona|cita|nombra|"
    r"comenta)n?|"
    r"(?:es|son|fue) (?:mencionad|citad|nombrad)\w+|(?:viene|vengono|è|sono) (?:\w+ )?(?:menzionat|citat|nominat)\w+|"
    r"si (?:cita|menziona)\w*|(?:é|são|foi) (?:\w+ )?(?:mencionad|citad|referid)\w+|"
    r"wordt (?:\S+ ){0,5}?(?:genoemd|vermeld|aangehaald|besproken)|(?:wspomniano|wymieniono|przytoczono|podano jako|"
    r"omówiono)|"
    r"jest (?:\w+ )?(?:wspomnian|wymienion|omawian)\w+|(?:je|jsou|byl\w?) (?:\w+ )?(?:zmíněn|uveden|citován)\w*|"
    r"je (?:\w+ )?(?:spomenut|uveden)\w+|említ(?:ik|jük|ve)|(?:este|sunt) (?:\w+ )?(?:menționat|citat|pomenit)\w*|"
    r"упомина(?:ется|ются)|упомянут\w*|приводится как пример|привед[её]н\w* как пример|згаду(?:ється|ються)|"
    r"згадан\w+|наводиться як приклад|(?:е|са) (?:\w+ )?споменат\w*|αναφέρ(?:εται|ονται)|"
    r"(?:anıl|bahsedil|örnek (?:olarak )?(?:veril|göster))\w+|(?:nämns|omnämns|omtalas)|(?:nævnes|omtales|nevnes)|"
    r"mainitaan|nimetatakse|(?:spominje|navodi|omenja) se|disebut(?:kan)? sebagai|được nhắc"
)
_SIGNS: Final = (
    r"(?:被|曾)?(?:提及|提到|作为例子|作為例子|举例|舉例)|(?:例として|紹介されて|言及されて)|언급(?:됩|되|된)|예로|"
    r"يُ?ذكر كمثال|מוזכר\p{L}*|उल्लेख|ถูกกล่าวถึง"
)
MAY_QUOTE: Final = stems(rf"(?:^|[^\p{{L}}])(?:{_QUOTED})|{_SIGNS}")
"""What a text in small letters holds that may have such a sentence."""


def quoted(sentences: pl.Series) -> pl.Series:
    """Which sentences (str) say that what they name is only mentioned, and do not offer it (bool)."""
    return unless(holds(sentences, rf"(?i)\b(?:{_QUOTED})\b|{_SIGNS}"), sentences, OFFERS)
