"""What a day that brings 1 % of new links costs, beside a fresh scan of everything observed so far.

    python benchmarks/monitor.py [--listings 185000] [--share 0.01] [--runs 3]

A made-up marketplace (5.4 links a listing) is put into a store but for its last day (``monitor_day.py``), which is
then added; between runs the store is copied back. Prints wall and processor seconds (the smallest of the runs; on a
machine with other work the second says more), what was computed anew, and the two ratios. Ends with 1 where the
findings of the store are not those of the fresh scan, byte for byte.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import polars as pl
from monitor_day import day

import hiddenlinks as hl
from hiddenlinks.api import VERSION
from hiddenlinks.load import from_folder
from hiddenlinks.monitor import Added, Store, add, findings
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Recogniser
from hiddenlinks.synth import synth

_T = TypeVar("_T")
_TABLES = ("listings", "variants", "links", "pages", "domains", "targets")


def main() -> None:
    """Make the two days, then measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--listings", type=int, default=185_000)
    parser.add_argument("--share", type=float, default=0.01)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument(
        "--folder", type=Path, help="keep the datasets and stores here, and use what is there"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = options.folder or Path(made)
        _warm(folder)
        first, more, both = _days(folder, options.listings, options.share)
        store, copy = folder / "store.duckdb", folder / "copy.duckdb"
        if not store.exists():
            _measured("first addition", 1, lambda: _add(store, first, 1))
        print(f"store: {store.stat().st_size / 2**20:,.0f} MiB")
        fresh, scanned = _measured("fresh scan", options.runs, lambda: hl.scan(both).findings)
        further, added = _measured(
            f"addition of {options.share:.0%}",
            options.runs,
            lambda: _add(copy, more, 2),
            lambda: shutil.copy(store, copy),
        )
        print(f"computed anew: {added.computed}; events {added.events}")
        print(
            f"ratio: {further[0] / fresh[0]:.3f} by the clock, {further[1] / fresh[1]:.3f} of the processor"
        )
        with Store.open(copy) as held:
            same = [f.model_dump_json() for f in findings(held)] == [f.model_dump_json() for f in scanned]
        print("the findings are those of the fresh scan" if same else "the findings DIFFER")
        sys.exit(0 if same else 1)


def _warm(folder: Path) -> None:
    """Compile the kernels before the clock starts."""
    small = folder / "small"
    if not small.exists():
        synth(small, listings=1000, seed=1)
    hl.scan(small)


def _days(folder: Path, listings: int, share: float) -> tuple[Path, Path, Path]:
    """A marketplace without its last day, that day, and all of it."""
    made, first, more, both = (folder / name for name in ("made", "first", "more", "both"))
    if not both.exists():
        synth(made, listings=listings, seed=1)
        whole = {table: _read(made, table) for table in _TABLES}
        late = day(whole, share)
        for part in (first, more, both):
            part.mkdir()
        for table in _TABLES:
            rest, new = late[table]
            rest.write_parquet(first / f"{table}.parquet")
            new.write_parquet(more / f"{table}.parquet")
            pl.concat([rest, new]).write_parquet(both / f"{table}.parquet")
    return first, more, both


def _read(folder: Path, table: str) -> pl.DataFrame:
    parts = sorted([*folder.glob(f"{table}.parquet"), *folder.glob(f"{table}/*.parquet")])
    return pl.concat([pl.read_parquet(part) for part in parts])


def _add(path: Path, day: Path, number: int) -> Added:
    with Store.open(path, write=True, create=True, library=VERSION) as store:
        return add(
            store,
            from_folder(day),
            origin=day.name,
            policy=Policy(),
            recogniser=Recogniser.default(),
            library=VERSION,
            as_of=datetime(2040, 1, number, tzinfo=UTC),
        )


def _measured(
    name: str, runs: int, work: Callable[[], _T], before: Callable[[], object] = lambda: None
) -> tuple[tuple[float, float], _T]:
    """The least wall and processor seconds of some runs, and what the last gave back."""
    wall, used = [], []
    for _ in range(runs):
        before()
        clock, processor = time.perf_counter(), time.process_time()
        found = work()
        wall.append(time.perf_counter() - clock)
        used.append(time.process_time() - processor)
    print(f"{name:<22}{min(wall):9.2f} s{min(used):9.2f} s of the processor", flush=True)
    return (min(wall), min(used)), found


if __name__ == "__main__":
    main()
