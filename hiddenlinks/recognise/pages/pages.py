"""Longer texts are judged by their parts: lines, items, sentences, each like a title.

A passage offers a category if its strongest part does. A page is about a category if enough of what it offers
is of it, and if it does not merely inform.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
import polars as pl

from hiddenlinks.recognise.pages.beside import NONE, NOTHING, SAID, beside, denied, headings, hushed, itself
from hiddenlinks.recognise.pages.brands import brands, unsigned
from hiddenlinks.recognise.pages.informing import information
from hiddenlinks.recognise.pages.parts import bare, sentences, split
from hiddenlinks.recognise.pages.posts import by_post
from hiddenlinks.recognise.pages.sitewide import unrepeated
from hiddenlinks.recognise.pages.storefronts import by_front, storefronts
from hiddenlinks.recognise.pages.things import marked, names_only, things, varied
from hiddenlinks.recognise.said.clauses import judged
from hiddenlinks.recognise.said.enriched import unenriched
from hiddenlinks.recognise.said.instead import instead
from hiddenlinks.recognise.said.manners import AGE_CHECK, HOLDS, MEASURED
from hiddenlinks.recognise.said.offering import handed
from hiddenlinks.recognise.said.passing import sold, untaken
from hiddenlinks.recognise.said.patterns import holds, without
from hiddenlinks.recognise.said.prices import DISCOUNTED, PRICE, unframed, unpriced
from hiddenlinks.recognise.said.refused import offered
from hiddenlinks.regex import contains

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Judge = Callable[[pl.Series], NDArray[np.float32]]

__all__ = ["Voice", "page_scores", "passage_scores"]

_MOST_PARTS, _MOST_SEARCHED = 4000, 20_000
"""Parts that are judged at most: of a page, whose share counts, and of a passage, whose strongest counts."""
_WORTH: Final = -3.0
"""Log-odds below which a page is not asked whether it merely informs."""
_STEEP, _SUREST = 8.0, 8.0
"""Log-odds for each further thing of the category among those that a page offers, and at most."""
_WHOLE: Final = 1.5
"""Log-odds from which a thing counts as one whole, as none up to :data:`NONE`; between them in part."""
_FOUND: Final = 0.8
"""Share of the goods of a category that the judgement of titles finds: what of many is counted is so much less."""
_LEAN, _MOST_LEAN = 0.5, 0.8
"""Share of the log-odds of a category among a list's goods by which those in doubt are less likely of it, and at most.

Of a dozen innocent things one or two look odd."""
_EXACT: Final = 1e-9
_LENGTH_COST, _CLEAR = 0.3, -3.0
"""Log-odds that a passage loses for each doubling of its doubtful parts, and from which a part is one."""
_CHANCE: Final = 1.4
"""Log-odds that a page loses for each doubling of the things it offers: among several one is strong by chance. On
made-up marketplaces pages of one thing were what they seemed in 85 of 100, at 0.5 to 2, and pages of several in 10.
"""
_SOME: Final = 1.5
"""Things at least that a page is held to offer which says more than one name."""
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
_MENTIONS = np.float32(2.5)
"""Log-odds that a sentence loses which only mentions what it names."""
_NAMED: Final = 2.0
"""Log-odds at most of a page that says one thing and no more: the name of a site, or of an item."""
_FEW: Final = 3
"""Things up to which a page is what its heading says, whatever their names say."""
_HEADED: Final = 2.0
"""Log-odds that a heading must be surer by to speak for goods whose names say nothing."""
_MUTE: Final = -2.0
"""Log-odds from which a name says nothing: ordinary things of which a list has many say what they are."""

_LONE: Final = r"^\W*[\p{L}\p{M}\d'’-]+\W*(?:$|[|·•:–—])"
"""A heading, or the first part of one, that is a single word."""
_MAINLY: Final = 0.6
"""Share of the things that say nothing themselves from which such a word speaks for them."""


class Voice(NamedTuple):
    """How texts speak: the log-odds of a title and of a page's title, and counts of informing and selling words."""

    offers: Judge
    heads: Judge
    tone: Judge
    categories: tuple[str, ...]
    """The names of the categories (k)."""
    descriptive: NDArray[np.bool_]
    """Categories (k, bool) whose goods are described in prose: it speaks against them less."""
    aside: Callable[[pl.Series], pl.DataFrame]
    """Which sentences name goods (``named``: bool), and which beside the point (``beside``)."""
    absent: Callable[[pl.Series], pl.Series]
    """Which sentences (bool) say that what they name is not there."""
    spoken: Callable[[pl.Series], pl.Series]
    """Log-odds that sentences offer the goods that they name, by their other words."""
    unborne: Callable[[pl.Series, NDArray[np.float32]], None]
    """Lowers the log-odds (n, k) of short texts of things that bear the name of goods to those of the things."""


def passage_scores(texts: pl.Series, voice: Voice) -> NDArray[np.float32]:
    """Log-odds that a text without markup (:func:`~hiddenlinks.recognise.pages.parts.bare`) offers goods, shape (n, k).

    The strongest of its parts, less 0.3 for each doubling of those that may name goods: among many one is strong by
    chance. A sentence that says neither how much, nor that something holds it, nor speaks like one that sells
    mentions what it names, but for goods that are described in prose.
    """
    texts = untaken(offered(texts, voice.absent, clauses=False), voice.tone)
    parts = split(texts, _MOST_SEARCHED)
    parts = parts.with_columns(handed=handed(parts["part"], parts["page"]))
    whole = voice.offers(texts.str.slice(0, 400))
    page = parts["page"].to_numpy()
    best = np.full(whole.shape, -np.inf, np.float32)
    purpose = (holds(parts["part"], _PURPOSE) & ~holds(parts["part"], _FOR_SALE)).to_numpy()[:, None]
    odds = judged(parts, voice.offers, whole.shape[1]) - np.where(purpose, _USED_FOR, np.float32(0))
    odds = brands(parts, odds, voice.heads)
    odds -= np.where(
        _mentions(parts, odds, voice.tone)[:, None] & ~voice.descriptive, _MENTIONS, np.float32(0)
    )
    np.maximum.at(best, page, odds)
    count = np.maximum(np.bincount(page, minlength=len(texts)), 1)
    doubtful = np.maximum(np.bincount(page, odds.max(axis=1, initial=-np.inf) > _CLEAR, len(texts)), 1)
    best -= (_LENGTH_COST * np.log2(doubtful))[:, None].astype(np.float32)
    several = np.where((count == 1)[:, None], best, np.maximum(best, np.minimum(whole, best + 2)))
    return np.where(np.isfinite(best), several, whole)


def _mentions(parts: pl.DataFrame, odds: NDArray[np.float32], tone: Judge) -> NDArray[np.bool_]:
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


def page_scores(
    titles: pl.Series, texts: pl.Series, voice: Voice, prominent_share: float
) -> NDArray[np.float32]:
    """Log-odds for each page, shape (n, k).

    How many of the offering parts are of the category, against ``prominent_share`` of them, gives the log-odds; the
    title adds to it. A page without a price that informs more than it sells, its title included, is not about
    what it names; nor is plain prose, unless the category is one that prose describes.
    """
    plain, titles = (without(bare(told.fill_null("")), AGE_CHECK, "${1}") for told in (texts, titles))
    texts = unrepeated(plain)
    parts, emptied, left = _prepared(instead(unenriched(texts)), voice)
    page, fronts = parts["page"].to_numpy(), storefronts(titles, parts, voice.categories)
    scores, head = _scored(parts, titles, fronts, voice)
    goods = pl.Series((scores > 0).any(axis=1))
    measured = (goods & holds(parts["named"], MEASURED)).cast(pl.Float64)
    parts = parts.with_columns(goods=goods, measured=measured, sold=_sold(parts, goods, voice))
    parts = parts.with_columns(front=pl.Series(fronts[0][page].any(axis=1), dtype=pl.Boolean))
    head[denied(titles, texts, left)] = NOTHING
    told = _counted(np.clip(scores, 0, None).astype(np.float64), page, len(texts))
    total = things(parts, goods, len(texts))
    others = np.maximum(total - np.bincount(page, goods, len(texts)), 0)
    total += np.minimum(emptied, others)  # jokes alone clear no account
    odds = _enough(scores, parts, total, prominent_share) + np.clip(head, 0, 4)
    among = np.where((different := varied(parts, len(texts))) > 1, np.maximum(total, _SOME), total)
    chance = (_CHANCE * np.log2(np.maximum(among, 1)))[:, None]
    odds = np.minimum(odds, told + np.clip(head, 0, None) - chance)  # no surer than its parts together
    odds = np.where(told > 0, odds, np.clip(head, 0, 4) - _SUREST)
    share = np.where(holds(titles, _LONE), _MAINLY, prominent_share)  # a word alone may be the site's name
    odds = np.maximum(odds, _headed(scores, page, head, total, share))
    odds = np.where((total == 0)[:, None], np.minimum(head - 1, _NAMED), odds)
    odds = np.where(names_only(parts, different, voice.tone)[:, None], np.minimum(odds, _NAMED), odds)
    asked = np.flatnonzero(odds.max(axis=1, initial=-np.inf) > _WORTH)  # nothing need speak against others
    odds[asked] -= information((titles, texts, plain), parts, voice, asked, told.max(axis=1, initial=0) > 0)
    return odds.astype(np.float32)


def _prepared(texts: pl.Series, voice: Voice) -> tuple[pl.DataFrame, NDArray[np.int64], pl.Series]:
    """What pages offer, part by part, with what marks it and what it is named without its price.

    And how many posts were left empty, and what is left of the texts.
    """
    told, emptied = by_post(texts, lambda some: untaken(offered(some, voice.absent), voice.tone))
    parts = split(unframed(told), _MOST_PARTS, items=True)
    summed = holds(parts["part"], PRICE)
    priced = summed | contains(parts["part"], DISCOUNTED)
    named = unpriced(parts["part"], summed)  # R$ 18 is no R18
    parts = _handed(parts.with_columns(named=named, priced=priced.cast(pl.Float64)))
    return marked(parts), emptied, told


def _handed(parts: pl.DataFrame) -> pl.DataFrame:
    """The parts, and whether the next says that what they name can be had here (``handed``): they are read with it."""
    behind = pl.col("part").shift(-1).over("page")
    both = pl.concat_str("named", behind, separator=". ")
    parts = parts.with_columns(handed=handed(parts["part"], parts["page"]))
    return parts.with_columns(named=pl.when("handed").then(both).otherwise("named"))


def _scored(
    parts: pl.DataFrame, titles: pl.Series, fronts: tuple[NDArray[np.bool_], NDArray[np.bool_]], voice: Voice
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """The judgement of each part: nothing of a price alone, of the page's own name, and of goods beside the point.

    And of each heading: nothing where its page names goods beside the point and nowhere else, and it says what they
    tell of; or where it is the name of their site, and they offer nothing. ``fronts``: the pages' :func:`storefronts`.
    """
    named, signed = unsigned(parts, titles)
    scores = judged(pl.DataFrame({"part": named}), voice.offers, len(voice.descriptive))
    voice.unborne(parts["named"], scores)
    scores, head = by_front(scores, headings(titles, voice), fronts, parts, voice.categories)
    scores = np.where((parts["lone"] | itself(parts, titles)).to_numpy()[:, None], NOTHING, scores)
    aside = beside(parts, scores, voice)
    heads, silent = hushed(parts, scores, aside, titles, voice)
    aside[heads] = True
    scores = np.where(aside, NOTHING, scores)
    scores -= np.where(_mentions(parts, scores, voice.tone) & _once(parts, scores), _MENTIONS, 0)[:, None]
    page = parts["page"]
    speaks = page.filter(pl.Series((scores > 0).any(axis=1)) | _sold(parts, signed, voice))
    called = page.filter(signed & ~page.is_in(speaks.implode())).unique().to_numpy()
    head[np.concatenate([silent, called])] = NOTHING
    return scores, head


def _once(parts: pl.DataFrame, scores: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Which parts (bool) are of pages that name goods in no more than one part: several describe what they name."""
    named = parts.select("page", named=pl.Series(scores.max(axis=1, initial=-np.inf) > SAID))
    return named.select(pl.col("named").sum().over("page") <= 1).to_series().to_numpy()


def _sold(parts: pl.DataFrame, asked: pl.Series, voice: Voice) -> pl.Series:
    """Which of the ``parts`` that are ``asked`` (bool) speak to buyers (bool)."""
    return asked.clone().scatter(asked.arg_true(), sold(parts["part"].filter(asked), voice.tone))


def _headed(
    scores: NDArray[np.float32], page: NDArray[np.int64], head: NDArray[np.float32], total: NDArray[np.float64],
    share: NDArray[np.float64],
) -> NDArray[np.float64]:  # fmt: skip
    """Log-odds of pages whose headings speak for things, a ``share`` (n) of which are mute; shape (n, k)."""
    mute = _counted((scores > _MUTE).astype(np.float64), page, len(total))
    speaks = (mute >= (share * total)[:, None]) | (total <= _FEW)[:, None]
    return np.where(speaks, np.minimum(head, 2 * _HEADED), -np.inf) - _HEADED


def _enough(
    scores: NDArray[np.float32], parts: pl.DataFrame, total: NDArray[np.float64], share: float
) -> NDArray[np.float64]:
    """Log-odds that at least ``share`` of the ``total`` that each page offers is of each category, shape (n, k).

    Goods are counted, those in doubt in part, against the whole number that the share makes: one of five is a fifth,
    two of eleven are none. Half a thing less is the line, and of many a fifth less, which no judgement finds.
    Goods in doubt are less likely of a category that a list of prices has little of, and between two they are of the
    one that most of the page is.
    """
    page = parts["page"].to_numpy()
    seen = _counted(_in_part(scores), page, len(total))
    rate = np.clip(seen / np.maximum(total, 1)[:, None], _EXACT, 0.5)
    lean = np.maximum(_LEAN * np.log(rate / (1 - rate)), -_MOST_LEAN)
    goods = _in_part(scores + np.where(parts["listed"].to_numpy()[:, None], lean[page], 0))
    most = seen.argmax(axis=1)[page]
    behind = scores - scores[np.arange(len(page)), most][:, None]
    other = np.arange(goods.shape[1]) != most[:, None]
    counted = _counted(np.where(other & (behind < _WHOLE), 0, goods), page, len(total))
    need = np.maximum(np.ceil(share * total - _EXACT), 1)
    line = np.minimum(need - 0.5, _FOUND * need)
    return np.clip(_STEEP * (counted - line[:, None]), -_SUREST, _SUREST)


def _in_part(odds: NDArray[Any]) -> NDArray[np.float64]:
    """From 0 to 1, how much each thing counts by its log-odds."""
    share: NDArray[np.float64] = np.clip((odds.astype(np.float64) - NONE) / (_WHOLE - NONE), 0, 1)
    return share


def _counted(goods: NDArray[np.float64], page: NDArray[np.int64], pages: int) -> NDArray[np.float64]:
    """The sum of ``goods`` (parts by categories) for each page, shape (pages, k)."""
    return np.stack([np.bincount(page, goods[:, k], pages) for k in range(goods.shape[1])], 1)
