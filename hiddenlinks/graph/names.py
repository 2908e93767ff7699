"""From spellings to nodes: every reference that occurs anywhere, its key, its number."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final

import polars as pl

from hiddenlinks.graph.aliases import listing_of, marketplace_sites
from hiddenlinks.graph.merge import representatives
from hiddenlinks.identity import handles, references, sites, unwrap
from hiddenlinks.intern import Index, numbered
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
    in their order, so that a position in them is a row here. ``nested`` and ``posts``: ``source`` and
    ``target`` (str) of the links that follow from the spellings alone. ``further_hosts``: ``node`` and ``host`` of
    spellings that were joined to another one on a host of its own.
    """

    nodes: pl.DataFrame
    spellings: pl.DataFrame
    nested: pl.DataFrame
    posts: pl.DataFrame
    further_hosts: pl.DataFrame

    def of(self, spelled: pl.Series) -> pl.Series:
        """Nodes (int32; null where unusable) of references or keys (str)."""
        return self.spellings["node"].gather(self.place(spelled))

    def place(self, spelled: pl.Series) -> pl.Series:
        """Rows of ``spellings`` (UInt32; null where unusable) of references or keys (str)."""
        return self._places.find(spelled)

    @cached_property
    def _places(self) -> Index:
        return Index(self.spellings["reference"])


def name(dataset: Dataset, policy: Policy, found: pl.Series) -> Names:
    """Number every node of ``dataset`` and of the further references ``found`` (str) in its texts."""
    ids = dataset.listings["listing_id"].unique(), dataset.listings["seller_id"].drop_nulls().unique()
    spelled = [
        dataset.references,
        _as_keys("listing:" + ids[0]),
        _as_keys("seller:" + ids[1]),
        _resolve(found),
    ]
    references, keys = (pl.concat(part[side] for part in spelled) for side in ("reference", "key"))
    keys = numbered(keys)[1]
    kept = pl.concat([keys, references.filter(references.str.contains(_INTENT)).rename("key")])
    nested = pl.concat(in_parts(unwrap.nested, kept.unique())).select(source="reference", target="nested")
    spelled.append(_resolve(nested["target"]))
    keys = numbered(pl.concat([keys, spelled[-1]["key"]]))[1]
    posts = handles.posts(keys).select(source="handle", target="page")
    keys = numbered(pl.concat([keys, posts["source"].rename("key")]))[1].sort()
    table = _once(pl.concat([*(part.select("reference", "key") for part in spelled), _as_keys(keys)]))
    at = Index(keys).find(table["key"])
    nodes, described = _number(dataset, policy, table.with_columns(at=at), keys)
    spellings = table.with_columns(node=described["node"].gather(at))
    further = described.filter(pl.col("key") != pl.col("name")).select("node", "host").drop_nulls().unique()
    own = nodes["host"].gather(further["node"])
    further = further.filter((further["host"] != own).fill_null(value=False)).sort("node", "host")
    return Names(nodes, spellings, nested, posts, further)


def _once(spelled: pl.DataFrame) -> pl.DataFrame:
    """The first row of each reference."""
    codes, distinct = numbered(spelled["reference"])
    if distinct.len() == spelled.height:
        return spelled
    return spelled.filter(codes.is_first_distinct())


def _resolve(spelled: pl.Series) -> pl.DataFrame:
    return references.resolve(spelled.drop_nulls().unique()).filter(pl.col("key").is_not_null())


def _as_keys(keys: pl.Series) -> pl.DataFrame:
    return pl.DataFrame({"reference": keys, "key": keys})


def _number(
    dataset: Dataset, policy: Policy, spelled: pl.DataFrame, distinct: pl.Series
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The nodes, and ``key``, ``host``, ``name`` and ``node``: aliases of listings and joined spellings are one node.

    A node has the roles of all its spellings: what one of them may carry, all may. ``spelled`` has the place of
    each spelling's key among the ``distinct`` ones as ``at``.
    """
    keys = _described(distinct, **_link_hosts(dataset, policy))
    with_url = dataset.listings.filter(pl.col("url").is_not_null())
    claims = with_url.select("listing_id", "observed_at", key=spelled["key"].gather(with_url["url"]))
    own = keys["site"].gather(spelled["at"].gather(with_url["url"]))
    market = marketplace_sites(own, policy.marketplace_sites)
    alias = listing_of(claims, keys, market)
    listing = alias["listing"].gather(Index(alias["key"]).find(distinct))
    names = _joined(dataset, spelled, listing.zip_with(listing.is_not_null(), distinct))
    itself = names == distinct
    number = (itself.cast(pl.Int32).cum_sum() - 1).cast(pl.Int32)
    keys = keys.with_columns(name=names, node=number.gather(Index(distinct).find(names)))
    roles = keys.filter(~itself).group_by("node").agg(pl.col(_ROLES).any())
    nodes = (
        keys.filter(itself)
        .join(roles, on="node", how="left", maintain_order="left", suffix="_too")
        .with_columns(
            pl.col(role) | (pl.col(f"{role}_too").fill_null(value=False) & (pl.col("type") == "url"))
            for role in _ROLES
        )
        .select("key", "type", "host", "site", "path", "tenant", *_ROLES)
        .with_columns(marketplace=pl.col("site").is_in(market.implode()).fill_null(value=False))
    )
    return nodes, keys.select("key", "host", "name", "node")


def _described(keys: pl.Series, **hosts: tuple[str, ...]) -> pl.DataFrame:
    return pl.concat(in_parts(lambda part: sites.describe(part, **hosts), keys))


def _link_hosts(dataset: Dataset, policy: Policy) -> dict[str, tuple[str, ...]]:
    """The user's own shorteners and link-in-bio hosts, from the policy and from the lists."""
    label = dataset.domains["label"].str.strip_chars().str.to_lowercase()
    listed = {role: dataset.domains.filter(label == role)["domain"].to_list() for role in _ROLES}
    return {
        "shorteners": (*policy.shorteners, *listed["shortener"]),
        "link_in_bio": (*policy.link_in_bio, *listed["link_in_bio"]),
    }


def _joined(dataset: Dataset, spelled: pl.DataFrame, names: pl.Series) -> pl.Series:
    """The name (key) of the node that stands for each of ``names`` once identity links are followed."""
    identity = [
        dataset.links.filter(pl.col("kind") == kind.code) for kind in (LinkKind.CANONICAL, LinkKind.SAME_AS)
    ]
    if not any(rows.height for rows in identity):
        return names
    distinct = names.unique().sort()
    place = Index(distinct).find(names)
    at = place.gather(spelled["at"])
    canonical, same_as = (
        pl.DataFrame({"source": at.gather(rows["source"]), "target": at.gather(rows["target"])})
        for rows in identity
    )
    listings = distinct.str.starts_with("listing:").to_numpy()
    stands = representatives(distinct.len(), canonical, same_as, listings)
    return distinct.gather(stands).gather(place)
