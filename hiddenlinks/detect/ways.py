"""Ways between listings and what they are tied to: search for candidates, exact walk, the best a tenant."""

from __future__ import annotations

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.detect.admissible import Admissible
from hiddenlinks.detect.known import Known
from hiddenlinks.detect.network import network
from hiddenlinks.detect.walk import Limits, Ways, walk
from hiddenlinks.detect.worlds import Worlds
from hiddenlinks.graph.market import Market
from hiddenlinks.policy import Policy
from hiddenlinks.vocabulary import LinkKind

__all__ = ["ways"]

_MOST_ENDS: Final = 1_000
"""Ends that are kept of one listing, nearest first: a listing with more is found a thousand times already."""
_MOST_STATES: Final = 4_096
"""Places that are visited from one listing, nearest first. Where redirects form a thicket in which everything leads
everywhere, more would be visited from each listing than there are links; what lies beyond is unresolved."""


_STAYS: Final = (LinkKind.IFRAME.code, LinkKind.UNWRAPPED.code)
"""Automatic links that leave their page in view: a frame; an address inside another one, such as an app's fallback."""


def ways(
    market: Market, policy: Policy, worlds: Worlds, admissible: Admissible, known: Known, *, forward: bool
) -> pl.DataFrame:
    """The best way for each listing, slot and tenant.

    Columns: ``listing`` and ``end`` (nodes), ``slot``, ``world``, ``shown`` (uint64: the bits of all worlds that reach
    this tenant from there, by whatever way), ``beyond`` (cut off at the limits) and
    ``behind`` (something illicit lies there), ``hops``, ``links`` (rows of ``admissible.links`` in the
    direction that people travel), ``sure`` (log-odds of the end) and ``knowledge`` (row of ``known.about``),
    both null where unresolved.
    """
    ends = _ends(market, worlds, known, forward=forward)
    net, link = network(admissible, known, ends, forward=forward)
    far = known.far & (net.alive == 0)
    if forward and far.any():  # nothing is known of what lies there
        ends = ends | np.where(far, worlds.slot(worlds.unresolved), np.uint64(0))
        net, link = network(admissible, known, ends, forward=forward)
    listings = np.sort(market.listings["node"].to_numpy()).astype(np.int64)
    bits = net.alive[listings] & ~known.declares[listings]
    listings, bits = listings[bits != 0], bits[bits != 0]
    limits = Limits(policy.placed_hops, policy.automatic_hops, _MOST_ENDS, _MOST_STATES)
    found = walk(net, limits, listings, bits, forward=forward)
    table = _by_slot(found, _paths(found, link, forward=forward), listings, worlds)
    table = _surest(table, known.about, worlds)
    table = (
        _last(table, admissible.links, known.about, worlds)
        if forward
        else _posted(table, market.posts, known.about)
    )
    return _best(table, market, worlds.unresolved)


def _ends(market: Market, worlds: Worlds, known: Known, *, forward: bool) -> NDArray[np.uint64]:
    ends = np.zeros(market.nodes.height, np.uint64)
    slots = np.array([worlds.slot(slot) for slot in range(worlds.slots)], np.uint64)
    about = known.about
    np.bitwise_or.at(
        ends, about["node"].to_numpy(), about["worlds"].to_numpy() & slots[about["slot"].to_numpy()]
    )
    if forward:
        return ends | known.unresolved
    inside = market.nodes["marketplace"] | market.nodes["type"].is_in(["listing", "seller"])
    ends[inside.to_numpy()] = 0
    return ends


def _paths(found: Ways, link: NDArray[np.int64], *, forward: bool) -> pl.DataFrame:
    """``way``, ``links`` and ``hops``, in the direction of travel."""
    hops = np.diff(found.first)
    steps = pl.DataFrame({"way": np.repeat(np.arange(hops.size), hops), "links": link[found.links]})
    paths = steps.group_by("way", maintain_order=True).agg("links")
    paths = paths if forward else paths.with_columns(pl.col("links").list.reverse())
    return pl.DataFrame({"way": np.arange(hops.size), "hops": hops}).join(paths, on="way", how="left")


def _by_slot(found: Ways, paths: pl.DataFrame, listings: NDArray[np.int64], worlds: Worlds) -> pl.DataFrame:
    """One row for each way and slot that it has in some world; a way cut off has the unresolved slot alone."""
    base = paths.with_columns(
        listing=pl.Series(listings[found.listing], dtype=pl.Int32),
        end=pl.Series(found.end, dtype=pl.Int32),
        beyond=pl.Series(found.beyond),
        behind=pl.Series(found.beyond & ((found.bits & ~worlds.slot(worlds.unresolved)) != 0)),
    )
    lowest = np.stack([worlds.first(found.bits, slot) for slot in range(worlds.slots)], axis=1)
    lowest[found.beyond, worlds.unresolved] = lowest[found.beyond].max(axis=1, initial=-1)
    lowest[found.beyond, : worlds.unresolved] = -1
    way, slot = np.nonzero(lowest >= 0)
    return base[way].with_columns(
        slot=pl.Series(slot, dtype=pl.Int32),
        world=pl.Series(lowest[way, slot], dtype=pl.Int32),
        shown=pl.Series(found.bits[way]),
    )


def _surest(table: pl.DataFrame, about: pl.DataFrame, worlds: Worlds) -> pl.DataFrame:
    """Add what makes each end one: the surest knowledge that holds in the way's world."""
    in_world = pl.Series([worlds.world(world) for world in range(len(worlds.personas))], dtype=pl.UInt64)
    knowledge = about.with_row_index("knowledge").select("knowledge", "slot", "sure", "worlds", end="node")
    matched = table.join(knowledge, on=["end", "slot"], how="left")
    held = (matched["worlds"] & in_world.gather(matched["world"])) != 0
    return (
        matched.filter(held | matched["worlds"].is_null())
        .sort("way", "slot", "sure", "knowledge", descending=[False, False, True, False])
        .unique(["way", "slot"], keep="first", maintain_order=True)
        .drop("worlds")
    )


def _best(table: pl.DataFrame, market: Market, unresolved: int) -> pl.DataFrame:
    """The surest way, then the shortest, then the smallest end."""
    table = table.with_columns(tenant=market.nodes["tenant"].gather(table["end"]))
    table = table.with_columns(pl.col("shown").bitwise_or().over("listing", "slot", "tenant"))
    best = table.sort(
        "listing", "slot", "tenant", "sure", "behind", "hops", "end",
        descending=[False, False, False, True, True, False, False], nulls_last=True,
    ).unique(["listing", "slot", "tenant"], keep="first", maintain_order=True)  # fmt: skip
    likely = (pl.col("slot") != unresolved) & (pl.col("sure") >= 0)  # a doubtful end answers nothing
    hidden = best.filter(likely).select("listing", "tenant").unique()
    open_ = best.filter(pl.col("slot") == unresolved).join(hidden, on=["listing", "tenant"], how="anti")
    return pl.concat([best.filter(pl.col("slot") != unresolved), open_]).drop("way")


def _last(table: pl.DataFrame, links: pl.DataFrame, about: pl.DataFrame, worlds: Worlds) -> pl.DataFrame:
    """Without ends that a redirect takes on to another sure end, and without what lies behind an unresolved one.

    An end that some worlds are taken on from stays one in the others.
    """
    unresolved = pl.col("slot") == worlds.unresolved
    steps = (
        table.select("way", "listing", "slot", "sure", "shown", "links").explode("links").drop_nulls("links")
    )
    steps = steps.with_columns(
        end=links["source"].gather(steps["links"]),
        placed=links["placed"].gather(steps["links"]),
        stays=links["kind"].gather(steps["links"]).is_in(_STAYS),
    )
    taken_on = ~pl.col("placed") & ~pl.col("stays") & (pl.col("sure") >= 0)
    on = steps.filter(taken_on & ~unresolved).group_by("listing", "slot", "end")
    passed = on.agg(gone=pl.col("shown").bitwise_or())
    touched = table.join(passed, on=["listing", "slot", "end"], how="inner", maintain_order="left")
    table = table.join(passed, on=["listing", "slot", "end"], how="anti", maintain_order="left")
    table = pl.concat([table, _left(touched, about, worlds).select(table.columns)])
    behind = steps.filter(unresolved).join(table, on=["listing", "slot", "end"], how="semi")
    return table.join(behind, on=["way", "slot"], how="anti")


def _left(touched: pl.DataFrame, about: pl.DataFrame, worlds: Worlds) -> pl.DataFrame:
    """The ends in the worlds that are not ``gone`` from them (uint64), each in the first of these."""
    stays = (touched["shown"] & ~touched["gone"]).to_numpy()
    first = np.full(stays.size, -1)
    for slot in range(worlds.slots):
        mine = (touched["slot"] == slot).to_numpy()
        first[mine] = worlds.first(stays[mine], slot)
    touched = touched.with_columns(world=pl.Series(first, dtype=pl.Int32), shown=pl.Series(stays))
    touched = touched.filter(pl.col("world") >= 0).drop("gone", "knowledge", "sure")
    return _surest(touched, about, worlds)


def _posted(table: pl.DataFrame, posts: pl.DataFrame, about: pl.DataFrame) -> pl.DataFrame:
    """Without accounts of which a post that is a sure end by itself promotes the listing: it names the place.

    An account that the user listed stays, since what is known of it is more than its posts.
    """
    sure = table.filter(pl.col("sure") >= 0).select("listing", "slot", "end")
    accounts = posts.select(end="target", account="source").unique()
    named = sure.join(accounts, on="end").select("listing", "slot", end="account")
    read = (about["origin"].gather(table["knowledge"]) == "page").fill_null(value=False)
    return table.filter(~read).vstack(
        table.filter(read).join(named, on=["listing", "slot", "end"], how="anti")
    )
