"""What the rest of the library asks of a recogniser: a classifier of your own may stand in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast, runtime_checkable

from hiddenlinks.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    import polars as pl
    from numpy.typing import NDArray

    from hiddenlinks.recognise.explain import Term

__all__ = ["Judge", "borne", "called", "check_judge", "explained", "unmentioned"]


@runtime_checkable
class Judge(Protocol):
    """Decides what texts are about; :class:`~hiddenlinks.recognise.Recogniser` is one.

    Every judgement is a float32 array of log-odds of shape (n, k), one row a text and one column a category, in
    the order of ``categories``. Zero means even odds; a text that is null or empty gets log-odds far below zero. A
    judgement depends on its row alone, so that results do not depend on the order of rows.
    """

    @property
    def categories(self) -> Sequence[str]:
        """The categories that it knows, in the order of the columns; a policy's have to be the same."""

    @property
    def lexicon_version(self) -> str:
        """What names the lexicon in findings."""

    @property
    def model_version(self) -> str:
        """What names the model in findings; ``none`` where there is none."""

    def titles(self, texts: pl.Series, categories: pl.Series | None = None) -> NDArray[np.float32]:
        """Log-odds that a short text offers such goods; ``categories``: each row's declared path, a hint."""

    def passages(self, texts: pl.Series) -> NDArray[np.float32]:
        """Log-odds that a longer text offers or contains such goods."""

    def pages(
        self, titles: pl.Series, texts: pl.Series, *, prominent_share: float = 0.2
    ) -> NDArray[np.float32]:
        """Log-odds that a page is about a category: at least ``prominent_share`` of what it offers.

        What an account posts is one text, a line feed and a form feed before each further post.
        """

    def declared(self, paths: pl.Series) -> NDArray[np.float32]:
        """Log-odds that a declared category path is the category."""

    def explain(self, text: str, field: str = "title") -> list[Term]:
        """The terms that spoke in one text, strongest first; ``field``: title, passage, page or declared.

        A judge may also have ``explain_all(texts, field)``, which gives the terms of many texts (str) as columns
        (:data:`~hiddenlinks.recognise.explain.TERMS`), ``borne(titles, odds)``, which finds those that only name
        goods (:meth:`~hiddenlinks.recognise.Recogniser.borne`), ``unmentioned(titles)``, which leaves what they do not
        deny (:meth:`~hiddenlinks.recognise.Recogniser.unmentioned`), and ``called(names)``, which judges the names of
        hosts and accounts (:meth:`~hiddenlinks.recognise.Recogniser.called`); they are used where they are there.
        """


def check_judge(judge: object, categories: tuple[str, ...]) -> Judge:
    """``judge``, if it is a :class:`Judge` of exactly these ``categories``; else an :class:`InputError`."""
    if not isinstance(judge, Judge):
        what = f"recogniser is a {type(judge).__name__}"
        raise InputError(what, "", "give a Recogniser, or a classifier with all methods of Judge")
    if tuple(judge.categories) != categories:
        what = f"the recogniser knows {', '.join(judge.categories)}, the policy {', '.join(categories)}"
        raise InputError(what, "", "give both the same categories, in the same order")
    return judge


def borne(judge: Judge, titles: pl.Series, odds: NDArray[np.float32]) -> tuple[NDArray[np.intp], pl.Series]:
    """Titles (str) of things that bear the name of goods, and those things; none where the judge cannot tell."""
    at_once = getattr(judge, "borne", None)
    if at_once is not None:
        return cast("tuple[NDArray[np.intp], pl.Series]", at_once(titles, odds))
    import numpy as np

    return np.zeros(0, np.intp), titles.clear()


def unmentioned(judge: Judge, titles: pl.Series) -> pl.Series:
    """Titles (str) without what they deny or only mention; as they are where the judge cannot tell."""
    at_once = getattr(judge, "unmentioned", None)
    return titles if at_once is None else cast("pl.Series", at_once(titles))


def called(judge: Judge, names: pl.Series) -> NDArray[np.float32]:
    """Log-odds that places of these names (str) are about each category; none is where the judge cannot tell."""
    import numpy as np

    at_once = getattr(judge, "called", None)
    if at_once is not None:
        return cast("NDArray[np.float32]", at_once(names))
    return np.full((len(names), len(judge.categories)), -np.inf, np.float32)


def explained(judge: Judge, texts: pl.Series, field: str) -> pl.DataFrame:
    """The terms of all texts in columns, those of a text strongest first; at once where the judge can do that."""
    import polars as pl

    from hiddenlinks.recognise.explain import TERMS

    at_once = getattr(judge, "explain_all", None)
    if at_once is not None:
        return cast("pl.DataFrame", at_once(texts, field))
    rows = [(row, *term) for row, text in enumerate(texts) for term in judge.explain(text, field)]
    return pl.DataFrame(rows, schema=TERMS, orient="row")
