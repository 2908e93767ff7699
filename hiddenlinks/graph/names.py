"""From spellings to nodes: every reference that occurs anywhere, its key, its number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.graph.aliases import listing_of, marketplace_sites
from hiddenlinks.graph.merge import representatives
from hiddenlinks.identity import handles, references, sites, unwrap
from hiddenlinks.intern import Index
from hiddenlinks.load import Dataset
from hiddenlinks.policy import Policy
from hiddenlinks.threads import in_parts
from hiddenlinks.vocabulary import LinkKind

__all__ = ["Names", "name"]

_INTENT = "(?i)^\\s*intent:"
"""App addresses are unwrapped as they were spelled: their fallback is not in the key. Of other addresses only what
the key keeps is unwrapped: a parameter that is dropped would speak for everyone who links to what is left."""

_ROLES: Final = ("shortener", "link_in_bio")


@dataclass(frozen=True)
class Names:
    """``nodes``: one row a node in the order of keys (see :class:`~hiddenlinks.graph.market.Market`).

    ``spellings``: ``reference``, ``key`` and ``node`` (int32); the dataset's own references come first and
    in their order, so that a position in them is a row here. ``listing`` and ``seller``: the nodes (int32; null:
    unknown) of each row of the dataset's listings. ``nested`` and ``posts``: ``source`` and ``target`` (str) of the
    links that follow from the spellings alone. ``further_hosts``: ``node`` and ``host`` of spellings that were joined
    to another one on a host of its own.
    """

    nodes: pl.DataFrame
    spellings: pl.DataFrame
    listing: pl.Series
    seller: pl.Series
    nested: pl.DataFrame
    posts: pl.DataFrame
    further_hosts: pl.DataFrame

    def of(self, spelled: pl.Series) -> pl.Series:
        """Nodes (int32; null where unusable) of references or keys (str)."""
        return self.spellings["node"].gather(self.place(spelled))

    def place(self, spelled: pl.Series) -> pl.Series:
        """Rows of ``spellings`` (UInt32; null where unusable) of references or keys (str)."""
        return self._places.find(spelled) if spelled.len() else spelled.cast(pl.UInt32)

    @cached_property
    def _places(self) -> Index:
        return Index(self.spellings["reference"], lent=True)


def name(dataset: Dataset, policy: Policy, found: pl.Series, later: NDArray[np.bool_] | None = None) -> Names:
    """Number every node of ``dataset`` and of the further references ``found`` (str) in its texts.

    ``later``: references of the dataset (bool) that say nothing yet of others.
    """
    spelled, index = dataset.references, Index(pl.Series("key", [], pl.String), lent=True)
    own, listing, seller = (index.add(keys) for keys in (spelled["key"], *_ids(dataset.listings)))
    texts = _resolve(found)
    index.add(texts["key"])
    heard = spelled if later is None else spelled.filter(pl.Series(~later))
    keys = index.texts if later is None else _keys(heard["key"], *_ids(dataset.listings), texts["key"])
    intents = pl.concat(in_parts(lambda part: part.filter(part.str.contains(_INTENT)), heard["reference"]))
    nested = pl.concat(in_parts(unwrap.nested, pl.concat([keys, intents.alias("key")])))
    nested = nested.unique().select(source="reference", target="nested")
    inner = _resolve(nested["target"])
    index.add(inner["key"])
    keys = index.texts if later is None else _keys(keys, inner["key"])
    posts = handles.posts(keys).select(source="handle", target="page")
    index.add(posts["source"])
    keys = index.texts.sort()
    rank = index.ranks(keys)
    listing, seller = rank.gather(listing), rank.gather(seller)
    further = pl.concat([texts, inner])
    further = further.with_columns(at=rank.gather(index.add(further["key"])))
    spellings = _spelled(spelled.with_columns(at=rank.gather(own)), further, keys)
    described = _described(keys, **_link_hosts(dataset, policy))
    stands, market = _stands(dataset, policy, spellings["at"], listing, described)
    nodes, number = _number(described, stands, market)
    return Names(
        nodes,
        spellings.select("reference", "key", node=number.gather(spellings["at"])),
        number.gather(listing),
        number.gather(seller),
        nested,
        posts,
        _further_hosts(described, nodes, number, stands),
    )


def _keys(*keys: pl.Series) -> pl.Series:
    """Each key once."""
    return pl.concat([column.alias("key") for column in keys]).drop_nulls().unique()


def _ids(listings: pl.DataFrame) -> Iterator[pl.Series]:
    """The keys of listings and of their sellers."""
    yield from (f"{kind}:" + listings[f"{kind}_id"] for kind in ("listing", "seller"))


def _resolve(spelled: pl.Series) -> pl.DataFrame:
    spelled = spelled.drop_nulls().unique()
    return references.resolve(spelled).filter(pl.col("key").is_not_null()).select("reference", "key")


def _spelled(own: pl.DataFrame, further: pl.DataFrame, keys: pl.Series) -> pl.DataFrame:
    """Every reference once, ``own`` ones first, then the ``further`` and the ``keys``: ``reference``, ``key``, ``at``.

    ``at`` is the place of its key among the ``keys``.
    """
    known = own["reference"].is_in(further["reference"].implode()) if further.height else None
    if known is not None:
        further = further.unique("reference", keep="first", maintain_order=True)
        further = further.filter(~pl.col("reference").is_in(own["reference"].filter(known).implode()))
    spelled = pl.concat([own, further])
    there = np.zeros(keys.len(), bool)
    there[spelled["at"].filter(spelled["reference"] == spelled["key"]).to_numpy()] = True
    rest = pl.Series(~there)
    itself = keys.filter(rest)
    return pl.concat([spelled, pl.DataFrame({"reference": itself, "key": itself, "at": rest.arg_true()})])


def _number(
    described: pl.DataFrame, stands: NDArray[np.int64], market: pl.Series
) -> tuple[pl.DataFrame, pl.Series]:
    """The nodes, and the node (int32) of each key; ``stands``: which key stands for each.

    A node has the roles of all its spellings: what one of them may carry, all may.
    """
    itself = stands == np.arange(stands.size)
    number = (np.cumsum(itself, dtype=np.int32) - np.int32(1))[stands]
    nodes = described.filter(itself)
    url = (nodes["type"] == "url").to_numpy()
    for role in _ROLES:
        held = nodes[role].to_numpy().copy()
        lent = described[role].to_numpy() & ~itself
        held[number[lent]] |= url[number[lent]]
        nodes = nodes.with_columns(pl.Series(role, held))
    inside = pl.col("site").is_in(market.implode()).fill_null(value=False)
    nodes = nodes.select("key", "type", "host", "site", "tenant", *_ROLES, marketplace=inside)
    return nodes, pl.Series("node", number)


def _further_hosts(
    described: pl.DataFrame, nodes: pl.DataFrame, number: pl.Series, stands: NDArray[np.int64]
) -> pl.DataFrame:
    other = pl.Series(stands != np.arange(stands.size))
    joined = pl.DataFrame({"node": number.filter(other), "host": described["host"].filter(other)})
    differs = (joined["host"] != nodes["host"].gather(joined["node"])).fill_null(value=False)
    return joined.filter(differs).unique().sort("node", "host")


def _described(keys: pl.Series, **hosts: tuple[str, ...]) -> pl.DataFrame:
    parts = in_parts(lambda part: sites.describe(part, **hosts).drop("key"), keys)
    columns = parts[0].columns  # one after another, so that no more than one of them is there twice
    joined = {name: pl.concat([part.drop_in_place(name) for part in parts], rechunk=True) for name in columns}
    return pl.DataFrame(joined).with_columns(key=keys)


def _link_hosts(dataset: Dataset, policy: Policy) -> dict[str, tuple[str, ...]]:
    """The user's own shorteners and link-in-bio hosts, from the policy and from the lists."""
    label = dataset.domains["label"].str.strip_chars().str.to_lowercase()
    listed = {role: dataset.domains.filter(label == role)["domain"].to_list() for role in _ROLES}
    return {
        "shorteners": (*policy.shorteners, *listed["shortener"]),
        "link_in_bio": (*policy.link_in_bio, *listed["link_in_bio"]),
    }


def _stands(
    dataset: Dataset, policy: Policy, at: pl.Series, listing: pl.Series, keys: pl.DataFrame
) -> tuple[NDArray[np.int64], pl.Series]:
    """Which key (int64, one a key) stands for each: aliases of listings and joined spellings are one node.

    And the marketplace's sites. ``at``: the key of each reference; ``listing``: that of each row of the listings.
    """
    claims = dataset.listings.select("observed_at", listing=listing, at=at.gather(dataset.listings["url"]))
    claims = claims.drop_nulls("at")
    market = marketplace_sites(keys["site"].gather(claims["at"]), policy.marketplace_sites)
    alias = listing_of(claims, keys, market)
    stands = np.arange(keys.height)
    stands[alias["at"].to_numpy()] = alias["listing"].to_numpy()
    return _joined(dataset, at, stands, keys["type"]), market


def _joined(dataset: Dataset, at: pl.Series, stands: NDArray[np.int64], kind: pl.Series) -> NDArray[np.int64]:
    """Which key stands for each once identity links are followed."""
    identity = [
        dataset.links.filter(pl.col("kind") == kind.code) for kind in (LinkKind.CANONICAL, LinkKind.SAME_AS)
    ]
    if not any(rows.height for rows in identity):
        return stands
    distinct, place = np.unique(stands, return_inverse=True)
    own = pl.Series(place).gather(at)
    canonical, same_as = (
        pl.DataFrame({"source": own.gather(rows["source"]), "target": own.gather(rows["target"])})
        for rows in identity
    )
    listings = (kind.gather(distinct) == "listing").to_numpy()
    return np.asarray(distinct[representatives(distinct.size, canonical, same_as, listings)][place])
