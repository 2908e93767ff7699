"""How long a made-up marketplace takes, and how much memory: rows, seconds, the most memory held.

    python benchmarks/synth.py [--links 1000000 10000000] [--camouflage 1]

Each marketplace is written in a process of its own, into a temporary folder that is deleted.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import tempfile
import time
from pathlib import Path

_LINKS_A_LISTING = 5.3


def main() -> None:
    """Make marketplaces of growing size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--links", type=int, nargs="+", default=[1_000_000, 10_000_000])
    parser.add_argument("--camouflage", type=float, default=1.0)
    options = parser.parse_args()
    print(f"{'listings':>12}{'links':>14}{'all rows':>14}{'seconds':>10}{'GiB held':>10}{'GB written':>12}")
    context = multiprocessing.get_context("spawn")
    for links in options.links:
        process = context.Process(target=_make, args=(round(links / _LINKS_A_LISTING), options.camouflage))
        process.start()
        process.join()


def _make(listings: int, camouflage: float) -> None:
    from hiddenlinks.synth import synth

    with tempfile.TemporaryDirectory() as folder:
        before = time.perf_counter()
        counts = synth(folder, listings=listings, seed=1, camouflage=camouflage)
        seconds = time.perf_counter() - before
        size = sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file()) / 1e9
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    rows = sum(counts.values())
    print(f"{listings:12,}{counts['links']:14,}{rows:14,}{seconds:10.1f}{held:10.2f}{size:12.2f}", flush=True)


if __name__ == "__main__":
    main()
