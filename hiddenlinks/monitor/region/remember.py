"""Keeping what is known of the whole marketplace: all of it after a scan of everything, else what changed."""

from __future__ import annotations

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.detect.declared import opens, shelves
from hiddenlinks.detect.signals.base import plain
from hiddenlinks.detect.worlds import met
from hiddenlinks.graph.aliases import marketplace_sites
from hiddenlinks.graph.market import Market
from hiddenlinks.load import Dataset
from hiddenlinks.monitor.region.ground import IDENTITY, NAMES, NODE, WAYS, Ground, plain_nodes
from hiddenlinks.monitor.region.numbers import Numbers
from hiddenlinks.monitor.region.places import claimed, places
from hiddenlinks.monitor.store import Store
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Judge

__all__ = ["changed", "forget", "keep", "keep_all", "said", "shelved", "whole"]

_MEMOS: Final = (
    "memo_nodes", "memo_names", "memo_found", "memo_edges", "memo_affiliates", "memo_claims", "memo_listings",
    "memo_said", "memo_cases", "memo_told", "memo_steps", "memo_shared", "memo_leaning",
)  # fmt: skip
_MOVES: Final = (
    ("memo_names", "node"), ("memo_listings", "node"), ("memo_listings", "seller"), ("memo_cases", "listing"),
    ("memo_cases", "end"), ("memo_steps", "source"), ("memo_steps", "target"),
)  # fmt: skip
"""Where numbers of nodes stand, but for links: these are written again."""
_LISTED: Final = ["listing_id", "node", "seller", "seller_id", "category", "open"]


def forget(store: Store) -> None:
    """Nothing is known any more: the next scan looks at everything."""
    for name in _MEMOS:
        store.run(f"DELETE FROM {name}")  # noqa: S608 - our own names


def said(store: Store, name: str) -> pl.Series:
    """Of the whole marketplace each ``persona``, ``site`` or ``shelf`` (a path that is a category); sorted."""
    return store.query("SELECT value FROM memo_said WHERE name = ? ORDER BY value", [name])["value"].cast(
        pl.String
    )


def shelved(found: pl.DataFrame, slots: int) -> pl.Series:
    """The paths that are a category by what is sold there, each with its categories (str, sorted).

    ``found``: as :func:`~hiddenlinks.detect.declared.shelves` gives them.
    """
    found = found.drop_nulls("category")
    bits = pl.concat_str(pl.col(f"{slot}").cast(pl.UInt8) for slot in range(slots))
    return (
        found.filter(pl.any_horizontal(f"{slot}" for slot in range(slots)))
        .select(value=pl.format("{} {}", bits, "category"))["value"]
        .sort()
    )


def whole(market: Market, dataset: Dataset, judge: Judge) -> Ground:
    """The ground that a market of everything is."""
    return Ground(
        nodes=plain_nodes(market)
        .select(NODE)
        .with_columns(hub=pl.lit(value=False), told=pl.lit(value=False)),
        edges=_edges(market, dataset, np.arange(market.nodes.height, dtype=np.int32)),
        listings=_listings(market.listings, judge),
        affiliates=market.affiliates,
    )


def changed(
    ground: Ground,
    market: Market,
    dataset: Dataset,
    numbers: Numbers,
    touched: NDArray[np.bool_],
    judge: Judge,
) -> Ground:
    """The ground after an addition: what the ``touched`` nodes (bool, one a number) are and lead to now.

    ``market``, made of ``dataset``, is a part of the whole that has all rows about them.
    """
    of, own = pl.Series(numbers.of), pl.Series(numbers.own)
    there = pl.Series(touched[numbers.of] & numbers.own)  # of the part's nodes
    edges = _edges(market, dataset, numbers.of, there)
    listings = _listings(market.listings.filter(there.gather(market.listings["node"])), judge)
    listings = _renumbered(listings, numbers.of, "node", "seller")
    old = numbers.now(ground.listings, "node", "seller")
    old = old.filter(~pl.Series(touched).gather(old["node"]))
    affiliates = market.affiliates.filter(there.gather(market.affiliates["source"]))
    affiliates = _renumbered(affiliates, numbers.of, "source", "target")
    return Ground(
        nodes=_nodes(ground, market, of, own, numbers),
        edges=_once(pl.concat([_kept(ground.edges, numbers, touched), edges]), numbers),
        listings=pl.concat([old, listings.select(old.columns)]),
        affiliates=_once(pl.concat([_kept(ground.affiliates, numbers, touched), affiliates]), numbers),
    )


def _nodes(ground: Ground, market: Market, of: pl.Series, own: pl.Series, numbers: Numbers) -> pl.DataFrame:
    further = ground.nodes.clear(numbers.size - ground.nodes.height)
    nodes = pl.concat([ground.nodes, further])
    at = pl.concat([of.filter(own), numbers.moved["node"]])
    rows = plain_nodes(market).select(NODE).filter(own)
    rows = pl.concat([rows, rows.clear(numbers.moved.height)])
    nodes = nodes.with_columns(nodes[name].scatter(at, rows[name]) for name in NODE)
    return nodes.with_columns(pl.col("hub", "told", "marketplace").fill_null(value=False))


def _kept(rows: pl.DataFrame, numbers: Numbers, touched: NDArray[np.bool_]) -> pl.DataFrame:
    """Links of nodes that nothing touched, with the numbers that their ends have now."""
    return numbers.now(rows.filter(~pl.Series(touched).gather(rows["source"])), "source", "target")


def _once(links: pl.DataFrame, numbers: Numbers) -> pl.DataFrame:
    """Each link once: two can only be the same where nodes became one."""
    joined = np.zeros(numbers.size, bool)
    joined[numbers.moved["to"].to_numpy()] = True
    source, target = (pl.Series(joined).gather(links[end]) for end in ("source", "target"))
    return pl.concat([links.filter(~(source | target)), links.filter(source | target).unique()])


def _renumbered(rows: pl.DataFrame, to: NDArray[np.int32], *columns: str) -> pl.DataFrame:
    return rows.with_columns(pl.Series(to).gather(rows[name]).alias(name) for name in columns)


def _edges(
    market: Market, dataset: Dataset, of: NDArray[np.int32], there: pl.Series | None = None
) -> pl.DataFrame:
    """The links of a market that its ground has, by the numbers ``of`` its nodes; those alone that leave ``there``."""
    graph, node = market.graph, market.spellings["node"]
    links = graph.links.select("kind", source=pl.Series(graph.sources), target=pl.Series(graph.targets))
    joined = dataset.links.filter(pl.col("kind").is_in(IDENTITY))
    joined = joined.select("kind", source=node.gather(joined["source"]), target=node.gather(joined["target"]))
    ways = links.filter(pl.col("kind").is_in(WAYS))
    every = pl.concat([ways, joined.filter(pl.col("source") != pl.col("target"))])
    every = every if there is None else every.filter(there.gather(every["source"]))
    numbers = pl.Series(of)
    return every.select(
        source=numbers.gather(every["source"]), target=numbers.gather(every["target"]), kind="kind"
    ).unique()


def _listings(listings: pl.DataFrame, judge: Judge) -> pl.DataFrame:
    rows = opens(listings, judge.titles(listings["title"])).select("open")
    return listings.hstack(rows).select(*_LISTED, words=plain("title"))


def keep_all(store: Store, market: Market, dataset: Dataset, ground: Ground, policy: Policy) -> None:
    """Write the ground of everything. Call it inside a transaction, after :func:`forget`."""
    claims = claimed(market.history, market.spellings)
    sites = marketplace_sites(claims["site"], policy.marketplace_sites)
    store.append("memo_nodes", ground.nodes.hstack(plain_nodes(market).select(NAMES)).with_row_index("node"))
    store.append("memo_edges", ground.edges)
    store.append("memo_listings", ground.listings)
    store.append("memo_affiliates", ground.affiliates)
    store.append("memo_names", _named(market.spellings.select("key", "node").unique(), sites))
    store.append("memo_found", _found(market, dataset))
    store.append("memo_claims", claims.drop("key").unique())
    slots = len(policy.categories)
    said_ = {"persona": met(market), "site": sites, "shelf": shelved(shelves(ground.listings, slots), slots)}
    rows = [
        values.alias("value").to_frame().with_columns(name=pl.lit(name)) for name, values in said_.items()
    ]
    store.append("memo_said", pl.concat(rows))


def keep(
    store: Store,
    before: Ground,
    after: Ground,
    market: Market,
    dataset: Dataset,
    numbers: Numbers,
    touched: NDArray[np.bool_],
    sites: pl.Series,
) -> None:
    """Write what is another in the ground ``after`` an addition. Call it inside a transaction."""
    gone = np.zeros(numbers.size, bool)
    gone[numbers.moved["node"].to_numpy()] = True
    _keep_nodes(store, before, after, market, numbers, touched)
    sources = gone | touched
    sources[before.edges.filter(pl.Series(gone).gather(before.edges["target"]))["source"].to_numpy()] = True
    sources[numbers.moved["to"].to_numpy()] = True
    for table, links in (("memo_edges", after.edges), ("memo_affiliates", after.affiliates)):
        further = pl.Series("source", sources).arg_true().cast(pl.Int32)
        _replace(store, table, "source", links.filter(pl.Series(sources).gather(links["source"])), further)
    _replace(store, "memo_listings", "listing_id", after.listings.drop_nulls("words"))
    _rename(store, numbers, market, dataset, sites)


def _keep_nodes(
    store: Store, before: Ground, after: Ground, market: Market, numbers: Numbers, touched: NDArray[np.bool_]
) -> None:
    """Write the nodes that were touched, and of all others what is known of them now."""
    named = plain_nodes(market).select(NAMES).with_columns(node=pl.Series(numbers.of))
    named = named.filter(pl.Series(touched[numbers.of] & numbers.own))
    rows = pl.concat([named, numbers.moved.select("node")], how="diagonal")
    _replace(store, "memo_nodes", "node", rows.hstack(after.nodes[rows["node"]]))
    known = ["hub", "told"]
    now, was = after.nodes.head(before.nodes.height).select(known), before.nodes.select(known)
    other = now.with_row_index("node").filter((now["hub"] != was["hub"]) | (now["told"] != was["told"]))
    with store.lent("known", other):
        store.run("UPDATE memo_nodes n SET hub = k.hub, told = k.told FROM known k WHERE k.node = n.node")


def _rename(store: Store, numbers: Numbers, market: Market, dataset: Dataset, sites: pl.Series) -> None:
    """Which key is which node now, and what new rows claim."""
    if numbers.moved.height:
        with store.lent("moved", numbers.moved):
            for table, column in _MOVES:
                moves = f'SET "{column}" = m."to" FROM moved m WHERE t."{column}" = m.node'
                store.run(f"UPDATE {table} t {moves}")
    store.append("memo_names", _named(numbers.named, sites))
    own = pl.Series(numbers.own).gather(market.spellings["node"])
    found = _found(market, dataset).join(market.spellings.filter(own), on="key", how="semi")
    with store.lent("asked", found):
        store.run(
            "INSERT INTO memo_found SELECT reference, key FROM asked ANTI JOIN memo_found USING (reference)"
        )


def _named(names: pl.DataFrame, sites: pl.Series) -> pl.DataFrame:
    """With the places of those that are addresses of the marketplace."""
    at = places(names["key"]).filter(pl.col("site").is_in(sites.implode()))
    return names.join(at, on="key", how="left")


def _found(market: Market, dataset: Dataset) -> pl.DataFrame:
    """``reference`` and ``key`` of what texts and addresses name in a spelling of its own that no row has."""
    further = market.spellings.slice(dataset.references.height).select("reference", "key")
    return further.filter(pl.col("reference") != pl.col("key"))


def _replace(
    store: Store, table: str, column: str, rows: pl.DataFrame, further: pl.Series | None = None
) -> None:
    """Put ``rows`` in the place of those that have the same ``column``, or one of ``further``."""
    gone = pl.concat([rows[column], *([] if further is None else [further])]).unique().to_frame(column)
    with store.lent("gone", gone):
        store.run(f"DELETE FROM {table} WHERE {column} IN (SELECT {column} FROM gone)")  # noqa: S608 - our own names
    store.append(table, rows)
