"""The recogniser: from texts to log-odds of each category, and to the terms that gave them."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.errors import InputError
from hiddenlinks.progress import stage
from hiddenlinks.recognise.explain import Term, explain_texts
from hiddenlinks.recognise.learned.concepts import Concepts
from hiddenlinks.recognise.learned.context import Context
from hiddenlinks.recognise.learned.model import Model
from hiddenlinks.recognise.lexicon import Block, Lexicon
from hiddenlinks.recognise.pages.pages import page_scores
from hiddenlinks.recognise.pages.parts import ADDRESS, WORD, bare
from hiddenlinks.recognise.pages.passages import passage_scores
from hiddenlinks.recognise.pages.voice import Voice
from hiddenlinks.recognise.said.enriched import unenriched
from hiddenlinks.recognise.said.instead import instead
from hiddenlinks.recognise.said.lacking import set_apart
from hiddenlinks.recognise.said.manners import GIVES
from hiddenlinks.recognise.said.patterns import holds
from hiddenlinks.recognise.said.recommended import unrecommended
from hiddenlinks.recognise.score import distinct_scores
from hiddenlinks.recognise.side import BIAS, Side
from hiddenlinks.recognise.titles.depicted import borne_goods, depicted
from hiddenlinks.recognise.unspaced import apart
from hiddenlinks.regex import count_matches
from hiddenlinks.threads import of_size, on_all
from hiddenlinks.vocabulary import CATEGORIES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray


__all__ = ["Recogniser", "Term"]

UNKNOWN: Final = -6.0
"""Log-odds of a missing text."""
_DESCRIPTIVE: Final = ("adult",)
_MAY: Final = -2.0
"""Log-odds from which a passage is read for what it negates or mentions."""
_STOP: Final = r"[.!?。！？]\s*$"
"""The end of a sentence, which a title has not."""
_SHORT: Final = 14
"""Words up to which a passage is read as a title, too: the name of an option, words in a picture."""


class Recogniser:
    """Decides whether texts are about a category. Immutable; judges each distinct text once.

    Every method gives float32 log-odds of shape (n, k), one column for each of ``categories``; the sigmoid is
    a probability. A null text gives -6. Results do not depend on the order of rows.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        categories: tuple[str, ...] = CATEGORIES,
        model: Model | None = None,
        context: Context | None = None,
    ) -> None:
        """``model`` and ``context``: what was learned of goods, and of the words around them.

        With a model alone the built-in context is taken; without one the lexicon judges alone.
        """
        self.categories = categories
        self.lexicon = lexicon
        self.model = model
        context = (context or Context.built_in()) if model else None
        self.model_version = _version(model, context) if model and context else "none"
        """Digest of the weights of both models; ``none`` where the lexicon judges alone."""
        texts = tuple(block for block in lexicon.blocks if block.field != "declared")
        self.text_side = Side(texts, categories, model, context)
        self.path_side = Side(tuple(b for b in lexicon.blocks if b.field != "text"), categories)

    @classmethod
    @lru_cache(maxsize=8)
    def _cached(cls, categories: tuple[str, ...], blocks: tuple[str, ...]) -> Recogniser:
        own = map(Block.model_validate_json, blocks)
        return cls(Lexicon(blocks=(*own, *Lexicon.built_in().blocks)), categories, Model.built_in())

    @classmethod
    def default(
        cls, categories: Sequence[str] = CATEGORIES, lexicons: str | Path | Sequence[str | Path] = ()
    ) -> Recogniser:
        """The recogniser that ships, with lexicons of the user's own before the built-in one. Cached by what they hold.

        ``lexicons``: a file or several, with blocks for any of ``categories``. Raises :class:`InputError` for a broken
        file, and where ``categories`` are not several names.
        """
        if isinstance(categories, str) or not categories:
            raise InputError(
                f"categories is {categories!r}", "Recogniser", 'give names, such as ("medicine", "adult")'
            )
        names, files = tuple(categories), (lexicons,) if isinstance(lexicons, (str, Path)) else lexicons
        blocks = [block for path in files for block in Lexicon.from_toml(Path(path), names).blocks]
        return cls._cached(names, tuple(block.model_dump_json() for block in blocks))

    def _voice(self, offers: Callable[[pl.Series], NDArray[np.float32]]) -> Voice:
        """How texts speak, their goods judged by ``offers``."""
        side, prose = self.text_side, np.array([name in _DESCRIPTIVE for name in self.categories])
        return Voice(
            offers,
            side.heading,
            side.tone,
            self.categories,
            prose,
            partial(side.aside, known=True),
            side.absent,
            side.spoken,
            self._unborne,
        )

    @property
    def lexicon_version(self) -> str:
        """Digest of the lexicon."""
        return self.lexicon.version

    def titles(self, texts: pl.Series, categories: pl.Series | None = None) -> NDArray[np.float32]:
        """Log-odds that a short text offers goods of each category.

        ``categories``: the declared category path of each row, a further hint: what it is known to be about
        adds half of its own log-odds.
        """
        scores = distinct_scores(texts, self.text_side.score, len(self.categories), UNKNOWN)
        return scores + self.hint(categories, len(texts))

    def borne(self, titles: pl.Series, odds: NDArray[np.float32]) -> tuple[NDArray[np.intp], pl.Series]:
        """Titles (str) of things that bear the name of goods, or are about or for them: positions, and the things.

        *Matchbox label NAME, 1950* is one, by the words around the name; what is left of it is the thing. ``odds``:
        float32 (n, k), what the titles seem to offer.
        """
        return self.text_side.borne(titles, odds)

    def unmentioned(self, titles: pl.Series) -> pl.Series:
        """Titles (str) without what they deny, or name beside the point: *towel (NAME not included)*."""
        side = self.text_side
        left = side.unmentioned(titles)
        return set_apart(*side.around(left)).fill_null(left)

    def hint(self, categories: pl.Series | None, rows: int) -> NDArray[np.float32]:
        """What declared categories add to the log-odds of ``rows`` titles, float32 (rows, k)."""
        if categories is None:
            return np.zeros((rows, len(self.categories)), np.float32)
        more: NDArray[np.float32] = np.float32(0.5) * (self.declared(categories) - np.float32(BIAS))
        return np.maximum(more, np.float32(0))

    def passages(self, texts: pl.Series) -> NDArray[np.float32]:
        """Log-odds that a longer text (a description, text read in an image) offers or contains such goods."""
        return distinct_scores(texts, self._passages, len(self.categories), UNKNOWN)

    def _passages(self, texts: pl.Series) -> NDArray[np.float32]:
        side, texts = self.text_side, instead(unenriched(bare(texts)))
        voice = self._voice(side.lenient)
        odds = passage_scores(texts, voice)
        self._unborne(texts, odds)
        some = np.flatnonzero(odds.max(axis=1, initial=-np.inf) > _MAY)
        said = texts.gather(some)
        left = unrecommended(side.unmentioned(said), side.lenient)
        other = (left != said).to_numpy()
        at = some[other]
        again = passage_scores(left.filter(other), voice)
        odds[at] = np.minimum(odds[at], again)
        return odds

    def _unborne(self, texts: pl.Series, odds: NDArray[np.float32]) -> None:
        """Judge short passages that are titles of things that bear the name of goods without it: sets ``odds``."""
        some = np.flatnonzero(
            (count_matches(texts, WORD) <= _SHORT).to_numpy() & (odds.max(axis=1, initial=0) > 0)
        )
        no_title = holds(texts.gather(some), rf"(?i){GIVES}|{_STOP}")  # who sends it speaks of no other thing
        some = some[~no_title.to_numpy()]
        said, side = texts.gather(some), self.text_side
        rows, things = side.borne(said, odds[some])
        found = borne_goods(depicted(said), side.score, 0)
        at = some[np.concatenate([rows, found["row"].to_numpy().astype(np.intp)])]
        np.minimum.at(odds, at, side.score(pl.concat([things, found["thing"]])))

    def pages(
        self, titles: pl.Series, texts: pl.Series, *, prominent_share: float = 0.2
    ) -> NDArray[np.float32]:
        """Log-odds that a page is about a category: offers it as its main or a prominent part."""
        if len(titles) != len(texts):
            raise InputError(
                f"{len(titles)} titles and {len(texts)} texts", "pages", "give one of each a page"
            )
        voice = self._voice(self.text_side.offered)
        odds = np.zeros((len(titles), len(self.categories)), np.float32)

        def fill(part: slice) -> None:
            odds[part] = page_scores(titles[part], texts[part], voice, prominent_share)
            advance(part.stop - part.start)

        with stage("judging pages", len(titles), "pages") as advance:
            on_all(fill, of_size(titles, texts))
        odds[(titles.is_null() & texts.is_null()).to_numpy()] = UNKNOWN
        return odds

    def called(self, names: pl.Series) -> NDArray[np.float32]:
        """Log-odds that a place of that name (a host without its suffix, an account) is about a category."""
        return self.pages(apart(names), pl.repeat(None, len(names), dtype=pl.String, eager=True))

    def declared(self, paths: pl.Series) -> NDArray[np.float32]:
        """Log-odds that a declared category path, in any language, is the category."""
        return distinct_scores(paths, self.path_side.path_score, len(self.categories), UNKNOWN)

    def explain(self, text: str, field: str = "title") -> list[Term]:
        """The terms found in one text, strongest first; ``field``: title, passage, page or declared."""
        told = self.explain_all(pl.Series([text.encode("utf-8", "replace").decode("utf-8")]), field)
        return [Term(*term) for term in told.drop("row").iter_rows()]

    def explain_all(self, texts: pl.Series, field: str = "title") -> pl.DataFrame:
        """The same for many texts (str) at once: ``row``, the position of a term's text, and the term's fields."""
        if field in {"passage", "page"}:  # no term stands in an address; what follows keeps its place
            plain = [re.sub(ADDRESS, lambda found: " " * len(found[0]), text) for text in texts]
            texts = pl.Series(plain, dtype=pl.String)
        return explain_texts(self.path_side if field == "declared" else self.text_side, texts)


def _version(model: Model, context: Context) -> str:
    """Digest of the model of goods, that of what stands around them, and the words by which that knows concepts."""
    known = Concepts.built_in().version
    return sha256(f"{model.version} {context.version} {known}".encode()).hexdigest()[:16]
