"""The exact walk from one listing at a time: every end it is tied to, with the shortest way.

A way may spend a number of placed links and a number of redirects, and must hold for one persona, so what is
kept for a node are the undominated states (placed, automatic, bits): the label-setting search for shortest
paths with several resources (Desrochers and Soumis 1988), over nodes that are known to lead somewhere.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

__all__ = ["ANY", "OWN", "Limits", "Network", "Ways", "walk"]

ANY: Final = 1
"""Carrier code of a node from which placed links may be followed."""
OWN: Final = 2
"""Carrier code of a seller: only the first listing's own one may be followed."""

_NODE, _PLACED, _AUTO, _PARENT, _AT, _SAME = range(6)


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


@njit(cache=True)
def _dominated(states: NDArray[Any], bits: NDArray[Any], last: int, placed: int, auto: int, new: Any) -> bool:  # noqa: ANN401 - uint64
    at = last
    while at >= 0:
        if states[at, _PLACED] <= placed and states[at, _AUTO] <= auto and not (new & ~bits[at]):
            return True
        at = states[at, _SAME]
    return False


@njit(cache=True)
def _may_carry(net: Network, listing: int, tail: int) -> bool:
    code = net.carrier[tail]
    return bool(code == ANY or (code == OWN and net.seller[listing] == tail))


@njit(cache=True)
def _grown(array: NDArray[Any]) -> NDArray[Any]:
    out = np.empty((2 * array.shape[0], array.shape[1]), array.dtype)
    out[: array.shape[0]] = array
    return out


@njit(cache=True)
def _reached(net: Network, at: int, forward: bool, listing: int, now: Any) -> Any:  # noqa: ANN401 - uint64
    """What is left of the bits at the link's far end: cross-selling, and ways that end at a declaring listing."""
    there = net.heads[at]
    if forward and (net.seller[there] < 0 or net.seller[there] != net.seller[listing]):
        return now
    return now & ~net.declared[there]


@njit(cache=True)
def _follow(
    net: Network, limits: Limits, forward: bool, state: int, at: int, here: NDArray[Any], held: NDArray[Any],
    last: NDArray[Any], ends: NDArray[Any], hits: NDArray[Any], got: NDArray[Any], count: int, found: int,
) -> tuple[int, int]:  # fmt: skip
    """Take one link from ``state``; returns the new numbers of states and ends."""
    listing, there, placed = here[0, _NODE], net.heads[at], net.placed[at]
    tail = here[state, _NODE] if forward else there
    may = not placed or (forward and state == 0) or _may_carry(net, listing, tail)
    now = held[state] & net.masks[at]
    if not now or there == listing or (forward and not may):
        return count, found
    spent, turns = here[state, _PLACED] + placed, here[state, _AUTO] + (not placed)
    if spent > limits.placed or turns > limits.automatic:
        cut = now & (net.alive[there] if may else net.ends[there]) & ~got[listing]
        if cut:
            ends[found, 0], ends[found, 1], hits[found] = state, 1, cut
            got[listing] |= cut
            found += 1
        return count, found
    now = _reached(net, at, forward, listing, now) if forward else now
    hit = np.uint64(0) if net.quiet[at] and forward else now & net.ends[there] & ~got[there]
    now = now if forward else _reached(net, at, forward, listing, now)
    now = now & net.alive[there] if may else np.uint64(0)
    if not hit and (not now or _dominated(here, held, last[there], spent, turns, now)):
        return count, found
    here[count, _NODE], here[count, _PLACED], here[count, _AUTO] = there, spent, turns
    here[count, _PARENT], here[count, _AT], here[count, _SAME] = state, at, last[there]
    held[count], last[there] = now, count
    if hit:
        ends[found, 0], ends[found, 1], hits[found] = count, 0, hit
        got[there] |= hit
        found += 1
    return count + 1, found


@njit(cache=True)
def _cut_short(
    state: int, listing: int, held: NDArray[Any], ends: NDArray[Any], hits: NDArray[Any], got: NDArray[Any], found: int
) -> int:  # fmt: skip
    """The way to the first state that was not followed any more is one that goes on beyond the limits."""
    cut = held[state] & ~got[listing]
    if cut:
        ends[found, 0], ends[found, 1], hits[found] = state, 1, cut
        return found + 1
    return found


@njit(cache=True)
def _walk_one(
    net: Network, limits: Limits, forward: bool, listing: int, bits: int, here: NDArray[Any], held: NDArray[Any],
    last: NDArray[Any], ends: NDArray[Any], hits: NDArray[Any], got: NDArray[Any],
) -> tuple[int, int]:  # fmt: skip
    """All ways of one listing, nearest first; -1 states where the buffer was too small."""
    here[0, _NODE], here[0, _PLACED], here[0, _AUTO] = listing, 0, 0
    here[0, _PARENT], here[0, _AT], here[0, _SAME] = -1, -1, -1
    held[0], last[listing] = bits, 0
    count, found, state = 1, 0, 0
    while 0 <= state < count:
        node = here[state, _NODE]
        for at in range(net.start[node], net.start[node + 1]):
            if count == here.shape[0] or found == limits.ends:
                break
            count, found = _follow(
                net, limits, forward, state, at, here, held, last, ends, hits, got, count, found
            )
        state = state + 1 if count < here.shape[0] and found < limits.ends else -1 - state
    if count == limits.states and found < limits.ends:
        found = _cut_short(max(1, -1 - state), listing, held, ends, hits, got, found)
    for at in range(count):
        last[here[at, _NODE]], got[here[at, _NODE]] = -1, 0
    return (-1 if count == here.shape[0] < limits.states else count), found


@njit(cache=True)
def _trace(here: NDArray[Any], state: int, links: NDArray[Any], size: int) -> int:
    """Write the links of the way to ``state`` from the listing on; returns the new size."""
    hops = 0
    at = state
    while here[at, _PARENT] >= 0:
        hops += 1
        at = here[at, _PARENT]
    at = state
    for place in range(hops - 1, -1, -1):
        links[size + place] = here[at, _AT]
        at = here[at, _PARENT]
    return size + hops


@njit(cache=True)
def _walk(net: Network, limits: Limits, forward: bool, listings: NDArray[Any], bits: NDArray[Any]) -> Any:  # noqa: ANN401 - three arrays
    n = net.alive.size
    room = min(1024, limits.states)
    here, held = np.empty((room, 6), np.int64), np.empty(room, np.uint64)
    last, got = np.full(n, -1, np.int64), np.zeros(n, np.uint64)
    ends, hits = np.empty((limits.ends + 1, 2), np.int64), np.empty(limits.ends + 1, np.uint64)
    ways, reached = np.empty((1024, 4), np.int64), np.empty((1024, 1), np.uint64)
    links, size, total = np.empty((4096, 1), np.int64), 0, 0
    item = 0
    while item < listings.size:
        count, found = _walk_one(
            net, limits, forward, listings[item], bits[item], here, held, last, ends, hits, got
        )
        if count < 0:
            room = min(2 * held.size, limits.states)
            here, held = np.empty((room, 6), np.int64), np.empty(room, np.uint64)
            continue
        for end in range(found):
            if total == ways.shape[0]:
                ways, reached = _grown(ways), _grown(reached)
            while size + limits.placed + limits.automatic > links.shape[0]:
                links = _grown(links)
            ways[total, 0], ways[total, 1] = item, here[ends[end, 0], _NODE]
            ways[total, 2], ways[total, 3] = ends[end, 1], size
            reached[total, 0] = hits[end]
            size = _trace(here, ends[end, 0], links[:, 0], size)
            total += 1
        item += 1
    return ways[:total], reached[:total, 0], links[:size, 0]


def walk(
    net: Network, limits: Limits, listings: NDArray[np.int64], bits: NDArray[np.uint64], *, forward: bool
) -> Ways:
    """Walk from each of ``listings`` (nodes) with the bits that could be found there.

    ``forward``: the network's rows run along the links; else against them, and the ends are where ways to
    the listing begin. Ends come nearest first, among equals the smaller node first.
    """
    ways, reached, links = _walk(net, limits, forward, listings, bits)
    first = np.append(ways[:, 3], links.size)
    return Ways(ways[:, 0], ways[:, 1], reached, ways[:, 2] == 1, first, links)
