"""How far an addition reaches, and that part of the marketplace put together again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.detect.declared import shelves_of
from hiddenlinks.graph.market import Market
from hiddenlinks.load import Dataset
from hiddenlinks.monitor.region import remember
from hiddenlinks.monitor.region.bounds import bounds
from hiddenlinks.monitor.region.brought import Brought
from hiddenlinks.monitor.region.ground import IDENTITY, TYPE, Ground, hubs
from hiddenlinks.monitor.region.numbers import Numbers, numbered
from hiddenlinks.monitor.region.places import claims, neighbours, places, together, witnesses
from hiddenlinks.monitor.region.rows import part_of
from hiddenlinks.monitor.store import Store
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Judge

__all__ = ["Part", "Reach"]

_Flags = NDArray[np.bool_]
_COUNTED: Final = """
SELECT category, open, count(*) AS listings FROM memo_listings ANTI JOIN gone USING (node) GROUP BY ALL
"""
_SOLD: Final = """
SELECT DISTINCT category, seller_id FROM memo_listings SEMI JOIN few USING (category) ANTI JOIN gone USING (node)
"""


@dataclass(frozen=True)
class Part:
    """``market``: a part of the whole, made of ``dataset``; ``ground``: the whole as it is now (``before``: as it was).

    ``stored``: ``links`` and ``looks`` of it as the store has them; ``claims``: those that are new (columns as
    :func:`~hiddenlinks.monitor.region.places.claims` gives them). ``numbers``: who its nodes are in the whole;
    ``touched``: what the addition changed (bool, one a number); ``anew``: ids of the listings that may be concerned.
    """

    market: Market
    dataset: Dataset
    stored: Mapping[str, pl.DataFrame]
    claims: pl.DataFrame
    before: Ground
    ground: Ground
    numbers: Numbers
    touched: _Flags
    anew: pl.Series

    def flipped(self, ground: Ground) -> _Flags:
        """Nodes that were there and untouched, and are hubs now or are so no more (bool, one a node that was there)."""
        size = self.before.nodes.height
        other = (self.before.nodes["hub"] != ground.nodes["hub"].head(size)).to_numpy()
        return np.asarray(other & ~self.touched[:size])

    def read(self) -> pl.DataFrame:
        """The pages of the market without the texts that say nothing: nobody need read these again.

        They are as they were, and were about nothing; those of accounts are read together, and stay.
        """
        of, pages = self.numbers.of, self.market.pages
        about = self.touched.copy()
        about[: self.before.nodes.height] |= self.before.nodes["told"].to_numpy()
        stays = about[of] | ~self.numbers.own
        stays |= (self.market.nodes["type"] != "url").to_numpy()
        stays[self.market.posts["target"].to_numpy()] = True
        kept = pl.lit(pl.Series(stays).gather(pages["node"]))
        text = pl.when(kept | pl.col("text").is_null()).then("text").otherwise(pl.lit(""))
        return pages.with_columns(title=pl.when(kept).then("title"), text=text)

    def shelves(self, store: Store, slots: int) -> pl.DataFrame:
        """What is sold under each path now, as :func:`~hiddenlinks.detect.declared.shelves_of` says it.

        The store counts what the addition left as it was.
        """
        old, new = self.before.listings["node"], self.ground.listings.drop_nulls("words")
        gone = old.filter(pl.Series(self.touched).gather(self.numbers.to.gather(old)))
        with store.lent("gone", gone.to_frame()):
            rest = store.query(_COUNTED)
            named = new.group_by("category", "open").agg(listings=pl.len().cast(pl.Int64))

            def sold(few: pl.DataFrame) -> pl.DataFrame:
                with store.lent("few", few):
                    held = store.query(_SOLD)
                return pl.concat([held, new.join(few, on="category", how="semi").select(held.columns)])

            return shelves_of(pl.concat([rest, named.select(rest.columns)]), slots, sold)

    def keep(self, store: Store, ground: Ground, sites: pl.Series) -> None:
        """Write the ``ground`` (this one, with its hubs counted) where it is another than before."""
        remember.keep(
            store, self.before, ground, self.market, self.dataset, self.numbers, self.touched, sites
        )
        store.append("memo_claims", self.claims)


@dataclass(frozen=True)
class Reach:
    """What an addition ``brought`` on the ``ground`` that was there.

    ``touched``: further nodes that count as touched (bool, one a node of the ground); ``leaning``: nodes of further
    listings that are looked at anew; ``near`` (``key``, ``node``) and ``one`` (``source``, ``target``, keys): what may
    be one.
    """

    store: Store
    ground: Ground
    brought: Brought
    sites: pl.Series
    touched: _Flags
    leaning: pl.Series
    near: pl.DataFrame
    one: pl.DataFrame

    @classmethod
    def of(cls, store: Store, ground: Ground, brought: Brought, sites: pl.Series, policy: Policy) -> Reach:
        """How far it reaches by itself; ``sites``: those of the marketplace."""
        new = pl.concat([brought.keys.filter(pl.col("node").is_null())["key"], brought.claims["key"]])
        at = places(new).filter(pl.col("site").is_in(sites.implode()))
        near = neighbours(store, at)
        claimed = brought.keys.filter(pl.col("key").is_in(brought.claims["key"].implode()))["node"]
        own = brought.keys.filter(pl.col("key").is_in(brought.touched.implode()))["node"]
        touched = np.zeros(ground.nodes.height, bool)
        for nodes in (near["node"], claimed, own):
            touched[nodes.drop_nulls().to_numpy()] = True
        leaning = store.query("SELECT node FROM memo_listings SEMI JOIN memo_leaning USING (listing_id)")[
            "node"
        ]
        identity = brought.links.filter(pl.col("kind").is_in(IDENTITY)).select("source", "target")
        one = pl.concat([together(at, brought.claims), identity])
        reach = cls(store, ground, brought, sites, touched, leaning, near, one)
        return reach.further(reach._foreseen(policy))

    @cached_property
    def _at(self) -> pl.DataFrame:
        """``key``, ``at`` (a number; new nodes come after those that were there), ``kind`` and ``new``."""
        keys, size = self.brought.keys, self.ground.nodes.height
        new = keys["node"].is_null()
        return keys.select(
            "key",
            at=pl.col("node").fill_null(size + new.cum_sum().cast(pl.Int32) - 1),
            kind=pl.col("key")
            .str.extract("^(listing|seller|handle|file|image):")
            .fill_null("url")
            .cast(TYPE),
            new=new,
        )

    def _placed(self, pairs: pl.DataFrame, first: str, second: str) -> pl.DataFrame:
        """Pairs of keys as pairs of numbers."""
        own = self.brought.claims.unique("key", keep="first", maintain_order=True)
        own = own.select("key", name="listing:" + pl.col("listing_id"))
        at = self._at.select("key", "at").join(own, on="key", how="left")
        at = at.join(at.select(name="key", listing="at"), on="name", how="left")
        at = at.select("key", at=pl.coalesce("listing", "at"))
        pairs = pairs.join(at.rename({"key": first, "at": "from"}), on=first)
        pairs = pairs.join(at.rename({"key": second, "at": "to"}), on=second)
        return pairs.drop(first, second).rename({"from": first, "to": second})

    @property
    def _joined(self) -> pl.DataFrame:
        """``source`` and ``target`` (numbers) of nodes that may be one."""
        at = self._at.select("key", "at")
        near = self.near.join(at, on="key").select(source="at", target="node")
        pairs = self.one.join(at.rename({"key": "source", "at": "from"}), on="source")
        pairs = pairs.join(at.rename({"key": "target", "at": "to"}), on="target")
        return pl.concat([near, pairs.select(source="from", target="to")])

    def _foreseen(self, policy: Policy) -> _Flags:
        """Nodes (bool) that will be hubs or will be so no more, as far as that can be told beforehand."""
        ground, new = self.ground, self._at.filter("new")
        links = self._placed(self.brought.links, "source", "target").select(ground.edges.columns)
        named = self._at.filter(pl.col("kind").is_in(["listing", "seller"]))
        kinds = pl.concat([ground.nodes["type"], new["kind"].alias("type")])
        kinds = kinds.scatter(named["at"], named["kind"])
        sold = self._placed(self.brought.sellers, "listing", "seller").select(node="listing", seller="seller")
        sold = pl.concat([ground.listings.select(sold.columns), sold])
        then = hubs(kinds, pl.concat([ground.edges, links]), sold, policy)
        return np.asarray(ground.nodes["hub"].to_numpy() != then[: ground.nodes.height])

    def further(self, touched: _Flags) -> Reach:
        """The same, with more nodes that count as touched."""
        return replace(self, touched=self.touched | touched)

    def part(self, policy: Policy, moment: datetime, judge: Judge) -> Part | str:
        """That part put together; or why it can't be. ``policy``: with all sites of the marketplace."""
        size, concerned, keys = self._bounds()
        at = places(keys["key"]).filter(pl.col("site").is_in(self.sites.implode()))
        held = claims(self.store, at)
        market, dataset, stored = part_of(self.store, keys, witnesses(at, held), policy, moment)
        numbers = numbered(self.store, market, keys, size)
        if numbers is None:
            return "an address became another's"
        touched = self._numbered(self.touched, numbers, new=True)
        if self._renamed(market, numbers, touched):
            return "an address became another's"
        concerned = self._numbered(concerned, numbers, new=True)
        here = pl.Series(concerned[numbers.of] & numbers.own)
        anew = market.listings.filter(here.gather(market.listings["node"]))["listing_id"]
        ground = remember.changed(self.ground, market, dataset, numbers, touched, judge)
        return Part(market, dataset, stored, self._claims(held), self.ground, ground, numbers, touched, anew)

    def _claims(self, held: pl.DataFrame) -> pl.DataFrame:
        """What listings claim now that they did not before; ``held``: claims of the same places."""
        brought = self.brought.claims.select(held.columns).unique()
        return brought.join(held, on=held.columns, how="anti", nulls_equal=True)

    def _bounds(self) -> tuple[int, _Flags, pl.DataFrame]:
        """How many nodes there were, which are concerned, and the keys (with ``node``, null: new) of those inside."""
        size, new = self.ground.nodes.height, self._at.filter("new")
        total = size + new.height
        links = self._placed(self.brought.links, "source", "target")
        seeds = np.concatenate([self.touched, np.ones(total - size, bool)])
        asked = np.zeros(total, bool)
        asked[self.leaning.to_numpy()] = True
        kinds = pl.concat([self.ground.nodes["type"], new["kind"].alias("type")])
        found = bounds(self.ground, links, self._joined, kinds, seeds, asked)
        inside = pl.Series("node", found.inside[:size]).arg_true().cast(pl.Int32).to_frame()
        with self.store.lent("inside", inside):
            known = self.store.query("SELECT key, node, site FROM memo_names SEMI JOIN inside USING (node)")
        silent = pl.Series(~self.touched & ~self.ground.speaking)
        known = known.with_columns(silent=silent.gather(known["node"]))
        keys = pl.concat([known, new.select("key", silent=pl.lit(value=False))], how="diagonal")
        return size, found.concerned[:size], keys

    def _numbered(self, flags: _Flags, numbers: Numbers, *, new: bool) -> _Flags:
        """``flags`` of the nodes that were there, for all that are there now: what became one has the flags of both."""
        out = np.concatenate([flags, np.full(numbers.size - flags.size, new)])
        out[numbers.moved["to"].to_numpy()] |= out[numbers.moved["node"].to_numpy()]
        return out

    def _renamed(self, market: Market, numbers: Numbers, touched: _Flags) -> bool:
        """Whether a node that nothing touched has another key now."""
        here = pl.Series(numbers.own & (numbers.of < self.ground.nodes.height) & ~touched[numbers.of])
        now = market.nodes.select("key", node=pl.Series(numbers.of)).filter(here)
        with self.store.lent("asked", now):
            sql = "SELECT 1 FROM asked JOIN memo_nodes m USING (node) WHERE m.key <> asked.key LIMIT 1"
            return bool(self.store.query(sql).height)
