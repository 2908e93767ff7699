"""What a page names beside the point: in prose that tells of goods, in its own name, in a heading over such prose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.recognise.pages.brands import NAME
from hiddenlinks.recognise.pages.parts import sentences
from hiddenlinks.recognise.said.leads import leads
from hiddenlinks.regex import replace_all

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hiddenlinks.recognise.pages.voice import Voice

__all__ = ["NONE", "NOTHING", "SAID", "beside", "denied", "headings", "hushed", "itself"]

NONE: Final = -1.5
"""Log-odds up to which a thing counts as none of a category."""
NOTHING = np.float32(-8.0)
"""Log-odds of each category for a part that names nothing."""
SAID: Final = -0.5
"""Log-odds from which prose counts as a description of such goods: *tracked dispatch* comes close to some."""
_SMALL, _PROSE = r"(?:^|\s)\p{Ll}\p{Ll}+", 4
"""A word in small letters, and how many of them a part of prose has that names goods, whose names are in large ones."""


def beside(parts: pl.DataFrame, scores: NDArray[np.float32], voice: Voice) -> NDArray[np.bool_]:
    """Which parts name goods beside the point (bool, parts by categories), in prose without a price beside it.

    Where several parts name goods that are described in prose (``descriptive``), they are a description of these.
    """
    named = pl.Series(scores.max(axis=1, initial=-np.inf) > NONE)
    priced = pl.any_horizontal(pl.col("mark").shift(by).over("page") for by in (0, -1)).fill_null(value=False)
    goods = pl.Series(scores.max(axis=1, initial=-np.inf, where=voice.descriptive) > SAID)
    rows = parts.select("page", "part", "handed", named=named, priced=priced, goods=goods)
    rows = rows.with_row_index("row").filter(pl.col("named") & ~pl.col("handed"))
    rows = rows.filter((pl.col("part").str.count_matches(_SMALL) >= _PROSE) | sentences(rows["part"]))
    rows = rows.with_columns(several=pl.col("goods").sum().over("page") > 1).filter(~pl.col("priced"))
    rows = rows.filter(voice.aside(rows["part"])["beside"])
    rows = rows.filter(~leads(rows["part"], voice.tone))
    aside = np.zeros(scores.shape, np.bool_)
    aside[rows["row"]] = ~(rows["several"].to_numpy()[:, None] & voice.descriptive)
    return aside


def hushed(
    parts: pl.DataFrame, scores: NDArray[np.float32], aside: NDArray[np.bool_], titles: pl.Series, voice: Voice
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:  # fmt: skip
    """The headings (rows of ``parts``), and the pages, of those that name goods beside the point and sell nothing."""
    named = pl.Series(scores.max(axis=1, initial=-np.inf) > 0)
    told = pl.Series(aside.any(axis=1, where=scores > NONE))
    rows = parts.select("page", "part", named=named, told=told).with_row_index("row")
    rows = rows.filter(pl.col("told").any().over("page"))
    sells = pl.Series(voice.tone(rows["part"])[:, 1] > 0, dtype=pl.Boolean)
    rows = rows.with_columns(title=titles.gather(rows["page"]), sells=sells)
    rows = rows.filter(~pl.col("sells").any().over("page") & (pl.col("named") | pl.col("told")))
    heading = pl.col("title").str.contains(pl.col("part"), literal=True)
    rows = rows.with_columns(heading=heading.fill_null(value=False) & ~pl.col("told"))
    rows = rows.filter((pl.col("told") | pl.col("heading")).all().over("page"))
    return rows.filter("heading")["row"].to_numpy(), rows["page"].unique().to_numpy()


def headings(titles: pl.Series, voice: Voice) -> NDArray[np.float32]:
    """The judgement of the titles of pages: nothing of one that names goods beside the point, as a headline does."""
    head = voice.heads(titles)
    some = np.flatnonzero(head.max(axis=1, initial=-np.inf) > NONE)
    head[some[voice.aside(titles.gather(some))["beside"].to_numpy()]] = NOTHING
    return head


def denied(titles: pl.Series, texts: pl.Series, left: pl.Series) -> NDArray[np.int64]:
    """Pages whose title says first what their text denies: it is in the ``texts``, and not in what is ``left`` of them.

    A title of a single word may be in any text.
    """
    said = titles.str.strip_chars(" .!?:…。！？：")
    rows = pl.DataFrame(
        {"page": pl.int_range(len(said), eager=True), "said": said, "text": texts, "left": left}
    )
    rows = rows.filter(pl.col("said").str.contains(" ", literal=True) & (pl.col("text") != pl.col("left")))
    rows = rows.with_columns(replace_all(rows[name], r"\s+", " ").alias(name) for name in rows.columns[1:])
    within, still = (pl.col(name).str.contains(pl.col("said"), literal=True) for name in ("text", "left"))
    found: NDArray[np.int64] = rows.filter(within & ~still)["page"].to_numpy()
    return found


def itself(parts: pl.DataFrame, titles: pl.Series) -> pl.Series:
    """Which parts (bool) are the page's own short name, a word that its title begins or ends with, by no price."""
    near = pl.any_horizontal(pl.col("mark").shift(by).over("page") for by in (-2, -1, 0, 1))
    short = parts.select(pl.col("part").str.contains(NAME) & ~near.fill_null(value=False)).to_series()
    some = parts.filter(short)
    title, name = pl.col("title").str.to_lowercase(), pl.col("part").str.strip_chars().str.to_lowercase()
    named = some.with_columns(title=titles.gather(some["page"]))
    own = named.select(title.str.starts_with(name) | title.str.ends_with(name)).to_series()
    return short.scatter(short.arg_true(), own)
