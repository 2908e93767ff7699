"""The recogniser, asked once for each text: that it reads each alone is tested on its own floor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np
import polars as pl
import pytest

from hiddenlinks.recognise import Recogniser

__all__ = ["judged_once"]

Rows = Sequence[Hashable]
Ask = Callable[..., Any]


class _Known:
    """What each recogniser said of each row, by how it was asked."""

    def __init__(self) -> None:
        self._said: WeakKeyDictionary[Recogniser, defaultdict[Hashable, dict[Hashable, Any]]] = (
            WeakKeyDictionary()
        )

    def of(
        self, judge: Recogniser, how: Hashable, rows: Rows, ask: Callable[[list[Any]], Sequence[Any]]
    ) -> list[Any]:
        """The answer for each of ``rows``; ``ask`` gives those of rows that were never asked for."""
        said = self._said.setdefault(judge, defaultdict(dict))[how]
        if new := [row for row in dict.fromkeys(rows) if row not in said]:
            said.update(zip(new, ask(new), strict=True))
        return [said[row] for row in rows]


def _texts(texts: Sequence[str | None]) -> pl.Series:
    return pl.Series(texts, dtype=pl.String)


def _judgement(ask: Ask) -> Ask:
    """The method ``ask``, which judges texts, asked for what is new."""
    known = _Known()

    def again(judge: Recogniser, *columns: pl.Series | None, **settings: float) -> np.ndarray:
        if columns[-1] is None:  # titles without categories
            return again(judge, *columns[:-1], **settings)

        def new(rows: list[Any]) -> np.ndarray:
            return ask(judge, *map(_texts, zip(*rows, strict=True)), **settings)

        said = known.of(judge, tuple(settings.items()), list(zip(*columns, strict=True)), new)
        return np.array(said, np.float32).reshape(len(said), len(judge.categories))

    return again


def _borne(ask: Ask) -> Ask:
    """The method ``ask``, which gives the rows that bear the name of goods and their things, asked for what is new."""
    known = _Known()

    def again(judge: Recogniser, titles: pl.Series, odds: np.ndarray) -> tuple[np.ndarray, pl.Series]:
        def new(rows: list[Any]) -> list[str | None]:
            texts, judged = zip(*rows, strict=True)
            at, things = ask(judge, _texts(texts), np.array(judged, np.float32))
            found = dict(zip(at.tolist(), things, strict=True))
            return [found.get(row) for row in range(len(rows))]

        rows = list(zip(titles, map(tuple, odds.tolist()), strict=True))
        things = _texts(known.of(judge, None, rows, new))
        return things.is_not_null().arg_true().to_numpy().astype(np.intp), things.drop_nulls()

    return again


def _left(ask: Ask) -> Ask:
    """The method ``ask``, which leaves something of each text, asked for what is new."""
    known = _Known()

    def again(judge: Recogniser, texts: pl.Series) -> pl.Series:
        said = known.of(judge, None, texts.to_list(), lambda rows: ask(judge, _texts(rows)).to_list())
        return _texts(said).rename(texts.name)

    return again


_HOW = dict.fromkeys(("titles", "passages", "pages", "declared"), _judgement)
_ONCE = {
    name: once(getattr(Recogniser, name))
    for name, once in {**_HOW, "borne": _borne, "unmentioned": _left}.items()
}


@contextmanager
def judged_once() -> Iterator[None]:
    """Within, what was said of a text is said again, whichever test asks."""
    with pytest.MonkeyPatch.context() as patch:
        for name, method in _ONCE.items():
            patch.setattr(Recogniser, name, method)
        yield
