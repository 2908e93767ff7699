"""Pages are judged by their parts: lines, items, sentences, each like a title.

A page is about a category if enough of what it offers
is of it, and if it does not merely inform.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import polars as pl

from hiddenlinks.recognise.pages.beside import NONE, NOTHING, SAID, beside, denied, headings, hushed, itself
from hiddenlinks.recognise.pages.brands import unsigned
from hiddenlinks.recognise.pages.informing import information
from hiddenlinks.recognise.pages.parts import bare, split
from hiddenlinks.recognise.pages.passages import MENTIONS, mentions
from hiddenlinks.recognise.pages.posts import by_post
from hiddenlinks.recognise.pages.sitewide import unrepeated
from hiddenlinks.recognise.pages.storefronts import by_front, storefronts
from hiddenlinks.recognise.pages.things import marked, names_only, things, varied
from hiddenlinks.recognise.said.clauses import judged
from hiddenlinks.recognise.said.enriched import unenriched
from hiddenlinks.recognise.said.instead import instead
from hiddenlinks.recognise.said.manners import AGE_CHECK, MEASURED
from hiddenlinks.recognise.said.offering import handed
from hiddenlinks.recognise.said.passing import sold, untaken
from hiddenlinks.recognise.said.patterns import holds, without
from hiddenlinks.recognise.said.prices import DISCOUNTED, PRICE, unframed, unpriced
from hiddenlinks.recognise.said.refused import offered
from hiddenlinks.regex import contains

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hiddenlinks.recognise.pages.voice import Voice

__all__ = ["page_scores"]

_MOST_PARTS: Final = 4000
"""Parts of a page that are judged at most."""
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
_CHANCE: Final = 1.4
"""Log-odds that a page loses for each doubling of the things it offers: among several one is strong by chance. On
made-up marketplaces pages of one thing were what they seemed in 85 of 100, at 0.5 to 2, and pages of several in 10.
"""
_SOME: Final = 1.5
"""Things at least that a page is held to offer which says more than one name."""
_NAMED: Final = 2.0
"""Log-odds at most of a page that says one thing and no more: the name of a site, or of an item."""
_FEW: Final = 3
"""Things up to which a page is what its heading says, whatever their names say."""
_HEADED: Final = 2.0
"""Log-odds that a heading must be surer by to speak for goods whose names say nothing."""
_MUTE: Final = -2.0
"""Log-odds from which a name says nothing: ordinary things of which a list has many say what they are."""

_ORDINARY: Final = -5.0
"""Log-odds below which a name is surely that of an ordinary thing, where sentences that name none seldom are."""

_LONE: Final = r"^\W*[\p{L}\p{M}\d'’-]+\W*(?:$|[|·•:–—])"
"""A heading, or the first part of one, that is a single word."""
_MAINLY: Final = 0.6
"""Share of the things that say nothing themselves from which such a word speaks for them."""


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
    sells = _sold(parts, goods, voice)
    parts = parts.with_columns(goods=goods, measured=measured, sold=sells, ordinary=_ordinary(scores))
    parts = parts.with_columns(front=pl.Series(fronts[0][page].any(axis=1), dtype=pl.Boolean))
    head[denied(titles, texts, left)] = NOTHING
    told = _counted(np.clip(scores, 0, None).astype(np.float64), page, len(texts))
    total = things(parts, len(texts))
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
    nameless = parts["lone"] | parts["mute"] | itself(parts, titles)
    scores = np.where(nameless.to_numpy()[:, None], NOTHING, scores)
    aside = beside(parts, scores, voice)
    heads, silent = hushed(parts, scores, aside, titles, voice)
    aside[heads] = True
    scores = np.where(aside, NOTHING, scores)
    scores -= np.where(mentions(parts, scores, voice.tone) & _once(parts, scores), MENTIONS, 0)[:, None]
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


def _ordinary(scores: NDArray[np.float32]) -> pl.Series:
    """Which parts (bool) are surely something else: those that were silenced have one log-odds for all categories."""
    silenced = scores.max(axis=1, initial=-np.inf) == scores.min(axis=1, initial=np.inf)
    return pl.Series((scores < _ORDINARY).all(axis=1) & ~silenced, dtype=pl.Boolean)


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
