"""A recogniser that judges by a word, so that tests of ways do not depend on the lexicon."""

from __future__ import annotations

import numpy as np
import polars as pl
import pytest

from hiddenlinks.recognise.recogniser import Term
from hiddenlinks.vocabulary import CATEGORIES


class Literal:
    """A text is about a category where it holds its name, less surely as ``likely NAME`` or ``perhaps NAME``."""

    categories = CATEGORIES
    lexicon_version = "literal"
    model_version = "none"

    def titles(self, texts: pl.Series, categories: pl.Series | None = None) -> np.ndarray:
        assert categories is None or len(categories) == len(texts)
        return np.array(
            [[self._said((text or "").lower(), name) for name in self.categories] for text in texts],
            np.float32,
        ).reshape(len(texts), len(self.categories))

    def _said(self, text: str, name: str) -> float:
        softly = {f"likely {name}": 1.5, f"perhaps {name}": -0.5}
        found = [sure for phrase, sure in softly.items() if phrase in text]
        for phrase in softly:
            text = text.replace(phrase, "")
        return 6.0 if name in text else max(found, default=-6.0)

    passages = declared = titles

    def pages(self, titles: pl.Series, texts: pl.Series, *, prominent_share: float = 0.2) -> np.ndarray:
        assert 0 < prominent_share <= 1
        return np.maximum(self.titles(titles), self.titles(texts))

    def explain(self, text: str, field: str = "title") -> list[Term]:
        assert field in {"title", "passage", "declared", "page"}
        found = [(text.lower().find(name), name) for name in self.categories]
        return [
            Term(text[at : at + len(name)], at, at + len(name), name, 6.0, False, "en", "literal")  # noqa: FBT003
            for at, name in found
            if at >= 0
        ]


@pytest.fixture(scope="session")
def literal() -> Literal:
    return Literal()
