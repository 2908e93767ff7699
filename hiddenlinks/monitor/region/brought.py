"""What an addition brought, by key: which nodes it touches, and links that were not known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

import polars as pl

from hiddenlinks.graph import inferred
from hiddenlinks.graph.names import Names, name
from hiddenlinks.identity import handles
from hiddenlinks.load import Dataset
from hiddenlinks.load.schema import COLUMNS
from hiddenlinks.monitor.region.ground import AUTOMATIC, IDENTITY, WAYS
from hiddenlinks.monitor.region.places import claimed
from hiddenlinks.monitor.rows import Taken
from hiddenlinks.monitor.store import Store
from hiddenlinks.monitor.union import placed
from hiddenlinks.policy import Policy
from hiddenlinks.vocabulary import LinkKind

__all__ = ["Brought", "brought"]

_STUCK: Final = """
WITH ends AS (SELECT DISTINCT spelling, key FROM near SEMI JOIN asked USING (key))
SELECT DISTINCT key FROM link_rows r JOIN ends ON r.target = ends.spelling
WHERE r.status >= 300 AND NOT list_contains(?, r.kind)
"""
_NODES: Final = "SELECT key, node FROM memo_names SEMI JOIN asked USING (key)"
_CODES: Final = {str(kind): kind.code for kind in LinkKind}
_INTENT: Final = r"(?i)^\s*intent:"


@dataclass(frozen=True)
class Brought:
    """``keys``: every key that the new rows name, with its ``node`` (null: new).

    ``touched``: keys whose own rows, links or spellings changed; ``seen``: those of them of which pages were seen, and
    that lead nowhere new. ``links``: ``kind``, ``source`` and ``target`` keys. ``sellers``: keys of a ``listing`` and
    its ``seller``. ``claims``: as :func:`~hiddenlinks.monitor.region.places.claimed` gives them.
    """

    keys: pl.DataFrame
    touched: pl.Series
    links: pl.DataFrame
    sellers: pl.DataFrame
    claims: pl.DataFrame
    seen: pl.Series


def brought(store: Store, taken: Taken, looks: pl.DataFrame, moment: datetime, policy: Policy) -> Brought:
    """``looks``: the nodes that the addition looked at; ``policy`` with all sites of the marketplace."""
    dataset = _dataset(taken, moment)
    texts = inferred.from_texts(dataset)
    names = name(dataset, policy, texts["target"])
    keys = pl.concat([names.spellings["key"], looks["node"]]).unique().to_frame("key")
    with store.lent("asked", keys):
        known = store.query(_NODES)
    keys = keys.join(known, on="key", how="left").sort("key")
    own = dataset.references["key"]
    joined = dataset.links.filter(pl.col("kind").is_in(IDENTITY))
    parts = [
        looks["node"],
        "listing:" + pl.concat([dataset.variants["listing_id"], dataset.listings["listing_id"]]).unique(),
        own.gather(dataset.targets["node"]),
        own.gather(joined["source"]),
        own.gather(joined["target"]),
        keys.filter(pl.col("node").is_null())["key"],
        names.spellings.filter(pl.col("reference").str.contains(_INTENT))["key"],
        _stuck(store, dataset),
    ]
    touched = pl.concat([part.cast(pl.String).alias("key") for part in parts]).drop_nulls().unique()
    touched = pl.concat([touched, handles.posts(touched)["handle"].alias("key")]).unique().sort()
    links = _links(dataset, names, texts)
    seen = _seen(taken, [links["source"], *parts[1:]])
    owned = dataset.listings.drop_nulls("seller_id")
    sellers = owned.select(
        listing="listing:" + pl.col("listing_id"), seller="seller:" + pl.col("seller_id")
    ).unique()
    return Brought(
        _known(store, keys, touched),
        touched,
        links,
        sellers,
        claimed(_spelled(dataset), dataset.references),
        seen,
    )


def _seen(taken: Taken, others: list[pl.Series]) -> pl.Series:
    """Keys of pages that were seen and are not among ``others`` (keys), nor the source of a link or a listing's."""
    looked = [taken.again["links"]["source"], *(rows["listings"]["url"] for rows in (taken.new, taken.again))]
    pages = [rows["pages"]["url"] for rows in (taken.new, taken.again)]
    named = [pl.concat([one.alias("spelling") for one in part]).unique() for part in (looked, pages)]
    links, seen = (
        taken.spelled.filter(pl.col("spelling").is_in(part.implode()))["key"].unique() for part in named
    )
    but = pl.concat([part.cast(pl.String).alias("key") for part in [*others, links]])
    return seen.filter(~seen.is_in(but.drop_nulls().unique().implode()))


def _known(store: Store, keys: pl.DataFrame, touched: pl.Series) -> pl.DataFrame:
    """``keys`` and those touched ones that are not among them."""
    further = touched.filter(~touched.is_in(keys["key"].implode())).to_frame("key")
    with store.lent("asked", further):
        found = further.join(store.query(_NODES), on="key", how="left").sort("key")
    return pl.concat([keys, found])


def _dataset(taken: Taken, moment: datetime) -> Dataset:
    """The new rows whose time has come, and all spellings that are new."""
    due = pl.col("observed_at").is_null() | (pl.col("observed_at") <= moment)
    rows = {
        table: part.filter(due) if "observed_at" in part.columns else part
        for table, part in taken.new.items()
    }
    used = [
        rows[table][column.name].drop_nulls()
        for table, columns in COLUMNS.items()
        for column in columns
        if column.reference
    ]
    named = pl.concat([part.alias("spelling") for part in used]).unique()
    wanted = pl.col("first") | pl.col("spelling").is_in(named.implode())
    return placed(rows, taken.spelled.filter(wanted).sort("reference"))


def _spelled(dataset: Dataset) -> pl.DataFrame:
    """The listings with their addresses as they were spelled."""
    return dataset.listings.with_columns(url=dataset.references["reference"].gather(dataset.listings["url"]))


def _links(dataset: Dataset, names: Names, texts: pl.DataFrame) -> pl.DataFrame:
    """The links that carry people between the keys that the rows name, derived ones among them."""
    own, key = dataset.references["key"], names.spellings["key"]
    rows = dataset.links.filter(pl.col("kind").is_in([*WAYS, *IDENTITY]))
    given = rows.select("kind", source=own.gather(rows["source"]), target=own.gather(rows["target"]))
    written = texts.select("source", "target", pl.col("kind").replace_strict(_CODES, return_dtype=pl.UInt8))
    nested = names.nested.select("source", "target", kind=pl.lit(LinkKind.UNWRAPPED.code, pl.UInt8))
    derived = pl.concat([written, nested])
    derived = derived.select(
        "kind",
        source=key.gather(names.place(derived["source"])).fill_null(
            derived["source"]
        ),  # a known listing's variant
        target=key.gather(names.place(derived["target"])),
    )
    posts = names.posts.select("source", "target", kind=pl.lit(LinkKind.TEXT_URL.code, pl.UInt8))
    return (
        pl.concat([given, derived.select(given.columns), posts.select(given.columns)]).drop_nulls().unique()
    )


def _stuck(store: Store, dataset: Dataset) -> pl.Series:
    """Keys that a new placed link leads to, where some link to them was answered with more to see."""
    leads = dataset.links.filter(~pl.col("kind").is_in(AUTOMATIC))["target"]
    with store.lent("asked", dataset.references["key"].gather(leads).unique().to_frame("key")):
        return store.query(_STUCK, [AUTOMATIC])["key"]
