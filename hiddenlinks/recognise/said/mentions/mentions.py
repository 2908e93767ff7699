"""All kinds of sentences that mention goods: by what each is sought, and by whom it is read.

A kind has hundreds of patterns in many languages, and hardly any sentence is of it. So sentences are first asked for
the few words that one of a kind must hold, and only those that hold them are read: that takes a twentieth of the time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hiddenlinks.recognise.said.mentions.alongside import MAY_STAND_BESIDE, alongside
from hiddenlinks.recognise.said.mentions.asked import MAY_ASK, asked
from hiddenlinks.recognise.said.mentions.astray import MAY_STRAY, astray
from hiddenlinks.recognise.said.mentions.dropped import MAY_DROP, dropped
from hiddenlinks.recognise.said.mentions.elsewhere import MAY_BE_OTHERS, others
from hiddenlinks.recognise.said.mentions.household import MAY_BE_AT_HOME, at_home
from hiddenlinks.recognise.said.mentions.impostors import MAY_IMPOSE, impostors
from hiddenlinks.recognise.said.mentions.moderated import MAY_MODERATE, moderated
from hiddenlinks.recognise.said.mentions.quoted import MAY_QUOTE, quoted
from hiddenlinks.recognise.said.mentions.recalled import MAY_RECALL, recalled
from hiddenlinks.recognise.said.mentions.reported import MAY_REPORT, reported
from hiddenlinks.recognise.said.mentions.satire import MAY_JOKE, joked
from hiddenlinks.recognise.said.mentions.seized import MAY_SEIZE, seized
from hiddenlinks.recognise.said.mentions.stowed import MAY_STOW, stowed
from hiddenlinks.recognise.said.mentions.tips import MAY_TIP, tips
from hiddenlinks.recognise.said.mentions.warned import MAY_WARN, warned
from hiddenlinks.recognise.said.patterns import Kind, holds, sought

if TYPE_CHECKING:
    import polars as pl

__all__ = ["MAY_MENTION", "mentions"]

_ALONE: Final[tuple[Kind, ...]] = (
    (MAY_ASK, asked),
    (MAY_BE_AT_HOME, at_home),
    (MAY_BE_OTHERS, others),
    (MAY_DROP, dropped),
    (MAY_IMPOSE, impostors),
    (MAY_JOKE, joked),
    (MAY_MODERATE, moderated),
    (MAY_QUOTE, quoted),
    (MAY_REPORT, reported),
    (MAY_STAND_BESIDE, alongside),
    (MAY_STOW, stowed),
    (MAY_STRAY, astray),
    (MAY_TIP, tips),
    (MAY_WARN, warned),
)
"""What a sentence in small letters holds that may be of a kind, and which sentences (str) are of it (bool)."""
_AMONG_OTHERS: Final = ((MAY_RECALL, recalled), (MAY_SEIZE, seized))
"""The same for kinds that the sentences beside one decide: from rows as ``sentences.apart`` gives them."""
MAY_MENTION: Final = tuple(may for may, _ in (*_ALONE, *_AMONG_OTHERS))
"""What a text in small letters holds that may have such a sentence."""


def mentions(rows: pl.DataFrame, small: pl.Series) -> pl.Series:
    """Which sentences (bool) name goods that nobody offers there.

    ``rows`` as ``sentences.apart`` gives them, ``small``: the sentences in small letters.
    """
    found = sought(rows["said"], small, _ALONE)
    for may, told_among in _AMONG_OTHERS:
        if holds(small, may).any():
            found |= told_among(rows)
    return found
