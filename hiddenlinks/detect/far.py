"""Ways that are longer than the policy follows, whatever lies at their end: beyond the limits nothing is told.

A chain whose nearest end is too far is not followed to it. Where chains run in circles without an end,
:mod:`hiddenlinks.detect.unresolved` says so, or nobody is led anywhere.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.detect.admissible import Admissible
from hiddenlinks.detect.walk import ANY
from hiddenlinks.graph.linkgraph import LinkGraph
from hiddenlinks.graph.market import Market
from hiddenlinks.policy import Policy

__all__ = ["far"]


def far(market: Market, admissible: Admissible, policy: Policy) -> NDArray[np.bool_]:
    """Nodes (bool, one a node of the market) whose nearest end lies more hops away than the policy follows.

    Chains of redirects, or of placed links between nodes off the marketplace that the same promoter controls. A post
    that leads nowhere is a part of its account, and no end.
    """
    links = admissible.links
    source, target, placed = (links[name].to_numpy() for name in ("source", "target", "placed"))
    outside = ~(market.nodes["marketplace"] | market.nodes["type"].is_in(["listing", "seller"])).to_numpy()
    carried = placed & (admissible.carrier[source] == ANY) & outside[source]
    found = np.zeros(market.nodes.height, bool)
    post, onward = found.copy(), found.copy()
    post[market.posts["target"].to_numpy()] = True
    onward[source[carried]] = True
    account = (market.nodes["type"] == "handle").to_numpy()
    carried &= ~(account[source] & (post & ~onward)[target])
    # from the listing to the first of them is a placed hop already
    for chain, most in ((~placed, policy.automatic_hops), (carried, policy.placed_hops - 1)):
        if _goes_on(source[chain], target[chain], found.size, most):
            nodes, ends = np.unique(np.stack([source[chain], target[chain]]), return_inverse=True)
            found[nodes[_too_long(ends.reshape(2, -1), nodes.size, most)]] = True
    return found


def _goes_on(source: NDArray[np.int32], target: NDArray[np.int32], n: int, most: int) -> bool:
    """Whether any way of these links between ``n`` nodes is longer than ``most``: mostly none is, and this is fast."""
    for _ in range(most):
        if not source.size:
            break
        left = np.zeros(n, bool)
        left[source] = True
        on = left[target]
        source, target = source[on], target[on]
    return source.size > 0


def _too_long(ends: NDArray[np.int64], n: int, most: int) -> NDArray[np.bool_]:
    """Nodes that are more than ``most`` links from every end; ``ends`` (2, m): source and target of each link."""
    graph = LinkGraph.from_arrays(n, *ends)
    onward = np.zeros(n, np.uint8)
    onward[ends[0]] = 1
    long: NDArray[np.bool_] = graph.upstream(1 - onward).hops(0) > most
    return long
