"""What every rival's script does: read the arrays, build, search upstream for each category, tell the times.

A rival gives ``build(n, sources, targets)`` and ``search(graph, seeds)``, which says how many nodes lead to the seeds
and holds what a witness can be read from (hops, or the next node on the way); or ``together(graph, labels)``, which is
the same for all categories at once. Prints one line of JSON.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np


def main(
    build: Callable[..., Any],
    search: Callable[[Any, np.ndarray], int] | None = None,
    together: Callable[[Any, np.ndarray], list[int]] | None = None,
) -> None:
    """``python RIVAL.py FOLDER RUNS``."""
    folder, runs = Path(sys.argv[1]), int(sys.argv[2])
    sources, targets, labels = (np.load(folder / f"{name}.npy") for name in ("sources", "targets", "labels"))
    seeds = [np.flatnonzero((labels >> bit) & 1) for bit in range(3)]
    held = _peak()
    builds, searches, graph = [], [], None
    for _ in range(runs + 1):
        graph = None  # let go of the one before
        seconds, graph = _timed(lambda: build(labels.size, sources, targets))
        builds.append(seconds)
    for _ in range(runs + 1):
        each = (
            (lambda: together(graph, labels))
            if together
            else lambda: [search(graph, nodes) for nodes in seeds]
        )
        seconds, reached = _timed(each)
        searches.append(seconds)
    told = {"cold build": builds[0], "build": median(builds[1:]), "cold search": searches[0]}
    told |= {
        "search": median(searches[1:]),
        "reached": reached,
        "bytes a link": (_peak() - held) / sources.size,
    }
    print(json.dumps(told))


def _timed(work: Callable[[], Any]) -> tuple[float, Any]:
    before = time.perf_counter()
    result = work()
    return time.perf_counter() - before, result


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
