"""Shops that say which they are: *online pharmacy*, *supplement shop*, in their title, on a line or in a clause of it.

What such a shop calls itself speaks for goods that nobody knows, and for none that are something else: a pharmacy
sells toothbrushes, too.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.recognise.pages.beside import NOTHING, SAID
from hiddenlinks.regex import replace_all

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["by_front", "storefronts"]

_BETWEEN: Final = r"\s[-–—|·•»›/]\s|[:：|,，、;.。!?]\s?"
"""What stands between what a shop calls itself and its other words."""
_DOUBT, _KNOWN = -1.8, np.float32(2.5)
"""Log-odds from which a thing may be of the shop's kind, and which its word makes of it at most. Names that no lexicon
knows have -1.7 and more as medicines; toothbrushes, bottles, stockings and creams have -2.3 and less."""
_OTHER: Final = {"medicine": _DOUBT}
_ANOTHER: Final = -3.5
"""Log-odds below which a thing is of another kind, by category and else: as supplements unknown names have -3.3 and
more, kettlebells, shirts and towels -5 and less."""
_SAYS = np.float32(2.5)
"""Log-odds that it is worth that the shop says so."""


@cache
def _names() -> pl.DataFrame:
    """What such shops call themselves (``name``), with the category of each."""
    table = tomllib.loads(files(__package__).joinpath("storefronts.toml").read_text("utf-8"))
    rows = [(name.strip(), category) for category, names in table.items() for name in names.split(",")]
    return pl.DataFrame(rows, schema={"name": pl.String, "category": pl.String}, orient="row").unique()


def storefronts(
    titles: pl.Series, parts: pl.DataFrame, categories: tuple[str, ...]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which pages say that they are a shop for goods of a category, bool (pages, k), and which parts say no more, bool.

    By a clause of their ``titles``, one a page, or of their ``parts`` (``page``, ``part``).
    """
    head = pl.DataFrame({"page": pl.int_range(len(titles), eager=True), "part": titles})
    told = pl.concat([head, parts.select(pl.col("page").cast(pl.Int64), "part")])
    clauses = replace_all(told["part"].str.to_lowercase(), _BETWEEN, "\n").str.split("\n")
    rows = told.select("page", name=clauses).with_row_index("row").explode("name")
    rows = rows.with_columns(pl.col("name").str.strip_chars()).filter(pl.col("name") != "")
    rows = rows.join(_names(), on="name", how="left")
    says = np.zeros((len(titles), len(categories)), np.bool_)
    for at, category in enumerate(categories):
        says[rows.filter(pl.col("category") == category)["page"].to_numpy(), at] = True
    only = rows.group_by("row").agg(pl.col("category").is_not_null().all()).filter("category")["row"]
    alone = pl.int_range(len(titles), len(titles) + parts.height, eager=True).is_in(only.implode())
    return says, alone.to_numpy()


def by_front(
    scores: NDArray[np.float32], head: NDArray[np.float32], fronts: tuple[NDArray[np.bool_], NDArray[np.bool_]],
    parts: pl.DataFrame, categories: tuple[str, ...],
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:  # fmt: skip
    """Log-odds of parts (n, k) and of headings (pages, k), by the :func:`storefronts` that their pages are.

    Goods in doubt are of the shop's kind, and so says its heading. Where all goods are of another kind, what it calls
    itself says nothing, on a page on which nothing is named it stays what it is.
    """
    says, alone = fronts
    page = parts["page"].to_numpy().astype(np.int64)
    frame = ((parts["offer"] == 0) & ~parts["mark"]).to_numpy()
    goods = ~alone & (~frame | (scores.max(axis=1, initial=-np.inf) > SAID))
    most = np.full(head.shape, -np.inf, np.float32)
    np.maximum.at(most, page[goods], scores[goods])
    other = says & np.isfinite(most) & (most < [_OTHER.get(name, _ANOTHER) for name in categories])
    own = says & (most >= _DOUBT)
    likely = (scores > _DOUBT) & (scores == scores.max(axis=1, keepdims=True, initial=-np.inf))
    surer = np.maximum(scores, np.minimum(scores + _SAYS, _KNOWN))
    scores = np.where(own[page] & goods[:, None] & likely, surer, scores)
    scores = np.where(other[page] & alone[:, None], np.minimum(scores, NOTHING), scores)
    return scores, np.where(own, np.maximum(head, _SAYS), np.where(other, np.minimum(head, 0), head))
