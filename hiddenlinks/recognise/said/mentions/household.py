"""Notes to the allergic on what a household uses itself: *allergy note: NAME is used in our home*.

Own selection of words.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.said.offering import OFFERS
from hiddenlinks.recognise.said.patterns import holds, quick, unless

__all__ = ["MAY_BE_AT_HOME", "at_home"]

_ALLERGIC: Final = (
    r"allerg|alerg|alérg|аллерг|алерг|alerji|αλλεργ|过敏|過敏|アレルギー|알레르기|알러지|حساسية|אלרג|एलर्जी|ภูมิแพ้|"
    r"dị ứng"
)
_HOME: Final = (
    r"household|home|house|flat|(?:nichtraucher|tier\w*)?haushalt\w*|(?:zu ?)?hause|wohnung|maison|foyer|casa|hogar|"
    r"lar|huis|huishouden|thuis|domu|domác\w*|doma|дом[еау]?|вдома|удома|вкъщи|evde|evimizde|hemma|hemmet|"
    r"hushåll\w*|hjemm\w*|husstand\w*|husholdning\w*|kotona|kodi\w*|kodus|talou\w*|otthon\w*|háztartás\w*|acasă|casă|"
    r"gospodări\w*|σπίτι|namuose|mājās|kući|kućanstv\w*|domaćinstv\w*|gospodinjstv\w*|rumah"
)
_USED: Final = (
    r"use[ds]?|using|tak(?:e|en|es)|genutzt?|(?:be)?nutz\w*|verwend\w*|genommen|eingenommen|utilis\w*|"
    r"usa\w*|utiliz\w*|toma\w*|prend\w*|usiamo|gebruik\w*|używ\w*|stosuj\w*|použ\w*|užív\w*|пользу\w+|использу\w+|"
    r"применя\w+|принима\w+|користу\w+|вживають|използва\w*|kullan\w*|använd\w*|brug\w*|bruk\w*|käyt\w*|kasuta\w*|"
    r"használ\w*|folos\w*|χρησιμοποι\w+|naudoja\w*|lieto\w*|korist\w*|uporablja\w*|dipakai|digunakan"
)
_SIGNS: Final = (
    r"(?:家里|家中|家裡|自宅|家|집|(?:في )?(?:المنزل|البيت)|בבית|घर)[^。!?]*"
    r"(?:使用|在用|使って|사용|نستخدم|يستخدم|משתמש|इस्तेमाल|用)"
)
_NOTED: Final = quick(
    rf"(?i)(?:{_ALLERGIC})[^!?]*?(?:\b(?:{_HOME})\b[^!?]*?\b(?:{_USED})\b|\b(?:{_USED})\b[^!?]*?\b(?:{_HOME})\b|"
    rf"{_SIGNS})"
)
"""Who has an allergy, a home, and what is used there."""
_ANYONE: Final = quick(
    r"(?i)\b(?:every|each|any|jede[mnrs]?|chaque|cada|ogni|elke?|każd\w+|každ\w+|кажд\w+|кожн\w+|всек\w+|minden|fiecare|"
    r"varje|hvert?|joka|her evde|buy|order|now|kauf\w*|bestell\w*|achet\w*|command\w*|compr\w*|pedid\w*|ordin\w*|koop|"
    r"kup\w*|zamów\w*|купи\w*|заказ\w*|sipariş)\b"
)
"""Whose home it is not, and who is called to buy: *for the allergic: NAME, for every home*."""
MAY_BE_AT_HOME: Final = _ALLERGIC
"""What a text in small letters holds that may have such a sentence."""


def at_home(sentences: pl.Series) -> pl.Series:
    """Which sentences (str, null: false) tell the allergic what is used where the goods come from (bool)."""
    return unless(unless(holds(sentences, _NOTED), sentences, OFFERS), sentences, _ANYONE)
