"""What a search found: who is reached, in how many hops, and by which way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.compiled import kernel
from hiddenlinks.csr import Rows

__all__ = ["Reach"]


@kernel
def _downhill(start: NDArray[Any], heads: NDArray[Any], hops: NDArray[Any], way: NDArray[Any]) -> None:
    """From ``way[0]`` to where the hops are 0, at each step to the smallest of the nodes that are one hop nearer."""
    for step in range(1, way.size):
        here = way[step - 1]
        nearest = np.int64(hops.size)
        for at in range(start[here], start[here + 1]):
            if hops[heads[at]] == hops[here] - 1 and heads[at] < nearest:
                nearest = heads[at]
        way[step] = nearest


@dataclass(frozen=True, eq=False)
class Reach:
    """What :meth:`LinkGraph.upstream` and :meth:`LinkGraph.downstream` found. Nothing in it can be changed.

    ``labels`` (uint8, one a node): which categories reach it; bit ``c`` is category ``c``. :meth:`hops` and
    :meth:`path` say how.
    """

    labels: NDArray[np.uint8]
    _hops: NDArray[np.int32]
    _back: Rows
    _against: bool

    def __post_init__(self) -> None:
        for column in (self.labels, self._hops):
            column.setflags(write=False)

    def hops(self, category: int) -> NDArray[np.int32]:
        """Number of links to the nearest labelled node (int32, one a node), -1 where there is none.

        ``category`` is the number of its bit; one that no node is labelled with reaches nobody.
        """
        if 0 <= category < self._hops.shape[0]:
            return np.asarray(self._hops[category])
        return np.full(self.labels.size, -1, np.int32)

    def path(self, node: int, category: int) -> NDArray[np.int64]:
        """The nodes (int64) of a shortest way in the direction that people travel, smallest indices first.

        From ``node`` to the nearest labelled one (upstream search), or from there to ``node`` (downstream).
        Empty where there is no way. Raises IndexError for a node that the graph does not have.
        """
        hops = self.hops(category)
        if not 0 <= node < hops.size:
            raise IndexError(f"node {node} of a graph of {hops.size}")
        if hops[node] < 0:
            return np.empty(0, np.int64)
        way = np.full(hops[node] + 1, node, np.int64)
        _downhill(self._back.start, self._back.heads, hops, way)
        return way if self._against else way[::-1]
