"""A recogniser that remembers what it said of pages, and which terms it found in a text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.monitor.memo import Memo
from hiddenlinks.monitor.store import Store
from hiddenlinks.recognise import Judge, Term
from hiddenlinks.recognise.protocol import explained

__all__ = ["Remembering"]


class Remembering:
    """A :class:`~hiddenlinks.recognise.Judge` over another one; what takes longest to say is kept in the store.

    Titles, passages and paths are judged as fast as they would be looked up.
    """

    def __init__(self, judge: Judge, store: Store, library: str) -> None:
        self._judge = judge
        made = [library, judge.lexicon_version, judge.model_version, *judge.categories]
        self.page_odds = Memo(store, "pages", "\n".join(made))
        self.terms = Memo(store, "terms", "\n".join(made))
        self._titles: tuple[pl.Series, NDArray[np.float32]] | None = None

    @property
    def categories(self) -> Sequence[str]:
        """Those of the judge."""
        return self._judge.categories

    @property
    def lexicon_version(self) -> str:
        """That of the judge."""
        return self._judge.lexicon_version

    @property
    def model_version(self) -> str:
        """That of the judge."""
        return self._judge.model_version

    def titles(self, texts: pl.Series, categories: pl.Series | None = None) -> NDArray[np.float32]:
        """As the judge says, who is not asked twice about the most that he was asked at once."""
        if categories is not None:
            return self._judge.titles(texts, categories)
        if self._titles is not None and self._titles[0].equals(texts, null_equal=True):
            return self._titles[1]
        told = self._judge.titles(texts)
        if self._titles is None or len(texts) >= len(self._titles[0]):
            self._titles = texts, told
        return told

    def passages(self, texts: pl.Series) -> NDArray[np.float32]:
        """As the judge says."""
        return self._judge.passages(texts)

    def declared(self, paths: pl.Series) -> NDArray[np.float32]:
        """As the judge says."""
        return self._judge.declared(paths)

    def pages(
        self, titles: pl.Series, texts: pl.Series, *, prominent_share: float = 0.2
    ) -> NDArray[np.float32]:
        """As the judge says, who is asked only about pages that no addition held before."""
        keys = [(title, text, prominent_share) for title, text in zip(titles, texts, strict=True)]
        said = [self.page_odds.get(key) for key in keys]
        asked = {key: row for row, key in enumerate(keys) if said[row] is None}
        rows = list(asked.values())
        odds = self._judge.pages(titles.gather(rows), texts.gather(rows), prominent_share=prominent_share)
        found = dict(zip(asked, odds.tolist(), strict=True))
        for key, value in found.items():
            self.page_odds[key] = value
        known = [found[key] if value is None else value for key, value in zip(keys, said, strict=True)]
        return np.array(known, np.float32).reshape(len(keys), len(self.categories))

    def explain(self, text: str, field: str = "title") -> list[Term]:
        """As the judge says, who is asked once about each text and field."""
        return self.explain_all([text], field)[0]

    def explain_all(self, texts: Sequence[str], field: str = "title") -> list[list[Term]]:
        """As the judge says of many texts, asked about those alone that no addition held before."""
        held: dict[str, Any] = {text: self.terms.get((text, field)) for text in texts}
        asked = [text for text, told in held.items() if told is None]
        for text, told in zip(asked, explained(self._judge, asked, field) if asked else (), strict=True):
            held[text] = self.terms[text, field] = told
        return [[Term(*term) for term in held[text]] for text in texts]

    def keep(self) -> dict[str, int]:
        """Write what is new to the store, inside a transaction; returns how many of each were computed."""
        for memo in (self.page_odds, self.terms):
            memo.keep()
        return {"pages": self.page_odds.new, "texts explained": self.terms.new}
