"""The links that one search may use, packed into rows, with what is alive at each node."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.csr import Rows, lent, order, starts
from hiddenlinks.detect.admissible import Admissible
from hiddenlinks.detect.known import Known
from hiddenlinks.detect.walk import Network
from hiddenlinks.graph.spread import spread

__all__ = ["network"]


def network(
    admissible: Admissible, known: Known, ends: NDArray[np.uint64], *, forward: bool
) -> tuple[Network, NDArray[np.int64]]:
    """The network of the forward or the inbound search, and the row of ``admissible.links`` of each link.

    ``ends`` (uint64, one a node): bits of the worlds and slots for which a node ends a forward way or
    begins an inbound one.
    """
    link = np.flatnonzero(_usable(admissible, ends, forward=forward))
    links = admissible.links.select("source", "target", "placed", "own_post", "masks")[link]
    source, target, placed, quiet, masks = (column.to_numpy() for column in links)
    by_target = order(ends.size, target)
    along = Rows(starts(ends.size, source), target)  # links stand in the order of their sources
    against = Rows(by_target.start, source[by_target.heads])
    walked, searched = (along, against) if forward else (against, along)
    as_walked, as_searched = (slice(None), by_target.heads)[:: 1 if forward else -1]
    net = Network(
        start=walked.start,
        heads=lent(walked.heads),
        placed=lent(placed[as_walked]),
        quiet=lent(quiet[as_walked]),
        masks=lent(masks[as_walked]),
        alive=spread(searched, masks[as_searched], ends),
        ends=ends,
        declared=known.declares,
        seller=known.seller,
        carrier=admissible.carrier,
    )
    return net, link[as_walked]


def _usable(admissible: Admissible, ends: NDArray[np.uint64], *, forward: bool) -> NDArray[np.bool_]:
    """Of the placed links, those whose source may carry them, or may be where a way starts.

    A hub may still be the first listing; a page that is about something starts an inbound way.
    """
    tail = admissible.links["source"].to_numpy()
    starts = admissible.hub[tail] if forward else ends[tail] != 0
    placed = admissible.links["placed"].to_numpy()
    return np.asarray(~placed | (admissible.carrier[tail] != 0) | starts)
