"""A word by itself in a description may be the brand of what the listing sells, and one in a title the site's name.

*✔ NAME ✔ 30 M* says who made a shirt. Who invented the name did not know that it is a medicine somewhere
(:mod:`~hiddenlinks.recognise.titles.alone`); several such words are a list of goods. On a page such a word may be all
that is offered, so pages are not read so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.recognise.pages.frames import labels
from hiddenlinks.regex import replace_all

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

__all__ = ["NAME", "brands", "unsigned"]

NAME: Final = r"^\s*\p{L}{3,9}(?:24|247|365)?\s*$"
"""A word that may be the name of a maker or a shop, and of a medicine that its inventor did not know."""
_NAMES: Final = -1.5
"""Log-odds from which a part names goods."""
_APART: Final = r"\s*(?:[|·•»]|\s[–—-])\s+"
"""What parts the name of a site from what the page is in it: *NAME – Blog*, *Home | NAME*."""
_LONE = np.float32(1.0)
"""Log-odds that such a word loses, as the title of a page that says nothing else does."""


def brands(
    parts: pl.DataFrame, odds: NDArray[np.float32], heads: Callable[[pl.Series], NDArray[np.float32]]
) -> NDArray[np.float32]:
    """The ``odds`` of each part, shape (n, k), those of a lone name less sure than as a page's title (``heads``).

    ``parts``: ``page`` (whose part each is) and ``part`` (str). Words that nobody bears by chance (*Viagra*) weigh in a
    title what they weigh anywhere, and keep their odds.
    """
    word = pl.col("part").str.strip_chars().str.to_lowercase()
    named = np.flatnonzero(odds.max(axis=1, initial=-np.inf) > _NAMES)
    rows = parts[named].select("page", word=word, row=pl.Series(named))
    rows = rows.filter(pl.col("word").str.contains(NAME)).filter(pl.col("word").n_unique().over("page") == 1)
    said = rows.select("page", "word").unique().join(parts.select("page", other=word), on="page")
    rows = rows.join(said.filter(pl.col("other") != pl.col("word")), on="page", how="semi")
    if rows.height:
        at, told = rows["row"].to_numpy(), heads(rows["word"])
        borne = told.max(axis=1) < odds[at].max(axis=1) - _LONE
        odds[at[borne]] = np.minimum(odds[at[borne]], told[borne] - _LONE)
    return odds


def unsigned(parts: pl.DataFrame, titles: pl.Series) -> tuple[pl.Series, pl.Series]:
    """What the ``parts`` of pages are ``named`` (str) without the name of their site, one word of their ``titles``.

    And which parts (bool) lost it. *NAME – Blog* is the blog of somebody who is called so, whatever else bears the
    name: *Welcome to NAME, your corner shop* offers nothing. What bears a price, or stands beside one, keeps its name.
    """
    names = _sites(titles)
    near = [pl.col("mark").shift(by).over("page") for by in (-1, 0, 1)]
    rows = parts.select("page", "named", row=pl.int_range(pl.len()), near=pl.any_horizontal(*near))
    rows = rows.filter(~pl.col("near").fill_null(value=False)).join(names, on="page")
    rows = rows.filter(pl.col("named").str.contains(pl.col("name"), literal=True))
    left = rows.select("row", pl.col("named").str.split(pl.col("name")).list.join(" "))
    signed = pl.zeros(parts.height, pl.Boolean, eager=True).scatter(left["row"], values=True)
    return parts["named"].clone().scatter(left["row"], left["named"]), signed


def _sites(titles: pl.Series) -> pl.DataFrame:
    """The sites' names (``name``: str) by the titles of their pages (``page``) that say it and what page it is."""
    said = replace_all(titles, _APART, "\n").str.split("\n")
    frame = pl.DataFrame({"page": pl.int_range(len(titles), eager=True), "said": said})
    frame = frame.filter(pl.col("said").list.len() == 2).explode("said")  # noqa: PLR2004 - a name, and what it is of
    frame = frame.with_columns(label=labels(frame["said"]))
    one = frame.filter(pl.col("label").any().over("page") & ~pl.col("label"))
    return one.filter(pl.col("said").str.contains(NAME)).select("page", name="said")
