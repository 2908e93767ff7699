"""A passage (a description, a post, the text of an image) offers a category if the strongest of its parts does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.recognise.pages.beside import NONE
from hiddenlinks.recognise.pages.brands import brands
from hiddenlinks.recognise.pages.parts import sentences, split
from hiddenlinks.recognise.said.clauses import judged
from hiddenlinks.recognise.said.manners import HOLDS, MEASURED
from hiddenlinks.recognise.said.offering import SELLING, handed
from hiddenlinks.recognise.said.passing import untaken
from hiddenlinks.recognise.said.patterns import holds
from hiddenlinks.recognise.said.prices import PRICE
from hiddenlinks.recognise.said.refused import offered
from hiddenlinks.recognise.titles.bearers import bearers
from hiddenlinks.recognise.titles.depicted import borne_goods

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hiddenlinks.recognise.pages.voice import Voice
    from hiddenlinks.recognise.said.clauses import Judge

__all__ = ["MENTIONS", "mentions", "passage_scores"]

_MOST: Final = 20_000
"""Parts of a passage that are judged at most."""
_LENGTH_COST, _CLEAR = 0.3, -3.0
"""Log-odds that a passage loses for each doubling of its doubtful parts, and from which a part is one."""
_PURPOSE: Final = (
    r"(?i)^(?:(?:an? |ein |un |une |uma )?(?:gift|present|geschenk|cadeau|regalo|presente|prezent|dárek|darček|"
    r"подарок|"
    r"подарунок|подарък|ajándék|cadou|gåva|gave|lahja|poklon|darilo|δώρο) )?"
    r"(?:for|für|pour|para|per|для|na|do|voor|pro|til|för|till|dla|pre|за|pentru|za|για)\s"
    r"|^(?:keeps|holds|stores|fits|cuts|crushes|splits|protects|carries|хранит|вмещает|держит|режет|измельчает|hält|"
    r"fasst|bewahrt|schneidet|garde|range|coupe|guarda|mantiene|conserva|corta|tiene|taglia|mieści|"
    r"przechowuje|tnie|kruszy|houdt|bewaart|snijdt|cabem?|caben|ci sta|sta|passt|past|passar|ryms|får plats|rymmer|"
    r"încape|vejde se|zmestí sa|elfér|belefér|влезает|помещается|поміщається|побира|χωράει|mahtuu|stane)\s|\biçin\b"
)
_FOR_SALE: Final = r"(?i)^for (?:sale|order|men|women|him|her|adults)\b"
_USED_FOR = np.float32(3.0)
"""Log-odds that a sentence loses which says what a thing is for or holds: a mention of use (the contract's rule 4)."""
MENTIONS = np.float32(2.5)
"""Log-odds that a sentence loses which only mentions what it names."""


def passage_scores(texts: pl.Series, voice: Voice) -> NDArray[np.float32]:
    """Log-odds that a text without markup (:func:`~hiddenlinks.recognise.pages.parts.bare`) offers goods, shape (n, k).

    The strongest of its parts, less 0.3 for each doubling of those that may name goods: among many one is strong by
    chance. A sentence that says neither how much, nor that something holds it, nor speaks like one that sells
    mentions what it names, but for goods that are described in prose.
    """
    texts = untaken(offered(texts, voice.absent, clauses=False), voice.tone)
    parts = split(texts, _MOST)
    parts = parts.with_columns(handed=handed(parts["part"], parts["page"]))
    whole = voice.offers(texts.str.slice(0, 400))
    page = parts["page"].to_numpy()
    best = np.full(whole.shape, -np.inf, np.float32)
    purpose = (holds(parts["part"], _PURPOSE) & ~holds(parts["part"], _FOR_SALE)).to_numpy()[:, None]
    odds = judged(parts, voice.offers, whole.shape[1]) - np.where(purpose, _USED_FOR, np.float32(0))
    _without_goods(parts["part"], odds, voice.offers)
    odds = brands(parts, odds, voice.heads)
    odds -= np.where(mentions(parts, odds, voice.tone)[:, None] & ~voice.descriptive, MENTIONS, np.float32(0))
    np.maximum.at(best, page, odds)
    count = np.maximum(np.bincount(page, minlength=len(texts)), 1)
    doubtful = np.maximum(np.bincount(page, odds.max(axis=1, initial=-np.inf) > _CLEAR, len(texts)), 1)
    best -= (_LENGTH_COST * np.log2(doubtful))[:, None].astype(np.float32)
    several = np.where((count == 1)[:, None], best, np.maximum(best, np.minimum(whole, best + 2)))
    return np.where(np.isfinite(best), several, whole)


def _without_goods(said: pl.Series, odds: NDArray[np.float32], judge: Judge) -> None:
    """Judge sentences of things that bear the name of goods, or are for them, without those: lowers ``odds`` (n, k)."""
    some = np.flatnonzero(odds.max(axis=1, initial=-np.inf) > NONE)
    some = some[~holds(said.gather(some), SELLING).to_numpy()]  # *this advert is for NAME* offers it
    found = borne_goods(bearers(said.gather(some)), judge, 0)
    at = some[found["row"].to_numpy().astype(np.intp)]
    np.minimum.at(odds, at, judge(found["thing"]))


def mentions(parts: pl.DataFrame, odds: NDArray[np.float32], tone: Judge) -> NDArray[np.bool_]:
    """Which parts (bool) name goods in a sentence that says nothing of having, holding or measuring them."""
    named: NDArray[np.bool_] = odds.max(axis=1, initial=-np.inf) > NONE
    at = np.flatnonzero(named)
    some = parts["part"].gather(at)
    told = (
        parts["handed"].gather(at)
        | ~sentences(some)
        | holds(some, MEASURED)
        | holds(some, PRICE)
        | holds(some, HOLDS)
    )
    named[at] = ~told.to_numpy() & (tone(some)[:, 1] == 0)
    return named
