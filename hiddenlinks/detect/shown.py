"""What a listing's own parts show that it does not declare: title, description, variants, images, history."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.detect.about import FLOOR
from hiddenlinks.detect.pieces import in_lines, titles_with_pieces
from hiddenlinks.graph.inferred import URI
from hiddenlinks.graph.market import Market
from hiddenlinks.recognise import Judge
from hiddenlinks.recognise.protocol import borne, unmentioned
from hiddenlinks.recognise.said.recommended import OTHERS
from hiddenlinks.recognise.titles.depicted import borne_goods, depicted
from hiddenlinks.recognise.titles.fodder import fodder, unfed
from hiddenlinks.recognise.titles.shades import shades
from hiddenlinks.vocabulary import Source

__all__ = ["SURE", "shown"]

SURE: Final = 1.0
"""Log-odds from which a sign supports another one: three in four."""

_INNOCENT: Final = 4.0
"""Log-odds against goods of every kind from which a title is plainly innocent; names that say nothing are not."""
_REPEATED: Final = 8
"""Letters from which a title is sought in descriptions."""
_NAME: Final = 4
"""Letters from which the name of a category is sought in titles."""
_AS_TITLE: Final = "title"
_AS_PASSAGE: Final = "passage"
_AS_PATH: Final = "declared"
_AS_PAGE: Final = "page"


def shown(
    market: Market,
    pages: pl.DataFrame,
    declared: NDArray[np.bool_],
    recogniser: Judge,
    titles: Callable[[pl.Series], NDArray[np.float32]],
) -> pl.DataFrame:
    """The surest part for each listing, category and source.

    Columns: ``listing`` (node), ``slot``, ``source``, ``sure`` (log-odds), ``table``, ``row``, ``field``,
    ``text`` and ``judge`` (how the text was judged: title, passage, declared or page), ``observed_at``, ``parts`` (how
    many different fields of that source surely show it).
    ``pages``: the page rows that decide, of the listings' own addresses among others (see
    :func:`~hiddenlinks.detect.views.views`); ``declared``: bool, listings by categories;
    ``titles``: the recogniser's judgement of titles, which may remember some.
    """
    own = _own_pages(market, pages)
    parts = pl.concat([_now(market), _variants(market), _images(market), _before(market, titles), own])
    judged = [
        _judged(parts.filter(pl.col("judge") == how), how, recogniser, titles)
        for how in (_AS_TITLE, _AS_PASSAGE, _AS_PATH, _AS_PAGE)
    ]
    rows = _unshaded(_unfed(pl.concat(judged), market, recogniser), market)
    at, slot = np.nonzero(declared)
    sold = pl.DataFrame(
        {"listing": market.listings["node"].gather(at), "slot": pl.Series(slot, dtype=pl.Int32)},
        schema={"listing": pl.Int32, "slot": pl.Int32},
    )
    order = ["listing", "slot", "source", "sure", "table", "row", "field", "text"]
    likely = pl.struct("table", "field").filter(pl.col("sure") >= SURE)
    return (
        rows.join(sold, on=["listing", "slot"], how="anti")
        .with_columns(parts=likely.n_unique().over("listing", "slot", "source"))
        .sort(order, descending=[False, False, False, True, False, False, False, False], nulls_last=True)
        .unique(["listing", "slot", "source"], keep="first", maintain_order=True)
    )


def _part(
    rows: pl.DataFrame, source: Source, table: str, field: str, judge: str, row: pl.Expr | None = None
) -> pl.DataFrame:
    """Texts of one field, where there are any; ``row``: what identifies the row within the listing."""
    identity = pl.col("observed_at").dt.to_string("iso:strict") if row is None else row
    shelf = pl.col("category") if judge == _AS_TITLE else pl.lit(None, pl.String)
    return rows.filter(pl.col(field).is_not_null()).select(
        pl.col("node").alias("listing"),
        pl.lit(str(source)).alias("source"),
        pl.lit(table).alias("table"),
        identity.cast(pl.String).alias("row"),
        pl.lit(field).alias("field"),
        pl.col(field).alias("text"),
        "observed_at",
        pl.lit(judge).alias("judge"),
        shelf.alias("shelf"),
    )


def _now(market: Market) -> pl.DataFrame:
    titled = market.listings.filter(pl.col("category").is_not_null())
    return pl.concat(
        [
            _part(titled, Source.TEXT, "listings", "title", _AS_TITLE),
            _part(_untitled(market.listings), Source.TEXT, "listings", "description", _AS_PASSAGE),
        ]
    )


def _untitled(rows: pl.DataFrame) -> pl.DataFrame:
    """The rows with blanks in place of the title wherever the description repeats it: that says nothing further."""
    title = pl.col("title")
    blanked = pl.col("description").str.split(title).list.join(title.str.replace_all("(?s).", " "))
    repeats = (title.str.len_chars() >= _REPEATED) & pl.col("description").str.contains(title, literal=True)
    return rows.with_columns(description=pl.when(repeats).then(blanked).otherwise("description"))


def _variants(market: Market) -> pl.DataFrame:
    rows = market.variants.join(market.listings.select("listing_id", "node", "observed_at"), on="listing_id")
    return _part(rows, Source.VARIANT, "variants", "title", _AS_PASSAGE, pl.col("variant_id"))


def _images(market: Market) -> pl.DataFrame:
    rows = market.history.select("node", "image_payloads", "observed_at").explode("image_payloads")
    rows = rows.filter(~pl.col("image_payloads").str.contains(URI))  # a code's address is a link, no text
    return _part(rows, Source.IMAGE, "listings", "image_payloads", _AS_PASSAGE)


def _before(market: Market, titles: Callable[[pl.Series], NDArray[np.float32]]) -> pl.DataFrame:
    """All observations but the latest."""
    once = market.history.height == market.listings.height
    rows = market.history.clear() if once else market.history
    rows = rows.filter(~pl.col("listing_id").is_last_distinct())
    return pl.concat(
        [
            _part(rows, Source.HISTORY, "listings", "title", _AS_TITLE),
            _part(_untitled(rows), Source.HISTORY, "listings", "description", _AS_PASSAGE),
            _part(_filed(rows, market, titles), Source.HISTORY, "listings", "category", _AS_PATH),
        ]
    )


def _filed(
    rows: pl.DataFrame, market: Market, titles: Callable[[pl.Series], NDArray[np.float32]]
) -> pl.DataFrame:
    """The earlier observations whose category says what was sold.

    It says nothing where the title has stayed and is plainly innocent: a cable filed among vitamins was misfiled.
    """
    now = market.listings.select("listing_id", now="title")
    same = rows.select("listing_id", "title").join(now, on="listing_id", how="left", maintain_order="left")
    at = same.select((pl.col("title") == pl.col("now")).fill_null(value=False)).to_series().arg_true()
    innocent = np.zeros(rows.height, np.bool_)
    innocent[at] = titles(rows["title"].gather(at)).max(axis=1, initial=-np.inf) < -_INNOCENT
    return rows.filter(~innocent)


def _own_pages(market: Market, pages: pl.DataFrame) -> pl.DataFrame:
    """What was found at the listing's own address, without what the platform recommends there."""
    rows = pages.join(market.listings.select("node", "category"), on="node")
    rows = rows.with_columns(pl.col("text").str.replace(OTHERS, ""))
    key = pl.col("persona").fill_null("")
    return pl.concat(
        [
            _part(rows, Source.TEXT, "pages", "title", _AS_TITLE, key),
            _part(rows, Source.TEXT, "pages", "text", _AS_PAGE, key),
        ]
    )


def _judged(
    parts: pl.DataFrame, how: str, recogniser: Judge, titles: Callable[[pl.Series], NDArray[np.float32]]
) -> pl.DataFrame:
    untitled = pl.repeat(None, parts.height, dtype=pl.String, eager=True)
    judges: dict[str, Callable[[pl.Series], NDArray[np.float32]]] = {
        _AS_TITLE: lambda texts: titles_with_pieces(texts, lambda some: _unborne(some, recogniser, titles)),
        _AS_PASSAGE: recogniser.passages,
        _AS_PATH: recogniser.declared,
        _AS_PAGE: lambda texts: recogniser.pages(untitled, texts),
    }
    sure = judges[how](parts["text"])
    if how == _AS_TITLE:
        denied = _undenied(parts, sure, recogniser, titles)
        for left in (_unshelved(parts, sure), _undepicted(parts, sure, titles), denied):
            judged = titles_with_pieces(left["text"], titles)
            np.minimum.at(sure, left["row"].to_numpy(), judged)
    at, slot = np.nonzero(sure >= FLOOR)
    return parts[at].with_columns(
        slot=pl.Series(slot, dtype=pl.Int32), sure=pl.Series(sure[at, slot], dtype=pl.Float64)
    )


def _unshelved(parts: pl.DataFrame, sure: NDArray[np.float32]) -> pl.DataFrame:
    """The ``row`` and ``text`` of titles that hold the name of their own declared category, without it.

    *Ear drops* are not foreign to *Health > Ear care > Ear drops*, whatever else is appended to them.
    """
    rows = parts.select("text", "shelf").with_row_index("row")
    rows = rows.filter(pl.Series(sure.max(axis=1, initial=-np.inf) >= FLOOR))
    name = pl.col("shelf").str.split(" > ").list.last().str.strip_chars().str.to_lowercase()
    rows = rows.with_columns(pl.col("text").str.to_lowercase(), name=name)
    rows = rows.filter(
        (name.str.len_chars() >= _NAME) & pl.col("text").str.contains(pl.col("name"), literal=True)
    )
    return rows.select("row", pl.col("text").str.split(pl.col("name")).list.join(" "))


def _unborne(
    texts: pl.Series, recogniser: Judge, titles: Callable[[pl.Series], NDArray[np.float32]]
) -> NDArray[np.float32]:
    """The judgement of titles, and of those that bear the name of goods without it."""
    odds = titles(texts).copy()
    rows, things = borne(recogniser, texts, odds)
    odds[rows] = np.minimum(odds[rows], titles(things))
    return odds


def _undepicted(
    parts: pl.DataFrame, sure: NDArray[np.float32], titles: Callable[[pl.Series], NDArray[np.float32]]
) -> pl.DataFrame:
    """The ``row`` and ``text`` of titles of things that show goods, or are for them, without those goods."""
    some = pl.Series(np.flatnonzero(sure.max(axis=1, initial=-np.inf) >= FLOOR), dtype=pl.UInt32)
    goods = borne_goods(depicted(parts["text"].gather(some)), titles, FLOOR)
    return goods.select(row=some.gather(goods["row"]), text="thing")


def _undenied(
    parts: pl.DataFrame,
    sure: NDArray[np.float32],
    recogniser: Judge,
    titles: Callable[[pl.Series], NDArray[np.float32]],
) -> pl.DataFrame:
    """The ``row`` and ``text`` of titles whose pieces alone offer goods that they deny, without those.

    A piece has lost the word that denies: the last words of *towel, large, without NAME* are NAME.
    """
    rows = parts.select("text").with_row_index("row")
    some = sure.max(axis=1, initial=-np.inf) >= FLOOR
    rows = rows.filter(pl.Series(some))
    whole = _unborne(rows["text"], recogniser, titles)
    rows = rows.filter(pl.Series(((sure[some] >= FLOOR) & (whole < FLOOR)).any(axis=1), dtype=pl.Boolean))
    said = in_lines(rows["text"])
    left = unmentioned(recogniser, said)
    return rows.select("row", text=left).filter(left != said)


def _unshaded(rows: pl.DataFrame, market: Market) -> pl.DataFrame:
    """The judged parts without options that name a colour or a scent of the listing's thing."""
    option = rows["source"] == str(Source.VARIANT)
    things = market.listings.select(listing="node", thing="title")
    titled = rows.filter(option).join(things, on="listing", how="left", maintain_order="left")
    return rows.filter(~option.clone().scatter(option.arg_true(), shades(titled["text"], titled["thing"])))


def _unfed(rows: pl.DataFrame, market: Market, recogniser: Judge) -> pl.DataFrame:
    """The judged parts, the passages of what animals and plants eat without what it is enriched with."""
    passage = rows["judge"] == _AS_PASSAGE
    things = market.listings.select(listing="node", thing="title")
    titled = rows.filter(passage).join(things, on="listing", how="left", maintain_order="left")
    eaten = fodder(titled["thing"])
    at, slot = passage.arg_true().filter(eaten), rows["slot"]
    odds = recogniser.passages(unfed(titled["text"].filter(eaten)))
    sure = rows["sure"].gather(at).to_numpy()
    left = np.minimum(sure, odds[np.arange(len(at)), slot.gather(at).to_numpy()])
    return rows.with_columns(sure=rows["sure"].scatter(at, left)).filter(pl.col("sure") >= FLOOR)
