"""From spellings to nodes: every reference that occurs anywhere, its key, its number."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import Final

import polars as pl

from hiddenlinks.graph.aliases import listing_of, marketplace_sites
from hiddenlinks.graph.merge import representatives
from hiddenlinks.identity import handles, references, sites, unwrap
from hiddenlinks.load import Dataset
from hiddenlinks.policy import Policy
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
        asked = spelled.alias("reference").to_frame()
        return asked.join(self.spellings, on="reference", how="left", maintain_order="left")["node"]


def name(dataset: Dataset, policy: Policy, found: pl.Series) -> Names:
    """Number every node of ``dataset`` and of the further references ``found`` (str) in its texts."""
    ids = dataset.listings["listing_id"].unique(), dataset.listings["seller_id"].drop_nulls().unique()
    own = pl.concat([("listing:" + ids[0]).alias("reference"), ("seller:" + ids[1]).alias("reference")])
    spelled = _more(dataset.references, own.to_frame().with_columns(key="reference"))
    spelled = _more(spelled, _resolve(found))
    kept = pl.concat(
        [spelled["key"], spelled["reference"].filter(spelled["reference"].str.contains(_INTENT))]
    )
    nested = unwrap.nested(kept.unique()).select(source="reference", target="nested")
    spelled = _more(spelled, _resolve(nested["target"]))
    posts = handles.posts(spelled["key"].unique()).select(source="handle", target="page")
    spelled = reduce(_more, (_as_keys(column) for column in (posts["source"], spelled["key"])), spelled)
    nodes, keys = _number(dataset, policy, spelled)
    spellings = spelled.join(keys.select("key", "node"), on="key", how="left", maintain_order="left")
    further = keys.filter(pl.col("key") != pl.col("name")).select("node", "host").drop_nulls().unique()
    own = nodes["host"].gather(further["node"])
    further = further.filter((further["host"] != own).fill_null(value=False)).sort("node", "host")
    return Names(nodes, spellings, nested, posts, further)


def _more(known: pl.DataFrame, further: pl.DataFrame) -> pl.DataFrame:
    new = further.unique("reference").join(known, on="reference", how="anti").sort("reference")
    return pl.concat([known, new.select(known.columns)])


def _resolve(spelled: pl.Series) -> pl.DataFrame:
    return references.resolve(spelled.drop_nulls().unique()).filter(pl.col("key").is_not_null())


def _as_keys(keys: pl.Series) -> pl.DataFrame:
    return pl.DataFrame({"reference": keys, "key": keys})


def _number(dataset: Dataset, policy: Policy, spelled: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The nodes, and ``key``, ``host``, ``name`` and ``node``: aliases of listings and joined spellings are one node.

    A node has the roles of all its spellings: what one of them may carry, all may.
    """
    keys = sites.describe(spelled["key"].unique().sort(), **_link_hosts(dataset, policy))
    with_url = dataset.listings.filter(pl.col("url").is_not_null())
    claims = with_url.select("listing_id", "observed_at", key=spelled["key"].gather(with_url["url"]))
    market = marketplace_sites(claims, policy.marketplace_sites)
    alias = listing_of(claims, keys, market)
    keys = keys.join(alias, on="key", how="left", maintain_order="left")
    joined = _joined(dataset, spelled, keys.with_columns(name=pl.coalesce("listing", "key")))
    keys = keys.drop("listing").join(joined, on="key", how="left", maintain_order="left")
    roles = keys.filter(pl.col("key") != pl.col("name")).group_by("name").agg(pl.col(_ROLES).any())
    nodes = (
        keys.filter(pl.col("key") == pl.col("name"))
        .join(roles, on="name", how="left", maintain_order="left", suffix="_too")
        .with_columns(
            pl.col(role) | (pl.col(f"{role}_too").fill_null(value=False) & (pl.col("type") == "url"))
            for role in _ROLES
        )
        .select("key", "type", "host", "site", "path", "tenant", *_ROLES)
        .with_columns(marketplace=pl.col("site").is_in(market.implode()).fill_null(value=False))
    )
    numbered = nodes.select(name="key").with_row_index("node").with_columns(pl.col("node").cast(pl.Int32))
    return nodes, keys.select("key", "host", "name").join(numbered, on="name", maintain_order="left")


def _link_hosts(dataset: Dataset, policy: Policy) -> dict[str, tuple[str, ...]]:
    """The user's own shorteners and link-in-bio hosts, from the policy and from the lists."""
    label = dataset.domains["label"].str.strip_chars().str.to_lowercase()
    listed = {role: dataset.domains.filter(label == role)["domain"].to_list() for role in _ROLES}
    return {
        "shorteners": (*policy.shorteners, *listed["shortener"]),
        "link_in_bio": (*policy.link_in_bio, *listed["link_in_bio"]),
    }


def _joined(dataset: Dataset, spelled: pl.DataFrame, keys: pl.DataFrame) -> pl.DataFrame:
    """``key`` and the ``name`` (key) of the node that stands for it once identity links are followed."""
    names = keys["name"].unique().sort()
    place = pl.DataFrame({"name": names}).with_row_index("at")
    at = spelled.join(keys.select("key", "name"), on="key", how="left", maintain_order="left").join(
        place, on="name", how="left", maintain_order="left"
    )["at"]
    canonical, same_as = (
        pl.DataFrame({"source": at.gather(rows["source"]), "target": at.gather(rows["target"])})
        for kind in (LinkKind.CANONICAL, LinkKind.SAME_AS)
        for rows in [dataset.links.filter(pl.col("kind") == kind.code)]
    )
    listings = names.str.starts_with("listing:").to_numpy()
    stands = representatives(names.len(), canonical, same_as, listings)
    final = pl.DataFrame({"name": names, "stands": names.gather(stands)})
    return keys.join(final, on="name", how="left", maintain_order="left").select("key", name="stands")
