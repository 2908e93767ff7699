"""One side of a recogniser: the blocks that hold for one field, compiled, weighed and explained."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.fold import Folded, fold_codes
from hiddenlinks.recognise.learned.concepts import Concepts
from hiddenlinks.recognise.learned.context import GOODS, SENTENCE, TITLE, Context, surroundings
from hiddenlinks.recognise.learned.sides import ROLES, Beside
from hiddenlinks.recognise.said.by_the_way import BEGUN, by_the_way
from hiddenlinks.recognise.said.denied import denied, groups
from hiddenlinks.recognise.said.governed import WITH, around, governed, shaped
from hiddenlinks.recognise.said.lacking import lacking, set_apart
from hiddenlinks.recognise.said.mentioned import unmentioned
from hiddenlinks.recognise.said.offering import asks_around, offers, surely
from hiddenlinks.recognise.said.sentences import speaks
from hiddenlinks.recognise.said.told import told
from hiddenlinks.recognise.score import either, hit_shares, score_hits
from hiddenlinks.recognise.terms.matcher import Hits, Matcher
from hiddenlinks.recognise.terms.readings import read
from hiddenlinks.recognise.terms.spelling import Spelling
from hiddenlinks.recognise.titles.alone import KEPT, Alone
from hiddenlinks.recognise.titles.declared import path_scores
from hiddenlinks.recognise.titles.effects import Effects
from hiddenlinks.regex import contains, count_matches
from hiddenlinks.vocabulary import CATEGORIES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hiddenlinks.recognise.learned.model import Model
    from hiddenlinks.recognise.lexicon import Block

__all__ = ["BIAS", "Side"]

BIAS: Final = -3.5
"""Log-odds of a text in which nothing was found."""
_LENIENT: Final = 0.4
_MENTIONED: Final = 0.5
"""Share of the weight that the name of a kind keeps beside other things where nothing sells: mostly it is mentioned."""
_INFORMS: Final = {"inform": 1, "refusal": 2}
"""How often a term counts as one of a page that informs: who says that nothing is sold means the whole page."""
_HINT: Final = 0.75
"""Share of its weight that the first word of a block of hints keeps: an ordinary word alone says less."""
_MENTION, _TERSE, _FIRST, _SURELY = -0.75, -1.5, -3.0, -2.5
"""Log-odds below which the words around goods mention them, below which few words do, and the words behind goods that
come first. Of sentences by others, judged by a model that saw none of their authors', 0.68 of the mentions and 0.055 of
the offers are below the first (0.76 and 0.18 in advertisements, which often say nothing of selling), 0.29 and 0.006
below the third; of titles 0.59 and 0.045 below the second. Offers by a pattern stay offers, down to the fourth, below
which are 0.37 of the mentions and 0.009 of the offers."""
_DOUBTFUL, _BEARS = -1.0, -3.0
"""Log-odds from which a title may be of goods, and below which the words around them are those of another thing."""
_WORD, _NAMED = r"\p{L}{3}|[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}]{2}", 2
"""A word, and how many of them there are around goods, counting the sign for them, in a name of goods alone."""
_NAMES: Final = 2.0
_GOODS: Final = ("goods", "name", "kind", "nutrient")
"""Weight from which a block's terms name goods, and the roles of such blocks: a hint is an ordinary word."""
_SAID: Final = 1.0
_UNSAID: Final = 2.0
"""Log-odds that a sentence loses for a category of which the lexicon's words say less than :data:`_SAID`."""


class Side:
    """Blocks that hold for one field, compiled, with their weights as a matrix (blocks, categories)."""

    def __init__(
        self,
        blocks: tuple[Block, ...],
        categories: tuple[str, ...],
        model: Model | None = None,
        context: Context | None = None,
    ) -> None:
        self.blocks = blocks
        self.categories = categories
        self.matcher = Matcher(blocks)
        vocabulary = model.vocabulary if model else None
        self.context = context
        self.spelling = Spelling.of(vocabulary, [term for block in blocks for term in block.terms])
        weights = [[block.weight_of(category) for category in categories] for block in blocks]
        self.weights = np.array(weights, np.float32).reshape(len(blocks), len(categories))
        self.tones = np.array(
            [[_INFORMS.get(block.role, 0), block.role == "sell"] for block in blocks], np.float32
        )
        self.kinds, self.nutrients, self.names, self.heads = (
            np.array([block.role == role for block in blocks], bool)
            for role in ("kind", "nutrient", "name", "head")
        )
        number = {role: k for k, role in enumerate(ROLES)}
        self.roles = np.array([number.get(block.role, len(ROLES)) for block in blocks], np.uint8)
        self.effects = Effects(blocks)
        goods = np.array([block.role in _GOODS for block in blocks], bool) | self.effects.goods
        self.goods = (self.weights.max(axis=1, initial=0) >= _NAMES) & goods
        self.groups = groups(self.weights, self.goods, categories)
        self.first = np.where([block.role == "hint" for block in blocks], _HINT, 1).astype(np.float32)
        self.model = model
        self.columns = [
            (k, CATEGORIES.index(name)) for k, name in enumerate(categories) if name in CATEGORIES
        ]
        learned = dict(model.blocks) if model else {}
        for row, block in reversed(
            [*enumerate(blocks)]
        ):  # from the end: a user's own block of that name keeps its weight
            if block.id in learned:
                weight = learned.pop(block.id)
                for k, known in self.columns:
                    self.weights[row, k] = weight[known]
        self.alone = Alone(blocks, self.weights, categories)

    def score(self, texts: pl.Series, weights: NDArray[np.float32] | None = None) -> NDArray[np.float32]:
        """Log-odds of each text as a title; ``weights`` stand in for the blocks' own."""
        rows = self.read(texts)
        return self.sum(rows, self.matcher.find(rows), weights)

    def offered(self, texts: pl.Series) -> NDArray[np.float32]:
        """As ``score``, for what stands on pages: what is one of two categories is likelier the likelier one."""
        return either(self.score(texts), self.categories)

    def borne(self, titles: pl.Series, odds: NDArray[np.float32]) -> tuple[NDArray[np.intp], pl.Series]:
        """See :meth:`~hiddenlinks.recognise.Recogniser.borne`."""
        some = np.flatnonzero(odds.max(axis=1, initial=-np.inf) > _DOUBTFUL)
        if self.context is None:
            return some[:0], titles.clear()
        before, behind = self.around(titles.gather(some))
        around, left = surroundings(before, behind).fill_null(""), set_apart(before, behind)
        bears = (count_matches(around, _WORD) > _NAMED).to_numpy().copy()  # a name alone is not asked
        bears[bears] = self.context.odds(*self.surrounded(around.filter(pl.Series(bears))))[:, TITLE] < _BEARS
        things = left.fill_null(around.str.replace(GOODS, " ", literal=True))
        bears |= left.is_not_null().to_numpy()
        return some[bears], things.filter(pl.Series(bears))

    def sum(
        self, rows: Folded, hits: Hits, weights: NDArray[np.float32] | None = None
    ) -> NDArray[np.float32]:
        """Log-odds of rows that were read, from the terms found in them and their n-grams."""
        weights = self.weights if weights is None else weights
        count, shares = len(rows.offsets) - 1, self.shares(rows, hits)
        scores = score_hits(hits.row, hits.term, self.matcher.block_of, shares, weights, count)
        scores += np.float32(BIAS)
        if self.model is not None:
            learned = self.model.score(rows)
            for k, known in self.columns:
                scores[:, k] += learned[:, known]
        return scores

    def add_up(self, hits: Hits, weights: NDArray[np.float32], rows: int) -> NDArray[np.float32]:
        """The sum of ``weights`` (blocks by columns) over the terms found in each of ``rows`` rows."""
        return score_hits(hits.row, hits.term, self.matcher.block_of, self._counted(hits), weights, rows)

    def shares(self, rows: Folded, hits: Hits) -> NDArray[np.float32]:
        """How much of its weight each match counts, float32: by its number, and by what stands beside it."""
        block, count = self.matcher.block_of[hits.term], len(rows.offsets) - 1
        beside = self.alone.shares(rows, hits, block) * self.effects.shares(count, hits, block)
        return self._counted(hits) * beside

    def _counted(self, hits: Hits) -> NDArray[np.float32]:
        return hit_shares(hits.row, hits.term, self.matcher.block_of, self.first)

    def read(self, texts: pl.Series) -> Folded:
        """The texts as they are judged: folded, and in their likeliest reading where there is a sign of disguise."""
        return read(fold_codes(texts), self.spelling)

    def lenient(self, texts: pl.Series) -> NDArray[np.float32]:
        """As ``score``, for what stands beside other things: sentences, options, words in images.

        Innocent words beside the goods take away less, since a description names many things. Where no word of
        the lexicon speaks for a category the n-grams must be surer: they learned from titles, and sentences are
        none.
        """
        rows = self.read(texts)
        hits = self.matcher.find(rows)
        count = len(rows.offsets) - 1
        half = (self.kinds | self.nutrients)[:, None]
        share = np.where(self.weights < 0, _LENIENT, np.where(half, _MENTIONED, 1))
        odds = self.sum(rows, hits, (share * self.weights).astype(np.float32))
        for_it = np.maximum(self.weights, 0)
        kinds = np.where(self.kinds[:, None], (1 - _MENTIONED) * for_it, 0).astype(np.float32)
        three = np.hstack([self.tones[:, 1:], kinds, for_it])  # one pass over the hits for all of them
        beside = self.add_up(hits, three, count)
        sells, whole, said = beside[:, :1], *np.split(beside[:, 1:], 2, axis=1)
        odds += np.where(sells > 0, whole, np.float32(0))
        return either(odds - np.where(said < _SAID, np.float32(_UNSAID), np.float32(0)), self.categories)

    def heading(self, texts: pl.Series) -> NDArray[np.float32]:
        """As ``score``, for the titles of pages: often the name of a shop, which may be that of a medicine."""
        share = np.where(self.names[:, None] & (self.weights > 0), KEPT, 1)
        return self.score(texts, (share * self.weights).astype(np.float32))

    def path_score(self, paths: pl.Series) -> NDArray[np.float32]:
        """Log-odds of declared category paths."""
        return path_scores(paths, self.matcher, self.weights, self.heads, BIAS)

    def unmentioned(self, texts: pl.Series) -> pl.Series:
        """The texts without what they negate or mention."""
        return unmentioned(texts, self.matcher, self.lenient, self.tone, self.aside, self.passing)

    def aside(self, sentences: pl.Series, *, known: bool = False) -> pl.DataFrame:
        """Which sentences (str) name goods (``named``: bool), and which beside the point (``beside``).

        They tell of them, behind other words, are about what is for them or like them, or ask other people, and do not
        offer them; or deny goods of several kinds. ``known``: they name goods, whatever the lexicon knows of these.
        """
        if sentences.is_empty():
            return pl.DataFrame(schema={"named": pl.Boolean, "beside": pl.Boolean})
        before, behind = self.around(sentences, known=known)
        around = surroundings(before, behind)
        speaking = speaks(around)
        begun, odds = contains(before, BEGUN), self._spoken(around, speaking)
        tells = told(sentences) & (begun | before.is_null())
        mentions = (odds < _TERSE) | ((odds < _MENTION) & speaking)
        tells |= (begun.fill_null(value=False) & mentions) | (odds < _FIRST)
        tells &= ~contains(before, WITH).fill_null(value=False)
        beside = tells | governed(sentences, before, behind) | asks_around(sentences)
        beside = beside.scatter(beside.arg_true(), ~offers(sentences.filter(beside), self.tone))
        beside |= (tells & (odds < _SURELY) & ~surely(sentences, self.tone)).fill_null(value=False)
        beside |= denied(sentences, self.matcher, self.groups)
        return pl.DataFrame({"named": before.is_not_null(), "beside": beside})

    def passing(self, sentences: pl.Series, before: pl.Series, behind: pl.Series) -> pl.Series:
        """Which sentences (str) that name goods do so by the way (bool), by those ``before`` and ``behind`` them."""
        return by_the_way(sentences, before, behind, self.around, self.spoken, self.tone)

    def absent(self, sentences: pl.Series) -> pl.Series:
        """Which sentences (str) say that what they name is not there (bool)."""
        return lacking(sentences, self.around)

    def spoken(self, sentences: pl.Series) -> pl.Series:
        """Log-odds (float32) that sentences (str) offer the goods that they name, by their other words."""
        around = surroundings(*self.around(sentences, known=True))
        return self._spoken(around, speaks(around))

    def _spoken(self, around: pl.Series, speaking: pl.Series) -> pl.Series:
        """Log-odds (float32) that sentences offer their goods, by the words ``around`` them (str); 0 where too few.

        What does not speak (``speaking``, bool, :func:`speaks`) is judged as titles are.
        """
        some = (speaking | (count_matches(around, _WORD) > _NAMED)).fill_null(value=False)
        odds = pl.zeros(len(around), pl.Float32, eager=True)
        if self.context is None:
            return odds
        both = self.context.odds(*self.surrounded(around.filter(some)))
        spoken = np.where(speaking.filter(some).to_numpy(), both[:, SENTENCE], both[:, TITLE])
        return odds.scatter(some.arg_true(), spoken)

    def surrounded(self, around: pl.Series) -> tuple[Folded, Beside]:
        """What stands around goods (str), folded, and the lexicon's terms in it: what :class:`Context` asks for."""
        rows = fold_codes(around)
        hits, concepts = self.matcher.find(rows), Concepts.built_in()
        further = concepts.matcher.find(rows)
        roles = (
            self.roles[self.matcher.block_of[hits.term]],
            concepts.numbers(further) + np.uint8(len(ROLES) + 1),
        )
        both = Hits(*(np.concatenate(pair) for pair in zip(hits, further, strict=True)))
        order = np.argsort(both.row, kind="stable")
        offsets = np.searchsorted(both.row[order], np.arange(len(around) + 1)).astype(np.int64)
        return rows, Beside(offsets, both.start[order], both.end[order], np.concatenate(roles)[order])

    def around(self, sentences: pl.Series, *, known: bool = False) -> tuple[pl.Series, pl.Series]:
        """What stands before the first goods of each sentence (str), and behind the last; null where there are none.

        ``known``: they name goods; where the lexicon knows none of them, what is shaped like a name stands for them.
        """
        before, behind = around(sentences, self.matcher, self.goods)
        if known:
            at = before.is_null().arg_true()
            first, last = shaped(sentences.gather(at))
            before, behind = before.scatter(at, first), behind.scatter(at, last)
        return before, behind

    def tone(self, texts: pl.Series) -> NDArray[np.float32]:
        """How often each text speaks like a page that informs, and like one that sells: (n, 2)."""
        hits = self.matcher.find(fold_codes(texts))
        return self.add_up(hits, self.tones, len(texts))
