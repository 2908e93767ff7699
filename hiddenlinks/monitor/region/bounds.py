"""How far an addition reaches: which listings it may concern, and which nodes it takes to judge these."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.csr import Rows, rows, turned
from hiddenlinks.monitor.region.ground import AUTOMATIC, IDENTITY, Ground

__all__ = ["Bounds", "bounds"]

_Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Bounds:
    """``concerned``: the listings among these have ways that may have changed (bool, one a node).

    ``inside``: these, what they lead to, ways that may lead to them from outside the marketplace, and what was touched.
    """

    concerned: _Flags
    inside: _Flags


def bounds(
    ground: Ground,
    links: pl.DataFrame,
    joined: pl.DataFrame,
    kinds: pl.Series,
    touched: _Flags,
    asked: _Flags,
) -> Bounds:
    """Who leads to what is ``touched``, and where ways lead that come over it from outside the marketplace.

    ``links``: ``source`` and ``target`` of further links than the ground's; ``joined``: of nodes that
    may be one; ``kinds``: what each node is (str: listing,
    seller or anything else; null: unknown), with those that are new; ``asked``: listings that are concerned whatever
    leads where. Wider than the rules: which links may follow one another is not asked.
    """
    ends = ["source", "target"]
    one = [joined.select(ends), ground.edges.filter(pl.col("kind").is_in(IDENTITY)).select(ends)]
    back = [pairs.select(source="target", target="source") for pairs in one]
    every = pl.concat([ground.edges.select(ends), links.select(ends), *one, *back])
    along = rows(kinds.len(), *(every[end].to_numpy() for end in ends))
    against = turned(along)
    leading = _from(against, touched)
    within = kinds.is_in(["listing", "seller"]).fill_null(value=False).to_numpy()
    told = np.concatenate(
        [ground.nodes["told"].to_numpy(), np.zeros(kinds.len() - ground.nodes.height, bool)]
    )
    over = touched & _from(along, leading & ~within & (told | touched))
    listings = ((kinds == "listing") | kinds.is_null()).fill_null(value=True).to_numpy()
    concerned = ((leading | _from(along, over)) & (listings | touched)) | asked
    # of those who lead to them only ways that begin at what is about something matter: others promote nobody
    upstream = _from(against, concerned)
    promoters = _from(along, upstream & ~within & (told | touched), upstream)
    inside = touched | _from(along, concerned) | promoters
    inside[links["target"].to_numpy()] = True
    return Bounds(concerned, _completed(ground, every, kinds.len(), inside))


def _completed(ground: Ground, every: pl.DataFrame, size: int, inside: _Flags) -> _Flags:
    """With where redirects from there end, and the posts of accounts: they say what their nodes are."""
    account = np.zeros(size, bool)
    account[: ground.nodes.height] = (ground.nodes["type"] == "handle").fill_null(value=False).to_numpy()
    kinds = pl.concat(
        [
            ground.edges["kind"],
            pl.repeat(AUTOMATIC[0], every.height - ground.edges.height, dtype=pl.UInt8, eager=True),
        ]
    )
    follows = kinds.is_in(AUTOMATIC).to_numpy() | account[every["source"].to_numpy()]
    source, target = (every[end].to_numpy()[follows] for end in ("source", "target"))
    return _from(rows(size, source, target), inside)


def _from(links: Rows, seeds: _Flags, among: _Flags | None = None) -> _Flags:
    """The seeds and all that they lead to, in rounds: an addition touches few nodes, and nobody else is looked at.

    ``among``: the nodes that are stepped on, the seeds being some of them; all by default.
    """
    seen, here = seeds.copy(), np.flatnonzero(seeds)
    while here.size:
        first, count = links.start[here], links.start[here + 1] - links.start[here]
        place = np.arange(count.sum()) + np.repeat(first - (np.cumsum(count) - count), count)
        there = links.heads[place]
        fresh = ~seen[there] if among is None else ~seen[there] & among[there]
        here = np.unique(there[fresh])
        seen[here] = True
    return seen
