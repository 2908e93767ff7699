"""How much memory scans take, and how well the model in hiddenlinks/load/room.py tells it beforehand.

    python tools/fit_memory.py FOLDER [FOLDER ...]

Scans each dataset in a process of its own and prints rows, bytes of text, the measured peak and the estimate.
"""

from __future__ import annotations

import multiprocessing
import resource
import sys
from pathlib import Path


def main() -> None:
    """Measure every folder."""
    head = f"{'dataset':<24}{'links':>12}{'listings':>10}{'pages':>9}{'text, MB':>10}"
    print(f"{head}{'peak, GiB':>11}{'told':>7}{'ratio':>7}")
    for name in sys.argv[1:]:
        process = multiprocessing.get_context("spawn").Process(target=_measure, args=(name,))
        process.start()
        process.join()


def _measure(name: str) -> None:
    import hiddenlinks as hl
    from hiddenlinks.load.files import find
    from hiddenlinks.load.room import estimate, measures

    sources = find(Path(name))
    rows, text = {"links": 0.0, "listings": 0.0, "pages": 0.0}, 0.0
    for source in sources:
        found = measures(source)
        rows[source.table] = rows.get(source.table, 0.0) + found[0]
        text += found[1]
    hl.scan(name)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    told = estimate(sources) / 2**30
    counts = f"{rows['links']:12,.0f}{rows['listings']:10,.0f}{rows['pages']:9,.0f}{text / 1e6:10.1f}"
    print(f"{Path(name).name:<24}{counts}{peak:11.2f}{told:7.2f}{told / peak:7.2f}", flush=True)


if __name__ == "__main__":
    main()
