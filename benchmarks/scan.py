"""How long a scan takes, stage by stage, and how much memory, on a made-up marketplace.

    python benchmarks/scan.py [--listings 100000] [--folder FOLDER]

Prints a line a stage and, as the limit, how long polars needs to read the same files. The numba kernels are
compiled before the clock starts: cold start is a line of its own.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import polars as pl


@contextmanager
def stage(name: str) -> Iterator[None]:
    """Print what the block took, and the most memory held so far."""
    before = time.perf_counter()
    yield
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(f"{name:<28}{time.perf_counter() - before:9.2f} s{peak:9.2f} GiB")


def main() -> None:
    """Make the marketplace, read it, scan it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--listings", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, help="a dataset that is there already")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = options.folder or Path(made) / "market"
        with stage("cold start"):
            from hiddenlinks.synth import synth

            warm = Path(made) / "warm"
            synth(warm, listings=1000, seed=1)
            _scan(warm, quiet=True)
        if options.folder is None:
            with stage(f"synth, {options.listings:,} listings"):
                synth(folder, listings=options.listings, seed=1)
        with stage("limit: polars reads it"):
            rows = sum(pl.read_parquet(part).height for part in sorted(folder.rglob("*.parquet")))
        print(f"{rows:,} rows")
        _scan(folder, quiet=False)


def _scan(folder: Path, *, quiet: bool) -> None:
    """The stages of a scan, as :func:`hiddenlinks.scan` runs them."""
    from hiddenlinks.detect import detect
    from hiddenlinks.graph.market import assemble
    from hiddenlinks.load import from_folder
    from hiddenlinks.policy import Policy
    from hiddenlinks.recognise import Recogniser

    if quiet:
        detect(assemble(from_folder(folder), Policy()), Policy(), Recogniser.default(), "bench")
        return
    with stage("load"):
        dataset = from_folder(folder)
    with stage("assemble the graph"):
        market = assemble(dataset, Policy())
    with stage("detect"):
        found = detect(market, Policy(), Recogniser.default(), "bench")
    print(f"{len(found.findings):,} findings over {market.graph.sources.size:,} links")


if __name__ == "__main__":
    main()
