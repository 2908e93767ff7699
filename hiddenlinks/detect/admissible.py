"""Which links may carry a way, decided link by link before any search (the contract's rule 2).

An automatic link carries on from anywhere. A placed link carries on from a node that the same promoter
controls: a handle (its posts are its own), a link-in-bio page, a shortener, another listing, the first
listing's own seller, an image or a file; and, as the first step alone, from a listing and from an off-platform
page that is about a category. Platform links carry nobody.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.detect.hubs import hubs
from hiddenlinks.detect.walk import ANY, OWN
from hiddenlinks.detect.worlds import Worlds
from hiddenlinks.graph.market import Market
from hiddenlinks.graph.order import by_ends
from hiddenlinks.policy import Policy
from hiddenlinks.vocabulary import Family

__all__ = ["Admissible", "admissible"]


@dataclass(frozen=True)
class Admissible:
    """``links``: one row for each source, target, kind, persona and provenance that a way may use.

    Columns ``source``, ``target``, ``kind``, ``persona``, ``inferred``, ``apart``, ``status``, ``first_seen``,
    ``last_seen``, ``placed`` and ``own_post`` (bool) and ``masks`` (uint64 worlds). ``carrier`` (uint8, one a
    node): whether placed links may be followed from it; ``hub`` (bool, one a node).
    """

    links: pl.DataFrame
    carrier: NDArray[np.uint8]
    hub: NDArray[np.bool_]


def admissible(market: Market, policy: Policy, worlds: Worlds) -> Admissible:
    """All links of the policy's kinds that hold in some world, and what the nodes may carry."""
    graph = market.graph
    automatic = [kind.code for kind in policy.kinds if kind.family is Family.AUTOMATIC]
    allowed = [kind.code for kind in policy.kinds]
    links = graph.links.with_columns(source=pl.Series(graph.sources), target=pl.Series(graph.targets))
    links = links.filter(pl.col("kind").is_in(allowed) & (pl.col("source") != pl.col("target")))
    popular = hubs(market, links.filter(~pl.col("kind").is_in(automatic)).select("source", "target"), policy)
    links = links.with_columns(masks=pl.Series(worlds.masks(links["persona"]))).filter(pl.col("masks") != 0)
    links = _observed_once(links).with_columns(placed=~pl.col("kind").is_in(automatic))
    posts = market.posts.with_columns(own_post=pl.lit(value=True)).unique()
    if posts.height:
        links = links.join(posts, on=["source", "target"], how="left", maintain_order="left")
    else:
        links = links.with_columns(own_post=pl.lit(value=False))
    links = links.with_columns(own_post=pl.col("own_post").fill_null(value=False) & pl.col("inferred"))
    return Admissible(links, _carriers(market, popular), popular)


def _observed_once(links: pl.DataFrame) -> pl.DataFrame:
    """One row for all observations of a link; those of one pair of nodes stand side by side in ``links``."""
    same = ["source", "target", "kind", "persona", "inferred", "masks"]
    again = (links["source"] == links["source"].shift()) & (links["target"] == links["target"].shift())
    tied = (again | again.shift(-1)).fill_null(value=False)
    seen = {"first_seen": pl.col("observed_at"), "last_seen": pl.col("observed_at")}
    several = (
        links.filter(tied)
        .group_by(same)
        .agg(
            pl.col("apart").any(),
            pl.col("status").sort_by("observed_at", "status", nulls_last=False).last(),
            first_seen=pl.col("observed_at").min(),
            last_seen=pl.col("observed_at").max(),
        )
    )
    once = links.filter(~tied).select(*same, "apart", "status", **seen)
    return by_ends(pl.concat([once, several]), ["kind", "persona", "inferred"])


def _carriers(market: Market, popular: NDArray[np.bool_]) -> NDArray[np.uint8]:
    nodes = market.nodes
    controlled = (
        nodes["type"].is_in(["handle", "listing", "image", "file"])
        | nodes["link_in_bio"]
        | nodes["shortener"]
    )
    out = np.where(controlled.to_numpy(), ANY, 0).astype(np.uint8)
    out[market.posts["target"].to_numpy()] = ANY
    out[(nodes["type"] == "seller").to_numpy()] = OWN
    out[popular] = 0
    return out
