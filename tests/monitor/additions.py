"""What tests of the store add to it, one addition a day."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import numpy as np
import polars as pl

from hiddenlinks.api import VERSION
from hiddenlinks.load import from_frames
from hiddenlinks.monitor import Added, Store, add
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Recogniser

__all__ = ["CHAIR", "KNOWN", "LAMP", "LINK", "SHOP", "START", "day", "everything", "judge", "seen", "take"]

START = datetime(2030, 1, 1, tzinfo=UTC)
SHOP = "https://shop.example/"
LINK = {"source": "listing:1", "target": SHOP, "kind": "anchor"}
CHAIR = {"listing_id": "1", "title": "oak chair", "category": "furniture", "seller_id": "s1"}
LAMP = CHAIR | {"listing_id": "2", "title": "lamp"}
KNOWN = {"domain": "shop.example", "label": "adult"}


class Remembering:
    """The recogniser that ships, asked once for each text: it reads them alone, and additions say the same again."""

    def __init__(self) -> None:
        self._judge = Recogniser.default()
        self._said: dict[Any, dict[tuple[str | None, ...], Any]] = defaultdict(dict)
        self.categories, self.explain = self._judge.categories, self._judge.explain
        self.lexicon_version, self.model_version = self._judge.lexicon_version, self._judge.model_version

    def _ask(self, what: str, *columns: pl.Series | None, **settings: float) -> np.ndarray:
        columns = tuple(column for column in columns if column is not None)
        said, rows = self._said[what, len(columns), *settings.items()], list(zip(*columns, strict=True))
        if new := [row for row in dict.fromkeys(rows) if row not in said]:
            asked = (pl.Series(column, dtype=pl.String) for column in zip(*new, strict=True))
            said.update(zip(new, getattr(self._judge, what)(*asked, **settings), strict=True))
        return np.array([said[row] for row in rows], np.float32).reshape(len(rows), len(self.categories))

    def titles(self, texts: pl.Series, categories: pl.Series | None = None) -> np.ndarray:
        return self._ask("titles", texts, categories)

    def passages(self, texts: pl.Series) -> np.ndarray:
        return self._ask("passages", texts)

    def declared(self, paths: pl.Series) -> np.ndarray:
        return self._ask("declared", paths)

    def pages(self, titles: pl.Series, texts: pl.Series, *, prominent_share: float = 0.2) -> np.ndarray:
        return self._ask("pages", titles, texts, prominent_share=prominent_share)


judge = cache(Remembering)


def day(number: int) -> datetime:
    return START + timedelta(days=number)


def take(store: Store, number: int, **tables: Any) -> Added:
    return add(
        store,
        from_frames(**tables),
        origin=f"day {number}",
        policy=Policy(),
        recogniser=judge(),
        library=VERSION,
        as_of=day(number),
    )


def seen(number: int, **row: Any) -> dict[str, Any]:
    return row | {"observed_at": day(number)}


def everything(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    tables = store.query("SELECT table_name AS name FROM duckdb_tables() WHERE NOT temporary ORDER BY ALL")[
        "name"
    ]
    return {name: store.query(f"SELECT * FROM {name} ORDER BY ALL").rows() for name in tables}  # noqa: S608
