"""The exact walk from one listing at a time: every end it is tied to, with the shortest way.

A way may spend a number of placed links and a number of redirects, and must hold for one persona, so what is
kept for a node are the undominated states (placed, automatic, bits): the label-setting search for shortest
paths with several resources (Desrochers and Soumis 1988), over nodes that are known to lead somewhere.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.compiled import kernel, part

__all__ = ["ANY", "OWN", "Limits", "Network", "Ways", "walk"]

ANY: Final = 1
"""Carrier code of a node from which placed links may be followed."""
OWN: Final = 2
"""Carrier code of a seller: only the first listing's own one may be followed."""

_NODE, _PLACED, _AUTO, _PARENT, _AT, _SAME = range(6)

_AT_ONCE: Final = 4
"""Listings at least whose ways there is room for, if each has as many and as long ones as may be."""


class Network(NamedTuple):
    """The admissible links in rows, and what is known of the nodes.

    ``start``, ``heads``: rows of links in the direction of the walk; ``placed``, ``quiet`` (bool) and
    ``masks`` (uint64) one a link in that order; quiet links carry on but make no end of what they reach.
    ``alive``, ``ends``, ``declared`` (uint64), ``seller`` (int32 node, -1) and ``carrier`` (uint8) one a node.
    """

    start: NDArray[np.int64]
    heads: NDArray[np.int32]
    placed: NDArray[np.bool_]
    quiet: NDArray[np.bool_]
    masks: NDArray[np.uint64]
    alive: NDArray[np.uint64]
    ends: NDArray[np.uint64]
    declared: NDArray[np.uint64]
    seller: NDArray[np.int32]
    carrier: NDArray[np.uint8]


class Limits(NamedTuple):
    """The most placed links and redirects on a way, and the most ends and states of one listing."""

    placed: int
    automatic: int
    ends: int
    states: int


class _Room(NamedTuple):
    """What is written to.

    ``here`` (int64, states by what is kept of each) and ``held`` (uint64, its bits): the states of one listing.
    ``last`` (int64, a node's newest state, -1) and ``got`` (uint64, the bits of which it was an end): one a node, as
    new after each listing. ``ends`` (int64: state, and whether it goes on beyond the limits) and ``hits`` (uint64, its
    bits): the ends of one listing. ``ways`` (int64: item, end, whether beyond, hops), ``reached`` (uint64) and
    ``links`` (int64): the ways of several.
    """

    here: NDArray[np.int64]
    held: NDArray[np.uint64]
    last: NDArray[np.int64]
    got: NDArray[np.uint64]
    ends: NDArray[np.int64]
    hits: NDArray[np.uint64]
    ways: NDArray[np.int64]
    reached: NDArray[np.uint64]
    links: NDArray[np.int64]


class Ways(NamedTuple):
    """One entry a way. ``beyond``: it was cut off at the limits there.

    ``links[first[i]:first[i + 1]]`` are the positions of way i's links in the network, from the listing on.
    """

    listing: NDArray[np.int64]
    end: NDArray[np.int64]
    bits: NDArray[np.uint64]
    beyond: NDArray[np.bool_]
    first: NDArray[np.int64]
    links: NDArray[np.int64]


@part
def _dominated(room: _Room, last: int, placed: int, auto: int, new: Any) -> bool:  # noqa: ANN401 - uint64
    at = last
    while at >= 0:
        state = room.here[at]
        if state[_PLACED] <= placed and state[_AUTO] <= auto and not (new & ~room.held[at]):
            return True
        at = state[_SAME]
    return False


@part
def _may_carry(net: Network, listing: int, tail: int) -> bool:
    code = net.carrier[tail]
    return bool(code == ANY or (code == OWN and net.seller[listing] == tail))


@part
def _reached(net: Network, at: int, forward: bool, listing: int, now: Any) -> Any:  # noqa: ANN401 - uint64
    """What is left of the bits at the link's far end: cross-selling, and ways that end at a declaring listing."""
    there = net.heads[at]
    if forward and (net.seller[there] < 0 or net.seller[there] != net.seller[listing]):
        return now
    return now & ~net.declared[there]


@part
def _end(room: _Room, found: int, state: int, beyond: int, node: int, hit: Any) -> int:  # noqa: ANN401 - uint64
    """Note that the way to ``state`` has an end; returns the new number of ends."""
    room.ends[found, 0], room.ends[found, 1], room.hits[found] = state, beyond, hit
    room.got[node] |= hit
    return found + 1


@part
def _follow(
    net: Network, limits: Limits, forward: bool, state: int, at: int, room: _Room, count: int, found: int
) -> tuple[int, int]:
    """Take one link from ``state``; returns the new numbers of states and ends."""
    here, got = room.here, room.got
    listing, there, placed = here[0, _NODE], net.heads[at], net.placed[at]
    tail = here[state, _NODE] if forward else there
    may = not placed or (forward and state == 0) or _may_carry(net, listing, tail)
    now = room.held[state] & net.masks[at]
    if not now or there == listing or (forward and not may):
        return count, found
    spent, turns = here[state, _PLACED] + placed, here[state, _AUTO] + (not placed)
    if spent > limits.placed or turns > limits.automatic:
        cut = now & (net.alive[there] if may else net.ends[there]) & ~got[listing]
        return count, _end(room, found, state, 1, listing, cut) if cut else found
    now = _reached(net, at, forward, listing, now) if forward else now
    hit = np.uint64(0) if net.quiet[at] and forward else now & net.ends[there] & ~got[there]
    now = now if forward else _reached(net, at, forward, listing, now)
    now = now & net.alive[there] if may else np.uint64(0)
    if not hit and (not now or _dominated(room, room.last[there], spent, turns, now)):
        return count, found
    here[count, _NODE], here[count, _PLACED], here[count, _AUTO] = there, spent, turns
    here[count, _PARENT], here[count, _AT], here[count, _SAME] = state, at, room.last[there]
    room.held[count], room.last[there] = now, count
    return count + 1, _end(room, found, count, 0, there, hit) if hit else found


@part
def _walk_one(net: Network, limits: Limits, forward: bool, listing: int, bits: Any, room: _Room) -> int:  # noqa: ANN401 - uint64
    """All ends of one listing, nearest first; returns how many."""
    here = room.here
    here[0, _NODE], here[0, _PLACED], here[0, _AUTO] = listing, 0, 0
    here[0, _PARENT], here[0, _AT], here[0, _SAME] = -1, -1, -1
    room.held[0], room.last[listing] = bits, 0
    count, found, state = 1, 0, 0
    while state < count < limits.states and found < limits.ends:
        node = here[state, _NODE]
        for at in range(net.start[node], net.start[node + 1]):
            if count == limits.states or found == limits.ends:
                break
            count, found = _follow(net, limits, forward, state, at, room, count, found)
        state += 1
    if count == limits.states and found < limits.ends:
        last = max(1, state - 1)
        cut = room.held[last] & ~room.got[listing]
        found = _end(room, found, last, 1, listing, cut) if cut else found
    for at in range(count):
        room.last[here[at, _NODE]], room.got[here[at, _NODE]] = -1, 0
    return found


@part
def _trace(here: NDArray[Any], state: int, links: NDArray[Any], size: int) -> int:
    """Write the links of the way to ``state`` from the listing on; returns how many."""
    hops = 0
    at = state
    while here[at, _PARENT] >= 0:
        hops += 1
        at = here[at, _PARENT]
    at = state
    for place in range(hops - 1, -1, -1):
        links[size + place] = here[at, _AT]
        at = here[at, _PARENT]
    return hops


@kernel
def _walk(
    net: Network,
    limits: Limits,
    forward: bool,
    listings: NDArray[Any],
    bits: NDArray[Any],
    item: int,
    room: _Room,
) -> tuple[int, int, int]:
    """The ways of listings from ``item`` on while there is room: the next item, the numbers of ways and of links."""
    total, size, longest = 0, 0, limits.placed + limits.automatic
    while (
        item < listings.size
        and total + limits.ends <= room.reached.size
        and size + limits.ends * longest <= room.links.size
    ):
        for end in range(_walk_one(net, limits, forward, listings[item], bits[item], room)):
            state = room.ends[end, 0]
            hops = _trace(room.here, state, room.links, size)
            room.ways[total, 0], room.ways[total, 1] = item, room.here[state, _NODE]
            room.ways[total, 2], room.ways[total, 3] = room.ends[end, 1], hops
            room.reached[total] = room.hits[end]
            total, size = total + 1, size + hops
        item += 1
    return item, total, size


def _room(nodes: int, limits: Limits) -> _Room:
    ways = _AT_ONCE * limits.ends
    return _Room(
        np.empty((limits.states, 6), np.int64),
        np.empty(limits.states, np.uint64),
        np.full(nodes, -1, np.int64),
        np.zeros(nodes, np.uint64),
        np.empty((limits.ends, 2), np.int64),
        np.empty(limits.ends, np.uint64),
        np.empty((ways, 4), np.int64),
        np.empty(ways, np.uint64),
        np.empty(ways * (limits.placed + limits.automatic), np.int64),
    )


def walk(
    net: Network, limits: Limits, listings: NDArray[np.int64], bits: NDArray[np.uint64], *, forward: bool
) -> Ways:
    """Walk from each of ``listings`` (nodes) with the bits that could be found there.

    ``forward``: the network's rows run along the links; else against them, and the ends are where ways to
    the listing begin. Ends come nearest first, among equals the smaller node first.
    """
    room, item = _room(net.alive.size, limits), 0
    parts = [(room.ways[:0], room.reached[:0], room.links[:0])]
    while item < listings.size:
        item, total, size = _walk(net, limits, forward, listings, bits, item, room)
        parts.append((room.ways[:total].copy(), room.reached[:total].copy(), room.links[:size].copy()))
    ways, reached, links = (np.concatenate(column) for column in zip(*parts, strict=True))
    first = np.append(0, np.cumsum(ways[:, 3]))
    return Ways(ways[:, 0], ways[:, 1], reached, ways[:, 2] == 1, first, links)
