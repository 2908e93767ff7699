"""What every rival's script does: read the arrays, build, search upstream for each category, tell the times.

A rival gives ``build(n, sources, targets)`` and ``search(graph, seeds)``, which says how many nodes lead to the seeds
and holds what a witness can be read from (hops, or the next node on the way); or ``together(graph, labels)``, which is
the same for all categories at once; and ``one_way``, where ``build`` keeps the links both ways. The first run is cold,
the others warm, as many as were asked for and fit into the time. Prints one line of JSON after each step, the last of
which counts: who is stopped has told what it knows.
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
    one_way: Callable[..., Any] | None = None,
) -> None:
    """``python RIVAL.py FOLDER RUNS SECONDS BYTES``; SECONDS for all of it, BYTES of memory at most."""
    folder, runs, end = Path(sys.argv[1]), int(sys.argv[2]), time.monotonic() + float(sys.argv[3])
    resource.setrlimit(resource.RLIMIT_DATA, (int(sys.argv[4]),) * 2)
    sources, targets, labels = (np.load(folder / f"{name}.npy") for name in ("sources", "targets", "labels"))
    seeds = [np.flatnonzero((labels >> bit) & 1) for bit in range(3)]
    held, graph, told = _peak(), None, {}
    arrays = (labels.size, sources, targets)

    def make() -> None:
        nonlocal graph
        graph = None  # let go of the one before
        graph = build(*arrays)

    def look() -> list[int]:
        return together(graph, labels) if together else [search(graph, nodes) for nodes in seeds]

    third = (end - time.monotonic()) / 3
    _time(told, "build", make, runs, end - 2 * third)
    told["reached"] = _time(told, "search", look, runs, end)
    told["bytes a link"] = (_peak() - held) / sources.size
    print(json.dumps(told), flush=True)
    graph = None
    if one_way is not None:
        _time(told, "one way", lambda: one_way(*arrays), runs, end)


def _time(told: dict[str, Any], name: str, work: Callable[[], Any], runs: int, end: float) -> Any:  # noqa: ANN401
    """Time a step: cold once, then warm while the next one would end in time. Where none would, cold has to do."""
    times: list[float] = []
    while len(times) <= runs and (not times or time.monotonic() + times[-1] < end):
        before = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - before)
    told |= {f"cold {name}": times[0], name: median(times[1:] or times), f"{name} runs": len(times) - 1}
    print(json.dumps(told), flush=True)
    return result


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
