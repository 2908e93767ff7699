"""Sentences on goods that somebody has already: *one customer keeps NAME in it*, *for the NAME that you own*.

Own wording.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.said.offering import OFFERS
from hiddenlinks.recognise.said.patterns import holds, quick, stems, unless

__all__ = ["MAY_STOW", "stowed"]

_BUYER: Final = (
    r"customer|client|buyer|kund(?:e|in)?|clienta|cliente|klient(?:ka)?|klant|client[ăe]|zákazn(?:ík|ice|íčka)|vásárló|"
    r"vevő|клиент(?:ка)?|покупатель(?:ница)?|клієнт(?:ка)?|покупець|купувач(?:ка)?|πελάτ(?:ης|ισσα)|müşteri|asiakas|"
    r"kupac|kupka|mušterija|stranka|klients|klientas|pirkėjas"
)
_KEEP: Final = (
    r"keeps?|stores?|puts?|bewahr(?:t|en)|lager(?:t|n)|range(?:nt)?|garde(?:nt)?|met(?:tent)?|guardan?|meten?|ponen?|"
    r"mett(?:e|ono)|conservano?|tengono|trzyma(?:ją)?|chowa(?:ją)?|wkłada(?:ją)?|bewa(?:art|ren)|stopt|förvarar|lägger|"
    r"har|opbevarer|oppbevarer|ține|țin|pune|păstrează|schovává|ukládá|dává|drží|odkladá|tartja|tart|teszi|хран[ия]т|"
    r"держ[иа]т|клад[её]т|складывает|зберігає|тримає|кладе|държи|слага|съхранява|φυλά\w+|βάζ\w+|κρατ\w+|saklıyor|"
    r"koyuyor|säilyttä\w+|laittaa|drži|čuva|stavlja|hrani|hoiab|paneb|glabā|liek|laiko|deda"
)
_OWNED: Final = (
    r"(?:that|which|the \w+) you (?:already )?own|(?:that|which) you already have|you have (?:at home )?already|"
    r"die (?:sie|du|ihr) (?:schon|bereits) (?:haben|hast|habt|besitz\w+)|que vous (?:possédez|avez déjà)|"
    r"que tu (?:possèdes|as déjà)|que ya (?:tengas?|tienes?|tenga usted)|che (?:già )?(?:possedete|possiedi)|"
    r"che (?:avete|hai) già|che già (?:avete|hai)|que (?:já tem|já tens|possui)|die (?:u|je) al (?:heeft|hebt|bezit)|"
    r"któr\w+ już (?:masz|macie|posiadasz)|kter[éáý] už (?:máte|máš|vlastníte)|ktor[éáý] už (?:máte|máš)|"
    r"som (?:du|ni|i|dere) (?:redan|allerede) (?:har|äger|ejer|eier)|pe care (?:le|îl|o|îi) (?:ai|aveți) deja|"
    r"котор\w+ у (?:вас|тебя) уже есть|які (?:у вас вже є|ви вже маєте)|които вече имате|που (?:έχετε|έχεις) ήδη|"
    r"zaten sahip olduğunuz|jotka sinulla jo on|koj[ea] već imate|ki jih že imate|mis sul juba on|"
    r"kas jums jau ir|kuri\w* jau turite|您已有的|お手持ちの|이미 가지고 (?:있는|계신)"
)
_STOWED: Final = quick(
    rf"(?i)^\W*(?:\S+\s){{0,3}}?(?:{_BUYER})\s(?:\S+\s){{0,2}}?(?:{_KEEP})\s(?:\S+\s)|\b(?:{_OWNED})"
)
_GOES_ON: Final = r"(?i)\bkeeps? \w+ing\b"
"""Who keeps *asking* for it keeps it nowhere."""
MAY_STOW: Final = stems(rf"(?:^|[^\p{{L}}])(?:{_BUYER})|{_OWNED}")
"""What a text in small letters holds that may have such a sentence."""


def stowed(sentences: pl.Series) -> pl.Series:
    """Which sentences (str, null: false) name what buyers have, and offer nothing (bool)."""
    return unless(unless(holds(sentences, _STOWED), sentences, OFFERS), sentences, _GOES_ON)
