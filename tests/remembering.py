"""The recogniser, asked once for each text: that it reads each alone is tested on its own floor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np
import polars as pl
import pytest

from hiddenlinks.recognise import Recogniser

__all__ = ["judged_once"]

Ask = Callable[..., np.ndarray]


def _remembered(ask: Ask) -> Ask:
    """The method ``ask``, which is asked for the rows that it was never asked for by this recogniser."""
    known: WeakKeyDictionary[Recogniser, Any] = WeakKeyDictionary()

    def again(judge: Recogniser, *columns: pl.Series | None, **settings: float) -> np.ndarray:
        if columns[-1] is None:  # titles without categories
            return again(judge, *columns[:-1], **settings)
        said = known.setdefault(judge, defaultdict(dict))[tuple(settings.items())]
        rows = list(zip(*columns, strict=True))
        if new := [row for row in dict.fromkeys(rows) if row not in said]:
            asked = (pl.Series(column, dtype=pl.String) for column in zip(*new, strict=True))
            said.update(zip(new, ask(judge, *asked, **settings), strict=True))
        return np.array([said[row] for row in rows], np.float32).reshape(len(rows), len(judge.categories))

    return again


_ONCE = {name: _remembered(getattr(Recogniser, name)) for name in ("titles", "passages", "pages", "declared")}


@contextmanager
def judged_once() -> Iterator[None]:
    """Within, what was said of a text is said again, whichever test asks."""
    with pytest.MonkeyPatch.context() as patch:
        for name, method in _ONCE.items():
            patch.setattr(Recogniser, name, method)
        yield
