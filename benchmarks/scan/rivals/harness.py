"""What every pipeline's script does: run once cold, then warm, tell stages, peak memory and how much it found."""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

Stage = Callable[[str], None]


def main(run: Callable[[Path, Stage], int]) -> None:
    """``python PIPELINE.py FOLDER RUNS``; ``run`` calls its second argument with a name when a stage is done."""
    folder, runs = Path(sys.argv[1]), int(sys.argv[2])
    told = []
    for _ in range(runs):
        stages: dict[str, float] = {}
        at, worked = [time.perf_counter()], time.process_time()

        def stage(name: str, stages: dict[str, float] = stages, at: list[float] = at) -> None:
            now = time.perf_counter()
            stages[name] = stages.get(name, 0.0) + now - at[0]
            at[0] = now

        found = run(folder, stage)
        worked = time.process_time() - worked
        told.append({"stages": stages, "seconds": sum(stages.values()), "processor": worked, "found": found})
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(json.dumps({"cold": told[0], "warm": told[1:], "peak GiB": peak}))
